"""Two figures of money in one unit: as given where they have it in common, over the days of a total, or per year.

A figure is a row of `figures`. What they cannot have in common is not held against each other.
"""

from typing import NamedTuple

import pandas as pd

from data import dates
from data.dossier import Dossier
from data.revenue import amounts, sums
from data.words import first_few

FLOWS = {"day": 1.0, "week": 7.0, "month": 365 / 12}
"""Days of the periods whose figures are held against a total."""
MOST_RECORDS = 4
"""Record ids named of a figure."""
SAME = ["claim", "amount_low", "amount_high", "currency", "amount_per", "measure", "share_percent", "taker"]
SAME += ["start", "end", "until"]
"""What makes figures of several records one and the same."""
DATED = ["start", "end", "published", "start_first", "start_last", "end_first", "end_last", "first", "last"]
ENDLESS = float("inf")
Bounds = tuple[float, float]
"""The least and the most that a sum can be: 0 and infinity where nothing is said."""


class Pair(NamedTuple):
    """Two figures in one unit: their bounds, their words, and the ``currency`` and period (``per``) of both."""

    one: Bounds
    other: Bounds
    said: tuple[str, str]
    currency: str
    per: str = ""


def figures(dossier: Dossier, claims: list[str]) -> pd.DataFrame:
    """The asserted figures of some claims: a row for each different one, and ``records``, the ids that state it.

    Columns of `data.revenue.sums.all_figures`, the dates of the record, and ``until``: when its source was published, for
    a total whose end is not stated.
    """
    found = _asserted(dossier, claims)
    # A share beside a sum says how the sum is divided; it makes no other figure of it.
    return _different(found.assign(share_percent=found["share_percent"].where(~found["has_sum"])))


def divided(dossier: Dossier, claims: list[str]) -> pd.DataFrame:
    """The same of the sums of which the same record says that they are a share: what its taker takes of a whole."""
    found = _asserted(dossier, claims)
    share = found["has_sum"] & (found["share_percent"] > 0) & (found["share_to"] != "")
    return _different(found[share & (found["share_to"].astype(object) == found["taker"])])


def _asserted(dossier: Dossier, claims: list[str]) -> pd.DataFrame:
    found = sums.all_figures(dossier)
    found = found[found["claim"].isin(claims) & (found["stance"] == "asserts")]
    found = found.drop(columns=["first", "last"]).join(dossier.records[DATED])
    endless = (found["amount_per"] == "total") & (found["end"] == "")
    has_sum = found[["amount_low", "amount_high"]].notna().any(axis=1)
    return found.assign(until=found["published"].where(endless, ""), has_sum=has_sum)


def _different(found: pd.DataFrame) -> pd.DataFrame:
    keys = pd.Series([repr(row) for row in amounts.rows(found, *SAME)], index=found.index, dtype=object)
    ids = found.groupby(keys, sort=False)["record_id"].agg(tuple)
    return found.assign(records=keys.map(ids))[~keys.duplicated()]


def together(one, other) -> Pair | None:
    """Two figures in one unit; None where there is none, or where they speak of different things or times."""
    if not (one.has_sum and other.has_sum and alike(one, other)):
        return None
    if (
        one.currency
        and one.amount_per
        and (one.currency, one.amount_per) == (other.currency, other.amount_per)
    ):
        return Pair(
            _given(one), _given(other), (in_words(one), in_words(other)), one.currency, one.amount_per
        )
    if one.amount_per in FLOWS and other.amount_per == "total":
        return _over(one, other)
    if other.amount_per in FLOWS and one.amount_per == "total":
        turned = _over(other, one)
        return turned and turned._replace(one=turned.other, other=turned.one, said=turned.said[::-1])
    return _per_year(one, other)


def alike(one, other) -> bool:
    """Whether two figures may be held against each other: of one block and measure, and not of times apart."""
    never = "unit_rate" in (one.measure, other.measure)
    same = one.block == other.block and one.block not in (sums.UNSTATED, sums.SHARES)
    measure = one.block in (sums.INCOME, sums.STATE) or one.measure == other.measure
    dated = all(row.start or row.end for row in (one, other))
    apart = dated and (one.last < other.first or other.last < one.first)
    return bool(same and measure and not never and not apart)


def _over(flow, total) -> Pair | None:
    """A rate over the days of a total, and that total: in its currency if both have it, else in dollars."""
    days = days_of(total)
    dollars = flow.currency != total.currency
    rates = [row.rate if dollars else 1.0 for row in (flow, total)]
    if days is None or not (flow.currency and total.currency) or any(rate != rate for rate in rates):
        return None
    periods = [number / FLOWS[flow.amount_per] for number in days]
    currency = "USD" if dollars else flow.currency
    low, high = _given(flow)
    comes = (low * periods[0] / rates[0], high * periods[1] / rates[0])
    often = "–".join(dict.fromkeys(f"{number:,.0f}" for number in periods))
    words = (
        f"{in_words(flow)} ({named(flow)}) over {often} {flow.amount_per}s ({span_in_words(total)}) comes to "
        f"{bounds_in_words(comes, currency)}"
    )
    stated = tuple(bound / rates[1] for bound in _given(total))
    return Pair(comes, stated, (words, in_words(total)), currency)


def _per_year(one, other) -> Pair | None:
    """Both in US dollars per year, as `data.revenue.sums` computes them."""
    sides = [_opened(row.usd_low, row.usd_high) for row in (one, other)]
    if (0.0, ENDLESS) in sides:
        return None
    words = tuple(bounds_in_words(side, "USD", "year") for side in sides)
    return Pair(*sides, words, "USD", "year")


def days_of(total) -> tuple[int, int] | None:
    """The least and the most days that the dates of a total may mean, both ends included.

    Its end, where none is stated, is the publication of its source. None without a start, or where even the
    last possible start is not before the first possible end.
    """
    last = (total.end_first, total.end_last) if total.end else dates.interval(total.until)
    if not total.start or last is None:
        return None
    first, last = (total.start_first, total.start_last), [pd.Timestamp(day) for day in last]
    least, most = (last[0] - first[1]).days + 1, (last[1] - first[0]).days + 1
    return (least, most) if least > 0 else None


def span_in_words(total) -> str:
    """The dates of a total, and what stands in for its end."""
    if total.end:
        return dates.range_in_words(total.start, total.end)
    return f"{dates.in_words(total.start)} – {dates.in_words(total.until)}, when it was published"


def _given(row) -> Bounds:
    return _opened(row.amount_low, row.amount_high)


def _opened(low: float, high: float) -> Bounds:
    return (low if low == low else 0.0), (high if high == high else ENDLESS)


def bounds_in_words(bounds: Bounds, currency: str, per: str = "") -> str:
    """Computed bounds, to three digits.

    >>> bounds_in_words((641e6, float("inf")), "USD", "year"), bounds_in_words((1.0, 2.0), "AFN")
    ('$641m / year or more', 'AFN 1–2')
    """
    low, high = (bound if 0 < bound < ENDLESS else float("nan") for bound in bounds)
    return amounts.money_in_words(low, high, currency, per, 3)


def in_words(row) -> str:
    """A figure as given."""
    return amounts.money_in_words(row.amount_low, row.amount_high, row.currency, row.amount_per)


def named(row) -> str:
    """The records that state a figure."""
    return f"record{'s' * (len(row.records) > 1)} {first_few(row.records, MOST_RECORDS)}"
