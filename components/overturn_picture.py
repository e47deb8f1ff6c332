"""What would overturn the balance, and who reports whose control, as ranked bars."""

import streamlit as st

from components.builders import overturn as builder
from components.builders.text import plain
from components.chart import chart
from components.page_settings import one_of
from data.balance import overturn, overturn_words
from data.query import View

MOST_BARS, FEWEST_BARS = 12, 3
LEAST_MOVE = 0.005
"""Below which a bar would only show that there is nothing to see."""
MEASURES = {"balance after": "after", "change": "change"}
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
    shown = table.sort_values(
        MOVES[measure], key=lambda moves: -moves.abs(), na_position="first", kind="stable"
    ).head(MOST_BARS)
    telling = int((~(shown[MOVES[measure]].abs() < LEAST_MOVE)).sum())
    shown = shown.head(max(telling, FEWEST_BARS))
    names = [overturn.label(view.dossier, what, name) for name in shown["name"]]
    chart(
        builder.left_out(shown, names, what, measure, seen),
        "left_out",
        f"{overturn_words.range_in_words(view, what, table)} The table of what is left out in turn holds the same.",
        on_choice,
    )
    st.caption(
        f"Each bar leads from the {_chosen_label(measure)} with all records (line) to the one without the records of that {what}. "
        + (f"The {len(shown)} that move it most of {len(table):,}. " if len(shown) < len(table) else "")
        + "To the right: the balance would be higher without it. Click a bar for the claims that it asserts or denies."
    )


def _chosen() -> tuple[str, str]:
    """What is left out, and what is looked at."""
    with st.container(horizontal=True):
        what = one_of("Leave out each", overturn.LEFT_OUT, "leave", overturn.ORIGIN)
        measure = one_of("and look at the", MEASURES, "measure")
    return what, MEASURES[measure]


def _chosen_label(measure: str) -> str:
    return "balance after the turning point" if measure == "after" else "change of the balance"


def who_says_so(view: View, on_choice) -> None:
    """How many claims the sources of each kind and country give to whom."""
    if view.control.empty:
        st.info("No record in view says who holds control.", icon=":material/balance:")
        return
    by = one_of("By", overturn.SLICES, "said_of", overturn.KIND)
    table = overturn.reporting(view, by)
    st.markdown(plain(overturn_words.asymmetry(view, by, table)))
    shown = table.head(MOST_BARS)
    chart(
        builder.reporting(
            shown,
            [overturn.label(view.dossier, by, name) for name in shown["name"]],
            [by] * len(shown),
            view.dossier.focal_actor or "",
        ),
        "who_says_so",
        f"{overturn_words.asymmetry(view, by, table)} The table of who says so holds the same.",
        on_choice,
    )
    st.caption(
        f"Claims in which a source of that {by.split()[0]} says that {plain(view.dossier.focal_actor or '')} (left, plain), both (middle) "
        "or a partner (right, hatched) holds control; one in which it names two counts at both. "
        f"Percent: {plain(view.dossier.focal_actor or '')} among those that name one side. "
        + (f"The {len(shown)} with most claims of {len(table):,}. " if len(shown) < len(table) else "")
        + "Click a bar for the claims."
    )
