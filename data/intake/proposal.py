"""What is proposed for the columns of a file, and what is found of it so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd

from data import schema
from data.intake import contents
from data.reading.known_names import AMOUNTS, fold, says_number

SIDES, TIMES = ("actor", "counterpart"), ("start", "end")
BY_NAME, CHOSEN, OWN = "its name", "your choice", "kept as your own"


@dataclass(frozen=True)
class Proposal:
    """Column of the file -> column of the format, "" where it stays the analyst's own; and the reason for each.

    ``open`` names, in sentences, what has to be looked at before it may be taken for granted.
    """

    columns: Mapping[str, str]
    why: Mapping[str, str]
    open: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Sentences on columns that stay the analyst's own although they may be expected to change something."""

    @property
    def read(self) -> dict[str, str]:
        """Column of the file -> column of the format, for those that are read as one."""
        return {own: name for own, name in self.columns.items() if name}

    @property
    def told(self) -> list[str]:
        """A sentence for each column whose name is not the format's, and those on what is kept."""
        read = [f"Column '{own}' is read as '{name}'." for own, name in self.read.items() if own != name]
        return [*read, *self.kept]


class Found:
    """What is found so far; a column of the format is taken once. Files have thousands of columns, so that what is free
    is kept at hand."""

    def __init__(self, cells: pd.DataFrame):
        self.cells = cells
        self.columns: dict[str, str] = {}
        self.why: dict[str, str] = {}
        self.open: list[str] = []
        self.kept: list[str] = []
        self._folded = {own: fold(own) for own in cells.columns}
        self._alike: dict[str, dict[str, None]] = {}
        for own, name in self._folded.items():
            self._alike.setdefault(name, {})[own] = None
        self.free = {name: next(iter(alike)) for name, alike in self._alike.items()}
        """Folded name -> column, for the columns that are not taken; of two alike the first."""
        self._taken: set[str] = set()
        self._dated: dict[str, bool] = {}

    def take(self, own: str, name: str, why: str) -> None:
        if own not in self.columns and (not name or self.lacks(name)):
            self.columns[own], self.why[own] = name, why
            self._taken.add(name)
            self._no_more_free(own)

    def _no_more_free(self, own: str) -> None:
        name = self._folded[own]
        alike = self._alike[name]
        del alike[own]
        if alike:
            self.free[name] = next(iter(alike))
        else:
            del self.free[name]

    def lacks(self, name: str) -> bool:
        return name not in self._taken

    def all_free(self) -> list[str]:
        """The free columns in their order, of those alike the first."""
        free = {*self.free.values()}
        return [own for own in self.cells.columns if own in free]

    def lacks_both(self, names: tuple[str, str]) -> bool:
        return not self._taken & {*names}

    def has_both(self, names: tuple[str, str]) -> bool:
        return self._taken >= {*names}

    def dated(self, own: str) -> bool:
        """Whether a column holds dates, and its name does not say that it holds numbers of something else."""
        if own not in self._dated:
            self._dated[own] = not says_number(own) and contents.holds_dates(self.cells[own])
        return self._dated[own]

    def priced(self, columns: Sequence[str]) -> bool:
        """Whether ``from`` or ``to`` hold amounts: numbers, beside a currency and no other column of amounts."""
        called = {self._folded[own] for own in columns}
        return bool(
            called <= {"from", "to"}
            and _currency() & self._alike.keys()
            and not {*AMOUNTS} & self._alike.keys()
            and all(contents.holds_numbers(self.cells[own]) for own in columns)
        )


@cache
def _currency() -> frozenset[str]:
    """Folded names of a column of currencies."""
    declared = next(each for each in schema.tables()["records"] if each.name == "currency")
    return frozenset(map(fold, (declared.name, *declared.synonyms)))
