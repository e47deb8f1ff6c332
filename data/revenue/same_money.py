"""What may be the same money: claims and their parts, payers and takers, and what money is made with."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from data.dossier import Dossier
from data.memo import kept
from data.query import View
from data.revenue import amounts, arithmetic, money, sums

MANY = ("", "mixed")
"""What the stream of a sum of many kinds is called."""
PART = "part of"


class Claim(NamedTuple):
    """What a sum must know of a claim, as `data.revenue.money.claims` says it: ``first`` and ``last`` are the years in which it
    is attested, 0 where it is undated, ``why`` the reason for which it has no figure per year."""

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


@kept
def claims_of(view: View) -> dict[str, Claim]:
    """The claims of money in view by their keys; plain values, as a sum of frames takes a hundred times as long."""
    table = money.claims(view)
    years = {end: table[end].dt.year.fillna(0).astype(int) for end in ("first", "last")}
    why = table["notes"].str.split(money.JOINED).str[0].replace("", "only denied in view")
    rows = amounts.rows(table.assign(**years, why=why), *Claim._fields)
    return {row[0]: Claim(*row) for row in rows}


class Counted:
    """The claims that entered a sum so far, and whether another would count some of their money again."""

    def __init__(self, dossier: Dossier):
        self.above, self.goods, self.titles = wholes(dossier), goods(dossier), dossier.titles
        self.claims: dict[str, None] = {}
        self.takers: dict[str, str] = {}
        self.payers: dict[str, str] = {}
        self.streams: dict[tuple[str, str], str] = {}
        self.many: dict[str, str] = {}
        self.any_of: dict[str, str] = {}
        self.covered: dict[str, str] = {}

    def add(self, row: Claim) -> None:
        self.claims[row.claim] = None
        self.covered |= dict.fromkeys(self.above.get(row.claim, ()), row.claim)
        takers, terms = names(row.taker), self.goods.get(row.claim, frozenset())
        self.payers |= dict.fromkeys(set(names(row.payer)) - {""} - set(takers), row.claim)
        self.takers |= dict.fromkeys(set(takers) - {""}, row.claim)
        for taker in takers:
            self.any_of[taker] = row.claim
            self.streams |= {(taker, term): row.claim for term in terms}
            if terms & set(MANY):
                self.many[taker] = row.claim

    def conflict(self, row: Claim) -> str:
        """Why a claim must not enter; blank where it may."""
        if ancestors := [claim for claim in self.claims if claim in self.above.get(row.claim, ())]:
            return f"{PART} {self._named(ancestors[0])}, which is counted"
        if row.claim in self.covered:
            return f"the whole of {self._named(self.covered[row.claim])}, which is counted"
        takers, terms = names(row.taker), self.goods.get(row.claim, frozenset())
        many = bool(terms & set(MANY))
        for taker in takers:
            same = self.many.get(taker) or (self.any_of.get(taker) if many else None)
            same = same or next(
                (self.streams[taker, term] for term in sorted(terms) if (taker, term) in self.streams), None
            )
            if same:
                return f"perhaps the same money as {self._named(same)}: nobody says that they are apart"
        passed = [
            self.takers[name] for name in names(row.payer) if name in self.takers and name not in takers
        ]
        passed += [self.payers[name] for name in takers if name in self.payers]
        return f"perhaps paid out of, or into, {self._named(passed[0])}" if passed else ""

    def _named(self, claim: str) -> str:
        return self.titles.get(claim, claim)


def names(text: str) -> list[str]:
    """The different names that a cell of a table of claims holds."""
    return text.split(money.JOINED)


def _terms(commodities: str) -> set[str]:
    return {term.strip().casefold() for term in commodities.split(";")}


@kept
def own_goods(dossier: Dossier) -> dict[str, frozenset[str]]:
    """What the records of each claim say that its money is made with; a blank where they do not say."""
    records = dossier.records
    own = records.loc[sums.all_figures(dossier).index, ["claim", "commodity"]].astype(object)
    found: dict[str, set[str]] = {}
    for claim, commodities in set(amounts.rows(own, "claim", "commodity")):
        found.setdefault(claim, set()).update(_terms(commodities))
    return {claim: frozenset(terms - {""} or {""}) for claim, terms in found.items()}


@kept
def goods(dossier: Dossier) -> dict[str, frozenset[str]]:
    """What the money of each claim is made with: the commodities of its records, and of all that is part of it.

    A claim that names none, or "mixed", holds money of many kinds, perhaps of any.
    """
    named = own_goods(dossier)
    wide = {claim: set(terms) for claim, terms in named.items()}
    for part, above in wholes(dossier).items():
        for claim in above & wide.keys():
            wide[claim] |= named.get(part, frozenset()) - set(MANY)
    return {claim: frozenset(terms) for claim, terms in wide.items()}


def apart(dossier: Dossier, counted: Iterable[Claim]) -> tuple[str, ...]:
    """The commodities of claims of one taker that were added up as different ones, by their names alone.

    Coal is a mineral, but a sum knows that only where a record says so (``part_of``). None where no taker has two.
    """
    each: dict[str, list[frozenset[str]]] = {}
    for claim in counted:
        own = own_goods(dossier).get(claim.claim, frozenset()) - set(MANY)
        for taker in names(claim.taker) if own else ():
            each.setdefault(taker, []).append(frozenset(own))
    # Commodities of one and the same claim were not added to each other.
    several = [set().union(*found) for found in each.values() if len(found) > 1]
    return tuple(sorted(set().union(*(found for found in several if len(found) > 1))))


@kept
def wholes(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Each claim that is part of others -> all that contain it, at whatever distance, itself never among them."""
    up: dict[str, set[str]] = {}
    for part, whole in amounts.rows(arithmetic.parts(dossier), "part", "whole"):
        up.setdefault(part, set()).add(whole)
    return {part: _reached(up, part) for part in up}


def _reached(up: Mapping[str, set[str]], part: str) -> frozenset[str]:
    found: set[str] = set()
    ahead = [part]
    while ahead:
        further = up.get(ahead.pop(), set()) - found
        found |= further
        ahead += further
    return frozenset(found - {part})
