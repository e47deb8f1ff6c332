"""What claims chosen on screen come to, under the additivity guard."""

import pandas as pd
import streamlit as st

from components.builders.text import plain
from components.page_settings import several
from data.query import View
from data.revenue import adding, adding_words
from data.words import count

SUM_OF = "sum_of"
"""The parameter of the link that names the claims to add up, by their titles."""


def sums_asked(view: View, claims: pd.DataFrame) -> None:
    """What claims chosen on screen come to; worked out when it is unfolded."""
    fold = st.expander(
        "What do these come to?",
        icon=":material/add_circle:",
        expanded=bool(st.query_params.get_all(SUM_OF)),
        on_change="rerun",
        key="fold_sums",
    )
    with fold:
        if fold.open:
            _sum(view, claims)


def _sum(view: View, claims: pd.DataFrame) -> None:
    titles = view.dossier.titles
    options = {titles[claim]: claim for claim in sorted(claims["claim"], key=lambda claim: titles[claim])}
    chosen = several(
        "Claims to add up",
        options,
        SUM_OF,
        placeholder=f"Choose among {count(len(options), 'claim')}",
    )
    if chosen:
        for total in adding.by_year(view, [options[title] for title in chosen if title in options]):
            st.markdown(plain(adding_words.in_words(total, titles)))
    st.caption(
        "A sum is of one kind of money in one year, and never holds a claim beside one that it is part of, nor money that "
        "may be the same. Where one would, the reason stands here instead of a number. The table of sums adds up by actor "
        "and by stream and says what it leaves out."
    )
