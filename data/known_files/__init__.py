"""Layouts of files that are known: one JSON each, in the form of a saved choice (`data.reading.how`), with a title
and the columns by which it is told (``when``)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.reading import how
from data.reading.how import How
from data.reading.known_names import fold


@dataclass(frozen=True)
class KnownFile:
    """A layout, and the columns that a file of it has."""

    title: str
    when: frozenset[str]
    how: How
    unless: frozenset[str] = frozenset()
    """Columns that a file of this layout does not have."""


@cache
def known_files() -> tuple[KnownFile, ...]:
    """Every known layout; those told by more columns come first."""
    found = [_read(path) for path in sorted(Path(__file__).parent.glob("*.json"))]
    return tuple(sorted(found, key=lambda known: -len(known.when)))


def _read(path: Path) -> KnownFile:
    said = json.loads(path.read_text(encoding="utf-8"))
    return KnownFile(
        said["title"],
        frozenset(map(fold, said["when"])),
        how.of(path.name, said),
        frozenset(map(fold, said.get("unless", []))),
    )


def match(header: Iterable[str]) -> KnownFile | None:
    """The layout that a file with these columns has.

    >>> match(["Group1_name", "Group2_name", "Type"]).title
    'Mapping Militants relations'
    """
    columns = frozenset(map(fold, header))
    return next(
        (known for known in known_files() if known.when <= columns and not known.unless & columns), None
    )
