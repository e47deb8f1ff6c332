"""The scale of pictures of money: US dollars, each step ten times the last."""

import math

import numpy as np
import pandas as pd

from components.builders import figure
from data import amounts

TAIL = 0.45
"""Powers of ten that an open end fades over."""
PREFIXES = {2: "M", 3: "G", 4: "T", 5: "P", 6: "E"}
"""How the browser writes each power of a thousand."""
LEAST = 1.0
"""Dollars: a logarithmic scale has no zero."""

SHORT, LONG = 1.6, 4.5
"""Powers of ten below which a scale has labels between its steps, and from which not every step may have room."""


def scale(table: pd.DataFrame) -> tuple[float, float]:
    """The powers of ten that a scale must reach for all these claims, with room for open ends and denials."""
    low, high = (np.log10(table[end].clip(lower=LEAST)) for end in ("usd_low", "usd_high"))
    if low.isna().all():
        return 3.0, 9.0
    least, most = (low - TAIL * table["open_below"]).min(), (high + TAIL * table["open_above"]).max()
    return float(least) - 0.15, float(most) + 0.5


def power_axis(built: dict, powers: tuple[float, float], axis: str = "xaxis") -> None:
    """A scale of US dollars above the rows (or along the left), each step ten times the last.

    Above the rows the browser labels every step, or as many as it has room for; on a short scale, left to itself, it would
    label nine between. It writes a million as M: that is said our way.
    """
    side = ({"side": "top"} | _steps(powers)) if axis == "xaxis" else {"dtick": 1}
    figure.set_axis(
        built,
        axis,
        type="log",
        showgrid=True,
        range=list(powers),
        tickformat="$~s",
        tickangle=0,
        labelalias=aliases(powers),
        ticks="",
        **side,
    )


def _steps(powers: tuple[float, float]) -> dict:
    """Which steps of a scale above the rows are labelled: 1, 2, 5 of each ten, every ten, or as there is room."""
    span = powers[1] - powers[0]
    if span < SHORT:
        return {"dtick": "D2"}
    return {"dtick": 1} if span < LONG else {}


def aliases(powers: tuple[float, float]) -> dict[str, str]:
    """What the browser writes -> what is written everywhere else, for every label that the scale may get.

    >>> aliases((5.9, 6.1))["$1M"], aliases((8.9, 9.1))["$2G"]
    ('$1m', '$2bn')
    """
    steps = range(max(math.floor(powers[0]), 6), math.ceil(powers[1]) + 1)
    return {
        f"${digit * 10 ** (ten % 3)}{PREFIXES[ten // 3]}": amounts.money_in_words(
            digit * 10.0**ten, digit * 10.0**ten
        )
        for ten in steps
        if ten // 3 in PREFIXES
        for digit in range(1, 10)
    }
