"""The strokes of pictures of money: a line over all figures of a claim, a bar for each range, a tail where one is open."""

import numpy as np
import pandas as pd

from components.builders import figure
from components.builders.money_axis import LEAST, TAIL
from components.style import INK


def bars(built: dict, placed: pd.DataFrame, marks: pd.DataFrame, colour: str) -> None:
    """A thin line over all figures of a claim, and a thick one for each range; both broken where it is contested."""
    for contested in (False, True):
        joined = placed[(placed["status"] == "contested") == contested]
        bars = marks[(marks["contested"] == contested) & (marks["low"] < marks["high"])]
        thin = {"color": INK, "width": 1.5, "dash": "dash" if contested else "solid"}
        thick = {"color": colour, "width": 8, "dash": "3px,3px" if contested else "solid"}
        lines(built, joined[["y", "usd_low", "usd_high"]], thin)
        lines(built, bars[["y", "low", "high"]], thick)


def lines(built: dict, ends: pd.DataFrame, line: dict) -> None:
    """Many separate lines as one trace; ``ends`` holds the row, the left and the right end of each."""
    y, low, high = (ends[column].to_numpy(dtype=float) for column in ends)
    x = np.column_stack([np.maximum(low, LEAST), high, np.full(len(y), np.nan)]).ravel()
    figure.add(built, "scatter", x=x, y=np.repeat(y, 3), mode="lines", line=line, hoverinfo="skip")


def tails(built: dict, marks: pd.DataFrame, colour: str) -> None:
    """A dotted tail on each side that a figure leaves open."""
    away = 10**TAIL
    below, above = marks[marks["low"].isna()], marks[marks["high"].isna()]
    tails = pd.concat(
        [
            pd.DataFrame({"y": below["y"], "low": below["high"] / away, "high": below["high"]}),
            pd.DataFrame({"y": above["y"], "low": above["low"], "high": above["low"] * away}),
        ]
    )
    lines(built, tails, {"color": colour, "width": 2, "dash": "dot"})
