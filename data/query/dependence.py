"""Which origins of a claim may not be independent, though each is counted: a suspicion, never a count (rule 2).

Two records of different origins raise it where they have the same address, nearly the same words, or speakers of whom
one may be the other or speak for it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import pandas as pd
from rapidfuzz import fuzz

from data.words import count, first_few

NEARLY = 90
"""Likeness of two summaries, of 100 (Indel similarity of their sorted words, as `rapidfuzz.fuzz.token_sort_ratio` has it), from
which on they are nearly the same."""
SHORTEST = 40
"""Letters of a summary, of which shorter ones may be alike by chance."""
MOST = 100
"""Records of a claim that are compared with each other."""
ASIDE = re.compile(r"\([^)]*\)|\b(?:s/)?\d[\d/]*(?:st|nd|rd|th)?(?: report)?\b", re.IGNORECASE)
"""What tells one report of a speaker from another: its number, its date, what stands in brackets."""
WORD = re.compile(r"[^\W\d_]+")
SAYS_NOTHING = frozenset(
    WORD.findall(
        "a an and anonymous as at by cited confidential document encyclopaedia expert experts from local media member "
        "newspaper of official officials one on other others own paper private quoted repeats reported report reports "
        "researchers said several source sources spokesman spokesperson spokeswoman statement states study summary that "
        "the their to told tv unnamed unpublished via was with"
    )
)
"""Words that tell one speaker from no other."""


@dataclass(frozen=True)
class Suspicion:
    """Origins of one side of a claim that may be one: what they have in common, and what it is in words."""

    denies: bool
    origins: frozenset[str]
    records: tuple[str, ...]
    common: str
    """``speaker``, ``address`` or ``words``."""
    shown: str = ""


def suspicions(records: pd.DataFrame, addresses: Mapping[str, str]) -> list[Suspicion]:
    """What speaks against the independence of the origins of one claim, for each side of it.

    ``records`` of one claim with ``record_id``, ``origin``, ``denies``, ``source_id``, ``attribution`` and ``summary``;
    ``addresses`` of the sources by id.
    """
    rows = [*records.head(MOST).itertuples()]
    found = []
    for denies in (False, True):
        side = [row for row in rows if row.denies == denies]
        address = _alike(side, lambda one, other: _same_address(one, other, addresses))
        speaker = _alike(side, lambda one, other: same_speaker(one.attribution, other.attribution))
        words = _alike(side, lambda one, other: nearly_the_same(one.summary, other.summary))
        found += [_suspicion(denies, group, "speaker", _speaker(group)) for group in speaker]
        found += [_suspicion(denies, group, "address") for group in address]
        found += [_suspicion(denies, group, "words") for group in words]
    return found


def _alike(rows: list, alike: Callable) -> list[list]:
    """Groups of rows of which each is alike another one of a different origin."""
    group = {row.Index: {row.Index} for row in rows}
    for one, other in combinations(rows, 2):
        if one.origin != other.origin and group[one.Index] is not group[other.Index] and alike(one, other):
            group[one.Index] |= group[other.Index]
            for index in group[one.Index]:
                group[index] = group[one.Index]
    different = {id(members): members for members in group.values() if len(members) > 1}
    return [[row for row in rows if row.Index in members] for members in different.values()]


def _suspicion(denies: bool, group: Iterable, common: str, shown: str = "") -> Suspicion:
    names = tuple(str(row.record_id) for row in group)
    return Suspicion(denies, frozenset(str(row.origin) for row in group), names, common, shown)


def _speaker(group: list) -> str:
    """Who speaks in all of them: the speaker with the fewest words, without the number of a report."""
    said = min((str(row.attribution) for row in group), key=lambda text: (len(_words(text)), len(text)))
    return " ".join(ASIDE.sub(" ", said).split()).strip(" ,;")


def _same_address(one, other, addresses: Mapping[str, str]) -> bool:
    own, its = (addresses.get(str(row.source_id), "") for row in (one, other))
    return bool(own) and own == its


def same_speaker(one: str, other: str) -> bool:
    """Whether one of two speakers may be the other, or speak for it: all words that tell who it is are among the other's.

    >>> same_speaker("Zabihullah Mujahid", "Taliban spokesman Zabihullah Mujahid"), same_speaker("unnamed sources", "sources")
    (True, False)
    >>> same_speaker("UN Monitoring Team (37th report)", "UN Monitoring Team, 35th report"), same_speaker("UNODC", "UN")
    (True, False)
    """
    own, its = _words(str(one)), _words(str(other))
    return bool(own and its) and (own <= its or its <= own)


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(ASIDE.sub(" ", text.casefold()))) - SAYS_NOTHING


def nearly_the_same(one: str, other: str) -> bool:
    """Whether two summaries say the same in nearly the same words."""
    own, its = str(one), str(other)
    return min(len(own), len(its)) >= SHORTEST and fuzz.token_sort_ratio(own, its) >= NEARLY


def in_words(found: Iterable[Suspicion], origins: Mapping[bool, int]) -> str:
    """What is suspected of the origins that assert and that deny, of whom there are so many; nothing where nothing is.

    >>> one = Suspicion(True, frozenset("ab"), ("A-1", "A-2"), "speaker", "Mujahid")
    >>> in_words([one], {True: 4, False: 1})
    'Perhaps fewer than counted: 2 of 4 origins that deny may be one (A-1, A-2: speaker Mujahid).'
    """
    said = [
        f"{len(each.origins)} of {count(origins[each.denies], 'origin')} that {'deny' if each.denies else 'assert'} may be one "
        f"({first_few(each.records, 4)}: {_in_common(each)})"
        for each in found
    ]
    return f"Perhaps fewer than counted: {'; '.join(said)}." if said else ""


def _in_common(each: Suspicion) -> str:
    return {"address": "the same address", "words": "nearly the same words"}.get(
        each.common, f"speaker {each.shown}"
    )
