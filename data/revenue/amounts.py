"""Sums of money in words, with their bounds, currency and period."""

from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

PERIODS = ("day", "week", "month", "year")
"""What a sum may be for, apart from a total."""
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "PKR": "Rs "}
UNITS = (("tn", 1e12), ("bn", 1e9), ("m", 1e6))
ENDS = ("usd_low", "usd_high", "open_below", "open_above")
"""Columns of a claim that `per_year_in_words` says."""


@lru_cache(maxsize=100_000)
def money_in_words(low: float, high: float, currency: str = "USD", per: str = "", digits: int = 0) -> str:
    """A sum with its bounds, currency and period; blank where neither bound is known.

    ``digits``: significant digits of a computed figure; 0 writes what was given, from a million on with four.

    >>> money_in_words(10e6, 99e6, "USD", "week"), money_in_words(4e6, float("nan"), "USD")
    ('$10m–99m / week', '$4m or more')
    >>> money_in_words(float("nan"), 500, "PKR"), money_in_words(3e6, 3e6, "AFN", "total")
    ('Rs 500 or less', 'AFN 3m total')
    >>> money_in_words(5, 5, ""), money_in_words(194.4e6, 1.6e9), money_in_words(73674.9, 73674.9, digits=2)
    ('5, currency not stated', '$194.4m–1.6bn', '$74,000')
    """
    bounds = [_number(value, digits) for value in (low, high) if value == value]
    if not bounds:
        return ""
    sign = SIGNS.get(currency) or (f"{currency} " if currency else "")
    words = sign + "–".join(dict.fromkeys(bounds))
    # "At least" and "more than" alike leave the upper side open: the words beside the figure say which it was.
    beyond = " or more" if high != high else " or less" if low != low else ""
    words += "" if currency else ", currency not stated"
    return words + _period(per) + beyond


def per_year_in_words(
    low: float,
    high: float,
    open_below: bool = False,
    open_above: bool = False,
    currency: str = "USD",
    per: str = "year",
) -> str:
    """A computed interval in US dollars per year, or as given in another unit, to three digits; an open end is said.

    >>> per_year_in_words(520e6, 5.148e9), per_year_in_words(6e3, 606e3, open_below=True)
    ('$520m–5.15bn / year', '$6,000 or less – $606,000 / year')
    >>> per_year_in_words(20e6, 20e6, open_above=True), per_year_in_words(4e6, 2e7, False, True, "AFN", "total")
    ('$20m / year or more', 'AFN 4m – AFN 20m or more total')
    """
    if low != low:
        return ""
    if low == high:
        low, high = (float("nan") if open_below else low), (float("nan") if open_above else high)
        both = low != low and high != high
        return "" if both else money_in_words(low, high, currency, per, 3)
    if not (open_below or open_above):
        return money_in_words(low, high, currency, per, 3)
    ends = [money_in_words(bound, bound, currency, "", 3) for bound in (low, high)]
    return f"{ends[0]}{' or less' * open_below} – {ends[1]}{' or more' * open_above}{_period(per)}"


def _period(per: str) -> str:
    return f" / {per}" if per in PERIODS else f" {per}" if per else ""


def share_in_words(percent: float, taker: str, wording: str) -> str:
    """A share, with who it goes to; the source's words where it gives no number.

    >>> share_in_words(25.0, "X", "a quarter"), share_in_words(float("nan"), "", "a quarter")
    ('25% to X', 'a quarter')
    """
    if percent != percent:
        return wording
    return f"{percent:g}%" + (f" to {taker}" if taker else "")


def _number(value: float, digits: int) -> str:
    rounded = float(f"{value:.{digits or 4}g}") if digits or value >= UNITS[-1][1] else value
    for unit, size in UNITS:
        if rounded >= size:
            return f"{rounded / size:,.3f}".rstrip("0").rstrip(".") + unit
    return f"{rounded:,.2f}".removesuffix(".00")


def rows(table: pd.DataFrame, *columns: str) -> Iterator[tuple]:
    """The cells of some columns, row by row."""
    return zip(*(table[column].tolist() for column in columns), strict=True)
