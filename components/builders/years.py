"""The network in some years at once, as small panels with every actor in its place."""

import pandas as pd

from components import style
from components.builders import figure
from data.network.layout import Positions
from data.query import Choice
from data.words import count

COLUMNS, PANEL = 3, 200
"""Panels in a row, and pixels of the height of each."""
GAP = 0.02
MOST_TIES = 150
"""Of the strongest, in a panel: more would only be a blot."""


def panels(years: dict[int, pd.DataFrame], places: Positions, focal: str | None) -> dict:
    """A panel for each year with its strongest ties and their actors; contested ones dashed, as on the large picture."""
    totals = {year: len(ties) for year, ties in years.items()}
    years = {year: ties.head(MOST_TIES) for year, ties in years.items()}
    rows = -(-len(years) // COLUMNS)
    drawn = figure.base(max(1, rows) * PANEL + 40)
    named = {name for ties in years.values() for name in (*ties["a"], *ties["b"])}
    x, y = zip(*(places[name] for name in named), strict=True) if named else ((0,), (0,))
    notes = []
    for at, (year, ties) in enumerate(years.items()):
        axis = "" if at == 0 else str(at + 1)
        notes.append(
            _placed(
                drawn,
                axis,
                at,
                rows,
                (min(x), max(x)),
                (min(y), max(y)),
                f"<b>{year}</b> · {count(totals[year], 'tie')}",
            )
        )
        for contested in (False, True):
            _lines(
                drawn,
                ties[(ties["contested"] > 0) == contested],
                places,
                axis,
                "dash" if contested else "solid",
            )
        _actors(drawn, ties, places, axis, focal)
    drawn["layout"]["annotations"] = notes
    return drawn


def _placed(drawn: dict, axis: str, at: int, rows: int, x: tuple, y: tuple, title: str) -> dict:
    """Give a panel its axes, and return its title."""
    column, row = at % COLUMNS, at // COLUMNS
    left, right = column / COLUMNS + GAP, (column + 1) / COLUMNS - GAP
    top, bottom = 1 - row / rows, 1 - (row + 1) / rows
    room = [(high - low or 1) * 0.08 for low, high in (x, y)]
    hidden = {"visible": False, "fixedrange": True, "automargin": False}
    head = (top - bottom) * 0.14
    figure.set_axis(
        drawn,
        f"xaxis{axis}",
        domain=[left, right],
        range=[x[0] - room[0], x[1] + room[0]],
        anchor=f"y{axis}",
        **hidden,
    )
    figure.set_axis(
        drawn,
        f"yaxis{axis}",
        domain=[bottom, top - head],
        range=[y[1] + room[1], y[0] - room[1]],
        anchor=f"x{axis}",
        **hidden,
    )
    return {
        "text": title,
        "x": left,
        "y": top,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "showarrow": False,
    }


def _lines(drawn: dict, ties: pd.DataFrame, places: Positions, axis: str, dash: str) -> None:
    """One line for each pair that is tied."""
    pairs = ties[["a", "b"]].drop_duplicates()
    ends = [(places[a], places[b]) for a, b in pairs.itertuples(index=False)]
    figure.add(
        drawn,
        "scatter",
        mode="lines",
        x=[value for one, other in ends for value in (one[0], other[0], None)],
        y=[value for one, other in ends for value in (one[1], other[1], None)],
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        line={"color": style.INK, "width": 1.2, "dash": dash},
        hoverinfo="skip",
    )


def _actors(drawn: dict, ties: pd.DataFrame, places: Positions, axis: str, focal: str | None) -> None:
    often = pd.concat([ties["a"], ties.loc[ties["a"] != ties["b"], "b"]]).value_counts()
    figure.add(
        drawn,
        "scatter",
        mode="markers",
        x=[places[name][0] for name in often.index],
        y=[places[name][1] for name in often.index],
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        marker={
            "size": [min(20.0, 6 + 2 * each**0.5) for each in often],
            "symbol": ["circle" if name == focal else "circle-open" for name in often.index],
            "color": style.INK,
        },
        customdata=[figure.written(Choice("actor", (name,))) for name in often.index],
        text=[
            f"{figure.hover(name)}<br>{each} {'kind' if each == 1 else 'kinds'} of tie"
            for name, each in often.items()
        ],
        hovertemplate="%{text}<extra></extra>",
    )
