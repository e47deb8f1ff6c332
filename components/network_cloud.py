"""The whole network as points, to choose an actor from."""

import streamlit as st

from components import arrangements, cache, state
from components.builders import cloud as builder
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice, opened
from data.network.scene import CHANGE
from data.query import View
from data.words import count


def cloud(view: View) -> None:
    """Draw every actor of a view as a point that opens it."""
    choice = opened()
    shown = builder.points(
        view.ties,
        view.dossier.table("actors"),
        cache.cloud(view),
        view.dossier.focal_actor,
        choice.value[0] if choice and choice.kind == "actor" else None,
    )
    said = f"{count(len(shown.table), 'actor')} as points, larger with more ties. The table of actors holds the same."
    chart(builder.cloud(shown), "cloud", said, open_choice)
    became = "What became of the ties is in the table of ties. " if view.scene.show == CHANGE else ""
    st.caption(plain(became + builder.in_words(shown)))


def draw_around(name: str) -> None:
    """Draw what is around an actor that was found among the points."""
    state.set_widgets({"around": [*state.widget("around"), name], "layout": arrangements.FORCE})
