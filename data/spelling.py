"""Names letter by letter: what tells one from another, and which two differ by no more than a way of spelling."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from data import names

ARTICLES = frozenset("al an ar as at az el la le the".split())  # noqa: SIM905
PARTICLES = ARTICLES | frozenset("a and de del des du e for i in o of ol u ul ur us va wa wal y".split())  # noqa: SIM905
"""Small words that are written in many ways; at the end of a name, or at its head if they are no article, they
are a number or a letter that tells it from others: "I Corps", "Group A"."""
VOWELS = "aeiouy"
WORD = re.compile(r"[^\W_]+")
IN_BRACKETS = re.compile(r"(.+\S)\s*[(\[]([^()\[\]]+)[)\]]")
SHORT, MIDDLING, LONG = 4, 5, 6
"""Letters of a word from which on one vowel, one letter more and one other letter may differ."""
MOST_OF_ONE_KIND = 40
"""Names that share a key, beyond which sharing it says nothing."""
ROWS_AT_ONCE = 1000


@dataclass(frozen=True)
class Name:
    """A name as it is compared."""

    text: str

    @cached_property
    def core(self) -> str:
        """Without its own initials in brackets: ``River Front Movement (RFM)`` is ``River Front Movement``."""
        match = IN_BRACKETS.fullmatch(self.text)
        return match[1] if match and match[2].casefold() in initials(_words(match[1])) else self.text

    @cached_property
    def words(self) -> list[str]:
        return _words(self.core)

    @cached_property
    def key(self) -> str:
        """All its letters and digits."""
        return "".join(self.words)

    @cached_property
    def telling(self) -> list[str]:
        """Its words without the small ones; all of them, where it has no others."""
        return _telling(self.words)

    @cached_property
    def stem(self) -> str:
        return "".join(self.telling)

    @cached_property
    def block(self) -> tuple[str, str]:
        """What two names must share to be compared letter by letter: how they begin, and their digits."""
        first = self.stem[:1]
        return "a" if first in VOWELS else first, re.sub(r"\D+", " ", " ".join(self.words))

    @property
    def is_initials(self) -> bool:
        return len(self.words) == 1 and self.text.isupper() and 3 <= len(self.key) <= 8


def _words(text: str) -> list[str]:
    return WORD.findall(names.fold(text))


def _telling(words: list[str]) -> list[str]:
    """Words without the small ones.

    >>> _telling(["the", "army", "of", "a"]), _telling(["i", "corps"])
    (['army', 'a'], ['i', 'corps'])
    """
    head = [word for word in words[:1] if word not in ARTICLES or len(words) == 1]
    return head + [word for word in words[1:-1] if word not in PARTICLES] + words[1:][-1:]


def initials(words: list[str]) -> set[str]:
    """First letters of the words, with and without the small ones; blank for a single word."""
    spelled = ["".join(word[0] for word in some) for some in (words, _telling(words))]
    return {each for each in spelled if len(each) > 1}


def _consonants(word: str) -> str:
    """What is left of a word without vowels and doubled letters, which transliterations vary most.

    >>> _consonants("mujahideen") == _consonants("mujahidin")
    True
    """
    return re.sub(f"[{VOWELS}]", "", re.sub(r"(.)\1+", r"\1", word))


def groups(each: Iterable[tuple[object, Name]]) -> Iterator[list[Name]]:
    """The names that share a key, where they are more than one and not too many."""
    groups: dict[object, list[Name]] = defaultdict(list)
    for key, name in each:
        groups[key].append(name)
    return (group for group in groups.values() if 1 < len(group) <= MOST_OF_ONE_KIND)


@dataclass(frozen=True)
class Change:
    """Two words that may be one, the letters between them, and whether these are but vowels and doubled ones."""

    one: str
    other: str
    letters: int
    vowels: bool


def changes(one: Name, other: Name) -> list[Change] | None:
    """The words that differ between two names; None where any two of them are too far apart."""
    if one.block[1] != other.block[1]:
        return None
    if len(one.telling) != len(other.telling):
        # Only words written together or apart: what a short word tells, such as "II", is not a matter of spelling.
        pairs = [(one.stem, other.stem)] if _short(one) == _short(other) else [("", "")]
    else:
        pairs = [(a, b) for a, b in zip(one.telling, other.telling, strict=True) if a != b]
    changes = [_change(a, b) for a, b in pairs]
    return None if None in changes else changes


def _short(name: Name) -> list[str]:
    return sorted(word for word in name.telling if len(word) < SHORT)


def _change(a: str, b: str) -> Change | None:
    """How two words differ, if they may be one.

    >>> _change("taliban", "taleban"), _change("niger", "nigeria"), _change("iran", "iraq")
    (Change(one='taliban', other='taleban', letters=1, vowels=True), None, None)
    """
    letters, short = OSA.distance(a, b), min(len(a), len(b))
    vowels = _consonants(a) == _consonants(b)
    if short < SHORT or not _alike(a[0], b[0]):
        return None
    if letters == 1:
        may_be = vowels or short >= (MIDDLING if len(a) != len(b) else LONG)
    else:
        may_be = vowels and _alike(a[-1], b[-1]) and short >= MIDDLING and letters <= short // 2
    return Change(a, b, letters, vowels) if may_be else None


def _alike(a: str, b: str) -> bool:
    return a == b or {a, b} <= {*VOWELS}


def candidates(each: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs worth a closer look: at most two letters apart, or with the same consonants."""
    seen = set()
    by_consonants = groups((" ".join(map(_consonants, name.telling)), name) for name in each)
    near = (pair for block in _blocks(each) for pair in _near(block))
    for one, other in (*near, *(pair for group in by_consonants for pair in combinations(group, 2))):
        if (one.text, other.text) not in seen:
            seen |= {(one.text, other.text), (other.text, one.text)}
            yield one, other


def _blocks(each: list[Name]) -> Iterator[list[Name]]:
    groups: dict[tuple, list[Name]] = defaultdict(list)
    for name in each:
        groups[name.block].append(name)
    return (sorted(group, key=lambda name: len(name.stem)) for group in groups.values() if len(group) > 1)


def _near(block: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs of a block, which is sorted by length, that are at most two letters apart."""
    lengths = np.array([len(name.stem) for name in block])
    stems = [name.stem for name in block]
    for start in range(0, len(block), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        end = int(np.searchsorted(lengths, lengths[rows][-1] + 2, side="right"))
        apart = cdist(stems[rows], stems[start:end], scorer=OSA.distance, score_cutoff=2, dtype=np.uint8)
        for one, other in zip(*np.nonzero(apart <= 2), strict=True):
            if one < other:
                yield block[start + one], block[start + other]
