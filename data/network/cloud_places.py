"""Where every actor stands as a point: each community a disc of its own, its most tied actor in the middle."""

import numpy as np

from data.network import shown
from data.network.collapsed import NONE, numbers
from data.network.layout import Positions
from data.query import View

SEAT, GAP = 10.0, 16.0
"""Half the distance of neighbours in a disc, and what is left free between two discs."""
GOLDEN = np.pi * (3 - np.sqrt(5))
MOST_PACKED, TURNS = 150, 240
"""Discs packed close; and on how many directions each is tried."""


def cloud_places(view: View) -> Positions:
    """Actor -> x, y, without a unit: in the disc of its community those with most kinds of tie further in.

    Discs are packed around the largest, each as far in as it finds room; beyond 150 of them the smaller ones go around
    all others. In a disc, points are spread as in the head of a sunflower (Vogel 1979).
    """
    edges, number = shown.edges(view), numbers(view)
    others = edges["a"] != edges["b"]
    often = edges["a"].value_counts().add(edges.loc[others, "b"].value_counts(), fill_value=0)
    table = number.to_frame("group").assign(often=often.reindex(number.index, fill_value=0))
    table = table.sort_values("often", ascending=False, kind="stable")
    sizes = table["group"].value_counts().sort_index()
    sizes = sizes.sort_values(ascending=False, kind="stable")
    # Those in no community are many who have nothing in common: not in the middle.
    order = [*(each for each in sizes.index if each != NONE), *([NONE] if NONE in sizes.index else [])]
    centres = dict(zip(order, packed(radius(sizes[order].to_numpy())), strict=True))
    within = table.groupby("group").cumcount().to_numpy()
    at = np.array([centres[group] for group in table["group"]]).reshape(-1, 2) + sunflower(within)
    return dict(zip(table.index, map(tuple, at.round(1).tolist()), strict=True))


def sunflower(places: np.ndarray) -> np.ndarray:
    """x, y of the seats of a sunflower, counted from the one in the middle; shape (places, 2).

    >>> sunflower(np.array([0])).tolist()
    [[0.0, 0.0]]
    """
    away, angle = SEAT * np.sqrt(places), GOLDEN * places
    return np.column_stack([away * np.cos(angle), away * np.sin(angle)])


def radius(actors: np.ndarray) -> np.ndarray:
    """The radius of a disc of so many actors, with the room around it."""
    return SEAT * np.sqrt(actors) + GAP


def packed(radii: np.ndarray) -> np.ndarray:
    """Centres of discs that do not meet, the first in the middle; shape (discs, 2)."""
    centres = np.zeros((len(radii), 2))
    angle = np.linspace(0, 2 * np.pi, TURNS, endpoint=False)
    ways = np.column_stack([np.cos(angle), np.sin(angle)])
    for at in range(1, min(len(radii), MOST_PACKED)):
        away = _nearest(ways, centres[:at], radii[:at] + radii[at])
        best = int(np.argmin(away))
        centres[at] = away[best] * ways[best]
    if len(radii) > MOST_PACKED:
        reach = (np.hypot(*centres[:MOST_PACKED].T) + radii[:MOST_PACKED]).max()
        centres[MOST_PACKED:] = _around(reach, radii[MOST_PACKED:].max(), len(radii) - MOST_PACKED)
    return centres


def _nearest(ways: np.ndarray, centres: np.ndarray, clear: np.ndarray) -> np.ndarray:
    """How far out in each direction a disc must be to be clear of others, being nearest to the middle; shape (ways,)."""
    along = ways @ centres.T
    aside = (centres**2).sum(axis=1) - along**2
    half = np.sqrt(np.maximum(clear**2 - aside, 0))
    low, high = along - half, along + half
    blocked = (clear**2 > aside) & (high > 0)
    away = np.zeros(len(ways))
    # From where it stands, a disc is moved out of each that it meets, the nearest first.
    for which in np.argsort(low, axis=1).T:
        row = np.arange(len(ways))
        meets = blocked[row, which] & (low[row, which] < away + 1e-9) & (high[row, which] > away)
        away = np.where(meets, high[row, which], away)
    return away


def _around(reach: float, largest: float, number: int) -> np.ndarray:
    """Seats for discs of one size around a circle, ring by ring."""
    rings, left, ring = [], number, 0
    while left > 0:
        away = reach + (2 * ring + 1) * largest
        here = min(left, max(1, int(np.pi * away / largest)))
        angle = np.linspace(0, 2 * np.pi, here, endpoint=False)
        rings.append(away * np.column_stack([np.cos(angle), np.sin(angle)]))
        left, ring = left - here, ring + 1
    return np.concatenate(rings)
