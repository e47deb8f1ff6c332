"""How far the control balance depends on which origins happened to speak: a bootstrap over independent origins.

In each draw as many origins are drawn, with replacement, as there are; a claim counts with its weight times the mean
number of times that its origins were drawn. Claims of one origin come and go together, since one report is one
observation however many claims it makes (the cluster bootstrap: Davison and Hinkley 1997, *Bootstrap Methods and
their Application*, section 3.8). The band holds the middle 90% of the draws (percentile interval: Efron and Tibshirani
1993, *An Introduction to the Bootstrap*, chapter 13). It says nothing of an error that all origins share.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.balance import control, fading, two_sides
from data.balance.rule import USUAL, Rule
from data.memo import kept
from data.spans import AFTER, BEFORE

if TYPE_CHECKING:
    from data.query.narrow import View

DRAWS, SEED = 500, 20210815
CHANGE = "change"
LOW, HIGH = 5, 95
"""Percentiles between which the band lies."""
LEAST_ORIGINS = 5
"""Origins below which there is no band: to draw the same few again and again would only look like certainty."""
CELLS_AT_ONCE, DRAWS_AT_ONCE = 2_000_000, 25
"""Numbers held at a time, about 16 MB; and draws, since on a busy machine a small product of matrices is many times
quicker than a large one, over which several threads wait for each other."""


@dataclass(frozen=True)
class Drawn:
    """The balance in each draw (rows): on each side of the turning point, and in each period; NaN without a claim."""

    sides: pd.DataFrame
    """Columns ``before`` and ``after``."""
    periods: np.ndarray


def counted(
    evidence: pd.DataFrame, by: tuple[str, ...] = (), draws: int = DRAWS, seed: int = SEED
) -> Iterator[np.ndarray]:
    """How often each claim counts in each draw: rows are draws, a bounded number at a time, columns the rows of
    `control.claims` of the same ``evidence`` and ``by``. The same seed gives the same draws."""
    claim, origin = pairs(evidence, by)
    if not len(claim):
        return
    starts = np.flatnonzero(np.append(True, claim[1:] != claim[:-1]))
    of_claim = np.diff(np.append(starts, len(claim)))
    for drawn in _origins_drawn(int(origin.max()) + 1, len(claim), draws, seed):
        yield np.add.reduceat(drawn[:, origin], starts, axis=1) / of_claim


def pairs(evidence: pd.DataFrame, by: tuple[str, ...] = ()) -> tuple[np.ndarray, np.ndarray]:
    """Each claim with each of its origins once, sorted: the row of the claim in `control.claims`, and the origin,
    numbered from 0 among those in the evidence."""
    _, number = groups.numbered(evidence, [*by, "claim"])
    present, origin = np.unique(evidence["origin"].cat.codes.to_numpy(), return_inverse=True)
    both = groups.different(number.astype("int64") * max(len(present), 1) + origin)
    return both // max(len(present), 1), both % max(len(present), 1)


def _origins_drawn(size: int, width: int, draws: int, seed: int) -> Iterator[np.ndarray]:
    """How often each of ``size`` origins is drawn, a row for each draw of as many as there are.

    So many rows at a time that ``width`` numbers for each of them are no more than `CELLS_AT_ONCE`.
    """
    random = np.random.default_rng(seed)
    rows = min(DRAWS_AT_ONCE, max(1, CELLS_AT_ONCE // max(width, size)))
    for first in range(0, draws, rows):
        now = min(rows, draws - first)
        picked = random.integers(0, size, (now, size)) + np.arange(now)[:, None] * size
        yield np.bincount(picked.ravel(), minlength=now * size).reshape(now, size).astype(float)


@kept
def drawn(view: "View") -> Drawn:
    """The balance of the view in each draw, on both sides and in each period of `control.line`."""
    held = control.held(view)
    shares = _shares(view, held)
    by_origin = [_of_origins(view.control, own[:, None] * shares) for own in control.net_and_whole(held)]
    found = [
        _over(*(times @ each for each in by_origin))
        for times in _origins_drawn(len(by_origin[0]), shares.shape[1], DRAWS, SEED)
        if len(held)
    ]
    balances = np.concatenate(found) if found else np.full((0, shares.shape[1]), np.nan)
    return Drawn(pd.DataFrame(balances[:, :2], columns=[BEFORE, AFTER]), balances[:, 2:])


def _of_origins(evidence: pd.DataFrame, weights: np.ndarray) -> np.ndarray:
    """The weights of claims (rows) parted evenly among the origins of each claim, and summed by origin.

    To draw an origin k times counts each of its claims k / (number of its origins) times: the mean over its origins.
    """
    claim, origin = pairs(evidence)
    part = 1 / np.bincount(claim, minlength=len(weights))[claim] if len(claim) else np.empty(0)
    size = int(origin.max(initial=-1)) + 1
    return np.column_stack(
        [np.bincount(origin, weights=column[claim] * part, minlength=size) for column in weights.T]
    )


def _shares(view: "View", held: pd.DataFrame) -> np.ndarray:
    """What of its weight each claim (row) has before, after, and in each period."""
    periods = pd.PeriodIndex(control.line(view)["period"], freq=view.rule.frequency)
    faded = fading.fade(held, periods, view.rule.half_life).T
    return np.column_stack([held[[BEFORE, AFTER]].to_numpy(dtype=float), faded])


def _over(net: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(net, whole, out=np.full(whole.shape, np.nan), where=whole > 1e-12)


@kept
def band(view: "View") -> pd.DataFrame:
    """The band of each period of `control.line`, on its index: ``low`` and ``high``, the 5th and 95th percentile.

    NaN where the line has no balance, or where fewer than `LEAST_ORIGINS` origins stand.
    """
    series = control.line(view)
    found = limits(drawn(view).periods)
    shown = series["balance"].notna() & (series["origins"] >= LEAST_ORIGINS)
    return pd.DataFrame(found, columns=["low", "high"], index=series.index).where(shown)


@kept
def sides_band(view: "View") -> pd.DataFrame:
    """``low`` and ``high`` of the balance ``before``, ``after``, and of the ``change`` between them (index).

    NaN where fewer than `LEAST_ORIGINS` origins speak of a side.
    """
    both = drawn(view).sides
    both = both.assign(**{CHANGE: both[AFTER] - both[BEFORE]})
    found = pd.DataFrame(limits(both.to_numpy()), columns=["low", "high"], index=both.columns)
    enough = (
        two_sides.before_and_after(view)["origins"].reindex([BEFORE, AFTER], fill_value=0) >= LEAST_ORIGINS
    )
    return found.where(pd.Series([*enough, enough.all()], index=found.index), np.nan)


def limits(balances: np.ndarray) -> np.ndarray:
    """5th and 95th percentile of each column of draws, side by side; NaN for one with no balance in any draw."""
    found = np.full((balances.shape[1], 2), np.nan)
    missing = np.isnan(balances).sum(axis=0)
    whole = (missing == 0) & (len(balances) > 0)
    if whole.any():
        found[whole] = np.percentile(balances[:, whole], [LOW, HIGH], axis=0).T
    # Percentiles that pass over missing values take many times as long, so they are for the few columns with some.
    for column in np.flatnonzero((missing > 0) & (missing < len(balances))):
        found[column] = np.nanpercentile(balances[:, column], [LOW, HIGH])
    return found


def sides_by(evidence: pd.DataFrame, by: tuple[str, ...], rule: Rule = USUAL) -> pd.DataFrame:
    """The band on each side of the turning point by ``by``, such as ``("partner",)``, and of the change between them.

    One row per combination and ``side`` (before, after or change) of which at least `LEAST_ORIGINS` origins speak:
    ``by``, ``side``, ``low``, ``high``.
    """
    sides = two_sides.sides(evidence, by, rule)
    sides = sides[sides["side"].isin([BEFORE, AFTER]) & (sides["origins"] >= LEAST_ORIGINS)]
    groups_of = pd.MultiIndex.from_frame(sides[[*by, "side"]].astype("str"))
    balances = pd.DataFrame(_balances_of(evidence, by, rule, groups_of), columns=groups_of)
    both = [group[:-1] for group in groups_of if group[-1] == BEFORE and (*group[:-1], AFTER) in groups_of]
    changes = {(*group, CHANGE): balances[(*group, AFTER)] - balances[(*group, BEFORE)] for group in both}
    balances = pd.concat([balances, pd.DataFrame(changes)], axis=1) if changes else balances
    found = pd.DataFrame(balances.columns.tolist(), columns=[*by, "side"])
    return found.assign(**dict(zip(("low", "high"), limits(balances.to_numpy()).T, strict=True)))


def _balances_of(
    evidence: pd.DataFrame, by: tuple[str, ...], rule: Rule, groups_of: pd.MultiIndex
) -> np.ndarray:
    """The balance of each group of ``by`` and side in each draw (row)."""
    held = control.claims(evidence, by, rule)
    on = [held[held[side]].assign(side=side, row=np.flatnonzero(held[side])) for side in (BEFORE, AFTER)]
    sided = pd.concat(on, ignore_index=True)
    place = groups_of.get_indexer(pd.MultiIndex.from_frame(sided[[*by, "side"]].astype("str")))
    sided = sided.assign(place=place)[place >= 0].sort_values("place", kind="stable")
    starts = np.searchsorted(sided["place"], np.arange(len(groups_of)))
    net, whole = control.net_and_whole(sided)
    row = sided["row"].to_numpy()
    found = [
        _over(*(np.add.reduceat(each[:, row] * own, starts, axis=1) for own in (net, whole)))
        for each in counted(evidence, by)
        if len(starts)
    ]
    return np.concatenate(found) if found else np.empty((0, len(groups_of)))
