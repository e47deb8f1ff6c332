"""The controls of the network: one row in sight, the rest under "Picture"; all of them in the link."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from components import cache, network_link, network_scene, network_style
from components.builders import network_look
from components.network_acts import undo_and_redo
from components.network_communities import heed_opened, opened_communities
from components.network_style import Drawing
from data.network.scene import ALL, YEAR, Scene
from data.query import View
from data.query.change import CHANGES


def controls(view: View) -> tuple[Scene, Drawing]:
    """Draw the row of controls of a view and return what it says."""
    network_link.resolve(view, _offered(view))
    heed_opened(view)
    with st.container(horizontal=True, vertical_alignment="center", key="network_controls"):
        asked = network_scene.show(view)
        beside = asked == network_scene.BESIDE
        show = ALL if beside else asked
        around = network_scene.around(view)
        arrangement = network_style.layout()
        with st.popover("Picture", icon=":material/tune:"):
            half_life, steps, direction, without, hidden = network_scene.rest(view, around, asked)
            drawing = network_style.drawing(view, arrangement, beside)
        steps_back = st.container(horizontal=True, gap="xxsmall", width="content")
    # There even where it is empty: what comes and goes above the picture would have it drawn anew.
    with st.container(key="network_year", gap=None):
        year, several = network_scene.year(view) if show == YEAR else (None, False)
    scene = Scene(show, year, half_life, without, hidden, around, steps, direction)
    drawing = _collapsing(cache.under(view, scene=scene), replace(drawing, several=several))
    with steps_back:
        undo_and_redo(view)
    return scene, drawing


def _collapsing(view: View, asked: Drawing) -> Drawing:
    """Whether each community is one mark, and which of them are open."""
    # There even where it is empty, for the same reason.
    with st.container(key="network_open", gap=None):
        if view.ties["drawn"].any() and network_style.collapses(view, asked):
            return replace(asked, collapse=True, opened=opened_communities(view))
    return replace(asked, collapse=False)


def _offered(view: View) -> dict[str, Iterable]:
    """What the controls offer, by their keys in the link."""
    first, last = network_scene.first_and_last(view) if network_scene.dated(view) else (1, 0)
    labels = list(network_look.LABELS.values())
    return {
        "show": network_scene.shows(view),
        "year": range(first, last + 1),
        "half": network_scene.HALF_LIFE_WORDS,
        "layout": network_style.LAYOUTS,
        "way": network_scene.WAYS,
        "steps": network_scene.STEPS,
        "size": labels,
        "shade": [network_style.NO_SHADE, *labels],
        "off": [*network_scene.FAMILIES, *CHANGES],
        "hide": view.dossier.actors,
        "most": range(network_style.LEAST_DRAWN, network_style.MOST_DRAWN + 1),
    }
