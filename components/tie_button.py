"""A tie in words that opens its evidence."""

import streamlit as st

from components import state
from components.builders.text import plain
from components.choice import open_choice
from data.choice import Choice


def tie_button(words: str, tie, where: str) -> None:
    """A button that opens a tie, a row with ``a``, ``b`` and ``category``; ``where`` tells it from others of the page."""
    st.button(
        plain(words),
        key=f"{where} {tie.a} {tie.b} {tie.category}",
        type="tertiary",
        on_click=_open,
        args=(tie.a, tie.b, tie.category),
    )


def _open(a: str, b: str, category: str) -> None:
    open_choice(Choice("tie", (a, b, category)))
    state.ask_to_reveal()
