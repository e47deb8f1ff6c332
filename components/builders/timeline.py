"""The figures of control: the balance over time, and before and after by partner."""

from datetime import date

import pandas as pd

from components import style
from components.builders import control_band, figure
from components.builders.control_band import Band
from data.control import EVERYBODY
from data.query import Choice
from data.rule import period_in_words
from data.spans import AFTER, BEFORE
from data.words import count, shortened, signed

RANGE = [-1.08, 1.08]
COUNTS_AT = 1.45
"""Right of the balance, where the numbers of claims stand."""
MILESTONE_ROWS = (1.26, 1.44, 1.62)
"""Above the balance, where the numbers of milestones stand in rows, so that none covers the next."""
MOST_PARTNERS = 25


def control_line(
    series: pd.DataFrame,
    focal: str,
    point: date | None,
    milestones: pd.DataFrame,
    sides: pd.DataFrame,
    height: int = 520,
    band: Band | None = None,
) -> dict:
    """B of each period with the turning point and milestones, above the claims and origins behind it.

    ``series`` as `data.control.over_time` gives it; ``milestones`` has ``day``, ``number`` and ``words``;
    ``sides`` as `data.control.before_and_after` gives it, drawn as a level on each side; ``height`` in pixels;
    ``band`` is shaded around the line.
    """
    drawn = figure.base(height, margin={"l": 8, "r": 8, "t": 8, "b": 8}, bargap=0.15)
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
    _balance_axis(drawn, focal)
    _mark_time(drawn, point, milestones, series["period"].min().start_time if len(series) else None)
    return drawn


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


def _balance_axis(drawn: dict, focal: str) -> None:
    figure.set_axis(
        drawn,
        "yaxis",
        domain=[0.33, 1],
        showgrid=False,
        range=[RANGE[0], MILESTONE_ROWS[-1] + 0.08],
        tickvals=[-1, -0.5, 0, 0.5, 1],
        ticktext=["partners −1", "−0.5", "0", "+0.5", f"{figure.hover(shortened(focal, 14))} +1"],
    )
    title = {"text": "claims ▮ origins –", "font": {"size": 11}}
    below = {
        **drawn["layout"]["xaxis"],
        "domain": [0, 0.27],
        "anchor": "x",
        "rangemode": "tozero",
        "title": title,
    }
    figure.set_axis(drawn, "yaxis2", **below)
    figure.set_axis(drawn, "xaxis", anchor="y2")
    zero = {"xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    figure.rule(drawn, **zero, line={"color": style.INK, "width": 1})


def _mark_time(drawn: dict, point: date | None, milestones: pd.DataFrame, first) -> None:
    """The turning point as a line, milestones as numbers along the top, in rows so that none covers another."""
    if point is not None:
        # Up to the numbers of the milestones, one of which stands right above it.
        figure.rule(drawn, x0=point, x1=point, yref="paper", y0=0, y1=0.9, line=style.TURNING_POINT)
    shown = milestones[milestones["day"] >= first] if first is not None else milestones.head(0)
    figure.add(
        drawn,
        "scatter",
        name="Milestones",
        x=shown["day"],
        y=[MILESTONE_ROWS[place % len(MILESTONE_ROWS)] for place in range(len(shown))],
        mode="text",
        text=shown["number"].astype(str),
        hovertext=[figure.hover(text) for text in shown["words"]],
        hoverinfo="text",
        textfont={"size": 12},
    )


def dumbbells(table: pd.DataFrame, focal: str) -> dict:
    """Before and after by partner: hollow before, filled after, joined by a line; larger with more claims.

    ``table`` as `data.tables.BEFORE_AFTER` shows it.
    """
    table = table.iloc[::-1]
    drawn = figure.base(60 + 30 * len(table), margin={"l": 8, "r": 8, "t": 8, "b": 30})
    names = [figure.hover(name) for name in table["Partner"]]
    gaps_x, gaps_y = [], []
    for name, before, after in zip(names, table["Before: balance"], table["After: balance"], strict=True):
        gaps_x += [before, after, None]
        gaps_y += [name, name, None]
    joined = {"mode": "lines", "line": {"color": style.FAINT, "width": 4}, "hoverinfo": "skip"}
    figure.add(drawn, "scatter", x=gaps_x, y=gaps_y, **joined)
    for side in (BEFORE, AFTER):
        figure.add(drawn, "scatter", **_ends(table, names, side))
    at = [COUNTS_AT] * len(table)
    figure.add(
        drawn, "scatter", name="Claims", x=at, y=names, mode="text", text=_counts(table), hoverinfo="skip"
    )
    figure.set_axis(
        drawn,
        "xaxis",
        range=[RANGE[0], COUNTS_AT + 0.3],
        tickvals=[-1, 0, 1, COUNTS_AT],
        ticktext=["partner −1", "0", f"{figure.hover(shortened(focal, 12))} +1", "claims"],
    )
    figure.set_axis(
        drawn, "yaxis", showgrid=False, type="category", categoryorder="array", categoryarray=names
    )
    return drawn


def _counts(table: pd.DataFrame) -> list[str]:
    """Claims before and after, and those on neither side for certain."""
    columns = [table[f"{side}: claims"] for side in ("Before", "After", "Undetermined")]
    return [
        f"{before} → {after}" + (f" (+{loose})" if loose else "")
        for before, after, loose in zip(*columns, strict=True)
    ]


def _ends(table: pd.DataFrame, names: list[str], side: str) -> dict:
    title = side.capitalize()
    balances, claims = table[f"{title}: balance"], table[f"{title}: claims"]
    colours = [_side_colour(value) for value in balances]
    hollow = side == BEFORE
    return {
        "x": balances,
        "y": names,
        "mode": "markers",
        "name": title,
        "marker": {
            "size": (8 + 2.2 * claims.astype(float).pow(0.5)).tolist(),
            "color": "rgba(0,0,0,0)" if hollow else colours,
            "opacity": 1,
            "line": {"width": 2.5, "color": colours},
        },
        "customdata": [
            figure.written(Choice("control", (EVERYBODY if place == len(names) - 1 else partner, side)))
            for place, partner in enumerate(table["Partner"])
        ],
        "hovertext": [
            f"{name}, {side}: {signed(balance)}<br>{count(number, 'claim')}, {count(origins, 'independent origin')}"
            for name, balance, number, origins in zip(
                names, balances, claims, table[f"{title}: origins"], strict=True
            )
        ],
        "hoverinfo": "text",
    }
