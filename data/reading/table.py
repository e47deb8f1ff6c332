"""A table of text as it stands in a file, in which every row still knows its line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.reading.how import FOUND_OUT, How


@dataclass(frozen=True)
class Table:
    """One file as read: text cells under their headers, each row with the line it begins on."""

    file: str
    cells: pd.DataFrame
    lines: pd.Series
    broken: pd.DataFrame = field(default_factory=pd.DataFrame)
    """Rows that are no records as they stand: ``line``, ``column``, ``value``, ``reason``, ``cure``, ``row``."""
    notes: tuple[str, ...] = ()
    how: How = FOUND_OUT
    """How it was read: what was asked for, completed by what was found."""

    readings: Mapping[str, str] = field(default_factory=dict)
    """Encodings in which it could be read as well -> the words that tell them apart; the one taken comes first."""

    @property
    def rows(self) -> int:
        """Rows in the file, readable or not."""
        return len(self.cells) + len(self.broken)
