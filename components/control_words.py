"""How likely and how sure the change of control is, below its picture."""

import streamlit as st

from components.builders.text import plain
from components.choice import open_choice
from data.balance import assessment, confrontation
from data.choice import Choice
from data.query import View
from data.spans import AFTER, BEFORE

HELP = (
    "Likelihood and its ranges as in ICD 203, from resamples of the independent origins. Confidence is another matter: how "
    "good the ground is, by the rules under How this is computed. Neither knows of an error that all sources share."
)


def confidence(view: View) -> None:
    """The confidence in the change in one sentence; nothing where nothing can be said of it."""
    if said := assessment.in_short(view):
        st.markdown(plain(said))


def how_sure(view: View) -> None:
    """Likelihood and confidence, and beside them what they do not tell, each in its own paragraph; what cannot be said, with its
    reason."""
    if view.control.empty:
        return
    with st.container(border=True, key="how_sure"):
        st.markdown("**How sure is that?**", help=HELP)
        sure, further = st.columns(2)
        for heading, words in assessment.assessed(view).items():
            with sure if heading in assessment.SURE else further:
                st.markdown(f":small[**{heading}**: {plain(words)}]")
                if heading == assessment.HOSTILITY:
                    _hostile_claims(view)


def _hostile_claims(view: View) -> None:
    """The claims of open hostility on each side, each of which opens."""
    sides = {side: confrontation.counted(view, side) for side in (BEFORE, AFTER)}
    if not any(map(any, sides.values())):
        return
    with st.container(horizontal=True, gap="small"):
        for side, (said, denied) in sides.items():
            st.button(
                f"{said} {side}" + (f", {denied} only denied" if denied else ""),
                key=f"hostility {side}",
                type="tertiary",
                icon=":material/swords:",
                disabled=not said + denied,
                help=f"Opens the claims of open hostility {side} the turning point, the denied ones too",
                on_click=open_choice,
                args=(Choice("hostility", (side,)),),
            )
