"""Cells as files write them, rewritten as the format does: values of known layouts, dates and numbers."""

import pandas as pd

from data import distinct, schema
from data.dossier import OWN
from data.intake import coarse_dates, dated_columns, written_dates, written_numbers
from data.reading.how import EXACT, How
from data.reading.known_names import fold
from data.words import count

NUMERIC = {"number", "integer"}


def plainly(cells: pd.DataFrame, table: str, how: How) -> tuple[pd.DataFrame, list[str]]:
    """The cells of a table under the names of the format, plainly written; and what was read as what.

    What cannot be read stays as it stands, to be reported.
    """
    cells, meant = _values_read(_both_bounds(cells), how)
    cells, dated = _dates_read(cells, table, how.dates)
    cells, coarse = _known_to(cells, table, how)
    cells, numbered = _numbers_read(cells, table, how.decimal)
    return cells, [*meant, *dated, *coarse, *numbered]


def _both_bounds(cells: pd.DataFrame) -> pd.DataFrame:
    """An exact amount is the lowest and the highest in one."""
    if EXACT not in cells:
        return cells
    return cells.assign(amount_low=cells[EXACT], amount_high=cells[EXACT]).drop(columns=EXACT)


def _values_read(cells: pd.DataFrame, how: How) -> tuple[pd.DataFrame, list[str]]:
    """What the values of a known layout stand for; and what was read as what."""
    notes = []
    for name, means in how.values.items():
        there = [text for text in distinct.occurring(cells[name]) if text in means] if name in cells else []
        if there:
            cells = cells.assign(
                **{name: distinct.mapped(cells[name], lambda text, means=means: means.get(text, text))}
            )
            notes.append(
                f"Column '{name}': " + ", ".join(f"'{text}' read as '{means[text]}'" for text in there) + "."
            )
    return cells, notes


def _known_to(cells: pd.DataFrame, table: str, how: How) -> tuple[pd.DataFrame, list[str]]:
    """Dates without the day or the month that a column of the file says is not known; and what was read as what."""
    notes = []
    names = {fold(name.removeprefix(OWN)): name for name in cells}
    for own, means in how.precision.items():
        for value, known in means.items() if fold(own) in names else ():
            which = distinct.where(cells[names[fold(own)]], value.__eq__)
            if which.any():
                cells, read = coarse_dates.shortened(cells, _dated(cells, table), which, known)
                rows = count(int(which.sum()), "row")
                notes.append(f"Dates of {rows} are known to the {known} only ('{own}' is {value}){read}.")
    return cells, notes


def _dated(cells: pd.DataFrame, table: str) -> list[str]:
    return [each.name for each in schema.tables()[table] if each.reduced_date and each.name in cells]


def _numbers_read(cells: pd.DataFrame, table: str, decimal: str) -> tuple[pd.DataFrame, list[str]]:
    """Numbers with decimal commas and thousands separators, written plainly; and what was read as what."""
    notes = []
    for field in schema.tables()[table]:
        if field.type in NUMERIC and field.name in cells:
            column, told = written_numbers.read_column(field.name, cells[field.name], decimal)
            cells = cells.assign(**{field.name: column})
            notes += told
    return cells, notes


def _dates_read(cells: pd.DataFrame, table: str, asked: str) -> tuple[pd.DataFrame, list[str]]:
    """Dates in whatever way they are written, as reduced dates; and what was read as what."""
    if table == "records" and "start" in cells:
        both = distinct.where(cells["start"], lambda text: written_dates.interval_parts(text) is not None)
        if both.any():
            own = cells["end"] if "end" in cells else distinct.alike("", len(cells))
            both &= distinct.blank(own)
            cells = cells.assign(end=distinct.replaced(own, both, cells["start"][both]))
    notes = []
    for field in schema.tables()[table]:
        if field.reduced_date and field.name in cells:
            column, told = dated_columns.read_column(
                field.name, cells[field.name], field.name == "end", asked
            )
            cells = cells.assign(**{field.name: column})
            notes += told
    return cells, notes
