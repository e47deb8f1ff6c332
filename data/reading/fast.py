"""The quick way to read separated values: column by column, on all processors, where it can be trusted.

Rows of another width, or with a stray quotation mark, are handed back apart, and a file with anything else that is odd
(a lone carriage return) is left to the careful reader of `separated`, from which this one must never differ.
"""

import codecs
import csv
import io
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa

from data import distinct
from data.intake.progress import Tell, untold
from data.reading import columns, end_mark, leading, quoted, stray
from data.reading.content import Content
from data.reading.how import STATED
from data.reading.marks import Marks, look, marks, regular_newlines

HEAD = 1 << 20
"""Bytes within which the first row ends, and that are looked at together."""
FIRST_BEYOND_ASCII = 128


@dataclass(frozen=True)
class Rows:
    """The first row of a file; the rows below it as text by column number, and the line each begins on."""

    first: list[str]
    below: pd.DataFrame
    lines: pd.Series
    odd: tuple[list[str], ...] = ()
    """Rows below the first that have more or fewer cells, or a quotation mark where none should be."""
    odd_lines: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def read(content: Content, delimiter: str, tell: Tell = untold) -> Rows | None:
    """All rows of a file in UTF-8 that are not empty lines; None where this reader might err.

    Columns in which few texts repeat are categorical, the others ``str``.

    >>> rows = read(b'actor,summary\\nA,"one\\ntwo"\\nB\\nC,three\\n', ",")
    >>> rows.first, rows.below.astype("str").to_numpy().tolist(), rows.lines.tolist()
    (['actor', 'summary'], [['A', 'one\\ntwo'], ['C', 'three']], [2, 5])
    >>> rows.odd, rows.odd_lines
    ((['B'],), (4,))
    >>> read(b'actor,summary\\nA,"one" two\\n', ",").odd
    (['A', 'one two'],)
    >>> read(b"actor,summary\\rA,one", ",") is None
    True
    """
    content, ended = end_mark.without_bytes(content)
    content = _without_ends(content)
    first = _first(content, delimiter)
    if len(first) < 2:
        return None  # in a single column, an empty line cannot be told from an empty cell
    letters = np.frombuffer(content, dtype=np.uint8)
    seen = look(letters)
    if not regular_newlines(letters, seen) or not (seen.largest < FIRST_BEYOND_ASCII or _is_utf_8(letters)):
        return None
    found = marks(letters, delimiter, seen)
    try:
        if leading.width(_head(content), 0, delimiter, header=1) != len(first):
            return None
        rows = (
            _regular(content, first, found, delimiter, tell)
            if found
            else _with_stray_marks(content, first, delimiter, tell)
        )
    except (pa.ArrowInvalid, csv.Error):
        return None
    return rows and replace(rows, notes=(*ended, *rows.notes))


def _with_stray_marks(content: memoryview, first: list[str], delimiter: str, tell: Tell) -> Rows | None:
    apart = stray.apart(content, len(first), delimiter, tell)
    if apart is None:
        return None
    letters = np.frombuffer(apart.regular, dtype=np.uint8)
    found = marks(letters, delimiter, look(letters))
    found = replace(found, lines=apart.lines[: len(found.lines)])
    rows = _regular(memoryview(apart.regular), first, found, delimiter, tell)
    if rows is None:
        return None
    lines, odd = [*rows.odd_lines, *apart.odd_lines], [*rows.odd, *apart.odd]
    order = np.argsort(np.array(lines, dtype="int64"))
    return replace(
        rows,
        odd=tuple(odd[at] for at in order),
        odd_lines=tuple(lines[at] for at in order),
        notes=apart.notes,
    )


def _regular(content: memoryview, first: list[str], found: Marks, delimiter: str, tell: Tell) -> Rows | None:
    if not len(found.lines):
        return Rows(first, pd.DataFrame(columns=range(len(first)), dtype="str"), pd.Series(dtype="int64"))
    below, odd = columns.read(content, len(first), found, delimiter)
    texts = [bytes(content[found.ends[place] + 1 : found.ends[place + 1]]).decode() for place in odd]
    cells = [_row(text, delimiter) for text in texts]
    if len(below) + len(odd) != len(found.lines) or any(len(row) in (0, len(first)) for row in cells):
        return None
    if found.multiline and any(quoted.swallows(text, len(first), delimiter) for text in texts):
        return _with_stray_marks(content, first, delimiter, tell)
    return _kept(first, below, found, odd, cells)


def _is_utf_8(content: np.ndarray) -> bool:
    """Whether all of it is UTF-8, looked at piece by piece to need no second copy."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(content), HEAD):
            decoder.decode(content[begin : begin + HEAD].tobytes())
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _kept(
    first: list[str], below: pd.DataFrame, found: Marks, odd: list[int], cells: list[list[str]]
) -> Rows:
    """The rows that are not empty lines, which Arrow reads as blank cells."""
    lines, told = found.lines, found.lines[odd]
    if odd:
        lines = np.delete(lines, odd)
    if all(distinct.blank(below[number]).any() for number in below):
        kept = ~np.delete(found.empty, odd)
        below, lines = below[kept].reset_index(drop=True), lines[kept]
    return Rows(first, below, pd.Series(lines, dtype="int64"), tuple(cells), tuple(told.tolist()))


def _row(text: str, delimiter: str) -> list[str]:
    """The cells of one row below the first."""
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), [])


def _head(content: memoryview) -> list[str]:
    """The first lines."""
    return io.StringIO(bytes(content[:HEAD]).decode(errors="ignore"), newline="").readlines()


def _without_ends(content: Content) -> memoryview:
    """The content from its first word to its last; without a copy, since it may be large."""
    begin, end = 0, len(content)
    while content[begin : begin + len(codecs.BOM_UTF8)] == codecs.BOM_UTF8:
        begin += len(codecs.BOM_UTF8)
    while end > begin and content[end - 1] in b"\r\n":
        tail = bytes(content[max(begin, end - 1000) : end])
        end -= len(tail) - len(tail.rstrip(b"\r\n"))
    return memoryview(content)[begin:end]


def _first(content: Content, delimiter: str) -> list[str]:
    """The cells of the first row; none where it cannot be read, only says what separates cells, or is longer than the
    names of columns ever are."""
    head = io.BytesIO(content[:HEAD])
    lines = io.TextIOWrapper(head, encoding="utf-8", newline="\n")
    try:
        if STATED.match(next(lines, "").rstrip("\r\n") + "\n"):
            return []
        lines.seek(0)
        row = next(csv.reader(lines, delimiter=delimiter, strict=True), [])
        return row if len(content) <= HEAD or next(lines, "") else []
    except (csv.Error, UnicodeDecodeError):
        return []
