"""Which contradiction between figures of one claim rests on most, and which is merely the widest."""

from dataclasses import dataclass

import pandas as pd

from data.memo import kept
from data.query import View
from data.query.control import CREDIBILITY_WEIGHT, RELIABILITY_WEIGHT, UNJUDGED_WEIGHT
from data.revenue import money, sums

WIDE = 3.0
"""Times as much from which on figures contradict each other, rather than differ."""
JUDGED = 0.239
"""Just under the weight of a grade C4 (0.6 × 0.4): what is graded lower, or can be judged on neither side, founds no contradiction."""
MOST = 200
"""Claims looked at, those of most independent origins and then of the widest gap."""


@dataclass(frozen=True)
class Contradiction:
    """Figures of a claim that do not meet: none ``below`` is put at more than ``low``, none ``above`` at less than
    ``high`` (US dollars per year). ``below`` and ``above`` are the records of the two near ends, ``origins`` how many
    independent origins stand on each side and not on the other, ``weight`` the lesser of the best weights of the two
    sides. Where a side has no origin of its own, ``shared`` are the records of those on both sides, else none."""

    claim: str
    low: float
    high: float
    below: int
    above: int
    origins: tuple[int, int]
    weight: float
    shared: tuple[int, ...] = ()

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
    weighed by the independent origins and the grades on both its sides (`Contradiction.rank`). An origin on both sides
    counts on neither; where that leaves a side empty, a source contradicts itself, which founds nothing and is left out.
    Weights are those of the control balance: reliability × credibility (`data.query.control`).
    """
    table = money.claims(view)
    apart = table[(table["block"] == sums.INCOME) & (table["gap"] > 1)]
    apart = apart.sort_values(["origins", "gap", "claim"], ascending=[False, False, True]).head(MOST)
    found = sums.figures(view)
    own = found[
        found["claim"].isin(apart["claim"]) & (found["stance"] == "asserts") & (found["block"] == sums.INCOME)
    ]
    own = own[["claim", "usd_low", "usd_high"]].join(view.records[["origin", "reliability", "credibility"]])
    own = own.assign(claim=own["claim"].astype(object), weight=weights(own))
    each = [cut for claim, figures in own.groupby("claim") if (cut := _best(claim, figures))]
    return sorted(each, key=lambda cut: (*(-part for part in cut.rank), cut.claim))


def widest(view: View) -> Contradiction | None:
    """The contradiction of the greatest ratio, whatever it rests on."""
    table = money.claims(view)
    apart = table[(table["block"] == sums.INCOME) & (table["gap"] > 1)]
    if apart.empty:
        return None
    row = apart.sort_values(["gap", "claim"], ascending=[False, True]).iloc[0]
    found = sums.figures(view)
    own = found[
        (found["claim"] == row["claim"]) & (found["stance"] == "asserts") & (found["block"] == sums.INCOME)
    ]
    own = own[["usd_low", "usd_high"]].join(view.records[["origin", "reliability", "credibility"]])
    own = own.assign(weight=weights(own))
    below, above = own[own["usd_high"] == row["gap_low"]], own[own["usd_low"] == row["gap_high"]]
    return _cut(str(row["claim"]), below, above)


def weights(graded: pd.DataFrame) -> pd.Series:
    """Reliability × credibility of each record, from 0.04 to 1; a grade that says nothing weighs 0.5."""
    sides = (("reliability", RELIABILITY_WEIGHT), ("credibility", CREDIBILITY_WEIGHT))
    first, second = (
        graded[name].astype(object).map(known).astype("float64").fillna(UNJUDGED_WEIGHT)
        for name, known in sides
    )
    return first * second


def _best(claim: str, figures: pd.DataFrame) -> Contradiction | None:
    """The cut of a claim's figures that rests on most."""
    cuts = [
        _cut(claim, figures[figures["usd_high"] <= end], figures[figures["usd_low"] > end])
        for end in figures["usd_high"].dropna().unique()
        if (figures["usd_low"] > end).any()
    ]
    return max((cut for cut in cuts if not cut.shared), key=lambda cut: cut.rank, default=None)


def _cut(claim: str, below: pd.DataFrame, above: pd.DataFrame) -> Contradiction:
    both = set(below["origin"]) & set(above["origin"])
    own = [side[~side["origin"].isin(both)] for side in (below, above)]
    alone = any(side.empty for side in own)
    sides = (below, above) if alone else own
    low, high = sides[0]["usd_high"].max(), sides[1]["usd_low"].min()
    shared = pd.concat([below, above]).query("origin in @both", local_dict={"both": both}).index
    return Contradiction(
        claim=claim,
        low=float(low),
        high=float(high),
        below=int(sides[0].loc[sides[0]["usd_high"] == low, "weight"].idxmax()),
        above=int(sides[1].loc[sides[1]["usd_low"] == high, "weight"].idxmax()),
        origins=(own[0]["origin"].nunique(), own[1]["origin"].nunique()),
        weight=float(min(side["weight"].max() for side in sides)),
        shared=tuple(shared) if alone else (),
    )
