"""What a claim is called on screen."""

import calendar
import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pandas as pd

from data import dates, names, vocabulary
from data.title_words import (
    LONGEST_NAME,
    SHORTEST,
    abbreviations,
    initials,
    plurals,
    proper,
    proper_words,
    small_words,
)
from data.words import shortened

LONGEST = 70
"""Characters of a title that is put together from a record, before its years."""
MOST_TEXTS = 20_000
GENERIC = {"claim", "key", "rec", "record", "row", "item", "event"}
SPLIT = re.compile(r"[\s_\-]+")
YEAR = r"((?:19|20)\d\d)"
TWO_YEARS = re.compile(rf"\b{YEAR} {YEAR}$")
YEAR_MONTH = re.compile(rf"\b{YEAR} (0[1-9]|1[0-2])$")
MONTH_YEAR = re.compile(rf"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {YEAR}\b")
YEAR_DAY = re.compile(rf"\b{YEAR} (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])$")


def titles(records: pd.DataFrame, known: Mapping[str, str], texts: Iterable[str] = ()) -> pd.Series:
    """The title of each claim in ``records``, indexed by claim: short, without raw keys, and distinct.

    Names are written as in ``known`` (`title_words.spellings`), words as the summaries write them, abbreviations as any summary or
    any of ``texts`` does. Where two claims would be called the same, each bears the id of its first record.
    """
    first = records.drop_duplicates("claim")
    columns = [first[name].astype(object) for name in ("claim", "claim_key", "record_type", "actor")]
    columns += [first[name].astype(object) for name in ("counterpart", "category", "summary", "attribution")]
    columns += [first[name].astype(object) for name in ("commodity", "start", "end", "location")]
    summaries = list(records["summary"].head(MOST_TEXTS).unique())
    small = small_words(summaries)
    every = abbreviations([*summaries, *texts], small) | proper_words(summaries, small) | dict(known)
    known = ChainMap(every, plurals(every, small))
    found = {
        claim: title(
            *rest,
            known=known,
            commodity=commodity,
            years=_years(start, end),
            own=initials((rest[2], rest[3], location), small) if rest[0] else {},
        )
        + _day(claim, rest[0])
        for claim, *rest, commodity, start, end, location in zip(*columns, strict=True)
    }
    return _distinct(pd.Series(found, dtype="str"), first)


def _distinct(named: pd.Series, first: pd.DataFrame) -> pd.Series:
    """Titles of which no two are the same."""
    twice = named.duplicated(keep=False)
    if not twice.any():
        return named
    ids = first["record_id"].astype("str").set_axis(first["claim"].astype(object)).reindex(named.index)
    return named.where(~twice, named + " · " + ids)


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
    own: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """A claim as a phrase: its key with names as they are written, where that reads as words; else what its first
    record is about: who, with whom, what, made with what, and when. ``own`` are further names of this record.

    >>> title("aq-trains-bin-laden", "tie", "", "", "", "It trains Bin Laden.", "", {"aq": "AQ"})
    'AQ trains Bin Laden'
    >>> title("", "tie", "X", "Y", "hostility", "", "", {})
    'X – Y: Hostility'
    >>> title("c-0017", "activity", "X", "", "mining", "", "", {}, "gold", "2019–20")
    'X: Mining, gold 2019–20'
    """
    if key and reads_as_words(key):
        return _dated(_spelled(key, ChainMap(known, own, proper(summary), proper(attribution))))
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

    >>> _dated("Drug income 2019 2020"), _dated("Strikes in Khost 2025 08"), _dated("Ceasefire 15 oct 2025 asked for")
    ('Drug income 2019–20', 'Strikes in Khost Aug 2025', 'Ceasefire 15 Oct 2025 asked for')
    >>> _dated("Attack 2025 11 30")
    'Attack 30 Nov 2025'
    """
    phrase = YEAR_DAY.sub(
        lambda found: f"{int(found[3])} {calendar.month_abbr[int(found[2])]} {found[1]}", phrase
    )
    phrase = YEAR_MONTH.sub(lambda found: f"{calendar.month_abbr[int(found[2])]} {found[1]}", phrase)
    phrase = TWO_YEARS.sub(lambda found: _span(found[1], found[2]), phrase)
    return MONTH_YEAR.sub(lambda found: f"{found[1].capitalize()} {found[2]}", phrase)


def _spelled(key: str, known: Mapping[str, str]) -> str:
    """The words of a key as they are written.

    >>> _spelled("central-asians-swear-oath", {"central asians": "Central Asians"})
    'Central Asians swear oath'
    """
    words = key.replace("-", " ").replace("_", " ").split()
    out, at = [], 0
    while at < len(words):
        for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            written = known.get(names.fold(phrase))
            if length == 1 or written:
                out.append(written or phrase)
                at += length
                break
    phrase = " ".join(out)
    return phrase[:1].upper() + phrase[1:]
