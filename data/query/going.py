"""When a tie counts as going on: the records that speak for the time that a scene shows (rule 4)."""

from datetime import date

import numpy as np
import pandas as pd

from data import spans
from data.network.scene import AFTER, BEFORE, Scene

DAYS_IN_MONTH = 365.25 / 12
HALF = 0.5
"""The weight down to which a tie that fades counts as going on."""
Moment = np.datetime64 | None
"""A day; None has no bound."""


def going(found: pd.DataFrame, scene: Scene, turning_point: date | None) -> np.ndarray:
    """Which records of ties, as `data.query.paired` gives them, speak for the time that a scene shows.

    Before and after go by what is certain (rule 4), a year by the outer interval, as the Period of the filters does.
    Where ties are carried on, a record whose source states no end fades after its last day, and one whose start is
    unknown before its first day, with the scene's half-life as in rule 6, and speaks as long as 0.5 ** (months /
    half-life) is at least one half, that is for one half-life. Without a turning point nothing is certainly
    before or after it.
    """
    start, end = _bounds(scene, turning_point)
    attested = _attested(found, scene, start, end)
    return attested | _carried(found, scene.half_life, start, end) if scene.carries() else attested


def _bounds(scene: Scene, turning_point: date | None) -> tuple[Moment, Moment]:
    """First and last day of the time that a scene shows."""
    if scene.show in (BEFORE, AFTER):
        point = np.datetime64(turning_point) if turning_point else np.datetime64("NaT")
        return (None, point - np.timedelta64(1, "D")) if scene.show == BEFORE else (point, None)
    return np.datetime64(f"{scene.year:04}-01-01"), np.datetime64(f"{scene.year:04}-12-31")


def _attested(found: pd.DataFrame, scene: Scene, start: Moment, end: Moment) -> np.ndarray:
    if scene.show in (BEFORE, AFTER):
        side = spans.BEFORE if scene.show == BEFORE else spans.AFTER
        return spans.is_on(found["side"], side)
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    return (first <= end) & (last >= start)


def _carried(found: pd.DataFrame, half_life: float, start: Moment, end: Moment) -> np.ndarray:
    """Records near enough in time to be carried on into it; undated ones are near nothing."""
    first, last = found["first"].to_numpy(), found["last"].to_numpy()
    carried = np.zeros(len(found), dtype=bool)
    if start is not None:
        carried |= ~found["ends"].to_numpy() & _stands(start - last, half_life) & _not_after(first, end)
    if end is not None:
        carried |= (
            found["start_first"].isna().to_numpy()
            & _stands(first - end, half_life)
            & _not_before(last, start)
        )
    return carried


def _stands(away: np.ndarray, half_life: float) -> np.ndarray:
    """Whether at least half of the weight is left some time away from an attestation."""
    months = away / np.timedelta64(1, "D") / DAYS_IN_MONTH
    return 0.5 ** (np.maximum(months, 0) / half_life) >= HALF


def _not_after(first: np.ndarray, end: Moment) -> np.ndarray:
    return first <= end if end is not None else ~np.isnat(first)


def _not_before(last: np.ndarray, start: Moment) -> np.ndarray:
    return last >= start if start is not None else ~np.isnat(last)
