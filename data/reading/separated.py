"""Separated values: from the bytes of a file to its rows, none dropped and none guessed."""

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.reading import fast, header
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
    return table or read_carefully(file, decoded.text, found, decoded.notes)


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
    return header.tabled(file, _rows(file, text, how.delimiter), how, [*notes, *_told(how.delimiter)])


def delimiter_of(text: str) -> str:
    r"""The mark that cuts the first rows most evenly; a comma where none does.

    >>> delimiter_of("actor;summary\nA;one, two\nB;three, four, five\n")
    ';'
    """
    if stated := STATED.match(text):
        return stated[1]
    sample = "".join(itertools.islice(io.StringIO(text, newline=""), JUDGED_BY))
    return max(DELIMITERS, key=lambda mark: (*_evenness(sample, mark), mark == ","))


def _evenness(sample: str, mark: str) -> tuple[float, int]:
    """The share of rows that have as many cells as most, and how many these are; nothing where that is one."""
    widths = Counter(len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if row)
    width, rows = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(1, 0))
    return (rows / widths.total(), width) if width > 1 else (0.0, 0)


def _rows(file: str, text: str, delimiter: str) -> Rows:
    """All rows that are not empty lines, and the line each begins on."""
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, lines, begins = [], [], 1
    try:
        for row in reader:
            if row and not (begins == 1 and STATED.match(text)):
                rows.append(row)
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"{file} cannot be read from line {begins} on ({error}). "
            "A quotation mark is probably opened there and not closed."
        ) from error
    return Rows(rows, lines)
