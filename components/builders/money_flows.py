"""Who is said to pay whom: payers stand left and takers right, never as one."""

from collections.abc import Callable, Mapping

import pandas as pd

from components.builders import bands, money_marks, money_words
from components.style import FAINT, INK
from data.revenue import amounts, drawn_flows, flow_nodes, flows

MOST = 30
"""Flows drawn, the largest; the table has all."""
TALL, EACH = 150, 34
"""Pixels that all flows take at least, and for each of them."""
LINK, CONTESTED = 0.6, 0.3
"""How much of the colour of its money a flow has; that of a contested claim is paler, and its name says it too."""
PALE = "rgba(127,127,127,0.15)"
"""What is left of a contested whole."""
PRINTED = "◦ "
"""Marks what is dated by the publication of its source alone."""
NodeWords = Callable[[str, str], list[str]]


def pays_whom(table: pd.DataFrame, titles: Mapping[str, str], said_of: NodeWords) -> dict:
    """Who is said to pay whom, in US dollars per year at one bound.

    ``table`` as ``data.revenue.drawn_flows.drawn(view).table``; ``said_of`` what `data.revenue.flow_nodes.words` says of
    an actor on a side. Where the payer is not stated, the stream stands in its place; what the parts leave of a whole
    is grey.
    """
    drawn = largest(table)
    rows = drawn.to_dict("records")
    links = pd.DataFrame(
        {
            "from": _sources(drawn, titles),
            "to": _takers(drawn),
            "value": drawn["value"].tolist(),
            "claim": drawn["claim"].tolist(),
            "colour": [_colour(row) for row in rows],
            "words": [_flow_words(row, titles) for row in rows],
            "open": (
                drawn[["open_below", "open_above"]].any(axis=1) & (drawn["kind"] != drawn_flows.REST)
            ).tolist(),
        }
    )
    scale = max(TALL, EACH * len(links)) / links["value"].sum()
    return bands.bands(links, _nodes(links, rows, said_of), scale)


def largest(table: pd.DataFrame) -> pd.DataFrame:
    """The flows that are drawn, the largest first."""
    return table.sort_values("value", ascending=False, kind="stable").head(MOST)


def _nodes(links: pd.DataFrame, rows: list[dict], said_of: NodeWords) -> pd.DataFrame:
    """Who pays, or what the money is made with, and who takes it in, each once."""
    first = dict(zip(reversed(links["from"].tolist()), reversed(rows), strict=True))
    left = {name: _left(first[name], said_of) for name in dict.fromkeys(links["from"])}
    takers = dict(zip(links["to"], (row["taker"] for row in rows), strict=True))
    right = {name: (INK, said_of(flow_nodes.TAKER, taker), "") for name, taker in takers.items()}
    found = [("from", name, each) for name, each in left.items()] + [
        ("to", name, each) for name, each in right.items()
    ]
    return pd.DataFrame(
        [(side, name, colour, lines(*said), claim) for side, name, (colour, said, claim) in found],
        columns=["side", "name", "colour", "words", "claim"],
    )


def _left(row: dict, said_of: NodeWords) -> tuple[str, list[str], str]:
    """The colour, the words and the claim of a node on the left: an actor, or one claim alone."""
    if row["kind"] == drawn_flows.REST:
        return FAINT, ["What the drawn parts leave of its whole; not a sum of claims"], row["claim"]
    if row["payer"]:
        return INK, said_of(flow_nodes.PAYER, row["payer"]), ""
    said = f"What the money is made with: {row['stream']}. Who pays is not stated; one claim, nothing added"
    return money_marks.colour(row["block"]), [said], row["claim"]


def _sources(drawn: pd.DataFrame, titles: Mapping[str, str]) -> list[str]:
    """What stands on the left of each flow; two claims of one stream and sum are told apart by their titles."""
    marks, several, rows = _marks_of_payers(drawn), _of_several(drawn), drawn.to_dict("records")
    names = [_source(row, titles, marks, several) for row in rows]
    claims: dict[str, set[str]] = {}
    for name, row in zip(names, rows, strict=True):
        claims.setdefault(name, set()).add("" if row["payer"] else row["claim"])
    return [
        f"{name}: {titles.get(row['claim'], row['claim'])}" if len(claims[name]) > 1 else name
        for name, row in zip(names, rows, strict=True)
    ]


def _of_several(drawn: pd.DataFrame) -> set[str]:
    """The payers of several flows, beside whom no one amount can stand."""
    own = drawn[(drawn["kind"] != drawn_flows.REST) & (drawn["payer"] != "")]
    return set(own.loc[own["payer"].duplicated(), "payer"])


def _takers(drawn: pd.DataFrame) -> list[str]:
    """What stands on the right of each flow: the taker, and how much it takes where no name on the left says so."""
    several, number = _of_several(drawn), drawn["taker"].value_counts()
    return [
        f"{taker}, {amounts.money_in_words(value, value, digits=3)}"
        if number[taker] == 1 and payer in several
        else taker
        for taker, payer, value in zip(drawn["taker"], drawn["payer"], drawn["value"], strict=True)
    ]


def _source(row: dict, titles: Mapping[str, str], marks: Mapping[str, str], several: set[str]) -> str:
    """How much a flow is and who pays it, else what it is made with; of the payer of several the name alone."""
    worth = amounts.money_in_words(row["value"], row["value"], digits=3)
    if row["payer"] and row["kind"] != drawn_flows.REST:
        payer = row["payer"]
        return marks[payer] + (payer if payer in several else f"{worth} from {payer}")
    mark = "✕ " * (row["status"] == "contested") + PRINTED * (row["printed"] > 0)
    if row["kind"] == drawn_flows.REST:
        return f"{mark}{worth} rest of {titles.get(row['claim'], row['claim'])}"
    return f"{mark}{worth} from {row['stream']}"


def _marks_of_payers(drawn: pd.DataFrame) -> dict[str, str]:
    """For each payer whether a flow from it is contested, said the other way round, or dated by publication alone."""
    own = drawn[drawn["kind"] != drawn_flows.REST]
    contested = set(own.loc[own["status"] == "contested", "payer"])
    both = set(own.loc[own["reverse"].map(len) > 0, "payer"])
    printed = set(own.loc[own["printed"] > 0, "payer"])
    return {
        payer: "✕ " * (payer in contested) + "⇄ " * (payer in both) + PRINTED * (payer in printed)
        for payer in own["payer"].unique()
    }


def _colour(row: dict) -> str:
    doubt = row["status"] == "contested"
    if row["kind"] == drawn_flows.REST:
        return PALE if doubt else FAINT
    return thinned(money_marks.colour(row["block"]), CONTESTED if doubt else LINK)


def thinned(colour: str, part: float) -> str:
    """A colour of which only a part is laid on.

    >>> thinned("#8C6D1F", 0.45)
    'rgba(140,109,31,0.45)'
    """
    return f"rgba({','.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))},{part})"


def _flow_words(row: dict, titles: Mapping[str, str]) -> str:
    worth = amounts.money_in_words(row["value"], row["value"], "USD", "year", 3)
    title = titles.get(row["claim"], row["claim"])
    if row["kind"] == drawn_flows.REST:
        whole = amounts.money_in_words(row["whole"], row["whole"], "USD", "year", 3)
        left = amounts.money_in_words(row["value"], row["value"], digits=3)
        return lines(
            f"Rest of {title}, less the parts that are drawn",
            f"{left} of {whole}, {row['status']}",
            f"The whole: {flows.ids(row['records'])}",
            row["mixed"][:1].upper() + row["mixed"][1:],
        )
    said = [
        title,
        f"{worth}, of {amounts.per_year_in_words(*(row[end] for end in amounts.ENDS))}",
        row["status"],
    ]
    alone = f", {row['printed']} of them dated by publication alone" if row["printed"] else ""
    said.append(f"Figures of that year: {flows.ids(row['of_year'])}{alone}")
    said += [flows.ids(row["records"]), flows.named_by(row["stated"], row["records"])]
    if row["reverse"]:
        said.append(f"The other way round: {flows.ids(row['reverse'])}")
    return lines(*said)


def lines(*said: str) -> str:
    """What a hover box says, a paragraph each; safe for it."""
    return "<br>".join(money_words.wrapped(text) for text in said if text)
