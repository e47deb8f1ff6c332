"""When a record holds: the span it is attested for, and the side of a turning point it is on.

A span has four days, because both ends of it may be known only to the month or the year:
the start lies between ``start_first`` and ``start_last``, the end between ``end_first`` and ``end_last``.
"""

from datetime import date

import numpy as np
import pandas as pd

from data import dates, distinct, groups

EVENT = "event of that day"
STATED = "start and end as stated"
ATTESTED = "from its start, attested until its source was published"
START_ONLY = "the start alone"
UNTIL = "attested at its end, earlier unknown"
PUBLISHED = "by the date of publication alone"
UNDATED = "undated"
BASES = [STATED, UNTIL, EVENT, ATTESTED, START_ONLY, PUBLISHED, UNDATED]
"""What a span may rest on, the first that applies."""

BEFORE, AFTER, BOTH, UNDETERMINED = "before", "after", "both sides", "undetermined"
SIDES = [BEFORE, AFTER, BOTH, UNDETERMINED]


def spans(records: pd.DataFrame, published: pd.Series) -> pd.DataFrame:
    """The span of each record (rule 3), from its ``start`` and ``end`` and its source's ``published``.

    Returns, on the index of ``records``: ``start_first``, ``start_last``, ``end_first``, ``end_last``
    (the days between which the start and the end lie), ``first`` and ``last`` (the outer interval, used
    for drawing and for the Period filter), and ``basis``, the sentence that says what the span rests on.
    An undated record has NaT throughout. ``start_first`` is NaT where nothing says when it began.
    """
    asked = {"start": records["start"], "end": records["end"], "published": published}
    asked = pd.DataFrame({name: distinct.coded(texts).array for name, texts in asked.items()})
    each, number = groups.numbered(asked, [*asked])
    return pd.DataFrame(
        {name: days.array[number] for name, days in _each(each).items()}, records.index, copy=False
    )


def _each(texts: pd.DataFrame) -> pd.DataFrame:
    """The span of each different ``start``, ``end`` and ``published``."""
    start, end, printed = (dates.bounds(texts[name]) for name in ("start", "end", "published"))
    has_start, has_end = (~np.isnat(first) for first, _ in (start, end))
    basis = _basis(dates.is_day(texts["start"]), start, end, printed)
    undated_itself = np.isin(basis, [BASES.index(PUBLISHED), BASES.index(UNDATED)])
    until, until_print = basis == BASES.index(UNTIL), basis == BASES.index(ATTESTED)
    # Something that ended was going on before it ended: its latest possible start is the day before.
    latest_start = np.where(until, end[0] - np.timedelta64(1, "D"), start[1])
    start_first = np.where(undated_itself, printed[0], start[0])
    own_end = [
        np.where(has_end, e, np.where(has_start, s, p)) for e, s, p in zip(end, start, printed, strict=True)
    ]
    # Published in the month it began, say: it was not attested before it had begun.
    attested_first = np.where(printed[0] >= start[0], printed[0], start[0])
    end_first = np.where(until_print, attested_first, own_end[0])
    end_last = np.where(until_print, printed[1], own_end[1])
    days = {
        "start_first": start_first,
        "start_last": np.where(undated_itself, printed[1], latest_start),
        "end_first": end_first,
        "end_last": end_last,
        "first": np.where(np.isnat(start_first), end_first, start_first),
        "last": end_last,
    }
    found = distinct.ordered(pd.Series(pd.Categorical.from_codes(basis, BASES)))
    return pd.DataFrame({**days, "basis": found.array})


Bounds = tuple[np.ndarray, np.ndarray]
"""First and last day that each date may mean."""


def _basis(known_to_the_day: np.ndarray, start: Bounds, end: Bounds, printed: Bounds) -> np.ndarray:
    """What each span rests on, the first that applies, as its place in `BASES`."""
    has_start, has_end, has_print = (~np.isnat(first) for first, _ in (start, end, printed))
    printed_since = printed[1] >= start[0]
    return np.select(
        [
            has_start & has_end,
            has_end,
            has_start & known_to_the_day,
            has_start & printed_since,
            has_start,
            has_print,
        ],
        [np.int8(place) for place in range(len(BASES) - 1)],
        np.int8(len(BASES) - 1),
    )


def side(span: pd.DataFrame, turning_point: date) -> pd.Series:
    """The side of the turning point that each span is certainly on (rule 4).

    A span touches *before* when its latest possible start, or its latest possible end, lies before
    the turning point, and *after* when its earliest possible start lies on it or later or its earliest
    possible end lies beyond it. What touches both is ``both sides``; what touches neither for certain,
    or has no date, is ``undetermined``.
    """
    point = pd.Timestamp(turning_point)
    before = (span["start_last"] < point) | (span["end_last"] < point)
    after = (span["end_first"] > point) | (span["start_first"] >= point)
    sides = np.select([before & after, before, after], [BOTH, BEFORE, AFTER], UNDETERMINED)
    return pd.Series(pd.Categorical(sides, categories=SIDES), index=span.index, name="side")


def is_on(sides: pd.Series, side: str) -> np.ndarray:
    """Which spans, by their `side`, are certainly on one side of the turning point, those on both among them; or undetermined.

    >>> is_on(pd.Series(pd.Categorical([BOTH, AFTER, UNDETERMINED], categories=SIDES)), BEFORE).tolist()
    [True, False, False]
    """
    there = np.array([each == side or (each == BOTH and side != UNDETERMINED) for each in SIDES])
    return there[sides.array.codes]
