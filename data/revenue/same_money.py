"""What may be the same money: claims and their parts, payers and takers, factions and what they are within, and what
money is made with."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from data.dossier import Dossier
from data.memo import kept
from data.query import View
from data.revenue import amounts, made_with, money, money_lines, of_year, wholes
from data.revenue.commodities import GOODS, LEVIES, MANY, kin
from data.revenue.of_year import Figure

PART = "part of"
UNSAID = "nobody says that they are apart"


class Claim(NamedTuple):
    """What a sum must know of a claim, as `data.revenue.money.claims` says it: ``first`` and ``last`` are the years in which its
    ``figures`` are dated, 0 where all are undated, ``why`` the reason for which it has no figure per year."""

    claim: str
    block: str
    taker: str
    payer: str
    status: str
    origins: int
    usd_low: float
    usd_high: float
    open_below: bool
    open_above: bool
    first: int
    last: int
    why: str
    figures: tuple[Figure, ...] = ()

    def during(self, first: int, last: int) -> "Claim":
        """The claim with the bounds of its figures of some years alone; as it is where it has none of them."""
        own = of_year.during(self.figures, first, last)
        return self._replace(figures=own, **_ends(own)) if own else self


def _ends(own: tuple[Figure, ...]) -> dict:
    return {end: getattr(of_year.worth(own), end) for end in amounts.ENDS}


@kept
def claims_of(view: View) -> dict[str, Claim]:
    """The claims of money in view by their keys; plain values, as a sum of frames takes a hundred times as long."""
    table = money.claims(view)
    why = table["notes"].str.split(money.JOINED).str[0].replace("", "only denied in view")
    known = money_lines.figures(view)
    figures: dict[str, list[Figure]] = {}
    for claim, figure in zip(known["claim"], of_year.figures(view, known), strict=True):
        figures.setdefault(claim, []).append(figure)
    own = [tuple(figures.get(claim, ())) for claim in table["claim"]]
    first, last = zip(*map(of_year.span, own), strict=True) if own else ((), ())
    rows = amounts.rows(
        table.assign(first=first, last=last, why=why, figures=pd.Series(own, table.index, dtype=object)),
        *Claim._fields,
    )
    return {row[0]: Claim(*row) for row in rows}


class Taken:
    """What takers are counted with so far: each claim by its taker and what its money is made with."""

    def __init__(self) -> None:
        self.any_of: dict[str, str] = {}
        self.many: dict[str, str] = {}
        self.streams: dict[tuple[str, str], str] = {}
        self.goods: dict[str, list[str]] = {}
        self.levies: dict[str, list[str]] = {}

    def add(self, taker: str, claim: str, named: frozenset[str]) -> None:
        self.any_of[taker] = claim
        self.streams |= {(taker, term): claim for term in named}
        if named & set(MANY):
            self.many[taker] = claim
        if named & set(LEVIES):
            self.levies.setdefault(taker, []).append(claim)
        if named & GOODS:
            self.goods.setdefault(taker, []).append(claim)

    def like(self, taker: str, named: frozenset[str]) -> Iterator[str]:
        """The claims of a taker that may hold money made with some commodities, by the names alone."""
        if taker in self.many:
            yield self.many[taker]
        if named & set(MANY) and taker in self.any_of:
            yield self.any_of[taker]
        near = sorted({term for name in named for term in kin(name)})
        yield from (self.streams[taker, term] for term in near if (taker, term) in self.streams)

    def levied(self, taker: str, named: frozenset[str]) -> Iterator[str]:
        """The claims of a taker of which one may be levied on what the other is made with."""
        if named & {*GOODS, *LEVIES}:
            yield from self.levies.get(taker, ())
        if named & set(LEVIES):
            yield from self.goods.get(taker, ())


class Counted:
    """The claims that entered a sum so far, and whether another would count some of their money again."""

    def __init__(self, dossier: Dossier):
        self.above, self.goods, self.titles = wholes.wholes(dossier), made_with.goods(dossier), dossier.titles
        self.within, self.broken_down = wholes.actors(dossier), made_with.broken_down(dossier)
        self.taxed = made_with.taxed(dossier)
        self.claims: dict[str, None] = {}
        self.covered: dict[str, str] = {}
        self.own, self.inside = Taken(), Taken()
        self.takers: dict[str, str] = {}
        self.payers: dict[str, str] = {}

    def add(self, row: Claim) -> None:
        self.claims[row.claim] = None
        self.covered |= dict.fromkeys(self.above.get(row.claim, ()), row.claim)
        takers, named = _known(row.taker), self._terms(row)
        self.payers |= dict.fromkeys(set(self._payers(row)) - set(takers), row.claim)
        self.takers |= dict.fromkeys(takers, row.claim)
        for taker in names(row.taker):
            self.own.add(taker, row.claim, named)
            for whole in self.within.get(taker, ()):
                self.inside.add(whole, row.claim, named)

    def conflict(self, row: Claim) -> str:
        """Why a claim must not enter; blank where it may."""
        return self._part(row) or self._same(row) or self._passed(row)

    def _part(self, row: Claim) -> str:
        above = self.above.get(row.claim, frozenset())
        if ancestor := next((claim for claim in self.claims if claim in above), "") if above else "":
            return f"{PART} {self._named(ancestor)}, which is counted"
        if row.claim in self.covered:
            return f"the whole of {self._named(self.covered[row.claim])}, which is counted"
        return ""

    def _same(self, row: Claim) -> str:
        """That a claim may be money of another, of one taker or of one that is within the other."""
        for taker in names(row.taker):
            if other := self._alike(self.own, taker, row):
                return f"perhaps the same money as {self._named(other)}: {UNSAID}"
            if other := self._alike(self.inside, taker, row):
                return f"perhaps the whole of {self._named(other)}, whose taker is part of {taker}: {UNSAID}"
            for whole in sorted(self.within.get(taker, ())):
                if other := self._alike(self.own, whole, row):
                    return f"perhaps within {self._named(other)}, as {taker} is part of {whole}: {UNSAID}"
        return ""

    def _alike(self, taken: Taken, taker: str, row: Claim) -> str:
        named = self._terms(row)
        if same := next(taken.like(taker, named), ""):
            return same
        return next((other for other in taken.levied(taker, named) if not self._listed(row.claim, other)), "")

    def _listed(self, one: str, other: str) -> bool:
        """Whether one source lists two claims as parts of one whole, so says that they are apart; a levy on a good is also
        part of all levies, so of it that says nothing."""
        wholes_of = [self.broken_down.get(claim, frozenset()) for claim in (one, other)]
        return bool(wholes_of[0] & wholes_of[1]) and not self.taxed & {one, other}

    def _passed(self, row: Claim) -> str:
        """That the money of one may be paid out of that of the other."""
        takers = _known(row.taker)
        passed = [
            self.takers[name] for name in self._payers(row) if name in self.takers and name not in takers
        ]
        passed += [self.payers[name] for name in takers if name in self.payers]
        return f"perhaps paid out of, or into, {self._named(passed[0])}" if passed else ""

    def _payers(self, row: Claim) -> list[str]:
        """Who pays, and what each is within: a faction pays out of the money of the whole."""
        return [name for payer in _known(row.payer) for name in (payer, *sorted(self.within.get(payer, ())))]

    def _terms(self, row: Claim) -> frozenset[str]:
        return self.goods.get(row.claim, frozenset())

    def _named(self, claim: str) -> str:
        return self.titles.get(claim, claim)


def names(text: str) -> list[str]:
    """The different names that a cell of a table of claims holds."""
    return text.split(money.JOINED)


def _known(text: str) -> list[str]:
    return [name for name in names(text) if name]


def apart(dossier: Dossier, counted: Iterable[Claim]) -> tuple[str, ...]:
    """The commodities of claims of one taker that were added up as different ones, by their names alone.

    Which commodities hold others is declared in `data.revenue.commodities`; that others are apart, nobody says. None where no
    taker has two.
    """
    each: dict[str, list[frozenset[str]]] = {}
    for claim in counted:
        own = made_with.own_goods(dossier).get(claim.claim, frozenset()) - set(MANY)
        for taker in names(claim.taker) if own else ():
            each.setdefault(taker, []).append(frozenset(own))
    # Commodities of one and the same claim were not added to each other.
    several = [set().union(*found) for found in each.values() if len(found) > 1]
    return tuple(sorted(set().union(*(found for found in several if len(found) > 1))))
