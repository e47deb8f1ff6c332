"""The network in some years at once, as small panels with every actor in its place."""

from collections.abc import Iterable
from datetime import date

import numpy as np
import pandas as pd

from components import style
from components.builders import figure, name_places
from components.builders.name_places import ABOVE, BELOW, LEFT, RIGHT, Sheet, Wanted
from data import vocabulary
from data.choice import Choice
from data.network.layout import Positions
from data.words import count, shortened

COLUMNS, PANEL = 3, 200
"""Panels in a row, and pixels of the height of each."""
GAP = 0.02
MOST_TIES = 150
"""Of the strongest, in a panel: more would only be a blot."""
MOST_NAMED, LONGEST_NAME = 3, 18
"""Names in a panel, and letters of the longest."""
HEAD, PADDING = 0.14, 0.08
"""Part of a panel that its title takes, and of the reach of the actors that is free on each side of them."""
SEVERAL = ""
COLOURS = {**style.FAMILY_COLOURS, SEVERAL: style.INK}
NAMES = {**vocabulary.FAMILIES, SEVERAL: "Several kinds"}
"""What the line of a pair is coloured by: the family of its ties, or that these are of several."""
DASHES = {(False, False): "solid", (True, False): "dash", (False, True): "dot", (True, True): "dashdot"}
"""Whether a pair is disputed and whether it is only carried on -> how its line is drawn."""
TELEPHONE, AROUND, MARGIN, TITLE = 344, 122, 12, 17
"""Pixels on a telephone: all panels from left to right, what stands over and under them, beside the actors of a panel, and
its title."""


def panels(
    years: dict[int, pd.DataFrame], places: Positions, focal: str | None, turning_point: date | None = None
) -> dict:
    """A panel for each year with its strongest ties and their actors, each pair in the colour of its kind of tie, disputed
    and carried-on ones apart as on the large picture, the names of those with most ties, and a frame around the year of the turning point."""
    totals = {year: len(ties) for year, ties in years.items()}
    years = {year: ties.head(MOST_TIES) for year, ties in years.items()}
    rows = -(-len(years) // COLUMNS)
    drawn = figure.base(max(1, rows) * PANEL + 40, showlegend=True)
    drawn["layout"]["legend"] = {"orientation": "h", "x": 0, "y": 0, "yanchor": "top", "itemclick": False}
    drawn["layout"]["legend"]["itemdoubleclick"] = False
    named = {name for ties in years.values() for name in (*ties["a"], *ties["b"])}
    x, y = zip(*(places[name] for name in named), strict=True) if named else ((0,), (0,))
    room = ((min(x), max(x)), (min(y), max(y)))
    notes, shown = [], set()
    for at, (year, ties) in enumerate(years.items()):
        axis = "" if at == 0 else str(at + 1)
        notes.append(_placed(drawn, axis, at, rows, *room, f"<b>{year}</b> · {count(totals[year], 'tie')}"))
        if turning_point and year == turning_point.year:
            _framed(drawn, at, rows)
        for (kind, disputed, carried), own in _pairs(ties).groupby(["kind", "disputed", "carried"]):
            shown.add(kind)
            _lines(
                drawn,
                own,
                places,
                axis,
                {"color": COLOURS[kind], "dash": DASHES[bool(disputed), bool(carried)]},
            )
        _actors(drawn, ties, places, axis, focal, room, _sheet(rows))
    _legend(drawn, shown)
    drawn["layout"]["annotations"] = notes
    return drawn


def _pairs(ties: pd.DataFrame) -> pd.DataFrame:
    """Each pair that is tied, whose ties share one line: ``kind``, the family of its ties or `SEVERAL`, ``disputed`` (any
    of them) and ``carried`` (all of them: one that is attested is enough)."""
    family = ties["category"].map(lambda name: vocabulary.category(vocabulary.TIE, name).family)
    own = ties.assign(family=family.astype(object), disputed=ties["disputed"] > 0)
    found = own.groupby(["a", "b"], as_index=False, sort=False).agg(
        kind=("family", "first"),
        kinds=("family", "nunique"),
        disputed=("disputed", "any"),
        carried=("carried", "all"),
    )
    return found.assign(kind=found["kind"].mask(found["kinds"] > 1, SEVERAL))


def _legend(drawn: dict, shown: set[str]) -> None:
    """What the colours of the lines mean, of those that are drawn."""
    for kind in (each for each in COLOURS if each in shown):
        line = {"color": COLOURS[kind], "width": 3}
        figure.add(
            drawn, "scatter", mode="lines", x=[None], y=[None], line=line, name=NAMES[kind], hoverinfo="skip"
        )


def _framed(drawn: dict, at: int, rows: int) -> None:
    """A frame around a panel, in the line that marks the turning point on every chart."""
    left, right, top, bottom = _box(at, rows)
    ends = {"x0": left - GAP / 2, "x1": right + GAP / 2, "y0": bottom, "y1": top + 0.01}
    frame = {"type": "rect", "xref": "paper", "yref": "paper", "line": style.TURNING_POINT, **ends}
    drawn["layout"].setdefault("shapes", []).append(frame)


def _box(at: int, rows: int) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a panel, in shares of the figure."""
    column, row = at % COLUMNS, at // COLUMNS
    left, right = column / COLUMNS + GAP, (column + 1) / COLUMNS - GAP
    return left, right, 1 - row / rows, 1 - (row + 1) / rows


def _placed(drawn: dict, axis: str, at: int, rows: int, x: tuple, y: tuple, title: str) -> dict:
    """Give a panel its axes, and return its title."""
    left, right, top, bottom = _box(at, rows)
    room = [(high - low or 1) * PADDING for low, high in (x, y)]
    hidden = {"visible": False, "fixedrange": True, "automargin": False}
    head = (top - bottom) * HEAD
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


def _lines(drawn: dict, pairs: pd.DataFrame, places: Positions, axis: str, form: dict) -> None:
    """One line for each pair."""
    ends = [(places[a], places[b]) for a, b in pairs[["a", "b"]].itertuples(index=False)]
    figure.segments(
        drawn,
        ends,
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        line={"width": 1.4, **form},
        showlegend=False,
        hoverinfo="skip",
    )


def _actors(
    drawn: dict,
    ties: pd.DataFrame,
    places: Positions,
    axis: str,
    focal: str | None,
    room: tuple,
    sheet: Sheet,
) -> None:
    often = pd.concat([ties["a"], ties.loc[ties["a"] != ties["b"], "b"]]).value_counts()
    often = often.sort_index(kind="stable").sort_values(ascending=False, kind="stable")
    sizes = {name: min(20.0, 6 + 2 * each**0.5) for name, each in often.items()}
    named = _named(sizes, places, room, sheet)
    figure.add(
        drawn,
        "scatter",
        mode="markers+text",
        x=[places[name][0] for name in often.index],
        y=[places[name][1] for name in often.index],
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        marker={
            "size": list(sizes.values()),
            "symbol": ["circle" if name == focal else "circle-open" for name in often.index],
            "color": [style.FOCAL if name == focal else style.INK for name in often.index],
        },
        customdata=[figure.written(Choice("actor", (name,))) for name in often.index],
        text=[f"<b>{figure.hover(named[name].text)}</b>" if name in named else "" for name in often.index],
        textposition=[named[name].side if name in named else BELOW for name in often.index],
        textfont={"size": name_places.SIZE, "shadow": style.HALO},
        showlegend=False,
        cliponaxis=False,
        hovertext=[
            f"{figure.hover(name)}<br>{each} {'kind' if each == 1 else 'kinds'} of tie"
            for name, each in often.items()
        ],
        hoverinfo="text",
    )


def _sheet(rows: int) -> Sheet:
    """The inside of a panel on a telephone."""
    inside = 1 / (1 + 2 * PADDING)
    wide = TELEPHONE * (1 / COLUMNS - 2 * GAP) * inside
    high = (max(1, rows) * PANEL + 40 - AROUND) / max(1, rows)
    up = high * (1 - HEAD) * inside
    return Sheet(wide, up, MARGIN, up * PADDING, up * PADDING + high * HEAD - TITLE)


def _named(
    sizes: dict[str, float], places: Positions, room: tuple, sheet: Sheet
) -> dict[str, name_places.Name]:
    """The first of some actors, with the sizes of their marks, whose names have room even on a telephone."""
    (left, right), (top, bottom) = room
    wide, high = sheet.wide / ((right - left) or 1), sheet.high / ((bottom - top) or 1)
    at = {name: ((places[name][0] - left) * wide, (bottom - places[name][1]) * high) for name in sizes}
    x, y = np.array(list(at.values()), dtype=float).reshape(-1, 2).T
    taken = name_places.boxes(x, x, y, y, np.array(list(sizes.values())) / 2)
    return name_places.placed(_wanted(sizes, at), taken, sheet, MOST_NAMED)


def _wanted(sizes: dict[str, float], at: dict[str, tuple[float, float]]) -> Iterable[Wanted]:
    for name, size in sizes.items():
        sides = dict.fromkeys((BELOW, ABOVE, RIGHT, LEFT), at[name])
        yield Wanted(name, shortened(name, LONGEST_NAME), sides, size / 2, bold=True)
