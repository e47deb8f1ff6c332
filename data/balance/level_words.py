"""Why the control line runs on another height than the level of the side of the turning point it is on, in a sentence."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import control, fading, two_sides
from data.balance.answer import ABOUT_THE_SAME
from data.balance.rule import NEVER
from data.spans import AFTER, BEFORE
from data.words import signed

if TYPE_CHECKING:
    from data.query.narrow import View

MOST = 0.75
"""Part of the periods of a line that is most of it."""


def apart(view: "View") -> str:
    """Why the line before and after the turning point lies above, below or around the unfaded levels; blank where it runs
    close to both."""
    found = {side: words for side in (BEFORE, AFTER) if (words := _against(view, side))}
    if not found:
        return ""
    said = ", that ".join(f"{side} {words}" for side, words in found.items()).replace(") ", ") lies ", 1)
    others = _others(view) if AFTER in found else ""
    level = "the level counts" if len(found) == 1 else "a level counts"
    return f"The level {said}: {_weighing(view)}{others}; {level} each claim that is certainly on its side once, in full."


def _against(view: "View", side: str) -> str:
    """The level of a side and where it lies against the line there; blank where that runs close to it."""
    sides = two_sides.before_and_after(view)
    line = _line(view, side)
    if side not in sides.index or line.empty:
        return ""
    level, low, high = sides.loc[side, "balance"], line.min(), line.max()
    if max(abs(level - low), abs(level - high)) < ABOUT_THE_SAME / 2:
        return ""
    lower, higher = float((line < level).mean()), float((line > level).mean())
    where = "above" if lower >= MOST else "below" if higher >= MOST else "within the reach of"
    where += " most of" if MOST <= max(lower, higher) < 1 else ""
    span = signed(low) if signed(low) == signed(high) else f"{signed(low)} to {signed(high)}"
    return f"({signed(level)}) {where} the line ({span})"


def _line(view: "View", side: str) -> pd.Series:
    """The balance of each period of the line that is wholly on a side of the turning point; none without one."""
    series, point = control.drawn(view), view.dossier.turning_point
    if point is None or series.empty:
        return series["balance"].head(0)
    periods, point = series["period"].dt, pd.Timestamp(point)
    return series.loc[periods.start_time > point if side == AFTER else periods.end_time < point, "balance"]


def _weighing(view: "View") -> str:
    if view.rule.half_life == NEVER:
        return "in the line a claim counts from its first attestation on"
    return "in the line a claim counts in full only while it is attested"


def _others(view: "View") -> str:
    """How much of the weight of the last period of the line is that of claims that are not certainly after the turning point."""
    held, line = control.held(view), control.drawn(view)
    last = line["period"].iloc[-1]
    faded = fading.fade(held, pd.PeriodIndex([last]), view.rule.half_life)[0]
    weight = faded * control.net_and_whole(held)[1]
    share = float(np.sum(weight[~held[AFTER].to_numpy()]) / np.sum(weight))
    if share < 0.005:
        return ""
    return f", and claims that are not certainly after it weigh too ({share:.0%} of the weight in its last {view.rule.period})"
