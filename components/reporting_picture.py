"""Who reports whose control, as bars of claims by kind and country of source."""

import streamlit as st

from components.builders import reporting as builder
from components.builders.text import plain
from components.chart import chart
from components.page_settings import Offered, one_of
from data.balance import reporting, reporting_words, speakers
from data.query import View

MOST_BARS = 12
OFFERED = {"said_of": Offered("By", reporting.SLICES)}


def _one(by: str) -> str:
    """One of those who speak, as a sentence says it."""
    noun, _, whose = by.partition(" of ")
    return f"{'an' if whose[0] in 'aeiou' else 'a'} {whose} of that {noun}"


def who_says_so(view: View, on_choice) -> None:
    """How many claims the sources of each kind and country give to whom."""
    if view.control.empty:
        st.info("No record in view says who holds control.", icon=":material/balance:")
        return
    by = one_of("By", reporting.SLICES, "said_of", speakers.KIND)
    table, focal = reporting.reporting(view, by), plain(view.dossier.focal_actor or "")
    st.markdown(plain(reporting_words.asymmetry(view, by, table)))
    shown = table.head(MOST_BARS)
    chart(
        builder.reporting(
            shown,
            [speakers.label(view.dossier, by, name) for name in shown["name"]],
            [by] * len(shown),
            view.dossier.focal_actor or "",
        ),
        "who_says_so",
        f"{reporting_words.asymmetry(view, by, table)} The table of who says so holds the same.",
        on_choice,
    )
    st.caption(
        f"Claims in which {_one(by)} says that {focal}, both or a partner holds control, "
        f"and their numbers in this order; one in which it names two counts at both. Behind the colon: {focal}'s part of those that "
        f"name one side, in percent from {reporting_words.LEAST_CLAIMS} claims on. "
        + (f"The {len(shown)} with most claims of {len(table):,}. " if len(shown) < len(table) else "")
        + "Click a part of a bar for its claims."
    )
