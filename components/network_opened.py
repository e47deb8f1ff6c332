"""What can be done in the picture with the actor that is open: look around it, leave it out, pin it."""

from collections.abc import Callable

import streamlit as st

from components import arrangements, network_acts, network_pins
from components.choice import opened
from components.network_cloud import draw_around
from components.network_style import MATRIX, POINTS, Drawing
from data.query import View


def around_opened(view: View, asked: Drawing) -> None:
    """A row of buttons for the open actor; there even where it is empty, so that nothing below is drawn anew."""
    with st.container(key="around_opened", gap=None):
        choice = opened()
        if choice is not None and choice.kind == "actor" and choice.value[0] in view.dossier.actors:
            with st.container(horizontal=True, gap="small"):
                _acts(view, asked, choice.value[0])


def _acts(view: View, asked: Drawing, name: str) -> None:
    if asked.arrangement == POINTS:
        _button("Draw what is around it", "hub", "focus", draw_around, name)
    elif name not in view.scene.around:
        _button("Show what is around it", "hub", "focus", network_acts.add, "around", name)
    _button("Leave it out", "visibility_off", "leave_out", network_acts.add, "hide", name)
    if asked.collapse and name not in asked.opened:
        _button("Open its community", "workspaces", "open_community", network_acts.add, "open", name)
    elif asked.collapse or asked.arrangement in (POINTS, MATRIX):
        return
    elif name in asked.pins:
        _button("Unpin it", "keep_off", "unpin", network_pins.unpin, view, name)
    elif place := arrangements.places(view, asked.picture()).get(name):
        _button("Pin it", "keep", "pin", network_pins.pin, view, {name: place})


def _button(label: str, icon: str, key: str, act: Callable, *what) -> None:
    st.button(label, type="tertiary", icon=f":material/{icon}:", key=key, on_click=act, args=what)
