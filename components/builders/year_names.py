"""Names beside marks over the years, where there is room for them on the narrowest screen."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from components.builders import name_places
from components.builders.name_places import ABOVE, BELOW, LEFT, RIGHT, Boxes, Sheet, Wanted
from data.revenue import money_names

SHEET = Sheet(272, 372)
"""The picture on a telephone."""
MARK = 7
"""Pixels from the middle of a mark to its edge."""
LONGEST, MOST = 24, 150
"""Letters of a name, and marks that are tried."""


def names(marks: pd.DataFrame, heights: tuple[float, float]) -> pd.DataFrame:
    """The names of as many marks as have room: ``text``, the ``day`` beside which it stands and on which ``side`` of it (in
    Plotly's words), by the index of ``marks``.

    ``marks``, at least one, as `money_years.over_years` places them: ``first``, ``last``, ``low``, ``middle`` and ``high`` beside ``taker``,
    ``payer`` and ``stream``; ``heights`` are the ends of the axis as powers of ten. Those of actors with few marks come first.
    """
    who = pd.Series(
        [money_names.who(*each) for each in zip(marks["taker"], marks["payer"], strict=True)], marks.index
    )
    full = who + ": " + marks["stream"].astype(object)
    order = who.groupby(who).transform("size").sort_values(kind="stable").index[:MOST]
    days, y = _days(marks), _up(marks["middle"], heights)
    x = days.apply(_across, begin=marks["first"].min(), end=marks["last"].max())
    taken = _taken(marks, x[ABOVE], heights)
    # What has room is named in full before others are named by the actor alone.
    found = name_places.placed(_wanted(full[order], x, y), taken, SHEET)
    known = set(who[list(found)])
    taken = np.vstack([taken, *(name.box for name in found.values())])
    alone = who[[row for row in order if row not in found and who[row] not in known]]
    found |= name_places.placed(_wanted(alone, x, y), taken, SHEET)
    rows = {row: (name.text, days.at[row, name.side], name.side) for row, name in found.items()}
    return pd.DataFrame.from_dict(rows, orient="index", columns=["text", "day", "side"])


def _wanted(texts: pd.Series, x: pd.DataFrame, y: pd.Series) -> Iterable[Wanted]:
    for row, text in texts.items():
        if len(text) <= LONGEST:
            yield Wanted(row, text, {side: (x.at[row, side], y[row]) for side in x.columns}, MARK)


def _days(marks: pd.DataFrame) -> pd.DataFrame:
    """The day beside which a name would stand on each side: that of the mark, or where the line of one sum ends."""
    middle = marks["first"] + (marks["last"] - marks["first"]) / 2
    line = marks["low"] == marks["high"]
    right, left = marks["last"].where(line, middle), marks["first"].where(line, middle)
    return pd.DataFrame({RIGHT: right, LEFT: left, ABOVE: middle, BELOW: middle})


def _across(days: pd.Series, begin: pd.Timestamp, end: pd.Timestamp) -> pd.Series:
    return (days - begin) / max(end - begin, pd.Timedelta(days=1)) * SHEET.wide


def _up(dollars: pd.Series, heights: tuple[float, float]) -> pd.Series:
    return (np.log10(dollars) - heights[0]) / (heights[1] - heights[0]) * SHEET.high


def _taken(marks: pd.DataFrame, x: pd.Series, heights: tuple[float, float]) -> Boxes:
    """Every mark, and the line or the frame around it."""
    begin, end = marks["first"].min(), marks["last"].max()
    left, right = (_across(marks[day], begin, end) for day in ("first", "last"))
    low, high = (_up(marks[bound].fillna(marks["middle"]), heights) for bound in ("low", "high"))
    middle = _up(marks["middle"], heights)
    return np.vstack(
        [
            name_places.boxes(x, x, middle, middle, MARK),
            name_places.boxes(left, right, low, low),
            name_places.boxes(left, right, high, high),
            name_places.boxes(left, left, low, high),
            name_places.boxes(right, right, low, high),
        ]
    )
