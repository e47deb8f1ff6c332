"""Checks of the shares of a claim: against each other, against the sums of the same money, and of the whole they imply."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

import pandas as pd

from data.dossier import Dossier
from data.revenue import sums
from data.revenue.checking import FITS, SHARE, SHARES, Check, exceeds, stated, verdict
from data.revenue.comparable import Pair, bounds_in_words, named, together
from data.words import ratio

MOST_SHARES = 40
"""Different shares of a claim that enter."""
BEYOND = "which is more than the whole"


@dataclass(frozen=True)
class Share:
    """A ``percent`` that some ``records`` say goes to a ``taker``."""

    taker: str
    percent: float
    records: tuple[str, ...]
    first: pd.Timestamp
    last: pd.Timestamp
    dated: bool

    def touches(self, other: "Share") -> bool:
        """Whether both may be of one time."""
        return bool(self.first <= other.last and other.first <= self.last)

    @property
    def words(self) -> str:
        """The share with its records."""
        return f"{self.percent:g}% to {self.taker} ({named(self)})"


def shares(part: list, whole: list) -> Iterator[Check]:
    """A share of the whole, stated without a sum, against the sums of the part that the same actor takes."""
    shares = [row for row in part if row.share_percent == row.share_percent and row.share_to]
    for share, one, other in product(shares, part, whole):
        pair = together(one, other) if share.share_to == one.taker else None
        if pair:
            said, outcome = _due(share, pair)
            said = f"{said[0]} {stated(pair.said[1], other)} {said[1]}; {stated(pair.said[0], one)} is stated, {outcome}."
            yield Check(SHARE, (*share.records, *other.records, *one.records), said, outcome == FITS)


def _due(share, pair: Pair) -> tuple[tuple[str, str], str]:
    """What a share of the second figure comes to, in words around that figure, and whether the first fits it."""
    due = (pair.other[0] * share.share_percent / 100, pair.other[1] * share.share_percent / 100)
    head = f"{share.share_percent:g}% to {share.share_to} ({named(share)}) of"
    return (head, f"comes to {bounds_in_words(due, pair.currency, pair.per)}"), verdict(due, pair.one)


def percents(dossier: Dossier, claim: str) -> Iterator[Check]:
    """The shares of one claim against each other, in percent of the same whole."""
    found = _shares_of(dossier, claim)
    for one, other in combinations(found, 2):
        if one.taker == other.taker and one.touches(other):
            said = f"{one.words} and {other.words} of the same whole {_differ(one, other)}."
            yield Check(SHARES, (*one.records, *other.records), said, _known([one, other], False))
    takers = list(dict.fromkeys(share.taker for share in found))
    if len(takers) > 1:
        least = [min((s for s in found if s.taker == taker), key=lambda s: s.percent) for taker in takers]
        whole = sum(share.percent for share in least)
        fits = not exceeds(whole, 100) or _known(least, False)
        outcome = {True: FITS, False: BEYOND, None: f"{BEYOND} if they are of one time, which is not stated"}[
            fits
        ]
        said = (
            f"{' and '.join(share.words for share in least)} come to {whole:g}% of the same whole, {outcome}."
        )
        yield Check(SHARES, tuple(text for share in least for text in share.records), said, fits)


def _known(found: list[Share], outcome: bool) -> bool | None:
    """An outcome where all shares are dated, so that they are known to be of one time."""
    return outcome if all(share.dated for share in found) else None


def _differ(one: Share, other: Share) -> str:
    times = f"{ratio(other.percent / max(one.percent, 0.01))} times as much"
    if one.dated and other.dated:
        return f"do not agree: {times}"
    undated = "one is" if one.dated or other.dated else "both are"
    return f"differ, {times}, but {undated} undated, so perhaps they are of different times"


def _shares_of(dossier: Dossier, claim: str) -> list[Share]:
    """The different shares of a claim that are asserted, of the actor first in the alphabet first, then the lowest."""
    found = sums.all_figures(dossier)
    own = found["share_percent"].notna() & (found["stance"] == "asserts") & (found["share_to"] != "")
    said = found[own & (found["claim"] == claim)].astype({"share_to": object})
    dated = (dossier.records.loc[said.index, ["start", "end"]] != "").any(axis=1)
    # One that is undated may be of any time.
    said = said.assign(
        first=said["first"].where(dated, pd.Timestamp.min),
        last=said["last"].where(dated, pd.Timestamp.max),
        dated=dated,
    )
    each = said.groupby(["share_to", "share_percent"], sort=True).agg(
        ids=("record_id", tuple), first=("first", "min"), last=("last", "max"), dated=("dated", "all")
    )
    return [Share(*key, *rest) for key, *rest in each.head(MOST_SHARES).itertuples()]
