"""A table of text as it stands in a file, in which every row still knows its line."""

from dataclasses import dataclass, field

import pandas as pd


class UnreadableFile(ValueError):
    """A file that cannot be read at all; the message names the fault and the cure."""


class EmptyFile(UnreadableFile):
    """A file without a single word in it, not even a header."""


@dataclass(frozen=True)
class Table:
    """One file as read: text cells under their headers, each row with the line it begins on."""

    file: str
    cells: pd.DataFrame
    lines: pd.Series
    broken: pd.DataFrame = field(default_factory=pd.DataFrame)
    """Rows with more cells than the header: ``line``, ``column``, ``value``, ``reason``, ``row``."""
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Rows in the file, readable or not."""
        return len(self.cells) + len(self.broken)
