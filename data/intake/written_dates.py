"""Dates as files write them, read as dates of reduced precision: ``15/08/2021`` → ``2021-08-15``.

Precision is kept and nothing is guessed: what a column cannot decide is read no further than it is certain, and
each way of writing that had to be read is told. What is no date is left as it stands, to be reported.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import partial

from data import dates
from data.intake import month_names

DAY_FIRST, MONTH_FIRST = "day", "month"
SHORT_YEAR_FIRST = "year first"
"""The order of ``21-04-13`` where it means 2021-04-13."""
ORDERS = (DAY_FIRST, MONTH_FIRST, SHORT_YEAR_FIRST)
MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
THIS_YEAR = date.today().year
"""Two-digit years are not in the future."""

MONTH, YEAR = r"(?P<month>[^\W\d_]{3,9})\.?", r"'?(?P<year>\d{4}|\d{2})"
DAY, NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|°)?", r"(?P<month>\d{1,2}|xx|uu)"
YEAR_FIRST = rf"(?P<year>\d{{4}})(?:\.0|(?P<mark>[-/.]){NUMBER}(?:(?P=mark)(?P<day>\d{{1,2}}|xx|uu))?)?"
NAMED = (
    rf"{DAY}[\s./-]*{MONTH}[\s,./-]+{YEAR}",
    rf"{MONTH}\s*{DAY}[\s,]+{YEAR}",
    rf"{MONTH}(?:[,./-]\s*|\s+(?=\d{{4}})){YEAR}",
    rf"(?P<year>\d{{4}})[\s,./-]+{MONTH}(?:[\s,./-]+{DAY})?",
)
PAIR = re.compile(r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})")
SHORT = re.compile(r"(?P<year>\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
"""What may be a year of two digits, a month and a day, as well as a day, a month and such a year."""
TIME = re.compile(
    r"[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$"
)
EPOCH = re.compile(r"(\d{9,10})(\d{3})?(?:\.0*)?")
QUALIFIERS = re.compile(r"[~?%]")
LETTERS = re.compile(r"[^\W\d_]{2}")
CIRCA = re.compile(r"^(?:circa\s|ca\b\.?|c\b\.?)\s*(?=\d)")
OPEN = {"", ".."}
YEARS = re.compile(r"(\d{4})\s*[-\u2013\u2014]\s*(\d{4})")
"""From one year to another, as tables of relations have it."""


DAYS = re.compile(
    r"(?P<one>\d{1,2})\.?\s*[-\u2013\u2014]\s*(?P<other>\d{1,2})\.?\s+(?P<rest>[^\W\d_]+\.?,?\s+\d{4})"
)
"""From one day of a month to another."""
SPANS = re.compile(
    r"\s(?:to|until|[-\u2013\u2014])\s|\d[.\s]*[-\u2013\u2014]\s*\d{1,2}\.?\s+[^\W\d_]", re.IGNORECASE
)
FROM_TO = re.compile(r"(?P<one>.*\d{4}.*?)\s+(?:to|until|[-\u2013\u2014])\s+(?P<other>.*\d{4}.*)")


def interval_parts(text: str) -> tuple[str, str] | None:
    """Both ends of an interval as EDTF writes it, an open one blank, or of two years; None where it is none.

    >>> interval_parts("2019/2021-08"), interval_parts("2021-08-15/.."), interval_parts("2021/08")
    (('2019', '2021-08'), ('2021-08-15', ''), None)
    >>> interval_parts("2004-2008"), interval_parts("15-17 August 2021"), interval_parts("2021-08 to 2021-09-01")
    (('2004', '2008'), ('2021-08-15', '2021-08-17'), ('2021-08', '2021-09-01'))
    """
    if dates.interval(text):
        return None  # as most are, which is known sooner than that they are no interval
    if years := YEARS.fullmatch(text.strip()):
        return years[1], years[2]
    ends = [part.strip() for part in text.split("/")]
    if len(ends) != 2 or all(end in OPEN for end in ends):
        return _from_to(text)
    read = ["" if end in OPEN else _year_first(QUALIFIERS.sub("", end.casefold())) for end in ends]
    return None if None in read else (read[0], read[1])


def _from_to(text: str) -> tuple[str, str] | None:
    """Both ends of ``2021-08-15 to 2021-09-01`` or ``15-17 August 2021``, where both are certain."""
    if not SPANS.search(text):
        return None  # as is known of most at a glance
    plain = _plain(text)
    if days := DAYS.fullmatch(plain):
        one, other = (_named(f"{day} {days['rest']}") for day in (days["one"], days["other"]))
    elif ends := FROM_TO.fullmatch(plain):
        one, other = (_year_first(end) or _named(end) for end in (ends["one"].strip(), ends["other"].strip()))
    else:
        return None
    return (one, other) if one and other and one[:4] <= other[:4] else None


def _plain(text: str) -> str:
    """The text without a time of day and marks of doubt, in digits and months as they are written in English."""
    plain = TIME.sub("", QUALIFIERS.sub("", _western(text.casefold()))).strip()
    return CIRCA.sub("", month_names.in_english(plain) if LETTERS.search(plain) else plain)


def read(text: str, order: str | None = None, end: bool = False) -> str | None:
    """The reduced date that a text means; None where it is none.

    ``order`` says what comes first in ``03/04/2021`` or in ``21-04-13``; without it, only the year of the former is
    certain.
    ``end`` takes the end of an interval instead of its start.

    >>> [read(text) for text in ("2021-00-00", "Aug 15, 2021", "15/08/21", "20210815", "2021-08~", "soon")]
    ['2021', '2021-08-15', '2021-08-15', '2021-08-15', '2021-08', None]
    >>> read("03/04/2021"), read("03/04/2021", DAY_FIRST), read("03/04/2021", MONTH_FIRST)
    ('2021', '2021-04-03', '2021-03-04')
    """
    if parts := interval_parts(text):
        return parts[end] or ""
    plain = _plain(text)
    forms: Iterable[Callable[[str], str | None]] = (
        _year_first,
        _named,
        partial(_pair, order=order),
        _month_and_year,
        _digits,
    )
    return next((found for form in forms if (found := form(plain))), None)


def _western(text: str) -> str:
    """The text with its digits, whatever their script, as 0 to 9."""
    return text if text.isascii() else "".join(str(unicodedata.digit(mark, mark)) for mark in text)


def order_of(texts: Iterable[str]) -> str | None:
    """Whether dates like ``15/08/2021`` begin with the day or the month, or those like ``98-08-15`` with the year; None
    where none or several can be shown."""
    stripped = [text.strip() for text in texts]
    short = [match for text in stripped if (match := SHORT.match(text))]
    pairs = [match for text in stripped if (match := PAIR.match(text)) and not SHORT.match(text)]
    if not pairs and short and all(map(_may_begin_with_year, short)):
        return SHORT_YEAR_FIRST if any(int(match["year"]) > 31 for match in short) else None
    pairs += [match for text in stripped if SHORT.match(text) and (match := PAIR.match(text))]
    day = any(int(pair["one"]) > 12 for pair in pairs)
    month = any(int(pair["two"]) > 12 for pair in pairs)
    return None if day == month else DAY_FIRST if day else MONTH_FIRST


def _may_begin_with_year(short: re.Match) -> bool:
    return 1 <= int(short["month"]) <= 12 and 1 <= int(short["day"]) <= 31


def undecided(texts: Iterable[str]) -> list[str]:
    """The dates of a column whose day and month, or whose day and year of two digits, nothing tells apart.

    >>> undecided(["03/04/2021", "2021"]), undecided(["03/04/2021", "25/04/2021"])
    (['03/04/2021'], [])
    >>> undecided(["21-04-13"]), undecided(["21-04-13", "21-04-98"]), undecided(["21-04-13", "98-04-13"])
    (['21-04-13'], [], [])
    """
    texts = [text for text in texts if dates.interval(text) is None]  # most are plain dates
    if order_of(texts):
        return []
    pairs = [(text, PAIR.fullmatch(TIME.sub("", text.casefold().strip()))) for text in texts]
    return [text for text, pair in pairs if pair and (not one_meaning(pair) or is_short(text))]


def is_short(text: str) -> bool:
    """Whether a date has a year of two digits that may stand first as well as last.

    >>> is_short("21-04-13"), is_short("21-04-98"), is_short("13-04-13")
    (True, False, False)
    """
    short = SHORT.match(text.strip())
    return bool(short) and _may_begin_with_year(short) and short["year"] != short["day"]


def one_meaning(pair: re.Match) -> bool:
    """Whether only one of the two numbers of a `PAIR` can be the month."""
    one, two = int(pair["one"]), int(pair["two"])
    return one > 12 or two > 12 or one == two or 0 in (one, two)


def _pair(text: str, order: str | None) -> str | None:
    """Two numbers and a year: the day first or the month first."""
    pair = PAIR.fullmatch(text)
    if not pair:
        return None
    one, two = pair["one"], pair["two"]
    if order == SHORT_YEAR_FIRST and SHORT.fullmatch(text):
        return _reduced(one, two, pair["year"])
    if order not in (DAY_FIRST, MONTH_FIRST) and not one_meaning(pair):
        return _reduced(pair["year"])
    month_first = (
        int(two) > 12 or (order == MONTH_FIRST and int(one) <= 12) or (int(two) == 0 and int(one) > 0)
    )
    month, day = (one, two) if month_first else (two, one)
    return _reduced(pair["year"], month, day)


def _year_first(text: str) -> str | None:
    match = re.fullmatch(YEAR_FIRST, text)
    return _reduced(match["year"], match["month"], match["day"]) if match else None


def _named(text: str) -> str | None:
    """A month in words, with or without a day."""
    for pattern in NAMED:
        match = re.fullmatch(pattern, text)
        month = match and _month(match["month"])
        if month:
            return _reduced(match["year"], str(month), match.groupdict().get("day"))
    return None


def _month(word: str) -> int | None:
    full = next((n for n, name in enumerate(calendar.month_name) if n and name.casefold() == word), None)
    return full or MONTHS.get(word)


def _month_and_year(text: str) -> str | None:
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{4})", text)
    return _reduced(match[2], match[1]) if match else None


def _digits(text: str) -> str | None:
    """Eight digits are a day; nine or ten are seconds since 1970 (UTC), three more make them milliseconds."""
    if re.fullmatch(r"\d{8}", text):
        return _reduced(text[:4], text[4:6], text[6:])
    match = EPOCH.fullmatch(text)
    return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat() if match else None


def _reduced(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """Year, month and day as one text, as far as they are known; None where there is no such day."""
    if len(year) == 2:
        year = f"{'19' if 2000 + int(year) > THIS_YEAR else '20'}{year}"
    known = [part for part in (month, day) if part and part.isdigit() and int(part)]
    if known and not (month and month.isdigit() and int(month)):
        return None  # a day whose month is unknown is no date
    text = "-".join([year, *(part.zfill(2) for part in known)])
    return text if dates.interval(text) else None
