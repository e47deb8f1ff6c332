"""Which cells are not what the format asks for: what is wrong with each, and what to do about it."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from data import dates, distinct, schema
from data.intake import cures, written
from data.reading import Table
from data.schema import Field

PROBLEM = ["file", "line", "column", "value", "reason", "cure"]
NO_PROBLEM = pd.DataFrame(columns=[*PROBLEM, "row", "sets_aside"], dtype="str").astype(
    {"line": "int64", "row": "int64", "sets_aside": "bool"}
)
AMOUNTS = ("amount_low", "amount_high")
"""The columns of the two ends of an amount."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell or a row, and what the analyst can do about it."""

    reason: str
    cure: str


def judged(raw: Table, cells: pd.DataFrame, table: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The cells without those that cannot be read and set no row aside; and the problems of all columns:
    those of `PROBLEM`, the position of the row, and whether it is to be set aside."""
    found = [NO_PROBLEM]
    for field in schema.tables()[table]:
        if field.name not in cells and not field.required:
            continue
        column = cells[field.name] if field.name in cells else distinct.alike("", len(cells))
        bad = _unreadable(column, field)
        if not bad.any():
            continue
        found.append(_found(raw, np.flatnonzero(bad), field, column[bad]))
        if not (field.required or field.sets_aside):
            cells = cells.assign(**{field.name: distinct.filled(column, bad, "")})
    return cells, pd.concat(found, ignore_index=True) if found[1:] else NO_PROBLEM


def _unreadable(column: pd.Series, field: Field) -> np.ndarray:
    """For each cell whether it is not what the field asks for; each different text is judged once."""
    if not _asks_for_a_kind(field):
        return distinct.blank(column) if field.required else np.zeros(len(column), dtype=bool)
    return distinct.where(column, lambda text: not _readable(text, field))


def _asks_for_a_kind(field: Field) -> bool:
    return bool(field.enum or field.reduced_date or field.type in written.NUMERIC)


def _readable(text: str, field: Field) -> bool:
    if not text:
        return not field.required
    if field.enum:
        return text.casefold() in {value.casefold() for value in field.enum}
    if field.reduced_date:
        return dates.interval(text) is not None
    if field.type in written.NUMERIC:
        return _within(text, field)
    return True


def _within(text: str, field: Field) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    low = -np.inf if field.minimum is None else field.minimum
    high = np.inf if field.maximum is None else field.maximum
    whole = field.type != "integer" or number.is_integer() if np.isfinite(number) else False
    return bool(np.isfinite(number) and low <= number <= high and whole and "_" not in text)


def _fault(field: Field, value: str) -> Fault:
    if not value:
        return Fault(f"'{field.name}' is blank, and a row is nothing without it.", f"Fill in '{field.name}'.")
    if field.enum:
        return Fault(f"'{field.name}' has no such value.", f"Write one of: {', '.join(field.enum)}.")
    if field.reduced_date:
        return Fault("No date can be read in it.", cures.of_date(value))
    return _no_number(field, value)


def _no_number(field: Field, value: str) -> Fault:
    bounds = f" from {field.minimum:g}" if field.minimum is not None else ""
    bounds += f" up to {field.maximum:g}" if field.maximum is not None else ""
    whole = "whole " if field.type == "integer" else ""
    if value and _within(value, dataclasses.replace(field, minimum=None, maximum=None, type="number")):
        return Fault(
            f"Not a {whole}number{bounds}.", f"Mend it, or blank it if no {whole}number{bounds} is meant."
        )
    range_of = AMOUNTS if field.name in AMOUNTS else None
    return Fault("No number can be read in it.", cures.of_number(value, range_of))


def _said(field: Field, part: str, value: str) -> str:
    return getattr(_fault(field, value), part)


def _found(raw: Table, rows: np.ndarray, field: Field, values: Iterable[str]) -> pd.DataFrame:
    """Problems of one column, one per row told."""
    values = pd.Series(values, dtype="str")
    faults = [distinct.mapped(values, partial(_said, field, part)) for part in ("reason", "cure")]
    reasons, cures = map(distinct.plain, faults)
    return pd.DataFrame(
        {
            "file": distinct.plain(distinct.alike(raw.file, len(rows))),
            "line": raw.lines.to_numpy()[rows],
            "column": distinct.plain(distinct.alike(field.name, len(rows))),
            "value": values.array,
            "reason": reasons.array,
            "cure": cures.array,
            "row": rows,
            "sets_aside": field.required or field.sets_aside,
        }
    ).astype({"line": "int64", "row": "int64", "sets_aside": "bool"})
