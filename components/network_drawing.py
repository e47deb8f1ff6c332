"""The network as it is asked for: a picture or a matrix, what it leaves out, and a way back to all of it."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components import cache, network_acts, network_pins, network_scene
from components.arrangements import ARRANGEMENTS, FORCE, LAYERS
from components.builders import matrix, network, network_look
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice, open_picked
from components.network_canvas import Answers
from components.network_cloud import cloud
from components.network_communities import communities_picture
from components.network_picture import Manner, network_picture
from components.network_style import MATRIX, POINTS, Drawing, too_many
from components.network_years import years_picture
from data.network import joined, pins, scene_sentences
from data.network.layout import Positions
from data.network.scene import AFTER, BEFORE, CHANGE
from data.network.standing import standing
from data.query import View
from data.words import count

BESIDE = 470
"""Pixels of the height of a picture that has only half of the room."""


def drawing(view: View, asked: Drawing) -> None:
    """Draw the ties of a view's scene, and say what is not drawn and why."""
    # There even where it is empty: what comes and goes above the picture would have it drawn anew.
    with st.container(key="aside", gap=None):
        _aside(view, asked)
    if asked.several:
        years_picture(view)
    elif asked.beside:
        _beside(view, asked)
    elif asked.arrangement == MATRIX and view.ties["drawn"].any():
        _matrix(view)
    elif asked.arrangement == POINTS and view.ties["drawn"].any():
        cloud(view)
    elif asked.collapse:
        communities_picture(view, asked, look_of(view, asked))
    else:
        _picture(view, asked, "network")
    if not (asked.several or asked.beside):
        _under(view)


def _under(view: View) -> None:
    """When the ties drawn count as going on, and which of them are disputed elsewhere."""
    said = " ".join(filter(None, (scene_sentences.going(view), scene_sentences.elsewhere(view))))
    if said:
        st.caption(plain(said))


def _picture(view: View, asked: Drawing, key: str, height: int = 560, marked: bool = True) -> None:
    """The strongest ties of a view, and how many they are where there are more."""
    actors = network.room_for(asked.most)
    drawn = network.strongest(view.ties, asked.most, actors)
    network_picture(view, drawn, key, manner_of(view, asked, height, marked), _answers(view))
    if asked.arrangement == LAYERS and len(drawn):
        names = {*drawn["a"], *drawn["b"]}
        st.caption(_layers_in_words(names, cache.apart(view)) + _pinned_at_any_height(names, asked.pins))
    if said := network.drawn_in_words(len(drawn), int(view.ties["drawn"].sum()), asked.most, actors):
        st.caption(f"{said}; the table has all.")


def manner_of(view: View, asked: Drawing, height: int, marked: bool = True) -> Manner:
    """How the network of a view is drawn; ``height`` in pixels."""
    return Manner(
        look_of(view, asked),
        asked.picture(),
        asked.pins,
        height,
        marked,
        years=network_scene.years_to_play(view),
    )


def _answers(view: View) -> Answers:
    return Answers(
        open_picked,
        network_acts.toggle_kind,
        network_acts.show_year,
        partial(network_pins.pin, view),
        partial(network_pins.unpin, view),
    )


def _layers_in_words(names: set[str], apart: frozenset[str]) -> str:
    """What height means in the layers, and who stands at none."""
    beside = len(names & apart)
    if beside == len(names):
        return "Of none of the actors drawn does an upper hand prevail, so height has no meaning here."
    said = "Higher: said to hold the upper hand over those below, by most independent origins of the whole dossier."
    if not beside:
        return said
    return (
        f"{said} To the right, apart: {count(beside, 'actor')} of whom nobody says who holds it, or as many origins "
        "say the one as the other."
    )


def _pinned(asked: Drawing) -> str:
    """Who is pinned, and whether this picture has places of its own."""
    said = pins.in_words(asked.pins)
    own = asked.collapse or asked.several or (asked.arrangement in (MATRIX, POINTS) and not asked.beside)
    return f"{said}, but not in this picture" if said and own else said


def _pinned_at_any_height(names: set[str], pins: Positions) -> str:
    """That the height of a pinned actor tells nothing."""
    held = len(names & {*pins})
    return (
        f" {count(held, 'pinned actor')} stand{'s' if held == 1 else ''} at no height of its own."
        if held
        else ""
    )


def _beside(view: View, asked: Drawing) -> None:
    """Before and after side by side, what is open marked in both, every actor in the same place."""
    for column, show in zip(st.columns(2, gap="small"), (BEFORE, AFTER), strict=True):
        own = cache.under(view, scene=replace(view.scene, show=show))
        with column:
            st.markdown(f"**{show}** · {count(int(own.ties['drawn'].sum()), 'tie')}")
            _picture(own, asked, f"network_{show}", BESIDE, marked=show == BEFORE)
            _under(own)
    if asked.arrangement not in ARRANGEMENTS:
        st.caption(
            f"{asked.arrangement} needs the whole width and is not drawn side by side: actors stand {FORCE.lower()}. "
            "Before and After show it one at a time."
        )
    elif asked.communities and too_many(view, asked):
        st.caption(
            "Communities differ from side to side, so the strongest ties are drawn instead; Before and After show them one at a time."
        )


def halves(asked: Drawing) -> tuple:
    """Where the picture goes and where its evidence: side by side, two pictures need the whole width."""
    if asked.beside:
        return st.container(), st.container()
    return tuple(st.columns([2, 1]))


def look_of(view: View, asked: Drawing) -> network_look.Look:
    """What the picture shows beside who is tied to whom."""
    measured = {asked.size, asked.shade} - {network_look.KINDS, network_look.NOTHING}
    return network_look.Look(
        asked.size,
        asked.shade,
        standing(view) if measured or asked.shade else None,
        view.scene.show == CHANGE,
        asked.named,
    )


def _matrix(view: View) -> None:
    """The same ties as an actor × actor matrix."""
    shown = joined.pairs(view.ties)
    chart(
        matrix.matrix(shown),
        "matrix",
        f"Matrix of {count(len(shown.actors), 'actor')}. The table of ties below holds the same.",
        open_choice,
    )
    st.caption(matrix.in_words(shown))


def _aside(view: View, asked: Drawing) -> None:
    """What the scene leaves aside and who is pinned, and the way back to all of it."""
    said = "; ".join(filter(None, (scene_sentences.aside(view), _pinned(asked))))
    if not said:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(said), width="content")
        st.button(
            "Back to all",
            type="tertiary",
            icon=":material/undo:",
            key="back_to_all",
            on_click=network_acts.back_to_all,
        )
