"""The pictures of the control balance in parts, by partner or by kind of tie: side by side, before and after."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import state
from components.builders import dumbbells as dumbbell_builder
from components.builders import multiples as multiple_builder
from components.builders.text import plain
from components.chart import chart
from components.page_settings import Offered, one_of, several
from data.balance import parts, trend
from data.balance.control import LEAST_CLAIMS
from data.choice import Choice
from data.query import View
from data.tables.parts import LOOSE, compared
from data.words import count

OnChoice = Callable[[Choice], None]
SPLIT, PANELS = "split", "panels"
TALLEST = 640
"""Pixels beyond which a picture scrolls in its own box, so that the evidence stays beside it."""
MOST_PANELS, USUAL_PANELS = 12, 5
NOUNS = trend.NOUNS
OFFERED = {SPLIT: Offered("Parted by", parts.PARTS)}


def split() -> str:
    """What the balance is parted by, a name in `parts.PARTS`."""
    return (state.widget(SPLIT) if state.has(SPLIT) else None) or next(iter(parts.PARTS))


def choose_split() -> str:
    """The column that the balance is parted by, chosen on screen."""
    return parts.PARTS[one_of("Parted by", parts.PARTS, SPLIT, width="content", label_visibility="collapsed")]


def draw_scrolling(figure: dict, key: str, alt: str, on_choice: OnChoice) -> None:
    """A picture, in a box of its own where it is tall."""
    tall = figure["layout"]["height"] > TALLEST
    with st.container(height=TALLEST if tall else "content", border=False):
        chart(figure, key, alt, on_choice)


def side_by_side(view: View, on_choice: OnChoice) -> None:
    """Small panels of the control balance, of the same axes."""
    column = choose_split()
    cells, sizes = parts.over_time(view, column), parts.sizes(view, column)
    there = [name for name in sizes.index if (cells["part"] == name).any()]
    chosen = _panels(there, column)
    figure = multiple_builder.multiples(
        cells, sizes, chosen, column, view.dossier.focal_actor or "", view.dossier.turning_point
    )
    noun = NOUNS[column]
    draw_scrolling(
        figure,
        f"multiples {column}",
        f"Control balance over time of {count(len(chosen), noun)}, in panels of the same axes. The table of control by {noun} "
        "holds the same.",
        on_choice,
    )
    enough = cells.loc[cells["claims"] >= LEAST_CLAIMS, "part"].nunique()
    st.caption(
        f"A line only where at least {LEAST_CLAIMS} claims of the {noun} stand; hollow: a {view.rule.period} on fewer; "
        f"nothing: no claim stands. Of {count(len(there), noun)}, {enough} {'has' if enough == 1 else 'have'} a line anywhere. "
        "Click a dot for its claims."
    )


def _panels(there: list[str], column: str) -> list[str]:
    """The parts to draw, chosen on screen; those with most claims unless others are."""
    chosen = several(
        "Panels",
        there,
        f"{PANELS}_{column}",
        lambda name: parts.label(column, name),
        max_selections=MOST_PANELS,
        placeholder=f"The {min(USUAL_PANELS, len(there))} with most claims",
        label_visibility="collapsed",
    )
    return [name for name in there if name in chosen] or there[:USUAL_PANELS]


def before_and_after(view: View, on_choice: OnChoice) -> None:
    """Balance before and after by partner or by kind, and what moved against the trend."""
    column = choose_split()
    table = compared(view, column)
    placed = table[table["Before: claims"] + table["After: claims"] > 0]
    if placed.empty:
        st.info(
            "No claim on control is on either side of the turning point for certain.",
            icon=":material/balance:",
        )
        return
    noun = NOUNS[column]
    said = trend.against(view, column)
    if said:
        st.markdown(plain(said))
    draw_scrolling(
        dumbbell_builder.dumbbells(
            placed.head(dumbbell_builder.MOST_ROWS), column, view.dossier.focal_actor or ""
        ),
        f"dumbbells {column}",
        f"Control balance before and after, by {noun}. {said} The table of before and after holds the same.",
        on_choice,
    )
    st.caption(
        "Hollow: before; filled: after; larger: more claims. Whiskers: the middle 90% of resamples of the independent origins; "
        "none on fewer than 5 origins, none in sight where all claims agree. "
        f"{_several(placed)}{_undetermined(table)}{_left_out(placed, table, noun)}Click a mark for its claims."
    )


def _several(placed: pd.DataFrame) -> str:
    """Why the claims of the rows may be more than those of all together."""
    claims = placed["Before: claims"] + placed["After: claims"]
    of_all = claims[placed["part"] == ""].sum()
    return "A claim about several stands in the row of each. " if claims.sum() - of_all > of_all > 0 else ""


def _undetermined(table: pd.DataFrame) -> str:
    loose = int(table[LOOSE].iloc[0]) if len(table) else 0
    if not loose:
        return ""
    return f"In brackets: claims on neither side for certain, {loose:,} in all, in no balance. "


def _left_out(placed: pd.DataFrame, table: pd.DataFrame, noun: str) -> str:
    more, loose = len(placed) - dumbbell_builder.MOST_ROWS, len(table) - len(placed)
    said = ""
    if more > 0:
        said = f"The {dumbbell_builder.MOST_ROWS - 1} with most claims of {count(len(placed) - 1, noun)} are drawn. "
    return said + (f"{count(loose, noun)} with undetermined claims alone: in the table. " if loose else "")
