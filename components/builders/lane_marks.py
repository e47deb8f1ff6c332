"""The marks of dated claims: bars and starts of those drawn one by one, circles of bundles, crosses of denials."""

import numpy as np
import pandas as pd

from components import style
from components.builders import figure
from components.builders.lane_rows import ROW
from data import vocabulary

FAMILIES = {
    **{name: vocabulary.FAMILIES[name] for name in style.FAMILY_COLOURS},
    vocabulary.ACTIVITY: "Activities",
}
"""Families of tie, and all activities as one, with their names in the legend."""
PALE = "#C9CDD2"
"""How a bundle of several families is filled."""
THICK, THIN = 7, 3
"""Pixels of a bar where it is certain, and where it is not."""
MILLISECONDS = 86_400_000


def family(drawn: dict, name: str, marks: pd.DataFrame) -> None:
    """The marks of a family that are drawn one by one, and its entry of the legend."""
    colour, label = _colour(name), FAMILIES[name]
    named = {"legendgroup": label, "name": label}
    _legend(drawn, named, colour)
    for trace in (bars for bars in _bars(marks, colour) if len(bars["y"])):
        figure.add(drawn, "bar", **trace, **named, showlegend=False)
    _starts(drawn, marks, colour, named)


def _legend(drawn: dict, named: dict, colour: str) -> None:
    """An entry of the legend of its own: the marks of a family may all be of one form."""
    marker = {"size": 10, "symbol": "square", "color": colour}
    figure.add(drawn, "scatter", x=[None], y=[None], mode="markers", marker=marker, hoverinfo="skip", **named)


def _bars(marks: pd.DataFrame, colour: str) -> list[dict]:
    """The outer spans, thin and faint, and the certain ones, thick and solid; each is clicked all along."""
    spans = marks[~marks["day"]]
    sure = spans[spans["sure_first"].notna()]
    parts = ((spans, "first", "last", THIN, 0.45), (sure, "sure_first", "sure_last", THICK, 1))
    return [
        {
            "orientation": "h",
            "base": own[first],
            "x": ((own[last] - own[first]).dt.days + 1) * MILLISECONDS,
            "y": own["y"],
            "width": [thick] * len(own),
            "marker": {"color": colour, "opacity": opacity, "line": {"width": 0}},
            **_opening(own),
        }
        for own, first, last, thick, opacity in parts
    ]


def _starts(drawn: dict, marks: pd.DataFrame, colour: str, named: dict) -> None:
    """A mark where each claim begins: a diamond for an event of a day, an arrow where the beginning is out of sight."""
    earlier = marks["open"].to_numpy(dtype=bool) | (marks["at"] > marks["first"]).to_numpy()
    shapes = np.where(
        marks["day"].to_numpy(dtype=bool), "diamond", np.where(earlier, "triangle-left", "circle")
    )
    figure.add(
        drawn,
        "scatter",
        x=marks["at"],
        y=marks["y"],
        mode="markers",
        marker={"size": 9, "color": colour, "symbol": shapes.tolist()},
        showlegend=False,
        **_opening(marks),
        **named,
    )


def _opening(marks: pd.DataFrame) -> dict:
    return {"customdata": marks["opens"].tolist(), "hovertext": marks["says"].tolist(), "hoverinfo": "text"}


def bundles(drawn: dict, marks: pd.DataFrame) -> None:
    """Circles with the number of claims that begin there, and how far the last of them reaches."""
    if marks.empty:
        return
    x = [day for pair in zip(marks["at"], marks["last"], strict=True) for day in (*pair, None)]
    y = [value for at in marks["y"] for value in (at, at, None)]
    tail = {"mode": "lines", "line": {"color": style.FAINT, "width": THIN}, "hoverinfo": "skip"}
    figure.add(drawn, "scatter", x=x, y=y, showlegend=False, **tail)
    colours = [_colour(family) if family else PALE for family in marks["family"]]
    figure.add(
        drawn,
        "scatter",
        name="Bundles",
        x=marks["at"],
        y=marks["y"],
        mode="markers+text",
        marker={
            "size": _sizes(marks["number"]),
            "color": colours,
            "opacity": 1,
            "line": {"width": 2, "color": [_colour(family) for family in marks["family"]]},
        },
        text=[f"{number:,}" for number in marks["number"]],
        textfont={
            "size": 11,
            "color": [style.written_on(colour) for colour in colours],
        },
        **_opening(marks),
        showlegend=False,
    )


def _sizes(numbers: pd.Series) -> list[float]:
    """Pixels of a circle, at most two rows: a little more for each doubling of the claims."""
    return np.minimum(14 + 2 * np.log2(numbers), 2 * ROW).tolist()


def denials(drawn: dict, alone: pd.DataFrame, several: pd.DataFrame) -> None:
    """A cross over each claim that somebody denies, and at the shoulder of each bundle that holds such a claim."""
    denied, bundled = alone[alone["denied"] > 0], several[several["denied"] > 0]
    cross = {"symbol": "x-thin", "line": {"width": 2, "color": style.DENIED}}
    named = {"name": "denied by somebody", "legendgroup": "denied by somebody", "mode": "markers"}
    for own, size, above in ((denied, 9, 0), (bundled, 7, ROW - 2)):
        if len(own):
            first = not any(trace.get("name") == named["name"] for trace in drawn["data"])
            shown = {"x": own["at"], "y": own["y"] - above, "showlegend": first}
            figure.add(drawn, "scatter", **shown, marker={**cross, "size": size}, **named, **_opening(own))


def chosen(drawn: dict, marks: pd.DataFrame) -> None:
    """A ring round the claim that is open in the evidence."""
    if len(marks):
        ring = {"size": 18, "symbol": "circle-open", "color": style.INK, "line": {"width": 2}}
        at = {"x": marks["at"], "y": marks["y"], "mode": "markers", "marker": ring}
        figure.add(drawn, "scatter", name="Open", **at, hoverinfo="skip", showlegend=False)


def _colour(family: str) -> str:
    return style.FAMILY_COLOURS.get(family, style.INK)
