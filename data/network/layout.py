"""Where each actor stands on the picture: computed once for a dossier, the same every time."""

import random

import igraph
import numpy as np
import pandas as pd

SEED = 20210815
WIDTH, HEIGHT = 1040.0, 860.0
"""Pixels of the canvas the layout is made for."""
LABEL_HEIGHT, CHARACTER = 78.0, 8.5
FINE_LAYOUT_UP_TO, OFF_LINES_UP_TO = 600, 80
CLEAR_OF_LINES = 54.0
"""Pixels between an actor and a line that is not its own."""
MOST_PAIRS_WEIGHED = 9_000_000
Positions = dict[str, tuple[float, float]]


def positions(ties: pd.DataFrame, focal: str | None = None) -> Positions:
    """Actor -> x, y in pixels, the focal actor at the centre, for ties with ``a``, ``b`` and ``origins``.

    Force layout (Fruchterman and Reingold 1991) from a fixed seed. Up to 600 actors it is worked out
    finely and labels are moved apart; beyond, a grid makes it fast and labels may meet.

    >>> positions(pd.DataFrame({"a": ["X"], "b": ["Y"], "origins": [1]})).keys()
    dict_keys(['X', 'Y'])
    """
    names = pd.unique(pd.concat([ties["a"], ties["b"]], ignore_index=True)).tolist()
    if not names:
        return {}
    places = _force(ties, names)
    places = _scaled(places, names.index(focal) if focal in names else None)
    if len(names) <= FINE_LAYOUT_UP_TO:
        widths = np.array([max(60.0, CHARACTER * len(name)) for name in names])
        if len(names) <= OFF_LINES_UP_TO:
            places = _off_lines(places, _pairs(ties, names), widths)
        places = _apart(places, widths)
    return {
        name: (round(float(x), 1), round(float(y), 1)) for name, (x, y) in zip(names, places, strict=True)
    }


def _force(ties: pd.DataFrame, names: list[str]) -> np.ndarray:
    number = {name: position for position, name in enumerate(names)}
    pairs = ties.groupby(["a", "b"], observed=True)["origins"].sum().reset_index()
    graph = igraph.Graph(
        n=len(names), edges=list(zip(pairs["a"].map(number), pairs["b"].map(number), strict=True))
    )
    fine = len(names) <= FINE_LAYOUT_UP_TO
    igraph.set_random_number_generator(random.Random(SEED))
    layout = graph.layout_fruchterman_reingold(
        niter=min(2000, 150_000 // len(names)) if fine else 50,
        grid="nogrid" if fine else "grid",
        weights=(1 + np.log1p(pairs["origins"].to_numpy())).tolist(),
        # From a circle of radius 1 every actor starts in one cell of the grid, where it is a hundred times slower.
        seed=graph.layout_circle() if fine else None,
    )
    return np.array(layout.coords, dtype=float).reshape(-1, 2)


def _scaled(places: np.ndarray, focal: int | None) -> np.ndarray:
    """Ranks rather than distances along each ray from the centre, and rays spread half-way to even ones,
    so that outliers do not shrink the rest and no side of the canvas stays empty."""
    centre = places[focal] if focal is not None else places.mean(axis=0)
    rays = places - centre
    distance = np.hypot(*rays.T)
    rank = distance.argsort().argsort() / max(1, len(places) - 1)
    angle = np.arctan2(rays[:, 1], rays[:, 0])
    even = (angle.argsort().argsort() / len(places) * 2 - 1) * np.pi
    turned = (angle + even) / 2
    unit = np.column_stack([np.cos(turned), np.sin(turned)])
    spread = np.sqrt(max(1.0, len(places) / 40))
    return (
        unit
        * (0.25 + 0.75 * rank)[:, None]
        * (distance > 0)[:, None]
        * np.array([WIDTH, HEIGHT])
        / 2
        * spread
    )


def _pairs(ties: pd.DataFrame, names: list[str]) -> np.ndarray:
    """Numbers of the two actors of each pair that is tied; shape (pairs, 2)."""
    number = pd.Series(range(len(names)), index=names)
    pairs = ties[["a", "b"]].drop_duplicates()
    pairs = pairs[pairs["a"] != pairs["b"]]
    return np.column_stack([number[pairs["a"]].to_numpy(), number[pairs["b"]].to_numpy()])


def _off_lines(places: np.ndarray, pairs: np.ndarray, widths: np.ndarray, rounds: int = 60) -> np.ndarray:
    """Actors that stand on a line between two others, moved off it sideways: a name on a line reads as part of it."""
    places = places.copy()
    for _ in range(rounds):
        start, line = places[pairs[:, 0]], places[pairs[:, 1]] - places[pairs[:, 0]]
        length = np.maximum(np.hypot(*line.T), 1.0)
        to_actor = places[:, None, :] - start[None, :, :]
        along = (to_actor * line).sum(axis=2) / length**2
        across = (to_actor[..., 0] * -line[:, 1] + to_actor[..., 1] * line[:, 0]) / length
        on_it = (along > 0.08) & (along < 0.92) & (np.abs(across) < CLEAR_OF_LINES)
        on_it[pairs[:, 0], np.arange(len(pairs))] = on_it[pairs[:, 1], np.arange(len(pairs))] = False
        if not on_it.any():
            break
        push = np.where(on_it, (CLEAR_OF_LINES - np.abs(across)) * np.where(across < 0, -1, 1), 0.0)
        normal = np.column_stack([-line[:, 1], line[:, 0]]) / length[:, None]
        places += 0.35 * (push[..., None] * normal[None]).sum(axis=1).clip(-30, 30)
        places = _apart(places, widths, rounds=4)
    return places


def _apart(places: np.ndarray, widths: np.ndarray, rounds: int = 300) -> np.ndarray:
    """Labels that overlap, moved apart along the axis where they overlap least, until none does."""
    places = places.copy()
    # Each round weighs every label against every other: with many of them, a few rounds must do.
    rounds = min(rounds, MOST_PAIRS_WEIGHED // len(places) ** 2 + 1)
    wide = (widths[:, None] + widths[None, :]) / 2 + 12
    for _ in range(rounds):
        gap = places[:, None, :] - places[None, :, :]
        over_x, over_y = wide - np.abs(gap[..., 0]), LABEL_HEIGHT - np.abs(gap[..., 1])
        clash = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(clash, False)
        if not clash.any():
            break
        sideways = clash & (over_x < over_y)
        upright = clash & ~sideways
        order = np.sign(np.arange(len(places))[:, None] - np.arange(len(places))[None, :])
        places[:, 0] += (np.where(gap[..., 0] == 0, order, np.sign(gap[..., 0])) * over_x * sideways).sum(
            axis=1
        ) * 0.3
        places[:, 1] += (np.where(gap[..., 1] == 0, order, np.sign(gap[..., 1])) * over_y * upright).sum(
            axis=1
        ) * 0.3
    return places
