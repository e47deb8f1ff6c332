"""From a table of text to checked rows: what is accepted, what is set aside and what is blanked, and why.

Rows in = rows accepted + rows set aside, for every file.
"""

import dataclasses
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from data import beside, distinct, schema
from data.dossier import OWN
from data.intake import judging, mapping, written
from data.intake.judging import PROBLEM, Fault
from data.intake.mapping import Proposal
from data.reading import Table
from data.reading.how import FOUND_OUT, How
from data.words import number_in_a_cell


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
    bare = beside.each(distinct.stripped, (cells[name] for name in cells))
    cells = pd.DataFrame(dict(zip(cells, bare, strict=True)), index=cells.index, copy=False)
    cells, written_so = written.plainly(cells, table, how)
    present = tuple(name for name in schema.columns(table) if name in cells)
    cells, problems = judging.judged(raw, cells, table)
    aside = problems[problems["sets_aside"]].drop_duplicates("row")
    kept = np.ones(len(cells), dtype=bool)
    kept[aside["row"]] = False
    lines = raw.lines
    if len(aside):
        cells, lines = cells[kept], lines[kept]
    rows = _typed(cells, table).assign(line=lines)
    stays = ~problems["sets_aside"] & kept[problems["row"]]
    return Checked(
        file=raw.file,
        table=table,
        read=raw.rows,
        rows=rows.reset_index(drop=True),
        set_aside=_set_aside(raw, aside),
        warnings=problems.loc[stays, PROBLEM].reset_index(drop=True),
        present=present,
        further=tuple(own for own, name in proposal.columns.items() if not name),
        notes=(*raw.notes, *proposal.told, *written_so),
    )


def set_further_aside(checked: Checked, which: pd.Series, column: str, fault: Fault) -> Checked:
    """Set aside accepted rows for a reason that only the whole table shows."""
    if not which.any():
        return checked
    rows = distinct.all_plain(checked.rows[which])
    rows = rows.assign(**{name: rows[name].map(number_in_a_cell) for name in rows.select_dtypes("float64")})
    added = rows.assign(file=checked.file, column=column, value=rows[column], **dataclasses.asdict(fault))
    own = {name: name if name.startswith(OWN) else OWN + name for name in rows.columns if name != "line"}
    added = pd.concat([added[PROBLEM], rows[[*own]].rename(columns=own)], axis=1)
    return replaced(
        checked,
        rows=checked.rows[~which].reset_index(drop=True),
        set_aside=pd.concat([checked.set_aside, added], ignore_index=True),
    )


def warn(checked: Checked, which: pd.Series, column: str, fault: Fault, blank: bool = True) -> Checked:
    """Warn about a cell of the accepted rows, and blank it unless told to keep it."""
    if not which.any():
        return checked
    rows, which = checked.rows, np.asarray(which)
    found = warnings(checked, which, column, fault)
    if blank:
        rows = rows.assign(**{column: _blanked(rows[column], which)})
    return warned(replaced(checked, rows=rows), found)


def warned(checked: Checked, further: pd.DataFrame) -> Checked:
    """The same with further warnings."""
    return replaced(checked, warnings=pd.concat([checked.warnings, further], ignore_index=True))


def warnings(checked: Checked, which: np.ndarray, column: str, fault: Fault) -> pd.DataFrame:
    """The columns of `PROBLEM` for a cell of each accepted row that is told."""
    rows = checked.rows
    found = distinct.all_plain(rows.loc[which, ["line", column]]).rename(columns={column: "value"})
    numeric = pd.api.types.is_numeric_dtype(found["value"])
    values = found["value"].map(number_in_a_cell) if numeric else found["value"]
    found = found.assign(
        file=checked.file, column=column, value=values.astype("str"), **dataclasses.asdict(fault)
    )
    return found[PROBLEM]


def replaced(checked: Checked, **changes) -> Checked:
    """The same with other rows."""
    return dataclasses.replace(checked, **changes)


def _set_aside(raw: Table, aside: pd.DataFrame) -> pd.DataFrame:
    """Rows set aside, each with its reason and then its own cells as they stood in the file."""
    kept = aside.sort_values("row")
    unchecked = distinct.all_plain(raw.cells.iloc[kept["row"]]).reset_index(drop=True)
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
    blank = distinct.alike("", len(cells)).set_axis(
        cells.index
    )  # columns that are not there share their memory
    nothing = pd.Series(np.nan, index=cells.index, dtype="float64")
    for field in schema.tables()[table]:
        text, numeric = cells.get(field.name, blank), field.type in written.NUMERIC
        if text is blank:
            columns[field.name] = nothing if numeric else blank
        elif numeric:
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


def _blanked(column: pd.Series, which: np.ndarray) -> pd.Series:
    if pd.api.types.is_numeric_dtype(column):
        return column.mask(which, np.nan)
    return distinct.filled(column, which, "")


def _spelled(value: str, enum: tuple[str, ...]) -> str:
    return next((known for known in enum if known.casefold() == value.casefold()), "")
