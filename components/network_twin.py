"""What stands beside the picture of the network: the ties only denied, and its legend in words."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.builders import headings, network
from components.builders.text import plain
from data.choice import Choice
from data.network import scene_sentences
from data.query import View
from data.words import count

MOST_LISTED = 10


def undrawn(view: View, open_choice: Callable[[Choice], None]) -> None:
    """Ties that the records in view only deny: not drawn, and not hidden either."""
    for heading, ties in scene_sentences.undrawn(view):
        _listed(heading, ties, open_choice)


def _listed(heading: str, ties: pd.DataFrame, open_choice: Callable[[Choice], None]) -> None:
    st.markdown(f"**{heading}** · {count(len(ties), 'tie')}")
    with st.container(horizontal=True, gap="small"):
        for tie in ties.head(MOST_LISTED).itertuples():
            st.button(
                plain(headings.heading(Choice("tie", (tie.a, tie.b, tie.category)))),
                type="tertiary",
                key=f"denied {tie.a} {tie.b} {tie.category}",
                icon=":material/block:",
                on_click=open_choice,
                args=(Choice("tie", (tie.a, tie.b, tie.category)),),
            )
    if len(ties) > MOST_LISTED:
        st.caption(f"The first {MOST_LISTED} of {len(ties):,}; all of them are in the table.")


def legend_table(ties: pd.DataFrame) -> None:
    """Every kind of tie drawn, with its definition."""
    with st.expander("What the kinds of tie mean", icon=":material/legend_toggle:"):
        rows = [
            f"- **{plain(kind['label'])}** ({plain(family['label'])}): {plain(kind['definition'])}"
            for family in network.legend(ties)
            for kind in family["kinds"]
        ]
        st.markdown("\n".join(rows))
