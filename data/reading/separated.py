"""Separated values: from the bytes of a file to its rows, none dropped and none guessed."""

import csv
import io
import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data import distinct
from data.reading import fast
from data.reading.table import EmptyFile, Table, UnreadableFile

DELIMITERS = ",;\t|"
LARGEST_CELL = 10_000_000


def read_csv(file: str, content: bytes) -> Table:
    """Read a CSV (UTF-8; comma, semicolon, tab or pipe) without dropping or guessing anything.

    A row with fewer cells than the header is filled with blanks; one with more goes to ``broken``,
    because nobody can say which cell belongs where. Raises `UnreadableFile`.
    """
    delimiter = _delimiter(content)
    csv.field_size_limit(LARGEST_CELL)
    told = [f"Cells are separated by {_name(delimiter)}."] if delimiter != "," else []
    quick = fast.read(content, delimiter)
    if quick and any(cell.strip() for cell in quick.first):
        return put_together(file, quick, told)
    return read_carefully(file, _decode(file, content), delimiter, told)


def put_together(file: str, quick: fast.Rows, told: Sequence[str] = ()) -> Table:
    """The table of a file that was read quickly, its odd rows in their place."""
    header, renamed = _header(quick.first)
    odd = _table(file, header, list(quick.odd), list(quick.odd_lines), (*renamed, *told))
    cells, lines = quick.below.set_axis(header, axis=1), quick.lines
    if len(odd.cells):
        lines = pd.concat([lines, odd.lines], ignore_index=True)
        order = np.argsort(lines.to_numpy(), kind="stable")
        stacked = {name: distinct.stacked(cells[name], odd.cells[name]).iloc[order] for name in header}
        cells = pd.DataFrame(stacked).reset_index(drop=True)
        lines = lines.iloc[order].reset_index(drop=True)
    return replace(odd, cells=cells, lines=lines)


def read_carefully(file: str, text: str, delimiter: str, told: Sequence[str] = ()) -> Table:
    """Read a text row by row and cell by cell, however odd it is. Raises `UnreadableFile`."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, lines = _rows(file, reader)
    if not any(cell.strip() for row in rows for cell in row):
        raise EmptyFile(f"{file} is empty. A dossier needs a header row and at least one row below it.")
    header, renamed = _header(rows[0])
    return _table(file, header, rows[1:], lines[1:], (*renamed, *told))


def _decode(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{file} is not UTF-8: line {line} holds the byte 0x{content[error.start]:02X}. "
            "Save it as 'CSV UTF-8' and load it again."
        ) from error
    if "\0" in text:
        raise UnreadableFile(f"{file} is not a text file. Save the table as 'CSV UTF-8' and load it again.")
    return text


def _delimiter(content: bytes) -> str:
    """The delimiter that the header row uses most; a comma where it uses none."""
    counts = Counter(content[: content.find(b"\n") + 1] or content)
    return max(DELIMITERS, key=lambda mark: (counts[ord(mark)], mark == ","))


def _name(delimiter: str) -> str:
    return {";": "semicolons", "\t": "tabs", "|": "pipes"}[delimiter]


def _rows(file: str, reader) -> tuple[list[list[str]], list[int]]:
    """All rows that are not empty lines, and the line each begins on."""
    rows, lines, begins = [], [], 1
    try:
        for row in reader:
            if row:
                rows.append(row)
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"{file} cannot be read from line {begins} on ({error}). "
            "A quotation mark is probably opened there and not closed."
        ) from error
    return rows, lines


def _header(cells: list[str]) -> tuple[list[str], list[str]]:
    """Header names made unique, and a sentence for each that had to be changed."""
    header, notes, stated = [], [], {cell.strip() for cell in cells}
    for position, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {position}"
        if name in header:
            free = next(
                f"{name} ({n})"
                for n in itertools.count(position)
                if f"{name} ({n})" not in {*header, *stated}
            )
            notes.append(f"Column {position} is a second '{name}'; it is kept as '{free}'.")
            name = free
        header.append(name)
    return header, notes


def _table(
    file: str, header: list[str], rows: list[list[str]], lines: list[int], notes: tuple[str, ...]
) -> Table:
    width = len(header)
    fits = [not any(cell.strip() for cell in row[width:]) for row in rows]
    filled = [(row + [""] * (width - len(row)))[:width] for row, fit in zip(rows, fits, strict=True) if fit]
    short = [line for row, line, fit in zip(rows, lines, fits, strict=True) if fit and len(row) < width]
    if short:
        which = f"row has fewer cells than the header, on line {short[0]}"
        if len(short) > 1:
            which = f"rows have fewer cells than the header, the first on line {short[0]}"
        notes += (f"{len(short):,} {which}; the missing cells are read as blank.",)
    return Table(
        file=file,
        cells=pd.DataFrame(filled, columns=header, dtype="str"),
        lines=pd.Series([line for line, fit in zip(lines, fits, strict=True) if fit], dtype="int64"),
        broken=_broken(rows, lines, fits, header),
        notes=notes,
    )


def _broken(rows: list[list[str]], lines: list[int], fits: list[bool], header: list[str]) -> pd.DataFrame:
    width = len(header)
    return pd.DataFrame(
        [
            {
                "line": line,
                "column": "",
                "value": row[width],
                "reason": f"The row has {len(row)} cells, the header {width}: quote the cell that holds the separator.",
                "row": row,
            }
            for row, line, fit in zip(rows, lines, fits, strict=True)
            if not fit
        ]
    )
