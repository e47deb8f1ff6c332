"""Each filter that narrows, as a chip that takes it away. One component for all, so that they cost little."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components import state

ASSETS = Path(__file__).parent / "assets"
KEY = "chips"

_chips = st.components.v2.component(
    "leverage_chips",
    js=(ASSETS / "chips.js").read_text(encoding="utf-8"),
    css=(ASSETS / "chips.css").read_text(encoding="utf-8"),
)


def chips(words: list[str], on_remove: Callable[[str], None]) -> None:
    """Draw a chip for each of the words; ``on_remove`` is called with those of the one that is pressed."""

    def removed() -> None:
        if pressed := state.widget(KEY).removed:
            on_remove(pressed)

    _chips(key=KEY, data={"chips": words}, on_removed_change=removed, height="content")
