"""Other places for actors than the force layout: rings around one actor, and layers by who holds the upper hand."""

from collections import Counter
from collections.abc import Iterable

import igraph
import numpy as np
import pandas as pd

from data.network.layout import Positions

RING, ROW, SEAT, ARC = 210.0, 150.0, 190.0, 125.0
"""Pixels between two rings and two rows, and for each actor along a row and along a ring."""
STEP = 34
"""Pixels by which every other actor of a row stands lower."""
MOST_IN_A_ROW, WIDER_THAN_HIGH = 9, 1.2
"""Actors in a row, unless there are so many that the picture would become narrower than this."""
MOST_APART = 3 * ROW
"""Pixels between rows that are few, which are drawn apart until the picture is about as high as wide."""


def rings(ties: pd.DataFrame, centre: str) -> Positions:
    """Actor -> x, y in pixels: each on the ring of its distance from the centre, in ties; the unconnected outermost.

    ``ties`` with ``a`` and ``b``. A ring is as wide as its actors need; neighbours on it are those tied alike.

    >>> rings(pd.DataFrame({"a": ["X"], "b": ["Y"]}), "X")["X"]
    (0.0, 0.0)
    """
    graph, names = _graph(ties)
    if centre not in names:
        return {}
    away = np.array(graph.distances(names.index(centre))[0])
    far = away[np.isfinite(away)].max(initial=0)
    away = np.where(np.isfinite(away), away, far + 1).astype(int)
    places, radius = {}, 0.0
    turned = _alike(graph)
    for ring in range(int(away.max()) + 1):
        own = sorted(np.flatnonzero(away == ring), key=lambda each: turned[each])
        radius = max(radius + RING, len(own) * ARC / (2 * np.pi)) if ring else 0.0
        angles = np.linspace(0, 2 * np.pi, len(own), endpoint=False) + ring * 0.35 - np.pi / 2
        places |= {names[each]: _at(radius, angle) for each, angle in zip(own, angles, strict=True)}
    return places


def _at(radius: float, angle: float) -> tuple[float, float]:
    # Plus nothing, since minus nothing is no place of its own.
    return round(1.25 * radius * float(np.cos(angle)), 1) + 0.0, round(radius * float(np.sin(angle)), 1) + 0.0


def _alike(graph: igraph.Graph) -> np.ndarray:
    """A place in line for each actor, near those that it is tied to: the second eigenvector of the Laplacian."""
    size = graph.vcount()
    if not 2 < size <= 600:
        return np.arange(size)
    laplacian = np.array(graph.simplify().laplacian(), dtype=float)
    return np.linalg.eigh(laplacian)[1][:, 1]


def layers(ties: pd.DataFrame) -> Positions:
    """Actor -> x, y in pixels: who is said to hold the upper hand stands above whom it is said to be held over.

    ``ties`` with ``a``, ``b``, ``origins``, ``a_controls`` and ``b_controls``. Layers are the longest chain of upper hands down
    to an actor (Sugiyama, Tagawa and Toda 1981), after the fewest arrows that run in circles are turned
    (Eades, Lin and Smyth 1993); those of whom no upper hand prevails (`apart`) stand in a block of their own to the right,
    for they are neither above nor below.
    """
    graph, names = _graph(ties)
    hands = _hands(ties, names)
    said = sorted({each for pair in hands for each in pair})
    depth = _levels(hands, len(names))
    order = _alike(graph)
    rows = [[each for each in said if depth[each] == at] for at in range(max(depth, default=0) + 1)]
    rest = sorted(set(range(len(names))) - set(said), key=lambda each: order[each])
    most = max(MOST_IN_A_ROW, round((WIDER_THAN_HIGH * len(names) * ROW / SEAT) ** 0.5))
    ranked = [part for level in rows for part in _parts(sorted(level, key=lambda each: order[each]), most)]
    if not ranked:
        return _seated(list(_parts(rest, most)), names, _row(list(_parts(rest, most))))
    widest, beside = max(map(len, ranked)), list(_parts(rest, -(-len(rest) // max(1, len(ranked) - 1)) or 1))
    wide = widest + 1 + max(map(len, beside), default=0)
    right, row = wide / 2 * SEAT + SEAT / 2, _row(ranked, wide)
    # Between the rows of the others, so that none seems to stand in line with them.
    return _seated(ranked, names, row) | _seated(beside, names, row, (right, row / 2))


def divider(places: Positions, apart: Iterable[str]) -> float | None:
    """Where on the x axis of `layers` the block of those ``apart`` begins; None where either part has nobody."""
    aside = {*apart}
    left = [x for name, (x, _) in places.items() if name not in aside]
    right = [x for name, (x, _) in places.items() if name in aside]
    return (max(left) + min(right)) / 2 if left and right else None


def apart(ties: pd.DataFrame) -> list[str]:
    """The actors of whom no upper hand prevails: nobody says who holds it, or as many origins say the one as the other.

    ``ties`` as `layers` takes them.
    """
    _, names = _graph(ties)
    said = {names[each] for pair in _hands(ties, names) for each in pair}
    return [name for name in names if name not in said]


def _row(rows: list[list[int]], wide: int = 0) -> float:
    """Pixels between two rows of a picture so many seats wide."""
    seats = max([wide, *map(len, rows)])
    return round(min(MOST_APART, max(ROW, SEAT * seats / WIDER_THAN_HIGH / max(1, len(rows) - 1))))


def _seated(
    rows: list[list[int]], names: list[str], row_height: float, first: tuple[float, float] = (0.0, 0.0)
) -> Positions:
    """Rows downwards from the middle of the first; every other name a little lower, so that long ones clear each other."""
    return {
        names[each]: (
            round(first[0] + (at - (len(row) - 1) / 2) * SEAT, 1),
            round(first[1] + line * row_height + STEP * (at % 2), 1),
        )
        for line, row in enumerate(rows)
        for at, each in enumerate(row)
    }


def _parts(row: list[int], most: int) -> Iterable[list[int]]:
    """A row in as many parts as it needs, about equally long."""
    number = -(-len(row) // most)
    return [part.tolist() for part in np.array_split(np.array(row, dtype=int), number)] if row else []


def _graph(ties: pd.DataFrame) -> tuple[igraph.Graph, list[str]]:
    """The undirected graph of some ties, and its actors by number, in order of their names."""
    names = sorted({*ties["a"], *ties["b"]})
    number = {name: at for at, name in enumerate(names)}
    edges = {(number[a], number[b]) for a, b in zip(ties["a"], ties["b"], strict=True) if a != b}
    return igraph.Graph(n=len(names), edges=sorted(edges)), names


def _hands(ties: pd.DataFrame, names: list[str]) -> list[tuple[int, int]]:
    """From who is said to hold the upper hand to whom, each pair once, as more independent origins say; none where
    as many say the one as the other."""
    number = {name: at for at, name in enumerate(names)}
    said: Counter[tuple[int, int]] = Counter()
    for tie in ties[ties["a"] != ties["b"]].itertuples():
        said[number[tie.a], number[tie.b]] += tie.origins * (bool(tie.a_controls) - bool(tie.b_controls))
    both = {(a, b): weight - said.get((b, a), 0) for (a, b), weight in said.items()}
    return sorted({(a, b) if weight > 0 else (b, a) for (a, b), weight in both.items() if weight})


def _levels(hands: list[tuple[int, int]], size: int) -> list[int]:
    """How far down each actor stands: the longest chain of upper hands that leads to it."""
    graph = igraph.Graph(n=size, edges=hands, directed=True)
    graph.delete_edges(graph.feedback_arc_set(None, "eades"))
    level = [0] * size
    for each in graph.topological_sorting():
        level[each] = max((level[above] + 1 for above in graph.predecessors(each)), default=0)
    return level
