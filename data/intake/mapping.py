"""Which column of a file is which column of the format: proposed from names and content, with the reason.

Where two columns could be the same one, or nothing but the content speaks for a column, the proposal is open:
it is shown and asked before anything is loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data import schema
from data.intake import contents
from data.reading.how import EXACT, FOUND_OUT, How
from data.reading.known_names import fold
from data.reading.leading import COUNTS_ROWS

SIDES, TIMES = ("actor", "counterpart"), ("start", "end")
EITHER_WAY = {"source", "from"}
"""Names that are as often a paper or a date as an actor, where no 'target' or 'to' stands beside them."""
BY_NAME, CHOSEN, OWN = "its name", "your choice", "kept as your own"


@dataclass(frozen=True)
class Proposal:
    """Column of the file -> column of the format, "" where it stays the analyst's own; and the reason for each.

    ``open`` names, in sentences, what has to be looked at before it may be taken for granted.
    """

    columns: Mapping[str, str]
    why: Mapping[str, str]
    open: tuple[str, ...] = ()

    @property
    def read(self) -> dict[str, str]:
        """Column of the file -> column of the format, for those that are read as one."""
        return {own: name for own, name in self.columns.items() if name}

    @property
    def told(self) -> list[str]:
        """A sentence for each column whose name is not the format's."""
        return [f"Column '{own}' is read as '{name}'." for own, name in self.read.items() if own != name]


class _Found:
    """What is found so far; a column of the format is taken once. Files have thousands of columns, so that what is free
    is kept at hand."""

    def __init__(self, cells: pd.DataFrame):
        self.cells = cells
        self.columns: dict[str, str] = {}
        self.why: dict[str, str] = {}
        self.open: list[str] = []
        self._folded = {own: fold(own) for own in cells.columns}
        self._alike: dict[str, dict[str, None]] = {}
        for own, name in self._folded.items():
            self._alike.setdefault(name, {})[own] = None
        self.free = {name: next(iter(alike)) for name, alike in self._alike.items()}
        """Folded name -> column, for the columns that are not taken; of two alike the first."""
        self._taken: set[str] = set()

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


def propose(cells: pd.DataFrame, table: str, how: How = FOUND_OUT, title: str = "") -> Proposal:
    """The columns of a file as columns of a table of the format.

    What ``how`` says comes first, then the names, then the synonyms, then what is in the columns.

    >>> propose(pd.DataFrame(columns=["from", "to", "weight"]), "records").read
    {'from': 'actor', 'to': 'counterpart'}
    """
    found = _Found(cells)
    _said(found, how.columns, title)
    _by_exact_name(found, table)
    if table == "records":
        _pairs(found)
        _source_beside_sides(found)
    _by_synonym(found, table)
    if table == "records":
        _by_content(found)
    if (
        EXACT in found.free
        and found.lacks("amount_low")
        and found.lacks("amount_high")
        and table == "records"
    ):
        found.take(found.free[EXACT], EXACT, BY_NAME)
    for own in cells.columns:
        found.take(own, "", OWN)
    if how.columns and not title:
        _as_found(found, propose(cells, table))
    ordered = {own: found.columns[own] for own in cells.columns}
    return Proposal(ordered, found.why, tuple(found.open))


def _as_found(found: _Found, otherwise: Proposal) -> None:
    """What the analyst said as it would have been found anyway is no choice."""
    for own, why in found.why.items():
        if why == CHOSEN and otherwise.columns[own] == found.columns[own]:
            found.why[own] = otherwise.why[own]


def _said(found: _Found, columns: Mapping[str, str], title: str) -> None:
    """What the analyst, or a known layout, says; an exact spelling before one that only resembles it."""
    for own, name in columns.items():
        column = own if own in found.cells else found.free.get(fold(own))
        if column:
            found.take(column, name, f"as in {title}" if title else CHOSEN)


def _by_exact_name(found: _Found, table: str) -> None:
    for name in schema.columns(table):
        if name in found.cells:
            found.take(name, name, BY_NAME)
    for name in schema.columns(table):
        if fold(name) in found.free:
            found.take(found.free[fold(name)], name, BY_NAME)


def _pairs(found: _Found) -> None:
    """Two columns for the two sides: both of a known pair, so that the source of an event is no actor. A pair that
    holds dates, as ``from`` and ``to`` may, is a time."""
    if not (found.lacks("actor") and found.lacks("counterpart")):
        return
    free = found.free
    sides = zip(_synonyms("actor"), _synonyms("counterpart"), strict=True)
    whole = [(free[one], free[other]) for one, other in sides if {one, other} <= free.keys()]
    times = [pair for pair in whole if all(contents.holds_dates(found.cells[own]) for own in pair)]
    whole = [pair for pair in whole if pair not in times]
    for pair, names in (
        (pair, names) for pairs, names in ((whole, SIDES), (times, TIMES)) for pair in pairs[:1]
    ):
        for own, name in zip(pair, names, strict=True):
            found.take(own, name, BY_NAME)
    if len(whole) > 1:
        others = "; ".join(f"'{one}' and '{other}'" for one, other in whole[1:])
        found.open.append(
            f"'{whole[0][0]}' and '{whole[0][1]}' are proposed as the two sides; they could also be {others}."
        )


def _source_beside_sides(found: _Found) -> None:
    """Where both sides are known, a column called source says where a record comes from, as in event files."""
    free = found.free
    if (
        "source" in free
        and found.lacks("source_id")
        and not (found.lacks("actor") or found.lacks("counterpart"))
    ):
        found.take(free["source"], "source_id", "both sides are known, so it is where a record comes from")


def _synonyms(name: str) -> list[str]:
    return [
        fold(word) for word in next(each for each in schema.tables()["records"] if each.name == name).synonyms
    ]


def _by_synonym(found: _Found, table: str) -> None:
    for each in schema.tables()[table]:
        if not found.lacks(each.name):
            continue
        free = found.free
        able = [free[fold(word)] for word in each.synonyms if fold(word) in free]
        able = [own for own in able if not contents.says_nothing(found.cells[own])]
        able = [own for own in able if each.name not in SIDES or not contents.holds_dates(found.cells[own])]
        if able and each.name == "actor" and fold(able[0]) in EITHER_WAY and len(found.cells.columns) > 1:
            found.open.append(f"'{able[0]}' is proposed as 'actor'; it may be where a record comes from.")
        if able:
            found.take(able[0], each.name, BY_NAME)
        if len(able) > 1:
            others = " and ".join(f"'{own}'" for own in able[1:])
            found.open.append(f"'{able[0]}' is proposed as '{each.name}'; {others} could be it too.")


def _by_content(found: _Found) -> None:
    """Sides and dates that no name tells: proposed, and asked; two columns alone can be nothing but the sides."""
    alone = [own for own in found.cells if own != COUNTS_ROWS]
    if len(alone) == 2 and all(
        own in found.all_free() and contents.holds_names(found.cells[own]) for own in alone
    ):
        found.take(alone[0], "actor", "the first of two columns of names")
        found.take(alone[1], "counterpart", "the second of two columns of names")
    elif found.lacks("actor"):
        _sides_by_content(found)
    if found.lacks("start"):
        dated = [own for own in found.all_free() if contents.holds_dates(found.cells[own])]
        if len(dated) == 1:
            found.take(dated[0], "start", "it holds dates")
            found.open.append(f"'{dated[0]}' holds dates and is proposed as 'start'.")
        if len(dated) == 2 and found.lacks("end"):
            for own, name in zip(dated, TIMES, strict=True):
                found.take(
                    own,
                    name,
                    "the first of two columns of dates" if name == "start" else "the second of them",
                )
            found.open.append(
                f"'{dated[0]}' and '{dated[1]}' hold dates and are proposed as 'start' and 'end'."
            )


def _sides_by_content(found: _Found) -> None:
    """The two columns of names that share most values; else the first column of names."""
    names = [own for own in found.all_free() if contents.holds_names(found.cells[own])]
    values = {own: set(contents.values(found.cells[own])) for own in names[:12]}
    pairs = [(one, other) for at, one in enumerate(values) for other in list(values)[at + 1 :]]
    best = max(pairs, key=lambda pair: len(values[pair[0]] & values[pair[1]]), default=None)
    if best and values[best[0]] & values[best[1]]:
        found.take(best[0], "actor", "it shares names with another column")
        found.take(best[1], "counterpart", "it shares names with another column")
        found.open.append(f"'{best[0]}' and '{best[1]}' share names and are proposed as the two sides.")
    elif names:
        found.take(names[0], "actor", "the first column of names")
        found.open.append(f"'{names[0]}' is the first column of names and is proposed as 'actor'.")
