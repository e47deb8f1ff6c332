"""Names that may be one actor: each pair with its reason in words, none merged unasked.

Only spelling, order, initials and declared aliases are looked at. A name inside another is no reason: "Taliban" is
inside "Tehrik-i-Taliban Pakistan", and they are two. Nor is a number or a point of the compass that differs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
import pandas as pd
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from data import names
from data.dossier import Dossier
from data.memo import kept

COLUMNS = ["name", "records", "other", "other_records", "reason"]
LETTERS, ALIAS, SMALL_WORDS, ORDER, ONE_VOWEL, INITIALS, ALIKE, ONE_LETTER = 95, 90, 88, 85, 80, 75, 70, 60
"""How likely each reason makes it that two names are one actor, for putting the likeliest first; no probability."""
OFTEN_TIED = 50
"""Taken off where records tie the two to each other, since hardly anybody is tied to itself."""
ARTICLES = frozenset(["al", "an", "ar", "as", "at", "az", "el", "la", "le", "the"])
PARTICLES = ARTICLES | frozenset(
    [
        "a",
        "and",
        "de",
        "del",
        "des",
        "du",
        "e",
        "for",
        "i",
        "in",
        "o",
        "of",
        "ol",
        "u",
        "ul",
        "ur",
        "us",
        "va",
        "wa",
        "wal",
        "y",
    ]
)
"""Small words that are written in many ways; at the end of a name, or at its head if they are no article, they
are a number or a letter that tells it from others: "I Corps", "Group A"."""
VOWELS = "aeiouy"
WORD = re.compile(r"[^\W_]+")
IN_BRACKETS = re.compile(r"(.+\S)\s*[(\[]([^()\[\]]+)[)\]]")
SHORT, MIDDLING, LONG = 4, 5, 6
"""Letters of a word from which on one vowel, one letter more and one other letter may differ."""
MOST_OF_ONE_KIND = 40
"""Names that share their consonants, or initials, beyond which sharing them says nothing."""
ROWS_AT_ONCE = 1000


@dataclass(frozen=True)
class Name:
    """A name as it is compared."""

    text: str

    @cached_property
    def core(self) -> str:
        """Without its own initials in brackets: ``River Front Movement (RFM)`` is ``River Front Movement``."""
        match = IN_BRACKETS.fullmatch(self.text)
        return match[1] if match and match[2].casefold() in _initials(_words(match[1])) else self.text

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


def _initials(words: list[str]) -> set[str]:
    """First letters of the words, with and without the small ones; blank for a single word."""
    spelled = ["".join(word[0] for word in some) for some in (words, _telling(words))]
    return {each for each in spelled if len(each) > 1}


def _consonants(word: str) -> str:
    """What is left of a word without vowels and doubled letters, which transliterations vary most.

    >>> _consonants("mujahideen") == _consonants("mujahidin")
    True
    """
    return re.sub(f"[{VOWELS}]", "", re.sub(r"(.)\1+", r"\1", word))


@dataclass(frozen=True)
class Suggestion:
    """Two names, why they may be one, and how likely that makes it."""

    one: str
    other: str
    reason: str
    likelihood: int


@kept
def suggestions(dossier: Dossier) -> pd.DataFrame:
    """Pairs of names of the dossier that may be one actor, the likeliest first.

    ``name`` and ``other`` (that with more records), ``records`` and ``other_records`` that name each, ``reason``.
    Each pair once, with its likeliest reason.
    """
    often = dossier.mentions
    tied = _tied(dossier)
    best: dict[frozenset, Suggestion] = {}
    for each in found(often.index, dossier.table("actors")):
        each = _weighed(each, tied)
        pair = frozenset((each.one, each.other))
        if pair not in best or each.likelihood > best[pair].likelihood:
            best[pair] = each
    rows = [_row(each, often) for each in best.values()]
    table = pd.DataFrame(rows, columns=[*COLUMNS, "likelihood"])
    order = ["likelihood", "other_records", "other", "name"]
    return table.sort_values(order, ascending=[False, False, True, True], ignore_index=True)[COLUMNS]


def _row(found: Suggestion, often: pd.Series) -> tuple:
    rarer, other = sorted((found.one, found.other), key=lambda name: (often[name], name))
    return rarer, int(often[rarer]), other, int(often[other]), found.reason, found.likelihood


def _tied(dossier: Dossier) -> Mapping[frozenset, int]:
    """Pairs of names that records tie to each other -> how many do."""
    records = dossier.records
    pairs = records[["actor", "counterpart"]].astype(object)
    size = pairs[(records["counterpart"] != "").to_numpy()].value_counts()
    tied: dict[frozenset, int] = defaultdict(int)
    for pair, number in size.items():
        tied[frozenset(pair)] += int(number)
    return tied


def _weighed(found: Suggestion, tied: Mapping[frozenset, int]) -> Suggestion:
    """A suggestion put last, and its reason with the doubt, where records tie the two to each other."""
    number = tied.get(frozenset((found.one, found.other)), 0)
    if not number:
        return found
    doubt = "1 record ties" if number == 1 else f"{number:,} records tie"
    reason = f"{found.reason}; but {doubt} them to each other: more likely two"
    return Suggestion(found.one, found.other, reason, found.likelihood - OFTEN_TIED)


def found(spelled: Iterable[str], actors: pd.DataFrame) -> Iterator[Suggestion]:
    """Every reason that any two of the names give; ``actors`` as actors.csv has them."""
    each = [name for name in map(Name, spelled) if name.key]
    yield from _same_letters(each)
    yield from _aliases({name.text for name in each}, actors)
    # Two that actors.csv describes apart are known to be two, however alike they look.
    described = set(actors["actor"])
    for reason in (_same_words, _initials_of, _spelled_alike):
        for suggestion in reason(each):
            if not {suggestion.one, suggestion.other} <= described:
                yield suggestion


def _groups(each: Iterable[tuple[object, Name]]) -> Iterator[list[Name]]:
    """The names that share a key, where they are more than one and not too many."""
    groups: dict[object, list[Name]] = defaultdict(list)
    for key, name in each:
        groups[key].append(name)
    return (group for group in groups.values() if 1 < len(group) <= MOST_OF_ONE_KIND)


def _same_letters(each: list[Name]) -> Iterator[Suggestion]:
    for group in _groups((name.key, name) for name in each):
        for one, other in combinations(group, 2):
            bracketed = one.core != one.text or other.core != other.text
            reason = "the same but for its initials in brackets" if bracketed else SAME_LETTERS
            yield Suggestion(one.text, other.text, reason, LETTERS)


SAME_LETTERS = "the same letters but for accents, case, hyphens, spaces or full stops"


def _aliases(spelled: set[str], actors: pd.DataFrame) -> Iterator[Suggestion]:
    """Names that actors.csv declares to be another's, or that two of its actors share."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for row in actors.itertuples():
        for alias in (row.actor, row.full_name, *names.split_aliases(row.aliases)):
            if alias and row.actor in spelled:
                owners[names.fold(alias)].setdefault(row.actor, alias)
    for name in spelled:
        for owner, alias in owners.get(names.fold(name), {}).items():
            if owner != name:
                reason = f"'{alias}' is another name of '{owner}' in actors.csv"
                yield Suggestion(name, owner, reason, ALIAS)
    for shared in owners.values():
        for one, other in combinations(shared, 2):
            reason = f"both go by the name '{shared[one]}' in actors.csv"
            yield Suggestion(one, other, reason, ALIAS - 1)


def _same_words(each: list[Name]) -> Iterator[Suggestion]:
    """The same words in another order, or but for small ones."""
    for group in _groups((tuple(sorted(name.telling)), name) for name in each if name.telling):
        for one, other in combinations(group, 2):
            if one.key == other.key:
                continue
            if one.telling == other.telling:
                differ = sorted({*one.words} ^ {*other.words})
                small = f" ({', '.join(differ)})" if differ else ""
                yield Suggestion(one.text, other.text, f"the same but for small words{small}", SMALL_WORDS)
            else:
                yield Suggestion(one.text, other.text, "the same words in another order", ORDER)


def _initials_of(each: list[Name]) -> Iterator[Suggestion]:
    stand_for: dict[str, list[Name]] = defaultdict(list)
    for name in each:
        for letters in _initials(name.words):
            stand_for[letters].append(name)
    for short in each:
        long = stand_for.get(short.key, []) if short.is_initials else []
        long = [name for name in long if name.key != short.key]
        for name in long[:MOST_OF_ONE_KIND]:
            reason = f"one is the initials of the other: {short.text} – {name.text}"
            reason += f", and of {len(long) - 1:,} more" if len(long) > 1 else ""
            yield Suggestion(short.text, name.text, reason, INITIALS - 10 * (len(long) > 1))


# --- spelled alike ----------------------------------------------------------------------------------------


def _spelled_alike(each: list[Name]) -> Iterator[Suggestion]:
    for one, other in _candidates(each):
        changed = _changes(one, other)
        if changed is None or one.key == other.key:
            continue
        letters = sum(change.letters for change in changed)
        said = ", ".join(f"{change.one} – {change.other}" for change in changed)
        if letters == 1:
            likelihood = ONE_VOWEL if changed[0].vowels else ONE_LETTER
            yield Suggestion(one.text, other.text, f"differ by one letter: {said}", likelihood)
        elif letters:
            likelihood = (ALIKE if all(change.vowels for change in changed) else ONE_LETTER) - min(letters, 9)
            yield Suggestion(one.text, other.text, f"spelled almost alike: {said}", likelihood)


def _candidates(each: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs worth a closer look: at most two letters apart, or with the same consonants."""
    seen = set()
    by_consonants = _groups((" ".join(map(_consonants, name.telling)), name) for name in each)
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


@dataclass(frozen=True)
class Change:
    """Two words that may be one, the letters between them, and whether these are but vowels and doubled ones."""

    one: str
    other: str
    letters: int
    vowels: bool


def _changes(one: Name, other: Name) -> list[Change] | None:
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
