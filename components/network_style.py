"""The controls of how the network is drawn: the arrangement, what sizes and shades an actor, how much is drawn."""

from dataclasses import dataclass, field

import streamlit as st

from components import network_pins
from components.arrangements import ARRANGEMENTS, FORCE
from components.builders import network_look
from components.builders.network import MOST_TIES
from components.filter_kinds import BIND
from data.network.layout import Positions
from data.network.scene import AFTER, BEFORE
from data.query import View

MATRIX = "Matrix"
LAYOUTS = [*ARRANGEMENTS, MATRIX]
NO_SHADE = "None"


@dataclass(frozen=True)
class Drawing:
    """How the network is drawn: an arrangement or `MATRIX`, measures of size and shade, the most ties drawn, both
    sides beside each other, and several years at once."""

    arrangement: str = FORCE
    size: str = network_look.KINDS
    shade: str = network_look.NOTHING
    named: bool = False
    most: int = MOST_TIES
    beside: bool = False
    several: bool = False
    pins: Positions = field(default_factory=dict)
    """Where the analyst pinned actors."""

    def picture(self) -> str:
        """The arrangement of the picture, which a matrix has none of."""
        return self.arrangement if self.arrangement in ARRANGEMENTS else FORCE


def layout() -> str:
    """How the actors are arranged."""
    return st.selectbox("Layout", LAYOUTS, key="layout", width=170, label_visibility="collapsed", bind=BIND)


def drawing(view: View, arrangement: str, show: str) -> Drawing:
    """How the network is drawn in the time that is shown."""
    labels = {label: name for name, label in network_look.LABELS.items()}
    size = st.selectbox("Size of actors", list(labels), key="size", bind=BIND)
    shade = st.selectbox("Shade of actors", [NO_SHADE, *labels], key="shade", bind=BIND)
    named = st.toggle("Write the kind on each tie", key="kinds", bind=BIND)
    sides = show in (BEFORE, AFTER)
    beside = bool(view.dossier.turning_point) and st.toggle(
        "Before and after side by side", key="beside", disabled=not sides, bind=BIND
    )
    most = st.number_input(
        "Most ties drawn",
        50,
        10_000,
        MOST_TIES,
        50,
        key="most",
        help="The strongest are drawn; with more, moving the picture becomes slow",
        bind=BIND,
    )
    return Drawing(
        arrangement,
        labels[size],
        labels.get(shade, network_look.NOTHING),
        named,
        int(most),
        beside and sides,
        pins=network_pins.pinned(view),
    )
