"""Checks of a claim's figures against each other, and against those of the claim it is part of.

Nothing is added up here: a figure is multiplied by a stated number of days, or by a stated share, and held against
what another record states. Where one side is not stated there is no check.
"""

from collections.abc import Iterator
from itertools import product

from data.dossier import Dossier
from data.revenue import implied_wholes, share_checks
from data.revenue.checking import FITS, PART, TOTAL, Check, exceeds, stated, verdict
from data.revenue.comparable import ENDLESS, FLOWS, figures, named, together
from data.revenue.wholes import parts
from data.words import count, ratio

MOST = 40
"""Different figures of a claim that enter; more of them would make too many pairs to read."""
ORDER = (False, None, True)
"""Checks that do not fit come first, then those of which nobody can say."""


def checks(dossier: Dossier, claim: str) -> list[Check]:
    """Every check that concerns a claim, those that do not fit first.

    - *Rate against total* of the same claim: rate × days ÷ days of its period, over the least and the most days that
      the total's dates may mean, must meet the total. Without a stated end, a total runs until it was published.
    - *Part against whole*: the lower bound of the part must not exceed the upper bound of the whole, both as given
      where they have a unit in common, else over the days of a total, else in US dollars per year.
    - *Share against whole*: share × whole must meet what other records put that taker's sum at.
      A sum of which its record says that it is a share implies a whole, sum ÷ share, which must meet what is stated of that
      whole (`data.revenue.implied_wholes`).
    - *Share against share* of the same claim, in percent: those that go to one taker must be one and the same, and the
      least that is said to go to each of several takers must not come to more than 100.

    Figures of different blocks, and those dated in times that do not touch, are not held against each other.
    """
    wholes, below, of = _stated_of(dossier, claim)
    found = [*_totals(of.get(claim, [])), *share_checks.percents(dossier, claim)]
    found += implied_wholes.checks(dossier, claim)
    for part, whole in [*((claim, whole) for whole in wholes), *((part, claim) for part in below)]:
        names = tuple(dossier.titles.get(name, name) for name in (part, whole))
        found += _sizes(of.get(part, [])[:MOST], of.get(whole, [])[:MOST], names)
        found += share_checks.shares(of.get(part, [])[:MOST], of.get(whole, [])[:MOST])
    return sorted(found, key=lambda check: ORDER.index(check.fits))


def _stated_of(dossier: Dossier, claim: str) -> tuple[list[str], list[str], dict[str, list]]:
    """The wholes and the parts of a claim, and the different figures of it and of each of them."""
    links = parts(dossier)
    wholes, below = (
        links.loc[links[side] == claim, other].tolist()
        for side, other in (("part", "whole"), ("whole", "part"))
    )
    every = figures(dossier, [claim, *wholes, *below])
    return (
        wholes,
        below,
        {name: list(rows.itertuples()) for name, rows in every.groupby("claim", observed=True)},
    )


def capped(dossier: Dossier, claim: str) -> str:
    """A sentence on the figures that are too many to enter the checks of a claim; blank where all enter."""
    *_, of = _stated_of(dossier, claim)
    said = [
        f"{MOST} of the {len(rows):,} different figures of {dossier.titles.get(name, name)}"
        for name, rows in of.items()
        if len(rows) > MOST
    ]
    return f"Only the first {' and the first '.join(said)} enter the arithmetic." if said else ""


def _totals(own: list) -> Iterator[Check]:
    """Rates of a claim against its totals."""
    own = own[:MOST]
    flows, totals = ([row for row in own if row.amount_per in per] for per in (FLOWS, ("total",)))
    for flow, total in product(flows, totals):
        if pair := together(flow, total):
            outcome = verdict(pair.one, pair.other)
            said = f"{pair.said[0]}; {pair.said[1]} is stated ({named(total)}), {outcome}."
            yield Check(TOTAL, (*flow.records, *total.records), said, outcome == FITS)


def _sizes(part: list, whole: list, names: tuple[str, str]) -> Iterator[Check]:
    """Each figure of a part against each of its whole: is it larger? ``names`` are what the two are called."""
    for one, other in product(part, whole):
        pair = together(one, other)
        if pair and pair.one[0] > 0 and pair.other[1] < ENDLESS:
            larger = exceeds(pair.one[0], pair.other[1])
            outcome = f"is {ratio(pair.one[0] / max(pair.other[1], 1))} times as" if larger else "is within"
            said = f"{stated(pair.said[0], one)} for {names[0]}, a part, {outcome} "
            said += f"{'much as ' if larger else ''}{stated(pair.said[1], other)} for {names[1]}, its whole."
            yield Check(PART, (*one.records, *other.records), said, not larger)


def shown(found: list[Check]) -> tuple[list[Check], str]:
    """The checks to list, and a sentence on the rest: parts that are within their whole are only counted."""
    listed = [check for check in found if check.kind != PART or not check.fits]
    within = len(found) - len(listed)
    other = "other " if any(check.kind == PART for check in listed) else ""
    said = (
        f"In {count(within, f'{other}pair')} of a part with its whole, no part is larger." if within else ""
    )
    return listed, said
