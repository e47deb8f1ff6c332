"""Names beside marks over the years, where there is room for them on the narrowest screen."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.revenue import money_names

WIDE, HIGH = 272, 372
"""Pixels of the picture on a telephone; on a wider screen all stand further apart, so what is free here is free there."""
LETTER, LINE, MARK, AWAY, APART = 5.6, 13, 7, 9, 1
"""Pixels of a letter, of a line of text, from the middle of a mark to its edge and to its name, and between two things."""
RIGHT, LEFT, MIDDLE = "middle right", "middle left", "top center"
SIDES = {
    RIGHT: (AWAY, -LINE / 2),
    LEFT: (-AWAY, -LINE / 2),
    MIDDLE: (0, AWAY),
    "bottom center": (0, -AWAY - LINE),
}
"""Where a name may stand, by Plotly's words: from the middle of its mark to the name's lower edge, in pixels."""
LONGEST, MOST = 24, 150
"""Letters of a name, and marks that are tried."""
Boxes = np.ndarray
"""Left, right, lower and upper edge of each, in pixels."""


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
    taken = _taken(marks, x[MIDDLE], heights)
    found: dict = {}
    named: set[str] = set()
    # What has room is named in full before others are named by the actor alone.
    for text, row in [*((full[row], row) for row in order), *((who[row], row) for row in order)]:
        if row in found or text in named or len(text) > LONGEST:
            continue
        free = ((side, box) for side, box in _around(x.loc[row], y[row], len(text)) if _free(box, taken))
        if place := next(free, None):
            found[row] = (text, days.at[row, place[0]], place[0])
            named |= {text, who[row]}
            taken = np.vstack([taken, place[1]])
    return pd.DataFrame.from_dict(found, orient="index", columns=["text", "day", "side"])


def _days(marks: pd.DataFrame) -> pd.DataFrame:
    """The day beside which a name would stand on each side: that of the mark, or where the line of one sum ends."""
    middle = marks["first"] + (marks["last"] - marks["first"]) / 2
    line = marks["low"] == marks["high"]
    days = dict.fromkeys(SIDES, middle)
    return pd.DataFrame(
        {**days, RIGHT: marks["last"].where(line, middle), LEFT: marks["first"].where(line, middle)}
    )


def _across(days: pd.Series, begin: pd.Timestamp, end: pd.Timestamp) -> pd.Series:
    return (days - begin) / max(end - begin, pd.Timedelta(days=1)) * WIDE


def _up(dollars: pd.Series, heights: tuple[float, float]) -> pd.Series:
    return (np.log10(dollars) - heights[0]) / (heights[1] - heights[0]) * HIGH


def _taken(marks: pd.DataFrame, x: pd.Series, heights: tuple[float, float]) -> Boxes:
    """Every mark, and the line or the frame around it."""
    begin, end = marks["first"].min(), marks["last"].max()
    left, right = (_across(marks[day], begin, end) for day in ("first", "last"))
    low, high = (_up(marks[bound].fillna(marks["middle"]), heights) for bound in ("low", "high"))
    middle = _up(marks["middle"], heights)
    return np.vstack(
        [
            np.column_stack([x - MARK, x + MARK, middle - MARK, middle + MARK]),
            np.column_stack([left, right, low, low]),
            np.column_stack([left, right, high, high]),
            np.column_stack([left, left, low, high]),
            np.column_stack([right, right, low, high]),
        ]
    )


def _around(x: pd.Series, y: float, letters: int) -> Iterator[tuple[str, Boxes]]:
    """Where a name may stand around its mark, each with the room that it takes."""
    wide = letters * LETTER
    for side, (across, up) in SIDES.items():
        left = x[side] + across - {"right": 0, "left": wide}.get(side.split()[1], wide / 2)
        yield side, np.array([left, left + wide, y + up, y + up + LINE])


def _free(box: Boxes, taken: Boxes) -> bool:
    """Whether a box is within the picture and on nothing."""
    left, right, low, high = box
    if left < 0 or right > WIDE or low < 0 or high > HIGH:
        return False
    beside = (taken[:, 0] > right + APART) | (taken[:, 1] < left - APART)
    apart = (taken[:, 2] > high) | (taken[:, 3] < low)
    return bool((beside | apart).all())
