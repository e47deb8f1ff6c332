"""How far a balance can move as each contested claim turns out to hold, or not."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import control, fading
from data.memo import kept

if TYPE_CHECKING:
    from data.query.narrow import View


def extremes(
    net: np.ndarray, whole: np.ndarray, group: np.ndarray, own_net: np.ndarray, own_whole: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The least and the greatest balance of each group over every way to count its contested claims in full or not at all.

    ``net`` (w_F − w_P) and ``whole`` (w_F + w_P + w_M) of the claims of each group that nobody contests; ``group``
    (0 …), ``own_net`` and ``own_whole`` of each contested claim at its full weight, which is above 0. A denial says
    that something is not so, never that the other side holds control: so a claim that fails is gone. NaN where no
    way leaves any weight.

    The greatest ratio Σ net / Σ whole over subsets is reached by those claims whose own balance lies above it, so
    of the claims sorted by their own balance only the prefixes are tried (fractional programming: Dinkelbach 1967).

    >>> low, high = extremes(np.array([1.0]), np.array([2.0]), np.array([0, 0]), np.array([-1.0, 1.0]), np.array([1.0, 1.0]))
    >>> low.round(2).tolist(), high.round(2).tolist()
    ([0.0], [0.67])
    """
    most = _greatest(net, whole, group, own_net, own_whole)
    return 0.0 - _greatest(-net, whole, group, -own_net, own_whole), most


def _greatest(net, whole, group, own_net, own_whole) -> np.ndarray:
    order = np.lexsort((-own_net / own_whole, group))
    sorted_group = group[order]
    best = _ratio(net, whole)
    reached = [
        fixed[sorted_group] + _running(own[order], sorted_group)
        for fixed, own in ((net, own_net), (whole, own_whole))
    ]
    np.fmax.at(best, sorted_group, _ratio(*reached))
    return best


def _running(values: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Running sums that start anew with each group; the groups stand together."""
    summed = np.cumsum(values)
    first = np.searchsorted(group, group)
    return summed - summed[first] + values[first]


def _ratio(net: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(net, whole, out=np.full(len(net), np.nan), where=whole > 0)


@kept
def cases(view: "View") -> pd.DataFrame:
    """The worst and the best case of the contested claims in each period of `control.line`, on its index.

    ``low`` and ``high`` as `extremes` has them; NaN where the line has no balance.
    """
    series = control.line(view)
    held = control.held(view)
    periods = pd.PeriodIndex(series["period"], freq=view.rule.frequency)
    faded = fading.fade(held, periods, view.rule.half_life)
    net, whole = control.net_and_whole(held)
    disputed = held["contested"].to_numpy(dtype=bool)
    own = faded[:, disputed] / (view.rule.contested or 1.0)
    period, claim = np.nonzero(own)
    low, high = extremes(
        faded[:, ~disputed] @ net[~disputed],
        faded[:, ~disputed] @ whole[~disputed],
        period,
        own[period, claim] * net[disputed][claim],
        own[period, claim] * whole[disputed][claim],
    )
    return pd.DataFrame({"low": low, "high": high}, index=series.index).where(series["balance"].notna())
