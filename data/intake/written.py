"""Cells as files write them, rewritten as the format does: values of known layouts, dates and numbers."""

import pandas as pd

from data import distinct, schema
from data.intake import written_dates, written_numbers
from data.reading.how import EXACT, How

NUMERIC = {"number", "integer"}


def plainly(cells: pd.DataFrame, table: str, how: How) -> tuple[pd.DataFrame, list[str]]:
    """The cells of a table under the names of the format, plainly written; and what was read as what.

    What cannot be read stays as it stands, to be reported.
    """
    cells, meant = _values_read(_both_bounds(cells), how)
    cells, dated = _dates_read(cells, table, how.dates)
    cells, numbered = _numbers_read(cells, table, how.decimal)
    return cells, [*meant, *dated, *numbered]


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
            column, told = written_dates.read_column(
                field.name, cells[field.name], field.name == "end", asked
            )
            cells = cells.assign(**{field.name: column})
            notes += told
    return cells, notes
