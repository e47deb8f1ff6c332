"""The test of the break at the turning point, and the turning points that the claims propose instead."""

import dataclasses

import pandas as pd
import streamlit as st

from components import settings
from components.builders import breaks as builder
from components.builders.text import plain
from components.chart import chart
from data.balance import break_words, breaks, shuffling
from data.balance.resampling import LEAST_ORIGINS
from data.query import View


def the_break(view: View, on_choice) -> None:
    """What shuffles of the origins give, what a break on other days would explain, and the best of these days."""
    why, scan = shuffling.why_not(view), breaks.scan(view)
    if why:
        st.info(why, icon=":material/balance:")
    else:
        st.markdown(plain(break_words.chance(view)))
    if scan.empty:
        return
    figure = builder.the_break(
        None if why else shuffling.difference(view),
        scan,
        breaks.proposed(view),
        view.dossier.turning_point,
        breaks.assumed(view),
    )
    chart(figure, "the_break", break_words.alt(view), on_choice)
    st.caption(break_words.marks(view))
    if shuffling.the_row(view).origins >= LEAST_ORIGINS:
        st.markdown(plain(break_words.best(view)))
    _proposals(view)


def _proposals(view: View) -> None:
    """The proposed turning points, each of which can be taken as the turning point."""
    st.caption(
        "Proposed turning points, at least a year apart. Press one to compare before and after it instead:"
    )
    with st.container(gap="xxsmall"):
        for place, (_, row) in enumerate(breaks.proposed(view).iterrows(), start=1):
            st.button(
                plain(f"{place} · {break_words.proposal(row)}"),
                key=f"break {row['day']:%Y-%m-%d}",
                type="tertiary",
                icon=":material/flag:",
                help="Take the first of these days as the turning point, in the link",
                on_click=_turn,
                args=(view, row["day"]),
            )


def _turn(view: View, day: pd.Timestamp) -> None:
    now = settings.current(view.dossier)
    settings.change(dataclasses.replace(now, turning_point=day.date()))
