"""Actors that the analyst pins in the picture: dragged, typed or with a button; their places are in the link."""

import streamlit as st

from components import state
from components.builders.text import plain
from components.filter_kinds import BIND
from data.network import pins
from data.network.layout import Positions
from data.query import View

KEY = "at"
HELP = (
    "Drag an actor, or reach it with the arrow keys and press P, or move it with Alt and an arrow key. Typed: its name, "
    "then pixels to the right of and below the middle of the layout, such as TTP,120,-45."
)


def pinned(view: View) -> Positions:
    """Draw the list of pinned actors, each of which can be let go, and return their places."""
    _heed(view)
    texts = st.multiselect(
        "Pinned actors",
        [],
        key=KEY,
        bind=BIND,
        accept_new_options=True,
        placeholder="None; drag an actor to pin it",
        help=HELP,
    )
    places, unread = _read(view, texts)
    if unread:
        st.caption(f"Not read as an actor and its place: {plain(', '.join(unread))}.")
    return places


def _read(view: View, texts: list[str]) -> tuple[Positions, list[str]]:
    return pins.read(texts, view.dossier.actors, view.dossier.names)


def _heed(view: View) -> None:
    """Rewrite a link's pins into what can be shown, and keep what cannot be read, to be named on screen."""
    asked = st.query_params.get_all(KEY)
    if not asked or state.has(KEY):
        return
    places, unread = _read(view, asked)
    known = _written(places)
    if known != asked:
        state.remember_unknown((*state.unknown(), *(f"pinned actor: {text}" for text in unread)))
        st.query_params[KEY] = known
        st.rerun()


def _written(places: Positions) -> list[str]:
    return [pins.written(name, *place) for name, place in places.items()]


def pin(view: View, places: Positions) -> None:
    """Pin some actors; one that is pinned already goes to its new place."""
    held, _ = _read(view, state.widget(KEY))
    state.set_widgets({KEY: _written({**held, **places})})


def unpin(view: View, name: str) -> None:
    """Let one actor go back to its computed place."""
    held, _ = _read(view, state.widget(KEY))
    state.set_widgets({KEY: _written({each: place for each, place in held.items() if each != name})})
