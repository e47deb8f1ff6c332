"""From a table of text to checked rows: what is accepted, what is set aside and what is blanked, and why.

Rows in = rows accepted + rows set aside, for every file.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from data import dates, distinct, mapping, schema, written
from data.dossier import OWN
from data.mapping import Proposal
from data.reading import Table
from data.reading.how import EXACT, FOUND_OUT, How
from data.schema import Field

PROBLEM = ["file", "line", "column", "value", "reason", "cure"]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell or a row, and what the analyst can do about it."""

    reason: str
    cure: str


@dataclass(frozen=True)
class Checked:
    """One table after checking.

    ``rows`` holds every column of the format (text is "" where blank, numbers are NaN), the file's own
    further columns (their names after `OWN`), and ``line``. ``set_aside`` has the columns of `PROBLEM` and then the row's own
    cells; ``warnings`` has those of `PROBLEM`.
    """

    file: str
    table: str
    read: int
    rows: pd.DataFrame
    set_aside: pd.DataFrame
    warnings: pd.DataFrame
    present: tuple[str, ...]
    further: tuple[str, ...] = ()
    """Columns of the file that the format does not know."""
    notes: tuple[str, ...] = ()

    @property
    def account(self) -> dict:
        """What became of the rows, in numbers."""
        return {
            "file": self.file,
            "table": self.table,
            "rows": self.read,
            "accepted": len(self.rows),
            "set_aside": len(self.set_aside),
            "warnings": len(self.warnings),
        }


def check(raw: Table, table: str, how: How = FOUND_OUT, proposal: Proposal | None = None) -> Checked:
    """Check a table as read against the columns that the format declares for it.

    ``proposal`` says which column is which, by default what `mapping.propose` finds.
    """
    proposal = proposal or mapping.propose(raw.cells, table, how)
    cells = raw.cells.rename(columns={own: name or OWN + own for own, name in proposal.columns.items()})
    cells = pd.DataFrame({name: _stripped(cells[name]) for name in cells}, index=cells.index)
    if EXACT in cells:
        cells = cells.assign(amount_low=cells[EXACT], amount_high=cells[EXACT]).drop(columns=EXACT)
    cells, written_so = written.plainly(cells, table, how)
    present = tuple(name for name in schema.columns(table) if name in cells)
    cells, problems = _judged(raw, cells, table)
    aside = problems[problems["sets_aside"]].drop_duplicates("row")
    kept = np.ones(len(cells), dtype=bool)
    kept[aside["row"]] = False
    lines = raw.lines
    if len(aside):
        cells, lines = cells[kept], lines[kept]
    rows = _typed(cells, table).assign(line=lines)
    warnings = problems[~problems["sets_aside"] & kept[problems["row"]]]
    return Checked(
        file=raw.file,
        table=table,
        read=raw.rows,
        rows=rows.reset_index(drop=True),
        set_aside=_set_aside(raw, aside),
        warnings=warnings[PROBLEM].reset_index(drop=True),
        present=present,
        further=tuple(own for own, name in proposal.columns.items() if not name),
        notes=(*raw.notes, *proposal.told, *written_so),
    )


def set_further_aside(checked: Checked, which: pd.Series, column: str, fault: Fault) -> Checked:
    """Set aside accepted rows for a reason that only the whole table shows."""
    if not which.any():
        return checked
    rows = distinct.all_plain(checked.rows[which])
    rows = rows.assign(**{name: rows[name].map(_as_text) for name in rows.select_dtypes("float64")})
    added = rows.assign(file=checked.file, column=column, value=rows[column], **dataclasses.asdict(fault))
    own = {name: name if name.startswith(OWN) else OWN + name for name in rows.columns if name != "line"}
    added = pd.concat([added[PROBLEM], rows[[*own]].rename(columns=own)], axis=1)
    return replaced(
        checked,
        rows=checked.rows[~which].reset_index(drop=True),
        set_aside=pd.concat([checked.set_aside, added], ignore_index=True),
    )


def _as_text(number: float) -> str:
    """A number as a cell holds it; a missing one is a blank cell again.

    >>> _as_text(5.0), _as_text(0.5), _as_text(float("nan"))
    ('5', '0.5', '')
    """
    return "" if np.isnan(number) else repr(float(number)).removesuffix(".0")


def warn(checked: Checked, which: pd.Series, column: str, fault: Fault, blank: bool = True) -> Checked:
    """Warn about a cell of the accepted rows, and blank it unless told to keep it."""
    if not which.any():
        return checked
    rows, which = checked.rows, np.asarray(which)
    found = distinct.all_plain(rows.loc[which, ["line", column]]).rename(columns={column: "value"})
    numeric = pd.api.types.is_numeric_dtype(found["value"])
    values = found["value"].map(_as_text) if numeric else found["value"]
    found = found.assign(
        file=checked.file, column=column, value=values.astype("str"), **dataclasses.asdict(fault)
    )
    if blank:
        rows = rows.assign(**{column: _blanked(rows[column], which)})
    return replaced(
        checked, rows=rows, warnings=pd.concat([checked.warnings, found[PROBLEM]], ignore_index=True)
    )


def replaced(checked: Checked, **changes) -> Checked:
    """The same with other rows."""
    return dataclasses.replace(checked, **changes)


def _judged(raw: Table, cells: pd.DataFrame, table: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The cells without those that cannot be read and set no row aside; and the problems of all columns:
    those of `PROBLEM`, the position of the row, and whether it is to be set aside."""
    found = [_found(raw, np.array([], dtype="int64"), schema.tables()[table][0], [])]
    for field in schema.tables()[table]:
        column = cells[field.name] if field.name in cells else distinct.alike("", len(cells))
        bad = _unreadable(column, field)
        if not bad.any():
            continue
        found.append(_found(raw, np.flatnonzero(bad), field, column[bad]))
        if not (field.required or field.sets_aside):
            cells = cells.assign(**{field.name: distinct.filled(column, bad, "")})
    return cells, pd.concat(found, ignore_index=True)


def _unreadable(column: pd.Series, field: Field) -> np.ndarray:
    """For each cell whether it is not what the field asks for; each different text is judged once."""
    if not _asks(field):
        return np.zeros(len(column), dtype=bool)
    return distinct.where(column, lambda text: not _readable(text, field))


def _asks(field: Field) -> bool:
    return bool(field.required or field.enum or field.reduced_date or field.type in written.NUMERIC)


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
        return Fault("No date can be read in it.", "Write 2021, 2021-08 or 2021-08-15.")
    return _no_number(field, value)


def _no_number(field: Field, value: str) -> Fault:
    bounds = f" from {field.minimum:g}" if field.minimum is not None else ""
    bounds += f" up to {field.maximum:g}" if field.maximum is not None else ""
    whole = "whole " if field.type == "integer" else ""
    if value and _within(value, dataclasses.replace(field, minimum=None, maximum=None, type="number")):
        return Fault(
            f"Not a {whole}number{bounds}.", f"Mend it, or blank it if no {whole}number{bounds} is meant."
        )
    cure = "Write digits only, without a unit or a sign, or say above which decimal mark the file uses."
    return Fault("No number can be read in it.", cure)


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


def _set_aside(raw: Table, aside: pd.DataFrame) -> pd.DataFrame:
    """Rows set aside, each with its reason and then its own cells as they stood in the file."""
    kept = aside.sort_values("row")
    unchecked = raw.cells.iloc[kept["row"]].astype("str").reset_index(drop=True)
    found = pd.concat([kept[PROBLEM].reset_index(drop=True), unchecked.add_prefix(OWN)], axis=1)
    if raw.broken.empty:
        return found
    cells = pd.DataFrame(
        [
            dict(
                zip(
                    [*raw.cells.columns, *(f"beyond the header {n}" for n in range(1, len(row)))],
                    row,
                    strict=False,
                )
            )
            for row in raw.broken["row"]
        ]
    ).add_prefix(OWN)
    broken = raw.broken.assign(file=raw.file)[PROBLEM]
    return pd.concat([found, pd.concat([broken, cells], axis=1)], ignore_index=True).fillna("")


def _typed(cells: pd.DataFrame, table: str) -> pd.DataFrame:
    """Every column of the format in its own type, then the file's further columns as text."""
    columns = {}
    for field in schema.tables()[table]:
        text = (
            cells[field.name] if field.name in cells else distinct.alike("", len(cells)).set_axis(cells.index)
        )
        if field.type in written.NUMERIC:
            columns[field.name] = _numbers(text)
        elif field.enum:
            columns[field.name] = distinct.mapped(text, partial(_spelled, enum=field.enum))
        else:
            columns[field.name] = text
    columns |= {name: cells[name] for name in cells if name not in columns}
    rows = pd.DataFrame(columns, index=cells.index, copy=False)
    # Only records are so many that it is worth knowing which texts repeat.
    return rows if table == "records" else distinct.all_plain(rows)


def _numbers(texts: pd.Series) -> pd.Series:
    own = distinct.used(texts)  # what could not be read is no longer among them
    values = np.array([float(text or "nan") for text in own.cat.categories.tolist()], dtype="float64")
    return pd.Series(distinct.take(values, own), index=texts.index)


def _stripped(texts: pd.Series) -> pd.Series:
    if not isinstance(texts.dtype, pd.CategoricalDtype):
        return texts.str.strip()
    different = texts.cat.categories
    bare = different.str.strip()
    return texts if bare.equals(different) else distinct.recoded(texts, bare)


def _blanked(column: pd.Series, which: np.ndarray) -> pd.Series:
    if pd.api.types.is_numeric_dtype(column):
        return column.mask(which, np.nan)
    return distinct.filled(column, which, "")


def _spelled(value: str, enum: tuple[str, ...]) -> str:
    return next((known for known in enum if known.casefold() == value.casefold()), "")
