"""Records made whole: ids, types, stances, names and the sources they refer to, with a warning wherever one is odd."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np
import pandas as pd

from data import dates, distinct, doubles, names, origins
from data.intake import checking
from data.intake.checking import Checked
from data.intake.judging import Fault
from data.intake.progress import Tell, untold
from data.schema import NAMED
from data.words import count

LIKE_MISSING = {"nan", "null", "none", "n/a", "-"}
"""How other tools write a missing value. Here it is text like any other, since a group may bear such a name."""
MISSING = Fault(
    "Looks like a missing value; kept as the name of an actor.", "Blank the cell if nobody is meant."
)
TOTALS = {"total", "totals", "sum", "grand total", "subtotal", "summe", "gesamt", "итого"}
TOTAL = Fault(
    "Looks like a row of totals; kept as the name of an actor.", "Take the row out of the file if it is one."
)
FAR = Fault(
    "The year is far outside of what is usual; it is kept.",
    "If it is counted in another calendar, such as the solar Hijri one, write the year of the common era.",
)
USUAL = ("1700", "2100")
ALIAS = Fault(
    "An alias in actors.csv; read as the actor it names.", "Nothing; mend actors.csv if they are two."
)


def complete(tables: dict[str, Checked], tell: Tell = untold) -> dict[str, Checked]:
    """Records with what they refer to made whole: types, names, keys and sources."""
    tell(0.0, "Naming records")
    tables = _unique(tables)
    checked = tables["records"]
    checked = _typed_records(checked, _again(checked.rows["record_id"]))
    index = names.alias_index([], tables["actors"].rows)
    main = cache(partial(names.main_name, index=index))  # an actor is named in many columns
    for done, column in enumerate(NAMED, start=4):
        tell(done / 12, "Comparing names")
        checked = _named(checked, column, main, bool(index))
    tell(0.8, "Comparing dates and sources")
    checked = doubles.with_itself(_ordered_bounds(checked))
    return tables | {"records": _sourced(checked, set(tables["sources"].rows["source_id"]))}


def _sourced(checked: Checked, known: set[str]) -> Checked:
    """Sources that sources.csv does not list are reported, where there is one."""
    if not known:
        return checked
    named = {"", *known}
    return checking.warn(
        checked,
        distinct.where(checked.rows["source_id"], lambda name: origins.standing(name, known) not in named),
        "source_id",
        Fault(
            "No such source in sources.csv; it is shown under this name.",
            "Add it to sources.csv, or mend its id.",
        ),
        blank=False,
    )


def _unique(tables: dict[str, Checked]) -> dict[str, Checked]:
    """Names that must be unique: a second source, origin or actor of one name is set aside."""
    for table, key in (("sources", "source_id"), ("origins", "origin"), ("actors", "actor")):
        again = tables[table].rows[key].duplicated()
        tables[table] = checking.set_further_aside(
            tables[table],
            again,
            key,
            Fault(
                "A row above already has this name.", "Keep one of the two, or give this one another name."
            ),
        )
    return tables


def _typed_records(checked: Checked, again: np.ndarray) -> Checked:
    """Types and stances filled in where the file leaves them blank; ``again`` says which ids a row above has."""
    checked = checking.warn(
        checked,
        again,
        "record_id",
        Fault("A row above has this name; this one is named after its line.", "Give it a name of its own."),
    )
    rows = checked.rows
    paired = ~distinct.blank(rows["counterpart"])
    untyped = distinct.blank(rows["record_type"])
    kind = pd.Series(pd.Categorical.from_codes(paired[untyped].astype("int8"), ["activity", "tie"]))
    rows = rows.assign(
        record_type=distinct.replaced(rows["record_type"], untyped, kind),
        stance=distinct.filled(rows["stance"], distinct.blank(rows["stance"]), "asserts"),
    )
    checked = checking.replaced(checked, rows=rows, notes=(*checked.notes, *_assumed(checked.rows)))
    lonely = (rows["record_type"] == "tie").to_numpy() & ~paired
    return checking.set_further_aside(
        checked,
        lonely,
        "counterpart",
        Fault(
            "A tie needs a counterpart; this one has none.", "Fill in 'counterpart', or call it an activity."
        ),
    )


def _again(ids: pd.Series) -> np.ndarray:
    """Rows whose stated id a row above has."""
    unnamed = distinct.blank(ids)
    if unnamed.all() or distinct.all_differ(ids[~unnamed]):
        return np.zeros(len(ids), dtype=bool)
    number, texts = distinct.numbered(ids)
    row, first = np.arange(len(ids)), np.empty(len(texts), dtype="int64")
    first[number[::-1]] = row[::-1]  # of several, the last assigned stays
    return (first[number] != row) & ~unnamed


def _assumed(rows: pd.DataFrame) -> list[str]:
    """What blanks are read as, said once."""
    blank = {
        name: distinct.blank(rows[name]) for name in ("stance", "source_id", "counterpart", "record_type")
    }
    unstated, sourceless = int(blank["stance"].sum()), int(blank["source_id"].sum())
    notes = []
    if unstated == 1:
        notes.append("1 record states no stance and is read as an assertion.")
    elif unstated:
        notes.append(f"{unstated:,} records state no stance and are read as assertions.")
    if sourceless == 1:
        notes.append("1 record names no source; its origin is this file.")
    elif sourceless:
        notes.append(f"{sourceless:,} records name no source; together they have one origin, this file.")
    if lonely := int((blank["counterpart"] & blank["record_type"]).sum()):
        notes.append(
            f"{count(lonely, 'record')} without a counterpart: read as what the actor does, not as a tie."
        )
    return notes


def _named(checked: Checked, column: str, main: Callable[[str], str], aliases: bool) -> Checked:
    """Aliases that actors.csv declares, read as the actor they name; each is reported, as is an odd name."""
    own = distinct.coded(checked.rows[column])
    called = [name.casefold() for name in own.cat.categories.tolist()]
    for odd, fault in ((LIKE_MISSING, MISSING), (TOTALS, TOTAL)):
        if not odd.isdisjoint(called):
            which = distinct.where(own, lambda name, odd=odd: name.casefold() in odd)
            checked = checking.warn(checked, which, column, fault, blank=False)
    if aliases:
        alias = distinct.where(own, lambda name: main(name) != name)
        checked = checking.warn(checked, alias, column, ALIAS, blank=False)
        own = distinct.mapped(own, main)
    return checking.replaced(checked, rows=checked.rows.assign(**{column: own}))


def _ordered_bounds(checked: Checked) -> Checked:
    """Bounds and dates the wrong way round are blanked, since nobody can say which one is wrong."""
    rows = checked.rows
    crossed = rows["amount_low"] > rows["amount_high"]
    for column in ("amount_low", "amount_high"):
        checked = checking.warn(
            checked,
            crossed,
            column,
            Fault(
                "The lowest amount is above the highest; both are blanked.",
                "Exchange the two, or mend the wrong one.",
            ),
        )
    for column in ("start", "end"):
        far = distinct.where(rows[column], lambda text: bool(text) and not USUAL[0] <= text[:4] <= USUAL[1])
        checked = checking.warn(checked, far, column, FAR, blank=False)
    late = ~distinct.blank(rows["end"])
    if late.any():
        late[late] = dates.bounds(rows.loc[late, "start"])[0] > dates.bounds(rows.loc[late, "end"])[1]
    return checking.warn(
        checked,
        late,
        "end",
        Fault("The end lies before the start; it is blanked.", "Mend the wrong one of the two dates."),
    )
