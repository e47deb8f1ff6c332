"""The interval plot of revenue claims."""

import pandas as pd

from components.builders import figure, money_axis, money_marks, money_reach, money_rows, money_strokes
from components.builders.money_axis import LEAST
from data.revenue.money_lines import ACTOR, keys

MOST, MOST_LINES = 30, 90
"""Claims drawn of a block, and figures where each has a line of its own; the table has all."""
ROW, HEAD, FOOT = 24, 60, 36
"""Pixels of a row, of the scale above the rows with room for the toolbar, and of that below them."""
TALL = 32
"""Rows from which the scale stands below them too, as the one above is out of sight."""


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
    rows = placed["end"].max()
    colour = money_marks.colour(str(drawn["block"].iloc[0]))
    foot = FOOT * (rows > TALL)
    built = figure.base(int(HEAD + ROW * rows + foot), margin={"l": 8, "r": 8, "t": HEAD - 8, "b": 8 + foot})
    money_strokes.bars(built, placed, marks, colour)
    money_strokes.tails(built, marks, colour)
    money_reach.dots(built, marks, colour)
    money_reach.claims(built, placed, titles)
    if each:
        money_reach.figures(built, marks)
    money_reach.crosses(built, placed, titles, 10 ** (powers[1] - 0.2))
    _axes(built, placed, powers, marks if each else marks.head(0), rows)
    if foot:
        money_axis.again_below(built)
    return built


def _in_rows(marks: pd.DataFrame, placed: pd.DataFrame, each: bool) -> pd.DataFrame:
    """The marks with their ``y``: a row for each figure, or those of a claim in its row, the same ones once."""
    if each:
        return money_rows.under_their_claims(marks, placed)
    y = placed.set_index("key")["y"]
    once = marks.drop_duplicates(["key", "low", "high"])
    return once.assign(y=once["key"].map(y).astype("float64"))


def _marks(drawn: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """Each asserted figure of the drawn claims: its bounds, whether the claim is contested, and the words of it."""
    sided = (drawn["side"] != "").any()
    found = figures.assign(key=keys(figures if sided else figures.assign(side="")))
    found = found[found["key"].isin(drawn["key"])]
    contested = drawn.set_index("key")["status"].eq("contested")
    low, high = (found[end].clip(lower=LEAST) for end in ("usd_low", "usd_high"))
    return found.assign(low=low, high=high, contested=found["key"].map(contested).astype(bool))


def _axes(
    built: dict, placed: pd.DataFrame, powers: tuple[float, float], below: pd.DataFrame, rows: float
) -> None:
    names, claim = placed[placed["new"]], "{}"
    head = "<b>{}</b>"
    if len(below):
        # The names of claims stand out from those of their figures, and those of groups from both.
        claim, head = head, "<b><u>{}</u></b>"
    figure.set_axis(
        built,
        "yaxis",
        tickvals=[*names["head_y"], *placed["y"], *below["y"]],
        ticktext=[
            *(head.format(name) for name in names["head_label"]),
            *(claim.format(name) for name in placed["label"]),
            *below.get("label", []),
        ],
        range=[rows - 0.3, -0.7],
        showgrid=False,
        ticks="",
    )
    money_axis.power_axis(built, powers)
