"""What a claim of money is called in a few words, and how many times as much."""

import pandas as pd

from data.words import count


def named(claim: pd.Series) -> str:
    """A claim in a few words: who takes the money in, and with what.

    >>> named(pd.Series({"taker": "X", "payer": "Y", "stream": "gold"}))
    'X (gold)'
    """
    return f"{who(claim['taker'], claim['payer'])} ({claim['stream']})"


def who(taker: str, payer: str) -> str:
    """Who takes the money in; where nobody is named, who pays it.

    >>> who("X", "Y"), who("", "Y"), who("", "")
    ('X', 'paid by Y', 'taker not stated')
    """
    return taker or (f"paid by {payer}" if payer else "taker not stated")


def times(ratio: float) -> str:
    """A ratio in words.

    >>> times(101.0), times(1.73), times(2040.2)
    ('101 times', '1.7 times', '2,040 times')
    """
    return f"{ratio:,.0f} times" if ratio >= 10 else f"{ratio:.1f} times"


def one_sided(ceilings: int, floors: int) -> str:
    """How many figures give no more than a ceiling or a floor; blank where none does.

    >>> one_sided(1, 2), one_sided(0, 0)
    ('1 figure gives a ceiling only, 2 figures give a floor only', '')
    """
    kinds = ((ceilings, "ceiling"), (floors, "floor"))
    return ", ".join(
        f"{count(int(number), 'figure')} give{'s' * (number == 1)} a {kind} only"
        for number, kind in kinds
        if number
    )


def when(first: pd.Timestamp, last: pd.Timestamp, printed: bool) -> str:
    """The years of a claim's figures; those of publication in brackets, where no figure is dated itself."""
    years = in_years(first, last)
    return f"(published {years})" if years and printed else years


def in_years(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """The years a claim is attested for.

    >>> in_years(pd.Timestamp("2019-01-01"), pd.Timestamp("2020-03-31")), in_years(pd.NaT, pd.NaT)
    ('2019–20', '')
    """
    if pd.isna(first):
        return ""
    if first.year == last.year:
        return str(first.year)
    return (
        f"{first.year}–{last.year % 100:02d}"
        if first.year // 100 == last.year // 100
        else f"{first.year}–{last.year}"
    )
