"""The Sankeys of money: who pays whom, and who takes which share. Payers stand left and takers right, never as one."""

import textwrap
from collections.abc import Callable, Mapping

import pandas as pd

from components.builders import figure, money_marks, money_words
from components.style import FAINT, FAMILY_COLOURS, INK
from data.revenue import amounts, drawn_flows, flows

LINE, LINES = 16, 2
"""Characters of a line of a label, and its lines: on a telephone a third of the width is its own."""
ROW, PAD, HEAD, LEAST = 46, 32, 60, 280
"""Pixels that a flow takes, those between two, above and below all, and of the smallest picture."""
MOST, MOST_WHOLES = 30, 14
"""Flows drawn, the largest, and wholes of shares, the first; the table has all."""
LINK, CONTESTED = 0.45, 0.2
"""How much of the colour of its money a flow has; that of a contested claim is paler, and its label says it too."""
UNSEEN = "rgba(0,0,0,0)"
PALE = "rgba(128,128,128,0.15)"
"""What is left of a contested whole."""


def pays_whom(table: pd.DataFrame, titles: Mapping[str, str], comes_to: Callable[[list[str]], str]) -> dict:
    """Who is said to pay whom, in US dollars per year at one bound.

    ``table`` as ``data.revenue.drawn_flows.drawn(view).table``; ``comes_to`` says of some claims what they come to, or why they
    have no sum. Where the payer is not stated, the stream stands in its place; what the parts leave of a whole is grey.
    """
    drawn = largest(table)
    marks = _marks_of_payers(drawn)
    links = pd.DataFrame(
        {
            "from": [_source(row, titles, marks) for row in drawn.to_dict("records")],
            "payer": drawn["payer"].tolist(),
            "to": drawn["taker"].tolist(),
            "value": drawn["value"].tolist(),
            "claim": drawn["claim"].tolist(),
            "colour": drawn["block"].astype(object).map(money_marks.colour).tolist(),
            "rest": (drawn["kind"] == drawn_flows.REST).tolist(),
            "contested": (drawn["status"] == "contested").tolist(),
            "words": [_flow_words(row, titles) for row in drawn.to_dict("records")],
        }
    )
    return _sankey(links, comes_to)


def takes_which_share(table: pd.DataFrame, titles: Mapping[str, str]) -> dict:
    """Who is said to take which share, in percent of each whole; wholes are drawn alike, whatever they are worth.

    ``table`` as `data.revenue.flows.shares`.
    """
    status = table.groupby("claim")["status"].transform("first")
    links = pd.DataFrame(
        {
            "from": [
                f"{_mark(state)}{titles.get(claim, claim)}"
                for claim, state in zip(table["claim"], status, strict=True)
            ],
            "to": table["taker"].where(table["kind"] != drawn_flows.REST, "nobody named"),
            "value": table["percent"],
            "payer": "",
            "claim": table["claim"],
            "colour": FAMILY_COLOURS["money"],
            "rest": table["kind"] == drawn_flows.REST,
            "contested": (table["status"] == "contested"),
            "words": [_share_words(row, titles) for row in table.to_dict("records")],
        }
    )
    return _sankey(links, lambda claims: "")


def largest(table: pd.DataFrame) -> pd.DataFrame:
    """The flows that are drawn, the largest first."""
    return table.sort_values("value", ascending=False, kind="stable").head(MOST)


def _source(row: dict, titles: Mapping[str, str], marks: Mapping[str, str]) -> str:
    """What stands on the left of a flow: who pays it; else what it is made with, and how much of it."""
    worth = amounts.money_in_words(row["value"], row["value"], digits=3)
    if row["kind"] == drawn_flows.REST:
        return f"{_mark(row['status'])}{worth} rest of {titles.get(row['claim'], row['claim'])}"
    if row["payer"]:
        return marks[row["payer"]] + row["payer"]
    return f"{_mark(row['status'])}{worth} from {row['stream']}"


def _marks_of_payers(drawn: pd.DataFrame) -> dict[str, str]:
    """For each payer whether a flow from it is contested, or said the other way round."""
    own = drawn[drawn["kind"] != drawn_flows.REST]
    contested = set(own.loc[own["status"] == "contested", "payer"])
    both = set(own.loc[own["reverse"].map(len) > 0, "payer"])
    return {payer: "✕ " * (payer in contested) + "⇄ " * (payer in both) for payer in own["payer"].unique()}


def _mark(status: str) -> str:
    return "✕ " if status == "contested" else ""


def _flow_words(row: dict, titles: Mapping[str, str]) -> str:
    worth = amounts.money_in_words(row["value"], row["value"], "USD", "year", 3)
    title = titles.get(row["claim"], row["claim"])
    if row["kind"] == drawn_flows.REST:
        whole = amounts.money_in_words(row["whole"], row["whole"], "USD", "year", 3)
        left = amounts.money_in_words(row["value"], row["value"], digits=3)
        return _lines(
            f"Rest of {title}, not broken down further",
            f"{left} of {whole}, {row['status']}",
            f"The whole: {flows.ids(row['records'])}",
        )
    said = [
        title,
        f"{worth}, of {amounts.per_year_in_words(*(row[end] for end in amounts.ENDS))}",
        row["status"],
    ]
    said += [flows.ids(row["records"]), flows.named_by(row["stated"], row["records"])]
    if row["reverse"]:
        said.append(f"The other way round: {flows.ids(row['reverse'])}")
    return _lines(*said)


def _share_words(row: dict, titles: Mapping[str, str]) -> str:
    title = titles.get(row["claim"], row["claim"])
    if row["kind"] == drawn_flows.REST:
        return _lines(title, f"{row['percent']:g}% that nobody is said to take")
    span = "–".join(dict.fromkeys(f"{end:g}" for end in (row["low"], row["high"])))
    return _lines(title, f"{span}% to {row['taker']}", row["status"], flows.ids(row["records"]))


def _lines(*said: str) -> str:
    return "<br>".join(money_words.wrapped(text) for text in said if text)


def _sankey(links: pd.DataFrame, comes_to: Callable[[list[str]], str]) -> dict:
    """Links between two columns of nodes. The same name left and right is two nodes.

    Plotly writes a name over the bands of its node. So each has a second node, unseen, farther out, which bears the name and
    is joined to the first by a band that nobody sees but that answers to a pointer.
    """
    names = list(
        dict.fromkeys([*((0, name) for name in links["from"]), *((1, name) for name in links["to"])])
    )
    said = [_node_words(links, side, name, comes_to) for side, name in names]
    height = max(LEAST, HEAD + ROW * max(links["from"].nunique(), links["to"].nunique()))
    built = figure.base(height, margin={"l": 8, "r": 8, "t": 36, "b": 24})
    figure.add(
        built,
        "sankey",
        arrangement="snap",
        textfont={"size": 12},
        node={
            "label": [*(_wrapped(name) for _, name in names), *([""] * len(names))],
            "color": [*([UNSEEN] * len(names)), *(_node_colour(links, side, name) for side, name in names)],
            "pad": PAD,
            "thickness": 10,
            "line": {"width": 0},
            "customdata": 2 * said,
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        link=_bands(links, names, said),
    )
    return built


def _bands(links: pd.DataFrame, names: list[tuple[int, str]], said: list[str]) -> dict:
    """The flows, then the unseen bands that join each node to its name."""
    own, at = len(names), {node: place for place, node in enumerate(names)}
    worth = [links.loc[links["to" if side else "from"] == name, "value"].sum() for side, name in names]
    # A name on the left stands before its node, one on the right behind it.
    pairs = [(own + place, place) if side else (place, own + place) for place, (side, _) in enumerate(names)]
    colours = [
        (PALE if doubt else FAINT) if rest else thinned(colour, CONTESTED if doubt else LINK)
        for rest, doubt, colour in zip(links["rest"], links["contested"], links["colour"], strict=True)
    ]
    return {
        "source": [*(own + at[0, name] for name in links["from"]), *(source for source, _ in pairs)],
        "target": [*(own + at[1, name] for name in links["to"]), *(target for _, target in pairs)],
        "value": [*links["value"].tolist(), *worth],
        "color": [*colours, *([UNSEEN] * own)],
        "customdata": [*links["words"].tolist(), *said],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def thinned(colour: str, part: float) -> str:
    """A colour of which only a part is laid on.

    >>> thinned("#8C6D1F", 0.45)
    'rgba(140,109,31,0.45)'
    """
    return f"rgba({','.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))},{part})"


def _wrapped(name: str) -> str:
    """A name on as few lines as it needs, so that it stays beside its node on a telephone too."""
    lines = textwrap.wrap(name, LINE, max_lines=LINES, placeholder="…")
    return "<br>".join(figure.hover(line) for line in lines)


def _node_colour(links: pd.DataFrame, side: int, name: str) -> str:
    """Actors grey as ink, what money is made with in the colour of money, what nobody explains faint."""
    own = links[links["to" if side else "from"] == name]
    if own["rest"].all():
        return FAINT
    return INK if side or (own["payer"] != "").any() else own["colour"].iloc[0]


def _node_words(links: pd.DataFrame, side: int, name: str, comes_to: Callable[[list[str]], str]) -> str:
    own = links[(links["to" if side else "from"] == name) & ~links["rest"]]
    return _lines(
        f"{name} ({'takes in' if side else 'pays'})" if comes_to([]) else name,
        comes_to(own["claim"].tolist()),
    )
