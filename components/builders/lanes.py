"""The figure of dated claims: bars in the lane of the group or kind they are of, and bundles of those that begin together."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure, lane_marks, lane_rows, milestones
from components.builders.headings import OTHER_LANES
from components.builders.lane_rows import GAP, ROOM, ROW, Window
from components.builders.lane_words import told
from data.words import shortened

LEGEND, MILESTONE_ROW = 120, 15
"""Pixels that the legend and the years take above the lanes, and a row of milestones."""
YEARS_ROOM = 310
"""Pixels that the years take on a telephone, without names beside them."""


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
    placed = told(lane_rows.placed(marks, window), titles, by)
    labels = milestones.labels(stones, *window, YEARS_ROOM)
    head = MILESTONE_ROW * (int(labels["row"].max()) + 1) + GAP if len(labels) else GAP
    room = float(placed["height"].max()) if len(placed) else ROW
    drawn = figure.base(int(LEGEND + head + room), barmode="overlay")
    alone, several = placed[placed["number"] == 1], placed[placed["number"] > 1]
    for family in lane_marks.FAMILIES:
        if (placed["family"] == family).any():
            lane_marks.family(drawn, family, alone[alone["family"] == family])
    lane_marks.bundles(drawn, several)
    lane_marks.denials(drawn, alone, several)
    lane_marks.chosen(drawn, placed[placed["chosen"]])
    _frame(drawn, placed, window, room, head)
    _time(drawn, point, labels, room, head)
    return drawn


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
    years = {"range": [window[0] - margin, window[1] + margin], "fixedrange": True}
    figure.set_axis(drawn, "xaxis", type="date", side="top", **years)
    legend = {"orientation": "h", "x": 0, "font": {"size": 11}}
    legend |= {"y": 1 + 28 / (room + head), "yanchor": "bottom"}
    drawn["layout"] |= {"showlegend": True, "legend": legend}


def first_lanes(drawn: dict, most: int) -> tuple[int, int]:
    """Pixels of the first lanes of a picture, as many as ``most`` pixels hold whole, and how many lanes are below them."""
    height, room = drawn["layout"]["height"], drawn["layout"]["yaxis"]["range"][0]
    tops = [height - room + line["y0"] for line in drawn["layout"]["shapes"] if line.get("xref") == "paper"]
    if height <= most:
        return height, 0
    whole = int(max((top for top in tops[1:] if top <= most), default=most))
    return whole, sum(top >= whole for top in tops)


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
    heights = [-head + MILESTONE_ROW * (row + 0.5) for row in range(milestones.MOST_NAMED)]
    for day, row in zip(labels["day"], labels["row"], strict=True):
        up = {"x0": day, "x1": day, "y0": room, "y1": heights[row] + MILESTONE_ROW / 2, "layer": "below"}
        figure.rule(drawn, **up, line={"color": style.FAINT, "width": 1, "dash": "dot"})
    if point is not None:
        figure.rule(drawn, x0=point, x1=point, y0=room, y1=0, layer="below", line=style.TURNING_POINT)
    milestones.mark(drawn, labels, heights, showlegend=False)
