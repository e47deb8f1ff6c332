"""Where the evidence of the open claim stands on the Revenue claims page."""

from collections.abc import Callable

import streamlit as st

from components import lens, money_picture
from components.choice import opened
from components.evidence import evidence_panel
from data.query import View


def open_claim(view: View) -> None:
    """The open claim under the lens, its evidence beside it: above the picture, where it is read before all others."""
    if lens.shows(view, choice := opened()):
        left, right = st.columns([2, 1])
        with left:
            lens.under_the_lens(view, choice.value[0])
        with right:
            money_picture.open_figures(view, choice)
            evidence_panel(view)


def evidence(view: View) -> None:
    """The evidence of what is open, if it does not stand beside the lens."""
    if not lens.shows(view, opened()):
        money_picture.open_figures(view, opened())
        evidence_panel(view)


def beside_evidence(view: View, draw: Callable[[], None]) -> None:
    """A picture with the evidence on its right; all the width is its own where that stands beside the lens."""
    if lens.shows(view, opened()):
        draw()
        return
    picture, panel = st.columns([2, 1])
    with picture:
        draw()
    with panel:
        evidence(view)
