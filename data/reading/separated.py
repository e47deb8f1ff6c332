"""Separated values: from the bytes of a file to its rows, none dropped and none guessed."""

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.reading import fast, header, known_names
from data.reading.encoding import decode
from data.reading.faults import UnreadableFile
from data.reading.header import Rows
from data.reading.how import DELIMITERS, FOUND_OUT, How
from data.reading.table import Table

LARGEST_CELL = 10_000_000
UTF_8 = ("utf-8", "utf-8-sig")
LOOKED_INTO = 200_000
"""Letters of a file by which the mark between cells is judged, at most."""
JUDGED_BY = 40
"""Rows by which the mark between cells is judged."""
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}
STATED = re.compile(r"sep=([,;|\t])\r?\n")
"""The first line with which a spreadsheet says what separates the cells."""


def read_csv(file: str, content: bytes, how: How = FOUND_OUT) -> Table:
    """Read a CSV (comma, semicolon, tab or pipe; any encoding) without dropping or guessing anything.

    What ``how`` leaves blank is found out and told. Raises `EmptyFile` and `UnreadableFile`.
    """
    if (how.encoding or "utf-8") in UTF_8 and (table := _quickly(file, content, how)):
        return table
    decoded = decode(file, content, how.encoding)
    found = replace(
        how, encoding=decoded.encoding, delimiter=how.delimiter or delimiter_of(decoded.text[:LOOKED_INTO])
    )
    table = None if decoded.encoding in UTF_8 else _quickly(file, decoded.text.encode(), found, decoded.notes)
    table = table or read_carefully(file, decoded.text, found, decoded.notes)
    return replace(table, readings=decoded.readings)


def _quickly(file: str, content: bytes, how: How, notes: Sequence[str] = ()) -> Table | None:
    """The table of a regular file in UTF-8; None of any other."""
    head = content[:LOOKED_INTO].decode("utf-8", errors="ignore").removeprefix("\ufeff")
    delimiter = how.delimiter or delimiter_of(head)
    rows = fast.read(content, delimiter)
    marked = "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else "utf-8"
    found = replace(how, encoding=how.encoding or marked, delimiter=delimiter)
    return header.tabled_at_once(file, rows, found, [*notes, *_told(delimiter)]) if rows else None


def _told(delimiter: str) -> list[str]:
    return [f"Cells are separated by {NAMES[delimiter]}."] if delimiter != "," else []


def read_carefully(file: str, text: str, how: How, notes: Sequence[str] = ()) -> Table:
    """Read a text row by row and cell by cell, however odd it is. Raises `EmptyFile` and `UnreadableFile`."""
    rows, stray = _rows(file, text, how.delimiter)
    return header.tabled(file, rows, how, [*notes, *_told(how.delimiter), *stray])


def delimiter_of(text: str) -> str:
    r"""The mark that cuts the first rows most evenly; a comma where none does.

    >>> delimiter_of("actor;summary\nA;one, two\nB;three, four, five\n")
    ';'
    """
    if stated := STATED.match(text):
        return stated[1]
    sample = "".join(itertools.islice(io.StringIO(text, newline=""), JUDGED_BY))
    return max(DELIMITERS, key=lambda mark: (*_cuts(sample, mark), mark == ","))


def _cuts(sample: str, mark: str) -> tuple[int, float, int]:
    """How well a mark cuts the rows: the names of columns it finds in the first one, the share of rows that have as
    many cells as most, and how many these are; nothing where it does not cut the first row that it should."""
    rows = [row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if row]
    widths = Counter(map(len, rows))
    width, often = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(1, 0))
    named = max(
        (sum(known_names.fold(cell) in known_names.known("records") for cell in row) for row in rows),
        default=0,
    )
    if width == 1 or (len(rows[0]) == 1 and known_names.fold(rows[0][0]) in known_names.anywhere()):
        return 0, 0.0, 0
    return named, often / widths.total(), width


def _rows(file: str, text: str, delimiter: str) -> tuple[Rows, list[str]]:
    """All rows that are not empty lines and the line each begins on; and what is told of stray quotation marks."""
    csv.field_size_limit(LARGEST_CELL)
    try:
        return _parsed(text, delimiter), []
    except _StrayMark as stray:
        if stray.too_large:
            raise UnreadableFile(
                f"{file} cannot be read: a cell on line {stray.line} is too large."
            ) from stray
        if not stray.ends:
            note = f"A quotation mark stands within a cell on line {stray.line}; cells with such marks are read as they stand."
            return _parsed(text, delimiter, strict=False), [note]
        lines = io.StringIO(text, newline="").readlines()
        before = _parsed("".join(lines[: stray.line - 1]), delimiter)
        after = _parsed("".join(lines[stray.line - 1 :]), delimiter, strict=False, quoting=csv.QUOTE_NONE)
        note = f"A quotation mark that opens on line {stray.line} is not closed; from there on marks are read as they stand."
        begins = [line + stray.line - 1 for line in after.lines]
        return Rows(before.cells + after.cells, before.lines + begins), [note]


class _StrayMark(ValueError):
    """A quotation mark where none should be; ``ends`` where the text ends before it is closed."""

    def __init__(self, error: csv.Error, line: int):
        super().__init__(str(error))
        self.line, self.ends = line, "unexpected end" in str(error)
        self.too_large = "larger than field limit" in str(error)


def _parsed(text: str, delimiter: str, strict: bool = True, quoting: int = csv.QUOTE_MINIMAL) -> Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict, quoting=quoting)
    rows, lines, begins = [], [], 1
    try:
        for row in reader:
            if row and not (begins == 1 and STATED.match(text)):
                rows.append(row)
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise _StrayMark(error, begins) from error
    return Rows(rows, lines)
