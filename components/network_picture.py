"""The picture of the network of a view: where actors stand, what is chosen in it, and what a click opens."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from components import arrangements, cache, frame
from components.builders import network, network_look
from components.builders.network import strongest
from components.builders.network_look import Look
from components.builders.text import plain
from components.choice import open_picked, opened
from components.network_canvas import marks, network_canvas, selected
from data import export, sentences
from data.network import scene_sentences
from data.network.layout import Positions
from data.query import View


def network_picture(
    view: View,
    ties: pd.DataFrame,
    key: str,
    height: int = 560,
    *,
    look: Look = network.USUAL,
    arrangement: str = arrangements.FORCE,
    marked: bool = True,
    alt: str = "",
    on_legend: Callable[[str], None] | None = None,
    years: dict | None = None,
    on_year: Callable[[int], None] | None = None,
) -> None:
    """Draw some of the ties of a view; a click on an actor or a tie opens it. ``height`` in pixels.

    ``arrangement`` is a name of `arrangements.ARRANGEMENTS`; ``marked`` has the legend explain marks that are
    no colour; ``alt`` says what is drawn where it is not the network of the view but some ties of it, which then have the
    frame to themselves; ``on_legend`` is called with what was clicked in the legend, which then stays whole when
    something is left out; ``years`` and ``on_year`` as `network_canvas` has them.
    """
    everything = with_left_out(view) if on_legend else ties
    if ties.empty and everything.empty and not years:
        st.info(plain(nothing(view)), icon=":material/hub:")
        return
    dossier = view.dossier
    places = arrangements.places(view, arrangement)
    net = network.build(ties, dossier.table("actors"), places, dossier.focal_actor, look)
    network_canvas(
        network.payload(net, _framed(view, ties, places, bool(alt)), _arranged(view, arrangement)),
        network_look.legend(everything, view.scene.show, view.scene.without),
        key=key,
        selected=selected(view, opened()),
        alt=alt or sentences.network_alt(view, len(ties)),
        height=height,
        marks=marks(look, int(ties["carried"].sum())) if marked else [],
        png=saved(view, alt),
        on_pick=open_picked,
        on_legend=on_legend,
        years=years,
        on_year=on_year,
    )


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
    line = " · ".join(filter(None, ("Network", scene, frame.record_line(view), today.isoformat())))
    return {
        "file": export.file_name("Network", "Picture", words, today, "png"),
        "caption": [
            *filter(None, [alt]),
            line,
            "Nothing here is a fact: each tie is what its sources claim.",
        ],
    }


def _framed(view: View, ties: pd.DataFrame, places: Positions, alone: bool) -> Positions:
    """Where the actors stand that the picture has room for: those of the same view at any time."""
    if not alone and (view.scene.timed() or view.scene.without):
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
