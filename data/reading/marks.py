"""Where the rows of a file begin and end, found from its bytes without reading its cells."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from data import beside

PIECE = 1 << 20
NEWLINE, RETURN, QUOTE = b'\n\r"'


@dataclass(frozen=True)
class Marks:
    """The rows below the first of a file in which quotation marks stand as they should."""

    ends: np.ndarray
    """Where each row ends, that of the first row before the others."""
    lines: np.ndarray
    """The line on which each row below the first begins."""
    empty: np.ndarray
    """Whether there is nothing in the row."""
    quoted: bool
    """Whether any cell is quoted."""
    multiline: bool
    """Whether any cell holds a newline."""


def regular_newlines(content: bytes) -> bool:
    """Whether every carriage return belongs to a newline, and there is no NUL, which is no text."""
    returns = b"\r" in content and content.count(b"\r")
    return b"\0" not in content and (not returns or returns == content.count(b"\r\n"))


def marks(content: np.ndarray, delimiter: str) -> Marks | None:
    """The rows of a file; None where a quotation mark stands anywhere but at the edge of a cell or doubled in one.

    >>> found = marks(np.frombuffer(b'actor,summary\\nA,"one\\ntwo"\\n\\nB,x', dtype=np.uint8), ",")
    >>> found.lines.tolist(), found.empty.tolist(), found.multiline
    ([2, 4, 5], [False, True, False], True)
    """
    newlines, quotes = beside.each(partial(positions, content), (NEWLINE, QUOTE))
    opens = np.arange(len(quotes)) % 2 == 0
    if len(quotes) % 2 or not at_edges(content, quotes, opens, delimiter).all():
        return None
    within = np.searchsorted(quotes, newlines) % 2 == 1
    ends = np.append(newlines[~within], len(content))
    return Marks(
        ends=ends,
        lines=np.flatnonzero(~within) + 2,
        empty=_empty(content, ends),
        quoted=len(quotes) > 0,
        multiline=bool(within.any()),
    )


def _empty(content: np.ndarray, ends: np.ndarray) -> np.ndarray:
    wide = np.diff(ends) - 1
    return (wide == 0) | ((wide == 1) & (content[ends[1:] - 1] == RETURN))


def positions(content: np.ndarray, byte: int) -> np.ndarray:
    """Where a byte stands; piece by piece, since what fits into the processor's cache is five times as quick."""
    pieces = range(0, len(content), PIECE)
    found = [np.flatnonzero(content[start : start + PIECE] == byte) + start for start in pieces]
    return np.concatenate([np.array([], dtype="int64"), *found])


def at_edges(content: np.ndarray, quotes: np.ndarray, opens: np.ndarray, delimiter: str) -> np.ndarray:
    """For each quotation mark whether it stands at the edge of a cell: that before it where it opens one, else that
    after it. A doubled mark closes its cell and opens it again."""
    edge = np.zeros(256, dtype=bool)
    edge[[*b'\r\n"', *delimiter.encode()]] = True
    beside = np.where(opens, quotes - 1, quotes + 1)
    outside = (beside < 0) | (beside == len(content))
    return outside | edge[content[np.where(outside, 0, beside)]]
