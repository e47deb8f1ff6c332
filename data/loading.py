"""From files to a dossier: which file is which, what is accepted, and what is joined to each record."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from data import checking, names, origins, query, reading, schema, spans
from data.checking import PROBLEM, Checked
from data.dossier import NAMED, Dossier
from data.reading import UnreadableFile

FEW_VALUES = [
    "record_type",
    "category",
    "stance",
    "reliability",
    "credibility",
    "source_kind",
    "origin",
    "source_id",
]


def load_folder(folder: Path) -> Dossier:
    """Load a dossier from a folder of CSV files and, where there is one, its ``datapackage.json``."""
    files = {
        path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in (".csv", ".json")
    }
    if not files:
        raise UnreadableFile(f"The folder {folder.name} holds no CSV file.")
    return load(files)


def load(files: Mapping[str, bytes]) -> Dossier:
    """Load a dossier from the contents of its files, by name; a zip is opened first.

    Rows in = rows accepted + rows set aside, for every file. Raises `UnreadableFile`, whose message says
    what is wrong and what to do, where no records can be read at all.
    """
    files = _unpacked(files)
    raw = [reading.read_csv(name, content) for name, content in files.items() if not name.endswith(".json")]
    if not raw:
        raise UnreadableFile("There is no CSV file to read records from.")
    recognised = {table: checking.check(each, table) for each, table in _recognise(raw)}
    if "records" not in recognised:
        raise UnreadableFile(
            "None of the files holds records: one needs at least a column 'actor' (or 'source')."
        )
    descriptor = _descriptor(files)
    tables = {table: recognised.get(table) or _missing(table) for table in schema.tables()}
    tables = _referred(_unique(tables))
    checked, found = _prepared(tables)
    return _assembled(files, descriptor, checked, found)


def _unpacked(files: Mapping[str, bytes]) -> dict[str, bytes]:
    opened: dict[str, bytes] = {}
    for name, content in files.items():
        opened |= reading.unpack(name, content) if name.lower().endswith(".zip") else {name: content}
    return {
        name: content
        for name, content in opened.items()
        if name.lower().endswith((".csv", ".txt", ".tsv", ".json"))
    }


def _recognise(raw: list[reading.Table]) -> list[tuple[reading.Table, str]]:
    """Which table each file is: by its name, else by the columns it shares; a lone file holds the records."""
    if len(raw) == 1:
        return [(raw[0], "records")]
    pairs = [(each, _by_name(each) or _by_columns(each)) for each in raw]
    doubled = [table for _, table in pairs]
    if twice := next((table for table in doubled if doubled.count(table) > 1), None):
        both = " and ".join(each.file for each, table in pairs if table == twice)
        raise UnreadableFile(
            f"{both} both look like {twice}. Load them one at a time, or name one {twice}.csv."
        )
    return pairs


def _by_name(raw: reading.Table) -> str | None:
    stem = raw.file.rsplit(".", 1)[0].casefold()
    return stem if stem in schema.tables() else None


def _by_columns(raw: reading.Table) -> str:
    shared = {table: len(set(schema.columns(table)) & set(raw.cells.columns)) for table in schema.tables()}
    return max(shared, key=lambda table: (shared[table], table == "records"))


def _descriptor(files: Mapping[str, bytes]) -> dict:
    try:
        stated = json.loads(files.get(schema.DESCRIPTOR, b"{}").decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UnreadableFile(
            f"{schema.DESCRIPTOR} cannot be read ({error}). Mend it or leave it out."
        ) from error
    if not isinstance(stated, dict):
        raise UnreadableFile(f"{schema.DESCRIPTOR} must be one JSON object. Mend it or leave it out.")
    return stated


def _missing(table: str) -> Checked:
    """An empty table, where the dossier has no such file."""
    empty = reading.Table(
        "", pd.DataFrame(columns=schema.columns(table), dtype="str"), pd.Series(dtype="int64")
    )
    return checking.check(empty, table)


def _unique(tables: dict[str, Checked]) -> dict[str, Checked]:
    """Names that must be unique: a second source, origin or actor of one name is set aside."""
    for table, key in (("sources", "source_id"), ("origins", "origin"), ("actors", "actor")):
        again = tables[table].rows[key].duplicated()
        tables[table] = checking.set_further_aside(
            tables[table], again, key, "A row above already has this name."
        )
    return tables


def _referred(tables: dict[str, Checked]) -> dict[str, Checked]:
    """Records with what they refer to made whole: types, names, keys and sources."""
    checked = _typed_records(tables["records"])
    checked = _named(checked, names.alias_index([], tables["actors"].rows))
    checked = _ordered_bounds(checked)
    known = set(tables["sources"].rows["source_id"])
    source = checked.rows["source_id"]
    if known:
        checked = checking.warn(
            checked,
            (source != "") & ~source.isin(known),
            "source_id",
            "No such source in sources.csv; it is shown under this name.",
            blank=False,
        )
    return tables | {"records": checked}


def _typed_records(checked: Checked) -> Checked:
    """Record ids, types and stances filled in where the file leaves them blank."""
    rows = checked.rows
    again = (rows["record_id"] != "") & rows["record_id"].duplicated()
    checked = checking.warn(
        checked, again, "record_id", "A row above has this name; this one is named after its line."
    )
    rows = checked.rows
    paired = rows["counterpart"] != ""
    kind = rows["record_type"].where(rows["record_type"] != "", paired.map({True: "tie", False: "activity"}))
    rows = rows.assign(
        record_id=rows["record_id"].where(rows["record_id"] != "", "line " + rows["line"].astype(str)),
        record_type=kind.astype("str"),
        stance=rows["stance"].where(rows["stance"] != "", "asserts"),
    )
    checked = checking.replaced(checked, rows=rows, notes=(*checked.notes, *_assumed(checked.rows)))
    lonely = (rows["record_type"] == "tie") & ~paired
    return checking.set_further_aside(
        checked, lonely, "counterpart", "A tie needs a counterpart; this one has none."
    )


def _assumed(rows: pd.DataFrame) -> list[str]:
    """What blanks are read as, said once."""
    unstated = int((rows["stance"] == "").sum())
    sourceless = int((rows["source_id"] == "").sum())
    notes = [f"{unstated:,} records state no stance and are read as assertions."] if unstated else []
    if sourceless:
        notes.append(f"{sourceless:,} records name no source; together they have one origin, this file.")
    return notes


def _named(checked: Checked, index: dict[str, str]) -> Checked:
    """Aliases that actors.csv declares, read as the actor they name; each is reported."""
    for column in NAMED:
        own = checked.rows[column]
        main = own.map({name: index.get(names.fold(name), name) for name in own.unique()}).astype("str")
        alias = main != own
        checked = checking.warn(
            checked, alias, column, "An alias in actors.csv; read as the actor it names.", blank=False
        )
        checked = checking.replaced(checked, rows=checked.rows.assign(**{column: main}))
    return checked


def _ordered_bounds(checked: Checked) -> Checked:
    """Bounds and dates the wrong way round are blanked, since nobody can say which one is wrong."""
    rows = checked.rows
    crossed = rows["amount_low"] > rows["amount_high"]
    for column in ("amount_low", "amount_high"):
        checked = checking.warn(checked, crossed, column, "The lowest amount is above the highest.")
    span = spans.spans(rows, pd.Series("", index=rows.index))
    late = (rows["start"] != "") & (rows["end"] != "") & (span["start_first"] > span["end_last"])
    return checking.warn(checked, late, "end", "The end lies before the start.")


def _prepared(tables: dict[str, Checked]) -> tuple[dict[str, Checked], tuple[str, ...]]:
    """Records with claim, source, origin, span and status joined on; and sentences on what was found."""
    rows = tables["records"].rows
    sources = tables["sources"].rows.set_index("source_id")
    joined = {
        "reliability": rows["source_id"].map(sources["reliability"]),
        "source_kind": rows["source_id"].map(sources["kind"]),
        "published": rows["source_id"].map(sources["published"]),
    }
    rows = rows.assign(**{name: column.astype("str").fillna("") for name, column in joined.items()})
    rows["claim"] = query.claim_keys(rows)
    rows["origin"], cycles = origins.origins(rows)
    rows = pd.concat([rows, spans.spans(rows, rows["published"])], axis=1)
    rows = _compact(rows)
    found = tuple(
        f"The sources {', '.join(cycle)} name each other as their origin; they count as one."
        for cycle in cycles
    )
    return tables | {"records": checking.replaced(tables["records"], rows=rows)}, found


def _compact(rows: pd.DataFrame) -> pd.DataFrame:
    """Repeating text as categories, the names of actors all of one kind, so that they compare as numbers."""
    everyone = pd.CategoricalDtype(sorted(set().union(*(rows[column].unique() for column in NAMED))))
    rows = rows.astype(dict.fromkeys(NAMED, everyone))
    return rows.astype(dict.fromkeys([*FEW_VALUES, "claim"], "category"))


def _assembled(
    files: Mapping[str, bytes], stated: dict, tables: dict[str, Checked], found: tuple[str, ...]
) -> Dossier:
    ours = stated.get("leverage", {}) if isinstance(stated.get("leverage"), dict) else {}
    loaded = [checked for checked in tables.values() if checked.file]
    held = {table: checked.rows for table, checked in tables.items()}
    held["claims"] = query.claims(held["records"])
    held["records"] = held["records"].assign(
        status=held["records"]["claim"].map(held["claims"]["status"]).astype("category")
    )
    focal, point, complaints = _leverage(ours, held["records"])
    licences = stated.get("licenses")
    licence = licences[0] if isinstance(licences, list) and licences else {}
    return Dossier(
        key=_key(files),
        title=str(stated.get("title") or tables["records"].file),
        description=str(stated.get("description") or ""),
        version=str(stated.get("version") or ""),
        licence=str(licence.get("title", "")) if isinstance(licence, dict) else "",
        focal_actor=focal,
        turning_point=point,
        present=frozenset(tables["records"].present),
        accounts=pd.DataFrame([_account(checked) for checked in loaded]),
        set_aside=pd.concat([c.set_aside for c in loaded], ignore_index=True).fillna(""),
        warnings=pd.concat([c.warnings for c in loaded], ignore_index=True)[PROBLEM],
        notes=(*(note for checked in loaded for note in checked.notes), *found, *complaints),
        further=tables["records"].further,
        _tables=held,
    )


def _leverage(ours: dict, records: pd.DataFrame) -> tuple[str | None, date | None, tuple[str, ...]]:
    """Focal actor (default: the one with most records) and turning point, with complaints about bad ones."""
    busiest = records["actor"].value_counts()
    focal = (
        str(ours.get("focal_actor") or (busiest.index[0] if len(busiest) and busiest.iloc[0] else "")) or None
    )
    stated = str(ours.get("turning_point", ""))
    try:
        return focal, date.fromisoformat(stated) if stated else None, ()
    except ValueError:
        return (
            focal,
            None,
            (f"The turning point '{stated}' in {schema.DESCRIPTOR} is not a date like 2021-08-15.",),
        )


def _account(checked: Checked) -> dict:
    return {
        "file": checked.file,
        "table": checked.table,
        "rows": checked.read,
        "accepted": len(checked.rows),
        "set_aside": len(checked.set_aside),
        "warnings": len(checked.warnings),
    }


def _key(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]
