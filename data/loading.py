"""From files to a dossier: what is accepted, and what is joined to each record."""

import hashlib
import itertools
import textwrap
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from data import checking, dates, descriptor, distinct, names, origins, query, reading, schema, spans
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
            distinct.where(source, lambda name: name != "" and name not in known),
            "source_id",
            "No such source in sources.csv; it is shown under this name.",
            blank=False,
        )
    return tables | {"records": checked}


def _typed_records(checked: Checked) -> Checked:
    """Record ids, types and stances filled in where the file leaves them blank."""
    checked = checking.warn(
        checked,
        _again(checked.rows["record_id"]),
        "record_id",
        "A row above has this name; this one is named after its line.",
    )
    rows = checked.rows
    paired = ~distinct.blank(rows["counterpart"])
    kind = pd.Series(pd.Categorical.from_codes(paired.astype("int8"), ["activity", "tie"]))
    rows = rows.assign(
        record_id=_record_ids(rows),
        record_type=distinct.replaced(rows["record_type"], distinct.blank(rows["record_type"]), kind),
        stance=distinct.filled(rows["stance"], distinct.blank(rows["stance"]), "asserts"),
    )
    checked = checking.replaced(checked, rows=rows, notes=(*checked.notes, *_assumed(checked.rows)))
    lonely = (rows["record_type"] == "tie").to_numpy() & ~paired
    return checking.set_further_aside(
        checked, lonely, "counterpart", "A tie needs a counterpart; this one has none."
    )


def _again(ids: pd.Series) -> np.ndarray:
    """Rows whose stated id a row above has."""
    own = distinct.plain(ids)
    if own.is_unique:
        return np.zeros(len(own), dtype=bool)
    return (own.duplicated() & (own != "")).to_numpy()


def _record_ids(rows: pd.DataFrame) -> pd.Series:
    """Every record under a name of its own: the stated one, else one after its line that no row states."""
    ids, unnamed = distinct.plain(rows["record_id"]), distinct.blank(rows["record_id"])
    if not unnamed.any():
        return ids
    after_line = "line " + rows["line"][unnamed].astype("str")
    if taken := set(ids[~unnamed]):
        after_line = after_line.map(lambda name: _untaken(name, taken)).astype("str")
    return after_line if unnamed.all() else ids.where(~unnamed, after_line)


def _untaken(name: str, taken: set[str]) -> str:
    further = (f"{name} ({number})" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], further) if each not in taken)


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


def _named(checked: Checked, index: dict[str, str]) -> Checked:
    """Aliases that actors.csv declares, read as the actor they name; each is reported, as is an odd name."""
    for column in NAMED:
        own = distinct.coded(checked.rows[column])
        odd = distinct.where(own, lambda name: name.casefold() in LIKE_MISSING)
        checked = checking.warn(
            checked, odd, column, "Looks like a missing value; kept as the name of an actor.", blank=False
        )
        if not index:
            continue
        main = partial(_main_name, index=index)
        alias = distinct.where(own, lambda name, main=main: main(name) != name)
        checked = checking.warn(
            checked, alias, column, "An alias in actors.csv; read as the actor it names.", blank=False
        )
        checked = checking.replaced(checked, rows=checked.rows.assign(**{column: distinct.mapped(own, main)}))
    return checked


def _main_name(name: str, index: dict[str, str]) -> str:
    # A blank stays blank, even where an actor's name consists of hyphens and so folds to nothing.
    return name and (index.get(name) or index.get(names.fold(name), name))


def _ordered_bounds(checked: Checked) -> Checked:
    """Bounds and dates the wrong way round are blanked, since nobody can say which one is wrong."""
    rows = checked.rows
    crossed = rows["amount_low"] > rows["amount_high"]
    for column in ("amount_low", "amount_high"):
        checked = checking.warn(checked, crossed, column, "The lowest amount is above the highest.")
    start, end = (dates.intervals(rows[column]) for column in ("start", "end"))
    late = start["first"] > end["last"]
    return checking.warn(checked, late, "end", "The end lies before the start.")


def _prepared(tables: dict[str, Checked]) -> tuple[dict[str, Checked], list[str]]:
    """Records with claim, source, origin, span and status joined on; and sentences on what was found."""
    rows = tables["records"].rows
    sources = tables["sources"].rows.set_index("source_id")
    source = distinct.coded(rows["source_id"])
    for name, column in {
        "reliability": "reliability",
        "source_kind": "kind",
        "published": "published",
    }.items():
        rows = rows.assign(**{name: distinct.mapped(source, _looked_up(sources[column]))})
    rows["claim"] = query.claim_keys(rows)
    rows["origin"], cycles = origins.origins(rows)
    rows = pd.concat([rows, spans.spans(rows, rows["published"])], axis=1)
    rows = _compact(rows)
    return tables | {"records": checking.replaced(tables["records"], rows=rows)}, [*map(_cycle, cycles)]


def _looked_up(column: pd.Series) -> Callable[[str], str]:
    known = column.to_dict()
    return lambda source: known.get(source, "")


def _cycle(sources: tuple[str, ...]) -> str:
    if len(sources) == 1:
        return f"The source {sources[0]} names itself as its origin."
    return f"The sources {', '.join(sources)} name each other as their origin; they count as one."


def _compact(rows: pd.DataFrame) -> pd.DataFrame:
    """Repeating text as categories, the names of actors all of one kind, so that they compare as numbers."""
    everyone = sorted(set().union(*(distinct.occurring(rows[column]) for column in NAMED)))
    known = pd.Index(everyone, dtype="str")
    held = {column: distinct.among(rows[column], known) for column in NAMED}
    held |= {column: distinct.ordered(rows[column]) for column in FEW_VALUES}
    held |= {column: rows[column] for column in ("claim", "basis")}
    return distinct.all_plain(rows.drop(columns=[*held])).assign(**held)[[*rows.columns]]


def _assembled(key: str, stated: Descriptor, tables: dict[str, Checked], notes: list[str]) -> Dossier:
    loaded = [checked for checked in tables.values() if checked.file]
    held = {table: checked.rows for table, checked in tables.items()}
    held["claims"] = query.claims(held["records"])
    held["records"] = held["records"].assign(
        status=distinct.ordered(distinct.recoded(held["records"]["claim"], held["claims"]["status"]))
    )
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
