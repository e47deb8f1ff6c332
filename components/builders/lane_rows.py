"""Where the marks of dated claims stand in their lanes, so that none covers another."""

import pandas as pd

from data import bundles

ROW, TALLEST_ROW, LANE_HEAD, GAP, FILLED = 13, 20, 20, 8, 300
"""Pixels: least and most height of a row of marks, where the name of a lane stands, the space between two lanes, and the
height that few rows fill."""
ROOM, BUNDLE_ROOM = 1 / 36, 1 / 13
"""Parts of the years in sight that an event of a day and a bundle take in their lane, even on a telephone."""
Window = tuple[pd.Timestamp, pd.Timestamp]
"""The first and the last day in sight."""


def placed(marks: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The ``marks`` of `data.bundles.marks` with ``at`` (the day in sight where each begins), ``y`` (pixels from above, so that none covers another),
    ``top`` of its lane and ``height`` of all lanes."""
    marks = marks.assign(at=marks["first"].clip(lower=window[0]))
    most = marks.groupby("lane")["number"].sum().sort_values(ascending=False, kind="stable")
    order = sorted(most.index, key=lambda lane: lane == bundles.OTHERS)
    rows = {lane: _rows(marks[marks["lane"] == lane], window) for lane in order}
    row = min(TALLEST_ROW, max(ROW, FILLED // max(1, sum(int(own.max() + 1) for own in rows.values()))))
    top, parts = 0, []
    for own in rows.values():
        parts.append(marks.loc[own.index].assign(y=top + LANE_HEAD + own * row, top=top))
        top += LANE_HEAD + int(own.max() + 0.5) * row + GAP
    return pd.concat(parts).assign(height=top) if parts else marks.assign(y=0.0, top=0, height=0)


def _rows(marks: pd.DataFrame, window: Window) -> pd.Series:
    """For each mark of a lane, by its beginning, the middle of the first row that is free then, in rows from above.

    A bundle is two rows high.
    """
    free: list[pd.Timestamp] = []
    rows = {}
    width = window[1] - window[0]
    ordered = marks[["at", "last", "number"]].sort_values(
        ["at", "number"], ascending=[True, False], kind="stable"
    )
    for mark in ordered.itertuples():
        high, half = (2, width * BUNDLE_ROOM / 2) if mark.number > 1 else (1, width * ROOM / 2)
        open_at = [until <= mark.at - half for until in free] + [True] * high
        row = next(at for at in range(len(free) + 1) if all(open_at[at : at + high]))
        # The line of a bundle runs between its two rows, where it is in nobody's way.
        free[row : row + high] = [max(mark.last, mark.at + half) if high == 1 else mark.at + half] * high
        rows[mark.Index] = row + high / 2
    return pd.Series(rows, dtype="float64")
