"""The pictures of flows of money: who pays whom, and who takes which share."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import money_controls
from components.builders import money_flows, money_shares
from components.builders.text import plain
from components.chart import chart
from components.money_evidence import beside_evidence
from data.choice import Choice
from data.query import View
from data.revenue import drawn_flows, flow_nodes, flow_sentences, share_sentences, shares

OnChoice = Callable[[Choice], None]


def who_pays_whom(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """A Sankey of payers and takers in one year at one bound."""
    view = money_controls.flows_asked(view)
    beside_evidence(view, lambda: _flows(view, on_choice))
    return view


def _flows(view: View, on_choice: OnChoice) -> None:
    drawn = drawn_flows.drawn(view)
    if drawn.table.empty:
        st.info(plain(flow_sentences.no_flow(view)), icon=":material/money_off:")
        return
    chart(
        money_flows.pays_whom(
            drawn.table, view.dossier.titles, lambda side, name: flow_nodes.words(view, side, name)
        ),
        "money flows",
        flow_sentences.flows_alt(view),
        on_choice,
    )
    st.caption(plain(flow_sentences.flow_marks(view, money_flows.MOST)))
    for said in (*drawn.said, *flow_sentences.both_ways(view)):
        st.caption(plain(said))


def who_takes_which_share(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """A Sankey of wholes and those who are said to take a share of each."""
    view = money_controls.flows_asked(view, dollars=False)
    beside_evidence(view, lambda: _shares(view, on_choice))
    return view


def _shares(view: View, on_choice: OnChoice) -> None:
    found = shares.shares(view)
    if found.empty:
        st.info(
            "No record in view says both how much a share is and who takes it: that is what the columns 'share_percent' and "
            "'share_to' hold.",
            icon=":material/percent:",
        )
        return
    once = found.loc[found["again"] == "", "claim"]
    shown = list(dict.fromkeys(once))[: money_shares.MOST_WHOLES]
    drawn = found[found["claim"].isin(shown)]
    chart(
        money_shares.takes_which_share(drawn, view.dossier.titles),
        "money shares",
        share_sentences.alt(view, drawn),
        on_choice,
    )
    st.caption(plain(share_sentences.marks(view, drawn, found)))
    if said := share_sentences.in_words_only(view):
        st.caption(plain(said))
