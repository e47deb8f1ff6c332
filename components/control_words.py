"""How likely and how sure the change of control is, beside its picture."""

import streamlit as st

from components.builders.text import plain
from data.balance import assessment
from data.query import View

HELP = (
    "Likelihood and its ranges as in ICD 203, from resamples of the independent origins. Confidence is another matter: how "
    "good the ground is, by the rules under How this is computed. Neither knows of an error that all sources share."
)


def how_sure(view: View) -> None:
    """Likelihood, confidence and gaps, each in its own paragraph; what cannot be said, with its reason."""
    if view.control.empty:
        return
    with st.container(border=True, key="how_sure"):
        st.markdown("**How sure is that?**", help=HELP)
        for heading, words in assessment.assessed(view).items():
            st.markdown(f":small[**{heading}**: {plain(words)}]")
