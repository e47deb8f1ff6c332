"""What a table is: rows to show, more columns to take away, ways to sort it, and what a row opens."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data.query import Choice, View

JOINED = "; "


@dataclass(frozen=True)
class Table:
    """A table of a view: what the screen shows, and ``build``, what is taken away, with more columns."""

    name: str
    shown: Callable[[View], pd.DataFrame]
    """What the screen shows."""
    build: Callable[[View], pd.DataFrame]
    choice: Callable[[View, pd.Series], Choice]
    """What a row opens in the evidence panel."""
    sorts: dict[str, tuple[list[str], list[bool]]]
    """Ways to sort it: label -> columns and whether each ascends."""

    def sorted(self, view: View, by: str, whole: bool = True) -> pd.DataFrame:
        """All rows in the order asked for, ``whole`` with all columns."""
        columns, ascending = self.sorts[by]
        rows = self.build(view) if whole else self.shown(view)
        return rows.sort_values(columns, ascending=ascending, kind="stable") if columns else rows


def looked_up(keys: pd.Series, values: pd.Series) -> pd.Series:
    """Text behind each key; blank where there is none."""
    return keys.astype("str").map(values).astype("str").fillna("")


def once(values: pd.Series) -> str:
    """Different texts as one cell, in the order met."""
    return JOINED.join(dict.fromkeys(value for value in values if value))
