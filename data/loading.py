"""From files to a dossier: what is accepted, and what is joined to each record."""

import hashlib
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from data import checking, completing, descriptor, distinct, joining, query, reading, schema
from data.checking import PROBLEM, Checked
from data.descriptor import Descriptor
from data.dossier import Dossier
from data.progress import Tell, part, untold
from data.reading import UnreadableFile
from data.words import count


def load_folder(folder: Path, tell: Tell = untold) -> Dossier:
    """Load a dossier from a folder of CSV files and, where there is one, its ``datapackage.json``."""
    tell(0.0, f"Opening {folder.name}")
    files = {
        path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in (".csv", ".json")
    }
    if not files:
        raise UnreadableFile(f"The folder {folder.name} holds no CSV file.")
    return load(files, tell)


def load(files: Mapping[str, bytes], tell: Tell = untold) -> Dossier:
    """Load a dossier from the contents of its files, by name; a zip is opened first.

    Rows in = rows accepted + rows set aside, for every file. ``tell`` is told the share done, from 0 to 1, and
    what is done next; what it raises ends the loading. Raises `UnreadableFile`, whose message says what is wrong
    and what to do, where no records can be read at all.
    """
    tell(0.05, f"Opening {_named(files)}")
    files = reading.opened(files)
    tell(0.1, f"Reading {_named(files)}")
    raw, empty = reading.tables(files)
    recognised = _checked(raw, part(tell, 0.4, 0.55))
    if "records" not in recognised or "actor" not in recognised["records"].present:
        raise UnreadableFile(_without_records(raw, empty))
    stated = descriptor.read(files.get(schema.DESCRIPTOR, b"{}"))
    tables = {table: recognised.get(table) or _missing(table) for table in schema.tables()}
    tables = completing.complete(tables, part(tell, 0.55, 0.7))
    rows, found = joining.joined(tables["records"].rows, tables["sources"].rows, part(tell, 0.7, 0.93))
    tables["records"] = checking.replaced(tables["records"], rows=rows)
    tell(0.93, "Weighing claims")
    held = _weighed({table: checked.rows for table, checked in tables.items()})
    tell(0.97, "Looking for the focal actor")
    dossier = _assembled(_key(files), stated, tables, held, [*empty, *found])
    tell(1.0, "Ready")
    return dossier


def _checked(raw: Mapping[str, reading.Table], tell: Tell) -> dict[str, Checked]:
    checked = {}
    for done, (table, each) in enumerate(raw.items()):
        tell(done / len(raw), f"Checking {count(each.rows, 'row')} of {each.file}")
        checked[table] = checking.check(each, table)
    return checked


def _named(files: Mapping[str, bytes]) -> str:
    """The largest file by name, and how many come with it."""
    largest = max(files, key=lambda name: len(files[name]), default="no file")
    further = len(files) - 1
    return f"{largest} and {count(further, 'further file')}" if further > 0 else largest


def _without_records(raw: Mapping[str, reading.Table], empty: list[str]) -> str:
    """What was found instead of records, and what to do."""
    found = [
        f"Found in {each.file}: {textwrap.shorten(', '.join(each.cells), 300, placeholder=' …')}."
        for each in raw.values()
    ]
    cure = (
        "Load a file named records.csv with at least a column 'actor' (or 'source'), "
        "or rename the file and the column that hold who acts."
    )
    return " ".join(["None of the files holds records.", *empty, *found, cure])


def _missing(table: str) -> Checked:
    """An empty table, where the dossier has no such file."""
    empty = reading.Table(
        "", pd.DataFrame(columns=schema.columns(table), dtype="str"), pd.Series(dtype="int64")
    )
    return checking.check(empty, table)


def _weighed(held: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables with that of claims, and the records with the status of their claim."""
    claims, records = query.claims(held["records"]), held["records"]
    status = distinct.ordered(distinct.recoded(records["claim"], claims["status"]))
    return held | {"claims": claims, "records": records.assign(status=status)}


def _assembled(
    key: str,
    stated: Descriptor,
    tables: dict[str, Checked],
    held: dict[str, pd.DataFrame],
    notes: list[str],
) -> Dossier:
    loaded = [checked for checked in tables.values() if checked.file]
    focal, unknown = descriptor.focal_actor(stated.focal_actor, held["records"], held["actors"])
    return Dossier(
        key=key,
        title=stated.title or tables["records"].file,
        description=stated.description,
        version=stated.version,
        licence=stated.licence,
        focal_actor=focal,
        focal_guessed=focal is not None and (not stated.focal_actor or bool(unknown)),
        turning_point=stated.turning_point,
        present=frozenset(tables["records"].present),
        accounts=pd.DataFrame([checked.account for checked in loaded]),
        set_aside=pd.concat([c.set_aside for c in loaded], ignore_index=True).fillna(""),
        warnings=pd.concat([c.warnings for c in loaded], ignore_index=True)[PROBLEM],
        notes=(*(note for c in loaded for note in c.notes), *notes, *stated.notes, *unknown),
        further=tables["records"].further,
        _tables=held,
    )


def _key(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]
