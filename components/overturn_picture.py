"""What would overturn the balance: ranked bars of what is left out in turn."""

import streamlit as st

from components.builders import overturn as builder
from components.builders.text import plain
from components.chart import chart
from components.page_settings import Offered, one_of
from data.balance import carried, overturn, overturn_words, speakers, trend
from data.query import View

MOST_BARS, FEWEST_BARS = 12, 3
LEAST_MOVE = 0.005
"""Below which a bar would only show that there is nothing to see."""
MEASURES = {"change": "change", "balance after": "after"}
OFFERED = {
    "leave": Offered("Leave out each", overturn.LEFT_OUT),
    "measure": Offered("and look at the", MEASURES),
}
MOVES = {"after": "moves", "change": "moves_change"}
"""Each measure of `overturn.without` and how far it is moved."""


def what_would_overturn_it(view: View, on_choice) -> None:
    """The balance without each source, origin or kind of source, the one that moves it most first."""
    what, measure = _chosen()
    table = overturn.without(view, what)
    seen = overturn_words.seen(view)[measure]
    if table.empty or seen != seen:
        st.info(
            "There is no balance on both sides of a turning point to overturn."
            if measure == "change"
            else "There is no balance after a turning point to overturn.",
            icon=":material/balance:",
        )
        return
    st.markdown(plain(overturn_words.range_in_words(view, what, table)))
    if what == speakers.PARTNER:
        moved = (carried.in_words(view), *(trend.against(view, column) for column in trend.NOUNS))
        st.markdown(plain(" ".join(filter(None, moved))))
    shown = table.sort_values(
        MOVES[measure], key=lambda moves: -moves.abs(), na_position="first", kind="stable"
    ).head(MOST_BARS)
    telling = int((~(shown[MOVES[measure]].abs() < LEAST_MOVE)).sum())
    shown = shown.head(max(telling, FEWEST_BARS))
    names = [speakers.label(view.dossier, what, name) for name in shown["name"]]
    chart(
        builder.left_out(shown, names, what, measure, seen),
        "left_out",
        f"{overturn_words.range_in_words(view, what, table)} The table of what is left out in turn holds the same.",
        on_choice,
    )
    st.caption(
        f"Each bar leads from the {_chosen_label(measure)} with all records (line) to the one without {_whose(what)}; in brackets: how far. "
        + (f"The {len(shown)} that move it most of {len(table):,}. " if len(shown) < len(table) else "")
        + f"To the right: the {'balance' if measure == 'after' else 'change'} would be greater without it. Click a bar for the claims that it asserts or denies."
    )


def _chosen() -> tuple[str, str]:
    """What is left out, and what is looked at."""
    with st.container(horizontal=True):
        what = one_of("Leave out each", overturn.LEFT_OUT, "leave", speakers.ORIGIN)
        measure = one_of("and look at the", MEASURES, "measure")
    return what, MEASURES[measure]


def _whose(what: str) -> str:
    return "the claims about that partner" if what == speakers.PARTNER else f"the records of that {what}"


def _chosen_label(measure: str) -> str:
    return "balance after the turning point" if measure == "after" else "change of the balance"
