"""What would overturn the balance: each source, origin, kind of source and partner left out in turn.

Left out means that its records are not there: a claim falls back on its next best record, or goes with its last
one; a claim that nobody else denies is contested no more, and counts in full. All else, the side of the turning point among
it, is computed as ever. Influence by leaving one out: Cook and Weisberg 1982, *Residuals and Influence in Regression*,
chapter 3.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.balance import control, speakers
from data.balance.speakers import KIND, ORIGIN, ORIGIN_KIND, PARTNER, SOURCE
from data.memo import kept_for_each
from data.spans import AFTER, BEFORE

if TYPE_CHECKING:
    from data.query.narrow import View

LEFT_OUT = (SOURCE, ORIGIN, KIND, ORIGIN_KIND, PARTNER)
"""What is left out in turn."""
ROUNDING = 1e-9


@kept_for_each
def without(view: "View", what: str) -> pd.DataFrame:
    """The balance without each of ``what``, one of `LEFT_OUT`.

    One row each, the one that moves the balance after the turning point most first: ``name``, ``claims`` (on control in
    view, that it asserts or denies), ``before``, ``after``, ``change`` (balances; NaN where no claim is left),
    ``claims_before``, ``claims_after`` (that weigh on each side without it),
    ``moves`` and ``moves_change`` (how far the balance after, and the change, lie from what they are with everything).
    """
    base, pairs = _sums(control.held(view)), _pairs(view, what)
    left = base.sum(axis=0) + _shift(view, pairs, base)
    before, after = _over(left)
    seen_before, seen_after = _over(base.sum(axis=0)[None, :])
    claims, moves = groups.counts(pairs.name, len(pairs.names)), after - seen_after
    order = np.lexsort((pairs.names.astype(str), -claims, -np.nan_to_num(np.abs(moves), nan=np.inf)))
    table = pd.DataFrame(
        {
            "name": pairs.names,
            "claims": claims,
            "claims_before": left[:, 2].round().astype(int),
            "claims_after": left[:, 5].round().astype(int),
            "before": before,
            "after": after,
            "change": after - before,
            "moves": moves,
            "moves_change": after - before - (seen_after - seen_before),
        }
    )
    return table.iloc[order[claims[order] > 0]].reset_index(drop=True)


@dataclass(frozen=True)
class _Pairs:
    """Each name (by number) with each claim (row of `control.claims`) that it asserts or denies, once."""

    names: np.ndarray
    """What each number of a name stands for."""
    name: np.ndarray
    claim: np.ndarray
    denied_still: np.ndarray
    """Whether the claim is denied by anybody but the name."""
    number: np.ndarray
    """Of each row of the evidence the claim."""
    by: np.ndarray
    """Of each row of the evidence the name."""


def _pairs(view: "View", what: str) -> _Pairs:
    known, number = groups.numbered(view.control, ["claim"])
    denied = speakers.denials(view)
    place = np.zeros(len(known["claim"].cat.categories), dtype="int64")
    place[known["claim"].cat.codes.to_numpy()] = np.arange(len(known))
    asserted_by = speakers.labels(view.dossier, what, view.control.index).cat
    denied_by = speakers.labels(view.dossier, what, denied.index).cat.codes.to_numpy().astype("int64")
    by, size = asserted_by.codes.to_numpy().astype("int64"), max(len(known), 1)
    deniers = groups.different(denied_by * size + place[denied["claim"].cat.codes.to_numpy()])
    # A denial that is about no partner is nobody's to leave out, though it denies the claim still.
    both = groups.different(np.concatenate([by * size + number, deniers[deniers >= 0]]))
    often = np.bincount(deniers % size, minlength=size)
    still = often[both % size] - np.isin(both, deniers) > 0
    names = asserted_by.categories.to_numpy().astype(object)
    return _Pairs(names, both // size, both % size, still, number, by)


def _shift(view: "View", pairs: _Pairs, base: np.ndarray) -> np.ndarray:
    """How each name (row), when it is left out, shifts the `_sums` over all claims."""
    again, of = _again(view, pairs)
    size = len(pairs.names)
    return np.column_stack(
        [
            groups.sums(of, found, size) - groups.sums(pairs.name, was, size)
            for found, was in zip(again.T, base[pairs.claim].T, strict=True)
        ]
    )


def _again(view: "View", pairs: _Pairs) -> tuple[np.ndarray, np.ndarray]:
    """The `_sums` of what is left of each pair's claim without the pair's name, and the name of each."""
    row, pair = _rows_of(pairs.number, pairs.claim)
    others = pairs.by[row] != pairs.name[pair]
    row, pair = row[others], pair[others]
    left = {name: view.control[name].array[row] for name in ("weight", "holder", "side", "contested")}
    left["contested"] = left["contested"] & pairs.denied_still[pair]
    number, some = groups.ranked(pair, len(pairs.name))
    again = control.weighed(pd.DataFrame(left), number, len(some), view.rule)
    return _sums(pd.DataFrame(again)), pairs.name[pair[some]]


def _rows_of(number: np.ndarray, claim: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The rows of the evidence of the claim of each pair, and for each of them the pair."""
    order = np.argsort(number, kind="stable")
    size = np.bincount(number, minlength=claim.max(initial=-1) + 1)
    starts = np.cumsum(size) - size
    pair = np.repeat(np.arange(len(claim)), size[claim])
    within = np.arange(len(pair)) - np.repeat(np.cumsum(size[claim]) - size[claim], size[claim])
    return order[starts[claim][pair] + within], pair


def _sums(held: pd.DataFrame) -> np.ndarray:
    """w_F − w_P, w_F + w_P + w_M and 1 of each claim that weighs, before and after: six columns."""
    net, whole = control.net_and_whole(held)
    on = [held[side].to_numpy(dtype=float) for side in (BEFORE, AFTER)]
    return np.column_stack([each * side for side in on for each in (net, whole, whole > 0)])


def _over(sums: np.ndarray) -> np.ndarray:
    """The balance before and after, a row each, of rows of sums."""
    net, whole = sums[:, ::3].T, sums[:, 1::3].T
    return np.divide(net, whole, out=np.full(net.shape, np.nan), where=whole > ROUNDING)
