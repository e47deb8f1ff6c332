"""The band around the control line: how far the balance may lie from it."""

from dataclasses import dataclass

import pandas as pd

from components.builders import figure
from components.style import FAINT
from data.words import signed

FILL = FAINT.replace("0.35", "0.22")
NAME = "Band"


@dataclass(frozen=True)
class Band:
    """Between what the balance lies, in each period, and what that is."""

    limits: pd.DataFrame
    """``low`` and ``high`` on the index of the series; NaN where there is none."""
    words: str
    """What lies between the limits."""


def shade(drawn: dict, series: pd.DataFrame, band: pd.DataFrame) -> None:
    """Shade the area between ``low`` and ``high`` of ``band``, one row per period of ``series``, under all other marks.

    A stretch of periods without a gap is one shape; a period alone is as wide as half of it.
    """
    known = band["low"].notna().to_numpy()
    stretch = (~known).cumsum()
    shapes = [
        _shape(series[own], band[own])
        for own in (known & (stretch == number) for number in set(stretch[known]))
    ]
    for shape in shapes:
        figure.add(
            drawn,
            "scatter",
            name=NAME,
            mode="lines",
            line={"width": 0},
            fill="toself",
            fillcolor=FILL,
            hoverinfo="skip",
            **shape,
        )


def _shape(series: pd.DataFrame, band: pd.DataFrame) -> dict[str, list]:
    days = list(series["period"].dt.start_time)
    low, high = band["low"].tolist(), band["high"].tolist()
    if len(days) == 1:
        half = (series["period"].dt.end_time.iloc[0] - days[0]) / 4
        days, low, high = [days[0] - half, days[0] + half], low * 2, high * 2
    return {"x": [*days, *reversed(days)], "y": [*low, *reversed(high)]}


def in_words(band: Band) -> list[str]:
    """The band of each period for its hover box; blank where there is none.

    >>> in_words(Band(pd.DataFrame({"low": [0.5, float("nan")], "high": [0.75, float("nan")]}), "resamples"))
    ['<br>resamples: +0.50 to +0.75', '']
    """
    return [
        # Where all that is drawn from is alike, no draw differs: that is no certainty.
        ""
        if row.low != row.low or row.low == row.high
        else f"<br>{band.words}: {signed(row.low)} to {signed(row.high)}"
        for row in band.limits.itertuples()
    ]
