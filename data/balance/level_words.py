"""Why the control line runs on another height than the level of the side of the turning point it is on, in a sentence."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import control, fading, two_sides
from data.balance.answer import ABOUT_THE_SAME
from data.balance.rule import NEVER
from data.spans import AFTER
from data.words import signed

if TYPE_CHECKING:
    from data.query.narrow import View


def apart(view: "View") -> str:
    """Why the line after the turning point lies above, below or around the unfaded level; blank where it runs close to it."""
    sides, point = two_sides.before_and_after(view), view.dossier.turning_point
    if point is None or AFTER not in sides.index:
        return ""
    series, level = control.line(view), sides.loc[AFTER, "balance"]
    after = series[series["period"].dt.start_time > pd.Timestamp(point)].dropna(subset="balance")
    low, high = after["balance"].min(), after["balance"].max()
    if after.empty or max(abs(level - low), abs(level - high)) < ABOUT_THE_SAME / 2:
        return ""
    where = "above" if level > high else "below" if level < low else "within"
    span = signed(low) if signed(low) == signed(high) else f"{signed(low)} to {signed(high)}"
    return (
        f"The level after ({signed(level)}) lies {where} {'the reach of ' if where == 'within' else ''}the line ({span}): "
        f"{_weighing(view)}{_others(view, after['period'].iloc[-1])}; the level counts each claim that is certainly after once, in full."
    )


def _weighing(view: "View") -> str:
    if view.rule.half_life == NEVER:
        return "in the line a claim counts from its first attestation on"
    return "in the line a claim counts in full only while it is attested"


def _others(view: "View", last: pd.Period) -> str:
    """How much of the weight of the last period is that of claims that are not certainly after the turning point."""
    held = control.held(view)
    faded = fading.fade(held, pd.PeriodIndex([last]), view.rule.half_life)[0]
    weight = faded * control.net_and_whole(held)[1]
    share = float(np.sum(weight[~held[AFTER].to_numpy()]) / np.sum(weight))
    if share < 0.005:
        return ""
    return f", and claims that are not certainly after it weigh too ({share:.0%} of the weight in its last {view.rule.period})"
