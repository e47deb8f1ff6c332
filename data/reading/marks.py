"""Where the rows of a file begin and end, found from its bytes without reading its cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np

from data import beside

PIECE = 1 << 20
NUL, NEWLINE, RETURN, QUOTE = b'\0\n\r"'


@dataclass(frozen=True)
class Marks:
    """The rows below the first of a file in which quotation marks stand as they should. Where they end is looked for
    when it is asked for, since a file without quotation marks hardly needs it."""

    content: np.ndarray = field(repr=False)
    lines: np.ndarray
    """The line on which each row begins."""
    quoted: bool = False
    """Whether any cell is quoted."""
    multiline: bool = False
    """Whether any cell holds a newline."""
    newlines: np.ndarray | None = None
    """Those that end a row; None where all of them do."""

    @cached_property
    def ends(self) -> np.ndarray:
        """Where each row ends, that of the first row before the others."""
        newlines = positions(self.content, NEWLINE) if self.newlines is None else self.newlines
        return np.append(newlines, len(self.content))

    @cached_property
    def empty(self) -> np.ndarray:
        """Whether there is nothing in the row."""
        wide = np.diff(self.ends) - 1
        empty = wide == 0
        narrow = np.flatnonzero(wide == 1)
        empty[narrow] = self.content[self.ends[narrow] + 1] == RETURN
        return empty

    def until(self, size: int) -> int:
        """Where the last row below the first ends that does so within the first bytes; the end of the file where none
        does, or all do."""
        newlines = positions(self.content[:size], NEWLINE) if self.newlines is None else self.newlines
        within = newlines[: np.searchsorted(newlines, size)]
        return int(within[-1]) if len(within) > 1 and size < len(self.content) else len(self.content)


@dataclass(frozen=True)
class Seen:
    """Which bytes a file is made of: the least and the largest one, and how often some stand there."""

    least: int
    largest: int
    newlines: int
    returns: int
    quotes: int


def look(content: np.ndarray) -> Seen:
    """All that is to be known of the bytes of a file at once, since fetching them from memory takes most of the time.

    >>> look(np.frombuffer(b"a\\r\\nb", dtype=np.uint8))
    Seen(least=10, largest=98, newlines=1, returns=1, quotes=0)
    """
    pieces = beside.each(partial(_look, content), range(0, len(content), PIECE))
    least, largest, *often = zip(*pieces, strict=True)
    return Seen(min(least), max(largest), *map(sum, often))


def _look(content: np.ndarray, start: int) -> list[int]:
    piece = content[start : start + PIECE]
    often = (np.count_nonzero(piece == mark) for mark in (NEWLINE, RETURN, QUOTE))
    return [int(number) for number in (piece.min(), piece.max(), *often)]


def regular_newlines(content: np.ndarray, seen: Seen) -> bool:
    """Whether every carriage return belongs to a newline, and there is no NUL, which is no text."""
    if seen.least == NUL or content[-1] == RETURN:
        return False
    return not seen.returns or bool((content[positions(content, RETURN) + 1] == NEWLINE).all())


def marks(content: np.ndarray, delimiter: str, seen: Seen) -> Marks | None:
    """The rows of a file; None where a quotation mark stands anywhere but at the edge of a cell or doubled in one.

    >>> content = np.frombuffer(b'actor,summary\\nA,"one\\ntwo"\\n\\nB,x', dtype=np.uint8)
    >>> found = marks(content, ",", look(content))
    >>> found.lines.tolist(), found.empty.tolist(), found.multiline
    ([2, 4, 5], [False, True, False], True)
    """
    if not seen.quotes:
        return Marks(content, np.arange(2, seen.newlines + 2))
    places = positions(content, NEWLINE, QUOTE)
    quote = content[places] == QUOTE
    quotes, newlines = places[quote], places[~quote]
    if len(quotes) % 2 or not at_edges(content, quotes[::2], quotes[1::2], delimiter).all():
        return None
    within = np.cumsum(quote, dtype="int8")[~quote] % 2 == 1  # of the number, only whether it is odd matters
    return Marks(
        content,
        lines=np.flatnonzero(~within) + 2,
        quoted=True,
        multiline=bool(within.any()),
        newlines=newlines[~within],
    )


def positions(content: np.ndarray, *marks: int) -> np.ndarray:
    """Where any of some bytes stands; piece by piece, since what fits into the processor's cache is quicker.

    >>> positions(np.frombuffer(b"a,b", dtype=np.uint8), *b",b").tolist()
    [1, 2]
    """
    found = beside.each(partial(_positions, content, marks), range(0, len(content), PIECE))
    return np.concatenate([np.array([], dtype="int64"), *found])


def _positions(content: np.ndarray, marks: Sequence[int], start: int) -> np.ndarray:
    piece = content[start : start + PIECE]
    return np.flatnonzero(np.logical_or.reduce([piece == mark for mark in marks])) + start


def at_edges(content: np.ndarray, opening: np.ndarray, closing: np.ndarray, delimiter: str) -> np.ndarray:
    """For each quotation mark that opens a cell, and then for each that closes one, whether it stands at the edge of
    the cell. A doubled mark closes its cell and opens it again."""
    edge = np.zeros(256, dtype=bool)
    edge[[*b'\r\n"', *delimiter.encode()]] = True
    first, last = opening == 0, closing == len(content) - 1
    before = edge[content[opening - 1]] | first
    after = edge[content[np.where(last, 0, closing + 1)]] | last
    return np.concatenate([before, after])
