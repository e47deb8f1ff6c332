"""The strip of who is said to hold control, a cell for each partner or kind of tie and period."""

import pandas as pd
import streamlit as st

from components.builders import strip as strip_builder
from components.control_parts import NOUNS, OnChoice, choose_split, draw_scrolling
from components.page_settings import Offered, one_of
from data import events
from data.balance import parts
from data.balance.control import LEAST_CLAIMS
from data.balance.rule import PERIODS, period_in_words
from data.query import View
from data.words import count

CELLS, FITTING = "cells", "fitting"
"""The name in the link of how long a cell is, and of cells as fine as can be clicked."""
OFFERED = {CELLS: Offered("A cell each", [FITTING, *PERIODS.values()])}


def who_holds(view: View, on_choice: OnChoice) -> None:
    """A strip of cells, one for each partner or kind and period."""
    with st.container(horizontal=True):
        column, frequency = choose_split(), _choose_cells(view)
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
    draw_scrolling(
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
