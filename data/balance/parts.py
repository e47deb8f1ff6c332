"""The control balance in parts: by partner and by kind of tie, over time and on both sides of the turning point."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, groups, vocabulary
from data.balance import control, fading, resampling, two_sides
from data.balance.rule import AT_ONCE, PERIODS
from data.memo import kept
from data.query.control import PARTNER
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.query.narrow import View

KIND = "category"
PARTS = {"Partner": PARTNER, "Kind": KIND}
"""What the balance is parted by, by its name on screen, and the column of the evidence."""
OPENS = {PARTNER: "control", KIND: "control_kind"}
"""The kind of `data.choice.Choice` that opens what stands under a figure of a part."""


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


@dataclass(frozen=True)
class _Grid:
    """Every claim (column) in every period (row); the claims of a part stand together."""

    held: pd.DataFrame
    span: pd.PeriodIndex
    faded: np.ndarray
    stands: np.ndarray
    starts: np.ndarray
    """The first claim of each part."""
    rows: tuple[np.ndarray, np.ndarray]
    """Period and part of each cell in which a claim stands, parts with most claims first."""


def _grid(view: "View", column: str, frequency: str) -> _Grid:
    held = control.claims(view.control, (column,), view.rule)
    span = periods(view, held, frequency)
    faded = fading.fade(held, span, view.rule.half_life)
    stands = faded >= fading.STANDS
    code = held[column].cat.codes.to_numpy()
    starts = np.flatnonzero(np.append(True, code[1:] != code[:-1])[: len(code)])
    at, part = np.nonzero(_per_part(stands, starts))
    order = {name: place for place, name in enumerate(sizes(view, column).index)}
    place = np.array([order[name] for name in held[column].iloc[starts].astype("str")], dtype="int64")
    cells = np.lexsort((at, place[part]))
    return _Grid(held, span, faded, stands, starts, (at[cells], part[cells]))


def _per_part(values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Sums over the claims of each part, by period (row) and part (column)."""
    if not len(starts):
        return np.zeros((len(values), 0))
    return np.add.reduceat(values.astype(float), starts, axis=1)


def over_time(view: "View", column: str, frequency: str = "") -> pd.DataFrame:
    """B of each part in each period in which at least one of its claims stands (rule 6).

    ``part``, ``period``, `control.WEIGHTS` (faded), ``claims`` (standing: faded by at most one half) and of these
    ``attested`` (in the period itself) and ``contested``, ``origins`` (independent ones behind them) and ``balance``,
    on however few claims. Parts with most claims first. ``frequency``: that of the rule where it is blank.
    """
    grid = _grid(view, column, frequency or view.rule.frequency)
    at, part = grid.rows
    attested = grid.stands & (fading.fade(grid.held, grid.span, AT_ONCE) > 0)
    contested = grid.stands & grid.held["contested"].to_numpy(dtype=bool)
    counted = {"claims": grid.stands, "attested": attested, "contested": contested}
    weighed = {name: grid.faded * grid.held[name].to_numpy() for name in control.WEIGHTS}
    summed = {name: _per_part(values, grid.starts)[at, part] for name, values in (weighed | counted).items()}
    names = grid.held[column].iloc[grid.starts].astype("str").to_numpy(dtype=object)
    table = pd.DataFrame({"part": pd.Series(names[part], dtype="str"), "period": grid.span[at], **summed})
    table = table.astype(dict.fromkeys(counted, "int64"))
    return table.assign(origins=_origins(view, column, grid), balance=control.balance(table))


def standing(view: "View", column: str) -> list[list[str]]:
    """The claims that stand in each row of `over_time`."""
    grid = _grid(view, column, view.rule.frequency)
    keys, ends = grid.held["claim"].astype(object).to_numpy(), np.append(grid.starts[1:], len(grid.held))
    spans = [(row, slice(grid.starts[own], ends[own])) for row, own in zip(*grid.rows, strict=True)]
    return [keys[claims][grid.stands[row, claims]].tolist() for row, claims in spans]


def _origins(view: "View", column: str, grid: _Grid) -> np.ndarray:
    """Independent origins behind the claims that stand in each cell."""
    claim, origin = resampling.pairs(view.control, (column,))
    wide = int(origin.max(initial=0)) + 1
    both = (np.searchsorted(grid.starts, claim, side="right") - 1) * wide + origin
    counted = [
        np.bincount(groups.different(both[row[claim]]) // wide, minlength=len(grid.starts))
        for row in grid.stands
    ]
    return np.stack(counted)[grid.rows] if counted else np.zeros(0, dtype="int64")


def sides(view: "View", column: str) -> pd.DataFrame:
    """`two_sides.sides` by part, and the band of `resampling.sides_by`.

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
    found = two_sides.sides(view.control, (column,), view.rule).astype({column: "str"})
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


def claims_of(view: "View", column: str) -> dict[str, list[str]]:
    """Every claim on control, by part."""
    held = control.claims(view.control, (column,), view.rule)
    found: dict[str, list[str]] = {}
    for part, claim in zip(held[column].astype(object), held["claim"].astype(object), strict=True):
        found.setdefault(part, []).append(claim)
    return found
