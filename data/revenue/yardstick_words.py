"""Yardsticks of a claim of money in words: how many times another claim it is put at."""

import pandas as pd

from data.revenue import amounts
from data.revenue.yardsticks import years_in_words
from data.words import first_few, ratio

SMALL = 0.1
"""Times: below, a ratio is said in percent."""
MOST_RECORDS = 4


def sentence(row: pd.Series, title: str) -> str:
    """One yardstick in words: how many times it the claim is put at, and what it rests on."""
    years = row["when"] or years_in_words(row["first"], row["last"], row["printed"])
    ids = f"record{'s' * (len(row['records']) > 1)} {first_few(row['records'], MOST_RECORDS)}"
    worth = amounts.per_year_in_words(*row[list(amounts.ENDS)])
    about = ", ".join(filter(None, (row["kind"], worth, years, ids)))
    beyond = f" {row['above']} above all that it is put at." if row["above"] else ""
    return f"{_times(row)} {title} ({about}).{beyond}"


def _times(row: pd.Series) -> str:
    """The ratio as a multiple, or in percent where all of it is small.

    >>> _times(pd.Series({"ratio_low": 0.05, "ratio_high": 0.07, "or_less": True, "or_more": False}))
    'From 5% or less to 7% of'
    """
    factor, sign, of = (100, "%", "of") if row["ratio_high"] < SMALL else (1, "", "times")
    low, high = (ratio(row[end] * factor) + sign for end in ("ratio_low", "ratio_high"))
    beyond = [" or less" if row["or_less"] else "", " or more" if row["or_more"] else ""]
    # One figure that is open on both sides says no more than its size.
    one = low + ("" if all(beyond) else "".join(beyond))
    said = f"About {one}" if low == high else f"From {low}{beyond[0]} to {high}{beyond[1]}"
    return f"{said} {of}".replace("less than 0.001% or less", "less than 0.001%")
