"""What can be said of the change of control, in the analysts' own words: how likely, how sure, and what is missing.

**Likelihood** goes by the share of the resamples of `data.balance.resampling` in which the thing is so, in the terms of
`data.balance.likelihood`. **Confidence** is another matter: how good the ground is on which that stands. It is the lowest
that the five `grounds` allow, each by a stated rule. Neither says anything of an error that all origins share.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates
from data.balance import (
    carried,
    confrontation,
    gaps,
    likelihood,
    overturn,
    resampling,
    shuffling,
    speakers,
    two_sides,
)
from data.balance.resampling import CHANGE
from data.balance.rule import HALF, OUT
from data.memo import kept
from data.spans import AFTER, BEFORE
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View

LOW, MODERATE, HIGH = LEVELS = ("low", "moderate", "high")
ORIGINS = (10, 20)
"""Origins on the side with fewer from which confidence may be moderate, and high."""
CONTESTED = (0.25, 0.10)
"""Share of the claims up to which it may be moderate, and high."""
CHANCE = (0.20, 0.05)
"""p of the shuffled origins up to which it may be moderate, and high."""
HOSTILITY = "Open hostility"


@dataclass(frozen=True)
class Ground:
    """One thing that confidence rests on: the highest level that it allows, and how it stands, in words."""

    level: str
    words: str


def why_not(view: "View") -> str:
    """Why nothing can be said of a change; blank where something can."""
    if view.control.empty:
        return "No record in view says who holds control."
    if view.dossier.turning_point is None:
        return "Without a turning point there is no change to judge."
    if (why := shuffling.why_not(view)) != "":
        return why
    if resampling.sides_band(view).isna().any(axis=None):
        return f"Fewer than {resampling.LEAST_ORIGINS} origins speak of one side of the turning point."
    return ""


def likelihoods(view: "View") -> str:
    """How likely the change, and the lead after it, are by resampling; and how often chance alone does as much.

    Only where `why_not` is blank.
    """
    focal, draws = view.dossier.focal_actor, resampling.drawn(view).sides.dropna()
    change = draws[AFTER] - draws[BEFORE]
    seen = two_sides.before_and_after(view)["balance"]
    rose = seen[AFTER] >= seen[BEFORE]
    share = float(((change > 0) if rose else (change < 0)).mean())
    moved = f"the balance of {focal} {'rose' if rose else 'fell'} after {_point(view)}"
    limits = resampling.sides_band(view).loc[CHANGE]
    said = (
        f"going by which origins happened to speak, {likelihood.in_sentence(share, moved)}: so in "
        f"{likelihood.percent_in_words(share)} of {resampling.DRAWS} resamples of the origins, 90% of which put the change between "
        f"{signed(limits['low'])} and {signed(limits['high'])} (seen: {signed(seen[AFTER] - seen[BEFORE])})."
    )
    return f"{said} {_lead(draws, two_sides.before_and_after(view).loc[AFTER], focal)}"


def _point(view: "View") -> str:
    return dates.in_words(view.dossier.turning_point.isoformat())


def _lead(draws: pd.DataFrame, side: pd.Series, focal: str) -> str:
    """How likely it is that the one who leads after the turning point does; ``side`` as `data.balance.two_sides.sides`."""
    after = side["balance"]
    if after == 0:
        return "After it neither side leads."
    share = float(((draws[AFTER] > 0) if after > 0 else (draws[AFTER] < 0)).mean())
    leader = focal if after > 0 else "its partners"
    said = likelihood.in_sentence(share, f"{leader} {'leads' if after > 0 else 'lead'} after it")
    against = side["w_partner" if after > 0 else "w_focal"]
    return f"{said[:1].upper()}{said[1:]}." + ("" if against else _one_sided(side))


def _one_sided(side: pd.Series) -> str:
    """What resamples cannot see where every claim of a side gives control to one party."""
    contested = int(side["contested"])
    denied = (
        f" {contested:,} of its {count(int(side['claims']), 'claim')} {'is' if contested == 1 else 'are'} denied by somebody, "
        "but a denial gives control to nobody."
        if contested
        else ""
    )
    return f" No claim counted after it gives control to the other side, so no resample can.{denied}"


@kept
def grounds(view: "View") -> tuple[Ground, ...]:
    """What confidence rests on. Only where `why_not` is blank. Where all sources are of one kind, none is left out."""
    kinds = overturn.without(view, speakers.KIND)
    return (
        _on_origins(view),
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


def _on_contested(view: "View") -> Ground:
    """How many of the claims are contested, those too that the settings leave out."""
    out = view.rule.contested == OUT
    every = replace(view, rule=replace(view.rule, contested=HALF)) if out else view
    sides = two_sides.before_and_after(every).loc[[BEFORE, AFTER]]
    share = sides["contested"].sum() / sides["claims"].sum()
    words = f"{share:.0%} of the claims contested" + (", and left out here" if out else "")
    return Ground(_level(share, *CONTESTED, False), words)


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
        return Ground(LOW, f"the change hangs on one {called} ({name}): without it {signed(least['change'])}")
    if left < abs(change) / 2:
        return Ground(MODERATE, f"one {called} can more than halve the change ({name})")
    return Ground(HIGH, f"no one {called} can halve the change")


def _on_chance(view: "View") -> Ground:
    p = shuffling.difference(view).p
    words = f"chance alone does as much in {likelihood.percent_in_words(p)} of shuffles of the origins over the dates"
    return Ground(_level(p, *CHANCE, False), words)


def level(view: "View") -> str:
    """The confidence: the lowest that the grounds allow."""
    return min((ground.level for ground in grounds(view)), key=LEVELS.index)


def in_short(view: "View") -> str:
    """The confidence in the change and what holds it down, and the partner on whom it hangs; blank where nothing can be
    said."""
    if why_not(view):
        return ""
    found = level(view)
    held = "; ".join(ground.words for ground in grounds(view) if ground.level == found)
    said = f"Confidence in the change since {_point(view)} is {found}: {held}."
    return f"{said} {carried.in_short(view)}".strip()


def confidence(view: "View") -> str:
    """The confidence, what holds it down, and what would bear more. Only where `why_not` is blank."""
    found = level(view)
    if found == HIGH:
        return f"high, on all grounds: {'; '.join(ground.words for ground in grounds(view))}."
    held = [ground.words for ground in grounds(view) if ground.level == found]
    better = [ground.words for ground in grounds(view) if ground.level != found]
    more = f" Other grounds: {'; '.join(better)}." if better else ""
    return f"{found}: {'; '.join(held)}.{more}"


@kept
def assessed(view: "View") -> dict[str, str]:
    """Each heading with what is to be said under it; what cannot be said is said with its reason."""
    why = why_not(view)
    said = (
        {"Likelihood": f"nothing can be said. {why}"}
        if why
        else {"Likelihood": likelihoods(view), "Confidence": confidence(view)}
    )
    further = {
        "Partners": carried.in_words(view),
        HOSTILITY: confrontation.in_words(view),
        "Gaps": gaps.gaps(view),
    }
    return said | {heading: words for heading, words in further.items() if words}
