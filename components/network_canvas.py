"""The picture of the network: vis-network fed from Python, with clicks that come back."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import streamlit as st

from components import state
from components.builders.network import tie_id
from data.choice import Choice
from data.network.layout import Positions
from data.query import View

ASSETS = Path(__file__).parent / "assets"
OPENING = ("actor", "tie", "community", "bundle")
"""Kinds of marks and lines that open something."""


def read(name: str) -> str:
    """An asset of the canvas."""
    return (ASSETS / name).read_text(encoding="utf-8")


def vis_network() -> str:
    """The script that ships inside pyvis: nothing is fetched from a network."""
    return (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")


# The large script is a component of its own, mounted beside the drawing one: it never changes, so the
# browser is sent it once and not with every new picture.
_library = st.components.v2.component("leverage_vis", js=vis_network() + "\n" + read("vis.js"))
SCRIPTS = (
    "look.js",
    "frame.js",
    "labels.js",
    "legend.js",
    "keyboard.js",
    "pins.js",
    "export.js",
    "play.js",
    "divider.js",
    "network.js",
)
_canvas = st.components.v2.component(
    "leverage_network", js="\n".join(map(read, SCRIPTS)), css=read("network.css")
)


@dataclass(frozen=True)
class Answers:
    """What follows from what the analyst does in a picture; what has no answer, the picture does not offer."""

    pick: Callable[[str, str], None]
    """What was chosen, one of `OPENING`, and its id."""
    legend: Callable[[str], None] | None = None
    """An entry of the legend, by its id; without it the legend only explains."""
    year: Callable[[int], None] | None = None
    """Another year is asked for."""
    pin: Callable[[Positions], None] | None = None
    """Actors were pinned at places of the layout."""
    unpin: Callable[[str], None] | None = None
    """A pinned actor was let go."""

    def give(self, done: dict) -> None:
        """Answer what the canvas says was done: ``kind`` with ``id`` or ``places``."""
        kind = done["kind"]
        if kind in OPENING:
            self.pick(kind, done["id"])
        elif kind == "legend" and self.legend:
            self.legend(done["id"])
        elif kind == "year" and self.year:
            self.year(int(done["id"]))
        elif kind == "pin" and self.pin:
            self.pin({name: (float(x), float(y)) for name, x, y in done["places"]})
        elif kind == "unpin" and self.unpin:
            self.unpin(done["id"])


def network_canvas(told: dict, key: str, answers: Answers) -> None:
    """Draw a network, as `network_picture.told` tells it, and answer what is done in it."""

    def acted() -> None:
        if done := state.widget(key).picked:
            answers.give(done)

    offers = {"filters": answers.legend is not None, "pins": answers.pin is not None}
    with st.container(gap=None):
        _library(key=f"{key}_library", height=1)
        _canvas(key=key, data={**told, **offers}, on_picked_change=acted, height="content")


def selected(view: View, choice: Choice | None) -> dict | None:
    """The node or edge to highlight for what is open in the evidence panel."""
    if choice is None or choice.kind not in ("actor", "tie"):
        return None
    if choice.kind == "actor":
        return {"kind": "actor", "id": choice.value[0]}
    a, b, category = choice.value
    a, b = (a, b) if ((view.ties["a"] == a) & (view.ties["b"] == b)).any() else (b, a)
    return {"kind": "tie", "id": tie_id(a, b, category)}
