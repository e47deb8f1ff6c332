"""The figure of the control balance over time."""

from datetime import date

import pandas as pd

from components import style
from components.builders import control_band, figure, milestones
from components.builders.control_band import Band
from data.balance.control import EVERYBODY
from data.balance.rule import period_in_words
from data.choice import Choice
from data.spans import AFTER, BEFORE
from data.words import count, shortened, signed

RANGE = [-1.08, 1.08]
LOWEST_MILESTONE, MILESTONE_ROW, USUAL_ROWS = 1.24, 0.14, 4
"""Above the balance, where the lowest milestones stand, from one row of them to the next, and rows that have room in any picture."""
ROW_PIXELS = 25
"""By which a picture grows with each further row of milestones, so that the balance keeps its scale."""
LETTER = 5.2
"""Pixels of a letter at the axis."""
LOWER, UPPER = 0.27, 0.33
"""Parts of the height up to which the claims are drawn, and from which on the balance is."""


def control_line(
    series: pd.DataFrame,
    focal: str,
    point: date | None,
    stones: pd.DataFrame,
    sides: pd.DataFrame,
    height: int = 520,
    band: Band | None = None,
    by_name: bool = True,
) -> dict:
    """B of each period with the turning point and milestones, above the claims and origins behind it.

    ``series`` as `data.balance.control.over_time` gives it; ``stones`` as `data.events.milestones` gives them;
    ``sides`` as `data.balance.two_sides.before_and_after` gives it, drawn as a level on each side; ``height`` in pixels;
    ``band`` is shaded around the line; ``by_name``: milestones by name where the names fit.
    """
    labels = _milestones(series, stones, by_name)
    rows = max(int(labels["row"].max()) + 1 if len(labels) else 0, USUAL_ROWS)
    height += ROW_PIXELS * (rows - USUAL_ROWS)
    drawn = figure.base(height, margin=_margin(focal), bargap=0.15)
    shared = {
        "x": series["period"].dt.start_time,
        "customdata": [
            figure.written(Choice("control", (EVERYBODY, str(each)))) for each in series["period"]
        ],
        "hovertext": _points_in_words(series, band),
        "hoverinfo": "text",
    }
    if band is not None:
        control_band.shade(drawn, series, band.limits)
    _balance(drawn, series["balance"], shared)
    if point is not None and len(series):
        _levels(drawn, series, sides, pd.Timestamp(point))
    _support(drawn, series, {**shared, "yaxis": "y2"})
    top = LOWEST_MILESTONE + MILESTONE_ROW * (rows - 1)
    _balance_axis(drawn, focal, top + 0.08)
    most = series[["claims", "origins"]].to_numpy().max(initial=0)
    figure.set_axis(drawn, "yaxis2", **figure.in_whole_numbers(most))
    _mark_time(drawn, point, labels, top)
    return drawn


def _margin(focal: str) -> dict[str, int]:
    """What the labels need around the picture, in pixels: where they need more, Plotly makes room by drawing all of it twice."""
    longest = max(map(len, _ends(focal)))
    return {"l": 17 + round(LETTER * longest), "r": 8, "t": 14, "b": 33}


def _ends(focal: str) -> tuple[str, str]:
    """What the two ends of the balance are called."""
    return "partners −1", f"{shortened(focal, 14)} +1"


def _balance(drawn: dict, balance: pd.Series, shared: dict) -> None:
    """The line itself, broken where too few claims stand."""
    figure.add(
        drawn,
        "scatter",
        name="Control balance",
        y=balance,
        mode="lines+markers",
        line={"color": style.INK, "width": 2},
        marker={"size": 7, "color": [_side_colour(value) for value in balance]},
        connectgaps=False,
        **shared,
    )


def _levels(drawn: dict, series: pd.DataFrame, sides: pd.DataFrame, point: pd.Timestamp) -> None:
    """The balance of each side of the turning point, unfaded: what the sentence above the picture says."""
    ends = {
        BEFORE: (series["period"].iloc[0].start_time, point),
        AFTER: (point, series["period"].iloc[-1].end_time),
    }
    for side, (left, right) in ends.items():
        if side not in sides.index or left >= right:
            continue
        balance = sides.loc[side, "balance"]
        words = f"{signed(balance)} {side}"
        middle = left + (right - left) / 2
        figure.add(
            drawn,
            "scatter",
            name=f"Balance {side}",
            x=[left, middle, right],
            y=[balance] * 3,
            mode="lines+markers+text",
            line={"color": _side_colour(balance), "width": 2, "dash": "dot"},
            marker={
                "size": 9,
                "opacity": [1, 0, 1],
                "symbol": "line-ns",
                "line": {"width": 2, "color": _side_colour(balance)},
            },
            # Over the middle of its level, without a word more: on a telephone the later side is narrow.
            text=["", signed(balance), ""],
            textposition="top center",
            textfont={"size": 11},
            customdata=[figure.written(Choice("control", (EVERYBODY, side)))] * 3,
            hovertext=f"{words}, without fading<br>{count(int(sides.loc[side, 'claims']), 'claim')}",
            hoverinfo="text",
        )


def _support(drawn: dict, series: pd.DataFrame, shared: dict) -> None:
    """How many claims and independent origins stand under each point."""
    figure.add(
        drawn, "bar", name="Standing claims", y=series["claims"], marker={"color": style.FAINT}, **shared
    )
    dash = {"size": 5, "symbol": "line-ew", "line": {"width": 2, "color": style.INK}}
    figure.add(
        drawn,
        "scatter",
        name="Independent origins",
        y=series["origins"],
        mode="markers",
        marker=dash,
        **shared,
    )


def _points_in_words(series: pd.DataFrame, band: Band | None) -> list[str]:
    further = control_band.in_words(band) if band is not None else [""] * len(series)
    return [_point_in_words(row) + more for row, more in zip(series.itertuples(), further, strict=True)]


def _point_in_words(row) -> str:
    behind = f"{count(row.claims, 'standing claim')}, {row.contested} contested, {count(row.origins, 'independent origin')}"
    said = f"balance {signed(row.balance)}" if row.balance == row.balance else "too few claims for a balance"
    return figure.hover(f"{period_in_words(row.period)}: {said}") + f"<br>{behind}"


def _side_colour(balance: float) -> str:
    if balance != balance or balance == 0:
        return style.MUTUAL
    return style.FOCAL if balance > 0 else style.PARTNER


def _balance_axis(drawn: dict, focal: str, top: float) -> None:
    partners, whole = _ends(focal)
    figure.set_axis(
        drawn,
        "yaxis",
        domain=[UPPER, 1],
        showgrid=False,
        range=[RANGE[0], top],
        tickvals=[-1, -0.5, 0, 0.5, 1],
        ticktext=[partners, "−0.5", "0", "+0.5", figure.hover(whole)],
    )
    title = {"text": "claims ▮ origins –", "font": {"size": 11}}
    below = {
        **drawn["layout"]["xaxis"],
        "domain": [0, LOWER],
        "anchor": "x",
        "rangemode": "tozero",
        "title": title,
    }
    figure.set_axis(drawn, "yaxis2", **below)
    figure.set_axis(drawn, "xaxis", anchor="y2")
    zero = {"xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    figure.rule(drawn, **zero, line={"color": style.INK, "width": 1})


def _milestones(series: pd.DataFrame, stones: pd.DataFrame, by_name: bool) -> pd.DataFrame:
    """The labels of the milestones in the years of the line."""
    if series.empty:
        return milestones.labels(stones.head(0), pd.Timestamp(0), pd.Timestamp(0))
    first, last = series["period"].min().start_time, series["period"].max().end_time
    return milestones.labels(stones, first, last, by_name=by_name)


def _mark_time(drawn: dict, point: date | None, labels: pd.DataFrame, top: float) -> None:
    """The turning point as a line, milestones along the top, in rows so that none covers another."""
    if point is not None:
        # Up to the milestones, one of which may stand right above it.
        reach = (LOWEST_MILESTONE - MILESTONE_ROW / 2 - RANGE[0]) / (top + 0.08 - RANGE[0])
        up = UPPER + (1 - UPPER) * reach
        figure.rule(drawn, x0=point, x1=point, yref="paper", y0=0, y1=up, line=style.TURNING_POINT)
    heights = [top - MILESTONE_ROW * row for row in range(milestones.MOST_NAMED)]
    milestones.mark(drawn, labels, heights)
