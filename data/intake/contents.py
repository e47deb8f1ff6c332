"""What a column of a file holds, judged by its first different values: names, dates, or nothing about the rows."""

import pandas as pd

from data import distinct
from data.intake import written_dates

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
    """Whether most values can be read as dates of our time.

    >>> holds_dates(pd.Series(["2021", "Aug 2021"])), holds_dates(pd.Series(["0007", "Ash"]))
    (True, False)
    """
    told = values(column)
    read = [text for text in told if (found := written_dates.read(text)) and "1800" <= found[:4] <= "2100"]
    return len(read) > 0.8 * len(told) > 0
