"""The picture of the network: vis-network fed from Python, with clicks that come back."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import streamlit as st

from components import state
from components.builders.network import tie_id
from components.builders.network_look import LABELS, Look
from data.query import Choice, View

ASSETS = Path(__file__).parent / "assets"
CONTESTED = {
    "label": "dashed: contested (k of n claims)",
    "line": "dash",
    "definition": "At least one claim of the tie is asserted and denied.",
}
CARRIED = {
    "label": "dotted and paler: carried on by assumption",
    "line": "dot",
    "definition": "No record attests the tie at this time; none states that it ended before, or began after, it.",
}
HANDS = {
    "label": "arrowhead: towards the side said to be controlled",
    "line": "arrow",
    "definition": "No arrowhead means that no source says who holds the upper hand.",
}
WIDTH = {
    "label": "width: independent origins",
    "definition": "Ten papers that repeat one report are one origin.",
}
PICKED = ("actor", "tie", "community", "bundle")
"""Kinds of marks and lines that open something."""
SHAPES = "● group  ■ state  ▲ collective  ◆ other"


def marks(look: Look, carried: int = 0) -> list[dict]:
    """What marks mean that are no colour of a tie: ``label`` and, where there is one, ``line`` and ``definition``.

    ``carried``: how many ties are drawn only because they are carried on.
    """
    size = {
        "label": SHAPES,
        "definition": f"Shape: kind of actor. Size: {LABELS[look.size].lower()}, as shown.",
    }
    shade = (
        {
            "label": f"fill: {LABELS[look.shade].lower()}",
            "definition": "The fuller a mark is filled, the more.",
        }
        if look.shade
        else None
    )
    dotted = [{**CARRIED, "count": carried}] if carried else []
    return [CONTESTED, *dotted, HANDS, WIDTH, size, *([shade] if shade else [])]


def read(name: str) -> str:
    """An asset of the canvas."""
    return (ASSETS / name).read_text(encoding="utf-8")


def vis_network() -> str:
    """The script that ships inside pyvis: nothing is fetched from a network."""
    return (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")


# The large script is a component of its own, mounted beside the drawing one: it never changes, so the
# browser is sent it once and not with every new picture.
_library = st.components.v2.component("leverage_vis", js=vis_network() + "\n" + read("vis.js"))
SCRIPTS = ("labels.js", "legend.js", "keyboard.js", "export.js", "play.js", "network.js")
_canvas = st.components.v2.component(
    "leverage_network", js="\n".join(map(read, SCRIPTS)), css=read("network.css")
)


def network_canvas(
    payload: dict,
    legend: list[dict],
    *,
    key: str,
    alt: str,
    selected: dict | None = None,
    height: int = 560,
    marks: list[dict],
    png: dict,
    on_pick: Callable[[str, str], None],
    on_legend: Callable[[str], None] | None = None,
    years: dict | None = None,
    on_year: Callable[[int], None] | None = None,
) -> None:
    """Draw a network; ``on_pick(kind, id)`` is called with one of `PICKED` when it is clicked.

    ``payload`` as `components.builders.network.payload` gives it, ``legend`` as `network_look.legend` does,
    ``selected`` as {"kind", "id"}, ``png`` as {"file", "caption"}: the name of the picture when it is saved, and the
    lines written under it. ``on_legend(id)`` is called when an entry of the legend is clicked; without it the
    legend only explains. ``years``, {"year", "first", "last"}, can be played: each is asked for with ``on_year(year)``.
    """

    def picked() -> None:
        if choice := state.widget(key).picked:
            if choice["kind"] == "legend" and on_legend:
                on_legend(choice["id"])
            elif choice["kind"] == "year" and on_year:
                on_year(int(choice["id"]))
            elif choice["kind"] in PICKED:
                on_pick(choice["kind"], choice["id"])

    with st.container(gap=None):
        _library(key=f"{key}_library", height=1)
        _canvas(
            key=key,
            data={
                **payload,
                "legend": legend,
                "filters": on_legend is not None,
                "marks": marks,
                "years": years,
                "png": png,
                "selected": selected,
                "height": height,
                "alt": alt,
            },
            on_picked_change=picked,
            height="content",
        )


def selected(view: View, choice: Choice | None) -> dict | None:
    """The node or edge to highlight for what is open in the evidence panel."""
    if choice is None or choice.kind not in ("actor", "tie"):
        return None
    if choice.kind == "actor":
        return {"kind": "actor", "id": choice.value[0]}
    a, b, category = choice.value
    a, b = (a, b) if ((view.ties["a"] == a) & (view.ties["b"] == b)).any() else (b, a)
    return {"kind": "tie", "id": tie_id(a, b, category)}
