"""Separated values: from the bytes of a file to its rows, none dropped and none guessed."""

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.reading import fast, header
from data.reading.encoding import Decoded, decode
from data.reading.faults import UnreadableFile
from data.reading.header import Rows
from data.reading.how import DELIMITERS, FOUND_OUT, How
from data.reading.table import Table

LARGEST_CELL = 10_000_000
JUDGED_BY = 40
"""Rows by which the mark between cells is judged."""
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}
STATED = re.compile(r"sep=([,;|\t])\r?\n")
"""The first line with which a spreadsheet says what separates the cells."""


def read_csv(file: str, content: bytes, how: How = FOUND_OUT) -> Table:
    """Read a CSV (comma, semicolon, tab or pipe; any encoding) without dropping or guessing anything.

    What ``how`` leaves blank is found out and told. Raises `EmptyFile` and `UnreadableFile`.
    """
    decoded = decode(file, content, how.encoding)
    delimiter = how.delimiter or delimiter_of(decoded.text)
    notes = [*decoded.notes] + ([f"Cells are separated by {NAMES[delimiter]}."] if delimiter != "," else [])
    found = replace(how, encoding=decoded.encoding, delimiter=delimiter)
    quick = fast.read(_in_utf_8(content, decoded), delimiter)
    if quick and (table := header.tabled_at_once(file, quick, found, notes)):
        return table
    return read_carefully(file, decoded.text, found, notes)


def read_carefully(file: str, text: str, how: How, notes: Sequence[str] = ()) -> Table:
    """Read a text row by row and cell by cell, however odd it is. Raises `EmptyFile` and `UnreadableFile`."""
    return header.tabled(file, _rows(file, text, how.delimiter), how, notes)


def _in_utf_8(content: bytes, decoded: Decoded) -> bytes:
    """The bytes that the quick reader takes: as they came where they are UTF-8."""
    plain = decoded.encoding in ("utf-8", "utf-8-sig") and not decoded.notes
    return content if plain else decoded.text.encode()


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
