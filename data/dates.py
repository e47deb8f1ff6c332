"""Dates of reduced precision: ``2021``, ``2021-08`` and ``2021-08-15`` and the intervals they mean.

No day is ever invented: a text keeps its precision, and what is computed from it is the first and
the last day it may mean.
"""

import calendar
import re
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd

from data import distinct

REDUCED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
DAY = "datetime64[s]"
"""One dtype for every date column, wide enough for any year that ISO 8601 can write."""


@lru_cache(maxsize=100_000)
def interval(text: str) -> tuple[date, date] | None:
    """First and last day that a date of reduced precision may mean; None where it is no such date.

    >>> interval("2021-08")
    (datetime.date(2021, 8, 1), datetime.date(2021, 8, 31))
    >>> interval("2021-02-30") is None, interval("2021-08-00") is None
    (True, True)
    """
    match = REDUCED.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day is not None:
            return (date(year, month, day),) * 2
        first_month, last_month = (month, month) if month is not None else (1, 12)
        last_day = calendar.monthrange(year, last_month)[1]
        return date(year, first_month, 1), date(year, last_month, last_day)
    except ValueError:
        return None


def intervals(texts: pd.Series) -> pd.DataFrame:
    """First and last day of each text: columns ``first`` and ``last``, NaT where there is no date."""
    first, last = bounds(texts)
    return pd.DataFrame({"first": first, "last": last}, index=texts.index, copy=False)


def bounds(texts: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The columns of `intervals` as arrays. Each different text is read once, however many rows there are."""
    own = distinct.coded(texts)
    read = [interval(text) or (None, None) for text in own.cat.categories.tolist()]
    days = np.array(read, dtype="datetime64[D]").astype(DAY).reshape(-1, 2)
    return distinct.take(days[:, 0], own), distinct.take(days[:, 1], own)


def is_day(texts: pd.Series) -> np.ndarray:
    """True where the text is known to the day."""
    return distinct.where(texts, lambda text: len(text) == len("2021-08-15"))


def in_words(text: str) -> str:
    """A reduced date as an analyst writes it, with the precision it has.

    >>> in_words("2021-08-15"), in_words("2021-08"), in_words("2021"), in_words("")
    ('15 Aug 2021', 'Aug 2021', '2021', '')
    """
    match = REDUCED.fullmatch(text)
    if not match:
        return text
    year, month, day = match.groups()
    words = [str(int(day))] if day else []
    words += [calendar.month_abbr[int(month)]] if month else []
    return " ".join([*words, year])


def range_in_words(start: str, end: str) -> str:
    """Start and end as words.

    >>> range_in_words("2019", "2021-08"), range_in_words("2021", "2021"), range_in_words("", "2020")
    ('2019 – Aug 2021', '2021', 'until 2020')
    """
    if start and start == end:
        return in_words(start)
    if start and end:
        return f"{in_words(start)} – {in_words(end)}"
    if start:
        return in_words(start) if len(start) == 10 else f"from {in_words(start)}"
    return f"until {in_words(end)}" if end else ""


ITSELF_UNDATED = ", itself undated"


def when_in_words(start: str, end: str, published: str) -> str:
    """The dates of a record in their real precision, or what stands in for them.

    >>> when_in_words("", "", "2022-11-06"), when_in_words("", "", "")
    ('published 6 Nov 2022, itself undated', 'undated')
    """
    if start or end:
        return range_in_words(start, end)
    return f"published {in_words(published)}{ITSELF_UNDATED}" if published else "undated"
