"""From a table of text to checked rows: what is accepted, what is set aside and what is blanked, and why.

Rows in = rows accepted + rows set aside, for every file.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data import dates, schema, written_dates
from data.reading import Table
from data.schema import Field

PROBLEM = ["file", "line", "column", "value", "reason"]
NUMERIC = {"number", "integer"}
OWN = "row: "
"""Before the name of a cell of the analyst's own row, which may be named like a column of ours."""


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


def check(raw: Table, table: str) -> Checked:
    """Check a table as read against the columns that the format declares for it."""
    cells, renamed = _recognise(raw.cells, table)
    cells = cells.apply(lambda column: column.str.strip()) if len(cells.columns) else cells
    cells, dated = _dates_read(cells, table)
    present = tuple(name for name in schema.columns(table) if name in cells)
    problems = pd.concat(
        [_frame(raw, []), *(_problems(raw, cells, field) for field in schema.tables()[table])],
        ignore_index=True,
    )
    aside = problems[problems["sets_aside"]].drop_duplicates("row")
    keep = np.setdiff1d(np.arange(len(cells)), aside["row"])
    rows = _typed(cells.iloc[keep], table).assign(line=raw.lines.iloc[keep])
    warnings = problems[~problems["sets_aside"] & ~problems["row"].isin(aside["row"])]
    return Checked(
        file=raw.file,
        table=table,
        read=raw.rows,
        rows=rows.reset_index(drop=True),
        set_aside=_set_aside(raw, aside),
        warnings=warnings[PROBLEM].reset_index(drop=True),
        present=present,
        further=tuple(name for name in cells if name not in present),
        notes=(*raw.notes, *renamed, *dated),
    )


def set_further_aside(checked: Checked, which: pd.Series, column: str, reason: str) -> Checked:
    """Set aside accepted rows for a reason that only the whole table shows."""
    if not which.any():
        return checked
    rows = checked.rows[which]
    added = rows.assign(file=checked.file, column=column, value=rows[column].astype(str), reason=reason)
    own = {name: name if name.startswith(OWN) else OWN + name for name in rows.columns if name != "line"}
    return replaced(
        checked,
        rows=checked.rows[~which].reset_index(drop=True),
        set_aside=pd.concat(
            [
                checked.set_aside,
                pd.concat([added[PROBLEM], rows[[*own]].rename(columns=own).astype(object)], axis=1),
            ],
            ignore_index=True,
        ),
    )


def warn(checked: Checked, which: pd.Series, column: str, reason: str, blank: bool = True) -> Checked:
    """Warn about a cell of the accepted rows, and blank it unless told to keep it."""
    if not which.any():
        return checked
    found = checked.rows.loc[which, ["line", column]].rename(columns={column: "value"})
    found = found.assign(file=checked.file, column=column, reason=reason, value=found["value"].astype(str))
    rows = checked.rows
    if blank:
        empty = np.nan if pd.api.types.is_numeric_dtype(rows[column]) else ""
        rows = rows.assign(**{column: rows[column].mask(which, empty)})
    return replaced(
        checked, rows=rows, warnings=pd.concat([checked.warnings, found[PROBLEM]], ignore_index=True)
    )


def replaced(checked: Checked, **changes) -> Checked:
    """The same with other rows."""
    return dataclasses.replace(checked, **changes)


def _recognise(cells: pd.DataFrame, table: str) -> tuple[pd.DataFrame, list[str]]:
    """Columns under the format's names, and a sentence on each that is spelled otherwise."""
    found = recognised(cells.columns, table)
    notes = [f"Column '{own}' is read as '{name}'." for own, name in found.items() if own != name]
    return cells.rename(columns=found), notes


def recognised(header: Iterable[str], table: str) -> dict[str, str]:
    """Name in a header -> column of the format: by name whatever the case, then by a declared synonym."""
    header = list(header)
    by_folded = {_fold(name): name for name in reversed(header)}
    by_folded |= {name: name for name in header if name in by_folded}  # spelled exactly, it comes first
    found: dict[str, str] = {}
    for field in schema.tables()[table]:
        if _fold(field.name) in by_folded:
            found[by_folded[_fold(field.name)]] = field.name
    for field in schema.tables()[table]:
        match = next((by_folded[_fold(s)] for s in field.synonyms if _fold(s) in by_folded), None)
        if match and match not in found and field.name not in found.values():
            found[match] = field.name
    return found


def _dates_read(cells: pd.DataFrame, table: str) -> tuple[pd.DataFrame, list[str]]:
    """Dates in whatever way they are written, as reduced dates; and what was read as what."""
    if table == "records" and "start" in cells:
        both = cells["start"].map(lambda text: written_dates.interval_parts(text) is not None)
        own = cells["end"] if "end" in cells else pd.Series("", index=cells.index, dtype="str")
        if both.any():
            cells = cells.assign(end=own.mask(both & (own == ""), cells["start"]))
    notes = []
    for field in schema.tables()[table]:
        if field.reduced_date and field.name in cells:
            column, told = written_dates.read_column(field.name, cells[field.name], field.name == "end")
            cells = cells.assign(**{field.name: column})
            notes += told
    return cells, notes


def _fold(header: str) -> str:
    return header.strip().casefold().replace(" ", "_").replace("-", "_")


def _problems(raw: Table, cells: pd.DataFrame, field: Field) -> pd.DataFrame:
    """Problems of one column: row position, value, reason, and whether the row is to be set aside."""
    if field.name not in cells:
        return _frame(raw, [(row, field, "") for row in range(len(cells) if field.required else 0)])
    column = cells[field.name]
    found = [(row, field, value) for row, value in _unreadable(column, field)]
    for row, _, _ in found:
        if not (field.required or field.sets_aside):
            cells.iat[row, cells.columns.get_loc(field.name)] = ""
    return _frame(raw, found)


def _unreadable(column: pd.Series, field: Field) -> Iterator[tuple[int, str]]:
    """Position and text of each cell that is not what the field asks for; each different text is judged once."""
    bad = {text for text in column.unique() if not _readable(text, field)}
    if bad:
        for row in np.flatnonzero(column.isin(bad)):
            yield int(row), column.iat[row]


def _readable(text: str, field: Field) -> bool:
    if not text:
        return not field.required
    if field.enum:
        return text.casefold() in {value.casefold() for value in field.enum}
    if field.reduced_date:
        return dates.interval(text) is not None
    if field.type in NUMERIC:
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


def _reason(field: Field, value: str) -> str:
    if not value:
        return f"'{field.name}' is blank, and a row is nothing without it."
    if field.enum:
        return f"'{field.name}' must be one of: {', '.join(field.enum)}."
    if field.reduced_date:
        return "No date can be read in it. Write 2021, 2021-08 or 2021-08-15."
    bounds = f" from {field.minimum:g}" if field.minimum is not None else ""
    bounds += f" up to {field.maximum:g}" if field.maximum is not None else ""
    return f"Not a {'whole ' if field.type == 'integer' else ''}number{bounds}. Write digits only, with a decimal point."


def _frame(raw: Table, found: list[tuple[int, Field, str]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "file": pd.Series([raw.file] * len(found), dtype="str"),
            "line": pd.Series([raw.lines.iat[row] for row, _, _ in found], dtype="int64"),
            "column": pd.Series([field.name for _, field, _ in found], dtype="str"),
            "value": pd.Series([value for _, _, value in found], dtype="str"),
            "reason": pd.Series([_reason(field, value) for _, field, value in found], dtype="str"),
            "row": pd.Series([row for row, _, _ in found], dtype="int64"),
            "sets_aside": pd.Series([f.required or f.sets_aside for _, f, _ in found], dtype="bool"),
        }
    )


def _set_aside(raw: Table, aside: pd.DataFrame) -> pd.DataFrame:
    """Rows set aside, each with its reason and then its own cells as they stood in the file."""
    kept = aside.sort_values("row")
    unchecked = raw.cells.iloc[kept["row"]].reset_index(drop=True)
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
        text = cells[field.name] if field.name in cells else pd.Series("", index=cells.index, dtype="str")
        if field.type in NUMERIC:
            columns[field.name] = pd.to_numeric(text.where(text != ""), errors="raise").astype("float64")
        elif field.enum:
            columns[field.name] = text.map({v: _spelled(v, field.enum) for v in text.unique()}).astype("str")
        else:
            columns[field.name] = text
    further = {OWN + name: cells[name] for name in cells if name not in columns}
    return pd.DataFrame({**columns, **further}, index=cells.index)


def _spelled(value: str, enum: tuple[str, ...]) -> str:
    return next((known for known in enum if known.casefold() == value.casefold()), "")
