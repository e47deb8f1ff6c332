"""Dated claims in lanes, where those that begin close together in one lane are bundled into a single mark."""

import calendar
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from data import dates, events, vocabulary

if TYPE_CHECKING:
    from data.query.narrow import View

LANES: dict[str, Callable[["View"], pd.DataFrame]] = {"Group": events.events, "Kind": events.by_kind}
"""What a lane may stand for, by its name on screen, and the dated claims with their ``lane``."""
MOST_LANES, OTHERS = 12, ""
"""Lanes of their own; the claims of all other lanes share one, under a name that no actor and no kind bears."""
MOST_APART = 3
"""Claims that begin in one stretch of a lane and are still drawn one by one."""
MOST_UNFOLDED = 40
"""Claims of a bundle that is open and are drawn one by one; a larger one is opened in the evidence alone."""
STRETCHES = {1: 4, 3: 20, 12: 60, 60: 10_000}
"""The stretches in which claims are bundled, in months, and the years in sight up to which each is used."""
MOST_BUNDLES = 200
"""Bundles beyond which stretches are longer, up to a year."""
EARLIER = "../"
"""How a stretch begins that holds what began before the years in sight and goes on in them."""


def laned(view: "View", by: str) -> pd.DataFrame:
    """The dated claims of a view with the ``lane`` they share: one of the `MOST_LANES` with most claims, or `OTHERS`.

    ``by`` is a name in `LANES`; nothing for any other.
    """
    if by not in LANES:
        return events.events(view).head(0)
    found = LANES[by](view)
    most = found["lane"].value_counts().head(MOST_LANES).index
    return found.assign(lane=found["lane"].where(found["lane"].isin(most), OTHERS))


def years(found: pd.DataFrame) -> tuple[range, tuple[int, int]]:
    """The years of at least one dated claim, and the first and the last of these to draw as usual: from `data.events.window` on."""
    oldest, newest = found["first"].min().year, found["last"].max().year
    return range(oldest, newest + 1), (events.window(found).year, newest)


def in_sight(
    view: "View", found: pd.DataFrame, asked: tuple[int, int] | None = None
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and the last day to draw: of the Period of the filters, else of the years ``asked`` for, else of all.

    ``found`` holds at least one dated claim; where none is in the years asked for, they are not heeded.
    """
    oldest, newest = found["first"].min(), found["last"].max()
    if view.filters.period:
        period = [pd.Timestamp(dates.interval(text)[side]) for side, text in enumerate(view.filters.period)]
        return max(period[0], oldest), min(period[1], newest)
    since, until = asked or (oldest.year, newest.year)
    seen = (found["last"].dt.year >= since) & (found["first"].dt.year <= until)
    if not seen.any():
        since, until = oldest.year, newest.year
    first = pd.Timestamp(year=max(since, oldest.year), month=1, day=1)
    return first, min(pd.Timestamp(year=until, month=12, day=31), newest)


def length(found: pd.DataFrame, since: pd.Timestamp, until: pd.Timestamp) -> int:
    """The months of a stretch: the fewer, the fewer years and bundles are in sight."""
    years = (until - since).days / 365.25
    shortest = next(months for months, most in STRETCHES.items() if years <= most)
    for months in (each for each in STRETCHES if each >= shortest):
        together = found.groupby([found["lane"], _month(found) // months]).size()
        if months >= 12 or (together > MOST_APART).sum() <= MOST_BUNDLES:
            return months
    return shortest


def _month(found: pd.DataFrame) -> pd.Series:
    """The month in which each begins, counted from the year 0."""
    return found["first"].dt.year * 12 + found["first"].dt.month - 1


def stretches(found: pd.DataFrame, months: int, since: pd.Timestamp, until: pd.Timestamp) -> pd.Series:
    """The stretch of so many months in which each dated claim begins, as the first and the last day of it in sight
    (ISO 8601); all that began before these share one.

    >>> days = pd.DataFrame({"first": pd.to_datetime(["2021-08-15", "2020-02-29", "2019-01-01"])})
    >>> stretches(days, 1, pd.Timestamp("2020-01-01"), pd.Timestamp("2021-08-20")).tolist()
    ['2021-08-01/2021-08-20', '2020-02-01/2020-02-29', '../2019-12-31']
    """
    number = _month(found) // months
    words = {each: _written(each * months, months, since.date(), until.date()) for each in number.unique()}
    earlier = f"{EARLIER}{(since - pd.Timedelta(days=1)).date().isoformat()}"
    return number.map(words).astype("str").mask(found["first"] < since, earlier)


def _written(month: int, length: int, since: date, until: date) -> str:
    """The part in sight of ``length`` months from a month on, counted from the year 0."""
    last = month + length - 1
    ends = date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    return f"{max(date(month // 12, month % 12 + 1, 1), since).isoformat()}/{min(ends, until).isoformat()}"


def marks(
    found: pd.DataFrame, since: pd.Timestamp, until: pd.Timestamp, opened: tuple[str, ...] = ()
) -> pd.DataFrame:
    """What is drawn between two days: dated claims one by one, and bundles where more than `MOST_APART` begin together.

    ``found`` as `laned` gives it; ``opened`` is a lane and a stretch, or a claim, whose bundle is unfolded if it
    holds at most `MOST_UNFOLDED`. The columns of ``found`` and ``stretch``, ``number`` (claims in the mark) and
    ``denied`` (of these, denied by somebody). Of a bundle ``claim`` is blank, ``first`` to ``last`` is the outer
    span of its claims and nothing of it is certain; ``family`` (of tie, or activity), ``record_type`` and ``category``
    are blank unless all share them. ``chosen`` is True of the open claim.
    """
    seen = found[(found["last"] >= since) & (found["first"] <= until)]
    stretch = stretches(seen, length(seen, since, until), since, until)
    seen = seen.assign(stretch=stretch, denied=(seen["denials"] > 0).astype("int64"))
    seen = seen.assign(
        family=_families(seen), chosen=seen["claim"].isin(opened[:1] if len(opened) == 1 else ())
    )
    keys = [seen["lane"], seen["stretch"]]
    size = seen.groupby(keys)["claim"].transform("size")
    unfolded = _opened(seen, opened) & (size <= MOST_UNFOLDED)
    together = (size > MOST_APART) & ~unfolded
    alone = seen[~together].assign(number=1)
    return pd.concat([alone, _bundled(seen[together])], ignore_index=True) if together.any() else alone


def _families(seen: pd.DataFrame) -> list[str]:
    """The family of each tie; all activities are one."""
    pairs = list(zip(seen["record_type"].astype("str"), seen["category"].astype("str"), strict=True))
    families = {
        pair: vocabulary.category(*pair).family if pair[0] == vocabulary.TIE else vocabulary.ACTIVITY
        for pair in set(pairs)
    }
    return [families[pair] for pair in pairs]


def _opened(seen: pd.DataFrame, opened: tuple[str, ...]) -> pd.Series:
    """Whether each claim is in the open bundle, or in one with the open claim."""
    if len(opened) == 2:
        return (seen["lane"] == opened[0]) & (seen["stretch"] == opened[1])
    return (seen["claim"].isin(opened)).groupby([seen["lane"], seen["stretch"]]).transform("any")


def _bundled(seen: pd.DataFrame) -> pd.DataFrame:
    """One row per lane × stretch."""
    grouped = seen.groupby(["lane", "stretch"], sort=False)
    table = grouped.agg(
        first=("first", "min"),
        last=("last", "max"),
        records=("records", "sum"),
        denied=("denied", "sum"),
        number=("claim", "size"),
        denials=("denials", "sum"),
        **{name: (name, _shared) for name in ("family", "record_type", "category")},
    ).reset_index()
    nothing = pd.Series(pd.NaT, index=table.index, dtype=seen["first"].dtype)
    table = table.assign(chosen=False, origins=0)
    return table.assign(
        claim="", sure_first=nothing, sure_last=nothing, day=False, open=False, when="", status=""
    )


def _shared(values: pd.Series) -> str:
    """The value that all share; blank where they differ."""
    return values.iloc[0] if values.nunique() == 1 else ""


def behind(view: "View", by: str, lane: str, stretch: str) -> list[str]:
    """The dated claims in view that begin in a stretch of a lane, as `stretches` and `laned` name them.

    Nothing where there is no such lane or stretch.
    """
    found = laned(view, by)
    found = found[found["lane"] == lane]
    since, _, until = stretch.partition("/")
    first, last = (pd.to_datetime(day, format="%Y-%m-%d", errors="coerce") for day in (since, until))
    if stretch.startswith(EARLIER):
        within = (found["first"] <= last) & (found["last"] > last)
    else:
        within = found["first"].between(first, last)
    return found.loc[within, "claim"].tolist()


def stretch_in_words(stretch: str) -> str:
    """A stretch as a sentence names it, in years or months where it holds whole ones.

    >>> stretch_in_words("2021-07-01/2021-09-30"), stretch_in_words("../2007-12-31")
    ('beginning Jul 2021 – Sep 2021', 'begun by 31 Dec 2007')
    >>> stretch_in_words("2021-01-01/2021-12-31"), stretch_in_words("2021-08-01/2021-08-20")
    ('beginning in 2021', 'beginning 1 Aug 2021 – 20 Aug 2021')
    """
    first, _, last = stretch.partition("/")
    if stretch.startswith(EARLIER):
        return f"begun by {dates.in_words(last)}"
    for cut in (4, 7):
        bounds = dates.interval(first[:cut]), dates.interval(last[:cut])
        if all(bounds) and (bounds[0][0].isoformat(), bounds[1][1].isoformat()) == (first, last):
            first, last = first[:cut], last[:cut]
    words = dates.range_in_words(first, last)
    return f"beginning {words}" if first != last else f"beginning in {words}"
