"""Where a record's word ends up coming from (rule 2): ten papers on one report are one origin."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data import distinct, groups
from data.words import count

EXTERNAL = "ext:"
THIS_FILE = "this file"
"""The one source, and the one origin, of records that name no source."""
AND = ";"
"""Between the sources that a cell of an event file names together."""

OF_STEPS = ["source_id", "derived_from"]
STRIDES = 20
"""Steps that all trails take together; what still goes on then is most likely a cycle, and followed on its own."""
NOWHERE = -1


@dataclass(frozen=True)
class Trail:
    """Answers, for a source within a claim, the source or ``ext:`` name it took its word from.

    Claims and names are numbers, those of names in alphabetical order. ``spoken`` holds, in order, claim × names +
    source of all that have records, and ``within`` the name on which the records of each agree; ``overall`` holds
    the same for every source over all its records. They hold `NOWHERE` where records disagree or say nothing.
    """

    spoken: np.ndarray
    within: np.ndarray
    overall: np.ndarray
    external: np.ndarray
    """For each name whether it is an ``ext:`` one."""

    def step(self, claim: np.ndarray, source: np.ndarray) -> np.ndarray:
        """What each ``source`` took its word on ``claim`` from; `NOWHERE` where nothing is said."""
        key = claim * len(self.external) + source
        place = np.minimum(np.searchsorted(self.spoken, key), len(self.spoken) - 1)
        return np.where(self.spoken[place] == key, self.within[place], self.overall[source])

    def follow(self, claim: np.ndarray, derived: np.ndarray) -> tuple[np.ndarray, set[tuple[int, ...]]]:
        """The origin behind each ``derived``, and the cycles that were run into.

        All members of a cycle count as one origin, named by the first of them in the alphabet.
        """
        ends, moving = derived.copy(), np.flatnonzero(~self.external[derived])
        for _ in range(STRIDES):
            ahead = self.step(claim[moving], ends[moving])
            moving, ahead = moving[ahead != NOWHERE], ahead[ahead != NOWHERE]
            ends[moving] = ahead
            moving = moving[~self.external[ahead]]
        states = list(zip(claim[moving].tolist(), ends[moving].tolist(), strict=True))
        found = {state: self._alone(*state) for state in set(states)}
        ends[moving] = [found[state][0] for state in states]
        return ends, {cycle for _, cycle in found.values() if cycle}

    def _alone(self, claim: int, here: int) -> tuple[int, tuple[int, ...]]:
        """The origin behind one name, and the cycle it ran into, if any."""
        seen: list[int] = []
        while not self.external[here]:
            if here in seen:
                cycle = tuple(sorted(seen[seen.index(here) :]))
                return cycle[0], cycle
            seen.append(here)
            ahead = int(self.step(np.array([claim]), np.array([here]))[0])
            if ahead == NOWHERE:
                break
            here = ahead
        return here, ()


def several(names: pd.Series, listed: Collection[str] = ()) -> np.ndarray:
    """For each row whether it names several sources, such as "AFP; RFI", that are not one ``listed`` source.

    >>> several(pd.Series(["AFP; RFI", "AFP;", "a;b", "ext:x; y"]), {"a;b"}).tolist()
    [True, False, False, False]
    """
    return distinct.where(names, lambda text: standing(text, listed) != text)


def named_together(names: pd.Series, listed: Collection[str]) -> list[str]:
    """What is told of records whose cell names several sources."""
    many = several(names, listed)
    if not many.any():
        return []
    return [
        f"{count(int(many.sum()), 'record')} naming several sources in one cell, such as "
        f"'{names[many].iloc[0]}': the first stands for all of them, so that independent origins are never counted "
        "too many. To count them all, give each its own row."
    ]


def _together(text: str) -> list[str]:
    parts = [text] if text.startswith(EXTERNAL) else text.split(AND)
    return [name for each in parts if (name := each.strip())]


def standing(text: str, listed: Collection[str] = ()) -> str:
    """The source that stands for a cell: the first, where it names several that are not one ``listed`` source.

    >>> standing("AFP; RFI"), standing("a;b", {"a;b"}), standing("")
    ('AFP', 'a;b', '')
    """
    names = [] if text in listed else _together(text)
    return names[0] if len(names) > 1 else text


def origins(records: pd.DataFrame, listed: Collection[str] = ()) -> tuple[pd.Series, list[tuple[str, ...]]]:
    """The origin of each record, and the cycles found on the way.

    ``records`` has ``claim``, ``source_id`` and ``derived_from``. An ``ext:`` name ends the trail, a
    blank ends it at the record's own source; a source leads to its records of the same claim, else to
    all its records, and ends the trail where these do not agree. Where the trail ends at a cell that names
    several sources, the first of them stands for all: so origins may be counted too few, never too many.
    """
    source, derived = records["source_id"], distinct.coded(records["derived_from"])
    own = distinct.filled(source, distinct.blank(source), THIS_FILE)
    origin = distinct.replaced(derived, distinct.blank(derived), own[distinct.blank(derived)])
    named = distinct.where(derived, lambda text: bool(text) and not text.startswith(EXTERNAL))
    cycles = set()
    if named.any():
        ends, cycles = _ends(records, named)
        origin = distinct.replaced(origin, named, ends)
    if (many := several(origin, listed)).any():
        origin = distinct.replaced(origin, many, distinct.mapped(distinct.plain(origin[many]), standing))
    return distinct.ordered(origin).rename("origin"), sorted(cycles)


def _ends(records: pd.DataFrame, named: np.ndarray) -> tuple[pd.Series, set[tuple[str, ...]]]:
    """Where the trail of each record ends that names a source; and the cycles met."""
    claim, claims = distinct.numbered(records["claim"])
    kind = distinct.known(records["source_id"], records["derived_from"])
    texts = kind.categories
    claim, source, derived = (
        column.astype("int64")
        for column in (
            claim,
            *(distinct.among(records[name], kind).cat.codes.to_numpy() for name in OF_STEPS),
        )
    )
    asked = groups.any_of(claim, named, len(claims))[claim]
    spoken, within = _agreed(claim[asked] * len(texts) + source[asked], derived[asked], texts)
    overall = np.full(len(texts), NOWHERE)
    speaking, agreed = _agreed(source, derived, texts)
    overall[speaking] = agreed
    trail = Trail(spoken, within, overall, np.array([text.startswith(EXTERNAL) for text in texts.tolist()]))
    pairs = groups.different(claim[named] * len(texts) + derived[named])
    ends, cycles = trail.follow(*np.divmod(pairs, len(texts)))
    number = ends[np.searchsorted(pairs, claim[named] * len(texts) + derived[named])]
    return distinct.by_number(number, texts), {tuple(texts[[*cycle]]) for cycle in cycles}


def _agreed(of: np.ndarray, derived: np.ndarray, texts: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Each different ``of``, and the one name on which all its rows agree; `NOWHERE` where none or a blank."""
    of, name = np.divmod(groups.different(of * len(texts) + derived), len(texts))
    first = np.flatnonzero(np.append(True, of[1:] != of[:-1]))
    alone = np.diff(np.append(first, len(of))) == 1
    blank = texts.get_indexer([""])[0]
    return of[first], np.where(alone & (name[first] != blank), name[first], NOWHERE)
