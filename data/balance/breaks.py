"""Where would the claims themselves put the break?

One break by least squares (Bai 1994, *Journal of Time Series Analysis* 15): each claim's own
balance s = (w_F − w_P) / w, weighted by w, is set against the balance of its side of a candidate day. The candidate explains
1 − Σ w (s − B of its side)² / Σ w (s − B of all)²; candidates are the stretches of days that part the claims alike and leave
enough claims on both sides. The best of many candidates explains something by chance alone: its p compares it with
the best of each shuffle.
"""

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import control, fading
from data.balance.shuffling import ROUNDING, Compared, Row, difference, over, shuffles, the_row
from data.memo import kept

if TYPE_CHECKING:
    from data.query.narrow import View

APART = 12
"""Months that lie at least between two proposed turning points."""
MOST_PROPOSED = 3
MOST_CANDIDATES = 400
"""Stretches of days beyond which only those that hold the first day of a period are tried."""


@kept
def scan(view: "View") -> pd.DataFrame:
    """Each candidate stretch of days, in order of time, with what a break there explains.

    ``day`` and ``until``: its first and last day, between which every day parts the claims in the same way; ``period`` in which
    it begins, ``before`` and ``after`` (balances), ``change``, ``claims_before``,
    ``claims_after``, ``explained`` (0–1), ``months`` from the assumed turning point (below 0: earlier; NaN
    where none is set).
    """
    claims = the_row(view)
    first, last = _tried(view, *stretches(claims))
    before, after = claims.sides(first)
    enough = (before.sum(axis=0) >= control.LEAST_CLAIMS) & (after.sum(axis=0) >= control.LEAST_CLAIMS)
    first, last, before, after = first[enough], last[enough], before[:, enough], after[:, enough]
    balances = [over(claims.net @ side, claims.whole @ side) for side in (before, after)]
    return pd.DataFrame(
        {
            "day": first,
            "until": last,
            "period": pd.PeriodIndex(first, freq=view.rule.frequency),
            "before": balances[0],
            "after": balances[1],
            "change": balances[1] - balances[0],
            "claims_before": before.sum(axis=0).astype(int),
            "claims_after": after.sum(axis=0).astype(int),
            "explained": explained(claims.net[None, :], claims.whole[None, :], before, after)[0],
            "months": months_from(first, last, view.dossier.turning_point),
        }
    )


def stretches(claims: Row) -> tuple[np.ndarray, np.ndarray]:
    """The first and the last day of each stretch of days that part the claims alike, whatever the periods of the line.

    A day parts them otherwise than the day before where a claim is the first time certainly before it, or certainly
    after it no more.
    """
    turns = np.concatenate([claims.sure_before + np.timedelta64(1, "D"), claims.sure_after])
    first = np.unique(turns[~np.isnat(turns)])
    return first[:-1], first[1:] - np.timedelta64(1, "D")


def whole(view: "View") -> bool:
    """Whether every stretch is tried, so that the scan does not depend on the periods of the line."""
    return len(stretches(the_row(view))[0]) <= MOST_CANDIDATES


def _tried(view: "View", first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The stretches within the periods of the line that are tried: all, or those that hold the first day of a period."""
    periods = pd.PeriodIndex(control.line(view)["period"], freq=view.rule.frequency)
    days = periods.start_time.to_numpy()
    if not len(days):
        return first[:0], last[:0]
    if whole(view):
        within = (last >= days[0]) & (first <= periods[-1].end_time.to_numpy())
        return first[within], last[within]
    holds = np.searchsorted(days, first) < np.searchsorted(days, last, side="right")
    return first[holds], last[holds]


def explained(net: np.ndarray, whole: np.ndarray, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Share of the weighted spread of the claims' own balances that a break explains, 0–1.

    ``net`` and ``whole`` of the claims (columns) in each shuffle (rows); ``before`` and ``after`` say of each claim
    (rows) whether it is on that side of each candidate (columns). A claim on both sides is counted on both. 0 where all claims
    agree, so that there is nothing to explain.
    """
    square = net**2 / whole
    sums = {side: (net @ on, whole @ on) for side, on in (("before", before), ("after", after))}
    all_net, all_whole = (sums["before"][part] + sums["after"][part] for part in (0, 1))
    fixed = _squared(all_net, all_whole)
    gained = sum(_squared(*sums[side]) for side in sums) - fixed
    spread = square @ (before + after) - fixed
    return np.divide(gained, spread, out=np.zeros(spread.shape), where=spread > ROUNDING)


def _squared(net: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Σ w B² of a side."""
    return np.divide(net**2, whole, out=np.zeros(np.shape(whole)), where=whole > 0)


def months_from(first: np.ndarray, last: np.ndarray, point: date | None) -> np.ndarray:
    """Months from the turning point to the nearest day of each stretch, below 0 for earlier; NaN where none is set.

    >>> day = np.array(["2020-01-01"], dtype="datetime64[D]")
    >>> months_from(day, day, date(2021, 1, 1)).round().tolist(), months_from(day, day + 400, date(2021, 1, 1)).tolist()
    ([-12.0], [0.0])
    """
    if point is None:
        return np.full(len(first), np.nan)
    turn = np.datetime64(point)
    nearest = np.clip(turn, first, last)
    return (nearest - turn) / np.timedelta64(1, "D") / fading.DAYS_IN_MONTH


@kept
def assumed(view: "View") -> float:
    """What a break at the assumed turning point explains; NaN where none is set or nothing is on one of its sides."""
    if view.dossier.turning_point is None:
        return float("nan")
    claims = the_row(view)
    before, after = claims.sides(np.array([np.datetime64(view.dossier.turning_point)]))
    if not (before.any() and after.any()):
        return float("nan")
    return float(explained(claims.net[None, :], claims.whole[None, :], before, after)[0, 0])


@kept
def proposed(view: "View") -> pd.DataFrame:
    """The rows of `scan` that explain most, best first: at most `MOST_PROPOSED`, and `APART` months from each other."""
    left, found = scan(view).sort_values("explained", ascending=False, kind="stable"), []
    while len(left) and len(found) < MOST_PROPOSED:
        best = left.iloc[0]
        found.append(best.name)
        far = pd.Timedelta(days=APART * fading.DAYS_IN_MONTH)
        left = left[(left["day"] >= best["until"] + far) | (left["until"] <= best["day"] - far)]
    return scan(view).loc[found]


def set_on_screen(view: "View") -> bool:
    """Whether the turning point is set on screen, otherwise than the dossier states it: perhaps as the best of many tried."""
    base, point = view.dossier.base, view.dossier.turning_point
    return base is not None and point is not None and point != base.turning_point


@kept
def chance(view: "View") -> tuple[float, bool]:
    """How often chance alone does as much (p), and whether that is the p of `as_good_a_day`: of a day that is `set_on_screen`
    the larger of the two. Only where `data.balance.shuffling.why_not` is blank."""
    own = difference(view).p
    best = as_good_a_day(view).p if set_on_screen(view) and len(scan(view)) else 0.0
    return max(own, best), best > own


def as_good_a_day(view: "View") -> Compared:
    """What the turning point that is set explains, as seen, and what the best candidate explains in each shuffle. Only where
    `best_break` is."""
    return Compared(assumed(view), best_break(view).shuffled)


@kept
def best_break(view: "View") -> Compared:
    """What the best candidate explains, as seen, and what the best one explains in each shuffle. Only where `scan` has
    rows and `LEAST_ORIGINS` origins speak."""
    claims = the_row(view)
    before, after = claims.sides(scan(view)["day"].to_numpy())
    found = [
        explained(claims.net[order], claims.whole[order], before, after).max(axis=1)
        for order in shuffles(claims)
    ]
    return Compared(float(scan(view)["explained"].max()), np.concatenate(found))
