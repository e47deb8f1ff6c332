"""Which contradiction between figures of one claim rests on most, and which is merely the widest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.memo import kept
from data.query import View
from data.query.control import CREDIBILITY_WEIGHT, RELIABILITY_WEIGHT, weight_of
from data.revenue import money, sums

WIDE = 3.0
"""Times as much from which on figures contradict each other, rather than differ."""
NEAR = 1.1
"""Times a near end within which a figure stands for it: a tenth is what rounding and exchange rates make."""
JUDGED = 0.239
"""Just under the weight of a grade C4 (0.6 × 0.4): what is graded lower, or can be judged on neither side, founds no contradiction."""
MOST = 200
"""Claims looked at, those of most independent origins and then of the widest gap."""


@dataclass(frozen=True)
class Contradiction:
    """Figures of a claim that do not meet: none ``below`` is put at more than ``low``, none ``above`` at less than
    ``high`` (US dollars per year). ``below`` and ``above`` are the records of the two near ends, ``origins`` how many
    independent origins that are on one side alone put the claim within `NEAR` of its near end, ``weight`` the lesser of the
    best weights of the two sides. Where a side has no origin of its own, ``shared`` are the records of those on both sides
    and ``besides`` those of the others, below and above; else none."""

    claim: str
    low: float
    high: float
    below: int
    above: int
    origins: tuple[int, int]
    weight: float
    shared: tuple[int, ...] = ()
    besides: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    @property
    def ratio(self) -> float:
        """How many times as much; less than a dollar counts as one."""
        return self.high / max(self.low, 1.0)

    @property
    def rank(self) -> tuple:
        """What rests on most is the largest: at least `WIDE` and two origins on each side, `WIDE` and judged grades on
        each side, two origins, judged grades; then how many times as much."""
        wide, two, judged = self.ratio >= WIDE, min(self.origins) > 1, self.weight >= JUDGED
        return (wide and two, wide and judged, two, judged, self.ratio)


@kept
def contradictions(view: View) -> list[Contradiction]:
    """The contradiction of each claim of income that rests on most, those that rest on most first.

    The figures of a claim in view may be cut in two wherever those below end before those above begin. Each cut is
    weighed by the independent origins that stand for its near ends and the grades on both its sides (`Contradiction.rank`). An origin on both sides
    counts on neither; where that leaves a side empty, a source contradicts itself, which founds nothing and is left out.
    Weights are those of the control balance: reliability × credibility (`data.query.control`).
    """
    apart = _apart(view).sort_values(["origins", "gap", "claim"], ascending=[False, False, True]).head(MOST)
    found = _figures(view, apart["claim"])
    each = [cut for claim, figures in found.items() if (cut := _best(claim, figures))]
    return sorted(each, key=lambda cut: (*(-part for part in cut.rank), cut.claim))


def widest(view: View) -> Contradiction | None:
    """The contradiction of the greatest ratio, whatever it rests on."""
    apart = _apart(view).sort_values(["gap", "claim"], ascending=[False, True]).head(1)
    if apart.empty:
        return None
    claim, low, high = (apart[name].iloc[0] for name in ("claim", "gap_low", "gap_high"))
    own = _figures(view, apart["claim"])[str(claim)]
    return _cut(
        str(claim), [each for each in own if each.high == low], [each for each in own if each.low == high]
    )


def _apart(view: View) -> pd.DataFrame:
    """The claims of income whose figures do not all meet."""
    table = money.claims(view)
    return table[(table["block"] == sums.INCOME) & (table["gap"] > 1)]


class _Figure(NamedTuple):
    """A figure of a claim: the index of its record, its bounds in US dollars per year (not a number where open)."""

    row: int
    low: float
    high: float
    origin: str
    weight: float


def _figures(view: View, claims: pd.Series) -> dict[str, list[_Figure]]:
    """The asserted figures of income of each claim; plain values, as there are many cuts to try in each."""
    found = sums.figures(view)
    which = found["claim"].isin(claims) & (found["stance"] == "asserts") & (found["block"] == sums.INCOME)
    own = found.loc[which.to_numpy(), ["claim", "usd_low", "usd_high"]]
    graded = {name: view.records[name].loc[own.index] for name in ("origin", "reliability", "credibility")}
    columns = (*(own[name].tolist() for name in own), graded["origin"].tolist(), weights(graded).tolist())
    each: dict[str, list[_Figure]] = {}
    for row, claim, *rest in zip(own.index, *columns, strict=True):
        each.setdefault(claim, []).append(_Figure(row, *rest))
    return dict(sorted(each.items()))


def weights(graded: Mapping[str, pd.Series]) -> np.ndarray:
    """Reliability × credibility of each record, from 0.04 to 1; a grade that says nothing weighs 0.5."""
    scales = (("reliability", RELIABILITY_WEIGHT), ("credibility", CREDIBILITY_WEIGHT))
    return np.prod([weight_of(graded[name], scale) for name, scale in scales], axis=0)


def _best(claim: str, figures: list[_Figure]) -> Contradiction | None:
    """The cut of a claim's figures that rests on most."""
    cuts = [
        _cut(claim, [each for each in figures if each.high <= end], above)
        for end in dict.fromkeys(each.high for each in figures if each.high == each.high)
        if (above := [each for each in figures if each.low > end])
    ]
    return max((cut for cut in cuts if not cut.shared), key=lambda cut: cut.rank, default=None)


def _cut(claim: str, below: list[_Figure], above: list[_Figure]) -> Contradiction:
    both = {each.origin for each in below} & {each.origin for each in above}
    own = [[each for each in side if each.origin not in both] for side in (below, above)]
    alone = not all(own)
    sides = (below, above) if alone else own
    low, high = max(each.high for each in sides[0]), min(each.low for each in sides[1])
    ends = [each for each in sides[0] if each.high == low], [each for each in sides[1] if each.low == high]
    near = (
        [each for each in own[0] if each.high * NEAR >= low],
        [each for each in own[1] if each.low <= high * NEAR],
    )
    return Contradiction(
        claim=claim,
        low=low,
        high=high,
        below=max(ends[0], key=lambda each: each.weight).row,
        above=max(ends[1], key=lambda each: each.weight).row,
        origins=tuple(len({each.origin for each in side}) for side in near),
        weight=min(max(each.weight for each in side) for side in sides),
        shared=tuple(each.row for each in (*below, *above) if each.origin in both) if alone else (),
        besides=tuple(tuple(each.row for each in side) for side in own) if alone else ((), ()),
    )
