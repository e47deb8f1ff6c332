"""Separated values: from the bytes of a file to its rows, none dropped and none guessed."""

import codecs
import csv
import io
import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.intake.progress import Tell, part, untold
from data.reading import end_mark, fast, foreign, header, known_names, leading, quoted, stray
from data.reading.content import Content
from data.reading.encoding import decode
from data.reading.faults import UnreadableFile
from data.reading.header import Rows
from data.reading.how import DELIMITERS, FOUND_OUT, STATED, How
from data.reading.table import Table

LARGEST_CELL = 20_000_000
"""Letters. The quick reader reads no cell that is larger: two of its blocks hold less."""
UTF_8 = ("utf-8", "utf-8-sig")
LOOKED_INTO = 200_000
"""Letters of a file by which the mark between cells is judged, at most."""
JUDGED_BY = 40
"""Rows by which the mark between cells is judged."""
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}


def read_csv(file: str, content: Content, how: How = FOUND_OUT, tell: Tell = untold) -> Table:
    """Read a CSV (comma, semicolon, tab or pipe; any encoding) without dropping or guessing anything.

    What ``how`` leaves blank is found out and told. ``tell`` is told how far it is, where that takes long. Raises
    `EmptyFile` and `UnreadableFile`.
    """
    foreign.refuse(file, content)
    csv.field_size_limit(LARGEST_CELL)
    if (how.encoding or "utf-8") in UTF_8 and (table := _quickly(file, content, how, tell=tell)):
        return table
    decoded = decode(file, bytes(content), how.encoding)
    found = replace(
        how, encoding=decoded.encoding, delimiter=how.delimiter or delimiter_of(decoded.text[:LOOKED_INTO])
    )
    table = None
    if decoded.encoding not in UTF_8:
        table = _quickly(file, decoded.text.encode(), found, decoded.notes, tell)
    table = table or read_carefully(file, decoded.text, found, decoded.notes, tell)
    return replace(table, readings=decoded.readings)


def _quickly(
    file: str, content: Content, how: How, notes: Sequence[str] = (), tell: Tell = untold
) -> Table | None:
    """The table of a regular file in UTF-8; None of any other."""
    head = bytes(content[:LOOKED_INTO])
    delimiter = how.delimiter or delimiter_of(head.decode("utf-8", errors="ignore").lstrip("\ufeff"))
    rows = fast.read(content, delimiter, tell)
    marked = "utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8"
    found = replace(how, encoding=how.encoding or marked, delimiter=delimiter)
    if rows is None:
        return None
    return header.tabled_at_once(file, rows, found, [*notes, *_told(delimiter), *rows.notes])


def _told(delimiter: str) -> list[str]:
    return [f"Cells are separated by {NAMES[delimiter]}."] if delimiter != "," else []


def read_carefully(file: str, text: str, how: How, notes: Sequence[str] = (), tell: Tell = untold) -> Table:
    """Read a text row by row and cell by cell, however odd it is. Raises `EmptyFile` and `UnreadableFile`."""
    text, ended = end_mark.without(text)
    rows, found = _rows(file, text, how.delimiter, how.header, part(tell, 0.0, 0.5))
    told = [*notes, *_told(how.delimiter), *ended, *found]
    return header.tabled(file, rows, how, told, part(tell, 0.5, 1.0))


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


def _rows(
    file: str, text: str, delimiter: str, header: int | None, tell: Tell
) -> tuple[Rows, tuple[str, ...]]:
    """All rows that are not empty lines and the line each begins on; and what is told of stray quotation marks."""
    lines = io.StringIO(text, newline="").readlines()
    begin = 1 if STATED.match(text) else 0
    found, amiss = Rows([], []), []
    try:
        width = leading.width(lines, begin, delimiter, header)
        for row in quoted.each(lines, begin, width, delimiter):
            if row.cells:
                found.cells.append(row.cells)
                found.lines.append(row.line + 1)
            if row.stray or row.unclosed:
                amiss.append(row)
            if row.after % stray.TOLD_EVERY == 0:
                tell(row.after / len(lines), "Reading row by row")
    except quoted.TooLarge as error:
        raise UnreadableFile(f"{file} cannot be read: a cell on line {error.line} is too large.") from error
    return found, quoted.notes(amiss)
