"""What stands beside the picture of the network: its table, the ties only denied, and its legend in words."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.builders import evidence as words
from components.builders import network
from components.builders.text import plain
from components.table import table_with_downloads
from data import query, tables
from data.query import Choice, View


def network_table(view: View, open_choice: Callable[[Choice], None]) -> None:
    """The table of ties, or that of the records behind the whole view."""
    names = list(tables.TABLES)
    name = st.segmented_control(
        "Table", names, default=names[0], key="table", label_visibility="collapsed", required=True
    )
    to_choice = {"Ties": _tie, "Records": _record}[name or names[0]]
    table_with_downloads(
        view, "Network", tables.TABLES[name or names[0]], lambda row: to_choice(view, row), open_choice
    )


def _tie(view: View, row: pd.Series) -> Choice:
    return Choice("tie", tuple(view.ties.loc[row.name, query.PAIR]))


def _record(view: View, row: pd.Series) -> Choice:
    return Choice("record", (view.records.at[row.name, "record_id"],))


def only_denied(view: View, open_choice: Callable[[Choice], None]) -> None:
    """Ties that the records in view only deny: not drawn, and not hidden either."""
    denied = view.ties[~view.ties["drawn"]]
    if denied.empty:
        return
    st.markdown("**Only denied by the records in view, so not drawn**")
    with st.container(horizontal=True):
        for tie in denied.itertuples():
            st.button(
                plain(words.heading(Choice("tie", (tie.a, tie.b, tie.category)))),
                type="tertiary",
                key=f"denied {tie.a} {tie.b} {tie.category}",
                icon=":material/block:",
                on_click=open_choice,
                args=(Choice("tie", (tie.a, tie.b, tie.category)),),
            )


def legend_table(ties: pd.DataFrame) -> None:
    """Every kind of tie drawn, with its definition."""
    with st.expander("What the kinds of tie mean", icon=":material/legend_toggle:"):
        rows = [
            f"- **{plain(kind['label'])}** ({plain(family['label'])}): {plain(kind['definition'])}"
            for family in network.legend(ties)
            for kind in family["kinds"]
        ]
        st.markdown("\n".join(rows))
