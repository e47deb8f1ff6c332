"""Checks of a claim's figures against each other, and against those of the claim it is part of.

Nothing is added up here: a figure is multiplied by a stated number of days, or by a stated share, and held against
what another record states. Where one side is not stated there is no check.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

import pandas as pd

from data.dossier import Dossier
from data.memo import kept
from data.revenue import sums
from data.revenue.comparable import ENDLESS, FLOWS, Bounds, Pair, bounds_in_words, figures, named, together
from data.words import count, ratio

TOTAL, PART, SHARE = "rate against total", "part against whole", "share against whole"
SHARES = "share against share"
"""What is checked."""
FITS = "which fits"
ROUNDING = 1 + 1e-9
MOST = 40
"""Different figures of a claim that enter; more of them would make too many pairs to read."""


@dataclass(frozen=True)
class Check:
    """A ``kind`` of check, the ``records`` on both sides, the ``computation`` in words, and whether it ``fits``."""

    kind: str
    records: tuple[str, ...]
    computation: str
    fits: bool


@dataclass(frozen=True)
class Share:
    """A ``percent`` that some ``records`` say goes to a ``taker``."""

    taker: str
    percent: float
    records: tuple[str, ...]
    first: pd.Timestamp
    last: pd.Timestamp

    def touches(self, other: "Share") -> bool:
        """Whether both may be of one time."""
        return bool(self.first <= other.last and other.first <= self.last)

    @property
    def words(self) -> str:
        """The share with its records."""
        return f"{self.percent:g}% to {self.taker} ({named(self)})"


@kept
def parts(dossier: Dossier) -> pd.DataFrame:
    """One row per claim that any record says to be part of another: ``part`` and ``whole``."""
    records = dossier.records
    said = records.loc[records["part_of"] != "", ["claim", "part_of"]].astype(object)
    said = said.rename(columns={"claim": "part", "part_of": "whole"}).drop_duplicates()
    return said[said["part"] != said["whole"]]


def checks(dossier: Dossier, claim: str) -> list[Check]:
    """Every check that concerns a claim, those that do not fit first.

    - *Rate against total* of the same claim: rate × days ÷ days of its period, over the least and the most days that
      the total's dates may mean, must meet the total. Without a stated end, a total runs until it was published.
    - *Part against whole*: the lower bound of the part must not exceed the upper bound of the whole, both as given
      where they have a unit in common, else over the days of a total, else in US dollars per year.
    - *Share against whole*: share × whole must meet what other records put that taker's sum at.
    - *Share against share* of the same claim, in percent: those that go to one taker must be one and the same, and the
      least that is said to go to each of several takers must not come to more than 100.

    Figures of different blocks, and those dated in times that do not touch, are not held against each other.
    """
    wholes, below, of = _stated_of(dossier, claim)
    found = [*_totals(of.get(claim, [])), *_percents(dossier, claim)]
    for part, whole in [*((claim, whole) for whole in wholes), *((part, claim) for part in below)]:
        names = tuple(dossier.titles.get(name, name) for name in (part, whole))
        found += _sizes(of.get(part, [])[:MOST], of.get(whole, [])[:MOST], names)
        found += _shares(of.get(part, [])[:MOST], of.get(whole, [])[:MOST])
    return sorted(found, key=lambda check: check.fits)


def _stated_of(dossier: Dossier, claim: str) -> tuple[list[str], list[str], dict[str, list]]:
    """The wholes and the parts of a claim, and the different figures of it and of each of them."""
    links = parts(dossier)
    wholes, below = (
        links.loc[links[side] == claim, other].tolist()
        for side, other in (("part", "whole"), ("whole", "part"))
    )
    stated = figures(dossier, [claim, *wholes, *below])
    return (
        wholes,
        below,
        {name: list(rows.itertuples()) for name, rows in stated.groupby("claim", observed=True)},
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
            verdict = _verdict(pair.one, pair.other)
            said = f"{pair.said[0]}; {pair.said[1]} is stated ({named(total)}), {verdict}."
            yield Check(TOTAL, (*flow.records, *total.records), said, verdict == FITS)


def _sizes(part: list, whole: list, names: tuple[str, str]) -> Iterator[Check]:
    """Each figure of a part against each of its whole: is it larger? ``names`` are what the two are called."""
    for one, other in product(part, whole):
        pair = together(one, other)
        if pair and pair.one[0] > 0 and pair.other[1] < ENDLESS:
            larger = _exceeds(pair.one[0], pair.other[1])
            verdict = f"is {ratio(pair.one[0] / max(pair.other[1], 1))} times as" if larger else "is within"
            said = f"{_stated(pair.said[0], one)} for {names[0]}, a part, {verdict} "
            said += f"{'much as ' if larger else ''}{_stated(pair.said[1], other)} for {names[1]}, its whole."
            yield Check(PART, (*one.records, *other.records), said, not larger)


def _shares(part: list, whole: list) -> Iterator[Check]:
    """A share of the whole, stated without a sum, against the sums of the part that the same actor takes."""
    shares = [row for row in part if row.share_percent == row.share_percent and row.share_to]
    for share, one, other in product(shares, part, whole):
        pair = together(one, other) if share.share_to == one.taker else None
        if pair:
            said, verdict = _due(share, pair)
            said = f"{said[0]} {_stated(pair.said[1], other)} {said[1]}; {_stated(pair.said[0], one)} is stated, {verdict}."
            yield Check(SHARE, (*share.records, *other.records, *one.records), said, verdict == FITS)


def _due(share, pair: Pair) -> tuple[tuple[str, str], str]:
    """What a share of the second figure comes to, in words around that figure, and whether the first fits it."""
    due = (pair.other[0] * share.share_percent / 100, pair.other[1] * share.share_percent / 100)
    head = f"{share.share_percent:g}% to {share.share_to} ({named(share)}) of"
    return (head, f"comes to {bounds_in_words(due, pair.currency, pair.per)}"), _verdict(due, pair.one)


def _percents(dossier: Dossier, claim: str) -> Iterator[Check]:
    """The shares of one claim against each other, in percent of the same whole."""
    shares = _shares_of(dossier, claim)
    for one, other in combinations(shares, 2):
        if one.taker == other.taker and one.touches(other):
            times = ratio(other.percent / max(one.percent, 0.01))
            said = f"{one.words} and {other.words} of the same whole do not agree: {times} times as much."
            yield Check(SHARES, (*one.records, *other.records), said, False)
    takers = list(dict.fromkeys(share.taker for share in shares))
    if len(takers) > 1:
        least = [min((s for s in shares if s.taker == taker), key=lambda s: s.percent) for taker in takers]
        whole = sum(share.percent for share in least)
        fits = not _exceeds(whole, 100)
        verdict = FITS if fits else "which is more than the whole"
        said = (
            f"{' and '.join(share.words for share in least)} come to {whole:g}% of the same whole, {verdict}."
        )
        yield Check(SHARES, tuple(text for share in least for text in share.records), said, fits)


def _shares_of(dossier: Dossier, claim: str) -> list[Share]:
    """The different shares of a claim that are asserted, of the actor first in the alphabet first, then the lowest."""
    found = sums.all_figures(dossier)
    own = found["share_percent"].notna() & (found["stance"] == "asserts") & (found["share_to"] != "")
    stated = found[own & (found["claim"] == claim)].astype({"share_to": object})
    dated = (dossier.records.loc[stated.index, ["start", "end"]] != "").any(axis=1)
    # One that is undated may be of any time.
    stated = stated.assign(
        first=stated["first"].where(dated, pd.Timestamp.min),
        last=stated["last"].where(dated, pd.Timestamp.max),
    )
    each = stated.groupby(["share_to", "share_percent"], sort=True).agg(
        ids=("record_id", tuple), first=("first", "min"), last=("last", "max")
    )
    return [Share(*key, *rest) for key, *rest in each.head(MOST).itertuples()]


def _stated(words: str, row) -> str:
    """A figure with its records, which the words of a rate over a time already name."""
    return words if named(row) in words else f"{words} ({named(row)})"


def _verdict(computed: Bounds, stated: Bounds) -> str:
    """Whether what is stated fits what is computed, and how much more the larger is.

    >>> _verdict((641.0, 11500.0), (194.4, 194.4)), _verdict((1.0, 5.0), (5.0, 9.0))
    ('which does not fit: the computed sum is at least 3.3 times as much', 'which fits')
    """
    for low, high, larger in ((computed[0], stated[1], "computed"), (stated[0], computed[1], "stated")):
        if _exceeds(low, high):
            return (
                f"which does not fit: the {larger} sum is at least {ratio(low / max(high, 1))} times as much"
            )
    return FITS


def _exceeds(low: float, high: float) -> bool:
    # The last digits of a computed figure decide nothing.
    return low > high * ROUNDING


def shown(found: list[Check]) -> tuple[list[Check], str]:
    """The checks to list, and a sentence on the rest: parts that are within their whole are only counted."""
    listed = [check for check in found if check.kind != PART or not check.fits]
    within = len(found) - len(listed)
    other = "other " if any(check.kind == PART for check in listed) else ""
    said = (
        f"In {count(within, f'{other}pair')} of a part with its whole, no part is larger." if within else ""
    )
    return listed, said
