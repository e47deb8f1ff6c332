"""The scale of pictures of money: US dollars, each step ten times the last."""

import math

import numpy as np
import pandas as pd

from components.builders import figure
from data import amounts

TAIL = 0.45
"""Powers of ten that an open end fades over."""
LEAST = 1.0
"""Dollars: a logarithmic scale has no zero."""


def scale(table: pd.DataFrame) -> tuple[float, float]:
    """The powers of ten that a scale must reach for all these claims, with room for open ends and denials."""
    low, high = table["usd_low"].min(), table["usd_high"].max()
    if low != low:
        return 3.0, 9.0
    return math.log10(max(low, LEAST)) - TAIL - 0.1, math.log10(max(high, LEAST)) + TAIL + 0.5


def power_axis(built: dict, powers: tuple[float, float]) -> None:
    """The scale above the rows: US dollars, each step ten times the last."""
    tens = np.arange(math.ceil(powers[0]), math.floor(powers[1]) + 1)
    sparse = len(tens) > 4
    figure.set_axis(
        built,
        "xaxis",
        type="log",
        side="top",
        showgrid=True,
        range=list(powers),
        tickvals=[10.0**ten for ten in tens],
        ticktext=["" if sparse and ten % 3 else amounts.money_in_words(10.0**ten, 10.0**ten) for ten in tens],
        ticks="",
    )
