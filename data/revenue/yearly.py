"""What puts a figure in US dollars per year: how many of its periods a year has, and the exchange rate (rule 8)."""

import numpy as np
import pandas as pd

from data import dates, spans

YEAR = 365.0
PER_YEAR = {"day": 365.0, "week": 52.0, "month": 12.0, "year": 1.0}
LEAST_MONTHS = 3
"""A total is spread over time only where its two ends are this far apart."""


def periods(found: pd.DataFrame) -> pd.Series:
    """How many of the figure's periods a year has; NaN where it cannot be put per year.

    A total is spread over its days, both ends included, where both dates are stated to the month or better and at least three
    months lie between them: 365 ÷ days. A month is the whole of it: who totals March to December counts from the first of
    March to the last of December, but for the days after the source was published. Rates per head or piece and stocks are never put per year.
    """
    last = _until_published(found)
    days = (last - found["start_first"]).dt.days + 1
    long_enough = found["end_last"] + np.timedelta64(1, "D") >= _months_later(found["start_first"])
    spread = (found["amount_per"] == "total") & to_the_month(found) & long_enough
    plain = found["amount_per"].map(PER_YEAR).astype("float64")
    return plain.where(~spread, YEAR / days.where(days > 0)).where(
        ~found["measure"].isin(["unit_rate", "stock"])
    )


def _until_published(found: pd.DataFrame) -> pd.Series:
    """The last day of a span, or of its publication where that is within the month in which the span ends."""
    printed = pd.Series(dates.bounds(found["published"])[1], index=found.index)
    within = (printed >= found["end_first"]) & (printed < found["end_last"])
    return found["end_last"].where(~within, printed)


def _months_later(days: pd.Series) -> pd.Series:
    """`LEAST_MONTHS` later; the last day of the month where that month is too short."""
    months = days.to_numpy().astype("datetime64[M]")
    start = (months + LEAST_MONTHS).astype("datetime64[s]")
    last = (months + LEAST_MONTHS + 1).astype("datetime64[s]") - np.timedelta64(1, "D")
    later = start + (days.to_numpy() - months.astype("datetime64[s]"))
    return pd.Series(np.minimum(later, last), index=days.index)


def to_the_month(found: pd.DataFrame) -> pd.Series:
    """Whether both dates are stated to the month or better."""
    return (found["start"].str.len() > len("2021")) & (found["end"].str.len() > len("2021"))


def rate_years(found: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The year whose exchange rate applies, and whether it is only the year of publication.

    The year that holds most of the record's outer span, the earliest of several that hold as much; a
    record without dates has the year its source was published; an undated one has none.
    """
    first, last = found["first"], found["last"]
    start, end = first.dt.year, last.dt.year
    in_first = 1 - (first.dt.day_of_year - 1) / (365 + first.dt.is_leap_year)
    in_last = last.dt.day_of_year / (365 + last.dt.is_leap_year)
    later = np.where(end - start >= 2, in_first < 1, in_last > in_first)
    return start + ((end > start) & later), found["basis"] == spans.PUBLISHED


def rates(currency: pd.Series, year: pd.Series, table: pd.DataFrame) -> pd.Series:
    """Units of each currency per US dollar in each year; 1 for the dollar, NaN where the table has no rate."""
    known = table[table["per_usd"] > 0]
    known = known.assign(currency=known["currency"].str.strip().str.upper())
    known = known.drop_duplicates(["currency", "year"]).set_index(["currency", "year"])["per_usd"]
    keys = pd.MultiIndex.from_arrays([currency.astype(object), year.astype("float64")])
    found = pd.Series(known.reindex(keys).to_numpy("float64"), index=currency.index)
    return found.where(currency != "USD", 1.0)
