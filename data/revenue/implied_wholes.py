"""The whole that a sum implies where its record says which share of it the sum is: sum × 100 ÷ percent.

"$194m, a quarter" makes the whole $778m, which what others state of that whole must meet.
"""

from collections.abc import Iterable, Iterator
from itertools import product

import pandas as pd

from data.dossier import Dossier
from data.memo import kept
from data.revenue import comparable, made_with, sums, wholes
from data.revenue.checking import FITS, SHARE, Check, stated, verdict
from data.revenue.commodities import MANY

MOST = 40
"""Different figures of each side that enter."""
BOUNDS = ("amount_low", "amount_high", "usd_low", "usd_high")


def checks(dossier: Dossier, claim: str) -> Iterator[Check]:
    """The wholes that sums of a claim imply against what is stated of them, from either side."""
    for part, whole in candidates(dossier):
        if claim in (part, whole):
            said = dossier.titles.get(whole, whole)
            perhaps = "" if whole in wholes.wholes(dossier).get(part, ()) else ", perhaps that whole"
            shares, others = comparable.divided(dossier, [part]), comparable.figures(dossier, [whole])
            for one, other in product(shares.head(MOST).itertuples(), others.head(MOST).itertuples()):
                yield from _check(one, other, f"{said}{perhaps}")


def _check(one, other, called: str) -> Iterator[Check]:
    """A whole is of the kind that is stated of it, whatever the share of it is."""
    factor = 100 / one.share_percent
    implied = one._replace(
        block=other.block,
        measure=other.measure,
        **{end: getattr(one, end) * factor for end in BOUNDS},
    )
    if pair := comparable.together(implied, other):
        outcome = verdict(pair.one, pair.other)
        said = (
            f"{comparable.in_words(one)} is {one.share_percent:g}% to {one.share_to} ({comparable.named(one)}), so the "
            f"whole comes to {pair.said[0]}. Held against {called}: {stated(pair.said[1], other)}, {outcome}."
        )
        yield Check(SHARE, (*one.records, *other.records), said, outcome == FITS)


@kept
def candidates(dossier: Dossier) -> list[tuple[str, str]]:
    """Claims of which a sum is said to be a share, each with every claim that may state the whole of it.

    That is a claim which it is part of, or one that holds all its commodities and covers all its places, and is what its
    payer takes in, or a value of output. Never one of the taker itself: nobody takes a share of its own income.
    """
    known = sums.all_figures(dossier)
    known = known[known["stance"] == "asserts"]
    divided = comparable.divided(dossier, known["claim"].unique().tolist())
    takers, payers = _each(known, "taker"), _each(known, "payer")
    like, declared, found = _by_goods(dossier, known, takers), wholes.wholes(dossier), []
    named = divided[["claim", "taker"]].assign(
        place=dossier.records["location"].reindex(divided.index).astype(object)
    )
    for claim, own in named.groupby(named["claim"].astype(object), sort=False):
        term = min(made_with.own_goods(dossier).get(claim, {""}))
        near = set().union(*(like.get((who, term), ()) for who in ("", *payers.get(claim, ()))))
        places = places_in(own["place"]) if near else frozenset()
        near = {other for other in near if _covers(dossier, other, claim, places)}
        near |= declared.get(claim, frozenset())
        mine = set(own["taker"])
        found += [(claim, other) for other in sorted(near - {claim}) if not takers.get(other, set()) & mine]
    return found


def _by_goods(dossier: Dossier, known: pd.DataFrame, takers: dict[str, set[str]]) -> dict[tuple, set[str]]:
    """Claims of income by taker and commodity, and those of a value of output by a blank and commodity."""
    found: dict[tuple[str, str], set[str]] = {}
    for measure, claim in set(zip(known["measure"], known["claim"], strict=True)):
        who = {"output_value": [""], "income": takers.get(claim, ()), "payment": takers.get(claim, ())}
        for key in product(who.get(measure, ()), made_with.own_goods(dossier).get(claim, ())):
            found.setdefault(key, set()).add(claim)
    return found


def _each(known: pd.DataFrame, column: str) -> dict[str, set[str]]:
    """What each claim is said to have in a column, blanks left out."""
    found: dict[str, set[str]] = {}
    for claim, text in set(zip(known["claim"], known[column], strict=True)):
        if text:
            found.setdefault(claim, set()).add(text)
    return found


def _covers(dossier: Dossier, whole: str, claim: str, places: frozenset[str]) -> bool:
    """Whether a claim holds all commodities of another and covers the places of its shares, all of them being stated."""
    goods = [made_with.own_goods(dossier).get(name, frozenset()) - set(MANY) for name in (claim, whole)]
    covered = _places_of(dossier).get(whole, frozenset())
    return bool(goods[0] and places and goods[0] <= goods[1] and places <= covered)


@kept
def _places_of(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The places that the records of each claim of money name."""
    own = dossier.records.loc[sums.all_figures(dossier).index]
    return {claim: places_in(texts) for claim, texts in own.groupby(own["claim"].astype(object))["location"]}


def places_in(texts: Iterable[str]) -> frozenset[str]:
    """Places as they are compared.

    >>> sorted(places_in(["Badakhshan; Takhar", "takhar", ""]))
    ['badakhshan', 'takhar']
    """
    return frozenset(
        place.strip().casefold() for text in set(texts) for place in text.split(";") if place.strip()
    )
