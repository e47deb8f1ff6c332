"""The figure of the control balance by partner or by kind of tie: small panels of the same axes under each other."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure
from data.balance import parts
from data.balance.control import LEAST_CLAIMS
from data.balance.rule import period_in_words
from data.choice import Choice
from data.words import count, shortened, signed

PANEL, FOOT = 116, 34
"""Pixels of a panel with its name, and of the years under the last."""
STEP, NAME = 3.0, 1.2
"""From the zero of a panel to that of the next, and up to its name, on the scale of the balance."""
BELOW = 0.3
"""Room under the last panel, on the same scale."""


def multiples(
    cells: pd.DataFrame, sizes: pd.Series, chosen: list[str], column: str, focal: str, point: date | None
) -> dict:
    """B of each chosen part over time, a line where at least `LEAST_CLAIMS` claims stand, hollow dots where fewer do.

    ``cells`` as `data.balance.parts.over_time` gives them, of all parts, so that every picture has the same years; ``sizes`` as
    `data.balance.parts.sizes`; ``column``: one of `parts.PARTS`.
    """
    drawn = figure.base(len(chosen) * PANEL + FOOT, margin={"l": 8, "r": 8, "t": 4, "b": 8})
    span = pd.period_range(cells["period"].min(), cells["period"].max())
    # One axis that holds all panels: an axis each takes the browser several times as long.
    zeros = [-STEP * place for place in range(len(chosen))]
    for zero, part in zip(zeros, chosen, strict=True):
        own = cells[cells["part"] == part].set_index("period").reindex(span)
        _panel(drawn, own, part, column, zero)
        _name(drawn, own, part, sizes, column, zero)
    _axes(drawn, zeros, focal, (span[0].start_time, span[-1].end_time))
    if point is not None:
        across = {"yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
        figure.rule(drawn, x0=point, x1=point, **across, line=style.TURNING_POINT)
    return drawn


def _panel(drawn: dict, own: pd.DataFrame, part: str, column: str, zero: float) -> None:
    """The line of a part over all periods, and a hollow dot for each in which too few claims stand."""
    enough = own["claims"] >= LEAST_CLAIMS
    colours = [style.held(value) if value == value else style.INK for value in own["balance"]]
    line = {"mode": "lines+markers", "line": {"color": style.INK, "width": 1.5}, "connectgaps": False}
    line |= {"marker": {"size": 5, "color": colours}, "y": own["balance"].where(enough) + zero}
    _points(drawn, own, part, column, "Balance", line)
    few = own[(own["claims"] > 0) & ~enough]
    hollow = {"symbol": "circle-open", "size": 4, "opacity": 0.7}
    hollow["color"] = [style.held(value) if value == value else style.INK for value in few["balance"]]
    if len(few):
        dots = {"mode": "markers", "marker": hollow, "y": few["balance"].fillna(0) + zero}
        _points(drawn, few, part, column, "Too few claims", dots)


def _points(drawn: dict, own: pd.DataFrame, part: str, column: str, name: str, form: dict) -> None:
    figure.add(
        drawn,
        "scatter",
        name=f"{name}: {figure.hover(parts.label(column, part))}",
        x=[period.start_time for period in own.index],
        customdata=[figure.written(Choice(parts.OPENS[column], (part, str(period)))) for period in own.index],
        hovertext=[_point_in_words(row, part, column) for row in own.itertuples()],
        hoverinfo="text",
        **form,
    )


def _point_in_words(row, part: str, column: str) -> str:
    if row.claims != row.claims:
        return ""
    said = f"balance {signed(row.balance)}" if row.balance == row.balance else "no weight, no balance"
    said += "" if row.claims >= LEAST_CLAIMS else ", on too few claims for a line"
    head = f"{parts.label(column, part)}, {period_in_words(row.Index)}: {said}"
    behind = f"{count(int(row.claims), 'standing claim')}, {int(row.contested)} contested, "
    return figure.hover(head) + "<br>" + behind + count(int(row.origins), "independent origin")


def _axes(drawn: dict, zeros: list[float], focal: str, window: tuple) -> None:
    """The same three values in each panel, and the same years for all."""
    values = {-1: "partner −1", 0: "0", 1: f"{figure.hover(shortened(focal, 12))} +1"}
    figure.set_axis(
        drawn,
        "yaxis",
        range=[zeros[-1] - 1 - BELOW, STEP - 1.4],
        tickvals=[zero + value for zero in zeros for value in values],
        ticktext=[*values.values()] * len(zeros),
        tickfont={"size": 10},
        fixedrange=True,
    )
    figure.set_axis(drawn, "xaxis", type="date", range=list(window))


def _name(drawn: dict, own: pd.DataFrame, part: str, sizes: pd.Series, column: str, zero: float) -> None:
    """The name of a panel above it, and that nothing is drawn where too few claims stand."""
    name = figure.hover(shortened(parts.label(column, part), 26))
    nothing = "" if (own["claims"] >= LEAST_CLAIMS).any() else f", never {LEAST_CLAIMS} at once: no line"
    drawn["layout"].setdefault("annotations", []).append(
        {
            "text": f"<b>{name}</b> · {count(int(sizes[part]), 'claim')}{nothing}",
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "y": zero + NAME,
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 12},
        }
    )
