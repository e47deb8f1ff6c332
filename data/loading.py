"""From files to a dossier: what is accepted, and what is joined to each record."""

import hashlib
import itertools
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from data import checking, descriptor, names, origins, query, reading, schema, spans
from data.checking import PROBLEM, Checked
from data.descriptor import Descriptor
from data.dossier import NAMED, Dossier
from data.reading import UnreadableFile
from data.words import count

FEW_VALUES = ["record_type", "category", "stance", "reliability", "credibility", "source_kind"]
FEW_VALUES += ["origin", "source_id"]
LIKE_MISSING = ["nan", "null", "none", "n/a", "-"]
"""How other tools write a missing value. Here it is text like any other, since a group may bear such a name."""


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
    files = reading.opened(files)
    raw, empty = reading.tables(files)
    recognised = {table: checking.check(each, table) for table, each in raw.items()}
    if "records" not in recognised or "actor" not in recognised["records"].present:
        raise UnreadableFile(_without_records(raw, empty))
    stated = descriptor.read(files.get(schema.DESCRIPTOR, b"{}"))
    tables = {table: recognised.get(table) or _missing(table) for table in schema.tables()}
    tables = _referred(_unique(tables))
    checked, found = _prepared(tables)
    return _assembled(_key(files), stated, checked, [*empty, *found])


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
        record_id=_record_ids(rows),
        record_type=kind.astype("str"),
        stance=rows["stance"].where(rows["stance"] != "", "asserts"),
    )
    checked = checking.replaced(checked, rows=rows, notes=(*checked.notes, *_assumed(checked.rows)))
    lonely = (rows["record_type"] == "tie") & ~paired
    return checking.set_further_aside(
        checked, lonely, "counterpart", "A tie needs a counterpart; this one has none."
    )


def _record_ids(rows: pd.DataFrame) -> pd.Series:
    """Every record under a name of its own: the stated one, else one after its line that no row states."""
    stated = set(rows["record_id"])
    after_line = ("line " + rows["line"].astype(str)).map(lambda name: _untaken(name, stated)).astype("str")
    return rows["record_id"].where(rows["record_id"] != "", after_line)


def _untaken(name: str, taken: set[str]) -> str:
    further = (f"{name} ({number})" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], further) if each not in taken)


def _assumed(rows: pd.DataFrame) -> list[str]:
    """What blanks are read as, said once."""
    unstated = int((rows["stance"] == "").sum())
    sourceless = int((rows["source_id"] == "").sum())
    notes = []
    if unstated == 1:
        notes.append("1 record states no stance and is read as an assertion.")
    elif unstated:
        notes.append(f"{unstated:,} records state no stance and are read as assertions.")
    if sourceless == 1:
        notes.append("1 record names no source; its origin is this file.")
    elif sourceless:
        notes.append(f"{sourceless:,} records name no source; together they have one origin, this file.")
    if lonely := int(((rows["counterpart"] == "") & (rows["record_type"] == "")).sum()):
        notes.append(
            f"{count(lonely, 'record')} without a counterpart: read as what the actor does, not as a tie."
        )
    return notes


def _named(checked: Checked, index: dict[str, str]) -> Checked:
    """Aliases that actors.csv declares, read as the actor they name; each is reported, as is an odd name."""
    for column in NAMED:
        own = checked.rows[column]
        odd = own.str.casefold().isin(LIKE_MISSING)
        checked = checking.warn(
            checked, odd, column, "Looks like a missing value; kept as the name of an actor.", blank=False
        )
        main = own.map({name: names.main_name(name, index) for name in own.unique()})
        main = main.astype("str")
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


def _prepared(tables: dict[str, Checked]) -> tuple[dict[str, Checked], list[str]]:
    """Records with what stands behind them joined on; and sentences on what was found."""
    rows, cycles = joined(tables["records"].rows, tables["sources"].rows)
    return tables | {"records": checking.replaced(tables["records"], rows=rows)}, [*map(_cycle, cycles)]


def joined(rows: pd.DataFrame, sources: pd.DataFrame) -> tuple[pd.DataFrame, list[tuple[str, ...]]]:
    """Checked records with claim, source, origin and span joined on; and the sources that name each other."""
    sources = sources.set_index("source_id")
    joined = {
        "reliability": rows["source_id"].map(sources["reliability"]),
        "source_kind": rows["source_id"].map(sources["kind"]),
        "published": rows["source_id"].map(sources["published"]),
    }
    rows = rows.assign(**{name: column.astype("str").fillna("") for name, column in joined.items()})
    rows["claim"] = query.claim_keys(rows)
    rows["origin"], cycles = origins.origins(rows)
    rows = pd.concat([rows, spans.spans(rows, rows["published"])], axis=1)
    return _compact(rows), cycles


def judged(records: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The claims of joined records, and the records with the status of theirs: both tables, by name."""
    claims = query.claims(records)
    status = records["claim"].map(claims["status"]).astype("category")
    return {"records": records.assign(status=status), "claims": claims}


def _cycle(sources: tuple[str, ...]) -> str:
    if len(sources) == 1:
        return f"The source {sources[0]} names itself as its origin."
    return f"The sources {', '.join(sources)} name each other as their origin; they count as one."


def _compact(rows: pd.DataFrame) -> pd.DataFrame:
    """Repeating text as categories, the names of actors all of one kind, so that they compare as numbers."""
    everyone = pd.CategoricalDtype(sorted(set().union(*(rows[column].unique() for column in NAMED))))
    rows = rows.astype(dict.fromkeys(NAMED, everyone))
    return rows.astype(dict.fromkeys([*FEW_VALUES, "claim"], "category"))


def _assembled(key: str, stated: Descriptor, tables: dict[str, Checked], notes: list[str]) -> Dossier:
    loaded = [checked for checked in tables.values() if checked.file]
    held = {table: checked.rows for table, checked in tables.items()}
    held |= judged(held["records"])
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
        stated=stated.whole,
        _tables=held,
    )


def _key(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]
