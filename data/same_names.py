"""Names that may be one actor: each pair with its reason in words, none merged unasked.

Only spelling, order, initials and declared aliases are looked at. A name inside another is no reason: "Taliban" is
inside "Tehrik-i-Taliban Pakistan", and they are two. Nor is a number or a point of the compass that differs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from data import names
from data.dossier import Dossier
from data.memo import kept
from data.spelling import MOST_OF_ONE_KIND, Name, candidates, changes, groups, initials

COLUMNS = ["name", "records", "other", "other_records", "reason"]
LETTERS, ALIAS, SMALL_WORDS, ORDER, ONE_VOWEL, INITIALS, ALIKE, ONE_LETTER = 95, 90, 88, 85, 80, 75, 70, 60
"""How likely each reason makes it that two names are one actor, for putting the likeliest first; no probability."""
OFTEN_TIED = 50
"""Taken off where records tie the two to each other, since hardly anybody is tied to itself."""


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


def _same_letters(each: list[Name]) -> Iterator[Suggestion]:
    for group in groups((name.key, name) for name in each):
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
    for group in groups((tuple(sorted(name.telling)), name) for name in each if name.telling):
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
        for letters in initials(name.words):
            stand_for[letters].append(name)
    for short in each:
        long = stand_for.get(short.key, []) if short.is_initials else []
        long = [name for name in long if name.key != short.key]
        for name in long[:MOST_OF_ONE_KIND]:
            reason = f"one is the initials of the other: {short.text} – {name.text}"
            reason += f", and of {len(long) - 1:,} more" if len(long) > 1 else ""
            yield Suggestion(short.text, name.text, reason, INITIALS - 10 * (len(long) > 1))


def _spelled_alike(each: list[Name]) -> Iterator[Suggestion]:
    for one, other in candidates(each):
        changed = changes(one, other)
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
