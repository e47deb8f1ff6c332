"""The format of a dossier, read from the one place where it is written: the shipped ``datapackage.json``.

The validator, the data dictionary on screen and the templates all come from here.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parent / "afghanistan"
DESCRIPTOR = "datapackage.json"
NAMED = ["actor", "counterpart", "controller", "payer", "payee", "share_to"]
"""Columns of records.csv that hold names of actors."""


@dataclass(frozen=True)
class Field:
    """One column of one table, as the descriptor declares it."""

    name: str
    title: str
    type: str
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    reduced_date: bool = False
    synonyms: tuple[str, ...] = ()
    sets_aside: bool = False
    """Whether an unreadable value sets its row aside instead of blanking the cell."""
    adds: str = ""
    """What the column makes possible, as a phrase."""

    @classmethod
    def read(cls, declared: dict) -> "Field":
        """A field from its Table Schema declaration."""
        rules, ours = declared.get("constraints", {}), declared.get("leverage", {})
        return cls(
            name=declared["name"],
            title=declared["title"],
            type=declared["type"],
            description=declared["description"],
            required=rules.get("required", False),
            enum=tuple(str(value) for value in rules.get("enum", ())),
            minimum=rules.get("minimum"),
            maximum=rules.get("maximum"),
            reduced_date=ours.get("type") == "reduced date",
            synonyms=tuple(ours.get("synonyms", ())),
            sets_aside=ours.get("unreadable") == "set aside",
            adds=ours.get("adds", ""),
        )


@cache
def _text() -> str:
    return (SHIPPED / DESCRIPTOR).read_text(encoding="utf-8")


def resources() -> list[dict[str, Any]]:
    """The declaration of every table as the shipped descriptor has it; the caller's own to change."""
    return json.loads(_text())["resources"]


@cache
def tables() -> dict[str, tuple[Field, ...]]:
    """Every table of the format with its columns, in the order of the descriptor."""
    return {
        resource["name"]: tuple(Field.read(declared) for declared in resource["schema"]["fields"])
        for resource in resources()
    }


def columns(table: str) -> list[str]:
    """The names of a table's columns.

    >>> columns("milestones")
    ['date', 'label', 'source_id']
    """
    return [field.name for field in tables()[table]]


def lacking(present: Collection[str], among: Collection[str] | None = None) -> dict[str, list[str]]:
    """What columns of records.csv that are not present would bring -> the columns that would bring it.

    >>> lacking({"start"}, among=["start", "payer", "payee"])
    {'who pays whom': ['payer', 'payee']}
    """
    bring: dict[str, list[str]] = {}
    for field in tables()["records"]:
        if field.adds and field.name not in present and (among is None or field.name in among):
            bring.setdefault(field.adds, []).append(field.name)
    return bring


def quoted(names: Collection[str]) -> str:
    """Names of columns in a sentence.

    >>> quoted(["payer", "payee"])
    "'payer' and 'payee'"
    """
    return " and ".join(f"'{name}'" for name in names)


def titles(table: str) -> dict[str, str]:
    """Column name -> the label shown on screen."""
    return {field.name: field.title for field in tables()[table]}
