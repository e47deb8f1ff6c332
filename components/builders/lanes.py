"""The figure of dated claims: bars in the lane of the group or kind they are of, and bundles of those that begin together."""

from datetime import date

import numpy as np
import pandas as pd

from components import style
from components.builders import figure, milestones
from components.builders.evidence import OTHER_LANES
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
ROW, TALLEST_ROW, LANE_HEAD, FILLED = 13, 20, 20, 300
"""Pixels: least and most height of a row of marks, where the name of a lane stands, and the height that few rows fill."""
ROOM, BUNDLE_ROOM = 1 / 36, 1 / 13
"""Parts of the years in sight that an event of a day and a bundle take in their lane, even on a telephone."""
THICK, THIN = 7, 3
"""Pixels of a bar where it is certain, and where it is not."""
LEGEND, MILESTONE_ROW, GAP = 120, 15, 8
"""Pixels that the legend and the years take above the lanes, a row of milestones, and the space between parts."""
MILLISECONDS = 86_400_000
Window = tuple[pd.Timestamp, pd.Timestamp]


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
    placed = _placed(marks, window)
    labels = milestones.labels(stones, *window)
    head = MILESTONE_ROW * (int(labels["row"].max()) + 1) + GAP if len(labels) else GAP
    room = float(placed["height"].max()) if len(placed) else ROW
    drawn = figure.base(int(LEGEND + head + room), barmode="overlay")
    alone, several = placed[placed["number"] == 1], placed[placed["number"] > 1]
    for family, label in FAMILIES.items():
        if (placed["family"] == family).any():
            _family(drawn, alone[alone["family"] == family], titles, label, _colour(family))
    _bundles(drawn, several, by)
    _denials(drawn, alone, several, titles, by)
    _chosen(drawn, placed[placed["chosen"]])
    _frame(drawn, placed, window, room, head)
    _time(drawn, point, labels, room, head)
    return drawn


def _colour(family: str) -> str:
    return style.FAMILY_COLOURS.get(family, style.INK)


def _placed(marks: pd.DataFrame, window: Window) -> pd.DataFrame:
    """Marks with ``at`` (the day in sight where each begins), ``y`` (pixels from above, so that none covers another),
    ``top`` of its lane and ``height`` of all lanes."""
    marks = marks.assign(at=marks["first"].clip(lower=window[0]))
    most = marks.groupby("lane")["number"].sum().sort_values(ascending=False, kind="stable")
    order = sorted(most.index, key=lambda lane: lane == bundles.OTHERS)
    rows = {lane: _rows(marks[marks["lane"] == lane], window) for lane in order}
    row = min(TALLEST_ROW, max(ROW, FILLED // max(1, sum(int(own.max() + 1) for own in rows.values()))))
    top, parts = 0, []
    for own in rows.values():
        parts.append(marks.loc[own.index].assign(y=top + LANE_HEAD + own * row, top=top))
        top += LANE_HEAD + int(own.max() + 0.5) * row + GAP
    return pd.concat(parts).assign(height=top) if parts else marks.assign(y=0.0, top=0, height=0)


def _rows(marks: pd.DataFrame, window: Window) -> pd.Series:
    """For each mark of a lane, by its beginning, the middle of the first row that is free then, in rows from above.

    A bundle is two rows high.
    """
    free: list[pd.Timestamp] = []
    rows = {}
    width = window[1] - window[0]
    for mark in marks.sort_values(["at", "number"], ascending=[True, False], kind="stable").itertuples():
        high, half = (2, width * BUNDLE_ROOM / 2) if mark.number > 1 else (1, width * ROOM / 2)
        open_at = [until <= mark.at - half for until in free] + [True] * high
        row = next(at for at in range(len(free) + 1) if all(open_at[at : at + high]))
        # The line of a bundle runs between its two rows, where it is in nobody's way.
        free[row : row + high] = [max(mark.last, mark.at + half) if high == 1 else mark.at + half] * high
        rows[mark.Index] = row + high / 2
    return pd.Series(rows, dtype="float64")


def _family(drawn: dict, marks: pd.DataFrame, titles: pd.Series, label: str, colour: str) -> None:
    """The marks of a family that are drawn one by one, and its entry of the legend."""
    named = {"legendgroup": label, "name": label}
    _legend(drawn, named, colour)
    for trace in _bars(marks, titles, colour):
        figure.add(drawn, "bar", **trace, **named, showlegend=False)
    _starts(drawn, marks, titles, colour, named)


def _legend(drawn: dict, named: dict, colour: str) -> None:
    """An entry of the legend of its own: the marks of a family may all be of one form."""
    marker = {"size": 10, "symbol": "square", "color": colour}
    figure.add(drawn, "scatter", x=[None], y=[None], mode="markers", marker=marker, hoverinfo="skip", **named)


def _bars(marks: pd.DataFrame, titles: pd.Series, colour: str) -> list[dict]:
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
            **_opening(own, titles),
        }
        for own, first, last, thick, opacity in parts
    ]


def _starts(drawn: dict, marks: pd.DataFrame, titles: pd.Series, colour: str, named: dict) -> None:
    """A mark where each claim begins: a diamond for an event of a day, an arrow where the beginning is out of sight."""
    shapes = [
        "diamond" if mark.day else "triangle-left" if mark.at > mark.first or mark.open else "circle"
        for mark in marks.itertuples()
    ]
    figure.add(
        drawn,
        "scatter",
        x=marks["at"],
        y=marks["y"],
        mode="markers",
        marker={"size": 9, "color": colour, "symbol": shapes},
        showlegend=False,
        **_opening(marks, titles),
        **named,
    )


def _opening(marks: pd.DataFrame, titles: pd.Series) -> dict:
    return {
        "customdata": [figure.written(Choice("claim", (claim,))) for claim in marks["claim"]],
        "hovertext": [_event_in_words(mark, titles) for mark in marks.itertuples()],
        "hoverinfo": "text",
    }


def _bundles(drawn: dict, marks: pd.DataFrame, by: str) -> None:
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
        **_opening_bundle(marks, by),
        showlegend=False,
    )


def _sizes(numbers: pd.Series) -> list[float]:
    """Pixels of a circle, at most two rows: a little more for each doubling of the claims."""
    return np.minimum(14 + 2 * np.log2(numbers), 2 * ROW).tolist()


def _opening_bundle(marks: pd.DataFrame, by: str) -> dict:
    names = zip(marks["lane"], marks["stretch"], strict=True)
    return {
        "customdata": [figure.written(Choice("events", (by, *each))) for each in names],
        "hovertext": [_bundle_in_words(mark) for mark in marks.itertuples()],
        "hoverinfo": "text",
    }


def _denials(drawn: dict, alone: pd.DataFrame, several: pd.DataFrame, titles: pd.Series, by: str) -> None:
    """A cross over each claim that somebody denies, and at the shoulder of each bundle that holds such a claim."""
    denied, bundled = alone[alone["denied"] > 0], several[several["denied"] > 0]
    cross = {"symbol": "x-thin", "line": {"width": 2, "color": style.DENIED}}
    named = {"name": "denied by somebody", "legendgroup": "denied by somebody", "mode": "markers"}
    for own, size, above, opening in (
        (denied, 9, 0, _opening(denied, titles)),
        (bundled, 7, ROW - 2, _opening_bundle(bundled, by)),
    ):
        if len(own):
            first = not any(trace.get("name") == named["name"] for trace in drawn["data"])
            shown = {"x": own["at"], "y": own["y"] - above, "showlegend": first}
            figure.add(drawn, "scatter", **shown, marker={**cross, "size": size}, **named, **opening)


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


def _event_in_words(event, titles: pd.Series) -> str:
    kind = vocabulary.category(event.record_type, event.category).label
    lines = [
        titles.get(event.claim, ""),
        f"{kind} · {event.when}",
        f"{event.status} · {count(event.origins, 'independent origin')}"
        + (f" · {count(event.denials, 'denial')}" if event.denials else ""),
    ]
    return "<br>".join(figure.hover(line) for line in lines)


def _bundle_in_words(mark) -> str:
    denied = f", {mark.denied} denied by somebody" if mark.denied else ""
    kind = vocabulary.category(mark.record_type, mark.category).label if mark.record_type else MIXED
    lines = [
        f"{count(mark.number, 'claim')} {bundles.stretch_in_words(mark.stretch)}{denied}",
        f"{mark.lane or OTHER_LANES} · {kind} · reaching to {mark.last.year}",
        "Click to open them",
    ]
    return "<br>".join(figure.hover(line) for line in lines)
