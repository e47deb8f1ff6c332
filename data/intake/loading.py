"""From files to a dossier: what is accepted, and what is joined to each record."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import cache
from pathlib import Path

import pandas as pd

from data import beside, descriptor, doubles, origins, reading, schema
from data.dossier import Dossier
from data.held import Held
from data.intake import checking, completing, node_labels
from data.intake import draft as drafting
from data.intake.checking import Checked
from data.intake.draft import Draft, FileDraft
from data.intake.judging import PROBLEM
from data.intake.progress import Tell, part, untold
from data.reading import Content, UnreadableFile
from data.reading.how import How
from data.words import count


def load_folder(folder: Path, tell: Tell = untold) -> Dossier:
    """Load a dossier from a folder of CSV files and, where there is one, its ``datapackage.json``."""
    tell(0.0, f"Opening {folder.name}")
    files = {
        path.name: reading.of_file(path)
        for path in sorted(folder.iterdir())
        if path.suffix in (".csv", ".json")
    }
    if not files:
        raise UnreadableFile(f"The folder {folder.name} holds no CSV file.")
    return load(files, tell=tell)


def load(files: Mapping[str, Content], hows: Mapping[str, How] | None = None, tell: Tell = untold) -> Dossier:
    """Load a dossier from the contents of its files, by name; what is packed is opened first.

    ``hows`` says, by the name of a file, how the analyst wants it read. Rows in = rows accepted + rows set aside,
    for every file. ``tell`` is told the share done, from 0 to 1, and what is done next; what it raises ends the
    loading. Raises `UnreadableFile`, whose message says what is wrong and what to do, where no records can be
    read at all.
    """
    tell(0.05, f"Reading {_named(files)}")
    return assembled(drafting.draft(files, hows, part(tell, 0.05, 0.45)), part(tell, 0.45, 1.0))


def assembled(draft: Draft, tell: Tell = untold) -> Dossier:
    """The dossier that a draft makes. Raises `UnreadableFile` for a draft that has faults."""
    if draft.faults:
        raise UnreadableFile(draft.faults[0])
    tables = _checked(draft.tables, part(tell, 0.0, 0.5))
    tables = {table: tables.get(table) or _missing(table) for table in schema.tables()}
    actors = draft.tables.get("actors")
    tables = node_labels.named(tables, actors and actors.proposal)
    twice = beside.later(doubles.entered_twice, tables["records"])
    tables = completing.complete(tables, part(tell, 0.5, 0.9))
    tell(0.9, "Looking for the focal actor")
    dossier = _assembled(draft, tables, twice)
    tell(1.0, "Ready")
    return dossier


def _checked(files: Mapping[str, FileDraft], tell: Tell) -> dict[str, Checked]:
    checked = {}
    for done, (table, each) in enumerate(files.items()):
        tell(done / len(files), f"Checking {count(each.table.rows, 'row')} of {each.table.file}")
        checked[table] = checking.check(each.table, table, each.how, each.proposal)
    return checked


def _named(files: Mapping[str, Content]) -> str:
    """The largest file by name, and how many come with it."""
    largest = max(files, key=lambda name: len(files[name]), default="no file")
    further = len(files) - 1
    return f"{largest} and {count(further, 'further file')}" if further > 0 else largest


@cache
def _missing(table: str) -> Checked:
    """An empty table, where the dossier has no such file."""
    empty = reading.Table(
        "", pd.DataFrame(columns=schema.columns(table), dtype="str"), pd.Series(dtype="int64")
    )
    return checking.check(empty, table)


def _assembled(draft: Draft, tables: dict[str, Checked], twice: Future[pd.DataFrame]) -> Dossier:
    """The dossier of completed tables, with the warnings on records that were entered twice."""
    held = {table: checked.rows for table, checked in tables.items()}
    together = origins.named_together(held["records"]["source_id"], {*held["sources"]["source_id"]})
    stated = draft.stated
    focal, unknown = descriptor.focal_actor(stated.focal_actor, held["records"], held["actors"])
    tables = tables | {"records": checking.warned(tables["records"], twice.result())}
    loaded = [checked for checked in tables.values() if checked.file]
    return Dossier(
        key=draft.key,
        title=stated.title or tables["records"].file,
        description=stated.description,
        version=stated.version,
        licence=stated.licence,
        focal_actor=focal,
        focal_guessed=focal is not None and (not stated.focal_actor or bool(unknown)),
        turning_point=stated.turning_point,
        present=frozenset(tables["records"].present),
        accounts=_accounts(loaded, draft.left_out),
        set_aside=pd.concat(
            [c.set_aside.sort_values("line", kind="stable") for c in loaded], ignore_index=True
        ).fillna(""),
        warnings=pd.concat(
            [c.warnings.sort_values("line", kind="stable") for c in loaded], ignore_index=True
        )[PROBLEM],
        _notes=(
            *(note for c in loaded for note in c.notes),
            *(*draft.notes, *_not_loaded(draft), *together, *stated.notes, *unknown),
        ),
        further=tables["records"].further,
        stated=stated.whole,
        _tables=Held(held),
        _files={each.table.file: each.table for each in draft.tables.values()},
    )


def _accounts(loaded: list[Checked], left_out: Mapping[str, int | None]) -> pd.DataFrame:
    """What became of the rows of each file; those of a file that is left out are neither accepted nor set aside."""
    read = [checked.account | {"left_out": 0} for checked in loaded]
    blank = {"table": "", "accepted": 0, "set_aside": 0, "warnings": 0}
    left = [blank | {"file": file, "rows": rows, "left_out": rows} for file, rows in left_out.items()]
    return pd.DataFrame([*read, *left]).astype({"rows": "Int64", "left_out": "Int64"})


def _not_loaded(draft: Draft) -> list[str]:
    """A note on each table that is left out; of other files the draft tells."""
    return [
        f"{file} is left out: {count(rows or 0, 'row')}."
        for file, rows in draft.left_out.items()
        if file not in draft.unread
    ]
