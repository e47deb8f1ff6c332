"""The picture of the network of a view: where actors stand, what is chosen in it, and what a click opens."""

import pandas as pd
import streamlit as st

from components import cache
from components.builders import network
from components.builders.text import plain
from components.choice import open_picked, opened
from components.network_canvas import network_canvas, selected
from data import sentences
from data.query import View


def network_picture(view: View, ties: pd.DataFrame, key: str, height: int = 560) -> None:
    """Draw some of the ties of a view; a click on an actor or a tie opens it. ``height`` in pixels."""
    if ties.empty:
        st.info(plain(_nothing(view)), icon=":material/hub:")
        return
    dossier = view.dossier
    net = network.build(ties, dossier.table("actors"), cache.positions(view), dossier.focal_actor)
    network_canvas(
        network.payload(net),
        network.legend(ties),
        key=key,
        selected=selected(view, opened()),
        alt=sentences.network_alt(view, len(ties)),
        height=height,
        on_pick=open_picked,
    )


def _nothing(view: View) -> str:
    """Why there is no tie to draw, and what would bring one."""
    if "counterpart" not in view.dossier.present:
        return "No tie to draw: a column 'counterpart' would bring ties between actors. The tables hold the activities."
    said = "No tie to draw: the records in view are activities or only deny. The tables hold them"
    return said + (f"; or loosen one of: {view.filters.in_words()}." if view.filters else ".")
