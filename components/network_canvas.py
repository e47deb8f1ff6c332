"""The picture of the network: vis-network fed from Python, with clicks that come back."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import streamlit as st

from components import state
from components.builders.network import tie_id
from data.query import Choice, View

ASSETS = Path(__file__).parent / "assets"
MARKS = (
    {
        "label": "dashed: contested (k of n claims)",
        "line": "dash",
        "definition": "At least one claim of the tie is asserted and denied.",
    },
    {
        "label": "arrowhead: towards the side said to be controlled",
        "line": "arrow",
        "definition": "No arrowhead means that no source says who holds the upper hand.",
    },
    {
        "label": "width: independent origins",
        "definition": "Ten papers that repeat one report are one origin.",
    },
    {
        "label": "● group  ■ state  ▲ collective  ◆ other",
        "definition": "Shape: kind of actor. Size: kinds of tie shown.",
    },
)


def _read(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The script that ships inside pyvis: nothing is fetched from a network."""
    return (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")


# The large script is a component of its own, mounted beside the drawing one: it never changes, so the
# browser is sent it once and not with every new picture.
_library = st.components.v2.component("leverage_vis", js=_vis_network() + "\n" + _read("vis.js"))
_canvas = st.components.v2.component(
    "leverage_network", js=_read("labels.js") + "\n" + _read("network.js"), css=_read("network.css")
)


def network_canvas(
    payload: dict,
    legend: list[dict],
    *,
    key: str,
    alt: str,
    selected: dict | None = None,
    height: int = 560,
    on_pick: Callable[[str, str], None],
) -> None:
    """Draw a network; ``on_pick(kind, id)`` is called with 'actor' or 'tie' when one is clicked.

    ``payload`` as `components.builders.network.payload` gives it, ``selected`` as {"kind", "id"}.
    """

    def picked() -> None:
        if choice := state.widget(key).picked:
            on_pick(choice["kind"], choice["id"])

    with st.container(gap=None):
        _library(key=f"{key}_library", height=1)
        _canvas(
            key=key,
            data={
                **payload,
                "legend": [*_families(legend), *MARKS],
                "selected": selected,
                "height": height,
                "alt": alt,
            },
            on_picked_change=picked,
            height="content",
        )


def _families(legend: list[dict]) -> list[dict]:
    return [
        {
            "label": family["label"],
            "colour": family["colour"],
            "definition": "\n".join(f"{kind['label']}: {kind['definition']}" for kind in family["kinds"]),
        }
        for family in legend
    ]


def selected(view: View, choice: Choice | None) -> dict | None:
    """The node or edge to highlight for what is open in the evidence panel."""
    if choice is None or choice.kind not in ("actor", "tie"):
        return None
    if choice.kind == "actor":
        return {"kind": "actor", "id": choice.value[0]}
    a, b, category = choice.value
    a, b = (a, b) if ((view.ties["a"] == a) & (view.ties["b"] == b)).any() else (b, a)
    return {"kind": "tie", "id": tie_id(a, b, category)}
