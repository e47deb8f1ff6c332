"""The control balance in parts: by partner and by kind of tie, over time and on both sides of the turning point."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import control, dates, resampling, vocabulary
from data.memo import kept
from data.query.control import PARTNER
from data.rule import AT_ONCE, PERIODS
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.query.narrow import View

KIND = "category"
PARTS = {"Partner": PARTNER, "Kind": KIND}
"""What the balance is parted by, by its name on screen, and the column of the evidence."""
OPENS = {PARTNER: "control", KIND: "control_kind"}
"""The kind of `data.query.Choice` that opens what stands under a figure of a part."""
CELL = ["part", "period"]


def label(column: str, part: str) -> str:
    """A part as it is called on screen.

    >>> label(KIND, "control_measure"), label(PARTNER, "TTP")
    ('Control measure', 'TTP')
    """
    return vocabulary.category(TIE, part).label if column == KIND else part


def sizes(view: "View", column: str) -> pd.Series:
    """How many claims say who holds control, by part, most first."""
    held = control.claims(view.control, (column,), view.rule)
    counted = held.groupby(column, observed=True).size()
    counted.index = counted.index.astype("str")
    return counted.sort_index().sort_values(ascending=False, kind="stable")


def periods(view: "View", held: pd.DataFrame, frequency: str) -> pd.PeriodIndex:
    """All periods from the first to the last attestation of control, within the Period of the filters."""
    if held["first"].notna().sum() == 0:
        return pd.PeriodIndex([], freq=frequency)
    found = pd.period_range(held["first"].min(), held["last"].max(), freq=frequency)
    if not view.filters.period:
        return found
    first, last = (pd.Timestamp(dates.interval(text)[side]) for side, text in enumerate(view.filters.period))
    return found[(found.end_time >= first) & (found.start_time <= last)]


def fitting(view: "View", most: int) -> str:
    """The finest frequency, from that of the rule on, of which no more than so many periods are in view."""
    held = control.claims(view.control, (), view.rule)
    coarser = list(PERIODS)[list(PERIODS).index(view.rule.frequency) :]
    return next((each for each in coarser if len(periods(view, held, each)) <= most), coarser[-1])


def over_time(view: "View", column: str, frequency: str = "") -> pd.DataFrame:
    """B of each part in each period in which at least one of its claims stands (rule 6).

    ``part``, ``period``, `control.WEIGHTS` (faded), ``claims`` (standing: faded by at most one half) and of these
    ``attested`` (in the period itself) and ``contested``, ``origins`` (independent ones behind them) and ``balance``,
    on however few claims. Parts with most claims first. ``frequency``: that of the rule where it is blank.
    """
    table, _ = _over_time(view, column, frequency or view.rule.frequency)
    return table


def standing(view: "View", column: str) -> list[list[str]]:
    """The claims that stand in each row of `over_time`."""
    return _over_time(view, column, view.rule.frequency)[1]


def _over_time(view: "View", column: str, frequency: str) -> tuple[pd.DataFrame, list[list[str]]]:
    held = control.claims(view.control, (column,), view.rule)
    span = periods(view, held, frequency)
    if not len(span):
        return pd.DataFrame(
            columns=[*CELL, *control.WEIGHTS, "claims", "attested", "contested", "origins", "balance"]
        ), []
    faded = control.fade(held, span, view.rule.half_life)
    stands = faded >= control.STANDS
    attested = stands & (control.fade(held, span, AT_ONCE) > 0)
    code = held[column].cat.codes.to_numpy()
    starts = np.flatnonzero(np.append(True, code[1:] != code[:-1]))  # claims are in the order of their parts
    summed = {
        name: np.add.reduceat(faded * held[name].to_numpy(), starts, axis=1) for name in control.WEIGHTS
    }
    counted = {
        "claims": stands,
        "attested": attested,
        "contested": stands & held["contested"].to_numpy(dtype=bool),
    }
    summed |= {
        name: np.add.reduceat(which.astype("int64"), starts, axis=1) for name, which in counted.items()
    }
    summed["origins"] = _origins(view, column, held, stands, starts)
    names = held[column].iloc[starts].astype("str").tolist()
    order = {name: place for place, name in enumerate(sizes(view, column).index)}
    at, part = np.nonzero(summed["claims"])
    cells = sorted(range(len(at)), key=lambda cell: (order[names[part[cell]]], at[cell]))
    at, part = at[cells], part[cells]
    table = pd.DataFrame({name: values[at, part] for name, values in summed.items()})
    table.insert(0, "part", pd.Series([names[each] for each in part], dtype="str"))
    table.insert(1, "period", span[at])
    table["balance"] = control.balance(table)
    ends = np.append(starts[1:], len(held))
    keys = held["claim"].astype(object).to_numpy()
    behind = [
        keys[starts[own] : ends[own]][stands[row, starts[own] : ends[own]]].tolist()
        for row, own in zip(at, part, strict=True)
    ]
    return table, behind


def _origins(
    view: "View", column: str, held: pd.DataFrame, stands: np.ndarray, starts: np.ndarray
) -> np.ndarray:
    """Independent origins behind the claims that stand, by period (row) and part (column)."""
    claim, origin = resampling.pairs(view.control, (column,))
    part = np.searchsorted(starts, claim, side="right") - 1
    wide = int(origin.max()) + 1
    both = part * wide + origin
    return np.stack(
        [np.bincount(np.unique(both[row[claim]]) // wide, minlength=len(starts)) for row in stands]
    )


def sides(view: "View", column: str) -> pd.DataFrame:
    """`control.sides` by part, and the band of `resampling.sides_by`.

    One row per part and side: ``part``, ``side`` (before, after or undetermined), ``claims``, ``origins``, ``contested``,
    ``balance``, ``lowest``, ``highest`` (as the contested claims hold or not), ``low`` and ``high`` (the middle 90% of
    resamples of the origins); and one per part for ``change`` where both sides have a band, with these two alone.
    """
    return _BY[column](view)


@kept
def _by_partner(view: "View") -> pd.DataFrame:
    return _sides(view, PARTNER)


@kept
def _by_kind(view: "View") -> pd.DataFrame:
    return _sides(view, KIND)


_BY = {PARTNER: _by_partner, KIND: _by_kind}


def _sides(view: "View", column: str) -> pd.DataFrame:
    found = control.sides(view.control, (column,), view.rule).astype({column: "str"})
    band = resampling.sides_by(view.control, (column,), view.rule).astype({column: "str", "side": "str"})
    return found.merge(band, on=[column, "side"], how="outer").rename(columns={column: "part"})


def moves(view: "View", column: str) -> pd.DataFrame:
    """How the balance of each part moved at the turning point, on the claims that are certainly on either side.

    Indexed by part: ``before``, ``after`` (balances, NaN where a side has no claim), ``change``, ``few`` (whether a
    side has fewer than `control.LEAST_CLAIMS` claims) and ``undetermined`` (claims on neither side for certain).
    """
    found = sides(view, column)
    balance = found.pivot(index="part", columns="side", values="balance").reindex(columns=[BEFORE, AFTER])
    claims = found.pivot(index="part", columns="side", values="claims")
    claims = claims.reindex(columns=[BEFORE, AFTER, UNDETERMINED]).fillna(0)
    return balance.astype(float).assign(
        change=balance[AFTER].astype(float) - balance[BEFORE].astype(float),
        few=claims[[BEFORE, AFTER]].min(axis=1) < control.LEAST_CLAIMS,
        undetermined=claims[UNDETERMINED].astype("int64"),
    )


def behind(view: "View", column: str, part: str, when: str) -> list[str]:
    """The claims behind a figure of a part, ``when`` as `control.behind` reads it."""
    own = view.control[(view.control[column] == part).to_numpy()]
    return control.behind(own, control.EVERYBODY, when, view.rule)
