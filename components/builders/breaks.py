"""The test of the break: what shuffles give beside what is seen, and what a break on other days would explain."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure
from components.builders.shuffles import shuffles
from data.balance.control import EVER, EVERYBODY
from data.balance.shuffling import Compared
from data.choice import Choice
from data.words import count, signed

HEIGHT = 560
NEAR = 200
"""Days."""


def the_break(
    tested: Compared | None,
    scan: pd.DataFrame,
    proposed: pd.DataFrame,
    point: date | None,
    assumed: float,
) -> dict:
    """Above, how often shuffles of the origins give which difference, with the one seen; below, what a break on each
    candidate day explains, with the assumed turning point and the proposed ones by number.

    ``tested``, ``scan``, ``proposed`` and ``assumed`` as `data.balance.breaks` gives them.
    """
    # Room above for the chart's own buttons, which would cover the mark of what is seen.
    drawn = figure.base(HEIGHT, margin={"l": 8, "r": 8, "t": 40, "b": 8}, bargap=0.05)
    if tested is not None:
        shuffles(drawn, tested)
    _scanned(drawn, scan, proposed, point)
    _assumed(drawn, scan, point, assumed)
    return drawn


def near(day: pd.Timestamp, point: date | None) -> bool:
    """Whether a day is so close to the turning point that a number above it would be on its line."""
    return point is not None and abs((day.date() - point).days) < NEAR


def _scanned(drawn: dict, scan: pd.DataFrame, proposed: pd.DataFrame, point: date | None) -> None:
    numbers = {index: str(place) for place, index in enumerate(proposed.index, start=1)}
    figure.add(
        drawn,
        "scatter",
        name="Stretches",
        x=[day for row in scan.itertuples() for day in (row.day, row.until, None)],
        y=[each for row in scan.itertuples() for each in (row.explained * 100, row.explained * 100, None)],
        mode="lines",
        line={"color": style.FAINT, "width": 4},
        hoverinfo="skip",
    )
    figure.add(
        drawn,
        "scatter",
        name="Explained",
        x=scan["day"],
        y=scan["explained"] * 100,
        mode="markers+text",
        marker={
            "size": [11 if index in numbers else 6 for index in scan.index],
            "color": [style.FOCAL if change > 0 else style.PARTNER for change in scan["change"]],
        },
        # Above, where its stretch does not cover it; left of it, where the line of the turning point would.
        text=[numbers.get(index, "") for index in scan.index],
        textposition=["middle left" if near(day, point) else "top center" for day in scan["day"]],
        customdata=[figure.written(Choice("control", (EVERYBODY, str(each)))) for each in scan["period"]],
        hovertext=[_candidate_in_words(row) for row in scan.itertuples()],
        hoverinfo="text",
    )
    title = {"text": "% explained by a break then", "font": {"size": 11}}
    figure.set_axis(drawn, "yaxis", domain=[0, 0.46], title=title, rangemode="tozero")
    figure.set_axis(drawn, "xaxis", anchor="y")


def _assumed(drawn: dict, scan: pd.DataFrame, point: date | None, assumed: float) -> None:
    """The assumed turning point among the candidates, with room above the highest for its number."""
    top = max(float(scan["explained"].max()), assumed if assumed == assumed else 0.0, 0.005) * 125
    figure.set_axis(drawn, "yaxis", range=[0, top])
    if point is None:
        return
    figure.rule(drawn, x0=point, x1=point, xref="x", yref="paper", y0=0, y1=0.46, line=style.TURNING_POINT)
    if assumed == assumed:
        figure.add(
            drawn,
            "scatter",
            name="Assumed",
            x=[point],
            y=[assumed * 100],
            mode="markers",
            marker={"size": 13, "symbol": "diamond-open", "color": style.INK, "line": {"width": 2.5}},
            customdata=[figure.written(Choice("control", (EVERYBODY, EVER)))],
            hovertext=[f"the assumed turning point: {assumed:.1%} explained"],
            hoverinfo="text",
        )


def _candidate_in_words(row) -> str:
    return (
        f"{row.day:%-d %b %Y}: {row.explained:.1%} explained<br>{signed(row.before)} before "
        f"({count(row.claims_before, 'claim')}), {signed(row.after)} after ({count(row.claims_after, 'claim')})"
    )
