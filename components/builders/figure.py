"""What every chart has in common, and how a mark on it says what it opens."""

import json

from components.style import FAINT
from data.choice import Choice
from data.words import shortened

FEW = 5
"""Marks of an axis that stand apart even where there is little room."""


def base(height: int, **layout) -> dict:
    """An empty figure with the house's margins; dragging scrolls the page and does not zoom.

    ``height`` in pixels; ``layout`` is passed on to Plotly. A figure is the plain dictionary that Plotly's own
    figures become in the end: building those checks every property over and over, which takes longer than all the
    rest. The tests check each figure once.
    """
    axis = {"automargin": True, "gridcolor": FAINT, "zeroline": False}
    return {
        "data": [],
        "layout": {
            "height": height,
            "margin": {"l": 8, "r": 8, "t": 28, "b": 8},
            "dragmode": False,
            "hovermode": "closest",
            "showlegend": False,
            "hoverlabel": {"align": "left"},
            "xaxis": {**axis},
            "yaxis": {**axis},
            **layout,
        },
    }


def add(figure: dict, kind: str, **trace) -> None:
    """Add a trace of a kind, such as ``scatter`` or ``bar``."""
    figure["data"].append({"type": kind, **trace})


def set_axis(figure: dict, axis: str, **settings) -> None:
    """Set properties of ``xaxis``, ``yaxis``, ``yaxis2`` ..."""
    figure["layout"][axis] = {**figure["layout"].get(axis, {}), **settings}


def in_whole_numbers(most: float) -> dict:
    """How the axis of a count is cut, whose largest is ``most``: where it is small, Plotly writes halves between.

    >>> in_whole_numbers(2), in_whole_numbers(40)
    ({'dtick': 1}, {})
    """
    return {"dtick": 1} if most <= FEW else {}


def segments(figure: dict, ends: list[tuple[tuple[float, float], tuple[float, float]]], **trace) -> None:
    """Draw straight lines, each from one place (x, y) to another, as one trace with gaps."""
    x, y = ([value for one, other in ends for value in (one[at], other[at], None)] for at in (0, 1))
    add(figure, "scatter", mode="lines", x=x, y=y, **trace)


def rule(figure: dict, **line) -> None:
    """Draw a straight line across, in the words of a Plotly shape."""
    figure["layout"].setdefault("shapes", []).append({"type": "line", **line})


def written(choice: Choice) -> str:
    """A choice as the text that a mark carries.

    >>> written(Choice("claim", ("x-shelters-y",)))
    '["claim", "x-shelters-y"]'
    """
    return json.dumps([choice.kind, *choice.value], ensure_ascii=False)


def read(text: str) -> Choice:
    """The choice that a mark carries.

    >>> read('["tie", "X", "Y", "sanctuary"]').value
    ('X', 'Y', 'sanctuary')
    """
    kind, *value = json.loads(text)
    return Choice(kind, tuple(value))


def hover(text: str) -> str:
    """Text from a dossier for a hover box or a label, where Plotly would read tags.

    >>> hover("a <b>")
    'a &lt;b&gt;'
    """
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(text: str, width: int) -> str:
    """Text from a dossier for a label, on two lines where one of ``width`` characters does not hold it; what two do not
    hold is cut.

    >>> wrapped("Foreign militant groups", 18), wrapped("TTP", 18), wrapped("Supercalifragilistic", 8)
    ('Foreign militant<br>groups', 'TTP', 'Supercal<br>ifragil…')
    """
    if len(text) <= width:
        return hover(text)
    at = text.rfind(" ", 0, width + 1)
    first, rest = (text[:at], text[at + 1 :]) if at > 0 else (text[:width], text[width:])
    return f"{hover(first)}<br>{hover(shortened(rest, width))}"
