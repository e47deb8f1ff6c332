"""How often shuffles of the origins give which difference, beside the one that is seen: the upper part of the break test."""

import numpy as np

from components import style
from components.builders import figure
from data.balance.control import EVER, EVERYBODY
from data.balance.shuffling import Compared
from data.choice import Choice
from data.words import count, signed

BINS = 31
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
"""Of the scale of differences."""
UPPER = {"xaxis": "x2", "yaxis": "y2"}
DOMAIN = [0.62, 1]
"""Part of the height that the shuffles take."""


def shuffles(drawn: dict, tested: Compared) -> None:
    """Add the shuffles as bars, the stronger ones at least as large as the difference seen, and that one as a line."""
    most = max(float(np.abs(tested.shuffled).max(initial=0)), abs(tested.seen)) * 1.05 or 1.0
    often, edges = np.histogram(tested.shuffled, BINS, (-most, most))
    # A click near the difference seen may meet a bar: both open the claims that are shuffled.
    opens = figure.written(Choice("control", (EVERYBODY, EVER)))
    _bars(drawn, often, edges, abs(tested.seen), opens)
    _seen(drawn, tested.seen, float(often.max()), tested.seen <= most / 2, opens)
    _axes(drawn, most)


def _bars(drawn: dict, often: np.ndarray, edges: np.ndarray, as_much: float, opens: str) -> None:
    middle = (edges[:-1] + edges[1:]) / 2
    figure.add(
        drawn,
        "bar",
        name="Shuffles",
        x=middle,
        y=often,
        marker={"color": [style.INK if abs(each) >= as_much else style.FAINT for each in middle]},
        hovertext=[
            f"{count(int(each), 'shuffle')} between {signed(low)} and {signed(high)}"
            for each, low, high in zip(often, edges[:-1], edges[1:], strict=True)
        ],
        hoverinfo="text",
        customdata=[opens] * BINS,
        **UPPER,
    )


def _seen(drawn: dict, seen: float, top: float, room_right: bool, opens: str) -> None:
    figure.add(
        drawn,
        "scatter",
        name="Seen",
        x=[seen] * 2,
        y=[0, top],
        mode="lines+markers+text",
        line={"color": style.FOCAL if seen > 0 else style.PARTNER, "width": 3},
        marker={"size": [1, 10]},
        text=["", f" seen {signed(seen)}"],
        textposition="middle right" if room_right else "middle left",
        customdata=[opens] * 2,
        hovertext=[f"seen: {signed(seen)}"] * 2,
        hoverinfo="text",
        **UPPER,
    )


def _ticks(most: float) -> dict:
    """Some round differences on both sides of none.

    >>> _ticks(0.5)["ticktext"]
    ['−0.4', '−0.2', '0', '+0.2', '+0.4']
    """
    step = next(step for step in STEPS if step * 4 >= most or step == STEPS[-1])
    each = [place * step for place in range(-int(most / step), int(most / step) + 1)]
    words = [f"{value:+g}".replace("-", "−") if value else "0" for value in each]
    return {"tickvals": each, "ticktext": words}


def _axes(drawn: dict, most: float) -> None:
    plain = {**drawn["layout"]["xaxis"], "showgrid": False}
    across = {"text": "balance after less before, origins shuffled", "font": {"size": 11}}
    figure.set_axis(drawn, "xaxis2", **plain, anchor="y2", title=across, range=[-most, most], **_ticks(most))
    up = {"text": "shuffles", "font": {"size": 11}}
    figure.set_axis(drawn, "yaxis2", **plain, domain=DOMAIN, anchor="x2", title=up)
