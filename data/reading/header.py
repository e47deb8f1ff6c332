"""From the rows of a file to its table: where the names of the columns stand, and which rows are no records.

Title lines above the names and a row of units or tags below them are set aside with the reason, never dropped.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data import distinct
from data.intake.progress import Tell, untold
from data.reading import fast, leading
from data.reading.faults import EmptyFile, UnreadableFile
from data.reading.how import How
from data.reading.table import Table


@dataclass(frozen=True)
class Rows:
    """The rows of a file that are not empty lines, the line on which each begins, and what is told of them."""

    cells: list[list[str]]
    lines: list[int]
    notes: tuple[str, ...] = ()


def tabled(file: str, rows: Rows, how: How, notes: Sequence[str] = (), tell: Tell = untold) -> Table:
    """The table that the rows make. ``how`` is returned with it, completed by what was found.

    A row with fewer cells than there are columns is filled with blanks; one with more goes to ``broken``,
    because nobody can say which cell belongs where. Raises `EmptyFile` and `UnreadableFile`.
    """
    if not any(cell.strip() for row in rows.cells for cell in row):
        raise EmptyFile(file)
    at = _asked(file, rows, how.header) if how.header is not None else leading.found(rows.cells)
    first = at + 1
    names = rows.cells[at] if at >= 0 else [""] * max(map(len, rows.cells))
    if at >= 0 and leading.counted_beside(names, rows.cells[first:]):
        names = ["", *names]
    header, renamed = _unique(names)
    units = leading.units(rows.cells[first : first + 1]) if at >= 0 and how.header is None else None
    aside = [(position, leading.ABOVE) for position in range(max(at, 0))]
    if units:
        aside.append((first, units))
        first += 1
    header, counted = leading.row_numbers(header, names, rows.cells[first:])
    if at > 0:
        renamed = [f"The names of the columns are read from line {rows.lines[at]}.", *renamed]
    named_on = rows.lines[at] if at >= 0 else 0
    return _table(file, header, rows, first, aside, how, (*notes, *renamed, *counted), named_on, tell)


def tabled_at_once(file: str, rows: fast.Rows, how: How, notes: Sequence[str] = ()) -> Table | None:
    """The table of rows that were read quickly, where the first names the columns, as nearly always; None if not."""
    head = _head(rows)
    if how.header not in (None, 1) or not any(cell.strip() for cell in rows.first):
        return None
    if how.header is None and (leading.found(head) != 0 or leading.units(head[1:2])):
        return None
    if rows.odd and (leading.unnamed(rows.first) or _all_longer(rows)):
        return None  # whether the first column only counts the rows, the careful reader says
    names, renamed = _unique(rows.first)
    counted: list[str] = []
    if leading.unnamed(rows.first):
        names, counted = leading.row_numbers(names, rows.first, [[cell] for cell in rows.below[0]])
    below = Rows([*rows.odd], [*rows.odd_lines])
    odd = _table(file, names, below, 0, [], how, (*notes, *renamed, *counted), 1)
    return _put_together(odd, rows.below.set_axis(names, axis=1), rows.lines)


def _all_longer(rows: fast.Rows) -> bool:
    """Whether every row has one cell more than the first: a name that the first row has none for."""
    return not len(rows.lines) and all(len(row) == len(rows.first) + 1 for row in rows.odd)


def _head(rows: fast.Rows) -> list[list[str]]:
    """The first rows of a file, those of another width in their place."""
    head = rows.below.iloc[: leading.LOOKED_INTO]
    regular = map(list, zip(*(distinct.plain(head[number]).tolist() for number in head), strict=True))
    lines = [*rows.lines.iloc[: leading.LOOKED_INTO], *rows.odd_lines[: leading.LOOKED_INTO]]
    below = zip(lines, [*regular, *rows.odd[: leading.LOOKED_INTO]], strict=True)
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


def _asked(file: str, rows: Rows, line: int) -> int:
    if line == 0:
        return -1
    if line not in rows.lines:
        raise UnreadableFile(
            f"{file} has no row that begins on line {line}. Choose another line for the names."
        )
    return rows.lines.index(line)


def _unique(cells: list[str]) -> tuple[list[str], list[str]]:
    """Names made unique, and a sentence for each that had to be changed."""
    header: dict[str, None] = {}  # looked up for each of what may be thousands of columns
    notes, stated = [], {cell.strip() for cell in cells}
    for position, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {position}"
        if name in header:
            others = (f"{name} ({n})" for n in itertools.count(position))
            free = next(other for other in others if other not in header and other not in stated)
            notes.append(f"Column {position} is a second '{name}'; it is kept as '{free}'.")
            name = free
        header[name] = None
    return [*header], notes


def _table(
    file: str,
    header: list[str],
    rows: Rows,
    first: int,
    aside: list[tuple[int, tuple[str, str]]],
    how: How,
    notes: tuple[str, ...],
    header_line: int,
    tell: Tell = untold,
) -> Table:
    width = len(header)
    fits = [not any(cell.strip() for cell in row[width:]) for row in rows.cells[first:]]
    below = list(zip(rows.cells[first:], rows.lines[first:], fits, strict=True))
    filled = [(row + [""] * (width - len(row)))[:width] for row, _, fit in below if fit]
    too_long = [(row, line, _too_long(row, width)) for row, line, fit in below if not fit]
    return Table(
        file=file,
        cells=_by_column(filled, header, tell),
        lines=pd.Series([line for _, line, fit in below if fit], dtype="int64"),
        broken=_broken([*((rows.cells[at], rows.lines[at], why) for at, why in aside), *too_long], width),
        notes=(*notes, *_short([line for row, line, fit in below if fit and len(row) < width])),
        how=replace(how, header=header_line),
    )


def _by_column(rows: list[list[str]], header: list[str], tell: Tell) -> pd.DataFrame:
    columns = {}
    for done, name in enumerate(header):
        tell(done / len(header), f"Storing column {name}")
        columns[name] = pd.array([row[done] for row in rows], dtype="str")
    return pd.DataFrame(columns)


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
