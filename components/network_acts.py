"""What changes the scene of the network from elsewhere than its controls: the legend, the panel, undo and redo."""

import streamlit as st

from components import state
from data import vocabulary
from data.query import View

SCENE = ("show", "year", "around", "carried", "half", "steps", "way", "off", "hide", "open", "at")
"""Keys of the controls that say what is shown, and where the analyst pinned it."""


def show_year(year: int) -> None:
    """Show another year."""
    state.set_widgets({"year": year})


def toggle_kind(name: str) -> None:
    """Leave a kind of the legend out, or bring it back."""
    label = vocabulary.FAMILIES.get(name, name)
    off = state.widget("off")
    state.set_widgets({"off": [each for each in off if each != label] if label in off else [*off, label]})


def add(key: str, name: str) -> None:
    """Put one more actor in the middle (``around``), leave one more out (``hide``) or open one more community
    (``open``)."""
    state.set_widgets({key: list(dict.fromkeys([*state.widget(key), name]))})


def back_to_all() -> None:
    """Show every actor and every kind again, each actor in its own place and in its own community."""
    state.set_widgets({"around": [], "hide": [], "off": [], "open": [], "at": []})


def undo_and_redo(view: View) -> None:
    """Buttons that take back the last change of the scene, and bring it again."""
    state.remember_scene(view.dossier.key, {key: state.widget(key) for key in SCENE if state.has(key)})
    for name, icon, by in (("Undo", "undo", -1), ("Redo", "redo", 1)):
        st.button(
            "",
            icon=f":material/{icon}:",
            key=f"scene_{icon}",
            type="tertiary",
            help=f"{name} the last change of what is shown",
            disabled=not state.can_step(by),
            on_click=_step,
            args=(by,),
        )


def _step(by: int) -> None:
    state.set_widgets(state.step_scene(by))
