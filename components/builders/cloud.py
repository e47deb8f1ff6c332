"""The whole network as points to choose from, however many: WebGL draws them, without their ties."""

from dataclasses import dataclass

import pandas as pd

from components import style
from components.builders import figure
from data import vocabulary
from data.choice import Choice
from data.network.layout import Positions
from data.words import count, shortened

HEIGHT = 560
LEAST, LEAST_OF_MANY, MOST = 5.0, 2.5, 26.0
"""Pixels across the smallest point, also of very many, and across the largest."""
MANY = 1000
MOST_NAMED, LONGEST_NAME = 14, 22
"""Actors whose names are written beside their points, and letters of a name."""
NAME_ROOM = (0.16, 0.05)
"""Share of the width and of the height that a name needs for itself."""
LETTER, NAME_AWAY = 0.006, (0.01, 0.06)
"""Share of the width that half of a letter takes, and of the height between which a name stands from its point."""
SYMBOLS = {"dot": "circle", "square": "square", "triangle": "triangle-up", "diamond": "diamond"}
WORDS = {"dot": "group", "square": "state", "triangle": "collective", "diamond": "other"}


@dataclass(frozen=True)
class Points:
    """The actors with a drawn tie, most ties first: ``table`` with ``actor``, ``ties``, ``kind``, ``shape``, ``x``, ``y``;
    ``tied``, the partners of the actor that is open."""

    table: pd.DataFrame
    focal: str | None = None
    opened: str | None = None
    tied: tuple[str, ...] = ()


def points(
    ties: pd.DataFrame, actors: pd.DataFrame, places: Positions, focal: str | None, opened: str | None = None
) -> Points:
    """The points of the ties that are drawn; ``actors`` with ``actor`` and ``kind``."""
    drawn = ties[ties["drawn"]]
    often = pd.concat([drawn["a"], drawn.loc[drawn["a"] != drawn["b"], "b"]]).value_counts()
    table = pd.DataFrame({"actor": often.index.astype(object), "ties": often.to_numpy()})
    table = table.sort_values(["ties", "actor"], ascending=[False, True], ignore_index=True)
    known = dict(zip(actors["actor"], actors["kind"], strict=True))
    kind = pd.Series([known.get(name, "") for name in table["actor"]], index=table.index, dtype=object)
    x, y = (
        zip(*(places.get(name, (0.0, 0.0)) for name in table["actor"]), strict=True)
        if len(table)
        else ((), ())
    )
    table = table.assign(kind=kind, shape=kind.map(style.shape), x=x, y=y)
    near = drawn[(drawn["a"] == opened) | (drawn["b"] == opened)]
    partners = tuple(sorted({*near["a"], *near["b"]} - {opened}))
    return Points(table, focal, opened if opened in set(table["actor"]) else None, partners)


def cloud(shown: Points) -> dict:
    """A point for each actor, larger with more kinds of tie; the focal actor's is coloured, and lines join the one that is
    open to those it is tied to."""
    drawn = figure.base(HEIGHT, dragmode="zoom")
    _lines(drawn, shown)
    for shape, own in shown.table.groupby("shape", sort=True):
        _marks(drawn, own, SYMBOLS[shape], shown)
    hidden = {"visible": False, "automargin": False}
    figure.set_axis(drawn, "xaxis", **hidden)
    figure.set_axis(drawn, "yaxis", autorange="reversed", **hidden)
    named = _named(shown)
    drawn["layout"]["annotations"] = [
        _name(row, size, _below(row, shown.table, named))
        for row, size in zip(named.itertuples(), _sizes(named, shown), strict=True)
    ]
    return drawn


def _marks(drawn: dict, own: pd.DataFrame, symbol: str, shown: Points) -> None:
    # Where points stand close, they are paler, so that names on them can be read.
    pale = 0.4 if len(shown.table) > MANY else 0.75
    strong = {shown.focal, shown.opened}
    figure.add(
        drawn,
        "scattergl",
        mode="markers",
        x=own["x"].tolist(),
        y=own["y"].tolist(),
        marker={
            "symbol": symbol,
            "size": _sizes(own, shown),
            "color": [style.FOCAL if name == shown.focal else style.INK for name in own["actor"]],
            "line": {"width": 0},
            "opacity": [1.0 if name in strong else pale for name in own["actor"]],
        },
        customdata=[figure.written(Choice("actor", (name,))) for name in own["actor"]],
        text=[_hover(row) for row in own.itertuples()],
        hovertemplate="%{text}<extra></extra>",
    )


def _sizes(own: pd.DataFrame, shown: Points) -> list[float]:
    """Pixels across the points of some actors."""
    most = max(int(shown.table["ties"].max()), 1)
    least = LEAST if len(shown.table) <= MANY else LEAST_OF_MANY
    return (least + (MOST - least) * (own["ties"] / most) ** 0.5).round(1).tolist()


def _hover(row) -> str:
    kind = f"<br>{vocabulary.label(row.kind)}" if row.kind else ""
    return f"{figure.hover(row.actor)}{kind}<br>{row.ties:,} {'kind' if row.ties == 1 else 'kinds'} of tie"


def _lines(drawn: dict, shown: Points) -> None:
    """From the actor that is open to everybody it is tied to."""
    at = {row.actor: (row.x, row.y) for row in shown.table.itertuples()}
    ends = [(at[shown.opened], at[name]) for name in shown.tied if name in at] if shown.opened else []
    # Not by WebGL, whose lines Plotly draws through their gaps here; they are few.
    figure.segments(
        drawn,
        ends,
        line={"color": style.INK, "width": 0.8},
        opacity=0.6,
        hoverinfo="skip",
    )


def _named(shown: Points) -> pd.DataFrame:
    """The actors with most ties whose names do not meet, the focal one and the one that is open before all others."""
    table = shown.table
    first = table["actor"].isin([shown.focal, shown.opened])
    wide, high = (
        (max(float(table[axis].max() - table[axis].min()), 1.0) for axis in "xy") if len(table) else (1, 1)
    )
    kept: list = []
    for row in pd.concat([table[first], table[~first].head(20 * MOST_NAMED)]).itertuples():
        apart = (
            abs(row.x - other.x) > NAME_ROOM[0] * wide or abs(row.y - other.y) > NAME_ROOM[1] * high
            for other in kept
        )
        if len(kept) < MOST_NAMED and all(apart):
            kept.append(row)
    return table.loc[[row.Index for row in kept]]


def _below(row, table: pd.DataFrame, named: pd.DataFrame) -> bool:
    """Whether fewer points lie where a name would stand under its own than where it would stand over it, and no other
    name would be met there."""
    wide, high = (max(float(table[axis].max() - table[axis].min()), 1.0) for axis in "xy")
    beside = (table["x"] - row.x).abs() < LETTER * min(len(row.actor), LONGEST_NAME) * wide
    down = (table["y"] - row.y) / high
    under, over = (int((beside & each.between(*NAME_AWAY)).sum()) for each in (down, -down))
    near = ((named["x"] - row.x).abs() < 2 * NAME_ROOM[0] * wide) & (named["actor"] != row.actor)
    met = (near & ((named["y"] - row.y) / high).between(-NAME_ROOM[1], 3 * NAME_ROOM[1])).any()
    return under < over and not met


def _name(row, size: float, below: bool) -> dict:
    away = 9 + size / 2
    return {
        "text": f"<b>{figure.hover(shortened(row.actor, LONGEST_NAME))}</b>",
        "x": row.x,
        "y": row.y,
        "yshift": -away if below else away,
        "showarrow": False,
        "font": {"size": 13, "shadow": style.HALO},
    }


def in_words(shown: Points) -> str:
    """How to read it."""
    shapes = [WORDS[shape] for shape in SYMBOLS if shape in set(shown.table["shape"])]
    marks = {"group": "●", "state": "■", "collective": "▲", "other": "◆"}
    kinds = "  ".join(f"{marks[each]} {each}" for each in shapes)
    lines = (
        f"; lines: the {count(len(shown.tied), 'actor')} that {shown.opened} is tied to"
        if shown.opened
        else ""
    )
    focal = (
        f"; purple: {shown.focal}, the focal actor"
        if shown.focal and (shown.table["actor"] == shown.focal).any()
        else ""
    )
    return (
        f"All {count(len(shown.table), 'actor')} with a tie in view, those of one community of the dossier close together; larger: more kinds of tie{focal}{lines}. "
        f"Click one for its ties; drag to zoom in, double-click for all. {kinds}"
    )
