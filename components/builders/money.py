"""The interval plot of revenue claims."""

import numpy as np
import pandas as pd

from components.builders import figure, money_axis, money_marks, money_rows
from components.builders import money_words as words
from components.builders.money_axis import LEAST, TAIL
from components.builders.money_rows import LABEL
from components.style import DENIED, INK
from data.query import Choice
from data.revenue.money_lines import ACTOR, keys
from data.words import shortened

MOST, MOST_LINES = 30, 90
"""Claims drawn of a block, and figures where each has a line of its own; the table has all."""
ROW, HEAD = 24, 60
"""Pixels of a row, and of the scale above the rows with room for the toolbar."""


def relevant(table: pd.DataFrame) -> pd.DataFrame:
    """The claims of a block to draw: those with a computed figure, the disputed and best attested first."""
    known = table[table["usd_low"].notna()]
    order = ["denying_origins", "origins", "spread", "claim"]
    return known.sort_values(order, ascending=[False, False, False, True]).head(MOST)


def within(drawn: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """As many of the first claims as have no more than `MOST_LINES` figures together; the first in any case."""
    lines = drawn["claim"].map(figures["claim"].value_counts()).fillna(0).cumsum()
    return drawn[(lines <= MOST_LINES) | (lines == lines.iloc[0])] if len(drawn) else drawn


def intervals(
    drawn: pd.DataFrame,
    figures: pd.DataFrame,
    titles: pd.Series,
    powers: tuple[float, float],
    by: str = ACTOR,
    each: bool = False,
) -> dict:
    """Claims as intervals in US dollars per year on a logarithmic scale, a row each.

    ``drawn`` as `relevant` gives them, ``figures`` as `data.revenue.money_lines.figures`, ``titles`` by claim, ``powers``
    as `scale`, ``by`` what they are grouped by, ``each`` whether each figure has a line of its own. Every asserted
    figure is a bar or a dot; a thin line joins those of a claim. An end that the source leaves open has no edge but a
    dotted tail. The colour is that of the block (`money_marks`). Contested claims are broken and hollow, and a cross at the right counts the origins that deny.
    """
    marks = _marks(drawn, figures)
    placed = money_rows.placed(drawn, titles, by, marks if each else None)
    marks = _in_rows(marks, placed, each)
    rows = int(max(placed["y"].max(), marks["y"].max() if len(marks) else 0)) + 1
    colour = money_marks.colour(str(drawn["block"].iloc[0]))
    built = figure.base(HEAD + ROW * rows, margin={"l": 8, "r": 8, "t": HEAD - 8, "b": 8})
    _bars(built, placed, marks, colour)
    tails(built, marks, colour)
    _dots(built, marks, colour)
    _reach(built, placed, titles)
    if each:
        _reach_figures(built, marks)
    _crosses(built, placed, titles, 10 ** (powers[1] - 0.2))
    _axes(built, placed, powers, marks if each else marks.head(0), rows)
    return built


def _in_rows(marks: pd.DataFrame, placed: pd.DataFrame, each: bool) -> pd.DataFrame:
    """The marks with their ``y``: a row for each figure, or those of a claim in its row, the same ones once."""
    if each:
        return money_rows.under_their_claims(marks, placed)
    y = placed.set_index("key")["y"]
    once = marks.drop_duplicates(["key", "low", "high"])
    return once.assign(y=once["key"].map(y).astype("float64"))


def _bars(built: dict, placed: pd.DataFrame, marks: pd.DataFrame, colour: str) -> None:
    """A thin line over all figures of a claim, and a thick one for each range; both broken where it is contested."""
    for contested in (False, True):
        joined = placed[(placed["status"] == "contested") == contested]
        bars = marks[(marks["contested"] == contested) & (marks["low"] < marks["high"])]
        thin = {"color": INK, "width": 1.5, "dash": "dash" if contested else "solid"}
        thick = {"color": colour, "width": 8, "dash": "3px,3px" if contested else "solid"}
        lines(built, joined[["y", "usd_low", "usd_high"]], thin)
        lines(built, bars[["y", "low", "high"]], thick)


def _marks(drawn: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """Each asserted figure of the drawn claims: its bounds, whether the claim is contested, and the words of it."""
    sided = (drawn["side"] != "").any()
    found = figures.assign(key=keys(figures if sided else figures.assign(side="")))
    found = found[found["key"].isin(drawn["key"])]
    contested = drawn.set_index("key")["status"].eq("contested")
    low, high = (found[end].clip(lower=LEAST) for end in ("usd_low", "usd_high"))
    return found.assign(low=low, high=high, contested=found["key"].map(contested).astype(bool))


def lines(built: dict, ends: pd.DataFrame, line: dict) -> None:
    """Many separate lines as one trace; ``ends`` holds the row, the left and the right end of each."""
    y, low, high = (ends[column].to_numpy(dtype=float) for column in ends)
    x = np.column_stack([np.maximum(low, LEAST), high, np.full(len(y), np.nan)]).ravel()
    figure.add(built, "scatter", x=x, y=np.repeat(y, 3), mode="lines", line=line, hoverinfo="skip")


def tails(built: dict, marks: pd.DataFrame, colour: str) -> None:
    """A dotted tail on each side that a figure leaves open."""
    away = 10**TAIL
    below, above = marks[marks["low"].isna()], marks[marks["high"].isna()]
    tails = pd.concat(
        [
            pd.DataFrame({"y": below["y"], "low": below["high"] / away, "high": below["high"]}),
            pd.DataFrame({"y": above["y"], "low": above["low"], "high": above["low"] * away}),
        ]
    )
    lines(built, tails, {"color": colour, "width": 2, "dash": "dot"})


def _dots(built: dict, marks: pd.DataFrame, colour: str) -> None:
    """A dot for a single figure, an arrowhead at a bound whose other side is open."""
    bound = marks["low"].fillna(marks["high"])
    shape = np.select(
        [marks["low"].isna(), marks["high"].isna(), marks["low"] == marks["high"]],
        ["triangle-left", "triangle-right", "circle"],
        "",
    )
    one = shape != ""
    symbol = pd.Series(shape, index=marks.index) + np.where(marks["contested"], "-open", "")
    figure.add(
        built,
        "scatter",
        x=bound[one],
        y=marks["y"][one],
        mode="markers",
        marker={"symbol": symbol[one], "size": 10, "color": colour, "line": {"width": 2, "color": colour}},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in marks["claim"][one]],
        hoverinfo="skip",
        **_unfaded(1),
    )


def _reach(built: dict, placed: pd.DataFrame, titles: pd.Series) -> None:
    """What a pointer or a finger meets anywhere along a claim: its words, and a click opens it."""
    low, high = (np.log10(placed[end].clip(lower=LEAST)) for end in ("usd_low", "usd_high"))
    steps = np.linspace(0, 1, 7)
    x = 10 ** (low.to_numpy()[:, None] + (high - low).to_numpy()[:, None] * steps)
    said = [words.hover(row, titles[row["claim"]]) for row in placed.to_dict("records")]
    figure.add(
        built,
        "scatter",
        x=x.ravel(),
        y=np.repeat(placed["y"].to_numpy(), len(steps)),
        mode="markers",
        marker={"size": 18, "color": INK, "opacity": 0},
        customdata=np.repeat(
            [figure.written(Choice("claim", (claim,))) for claim in placed["claim"]], len(steps)
        ),
        hovertext=np.repeat(said, len(steps)),
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(0),
    )


def _reach_figures(built: dict, marks: pd.DataFrame) -> None:
    """What a pointer meets on the line of a figure: its words, and a click opens its record."""
    ends = marks[["low", "high"]].bfill(axis=1)["low"], marks[["high", "low"]].bfill(axis=1)["high"]
    x = np.column_stack([ends[0], np.sqrt(ends[0] * ends[1]), ends[1]])
    figure.add(
        built,
        "scatter",
        x=x.ravel(),
        y=np.repeat(marks["y"].to_numpy(), 3),
        mode="markers",
        marker={"size": 18, "color": INK, "opacity": 0},
        customdata=np.repeat([figure.written(Choice("record", (name,))) for name in marks["record_id"]], 3),
        hovertext=np.repeat([words.figure_hover(row) for row in marks.to_dict("records")], 3),
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(0),
    )


def _crosses(built: dict, placed: pd.DataFrame, titles: pd.Series, x: float) -> None:
    """A cross at the right edge of each claim that somebody denies, with how many origins do."""
    denied = placed[placed["denials"] > 0]
    figure.add(
        built,
        "scatter",
        x=[x] * len(denied),
        y=denied["y"],
        mode="markers+text",
        marker={"symbol": "x-thin", "size": 9, "line": {"width": 2, "color": DENIED}},
        text=[f"{number} " for number in denied["denying_origins"]],
        textposition="middle left",
        textfont={"color": INK},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in denied["claim"]],
        hovertext=[words.hover(row, titles[row["claim"]]) for row in denied.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(1, textfont={"color": INK}),
    )


def _unfaded(opacity: float, **more) -> dict:
    """A click opens the evidence; it must not grey out the other claims."""
    return {side: {"marker": {"opacity": opacity}, **more} for side in ("selected", "unselected")}


def _axes(
    built: dict, placed: pd.DataFrame, powers: tuple[float, float], below: pd.DataFrame, rows: int
) -> None:
    names = placed[placed["new"]]
    heads = [f"<b>{figure.hover(shortened(name, LABEL))}</b>" for name in names["head"]]
    figure.set_axis(
        built,
        "yaxis",
        tickvals=[*(names["y"] - 1), *placed["y"], *below["y"]],
        ticktext=[*heads, *(figure.hover(label) for label in [*placed["label"], *below.get("label", [])])],
        range=[rows - 0.3, -0.7],
        showgrid=False,
        ticks="",
    )
    money_axis.power_axis(built, powers)
