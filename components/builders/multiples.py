"""The figure of the control balance by partner or by kind of tie: small panels of the same axes under each other."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure
from data import parts
from data.control import LEAST_CLAIMS
from data.query import Choice
from data.rule import period_in_words
from data.words import count, shortened, signed

PANEL, GAP, FOOT = 92, 26, 30
"""Pixels of a panel, of the space above it where its name stands, and of the years under the last."""
RUG = -1.3
"""Under the balance, where the periods are marked in which too few claims stand."""


def multiples(
    cells: pd.DataFrame, sizes: pd.Series, chosen: list[str], column: str, focal: str, point: date | None
) -> dict:
    """B of each chosen part over time, broken where fewer than `LEAST_CLAIMS` claims stand: those periods are ticks.

    ``cells`` as `data.parts.over_time` gives them, of all parts, so that every picture has the same years; ``sizes`` as
    `data.parts.sizes`; ``column``: one of `parts.PARTS`.
    """
    whole = len(chosen) * (PANEL + GAP)
    drawn = figure.base(whole + FOOT, margin={"l": 8, "r": 8, "t": 4, "b": 8})
    span = pd.period_range(cells["period"].min(), cells["period"].max())
    for place, part in enumerate(chosen):
        axis = "" if place == 0 else str(place + 1)
        top = 1 - (place * (PANEL + GAP) + GAP) / whole
        own = cells[cells["part"] == part].set_index("period").reindex(span)
        _panel(drawn, own, part, column, f"y{axis}")
        _axes(drawn, f"yaxis{axis}", (max(top - PANEL / whole, 0.0), top), focal)
        _name(drawn, own, part, sizes, column, top)
    figure.set_axis(
        drawn,
        "xaxis",
        type="date",
        anchor=f"y{len(chosen)}" if len(chosen) > 1 else "y",
        range=[span[0].start_time, span[-1].end_time],
    )
    if point is not None:
        figure.rule(
            drawn, x0=point, x1=point, yref="paper", y0=0, y1=1, layer="below", line=style.TURNING_POINT
        )
    return drawn


def _panel(drawn: dict, own: pd.DataFrame, part: str, column: str, axis: str) -> None:
    """The line of a part over all periods, and a tick for each in which too few claims stand."""
    enough = own["claims"] >= LEAST_CLAIMS
    _points(
        drawn,
        own.assign(balance=own["balance"].where(enough)),
        part,
        column,
        axis,
        "Balance",
        "lines+markers",
    )
    few = own[(own["claims"] > 0) & ~enough]
    _points(drawn, few.assign(balance=RUG), part, column, axis, "Too few claims", "markers")


def _points(drawn: dict, own: pd.DataFrame, part: str, column: str, axis: str, name: str, mode: str) -> None:
    line = mode.startswith("lines")
    tick = {"symbol": "line-ns", "size": 7, "line": {"width": 1.5, "color": style.INK}}
    figure.add(
        drawn,
        "scatter",
        name=f"{name}: {figure.hover(parts.label(column, part))}",
        x=[period.start_time for period in own.index],
        y=own["balance"],
        yaxis=axis,
        mode=mode,
        connectgaps=False,
        line={"color": style.INK, "width": 1.5},
        marker={
            "size": 5,
            "color": [style.held(value) if value == value else style.INK for value in own["balance"]],
        }
        if line
        else tick,
        customdata=[figure.written(Choice(parts.OPENS[column], (part, str(period)))) for period in own.index],
        hovertext=[_point_in_words(row, part, column) for row in own.itertuples()],
        hoverinfo="text",
    )


def _point_in_words(row, part: str, column: str) -> str:
    if row.claims != row.claims:
        return ""
    enough = row.claims >= LEAST_CLAIMS
    said = f"balance {signed(row.balance)}" if enough else "too few claims for a balance"
    head = f"{parts.label(column, part)}, {period_in_words(row.Index)}: {said}"
    behind = f"{count(int(row.claims), 'standing claim')}, {int(row.contested)} contested, "
    return figure.hover(head) + "<br>" + behind + count(int(row.origins), "independent origin")


def _axes(drawn: dict, axis: str, domain: tuple[float, float], focal: str) -> None:
    figure.set_axis(
        drawn,
        axis,
        automargin=True,
        domain=list(domain),
        range=[RUG - 0.15, 1.15],
        tickvals=[-1, 0, 1],
        ticktext=["partner −1", "0", f"{figure.hover(shortened(focal, 12))} +1"],
        gridcolor=style.FAINT,
        zeroline=False,
        fixedrange=True,
        tickfont={"size": 10},
    )


def _name(drawn: dict, own: pd.DataFrame, part: str, sizes: pd.Series, column: str, top: float) -> None:
    """The name of a panel above it, and that nothing is drawn where too few claims stand."""
    name = figure.hover(shortened(parts.label(column, part), 26))
    nothing = "" if (own["claims"] >= LEAST_CLAIMS).any() else f", never {LEAST_CLAIMS} at once: no line"
    drawn["layout"].setdefault("annotations", []).append(
        {
            "text": f"<b>{name}</b> · {count(int(sizes[part]), 'claim')}{nothing}",
            "xref": "paper",
            "yref": "paper",
            "x": 0,
            "xanchor": "left",
            "y": top,
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 12},
        }
    )
