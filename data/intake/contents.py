"""What a column of a file holds, judged by its first different values: names, dates, or nothing about the rows."""

import re

import pandas as pd

from data import distinct
from data.intake import written_dates
from data.reading import known_names

LOOKED_AT = 500
"""Different values of a column by which its content is judged."""
UNDIRECTED = {"directed", "undirected", "mixed"}
"""What Gephi writes in the column Type: no kind of tie."""


def says_nothing(column: pd.Series) -> bool:
    """Gephi's column Type says only whether edges have a direction."""
    kinds = {text.casefold() for text in values(column)}
    return bool(kinds) and kinds <= UNDIRECTED


def values(column: pd.Series) -> list[str]:
    """The different values that are not blank, in the order in which they come first."""
    return [text for text in distinct.occurring(column.iloc[:10_000])[:LOOKED_AT] if text.strip()]


def holds_names(column: pd.Series) -> bool:
    """Whether most values are short, no numbers and no dates.

    >>> holds_names(pd.Series(["Ash", "Birch"])), holds_names(pd.Series(["1.5", "7"]))
    (True, False)
    """
    told = values(column)
    short = [
        text for text in told if len(text) <= 80 and not text.replace(".", "").replace(",", "").isdigit()
    ]
    return len(short) > 0.8 * len(told) > 0 and not holds_dates(column)


def holds_dates(column: pd.Series) -> bool:
    """Whether most values can be read as dates of our time; nearly all where others are numbers, as years among amounts.

    >>> holds_dates(pd.Series(["2021", "Aug 2021", "unknown"])), holds_dates(pd.Series(["0007", "Ash"]))
    (True, False)
    """
    told = values(column)
    dated = set(_dates(column, told))
    numbers = any(text not in dated and re.fullmatch(r"[\d.,]+", text.strip()) for text in told)
    return len(dated) > (0.8 if numbers else 0.5) * len(told) > 0


def holds_a_date(column: pd.Series) -> bool:
    """Whether any value can be read as a date of our time."""
    return bool(_dates(column, values(column)))


def _dates(column: pd.Series, told: list[str]) -> list[str]:
    """The values that can be read as dates; seconds since 1970 only where the column's name says so, since amounts
    look alike, as do millions."""
    moments = known_names.says_moment(str(column.name or ""))
    dated = [text for text in told if moments or not _is_bare(text)]
    return [text for text in dated if (found := written_dates.read(text)) and "1800" <= found[:4] <= "2100"]


def _is_bare(text: str) -> bool:
    """Whether a number is as likely an amount as a date."""
    return bool(written_dates.EPOCH.fullmatch(text.strip()) or re.fullmatch(r"\d{4}0{4}", text.strip()))


def holds_numbers(column: pd.Series) -> bool:
    """Whether there are numbers without words, and hardly anything else that is no note on one.

    >>> holds_numbers(pd.Series(["1.5", "ca. 50m"])), holds_numbers(pd.Series(["Ash", "Birch"]))
    (True, False)
    """
    told = values(column)
    return bool(told) and all(re.search(r"\d", text) for text in told)
