"""The network as it is asked for: a picture or a matrix, what it leaves out, and a way back to all of it."""

import streamlit as st

from components import network_controls, state
from components.builders import matrix, network, network_look
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice, opened
from components.network_controls import MATRIX, Drawing
from components.network_picture import network_picture
from data import scene_sentences
from data.query import View
from data.scene import CHANGE
from data.standing import standing
from data.words import count


def drawing(view: View, asked: Drawing) -> None:
    """Draw the ties of a view's scene, and say what is not drawn and why."""
    # There even where it is empty: what comes and goes above the picture would have it drawn anew.
    with st.container(key="aside", gap=None):
        _aside(view)
    drawn = network.strongest(view.ties, asked.most)
    if asked.arrangement == MATRIX and len(drawn):
        _matrix(view)
    else:
        network_picture(
            view,
            drawn,
            "network",
            look=_look(view, asked),
            arrangement=asked.arrangement if asked.arrangement != MATRIX else network_controls.FORCE,
            on_legend=network_controls.toggle_kind,
        )
        if len(drawn) < view.ties["drawn"].sum():
            st.caption(
                f"The strongest {len(drawn):,} of {view.ties['drawn'].sum():,} ties are drawn; the table has all."
            )
    if said := scene_sentences.going(view):
        st.caption(plain(said))


def _look(view: View, asked: Drawing) -> network_look.Look:
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
        st.button("Back to all", type="tertiary", icon=":material/undo:", key="back_to_all", on_click=_back)


def _back() -> None:
    state.set_widgets({"around": [], "hide": [], "off": []})


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
                on_click=_add,
                args=("around", name),
            )
        st.button(
            "Leave it out",
            type="tertiary",
            icon=":material/visibility_off:",
            key="leave_out",
            on_click=_add,
            args=("hide", name),
        )


def _add(key: str, name: str) -> None:
    state.set_widgets({key: [*state.widget(key), name]})
