"""The marks of the interval plot that a pointer or a finger meets, and what a click on each opens."""

import numpy as np
import pandas as pd

from components.builders import figure
from components.builders import money_words as words
from components.builders.money_axis import LEAST
from components.style import DENIED, INK
from data.choice import Choice


def dots(built: dict, marks: pd.DataFrame, colour: str) -> None:
    """A dot for a single figure, an arrowhead at a bound whose other side is open."""
    bound = marks["low"].fillna(marks["high"])
    shape = np.select(
        [marks["low"].isna(), marks["high"].isna(), marks["low"] == marks["high"]],
        ["triangle-left", "triangle-right", "circle"],
        "",
    )
    one = shape != ""
    symbol = pd.Series(shape, index=marks.index) + np.where(marks["contested"], "-open", "")
    figure.add(
        built,
        "scatter",
        x=bound[one],
        y=marks["y"][one],
        mode="markers",
        marker={"symbol": symbol[one], "size": 10, "color": colour, "line": {"width": 2, "color": colour}},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in marks["claim"][one]],
        hoverinfo="skip",
        **_unfaded(1),
    )


def claims(built: dict, placed: pd.DataFrame, titles: pd.Series) -> None:
    """What a pointer or a finger meets anywhere along a claim: its words, and a click opens it."""
    low, high = (np.log10(placed[end].clip(lower=LEAST)) for end in ("usd_low", "usd_high"))
    steps = np.linspace(0, 1, 7)
    x = 10 ** (low.to_numpy()[:, None] + (high - low).to_numpy()[:, None] * steps)
    said = [words.hover(row, titles[row["claim"]]) for row in placed.to_dict("records")]
    figure.add(
        built,
        "scatter",
        x=x.ravel(),
        y=np.repeat(placed["y"].to_numpy(), len(steps)),
        mode="markers",
        marker={"size": 18, "color": INK, "opacity": 0},
        customdata=np.repeat(
            [figure.written(Choice("claim", (claim,))) for claim in placed["claim"]], len(steps)
        ),
        hovertext=np.repeat(said, len(steps)),
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(0),
    )


def figures(built: dict, marks: pd.DataFrame) -> None:
    """What a pointer meets on the line of a figure: its words, and a click opens its record."""
    ends = marks[["low", "high"]].bfill(axis=1)["low"], marks[["high", "low"]].bfill(axis=1)["high"]
    x = np.column_stack([ends[0], np.sqrt(ends[0] * ends[1]), ends[1]])
    figure.add(
        built,
        "scatter",
        x=x.ravel(),
        y=np.repeat(marks["y"].to_numpy(), 3),
        mode="markers",
        marker={"size": 18, "color": INK, "opacity": 0},
        customdata=np.repeat([figure.written(Choice("record", (name,))) for name in marks["record_id"]], 3),
        hovertext=np.repeat([words.figure_hover(row) for row in marks.to_dict("records")], 3),
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(0),
    )


def crosses(built: dict, placed: pd.DataFrame, titles: pd.Series, x: float) -> None:
    """A cross at the right edge of each claim that somebody denies, with how many origins do."""
    denied = placed[placed["denials"] > 0]
    figure.add(
        built,
        "scatter",
        x=[x] * len(denied),
        y=denied["y"],
        mode="markers+text",
        marker={"symbol": "x-thin", "size": 9, "line": {"width": 2, "color": DENIED}},
        text=[f"{number} " for number in denied["denying_origins"]],
        textposition="middle left",
        textfont={"color": INK},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in denied["claim"]],
        hovertext=[words.hover(row, titles[row["claim"]]) for row in denied.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(1, textfont={"color": INK}),
    )


def _unfaded(opacity: float, **more) -> dict:
    """A click opens the evidence; it must not grey out the other claims."""
    return {side: {"marker": {"opacity": opacity}, **more} for side in ("selected", "unselected")}
