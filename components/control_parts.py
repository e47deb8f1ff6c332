"""The pictures of the control balance in parts, by partner or by kind of tie: who holds it, side by side, before and after."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import state
from components.builders import dumbbells as dumbbell_builder
from components.builders import multiples as multiple_builder
from components.builders import strip as strip_builder
from components.builders.text import plain
from components.chart import chart
from components.page_settings import Offered, one_of, several
from data import events
from data.balance import parts, trend
from data.balance.control import LEAST_CLAIMS
from data.balance.rule import PERIODS, period_in_words
from data.query import Choice, View
from data.tables.parts import LOOSE, compared
from data.words import count

OnChoice = Callable[[Choice], None]
SPLIT, PANELS, CELLS = "split", "panels", "cells"
FITTING = "fitting"
"""Cells as fine as can be clicked."""
TALLEST = 640
"""Pixels beyond which a picture scrolls in its own box, so that the evidence stays beside it."""
MOST_PANELS, USUAL_PANELS = 12, 5
NOUNS = trend.NOUNS
OFFERED = {
    SPLIT: Offered("Parted by", parts.PARTS),
    CELLS: Offered("A cell each", [FITTING, *PERIODS.values()]),
}


def split() -> str:
    """What the balance is parted by, a name in `parts.PARTS`."""
    return (state.widget(SPLIT) if state.has(SPLIT) else None) or next(iter(parts.PARTS))


def _choose_split() -> str:
    """The column that the balance is parted by, chosen on screen."""
    return parts.PARTS[one_of("Parted by", parts.PARTS, SPLIT, width="content", label_visibility="collapsed")]


def _drawn(figure: dict, key: str, alt: str, on_choice: OnChoice) -> None:
    tall = figure["layout"]["height"] > TALLEST
    with st.container(height=TALLEST if tall else "content", border=False):
        chart(figure, key, alt, on_choice)


def who_holds(view: View, on_choice: OnChoice) -> None:
    """A strip of cells, one for each partner or kind and period."""
    with st.container(horizontal=True):
        column, frequency = _choose_split(), _choose_cells(view)
    cells, sizes = parts.over_time(view, column, frequency), parts.sizes(view, column)
    shown, earlier = _last(cells)
    figure = strip_builder.strip(
        shown,
        sizes,
        column,
        view.dossier.focal_actor or "",
        view.dossier.turning_point,
        events.milestones(view),
    )
    noun = NOUNS[column]
    placed = shown["part"].nunique()
    drawn = min(placed, strip_builder.MOST_ROWS)
    _drawn(
        figure,
        f"strip {column}",
        f"Who is said to hold control, {count(drawn, noun)} by {PERIODS[frequency]}. The table of control by {noun} holds the same.",
        on_choice,
    )
    st.caption(
        f"A cell each {PERIODS[frequency]}. High: between the first and the last attestation of a claim; low: outside it, fading; "
        f"hatched: nobody says who holds control, and silence is not absence of it. Faint: fewer than {LEAST_CLAIMS} claims stand. "
        f"After each name: its claims. Click a cell for its claims. {_fewer(placed, len(sizes), noun)}"
        f"{_from_then_on(shown, earlier, PERIODS[frequency])}"
    )


def _choose_cells(view: View) -> str:
    """The frequency of the cells, chosen on screen; as usual the finest, from that of the line on, that can be seen and clicked."""
    fitting = parts.fitting(view, strip_builder.MOST_CELLS)
    chosen = one_of(
        "A cell each",
        [FITTING, *PERIODS.values()],
        CELLS,
        help=f"Fitting: the finest, from that of the line on, of which no more than {strip_builder.MOST_CELLS} are in sight; here a "
        f"{PERIODS[fitting]}. Of any other the last {strip_builder.MOST_CELLS} are drawn",
        width="content",
        label_visibility="collapsed",
    )
    return next((each for each, word in PERIODS.items() if word == chosen), fitting)


def _last(cells: pd.DataFrame) -> tuple[pd.DataFrame, bool]:
    """The cells of the last periods, as many as can be clicked, and whether there are earlier ones."""
    since = cells["period"].max() - (strip_builder.MOST_CELLS - 1)
    own = cells["period"] >= since
    return cells[own], not own.all()


def _fewer(placed: int, everybody: int, noun: str) -> str:
    """What is not drawn, and where it is."""
    said = ""
    if placed > strip_builder.MOST_ROWS:
        said = f"The {strip_builder.MOST_ROWS} with most claims of {count(placed, noun)} are drawn; the table has all. "
    undated = everybody - placed
    return said + (
        f"{count(undated, noun)} without a dated claim in these years: not drawn. " if undated else ""
    )


def _from_then_on(shown: pd.DataFrame, earlier: bool, word: str) -> str:
    if not earlier:
        return ""
    return (
        f"From {period_in_words(shown['period'].min())} on, since more would be too narrow to click: "
        f"a cell each {'quarter or year' if word == 'month' else 'year'}, or an earlier Period of the filters, shows what was before."
    )


def side_by_side(view: View, on_choice: OnChoice) -> None:
    """Small panels of the control balance, of the same axes."""
    column = _choose_split()
    cells, sizes = parts.over_time(view, column), parts.sizes(view, column)
    there = [name for name in sizes.index if (cells["part"] == name).any()]
    chosen = _panels(there, column)
    figure = multiple_builder.multiples(
        cells, sizes, chosen, column, view.dossier.focal_actor or "", view.dossier.turning_point
    )
    noun = NOUNS[column]
    _drawn(
        figure,
        f"multiples {column}",
        f"Control balance over time of {count(len(chosen), noun)}, in panels of the same axes. The table of control by {noun} "
        "holds the same.",
        on_choice,
    )
    enough = cells.loc[cells["claims"] >= LEAST_CLAIMS, "part"].nunique()
    st.caption(
        f"A line only where at least {LEAST_CLAIMS} claims of the {noun} stand; a tick below: a {view.rule.period} on fewer; "
        f"neither: nobody says who holds control. Of {count(len(there), noun)}, {enough} {'has' if enough == 1 else 'have'} a line anywhere. "
        "Click a dot or a tick for its claims."
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
    column = _choose_split()
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
    _drawn(
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
        f"{_undetermined(table)}{_left_out(placed, table, noun)}Click a mark for its claims."
    )


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
