"""The controls of how the network is drawn: the arrangement, what sizes and shades an actor, how much is drawn."""

from dataclasses import dataclass, field

import streamlit as st

from components import network_pins
from components.arrangements import ARRANGEMENTS, FORCE
from components.builders import network, network_look
from components.builders.network import MOST_ACTORS, MOST_TIES
from components.filter_kinds import BIND
from components.page_settings import one_of
from data.network import collapsed
from data.network.layout import Positions
from data.query import View

MATRIX, COMMUNITIES, POINTS = "Matrix", "Communities", "All as points"
LAYOUTS = [*ARRANGEMENTS, COMMUNITIES, MATRIX, POINTS]
STRONGEST = "The strongest ties"
LARGE = [COMMUNITIES, STRONGEST]
"""What is drawn of a network that is larger than a picture holds."""
NO_SHADE = "None"
LEAST_DRAWN, MOST_DRAWN = 50, 10_000
FEWEST_GROUPS = 4
"""Communities, with those in none, for which a network is collapsed unasked."""


@dataclass(frozen=True)
class Drawing:
    """How the network is drawn: an arrangement or another of `LAYOUTS`, measures of size and shade, the most ties drawn,
    both sides beside each other, several years at once; each community as one mark (with more ties than that, unless
    the strongest are asked for), and an actor of each that is open."""

    arrangement: str = FORCE
    size: str = network_look.KINDS
    shade: str = network_look.NOTHING
    named: bool = False
    most: int = MOST_TIES
    beside: bool = False
    several: bool = False
    communities: bool = False
    """Whether communities are asked for where there are more ties than that."""
    collapse: bool = False
    opened: tuple[str, ...] = ()
    pins: Positions = field(default_factory=dict)
    """Where the analyst pinned actors."""

    def picture(self) -> str:
        """The arrangement of the picture, which a matrix has none of."""
        return self.arrangement if self.arrangement in ARRANGEMENTS else FORCE


def layout() -> str:
    """How the actors are arranged."""
    return st.selectbox("Layout", LAYOUTS, key="layout", width=170, label_visibility="collapsed", bind=BIND)


def drawing(view: View, arrangement: str, beside: bool) -> Drawing:
    """How the network is drawn; ``beside``: in two pictures, before and after."""
    labels = {label: name for name, label in network_look.LABELS.items()}
    size = st.selectbox("Size of actors", list(labels), key="size", bind=BIND)
    shade = st.selectbox("Shade of actors", [NO_SHADE, *labels], key="shade", bind=BIND)
    named = st.toggle("Write the kind on each tie", key="kinds", bind=BIND)
    most = st.number_input(
        "Most ties drawn",
        LEAST_DRAWN,
        MOST_DRAWN,
        MOST_TIES,
        50,
        key="most",
        help=f"And no more than {MOST_ACTORS} actors for each {MOST_TIES:,} ties, which may be the nearer limit. With more than 300 lines, "
        "a picture leaves them out while it is dragged",
        bind=BIND,
    )
    large = one_of("Where there are more", LARGE, "large")
    return Drawing(
        arrangement,
        labels[size],
        labels.get(shade, network_look.NOTHING),
        named,
        int(most),
        beside,
        communities=arrangement == FORCE and large == COMMUNITIES,
        pins=network_pins.pinned(view),
    )


def collapses(view: View, asked: Drawing) -> bool:
    """Whether each community of a view is drawn as one mark: asked for, or where not all of its ties can be drawn and
    there are communities enough to tell apart."""
    if asked.several or asked.beside:
        return False
    if asked.arrangement == COMMUNITIES:
        return True
    if not asked.communities or not too_many(view, asked):
        return False
    # Everybody around one actor is one community, which would leave nothing to see.
    return len(collapsed.groups(view)) >= FEWEST_GROUPS


def too_many(view: View, asked: Drawing) -> bool:
    """Whether not all ties of a view can be drawn."""
    drawn = view.ties[view.ties["drawn"]]
    return len(network.strongest(drawn, asked.most, network.room_for(asked.most))) < len(drawn)
