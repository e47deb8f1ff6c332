"""The network as it is asked for: a picture or a matrix, what it leaves out, and a way back to all of it."""

from dataclasses import replace

import streamlit as st

from components import cache, network_acts
from components.arrangements import ARRANGEMENTS, FORCE, LAYERS
from components.builders import matrix, network, network_look
from components.builders import years as builder
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice, opened
from components.network_communities import communities_picture
from components.network_picture import network_picture
from components.network_scene import years_to_play
from components.network_style import MATRIX, Drawing
from data.network import scene_sentences, years
from data.network.scene import AFTER, BEFORE, CHANGE
from data.network.standing import standing
from data.query import View
from data.words import count

BESIDE = 430
"""Pixels of the height of a picture that has only half of the room."""


def drawing(view: View, asked: Drawing) -> None:
    """Draw the ties of a view's scene, and say what is not drawn and why."""
    # There even where it is empty: what comes and goes above the picture would have it drawn anew.
    with st.container(key="aside", gap=None):
        _aside(view)
    if asked.several:
        _several(view)
    elif asked.arrangement == MATRIX and view.ties["drawn"].any():
        _matrix(view)
    elif asked.beside:
        _beside(view, asked)
    elif asked.collapse:
        communities_picture(view, asked, look_of(view, asked))
    else:
        _picture(view, asked, "network")
    if not asked.several and (said := scene_sentences.going(view)):
        st.caption(plain(said))


def _picture(view: View, asked: Drawing, key: str, height: int = 560, marked: bool = True) -> None:
    """The strongest ties of a view, and how many they are where there are more."""
    actors = network.room_for(asked.most)
    drawn = network.strongest(view.ties, asked.most, actors)
    network_picture(
        view,
        drawn,
        key,
        height,
        look=look_of(view, asked),
        arrangement=asked.arrangement if asked.arrangement in ARRANGEMENTS else FORCE,
        marked=marked,
        on_legend=network_acts.toggle_kind,
        years=years_to_play(view),
        on_year=network_acts.show_year,
    )
    if asked.arrangement == LAYERS and len(drawn):
        st.caption(_layers_in_words({*drawn["a"], *drawn["b"]}, cache.apart(view)))
    if said := network.drawn_in_words(len(drawn), int(view.ties["drawn"].sum()), asked.most, actors):
        st.caption(f"{said}; the table has all.")


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


def _beside(view: View, asked: Drawing) -> None:
    """Before and after side by side, what is open marked in both."""
    for column, show in zip(st.columns(2, gap="small"), (BEFORE, AFTER), strict=True):
        own = cache.under(view, scene=replace(view.scene, show=show))
        with column:
            st.markdown(f"**{show}** · {count(int(own.ties['drawn'].sum()), 'tie')}")
            _picture(own, asked, f"network_{show}", BESIDE, marked=show == BEFORE)


def _several(view: View) -> None:
    """Some years at once."""
    found = years.several(view)
    if not found:
        st.info("No record in view has a date.", icon=":material/event_busy:")
        return
    said = f"The network in {count(len(found), 'year')}, from {min(found)} to {max(found)}."
    chart(
        builder.panels(found, cache.positions(view), view.dossier.focal_actor),
        "year_panels",
        f"{said} The table of ties holds those of one year.",
        open_choice,
    )
    few = any(len(ties) > builder.MOST_TIES for ties in found.values())
    least = f" The {builder.MOST_TIES} strongest ties of each year are drawn." if few else ""
    step = years.spacing(list(found))
    every = "every year" if step == 1 else f"every {step} years; narrow the Period to see those between"
    st.caption(
        f"{every[0].upper()}{every[1:]}. Line: a pair that is tied; dashed: contested; filled: the focal actor. Click "
        f"an actor for its ties. The sentence above and the tables are of {view.scene.year}.{least}"
    )


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
    shown = matrix.pairs(view.ties)
    chart(
        matrix.matrix(shown),
        "matrix",
        f"Matrix of {count(len(shown.actors), 'actor')}. The table of ties below holds the same.",
        open_choice,
    )
    st.caption(matrix.in_words(shown))


def _aside(view: View) -> None:
    """What the scene leaves aside, and the way back to all of it."""
    scene = view.scene
    if not (scene.around or scene.hidden or scene.without):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(scene_sentences.aside(view)), width="content")
        st.button(
            "Back to all",
            type="tertiary",
            icon=":material/undo:",
            key="back_to_all",
            on_click=network_acts.back_to_all,
        )


def around_opened(view: View) -> None:
    """What can be done with the actor that is open: look around it, or leave it out."""
    with st.container(key="around_opened", gap=None):
        _around_opened(view)


def _around_opened(view: View) -> None:
    choice = opened()
    if choice is None or choice.kind != "actor" or choice.value[0] not in view.dossier.actors:
        return
    name = choice.value[0]
    with st.container(horizontal=True, gap="small"):
        if name not in view.scene.around:
            st.button(
                "Show what is around it",
                type="tertiary",
                icon=":material/hub:",
                key="focus",
                on_click=network_acts.add,
                args=("around", name),
            )
        st.button(
            "Leave it out",
            type="tertiary",
            icon=":material/visibility_off:",
            key="leave_out",
            on_click=network_acts.add,
            args=("hide", name),
        )
