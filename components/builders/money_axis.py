"""The scale of pictures of money: US dollars, each step ten times the last."""

import math

import numpy as np
import pandas as pd

from components.builders import figure
from data.revenue import amounts

TAIL = 0.45
"""Powers of ten that an open end fades over."""
PREFIXES = {2: "M", 3: "G", 4: "T", 5: "P", 6: "E"}
"""How the browser writes each power of a thousand."""
SHORT, ONE_LINE, ANY = 1.3, 4.5, 7.0
"""Powers of ten from which a scale is labelled otherwise."""
LEAST = 1.0
"""Dollars: a logarithmic scale has no zero."""


def scale(table: pd.DataFrame) -> tuple[float, float]:
    """The powers of ten that a scale must reach for all these claims, with room for open ends and denials."""
    low, high = (np.log10(table[end].clip(lower=LEAST)) for end in ("usd_low", "usd_high"))
    if low.isna().all():
        return 3.0, 9.0
    least, most = (low - TAIL * (table["ceilings"] > 0)).min(), (high + TAIL * (table["floors"] > 0)).max()
    return float(least) - 0.15, float(most) + 0.5


def power_axis(built: dict, powers: tuple[float, float], axis: str = "xaxis") -> None:
    """A scale of US dollars above the rows (or along the left), each step ten times the last.

    Above the rows the browser labels every step, or as many as it has room for. It writes a million as M: that is said our way.
    """
    side = {"side": "top", **_steps(powers)} if axis == "xaxis" else {"dtick": 1}
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


def again_below(built: dict) -> None:
    """The scale above the rows once more below them."""
    same = built["layout"]["xaxis"]
    # Left to itself an axis over another takes its ticks from where the other has them on screen, which rounds badly.
    mode = "array" if "tickvals" in same else "linear" if "dtick" in same else "auto"
    below = {"overlaying": "x", "side": "bottom", "showgrid": False, "tickmode": mode}
    figure.set_axis(built, "xaxis2", **{**same, **below})
    # An axis without a trace is not drawn.
    figure.add(built, "scatter", name="scale", x=[None], y=[None], xaxis="x2", hoverinfo="skip")


def _steps(powers: tuple[float, float]) -> dict:
    """Which steps are labelled, so that no label covers another on a telephone: with few of them each, and 2 and 5 in
    between on the shortest scale; with more, each, by turns on two lines; on the longest, what the browser has room for,
    which on a shorter one would label each digit."""
    long = powers[1] - powers[0]
    if long < SHORT:
        return {"dtick": "D2"}
    if long < ONE_LINE:
        return {"dtick": 1}
    if long >= ANY:
        return {}
    tens = range(math.ceil(powers[0]), math.floor(powers[1]) + 1)
    said = [amounts.money_in_words(10.0**ten, 10.0**ten).replace(",000", "k") for ten in tens]
    return {
        "tickvals": [10.0**ten for ten in tens],
        "ticktext": [text + "<br> " if place % 2 else f" <br>{text}" for place, text in enumerate(said)],
    }


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
