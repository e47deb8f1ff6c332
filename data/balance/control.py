"""The control balance: how far the focal actor, or its partners, are said to hold the upper hand (rule 6).

For the focal actor F over a period t, B(t) = (w_F − w_P) / (w_F + w_P + w_M), from −1 (partners hold
control) to +1 (F holds it); w are the weights of the claims that say so, faded by their age.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, groups
from data.balance import fading
from data.balance.rule import USUAL, Rule
from data.memo import kept
from data.query.control import FOCAL, PARTNER
from data.spans import AFTER, BEFORE, UNDETERMINED, is_on
from data.vocabulary import MUTUAL

if TYPE_CHECKING:
    from data.query.narrow import View

LEAST_CLAIMS = 5
"""Standing claims below which no balance is drawn."""
EVERYBODY, EVER = "", "any"
"""Of all partners together, a name that no actor can bear; on either side of the turning point or neither."""
WEIGHTS = ["w_focal", "w_partner", "w_mutual"]
"""Columns of the weight of the claims that name each holder: w_F, w_P and w_M of the formula."""


def claims(evidence: pd.DataFrame, by: tuple[str, ...] = (), rule: Rule = USUAL) -> pd.DataFrame:
    """Each claim once, with its weight split by who is said to hold control.

    ``evidence`` as `data.query.control` gives it. A claim weighs as much as the best record that names a
    holder, and a contested one as much of that as ``rule`` says; where its records name different holders the weight is split by the weights of those
    records. Returns one row per claim (and ``by``): ``claim``, ``w_focal``, ``w_partner``,
    ``w_mutual`` (they add up to the claim's weight), ``contested``, ``first``, ``last``, ``open``, ``before``, ``after``,
    ``origins`` (independent ones among the evidence).
    """
    table, number = groups.numbered(evidence, [*by, "claim"])
    size = len(table)
    first = groups.earliest(number, evidence["first"], size)
    return groups.beside(
        table,
        **weighed(evidence, number, size, rule),
        first=first,
        last=groups.latest(number, evidence["last"], size),
        open=_open(evidence, number, first),
        origins=groups.distinct(number, evidence["origin"], size),
    )


def weighed(evidence: pd.DataFrame, number: np.ndarray, size: int, rule: Rule) -> dict[str, np.ndarray]:
    """`WEIGHTS`, ``contested``, ``before`` and ``after`` of each of ``size`` claims; ``number`` is the claim of each row."""
    weight = groups.largest(number, evidence["weight"].to_numpy(dtype=float), size)
    disputed = groups.any_of(number, evidence["contested"].to_numpy(dtype=bool), size)
    return {
        **_split(evidence, number, weight * np.where(disputed, rule.contested, 1.0)),
        "contested": disputed,
        **{side: groups.any_of(number, is_on(evidence["side"], side), size) for side in (BEFORE, AFTER)},
    }


def _open(evidence: pd.DataFrame, number: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Whether the start of each claim is unknown: no record of its earliest day states a start."""
    earliest = evidence["first"].to_numpy() == first[number]
    stated = groups.any_of(number, earliest & ~evidence["open"].to_numpy(dtype=bool), len(first))
    return ~stated


def _split(evidence: pd.DataFrame, number: np.ndarray, weight: np.ndarray) -> dict[str, np.ndarray]:
    """The weight of each claim, split by the weights of the records that name each holder."""
    own = evidence["weight"].to_numpy(dtype=float)
    said = {
        column: groups.sums(number, np.where(evidence["holder"] == holder, own, 0.0), len(weight))
        for column, holder in zip(WEIGHTS, (FOCAL, PARTNER, MUTUAL), strict=True)
    }
    whole = sum(said.values())
    return {column: summed / whole * weight for column, summed in said.items()}


def balance(table: pd.DataFrame) -> pd.DataFrame:
    """B of each row of `WEIGHTS`; NaN where all are 0.

    >>> balance(pd.DataFrame({"w_focal": [3.0, 0], "w_partner": [1.0, 0], "w_mutual": [0.0, 0]})).tolist()
    [0.5, nan]
    """
    net, whole = net_and_whole(table)
    found = np.divide(net, whole, out=np.full(len(table), np.nan), where=whole > 0)
    return pd.Series(found, table.index, name="balance")


def together(held: pd.DataFrame) -> float:
    """B of all rows of `WEIGHTS` as one; NaN where all are 0.

    >>> together(pd.DataFrame({"w_focal": [1.0, 2], "w_partner": [1.0, 0], "w_mutual": [0.0, 0]}))
    0.5
    """
    net, whole = (float(each.sum()) for each in net_and_whole(held))
    return net / whole if whole > 0 else float("nan")


@kept
def held(view: "View") -> pd.DataFrame:
    """`claims` of what is in view, under its rule."""
    return claims(view.control, (), view.rule)


@kept
def line(view: "View") -> pd.DataFrame:
    """`over_time` of what is in view, within the Period of the filters."""
    series = _over_time(view.control, held(view), view.rule)
    if not view.filters.period or series.empty:
        return series
    first, last = (dates.interval(text)[side] for side, text in enumerate(view.filters.period))
    within = (series["period"].dt.end_time >= pd.Timestamp(first)) & (
        series["period"].dt.start_time <= pd.Timestamp(last)
    )
    return series[within].reset_index(drop=True)


@kept
def drawn(view: "View") -> pd.DataFrame:
    """The periods of the `line` that have a balance."""
    series = line(view)
    return series[series["balance"].notna().to_numpy()]


def over_time(evidence: pd.DataFrame, rule: Rule = USUAL) -> pd.DataFrame:
    """B of each period from the first to the last attestation of control.

    One row per period: ``period``, `WEIGHTS` (faded), ``claims`` (standing:
    faded by at most one half), ``origins`` (independent ones behind those), ``contested`` (of those) and
    ``balance``, NaN where fewer than `LEAST_CLAIMS` claims stand.
    """
    return _over_time(evidence, claims(evidence, (), rule), rule)


def _over_time(evidence: pd.DataFrame, held: pd.DataFrame, rule: Rule) -> pd.DataFrame:
    if held["first"].isna().all():
        return pd.DataFrame(columns=["period", *WEIGHTS, "claims", "origins", "contested", "balance"])
    periods = pd.period_range(held["first"].min(), held["last"].max(), freq=rule.frequency)
    faded = fading.fade(held, periods, rule.half_life)
    standing = faded >= fading.STANDS
    stand = standing.sum(axis=1)
    series = pd.DataFrame(
        {
            "period": periods,
            **dict(zip(WEIGHTS, (faded @ held[WEIGHTS].to_numpy()).T, strict=True)),
            "claims": stand,
            "origins": _origins(evidence, standing),
            "contested": standing @ held["contested"].to_numpy().astype(int),
        }
    )
    return series.assign(balance=balance(series).where(stand >= LEAST_CLAIMS))


def _origins(evidence: pd.DataFrame, standing: np.ndarray) -> np.ndarray:
    """Independent origins behind the claims that stand, period by period."""
    _, number = groups.numbered(evidence, ["claim"])
    size = standing.shape[1]
    pairs = groups.different(evidence["origin"].cat.codes.to_numpy().astype("int64") * size + number)
    starts = np.flatnonzero(np.diff(pairs // size, prepend=-1))
    return np.logical_or.reduceat(standing[:, pairs % size], starts, axis=1).sum(axis=1)


def behind(evidence: pd.DataFrame, partner: str, when: str, rule: Rule = USUAL) -> list[str]:
    """The claims behind a figure: of ``partner`` or `EVERYBODY`, on a side of the turning point or in a period.

    ``when`` is a side, `EVER`, or a period such as ``2022Q1``, ``2022-03`` or ``2022``, of which the standing
    claims are meant. Nothing where it is none of these.
    """
    own = evidence if partner == EVERYBODY else evidence[evidence["partner"] == partner]
    held = claims(own)
    if when in (BEFORE, AFTER):
        which = held[when]
    elif when == UNDETERMINED:
        which = ~held["before"] & ~held["after"]
    else:
        which = _standing(held, when, rule) if when != EVER else np.ones(len(held), dtype=bool)
    return held.loc[which, "claim"].tolist()


def _standing(held: pd.DataFrame, period: str, rule: Rule) -> np.ndarray:
    try:
        periods = pd.PeriodIndex([pd.Period(period)])
    except ValueError:
        return np.zeros(len(held), dtype=bool)
    return fading.fade(held, periods, rule.half_life)[0] >= fading.STANDS


def standing(evidence: pd.DataFrame, periods: pd.PeriodIndex, rule: Rule = USUAL) -> list[list[str]]:
    """The claims that stand in each period."""
    held = claims(evidence)
    keys = held["claim"].to_numpy()
    return [list(keys[row]) for row in fading.fade(held, periods, rule.half_life) >= fading.STANDS]


def net_and_whole(held: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """w_F − w_P and w_F + w_P + w_M of each row of `WEIGHTS`: B is the one over the other."""
    focal, partner, mutual = held[WEIGHTS].to_numpy().T
    return focal - partner, focal + partner + mutual
