"""The test of the break in sentences."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates
from data.balance import breaks, control, fading, shuffling
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View

_MARKS = (
    "Above: differences of as many shuffles, the stronger ones at least as large as the one seen. Below: each candidate, in the colour "
    "of who gains, as long as it parts the claims alike; numbers: the proposed turning points; diamond: the one that is set. "
    "Click a mark for the claims that stand then."
)
CHANCE = (0.20, 0.05)
"""p of the shuffled origins up to which confidence may be moderate, and high; above the first, chance often does as much."""


def marks(view: "View") -> str:
    """How to read the picture, and which candidates it has."""
    found = breaks.scan(view)
    if breaks.whole(view):
        tried = f"Candidates: all {len(found):,} stretches of days that part the claims alike"
    else:
        tried = f"Candidates: the stretches of days that part the claims alike and hold the first day of a {view.rule.period}"
    return f"{_MARKS} {tried}, with at least {control.LEAST_CLAIMS} claims on each side."


def chance(view: "View") -> str:
    """How often shuffles of the origins differ as much as seen. Only where `shuffling.why_not` is blank."""
    found = shuffling.difference(view)
    low, high = np.percentile(found.shuffled, [5, 95])
    verdict = _banded(
        found.p,
        "chance alone would seldom do that",
        "chance alone does that at times, so the date is weakly borne out",
        "so the date may have nothing to do with it: chance alone often does as much",
    )
    return (
        f"The balance after {_point(view)} differs from that before by {signed(found.seen)}. When the origins are shuffled over "
        f"the dates, {found.as_much:,} of {count(len(found.shuffled), 'shuffle')} differ{'s' * (found.as_much == 1)} at least as much (p = {found.p:.3f}): "
        f"{verdict}.{_set_on_screen(view)} The middle 90% of the shuffles lie between {signed(low)} and {signed(high)}."
    )


def _banded(p: float, seldom: str, at_times: str, often: str) -> str:
    """The words for how often chance does as much."""
    return seldom if p <= CHANCE[1] else at_times if p <= CHANCE[0] else often


def _set_on_screen(view: "View") -> str:
    """What the p of one day does not allow for."""
    if not breaks.set_on_screen(view):
        return ""
    if not len(breaks.scan(view)):
        return ""
    found = breaks.as_good_a_day(view)
    return (
        " The day is set on screen, perhaps as the best of many, for which this p does not allow: "
        f"{found.as_much:,} of {count(len(found.shuffled), 'shuffle')} have as good a day somewhere (p = {found.p:.3f})."
    )


def _point(view: "View") -> str:
    return dates.in_words(view.dossier.turning_point.isoformat())


def best(view: "View") -> str:
    """Which day the claims would put the break on, what it explains, and whether chance explains as much."""
    found, row = breaks.best_break(view), breaks.proposed(view).iloc[0]
    verdict = _banded(
        found.p,
        "more than chance usually explains",
        "somewhat more than chance usually explains",
        "no more than chance may explain",
    )
    assumed = _assumed(view)
    return (
        f"The claims themselves would put the break on {stretch(row)}, which explains {row['explained']:.1%} of their spread: "
        f"{verdict}, since the best day of {found.as_much:,} of {count(len(found.shuffled), 'shuffle')} explains as much "
        f"(p = {found.p:.3f}).{assumed}"
    )


def _assumed(view: "View") -> str:
    """What the assumed turning point explains."""
    own, scan = breaks.assumed(view), breaks.scan(view)
    if own != own:
        return ""
    fewer = int((scan["explained"] < own - shuffling.ROUNDING).sum())
    return f" The one that is set, {_point(view)}, explains {own:.1%}, more than {fewer} of the {count(len(scan), 'candidate')}."


def stretch(row: pd.Series) -> str:
    """The days between which a candidate parts the claims alike."""
    first, last = (dates.in_words(day.date().isoformat()) for day in (row["day"], row["until"]))
    return first if first == last else f"any day from {first} to {last}"


def proposal(row: pd.Series) -> str:
    """A proposed turning point on one line."""
    return f"{stretch(row)}: {signed(row['before'])} → {signed(row['after'])}, explains {row['explained']:.1%}{distance(row['months'], row['day'] != row['until'])}"


def distance(months: float, stretch: bool = False) -> str:
    """How far from the assumed turning point, in words; of a ``stretch`` of days that of the nearest.

    >>> distance(-82.4), distance(1.0), distance(-0.46), distance(0.0), distance(float("nan"))
    (', 82 months before the one set', ', 1 month after the one set', ', 14 days before the one set', ', as set', '')
    >>> distance(-79.5, stretch=True)
    ', at least 79 months before the one set'
    """
    if months != months:
        return ""
    if months == 0:
        return ", as set"
    whole = int(abs(months)) if stretch else round(abs(months))
    far = count(whole, "month") if whole else count(max(round(abs(months) * fading.DAYS_IN_MONTH), 1), "day")
    least = "at least " if stretch else ""
    return f", {least}{far} {'before' if months < 0 else 'after'} the one set"


def alt(view: "View") -> str:
    """What the picture shows, for those who cannot see it."""
    said = f"{chance(view)} " if not shuffling.why_not(view) else ""
    first = breaks.proposed(view).iloc[0]
    return f"{said}Best candidate: {proposal(first)}. The table of candidate breaks holds the same."
