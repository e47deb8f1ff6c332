"""Quotation marks where none should be: rows with such marks are read one by one, all others stay with the quick reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from data.intake.progress import Tell, untold
from data.reading import quoted
from data.reading.marks import NEWLINE, QUOTE, at_edges, positions
from data.reading.quoted import Row

TOLD_EVERY = 10_000
"""Rows after which it is told how far the reading is."""


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


class Lines(Sequence):
    """The lines of a file in UTF-8, each read when it is asked for."""

    def __init__(self, content: memoryview):
        self._content = content
        view = np.frombuffer(content, dtype=np.uint8)
        self.begins = np.concatenate([[0], positions(view, NEWLINE) + 1, [len(view) + 1]])
        """Where each line begins, and one would behind the last."""

    def __len__(self) -> int:
        return len(self.begins) - 1

    def __getitem__(self, at: int) -> str:
        return bytes(self._content[self.begins[at] : self.begins[at + 1]]).decode()


def apart(content: memoryview, width: int, delimiter: str, tell: Tell = untold) -> Apart | None:
    r"""A file in UTF-8, all of whose carriage returns belong to newlines, parted; None where its first row is odd.
    ``width`` is the number of cells of that one.

    Raises `quoted.TooLarge`.

    >>> found = apart(memoryview(b'actor,summary\nA,x\nB,5" gun\nC,"y"'), 2, ",")
    >>> found.regular, found.lines.tolist(), found.odd, found.odd_lines
    (b'actor,summary\nA,x\nC,"y"', [2, 4], (['B', '5" gun'],), (3,))
    """
    view, lines = np.frombuffer(content, dtype=np.uint8), Lines(content)
    odd = _odd_lines(view, lines.begins, delimiter)
    if 0 in odd[:1]:
        return None
    rows = list(_odd_rows(lines, odd.tolist(), width, delimiter, tell))
    held = np.ones(len(lines), dtype=bool)
    for row in rows:
        held[row.line : row.after] = False
    return Apart(
        regular=_joined(content, lines.begins, held),
        lines=np.flatnonzero(held)[1:] + 1,
        odd=tuple(row.cells for row in rows if row.cells),
        odd_lines=tuple(row.line + 1 for row in rows if row.cells),
        notes=quoted.notes(rows),
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


def _odd_rows(lines: Lines, odd: list[int], width: int, delimiter: str, tell: Tell) -> Iterator[Row]:
    """The rows that begin with an odd line."""
    done = alone = 0
    for number, line in enumerate(odd):
        if number % TOLD_EVERY == 0:
            tell(line / len(lines), "Reading rows with stray quotation marks")
        if line < done:
            continue  # within the row before
        row = quoted.read(lines, line, width, delimiter, alone)
        done, alone = row.after, max(alone, row.alone)
        yield row


def _joined(content: memoryview, begins: np.ndarray, held: np.ndarray) -> bytes:
    """The lines that are held, without newlines at their end."""
    edges = begins[np.flatnonzero(np.diff(held, prepend=False, append=False))].tolist()
    pieces = zip(edges[::2], edges[1::2], strict=True)
    return b"".join(content[begin:end] for begin, end in pieces).rstrip(b"\r\n")
