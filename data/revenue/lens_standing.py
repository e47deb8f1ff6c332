"""How a claim under the lens stands: that it is so, apart from how much; and how grave a contradiction of its figures is."""

import pandas as pd

from data.query import CONTESTED, CORROBORATED, SINGLE
from data.revenue.lens import WIDE, Lens
from data.words import count, ratio

NEAR = 1.1
"""Times apart below which figures nearly meet: a tenth is what rounding and exchange rates make."""
SLIGHT, PLAIN, GRAVE = "slight", "plain", "grave"
"""How grave a contradiction is."""


def degree(lens: Lens) -> tuple[str, str]:
    """How grave a contradiction of figures is, and what to call it; both blank where there is none.

    Figures that do not meet are told by how many times apart the two most distant are (``gap``): below `NEAR`, below
    `data.revenue.lens.WIDE`, or more. Figures that meet contradict nothing, but a spread over `WIDE` is told.
    """
    if not lens.flagged:
        return "", ""
    gap, spread = lens.whole["gap"], lens.whole["spread"]
    if gap > 1:
        in_all = f", {ratio(spread)}-fold in all" if spread >= WIDE and ratio(spread) != ratio(gap) else ""
        times = f" ({ratio(gap)}-fold apart{in_all})" if lens.whole["gap_low"] >= 1 else ""
        grave = SLIGHT if gap < NEAR else PLAIN if gap < WIDE else GRAVE
        called = {SLIGHT: "figures nearly meet", PLAIN: "figures do not meet", GRAVE: "figures far apart"}
        return grave, called[grave] + times
    times = f" ({ratio(spread)}-fold)" if lens.whole["usd_low"] >= 1 else ""
    one = lens.whole["figures"] == 1
    return SLIGHT, f"{'one figure, a wide range' if one else 'figures meet, over a wide range'}{times}"


def standing(lens: Lens, claim: pd.Series) -> str:
    """Whether it is said to be so by several, apart from how much: that may be corroborated, and its sum contradicted.

    ``claim`` is its row of `data.query.claims`. Blank for one that is only denied.
    """
    said = {
        CORROBORATED: f"corroborated: {count(claim['origins'], 'independent origin')} assert it, none denies it",
        CONTESTED: f"contested: {count(claim['origins'], 'independent origin')} for, {claim['denying_origins']:,} against",
        SINGLE: "asserted by one independent origin alone",
    }.get(claim["status"])
    return f"That it is so is {said}. {_how_much(lens)}" if said else ""


def _how_much(lens: Lens) -> str:
    """What the figures are to each other."""
    if lens.intervals.empty:
        return "How much cannot be compared."
    if lens.whole["figures"] == 1:
        return "How much is said by one figure alone."
    if lens.whole["gap"] > 1:
        return "How much is contradicted."
    return "How much is not contradicted."
