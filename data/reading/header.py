"""From the rows of a file to its table: where the names of the columns stand, and which rows are no records.

Title lines above the names and a row of units or tags below them are set aside with the reason, never dropped.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data import distinct
from data.reading import fast, known_names
from data.reading.faults import EmptyFile, UnreadableFile
from data.reading.how import How
from data.reading.table import Table
from data.written_dates import read as date

LOOKED_INTO = 50
"""Rows that are looked into for the names of the columns."""
COUNTS_ROWS = "row number"
ROW_NAMES = "row name"
WORD = (
    r"text|string|str|int|integer|float|number|num|numeric|date|datetime|bool|boolean|category|categorical|%|usd|us\$|eur|"
    r"afn|pkr|gbp|million|millions|usd m(?:illion)?|yyyy(?:[-/]mm(?:[-/]dd)?)?|d+[-/.]m+[-/.]y+|m+[-/.]d+[-/.]y+|n/?a|-"
)
UNIT = re.compile(rf"(?:{WORD})|\((?:{WORD})\)|\[(?:{WORD})\]", re.IGNORECASE)
TAG = re.compile(
    r"#(?:access|activity|actor|adm\d|affected|beneficiary|capacity|cause|contact|country|crisis|currency|date|delivery|"
    r"description|event|geo|group|impact|indicator|inneed|item|loc|meta|modality|operations|org|output|population|reached|"
    r"region|respondee|sector|service|severity|status|subsector|targeted|value)(?:[ +].*)?",
    re.IGNORECASE,
)
"""Tags of the Humanitarian Exchange Language: any other word with a # may well be a name."""
GENERIC = frozenset({
    "from", "to", "source", "target", "group", "actor", "name", "who", "whom", "node", "party", "side", "org", "id",
    "organisation", "organization", "faction", "militia", "entity", "person", "member", "partner", "ally", "enemy",
    "rival", "one", "two", "first", "second", "left", "right", "ego", "alter", "origin", "destination",
})  # fmt: skip
"""Words of which one stands in the name of a column of two, rather than in the name of a group."""
MISSING = ("-", "n/a", "na")
NO_RECORD = "Nothing, if it is none; else say above on which line the names of the columns are."
ABOVE = ("The row stands above the names of the columns.", NO_RECORD)
TAGS = ("The row holds tags of the columns, not a record.", NO_RECORD)
UNITS = ("The row holds units of the columns, not a record.", NO_RECORD)
"""Why a row is no record, and what to do."""


@dataclass(frozen=True)
class Rows:
    """The rows of a file that are not empty lines, and the line on which each begins."""

    cells: list[list[str]]
    lines: list[int]


def tabled(file: str, rows: Rows, how: How, notes: Sequence[str] = ()) -> Table:
    """The table that the rows make. ``how`` is returned with it, completed by what was found.

    A row with fewer cells than there are columns is filled with blanks; one with more goes to ``broken``,
    because nobody can say which cell belongs where. Raises `EmptyFile` and `UnreadableFile`.
    """
    if not any(cell.strip() for row in rows.cells for cell in row):
        raise EmptyFile(f"{file} is empty. A dossier needs a header row and at least one row below it.")
    at = _asked(file, rows, how.header) if how.header is not None else _found(rows.cells)
    first = at + 1
    names = rows.cells[at] if at >= 0 else [""] * max(map(len, rows.cells))
    if at >= 0 and first < len(rows.cells) and all(len(row) == len(names) + 1 for row in rows.cells[first:]):
        names = [ROW_NAMES, *names]  # as R writes a table
    header, renamed = _unique(names)
    units = _units(rows.cells[first : first + 1]) if at >= 0 and how.header is None else None
    aside = [(position, ABOVE) for position in range(max(at, 0))]
    if units:
        aside.append((first, units))
        first += 1
    header, counted = _row_numbers(header, names, rows.cells[first:])
    if at > 0:
        renamed = [f"The names of the columns are read from line {rows.lines[at]}.", *renamed]
    return _table(
        file, header, rows, first, aside, how, (*notes, *renamed, *counted), rows.lines[at] if at >= 0 else 0
    )


def tabled_at_once(file: str, rows: fast.Rows, how: How, notes: Sequence[str] = ()) -> Table | None:
    """The table of rows that were read quickly, where the first names the columns, as nearly always; None if not."""
    head = _head(rows)
    if how.header not in (None, 1) or not any(cell.strip() for cell in rows.first):
        return None
    if how.header is None and (_found(head) != 0 or _units(head[1:2])):
        return None
    if rows.odd and (_unnamed(rows.first) or _all_longer(rows)):
        return None  # whether the first column only counts the rows, the careful reader says
    names, renamed = _unique(rows.first)
    counted: list[str] = []
    if _unnamed(rows.first):
        names, counted = _row_numbers(names, rows.first, [[cell] for cell in rows.below[0]])
    below = Rows([*rows.odd], [*rows.odd_lines])
    odd = _table(file, names, below, 0, [], how, (*notes, *renamed, *counted), 1)
    return _put_together(odd, rows.below.set_axis(names, axis=1), rows.lines)


def _all_longer(rows: fast.Rows) -> bool:
    """Whether every row has one cell more than the first: a name that the first row has none for."""
    return not len(rows.lines) and all(len(row) == len(rows.first) + 1 for row in rows.odd)


def _head(rows: fast.Rows) -> list[list[str]]:
    """The first rows of a file, those of another width in their place."""
    regular = rows.below.iloc[:LOOKED_INTO].astype("str").to_numpy().tolist()
    lines = [*rows.lines.iloc[:LOOKED_INTO], *rows.odd_lines[:LOOKED_INTO]]
    below = zip(lines, [*regular, *rows.odd[:LOOKED_INTO]], strict=True)
    return [rows.first, *(cells for _, cells in sorted(below))]


def _put_together(odd: Table, cells: pd.DataFrame, lines: pd.Series) -> Table:
    """The table of odd rows with all others, in the order of their lines."""
    if len(odd.cells):
        lines = pd.concat([lines, odd.lines], ignore_index=True)
        order = np.argsort(lines.to_numpy(), kind="stable")
        stacked = {name: distinct.stacked(cells[name], odd.cells[name]).iloc[order] for name in cells}
        cells = pd.DataFrame(stacked).reset_index(drop=True)
        lines = lines.iloc[order].reset_index(drop=True)
    return replace(odd, cells=cells, lines=lines)


def headless(cells: pd.DataFrame, header: Sequence[str]) -> bool:
    """Whether the names of the columns look like one more record: nothing known, and told by what lies below.

    >>> headless(pd.DataFrame({"Ash": ["Birch"], "Birch": ["Cedar"]}), ["Ash", "Birch"])
    True
    """
    named = [name for name in header if name.strip()]
    if not named or any(known_names.fold(name) in known_names.anywhere() for name in named):
        return False
    below = set(pd.unique(cells.iloc[:10_000].astype("str").to_numpy().ravel()))
    if any(name in below for name in named) or any(map(_alike, named, (cells[name] for name in named))):
        return True
    return len(named) == 2 and not all(
        set(re.findall(r"[a-z]+", name.casefold())) & GENERIC for name in named
    )


def _alike(name: str, column: pd.Series) -> bool:
    """Whether a name is a date and stands above dates, or a number that is no year and stands above numbers."""
    some = [text for text in column.iloc[:20] if text.strip()]
    if (read := date(name)) is not None and "1800" <= read[:4] <= "2100":
        return bool(some) and all(date(text) is not None for text in some)
    return _is_number(name) and bool(some) and all(map(_is_number, some))


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[-+]?\d+(?:[.,]\d+)?", text.strip()))


def _asked(file: str, rows: Rows, line: int) -> int:
    if line == 0:
        return -1
    if line not in rows.lines:
        raise UnreadableFile(
            f"{file} has no row that begins on line {line}. Choose another line for the names."
        )
    return rows.lines.index(line)


def _found(cells: list[list[str]]) -> int:
    """Position of the names: the first row with two known ones, else the first that is no lone title above wider rows."""
    filled = [[cell for cell in row if cell.strip()] for row in cells[:LOOKED_INTO]]
    known = [[cell for cell in row if known_names.fold(cell) in known_names.anywhere()] for row in filled]
    for position, (names, row) in enumerate(zip(known, filled, strict=True)):
        if len(names) >= 2 and 2 * len(names) >= len(row):
            return position
    for position, (names, row) in enumerate(zip(known, filled, strict=True)):
        if names or len(row) > 1:
            return position
    return next(position for position, row in enumerate(cells) if any(cell.strip() for cell in row))


def _units(below: list[list[str]]) -> tuple[str, str] | None:
    """Why the row below the names is no record: it holds tags or units; None where it may be a record."""
    filled = [cell.strip() for row in below for cell in row if cell.strip()]
    if filled and all(TAG.fullmatch(cell) for cell in filled):
        return TAGS
    if len(filled) < 2 or not all(UNIT.fullmatch(cell) for cell in filled):
        return None
    return None if all(cell.casefold() in MISSING for cell in filled) else UNITS


def _row_numbers(header: list[str], names: list[str], below: list[list[str]]) -> tuple[list[str], list[str]]:
    """A first column without a name that only counts the rows is named so."""
    first = [row[0].strip() if row else "" for row in below]
    if (
        not _unnamed(names)
        or len(header) < 2
        or not first
        or first[0] not in ("0", "1")
        or COUNTS_ROWS in header
    ):
        return header, []
    if first != [str(number) for number in range(int(first[0]), int(first[0]) + len(first))]:
        return header, []
    return [COUNTS_ROWS, *header[1:]], [f"Column 1 only counts the rows; it is kept as '{COUNTS_ROWS}'."]


def _unnamed(names: list[str]) -> bool:
    """Whether the first column has no name, or the one that a data frame without one is saved with."""
    return not names or names[0].strip() in ("", "Unnamed: 0")


def _unique(cells: list[str]) -> tuple[list[str], list[str]]:
    """Names made unique, and a sentence for each that had to be changed."""
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
    file: str,
    header: list[str],
    rows: Rows,
    first: int,
    aside: list[tuple[int, tuple[str, str]]],
    how: How,
    notes: tuple[str, ...],
    header_line: int,
) -> Table:
    width = len(header)
    fits = [not any(cell.strip() for cell in row[width:]) for row in rows.cells[first:]]
    below = list(zip(rows.cells[first:], rows.lines[first:], fits, strict=True))
    filled = [(row + [""] * (width - len(row)))[:width] for row, _, fit in below if fit]
    too_long = [(row, line, _too_long(row, width)) for row, line, fit in below if not fit]
    return Table(
        file=file,
        cells=pd.DataFrame(filled, columns=header, dtype="str"),
        lines=pd.Series([line for _, line, fit in below if fit], dtype="int64"),
        broken=_broken([*((rows.cells[at], rows.lines[at], why) for at, why in aside), *too_long], width),
        notes=(*notes, *_short([line for row, line, fit in below if fit and len(row) < width])),
        how=replace(how, header=header_line),
    )


def _short(lines: list[int]) -> list[str]:
    if not lines:
        return []
    which = f"row has fewer cells than the header, on line {lines[0]}"
    if len(lines) > 1:
        which = f"rows have fewer cells than the header, the first on line {lines[0]}"
    return [f"{len(lines):,} {which}; the missing cells are read as blank."]


def _too_long(row: list[str], width: int) -> tuple[str, str]:
    return f"The row has {len(row)} cells, the header {width}.", "Quote the cell that holds the separator."


def _broken(rows: list[tuple[list[str], int, tuple[str, str]]], width: int) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "line": line,
                "column": "",
                "value": row[width] if len(row) > width else next((cell for cell in row if cell.strip()), ""),
                "reason": reason,
                "cure": cure,
                "row": row,
            }
            for row, line, (reason, cure) in rows
        ]
    )
