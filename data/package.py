"""The cleaned dossier as one zip that loads again to an equal dossier.

Accepted rows only, every cell as it stands: no prefix, no rounding, dates in their own precision.
"""

import csv
import io
import json
import zipfile
from typing import Any

import pandas as pd

from data import schema
from data.dossier import OWN, Dossier
from data.reading.how import How
from data.words import number_in_a_cell

FIXED = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip, so that the same dossier makes the same zip."""


def package(dossier: Dossier) -> bytes:
    """A zip with a CSV for each table that is not empty and ``datapackage.json``.

    Records have the columns of the format that the file had or that loading filled in, then the analyst's own
    under their own names. A name read as another stays read so; a guessed focal actor is left for the next load
    to guess.
    """
    tables = {name: _frame(dossier, name) for name in schema.tables()}
    tables = {name: frame for name, frame in tables.items() if len(frame) or name == "records"}
    contents = {f"{name}.csv": _csv(frame) for name, frame in tables.items()}
    contents[schema.DESCRIPTOR] = json.dumps(_descriptor(dossier, tables), ensure_ascii=False, indent=2)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return file.getvalue()


def _frame(dossier: Dossier, name: str) -> pd.DataFrame:
    """The columns of a table that are written; the analyst's own still have their mark."""
    rows = dossier.table(name)
    own = [column for column in rows if column.startswith(OWN)]
    ours = schema.columns(name) if name != "records" else _written(dossier, rows)
    return rows[[*ours, *own]]


def _written(dossier: Dossier, records: pd.DataFrame) -> list[str]:
    """The columns of the format that records.csv has or that hold anything."""
    return [
        column for column in schema.columns("records") if column in dossier.present or _held(records[column])
    ]


def _held(column: pd.Series) -> bool:
    return bool((column.notna() & (column != "")).any())


def _csv(frame: pd.DataFrame) -> str:
    """RFC 4180 with every name of the header quoted, so that no mark in one is taken for the separator."""
    text = io.StringIO(newline="")
    header = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    header.writerow(_header(frame).values())
    columns = [_cells(frame[name]) for name in frame]
    csv.writer(text, lineterminator="\r\n").writerows(zip(*columns, strict=True))
    return text.getvalue()


def _header(frame: pd.DataFrame) -> dict[str, str]:
    """Column -> the name it is written under: the analyst's own ones without their mark, and never a name twice."""
    own = {name: name.removeprefix(OWN) for name in frame if name.startswith(OWN)}
    own = {name: f"{bare} (own)" if bare in frame else bare for name, bare in own.items()}
    return {name: own.get(name, name) for name in frame}


def _cells(column: pd.Series) -> list[str]:
    if pd.api.types.is_numeric_dtype(column):
        return [number_in_a_cell(value) for value in column.tolist()]
    return column.astype(object).tolist()


# --- datapackage.json -------------------------------------------------------------------------------------


def _descriptor(dossier: Dossier, tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    """What the dossier states of itself, with what is set now and the schemas of what is written."""
    stated = {"profile": "tabular-data-package", "name": "dossier"} | dict(dossier.stated)
    said = {"title": dossier.title, "description": dossier.description, "version": dossier.version}
    stated |= {part: text for part, text in said.items() if text or part in stated}
    if not dossier.licence:
        stated.pop("licenses", None)
    resources = [_resource(declared, tables) for declared in schema.resources() if declared["name"] in tables]
    ours = _ours(dossier) | {"reading": {f"{name}.csv": _how(frame) for name, frame in tables.items()}}
    return stated | {"leverage": ours, "resources": resources}


def _how(frame: pd.DataFrame) -> dict[str, Any]:
    """How the next load is to read a table, so that it asks nothing and takes no column for another."""
    own = {written: "" for name, written in _header(frame).items() if name.startswith(OWN)}
    return How(encoding="utf-8", delimiter=",", header=1, decimal=".", columns=own).written()


def _ours(dossier: Dossier) -> dict[str, Any]:
    """The leverage block as the analyst has it on screen."""
    stated = dossier.stated.get("leverage")
    ours = dict(stated) if isinstance(stated, dict) else {}
    point = dossier.turning_point.isoformat() if dossier.turning_point else None
    if ours.get("turning_point") != point:
        ours.pop("turning_point_label", None)
    now = {"focal_actor": None if dossier.focal_guessed else dossier.focal_actor, "turning_point": point}
    return {part: value for part, value in (ours | now).items() if value is not None}


def _resource(declared: dict[str, Any], tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    """The declaration of a table as it is written: its columns, and the keys that hold."""
    frame = tables[declared["name"]]
    ours = {field["name"]: field for field in declared["schema"]["fields"]}
    fields = [ours.get(name) or _own_field(name.removeprefix(OWN)) for name in frame]
    keys = [key for key in declared["schema"].get("foreignKeys", []) if _holds(key, frame, tables)]
    rest = {
        part: value for part, value in declared["schema"].items() if part not in ("fields", "foreignKeys")
    }
    return declared | {"schema": {"fields": fields, **rest, **({"foreignKeys": keys} if keys else {})}}


def _own_field(name: str) -> dict[str, str]:
    return {"name": name, "title": name, "type": "string", "description": "A column of the analyst's own."}


def _holds(key: dict[str, Any], frame: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> bool:
    """Whether every value that refers to another table is found there."""
    column, there = key["fields"], key["reference"]
    if column not in frame or there["resource"] not in tables:
        return False
    return set(frame[column].astype("str")) - {""} <= set(tables[there["resource"]][there["fields"]])
