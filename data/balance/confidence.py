"""How sure the change of control is: the lowest level that the six `grounds` allow, each by a stated rule.

Kept apart from likelihood: how good the ground is on which that stands. It says nothing of an error that all origins share.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import break_words, breaks, carried, likelihood, overturn, speakers, two_sides
from data.balance.rule import HALF, OUT
from data.memo import kept
from data.spans import AFTER, BEFORE, UNDETERMINED, is_on
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View

JUDGED, FAIR = ("ABCDE", "12345"), ("ABC", "123")
"""Reliability and credibility of a grade at all, and of one of C3 or better."""
LOW, MODERATE, HIGH = LEVELS = ("low", "moderate", "high")
ORIGINS = (10, 20)
"""Origins on the side with fewer from which confidence may be moderate, and high."""
CONTESTED = (0.25, 0.10)
"""Share of the claims up to which it may be moderate, and high."""
GRADED = (0.50, 0.80)
"""Share of the claims on a record graded C3 or better from which it may be moderate, and high."""
CHANCE = break_words.CHANCE


@dataclass(frozen=True)
class Ground:
    """One thing that confidence rests on: the highest level that it allows, and how it stands, in words."""

    level: str
    words: str
    further: str = ""
    """What the words rest on, where there is room for it."""

    def in_full(self) -> str:
        """The words and what they rest on."""
        return self.words + self.further


@kept
def grounds(view: "View") -> tuple[Ground, ...]:
    """What confidence rests on. Only where `data.balance.assessment.why_not` is blank. Where all sources are of one kind, none is left out."""
    kinds = overturn.without(view, speakers.KIND)
    return (
        _on_origins(view),
        _on_grades(view),
        _on_contested(view),
        _without_one(view, speakers.ORIGIN, "origin"),
        *([_without_one(view, speakers.KIND, "kind of source")] if len(kinds) > 1 else []),
        _on_chance(view),
    )


def _level(value: float, moderate: float, high: float, more_is_better: bool) -> str:
    sign = 1 if more_is_better else -1
    return LEVELS[int(sign * value >= sign * moderate) + int(sign * value >= sign * high)]


def _on_origins(view: "View") -> Ground:
    origins = two_sides.before_and_after(view)["origins"]
    fewest = int(min(origins[BEFORE], origins[AFTER]))
    side = BEFORE if origins[BEFORE] <= origins[AFTER] else AFTER
    return Ground(_level(fewest, *ORIGINS, True), f"{count(fewest, 'independent origin')} {side} it")


def _on_grades(view: "View") -> Ground:
    """How many of the claims on either side have a record, of those that name a holder, that is graded C3 or better; never high
    where most have none that can be judged."""
    claims = view.control["claim"][~is_on(view.control["side"], UNDETERMINED)]
    every = claims.nunique()
    judged, fair = (claims[_graded(view, claims.index, *among)].nunique() for among in (JUDGED, FAIR))
    if judged < every / 2:
        few = f"only {judged:,} of {count(every, 'claim')}" if judged else "no claim"
        return Ground(MODERATE, f"{few} on a record whose grade can be judged")
    words = f"{fair / every:.0%} of the claims on a record graded C3 or better"
    return Ground(_level(fair / every, *GRADED, True), words)


def _graded(view: "View", index: pd.Index, reliability: str, credibility: str) -> np.ndarray:
    records = view.dossier.records
    graded = (("reliability", reliability), ("credibility", credibility))
    return np.all([records[name].loc[index].isin([*among]).to_numpy() for name, among in graded], axis=0)


def _on_contested(view: "View") -> Ground:
    """How many of the claims are contested, those too that the settings leave out."""
    out = view.rule.contested == OUT
    every = replace(view, rule=replace(view.rule, contested=HALF)) if out else view
    sides = two_sides.before_and_after(every).loc[[BEFORE, AFTER]]
    share = sides["contested"].sum() / sides["claims"].sum()
    words = f"{share:.0%} of the claims contested" + ", and left out here" * out
    least, most = sides.loc[AFTER, ["lowest", "highest"]]
    further = f" (each in or out, the balance after lies between {signed(least)} and {signed(most)})"
    return Ground(_level(share, *CONTESTED, False), words, further if sides.loc[AFTER, "contested"] else "")


def _without_one(view: "View", what: str, called: str) -> Ground:
    """Whether one origin, or one kind of source, can overturn the change: turn it round, or halve it."""
    table = overturn.without(view, what)
    seen = two_sides.before_and_after(view)["balance"]
    change = seen[AFTER] - seen[BEFORE]
    least = table.loc[(table["change"] * np.sign(change)).fillna(-np.inf).idxmin()]
    name = speakers.label(view.dossier, what, least["name"])
    left = least["change"] * np.sign(change)
    if not left > 0:
        return Ground(LOW, f"one {called} can overturn the change ({name})")
    if left < min(abs(change) / 2, carried.ABOUT_THE_SAME):
        further = f": without it {signed(least['change'])}, on {_left(view, least)}"
        return Ground(LOW, f"the change hangs on one {called} ({name})", further)
    if left < abs(change) / 2:
        return Ground(MODERATE, f"one {called} can more than halve the change ({name})")
    return Ground(HIGH, f"no one {called} can halve the change")


def _left(view: "View", without: pd.Series) -> str:
    """The claims that are left on each side where one is left out, as a row of `overturn.without` has them."""
    every = two_sides.before_and_after(view)["claims"]
    before, after = (
        f"{int(without[f'claims_{side}']):,} of {int(every[side]):,} claims {side}"
        for side in (BEFORE, AFTER)
    )
    return f"{before} and {after}"


def _on_chance(view: "View") -> Ground:
    """Whether chance alone does as much: for a day set on screen, perhaps the best of many, what the best day of each
    shuffle does."""
    p, of_best = breaks.chance(view)
    shuffles = f"in {likelihood.percent_in_words(p)} of shuffles of the origins over the dates"
    words = f"chance alone does as much {shuffles}"
    if of_best:
        words = f"the day is set on screen, perhaps as the best of many, and chance alone has as good a day {shuffles}"
    return Ground(_level(p, *CHANCE, False), words)


def level(view: "View") -> str:
    """The confidence: the lowest that the grounds allow."""
    return min((ground.level for ground in grounds(view)), key=LEVELS.index)


def in_words(view: "View") -> str:
    """The confidence, what holds it down, and what would bear more. Only where `data.balance.assessment.why_not` is blank."""
    found = level(view)
    if found == HIGH:
        return f"high, on all grounds: {'; '.join(ground.in_full() for ground in grounds(view))}."
    held = [ground.in_full() for ground in grounds(view) if ground.level == found]
    better = [ground.in_full() for ground in grounds(view) if ground.level != found]
    more = f" Other grounds: {'; '.join(better)}." if better else ""
    return f"{found}: {'; '.join(held)}.{more}"
