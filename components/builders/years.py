"""The network in some years at once, as small panels with every actor in its place."""

from collections.abc import Iterable
from datetime import date

import numpy as np
import pandas as pd

from components import style
from components.builders import figure
from data import vocabulary
from data.choice import Choice
from data.network.layout import Positions
from data.words import count, shortened

COLUMNS, PANEL = 3, 200
"""Panels in a row, and pixels of the height of each."""
GAP = 0.02
MOST_TIES = 150
"""Of the strongest, in a panel: more would only be a blot."""
MOST_NAMED, LONGEST_NAME, LETTER = 3, 18, 6.2
"""Names in a panel, and letters of the longest, each so many pixels wide."""
MARK, BESIDE, MARGIN = 5, 9, 12
"""Pixels from the middle of a mark to its edge, and to a name on its side, and around the inside of a panel."""
SIDES = {
    "bottom center": (0, 11),
    "top center": (0, -11),
    "middle right": (1, 0),
    "middle left": (-1, 0),
}
"""Where a name may stand, in Plotly's words: towards which side, and how many pixels down."""
SEVERAL = ""
COLOURS = {**style.FAMILY_COLOURS, SEVERAL: style.INK}
NAMES = {**vocabulary.FAMILIES, SEVERAL: "Several kinds"}
"""What the line of a pair is coloured by: the family of its ties, or that these are of several."""
DASHES = {(False, False): "solid", (True, False): "dash", (False, True): "dot", (True, True): "dashdot"}
"""Whether a pair is disputed and whether it is only carried on -> how its line is drawn."""
NARROW = (95, 130)
"""Pixels of the inside of a panel on a telephone, on which names must not meet."""


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
        _actors(drawn, ties, places, axis, focal, room)
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
    drawn: dict, ties: pd.DataFrame, places: Positions, axis: str, focal: str | None, room: tuple
) -> None:
    often = pd.concat([ties["a"], ties.loc[ties["a"] != ties["b"], "b"]]).value_counts()
    often = often.sort_index(kind="stable").sort_values(ascending=False, kind="stable")
    named = _named(often.index, places, room)
    figure.add(
        drawn,
        "scatter",
        mode="markers+text",
        x=[places[name][0] for name in often.index],
        y=[places[name][1] for name in often.index],
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        marker={
            "size": [min(20.0, 6 + 2 * each**0.5) for each in often],
            "symbol": ["circle" if name == focal else "circle-open" for name in often.index],
            "color": [style.FOCAL if name == focal else style.INK for name in often.index],
        },
        customdata=[figure.written(Choice("actor", (name,))) for name in often.index],
        text=[
            f"<b>{figure.hover(shortened(name, LONGEST_NAME))}</b>" if name in named else ""
            for name in often.index
        ],
        textposition=[named.get(name, "bottom center") for name in often.index],
        textfont={"size": 11, "shadow": "auto"},
        showlegend=False,
        cliponaxis=False,
        hovertext=[
            f"{figure.hover(name)}<br>{each} {'kind' if each == 1 else 'kinds'} of tie"
            for name, each in often.items()
        ],
        hoverinfo="text",
    )


def _named(names: Iterable[str], places: Positions, room: tuple) -> dict[str, str]:
    """The first of some actors whose names lie on no other name and on no mark, not even on a telephone -> where the name
    stands."""
    (left, right), (top, bottom) = room
    wide, tall = NARROW[0] / ((right - left) or 1), NARROW[1] / ((bottom - top) or 1)
    at = {name: ((places[name][0] - left) * wide, (places[name][1] - top) * tall) for name in names}
    taken = [(x - MARK, x + MARK, y - MARK, y + MARK) for x, y in at.values()]
    # What is beside the panel is taken too.
    taken += [(-np.inf, -MARGIN, -np.inf, np.inf), (NARROW[0] + MARGIN, np.inf, -np.inf, np.inf)]
    found: dict[str, str] = {}
    for name, (x, y) in at.items():
        boxes = ((where, _room_of(name, x, y, where)) for where in SIDES)
        free = next((each for each in boxes if not any(_meet(each[1], other) for other in taken)), None)
        if free and len(found) < MOST_NAMED:
            found[name] = free[0]
            taken.append(free[1])
    return found


def _room_of(name: str, x: float, y: float, where: str) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a name that stands somewhere beside a mark."""
    side, down = SIDES[where]
    half = LETTER * min(len(name), LONGEST_NAME) / 2
    middle = x + side * (BESIDE + half)
    return middle - half, middle + half, y + down - 6, y + down + 6


def _meet(one: tuple, other: tuple) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
