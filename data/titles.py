"""What a claim is called on screen."""

import calendar
import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from itertools import pairwise

import pandas as pd

from data import dates, names, vocabulary
from data.words import shortened

WORD = re.compile(r"\w+")
AROUND_WORD = '.,;:!?()[]"“”«»'
LONGEST_NAME = 4
"""Words of the longest name that is looked for in a key."""
LONGEST = 70
"""Characters of a title that is put together from a record, before its years."""
SHORTEST = 3
"""Letters of the shortest word by which a key is known to be words, and of a proper name."""
MOST_TEXTS = 20_000
GENERIC = {"claim", "key", "rec", "record", "row", "item", "event"}
SPLIT = re.compile(r"[\s_\-]+")
YEAR = r"((?:19|20)\d\d)"
TWO_YEARS = re.compile(rf"\b{YEAR} {YEAR}$")
YEAR_MONTH = re.compile(rf"\b{YEAR} (0[1-9]|1[0-2])$")
MONTH_YEAR = re.compile(rf"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {YEAR}$")


def spellings(actors: Iterable[str], table: pd.DataFrame, places: Iterable[str]) -> dict[str, str]:
    """Folded name -> name as it is written: actors, their aliases, and the words of places.

    ``table`` has ``full_name`` and ``aliases``; what two of them write differently is left to the actor's name.
    """
    words = {word for place in places for word in WORD.findall(place) if word[:1].isupper()}
    aliases = [alias for cell in table["aliases"] for alias in names.split_aliases(cell)]
    written = [name for name in (*sorted(words), *aliases, *table["full_name"], *actors) if name]
    # A key may write ISIL-K as "isilk"; a name that is a word by itself is not to be found in pieces of others.
    joined = {names.fold(name).replace(" ", ""): name for name in written if "-" in name}
    return joined | {names.fold(name): name for name in written}


def titles(records: pd.DataFrame, known: Mapping[str, str]) -> pd.Series:
    """The title of each claim in ``records``, indexed by claim: short, without raw keys, and distinct.

    Where two claims would be called the same, each bears the id of its first record.
    """
    first = records.drop_duplicates("claim")
    columns = [first[name].astype(object) for name in ("claim", "claim_key", "record_type", "actor")]
    columns += [first[name].astype(object) for name in ("counterpart", "category", "summary", "attribution")]
    columns += [first[name].astype(object) for name in ("commodity", "start", "end")]
    known = ChainMap(dict(known), proper_words(records))
    found = {
        claim: title(*rest, known=known, commodity=commodity, years=_years(start, end)) + _day(claim, rest[0])
        for claim, *rest, commodity, start, end in zip(*columns, strict=True)
    }
    return _distinct(pd.Series(found, dtype="str"), first)


def _distinct(named: pd.Series, first: pd.DataFrame) -> pd.Series:
    """Titles of which no two are the same."""
    twice = named.duplicated(keep=False)
    if not twice.any():
        return named
    ids = first["record_id"].astype("str").set_axis(first["claim"].astype(object)).reindex(named.index)
    return named.where(~twice, named + " · " + ids)


def proper_words(records: pd.DataFrame) -> dict[str, str]:
    """Folded word -> as written: words that the summaries write with a capital within a sentence, and nowhere without,
    such as ISI or Tajik. Of a large dossier, those of its first `MOST_TEXTS` summaries."""
    texts = records["summary"].head(MOST_TEXTS).unique()
    small = {word for text in texts for word in WORD.findall(text) if word.islower()}
    found = {folded: word for text in texts for folded, word in _proper(text).items()}
    return {
        folded: word
        for folded, word in found.items()
        if word.isalpha() and len(word) >= SHORTEST and folded not in small
    }


def _years(start: str, end: str) -> str:
    """The years of a claim's first record.

    >>> _years("2019-03", "2020"), _years("2021-08-15", ""), _years("", "")
    ('2019–20', '2021', '')
    """
    years = list(dict.fromkeys(text[:4] for text in (start, end) if text))
    return _span(*years) if len(years) == 2 else "".join(years)


def _span(first: str, last: str) -> str:
    return f"{first}–{last[2:]}" if first[:2] == last[:2] else f"{first}–{last}"


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
    commodity: str = "",
    years: str = "",
) -> str:
    """A claim as a phrase: its key with names as they are written, where that reads as words; else what its first
    record is about: who, with whom, what, made with what, and when.

    >>> title("aq-trains-bin-laden", "tie", "", "", "", "It trains Bin Laden.", "", {"aq": "AQ"})
    'AQ trains Bin Laden'
    >>> title("", "tie", "X", "Y", "hostility", "", "", {})
    'X – Y: Hostility'
    >>> title("c-0017", "activity", "X", "", "mining", "", "", {}, "gold", "2019–20")
    'X: Mining, gold 2019–20'
    """
    if key and reads_as_words(key):
        return _dated(_spelled(key, ChainMap(known, _proper(summary), _proper(attribution))))
    who = " – ".join(filter(None, (actor, counterpart)))
    label = vocabulary.category(record_type, category).label
    if record_type == vocabulary.TIE and not key:
        return f"{who}: {label}"
    about = [label] * bool(category or not commodity) + [commodity] * bool(commodity)
    return shortened(f"{who}: {', '.join(about)}", LONGEST) + f" {years}".rstrip()


def reads_as_words(key: str) -> bool:
    """Whether a key is made of words, and not a number, a code or a hash.

    >>> [reads_as_words(key) for key in ("gold", "x-shelters-y", "pakistan-30bn-rupee-plan", "بيعة")]
    [True, True, True, True]
    >>> [reads_as_words(key) for key in ("c1", "claim_0017", "9f3ab2c4-11aa", "K-12-B", "17")]
    [False, False, False, False, False]
    """
    parts = [part for part in SPLIT.split(key) if part]
    words = [
        part for part in parts if part.isalpha() and len(part) >= SHORTEST and part.casefold() not in GENERIC
    ]
    coded = [part for part in parts if not part.isalpha() and not part.isdecimal()]
    return len(words) > len(coded)


def _dated(phrase: str) -> str:
    """A phrase with its months in words, and two years at its end as one span.

    >>> _dated("Drug income 2019 2020"), _dated("Strikes in Khost 2025 08"), _dated("Talks 30 oct 2025")
    ('Drug income 2019–20', 'Strikes in Khost Aug 2025', 'Talks 30 Oct 2025')
    """
    phrase = YEAR_MONTH.sub(lambda found: f"{calendar.month_abbr[int(found[2])]} {found[1]}", phrase)
    phrase = TWO_YEARS.sub(lambda found: _span(found[1], found[2]), phrase)
    return MONTH_YEAR.sub(lambda found: f"{found[1].capitalize()} {found[2]}", phrase)


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
