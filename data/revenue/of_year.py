"""What figures of money come to in some years: an undated figure is of none, one of another year is not of this one."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from data import spans
from data.query import View
from data.revenue import amounts


class Figure(NamedTuple):
    """A computed figure: its record, bounds in US dollars per year (not a number where open), the years it is dated in (0
    where it is undated), and whether it is dated by the publication of its source alone."""

    record: str
    usd_low: float
    usd_high: float
    first: int
    last: int
    printed: bool


class Worth(NamedTuple):
    """The bounds of some figures as `data.revenue.money.bounds` has them, and how many are dated by publication alone."""

    usd_low: float
    usd_high: float
    open_below: bool
    open_above: bool
    printed: int


def figures(view: View, found: pd.DataFrame) -> list[Figure]:
    """Rows of `data.revenue.sums.figures` as plain values."""
    years = {end: found[end].dt.year.fillna(0).astype(int) for end in ("first", "last")}
    printed = view.records.loc[found.index, "basis"].astype(object) == spans.PUBLISHED
    own = found.assign(**years, printed=printed)
    return [
        Figure(*row)
        for row in amounts.rows(own, "record_id", "usd_low", "usd_high", "first", "last", "printed")
    ]


def during(own: Iterable[Figure], first: int, last: int) -> tuple[Figure, ...]:
    """The figures that are dated in any of some years; no undated one is."""
    return tuple(each for each in own if each.first and each.first <= last and each.last >= first)


def worth(own: Iterable[Figure]) -> Worth:
    """What at least one figure comes to: min(low) to max(high); one with one bound lends it to both ends and leaves that
    end open where no other figure reaches further.

    >>> worth([Figure("A", 5.0, 10.0, 2016, 2016, False), Figure("B", 12.0, float("nan"), 2016, 2016, True)])
    Worth(usd_low=5.0, usd_high=12.0, open_below=False, open_above=True, printed=1)
    """
    own = list(own)
    lows = [each.usd_low if each.usd_low == each.usd_low else each.usd_high for each in own]
    highs = [each.usd_high if each.usd_high == each.usd_high else each.usd_low for each in own]
    low, high = min(lows), max(highs)
    return Worth(
        low,
        high,
        any(each.usd_low != each.usd_low and each.usd_high == low for each in own),
        any(each.usd_high != each.usd_high and each.usd_low == high for each in own),
        sum(each.printed for each in own),
    )


def at_end(own: Iterable[Figure], end: str) -> list[Figure]:
    """The figures whose bound `worth` takes for an end, "usd_low" or "usd_high".

    >>> own = [Figure("A", 5.0, 10.0, 2016, 2016, False), Figure("B", 12.0, float("nan"), 2016, 2016, True)]
    >>> [each.record for each in at_end(own, "usd_low")], [each.record for each in at_end(own, "usd_high")]
    (['A'], ['B'])
    """
    own = list(own)
    bound = getattr(worth(own), end)
    return [each for each in own if getattr(worth([each]), end) == bound]


def span(own: Iterable[Figure]) -> tuple[int, int]:
    """The first and the last year in which any figure is dated; 0 where all are undated."""
    dated = [each for each in own if each.first]
    return min((each.first for each in dated), default=0), max((each.last for each in dated), default=0)


def stretches(first: pd.Series, last: pd.Series) -> list[tuple[int, int]]:
    """The stretches of years in which the same of some spans of years run, those in which none does left out.

    >>> stretches(pd.Series([2019, 2020]), pd.Series([2021, 2020]))
    [(2019, 2019), (2020, 2020), (2021, 2021)]
    >>> stretches(pd.Series([2001, 2019, 2019]), pd.Series([2001, 2021, 2021]))
    [(2001, 2001), (2019, 2021)]
    """
    cuts = np.unique(np.concatenate([first, last + 1])).astype(int)
    begun, ended = np.sort(first.to_numpy()), np.sort(last.to_numpy())
    return [
        (int(start), int(end - 1))
        for start, end in pairwise(cuts)
        if np.searchsorted(begun, start, "right") > np.searchsorted(ended, start, "left")
    ]
