"""The figure of dated claims: bars in the lane of the group or kind they are of, and bundles of those that begin together."""

from datetime import date

import numpy as np
import pandas as pd

from components import style
from components.builders import figure, lane_rows, milestones
from components.builders.evidence import OTHER_LANES
from components.builders.lane_rows import GAP, ROOM, ROW, Window
from data import bundles, vocabulary
from data.query import Choice
from data.words import count, shortened

FAMILIES = {
    **{name: vocabulary.FAMILIES[name] for name in style.FAMILY_COLOURS},
    vocabulary.ACTIVITY: "Activities",
}
"""Families of tie, and all activities as one, with their names in the legend."""
MIXED, PALE = "Several kinds", "#C9CDD2"
"""How a bundle of several families is called and filled."""
THICK, THIN = 7, 3
"""Pixels of a bar where it is certain, and where it is not."""
LEGEND, MILESTONE_ROW = 120, 15
"""Pixels that the legend and the years take above the lanes, and a row of milestones."""
MILLISECONDS = 86_400_000


def lanes(
    marks: pd.DataFrame,
    titles: pd.Series,
    point: date | None,
    stones: pd.DataFrame,
    window: Window,
    by: str = "Group",
) -> dict:
    """Dated claims in lanes, solid where certain and faint where not, and bundles as circles with their number.

    ``marks`` as `data.bundles.marks` gives them; ``titles`` by claim; ``stones`` as `data.events.milestones` gives them;
    ``window``: the first and the last day in sight; ``by``: what a lane stands for.
    """
    placed = _told(lane_rows.placed(marks, window), titles, by)
    labels = milestones.labels(stones, *window)
    head = MILESTONE_ROW * (int(labels["row"].max()) + 1) + GAP if len(labels) else GAP
    room = float(placed["height"].max()) if len(placed) else ROW
    drawn = figure.base(int(LEGEND + head + room), barmode="overlay")
    alone, several = placed[placed["number"] == 1], placed[placed["number"] > 1]
    for family, label in FAMILIES.items():
        if (placed["family"] == family).any():
            _family(drawn, alone[alone["family"] == family], label, _colour(family))
    _bundles(drawn, several)
    _denials(drawn, alone, several)
    _chosen(drawn, placed[placed["chosen"]])
    _frame(drawn, placed, window, room, head)
    _time(drawn, point, labels, room, head)
    return drawn


def _colour(family: str) -> str:
    return style.FAMILY_COLOURS.get(family, style.INK)


def _told(placed: pd.DataFrame, titles: pd.Series, by: str) -> pd.DataFrame:
    """Marks with ``opens``, the choice of each as its mark carries it, and ``says``, what its box says."""
    rows = placed.to_dict("records")
    opens = [
        Choice("events", (by, row["lane"], row["stretch"]))
        if row["number"] > 1
        else Choice("claim", (row["claim"],))
        for row in rows
    ]
    known = titles.reindex(placed["claim"].unique()).to_dict()
    says = [_bundle_in_words(row) if row["number"] > 1 else _event_in_words(row, known) for row in rows]
    return placed.assign(opens=[figure.written(choice) for choice in opens], says=says)


def _family(drawn: dict, marks: pd.DataFrame, label: str, colour: str) -> None:
    """The marks of a family that are drawn one by one, and its entry of the legend."""
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


def _bundles(drawn: dict, marks: pd.DataFrame) -> None:
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


def _denials(drawn: dict, alone: pd.DataFrame, several: pd.DataFrame) -> None:
    """A cross over each claim that somebody denies, and at the shoulder of each bundle that holds such a claim."""
    denied, bundled = alone[alone["denied"] > 0], several[several["denied"] > 0]
    cross = {"symbol": "x-thin", "line": {"width": 2, "color": style.DENIED}}
    named = {"name": "denied by somebody", "legendgroup": "denied by somebody", "mode": "markers"}
    for own, size, above in ((denied, 9, 0), (bundled, 7, ROW - 2)):
        if len(own):
            first = not any(trace.get("name") == named["name"] for trace in drawn["data"])
            shown = {"x": own["at"], "y": own["y"] - above, "showlegend": first}
            figure.add(drawn, "scatter", **shown, marker={**cross, "size": size}, **named, **_opening(own))


def _chosen(drawn: dict, marks: pd.DataFrame) -> None:
    """A ring round the claim that is open in the evidence."""
    if len(marks):
        ring = {"size": 18, "symbol": "circle-open", "color": style.INK, "line": {"width": 2}}
        at = {"x": marks["at"], "y": marks["y"], "mode": "markers", "marker": ring}
        figure.add(drawn, "scatter", name="Open", **at, hoverinfo="skip", showlegend=False)


def _frame(drawn: dict, placed: pd.DataFrame, window: Window, room: float, head: float) -> None:
    """The lanes with their names, and the years on top, in sight before the lanes are scrolled."""
    for lane, top in placed.groupby("lane", sort=False)["top"].first().items():
        _lane_name(drawn, lane or OTHER_LANES, top)
        across = {"xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": top, "layer": "below"}
        figure.rule(drawn, **across, line={"color": style.FAINT, "width": 1})
    figure.set_axis(
        drawn, "yaxis", range=[room, -head], showgrid=False, showticklabels=False, fixedrange=True
    )
    margin = (window[1] - window[0]) * ROOM
    figure.set_axis(drawn, "xaxis", type="date", side="top", range=[window[0] - margin, window[1] + margin])
    legend = {"orientation": "h", "x": 0, "font": {"size": 11}}
    legend |= {"y": 1 + 28 / (room + head), "yanchor": "bottom"}
    drawn["layout"] |= {"showlegend": True, "legend": legend}


def _lane_name(drawn: dict, name: str, top: float) -> None:
    """Above its rows, not beside them, where it would take a third of a telephone."""
    drawn["layout"].setdefault("annotations", []).append(
        {
            "text": figure.hover(shortened(name, 45)),
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "y": top,
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 12},
        }
    )


def _time(drawn: dict, point: date | None, labels: pd.DataFrame, room: float, head: float) -> None:
    """The turning point, and the milestones up to their numbers, as lines through all lanes."""
    heights = [-head + MILESTONE_ROW * (row + 0.5) for row in range(milestones.MOST_ROWS)]
    for day, row in zip(labels["day"], labels["row"], strict=True):
        up = {"x0": day, "x1": day, "y0": room, "y1": heights[row] + MILESTONE_ROW / 2, "layer": "below"}
        figure.rule(drawn, **up, line={"color": style.FAINT, "width": 1, "dash": "dot"})
    if point is not None:
        figure.rule(drawn, x0=point, x1=point, y0=room, y1=0, layer="below", line=style.TURNING_POINT)
    milestones.mark(drawn, labels, heights, showlegend=False)


def _event_in_words(event: dict, titles: dict[str, str]) -> str:
    kind = vocabulary.category(event["record_type"], event["category"]).label
    denials = f" · {count(event['denials'], 'denial')}" if event["denials"] else ""
    lines = [
        titles.get(event["claim"], ""),
        f"{kind} · {event['when']}",
        f"{event['status']} · {count(event['origins'], 'independent origin')}{denials}",
    ]
    return "<br>".join(figure.hover(line) for line in lines)


def _bundle_in_words(mark: dict) -> str:
    denied = f", {mark['denied']} denied by somebody" if mark["denied"] else ""
    one_kind = mark["record_type"] and mark["category"]
    kind = vocabulary.category(mark["record_type"], mark["category"]).label if one_kind else MIXED
    lines = [
        f"{count(mark['number'], 'claim')} {bundles.stretch_in_words(mark['stretch'])}{denied}",
        f"{mark['lane'] or OTHER_LANES} · {kind} · reaching to {mark['last'].year}",
        "Click to open them",
    ]
    return "<br>".join(figure.hover(line) for line in lines)
