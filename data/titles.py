"""What a claim is called on screen."""

import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from itertools import pairwise

import pandas as pd

from data import dates, names, vocabulary

WORD = re.compile(r"\w+")
AROUND_WORD = '.,;:!?()[]"“”«»'
LONGEST_NAME = 4
"""Words of the longest name that is looked for in a key."""


def spellings(actors: Iterable[str], table: pd.DataFrame, places: Iterable[str]) -> dict[str, str]:
    """Folded name -> name as it is written: actors, their aliases, and the words of places.

    ``table`` has ``full_name`` and ``aliases``; what two of them write differently is left to the actor's name.
    """
    words = {word for place in places for word in WORD.findall(place) if word[:1].isupper()}
    aliases = [alias for cell in table["aliases"] for alias in names.split_aliases(cell)]
    return {
        names.fold(name): name for name in (*sorted(words), *aliases, *table["full_name"], *actors) if name
    }


def titles(records: pd.DataFrame, known: Mapping[str, str]) -> pd.Series:
    """The title of each claim in ``records``, indexed by claim."""
    first = records.drop_duplicates("claim")
    columns = [first[name].astype(object) for name in ("claim", "claim_key", "record_type", "actor")]
    columns += [first[name].astype(object) for name in ("counterpart", "category", "summary", "attribution")]
    found = {claim: title(*rest, known) + _day(claim, rest[0]) for claim, *rest in zip(*columns, strict=True)}
    return pd.Series(found, dtype="str")


def _day(claim: str, key: str) -> str:
    """The day of an event that has no key of its own, as `query.claim_keys` names it."""
    day = claim[-len("2021-08-15") :]
    return (
        f", {dates.in_words(day)}"
        if not key and claim[: -len(day)].endswith(" on ") and dates.interval(day)
        else ""
    )


def title(
    key: str,
    record_type: str,
    actor: str,
    counterpart: str,
    category: str,
    summary: str,
    attribution: str,
    known: Mapping[str, str],
) -> str:
    """A claim as a phrase: its key with names as they are written, else what it joins.

    >>> title("aq-trains-bin-laden", "tie", "", "", "", "It trains Bin Laden.", "", {"aq": "AQ"})
    'AQ trains Bin Laden'
    >>> title("", "tie", "X", "Y", "hostility", "", "", {})
    'X – Y: Hostility'
    """
    if key:
        return _spelled(key, ChainMap(known, _proper(summary), _proper(attribution)))
    return (
        " – ".join(filter(None, (actor, counterpart)))
        + f": {vocabulary.category(record_type, category).label}"
    )


def _proper(text: str) -> dict[str, str]:
    """Words of a text that it writes with a capital within a sentence: names, most likely."""
    words = text.split()
    within = (word for before, word in pairwise(words) if before[-1] not in ".!?:")
    return {
        word.strip(AROUND_WORD).casefold(): word.strip(AROUND_WORD) for word in within if word[0].isupper()
    }


def _spelled(key: str, known: Mapping[str, str]) -> str:
    words = key.replace("-", " ").replace("_", " ").split()
    out, at = [], 0
    while at < len(words):
        for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if length == 1 or names.fold(phrase) in known:
                out.append(known.get(names.fold(phrase), phrase))
                at += length
                break
    phrase = " ".join(out)
    return phrase[:1].upper() + phrase[1:]
