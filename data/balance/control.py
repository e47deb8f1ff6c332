"""The control balance: how far the focal actor, or its partners, are said to hold the upper hand (rule 6).

For the focal actor F over a period t, B(t) = (w_F − w_P) / (w_F + w_P + w_M), from −1 (partners hold
control) to +1 (F holds it); w are the weights of the claims that say so, faded by their age.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, groups
from data.balance import contested
from data.balance.rule import AT_ONCE, USUAL, Rule
from data.memo import kept
from data.query.control import FOCAL, PARTNER
from data.spans import AFTER, BEFORE, BOTH, SIDES, UNDETERMINED
from data.vocabulary import MUTUAL

if TYPE_CHECKING:
    from data.query.narrow import View

LEAST_CLAIMS = 5
"""Standing claims below which no balance is drawn."""
STANDS = 0.5 - 1e-9
"""Fade at which a claim still counts as standing: one half, less what rounding may take."""
EVERYBODY, EVER = "", "any"
"""Of all partners together, a name that no actor can bear; on either side of the turning point or neither."""
DAYS_IN_MONTH = 365.25 / 12
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
    weight = groups.largest(number, evidence["weight"].to_numpy(dtype=float), size)
    disputed = groups.any_of(number, evidence["contested"].to_numpy(dtype=bool), size)
    first = groups.earliest(number, evidence["first"], size)
    before, after = (evidence["side"].isin([side, BOTH]).to_numpy() for side in (BEFORE, AFTER))
    return table.assign(
        contested=disputed,
        before=groups.any_of(number, before, size),
        after=groups.any_of(number, after, size),
        first=first,
        last=groups.latest(number, evidence["last"], size),
        open=_open(evidence, number, first),
        origins=groups.distinct(number, evidence["origin"], size),
        **_split(evidence, number, weight * np.where(disputed, rule.contested, 1.0)),
    )


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
    whole = table["w_focal"] + table["w_partner"] + table["w_mutual"]
    return ((table["w_focal"] - table["w_partner"]) / whole.where(whole > 0)).rename("balance")


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


@kept
def held(view: "View") -> pd.DataFrame:
    """`claims` of what is in view, under its rule."""
    return claims(view.control, (), view.rule)


@kept
def line(view: "View") -> pd.DataFrame:
    """`over_time` of what is in view, within the Period of the filters."""
    series = over_time(view.control, view.rule)
    if not view.filters.period or series.empty:
        return series
    first, last = (dates.interval(text)[side] for side, text in enumerate(view.filters.period))
    within = (series["period"].dt.end_time >= pd.Timestamp(first)) & (
        series["period"].dt.start_time <= pd.Timestamp(last)
    )
    return series[within].reset_index(drop=True)


@kept
def before_and_after(view: "View") -> pd.DataFrame:
    """`sides` of what is in view, indexed by side."""
    return sides(view.control, (), view.rule).set_index("side")


def over_time(evidence: pd.DataFrame, rule: Rule = USUAL) -> pd.DataFrame:
    """B of each period from the first to the last attestation of control.

    One row per period: ``period``, `WEIGHTS` (faded), ``claims`` (standing:
    faded by at most one half), ``origins`` (independent ones behind those), ``contested`` (of those) and
    ``balance``, NaN where fewer than `LEAST_CLAIMS` claims stand.
    """
    held = claims(evidence, (), rule)
    if held["first"].notna().sum() == 0:
        return pd.DataFrame(columns=["period", *WEIGHTS, "claims", "origins", "contested", "balance"])
    periods = pd.period_range(held["first"].min(), held["last"].max(), freq=rule.frequency)
    faded = fade(held, periods, rule.half_life)
    standing = faded >= STANDS
    series = pd.DataFrame(faded @ held[WEIGHTS].to_numpy(), columns=WEIGHTS)
    series.insert(0, "period", periods)
    series["claims"] = standing.sum(axis=1)
    series["origins"] = _origins(evidence, held, standing)
    series["contested"] = standing @ held["contested"].to_numpy().astype(int)
    series["balance"] = balance(series).where(series["claims"] >= LEAST_CLAIMS)
    return series


def _origins(evidence: pd.DataFrame, held: pd.DataFrame, standing: np.ndarray) -> list[int]:
    """Independent origins behind the claims that stand, period by period."""
    pairs = evidence[["claim", "origin"]].drop_duplicates()
    place = pd.Index(held["claim"]).get_indexer(pairs["claim"])
    origin = pairs["origin"].cat.codes.to_numpy()
    return [len(np.unique(origin[row[place]])) for row in standing]


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
    return fade(held, periods, rule.half_life)[0] >= STANDS


def standing(evidence: pd.DataFrame, periods: pd.PeriodIndex, rule: Rule = USUAL) -> list[list[str]]:
    """The claims that stand in each period."""
    held = claims(evidence)
    keys = held["claim"].to_numpy()
    return [list(keys[row]) for row in fade(held, periods, rule.half_life) >= STANDS]


def sides(evidence: pd.DataFrame, by: tuple[str, ...] = (), rule: Rule = USUAL) -> pd.DataFrame:
    """B on each side of the turning point, by what is certain (rule 4) and without fading.

    One row per side (and ``by``): ``side`` (before, after or undetermined), ``claims``, ``origins``,
    ``contested``, `WEIGHTS`, ``balance``, and ``lowest`` and ``highest``: the least and
    greatest B as each contested claim counts in full or not at all (`data.balance.contested`). A claim that is certainly on both sides counts on both.
    """
    held = claims(evidence, by, rule)
    before, after = held["before"].to_numpy(), held["after"].to_numpy()
    on = np.column_stack([before, after, ~before & ~after])
    row, side = np.nonzero(on)
    names = pd.Categorical.from_codes(SIDE_CODES[side], categories=SIDES)
    sided = held.iloc[row].assign(side=names)
    table, number = groups.numbered(sided, [*by, "side"])
    size = len(table)
    summed = np.column_stack([groups.sums(number, each, size) for each in sided[WEIGHTS].to_numpy().T])
    return table.assign(
        side=table["side"].astype("str"),
        claims=groups.counts(number, size),
        contested=groups.counts(number[sided["contested"].to_numpy(dtype=bool)], size),
        **dict(zip(WEIGHTS, summed.T, strict=True)),
        origins=_origins_on(evidence, by, on, number, size),
        balance=balance(pd.DataFrame(summed, columns=WEIGHTS)).to_numpy(),
        **_extremes(sided, number, size, rule),
    )


SIDE_CODES = np.array([SIDES.index(side) for side in (BEFORE, AFTER, UNDETERMINED)], dtype="int8")


def _origins_on(
    evidence: pd.DataFrame, by: tuple[str, ...], on: np.ndarray, number: np.ndarray, size: int
) -> np.ndarray:
    """Independent origins behind the claims of each group; ``on`` says which sides each claim is on, and ``number``
    of which group it is there, claim by claim."""
    group = np.full(on.shape, -1)
    group[on] = number
    _, claim = groups.numbered(evidence, [*by, "claim"])
    row, side = np.nonzero(on[claim])
    return groups.distinct(group[claim[row], side], evidence["origin"].iloc[row], size)


def _extremes(held: pd.DataFrame, number: np.ndarray, size: int, rule: Rule) -> dict[str, np.ndarray]:
    """The least and greatest balance of each group of claims, as `contested.extremes` has it."""
    net, whole = net_and_whole(held)
    disputed = held["contested"].to_numpy(dtype=bool)
    fixed = [groups.sums(number[~disputed], each[~disputed], size) for each in (net, whole)]
    own = [each[disputed] / rule.contested for each in (net, whole)] if disputed.any() else [net[:0]] * 2
    lowest, highest = contested.extremes(*fixed, number[disputed], *own)
    return {"lowest": lowest, "highest": highest}


def net_and_whole(held: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """w_F − w_P and w_F + w_P + w_M of each row of `WEIGHTS`: B is the one over the other."""
    focal, partner, mutual = held[WEIGHTS].to_numpy().T
    return focal - partner, focal + partner + mutual
