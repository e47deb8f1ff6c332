"""The one home of colours and marks: the same colour means the same thing on every page."""

FAMILY_COLOURS = {
    "allegiance": "#CC79A7",
    "support": "#009E73",
    "operations": "#C17D00",
    "money": "#8C6D1F",
    "control": "#0072B2",
    "hostility": "#D55E00",
    "other": "#7F7F7F",
}
"""Okabe–Ito, with its orange and yellow darkened until they reach 3:1 on white."""

SHAPES = {"state": "square", "collective": "triangle", "other": "diamond"}
"""Node shape by kind of actor; armed groups are dots."""
SHAPE_MARKS = {"dot": "●", "square": "■", "triangle": "▲", "diamond": "◆"}
STATUS_COLOURS = {"corroborated": "green", "single origin": "gray", "contested": "orange", "denied": "red"}


def shape(kind: str) -> str:
    """Node shape of a kind of actor."""
    return SHAPES.get(kind, "dot")
