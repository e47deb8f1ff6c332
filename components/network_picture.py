"""The picture of the network of a view: where actors stand, what is chosen in it, and what a click opens."""

import json
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd
import streamlit as st

from components import arrangements, cache, frame
from components.builders import network, network_look, network_marks
from components.builders.network import strongest
from components.builders.network_look import Look
from components.builders.text import in_a_row, plain
from components.choice import open_picked, opened
from components.network_canvas import Answers, network_canvas, selected
from data import export, sentences
from data.network import layers, scene_sentences
from data.network.layout import Positions
from data.query import View


@dataclass(frozen=True)
class Manner:
    """How a picture is drawn."""

    look: Look = network.USUAL
    arrangement: str = arrangements.FORCE
    """A name of `arrangements.ARRANGEMENTS`."""
    pins: Positions = field(default_factory=dict)
    """Actors that stand where the analyst pinned them."""
    height: int = 560
    """In pixels."""
    marked: bool = True
    """Whether the legend explains marks that are no colour."""
    alt: str = ""
    """What is drawn, where it is not the network of the view but some ties of it."""
    alone: bool = False
    """Whether the ties have the frame to themselves: no room is left for the actors of other times, and what is chosen
    does not make the others pale."""
    framed: pd.DataFrame | None = None
    """The ties whose actors the frame has room for, where these are not those of the view."""
    years: dict | None = None
    """The year shown and those that can be played: "year", "first", "last"."""


OPENS = Answers(open_picked)
"""A click opens the evidence."""


def network_picture(
    view: View, ties: pd.DataFrame, key: str, manner: Manner = Manner(), answers: Answers = OPENS
) -> None:
    """Draw some of the ties of a view; where the legend filters, it stays whole when something is left out."""
    everything = with_left_out(view) if answers.legend else ties
    if ties.empty and everything.empty and not manner.years:
        st.info(plain(nothing(view)), icon=":material/hub:")
        return
    network_canvas(
        {
            **told(view, ties, manner),
            "legend": network_look.legend(everything, view.scene.show, view.scene.without),
            "selected": selected(view, opened()),
            "fades": not manner.alone,
        },
        key,
        answers,
    )


def told(view: View, ties: pd.DataFrame, manner: Manner) -> dict:
    """What the canvas draws of some ties, in plain values, with nothing chosen."""
    places, look = arrangements.places(view, manner.arrangement), manner.look
    built = network.build(
        ties, view.dossier.table("actors"), places, view.dossier.focal_actor, look, manner.pins
    )
    pinned = sum(node["pinned"] for node in built.nodes)
    return {
        **network.payload(built, _framed(view, ties, places, manner), _arranged(view, manner.arrangement)),
        "legend": network_look.legend(ties, view.scene.show, view.scene.without),
        "marks": network_marks.marks(look, ties, pinned) if manner.marked else [],
        "png": saved(view, manner.alt),
        "alt": manner.alt or sentences.network_alt(view, len(ties)),
        "height": manner.height,
        "years": manner.years,
        "divider": _divider(view, manner.arrangement),
        "selected": None,
    }


def _divider(view: View, arrangement: str) -> dict | None:
    """Where the layers end, and what is said of those beyond."""
    if arrangement != arrangements.LAYERS:
        return None
    at = layers.divider(arrangements.places(view, arrangement), cache.apart(view))
    return None if at is None else {"at": at, "says": "apart"}


def with_left_out(view: View) -> pd.DataFrame:
    """The drawn ties of a view, with those of the kinds that its legend leaves out."""
    scene = replace(view.scene, without=())
    found = cache.under(view, scene=scene).ties
    return found[found["drawn"]]


def saved(view: View, alt: str = "") -> dict:
    """What the picture is called when it is saved, and what is written under it; ``alt`` where it is one of its own."""
    scene = scene_sentences.in_words(view)
    words = " ".join(filter(None, (view.filters.in_words() if view.filters else "", scene)))
    today = date.today()
    line = in_a_row(("Network", scene, frame.record_line(view), today.isoformat()))
    return {
        "file": export.file_name("Network", "Picture", words, today, "png"),
        "caption": [
            *filter(None, [alt]),
            line,
            "Nothing here is a fact: each tie is what its sources claim.",
        ],
    }


def _framed(view: View, ties: pd.DataFrame, places: Positions, manner: Manner) -> Positions:
    """Where the actors stand that the picture has room for: those of the same view at any time."""
    if manner.framed is not None:
        ties = manner.framed
    elif not manner.alone and (view.scene.timed() or view.scene.without):
        ties = strongest(cache.under(view, scene=view.scene.whenever()).ties)
    return {name: places.get(name, (0.0, 0.0)) for name in pd.unique(ties[["a", "b"]].to_numpy().ravel())}


def _arranged(view: View, arrangement: str) -> str:
    """What moves or frames the actors anew: another arrangement, or other surroundings."""
    return json.dumps([arrangement, view.scene.around, view.scene.steps, view.scene.direction])


def nothing(view: View) -> str:
    """Why there is no tie to draw, and what would bring one."""
    if "counterpart" not in view.dossier.present:
        return "No tie to draw: a column 'counterpart' would bring ties between actors. The tables hold the activities."
    if scene := scene_sentences.in_words(view):
        return f"No tie to draw: no record in view asserts one in this scene ({scene})."
    said = "No tie to draw: the records in view are activities or only deny. The tables hold them"
    return said + (f"; or loosen one of: {view.filters.in_words()}." if view.filters else ".")
