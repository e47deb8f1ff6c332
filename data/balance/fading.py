"""How a claim fades outside the time in which it is attested (rule 6)."""

import numpy as np
import pandas as pd

from data.balance.rule import AT_ONCE, USUAL

STANDS = 0.5 - 1e-9
"""Fade at which a claim still counts as standing: one half, less what rounding may take."""
DAYS_IN_MONTH = 365.25 / 12


def fade(claims: pd.DataFrame, periods: pd.PeriodIndex, half_life: float = USUAL.half_life) -> np.ndarray:
    """How much of its weight each claim (column) has in each period (row), 0–1.

    1 while it is attested; after its last attestation, and where its start is unknown before its first,
    0.5 ** (months / half_life), which is 1 for one that never fades and 0 for one that fades at once; 0 before a known start, and throughout where the claim has no date.
    """
    begins = periods.start_time.to_numpy()[:, None]
    ends = periods.end_time.to_numpy()[:, None]
    first, last = claims["first"].to_numpy()[None, :], claims["last"].to_numpy()[None, :]
    since, until = _months(begins - last), _months(first - ends)
    ahead = np.where(claims["open"].to_numpy()[None, :], _left(until, half_life), 0.0)
    return np.where(np.isnan(since), 0.0, np.where(until > 0, ahead, _left(since, half_life)))


def _left(months: np.ndarray, half_life: float) -> np.ndarray:
    """What is left of a weight so many months outside its attestation; all of it within."""
    if half_life == AT_ONCE:
        return np.where(months > 0, 0.0, 1.0)
    return 0.5 ** (np.fmax(months, 0) / half_life)


def _months(span: np.ndarray) -> np.ndarray:
    return span / np.timedelta64(1, "D") / DAYS_IN_MONTH
