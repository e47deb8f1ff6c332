"""Both readers of separated values side by side."""

import csv
import io
from collections.abc import Sequence

import pandas as pd

from data.reading import fast, header, separated
from data.reading.how import How


def declined(text: str, delimiter: str = ",") -> bool:
    """Whether the quick reader declines a text; what it reads must be what the careful one reads."""
    quick = fast.read(text.encode(), delimiter)
    if quick and any(cell.strip() for cell in quick.first):
        how = How(delimiter=delimiter, header=1)
        careful = separated.read_carefully("a.csv", text.lstrip("\ufeff"), how)
        read = header.tabled_at_once("a.csv", quick, how, quick.notes)
        if read is None:
            return True
        pd.testing.assert_frame_equal(read.cells.astype("str"), careful.cells)
        pd.testing.assert_series_equal(read.lines, careful.lines)
        pd.testing.assert_frame_equal(read.broken, careful.broken)
        assert read.notes == careful.notes
    return quick is None


def torn(row: Sequence[str], width: int) -> bool:
    """Whether a row of another width has a whole one on its first line, so that it must be taken for two."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(row)
    first, newline, _ = text.getvalue()[:-1].partition("\n")
    return bool(newline) and len(row) != width == first.count(",") + 1
