"""Names beside marks, as many as have room: none on another, on a mark or out of the picture, on the narrowest screen and on
any wider or taller one."""

import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

RIGHT, LEFT, ABOVE, BELOW = "middle right", "middle left", "top center", "bottom center"
"""Where a name may stand, by Plotly's words."""
TOWARDS = {RIGHT: (1, 0), LEFT: (-1, 0), ABOVE: (0, 1), BELOW: (0, -1)}
SIZE, LINE, APART = 11, 13, 1
"""Pixels of the letters, of a line of them, and between two things."""
LETTER, CAPITAL, IDEOGRAPH, BOLD = 5.6, 6.6, 11.5, 1.07
"""Pixels that a letter takes at most, in any usual text, and by how much a bold one is wider."""
Boxes = np.ndarray
"""A row each: left, right, lower and upper edge in pixels, to the right and upwards, and the places in the picture from which
these edges keep their distance while it grows."""


@dataclass(frozen=True)
class Sheet:
    """Pixels of the narrowest picture, and of the margins around it into which names may reach."""

    wide: float
    high: float
    beside: float = 0
    below: float = 0
    above: float = 0


class Wanted(NamedTuple):
    """A name: what it is ``of``, its ``text``, the place ``at`` which it would stand on each side, the side that is tried first
    being the first, and the radius of the mark there. All in pixels."""

    of: Hashable
    text: str
    at: Mapping[str, tuple[float, float]]
    radius: float
    bold: bool = False


class Name(NamedTuple):
    """A name that has room: its ``text``, the ``side`` of its mark, and its box, a row of `Boxes`."""

    text: str
    side: str
    box: np.ndarray


def boxes(left, right, low, high, around: float | pd.Series | np.ndarray = 0) -> Boxes:
    """Things from one place to another, with so many pixels around them."""
    edges = np.column_stack(np.broadcast_arrays(left, right, low, high)).astype(float)
    wider = np.broadcast_to(np.asarray(around, dtype=float), len(edges))[:, None] * np.array([-1, 1, -1, 1])
    return np.hstack([edges + wider, edges])


def grown(things: Boxes, across: float, up: float = 1) -> Boxes:
    """Things, or one, where the picture is so many times as wide and as tall: each edge keeps its distance from its place.

    >>> grown(boxes(10, 10, 5, 5, 2), 3).tolist()
    [[28.0, 32.0, 3.0, 7.0, 30.0, 30.0, 5.0, 5.0]]
    """
    edges, places = things[..., :4], things[..., 4:]
    there = places * np.array([across, across, up, up])
    return np.concatenate([edges + there - places, there], axis=-1)


def placed(
    wanted: Iterable[Wanted], taken: Boxes, sheet: Sheet, most: int | None = None
) -> dict[Hashable, Name]:
    """The names that have room, by what they are of, by turns: on the first side where a name lies on nothing that is
    ``taken`` and on no name before it. What has no room is left out, not cut; nothing is named twice, and no text stands
    twice. ``most``: names at most."""
    found: dict[Hashable, Name] = {}
    texts: set[str] = set()
    for name in wanted:
        if most is not None and len(found) >= most:
            break
        if name.of in found or name.text in texts:
            continue
        free = ((side, box) for side, box in _around(name) if _within(box, sheet) and _free(box, taken))
        if place := next(free, None):
            found[name.of] = Name(name.text, *place)
            texts.add(name.text)
            taken = np.vstack([taken, place[1]])
    return found


def wide(text: str, bold: bool = False) -> float:
    """Pixels that a text takes at most.

    >>> round(wide("Taliban"), 1), round(wide("TTP", bold=True), 1), wide("漢字")
    (40.2, 21.2, 23.0)
    """
    return sum(map(_wide, text)) * (BOLD if bold else 1)


def _wide(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return IDEOGRAPH
    return CAPITAL if letter.isupper() else LETTER


def _around(name: Wanted) -> Iterator[tuple[str, np.ndarray]]:
    """Where a name may stand around its mark, each with the room that it takes."""
    # So far from the middle of a mark Plotly writes.
    away, half = name.radius / 0.8 + 1, wide(name.text, name.bold) / 2
    for side, (x, y) in name.at.items():
        across, up = TOWARDS[side]
        middle, height = x + across * (away + half), y + up * (away + LINE / 2)
        edges = [middle - half, middle + half, height - LINE / 2, height + LINE / 2]
        yield side, np.array([*edges, x, x, y, y])


def _within(box: np.ndarray, sheet: Sheet) -> bool:
    left, right, low, high = box[:4]
    across = left >= -sheet.beside and right <= sheet.wide + sheet.beside
    return bool(across and low >= -sheet.below and high <= sheet.high + sheet.above)


def _free(box: np.ndarray, taken: Boxes) -> bool:
    return not meet(box, taken).any()


def meet(box: np.ndarray, others: Boxes) -> np.ndarray:
    """Which of some things a box lies on, in this picture or in one that is wider or taller.

    Two things stay apart where, in the same order as their edges, the places do from which these keep their distance: the one
    edge comes no nearer to the other then.
    """
    apart = np.zeros(len(others), dtype=bool)
    for low, high in ((0, 1), (2, 3)):
        for one, other in ((box[None, :], others), (others, box[None, :])):
            before = one[:, high] + APART <= other[:, low]
            apart |= before & (one[:, high + 4] <= other[:, low + 4])
    return ~apart
