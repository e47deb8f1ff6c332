"""Quotation marks where none should be: rows with such marks are read one by one, all others stay with the quick reader.

A row is read by the rules as long as that is possible, else its marks as they stand. A mark that opens a cell and is
not closed before the file ends is none: from its row on, all marks are read as they stand.
"""

import csv
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from data.intake.progress import Tell, untold
from data.reading.marks import NEWLINE, QUOTE, at_edges, positions

TOLD_EVERY = 10_000
"""Rows after which it is told how far the reading is."""


@dataclass(frozen=True)
class Odd:
    """One row with marks that are not in order, the place of its line and that of the line after it."""

    cells: list[str]
    line: int
    after: int
    stray: bool = False
    """Whether a mark stands within a cell."""
    unclosed: bool = False
    """Whether a mark opens in it that nothing closes."""


@dataclass(frozen=True)
class Apart:
    """A file parted into its regular rows, the first one among them, and the others."""

    regular: bytes
    """Rows of one line in which quotation marks stand as they should."""
    lines: np.ndarray
    """The line of each regular row below the first."""
    odd: tuple[list[str], ...]
    odd_lines: tuple[int, ...]
    notes: tuple[str, ...]


class Lines:
    """Lines handed out one by one; ``out`` tells whether another one was asked for when there was none left."""

    def __init__(self, lines: Iterable[str]):
        self._lines, self.out = iter(lines), False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._lines:
            return line
        self.out = True
        raise StopIteration


def within(line: int) -> str:
    """What is told of the first mark that stands within a cell."""
    return (
        f"A quotation mark stands within a cell on line {line}; cells with such marks are read as they stand."
    )


def unclosed(line: int) -> str:
    """What is told of a mark that is not closed."""
    return f"A quotation mark that opens on line {line} is not closed; from there on marks are read as they stand."


def ran_out(error: csv.Error) -> bool:
    """Whether the text ended before a mark was closed."""
    return "unexpected end" in str(error)


def too_large(error: csv.Error) -> bool:
    """Whether a cell is larger than any should be."""
    return "larger than field limit" in str(error)


def apart(content: memoryview, delimiter: str, tell: Tell = untold) -> Apart | None:
    r"""A file in UTF-8, all of whose carriage returns belong to newlines, parted; None where its first row is odd.

    Raises `csv.Error` for a cell that is too large.

    >>> found = apart(memoryview(b'actor,summary\nA,x\nB,5" gun\nC,"y"'), ",")
    >>> found.regular, found.lines.tolist(), found.odd, found.odd_lines
    (b'actor,summary\nA,x\nC,"y"', [2, 4], (['B', '5" gun'],), (3,))
    """
    view = np.frombuffer(content, dtype=np.uint8)
    begins = np.concatenate([[0], positions(view, NEWLINE) + 1, [len(view) + 1]])
    odd = _odd_lines(view, begins, delimiter)
    if 0 in odd[:1]:
        return None
    rows = list(_odd_rows(content, begins, odd.tolist(), delimiter, tell))
    held = np.ones(len(begins) - 1, dtype=bool)
    for row in rows:
        held[row.line : row.after] = False
    return Apart(
        regular=_joined(content, begins, held),
        lines=np.flatnonzero(held)[1:] + 1,
        odd=tuple(row.cells for row in rows if row.cells),
        odd_lines=tuple(row.line + 1 for row in rows if row.cells),
        notes=_notes(rows),
    )


def _odd_lines(content: np.ndarray, begins: np.ndarray, delimiter: str) -> np.ndarray:
    """Lines that are no whole row with its marks in order, if a row begins with them."""
    quotes = positions(content, QUOTE)
    line = np.searchsorted(begins, quotes, side="right") - 1
    first = np.flatnonzero(np.append(True, line[1:] != line[:-1])[: len(line)])
    often = np.diff(np.append(first, len(line)))
    opens = (np.arange(len(line)) - np.repeat(first, often)) % 2 == 0
    amiss = ~at_edges(content, quotes[opens], quotes[~opens], delimiter)
    of_marks = np.concatenate([line[opens], line[~opens]])
    return np.unique(np.concatenate([of_marks[amiss], line[first[often % 2 == 1]]]))


def _odd_rows(
    content: memoryview, begins: np.ndarray, odd: list[int], delimiter: str, tell: Tell
) -> Iterator[Odd]:
    """The rows that begin with an odd line, or with any where a row before it is not closed."""
    done = 0
    for number, line in enumerate(odd):
        if number % TOLD_EVERY == 0:
            tell(line / len(begins), "Reading rows with stray quotation marks")
        if line < done:
            continue  # within the row before
        found = _row(_lines(content, begins, line), line, delimiter)
        if found.unclosed:
            yield from _as_they_stand(_lines(content, begins, line), found, delimiter)
            return
        done = found.after
        yield found


def _row(lines: Iterator[str], line: int, delimiter: str) -> Odd:
    """The row that begins here, up to the end of the text where a mark is not closed."""
    lines, again = itertools.tee(lines)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        return Odd(next(reader), line, line + reader.line_num)
    except csv.Error as error:
        if too_large(error):
            raise
        stray = not ran_out(error)
    lines = Lines(again)
    reader = csv.reader(lines, delimiter=delimiter)
    return Odd(next(reader), line, line + reader.line_num, stray, lines.out)


def _as_they_stand(lines: Iterator[str], first: Odd, delimiter: str) -> Iterator[Odd]:
    """All rows from a mark on that is not closed."""
    reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    for line, cells in enumerate(reader, start=first.line):
        yield Odd(cells, line, line + 1) if line > first.line else replace(first, cells=cells, after=line + 1)


def _lines(content: memoryview, begins: np.ndarray, line: int) -> Iterator[str]:
    """The lines of a file from one on."""
    for at in range(line, len(begins) - 1):
        yield bytes(content[begins[at] : begins[at + 1]]).decode()


def _joined(content: memoryview, begins: np.ndarray, held: np.ndarray) -> bytes:
    """The lines that are held, without newlines at their end."""
    edges = begins[np.flatnonzero(np.diff(held, prepend=False, append=False))].tolist()
    pieces = zip(edges[::2], edges[1::2], strict=True)
    return b"".join(content[begin:end] for begin, end in pieces).rstrip(b"\r\n")


def _notes(rows: list[Odd]) -> tuple[str, ...]:
    """What is told of the first row with a mark within a cell, and of the one with a mark that is not closed."""
    first = itertools.islice((within(row.line + 1) for row in rows if row.stray), 1)
    return (*first, *(unclosed(row.line + 1) for row in rows if row.unclosed))
