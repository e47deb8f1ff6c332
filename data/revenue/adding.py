"""The additivity guard: the one way to a sum of money on any page.

It says what it left out and why; where a sum would count money twice, or mix kinds of it, it gives the reason instead of
a number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.dossier import Dossier
from data.memo import kept
from data.query import View
from data.revenue import amounts, arithmetic, money, sums
from data.words import count

ADDED = (sums.INCOME, sums.STATE)
"""Blocks whose claims may be added up, each by itself."""
MANY = ("", "mixed")
"""What the stream of a sum of many kinds is called."""
MOST_NAMED = 6
"""Claims left out that a sentence names; the table of sums names all."""


@dataclass(frozen=True)
class Total:
    """What claims come to: ``low`` to ``high`` in US dollars per year, or the ``reason`` why there is no number.

    ``counted`` are the claims that entered, ``left_out`` the others with why, ``years`` those in which all that
    entered are attested, ``contested`` how many of these are.
    """

    counted: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    low: float = float("nan")
    high: float = float("nan")
    open_below: bool = False
    open_above: bool = False
    years: tuple[int, int] | None = None
    contested: int = 0
    reason: str = ""


def total(view: View, claims: Iterable[str], strict: bool = True, year: int | None = None) -> Total:
    """What some claims come to, in US dollars per year: low = Σ lowest bounds, high = Σ highest bounds in view.

    Left out, and named, are claims without a figure per year and undated ones. Never added are

    - claims of different blocks (`data.revenue.sums.BLOCKS`), and any of a block other than `ADDED`;
    - claims that are attested in no common year, as a sum per year is of one year;
    - a claim and one that it is part of, at whatever distance (`part_of`);
    - money and what is paid out of it: claims whose payer takes in another of them;
    - what may be the same money: claims of one taker that share a stream, or one of which is of many kinds (`goods`).

    ``strict``: any of these gives the reason instead of a number. Otherwise the claims that stand in the way are left
    out: other blocks than the first of `ADDED` that has a claim, other years than ``year`` (by default the one in which
    most are attested), and of two that conflict the part rather than its whole, then the one of fewer origins.
    """
    asked = list(dict.fromkeys(claims))
    table = money.claims(view).pipe(lambda found: found.set_axis(found["claim"].rename(None)))
    known = table.loc[[claim for claim in asked if claim in table.index]]
    left = {claim: "no record in view gives a figure of it" for claim in asked if claim not in table.index}
    left |= _uncounted(known)
    usable = known[~known["claim"].isin(list(left))]
    usable, reason, others = _one_block(usable, strict)
    left |= others
    if not reason:
        usable, reason, others = _one_time(usable, strict, year)
        left |= others
    if not reason:
        usable, reason, others = _once(view, usable, strict)
        left |= others
    return _summed(usable, tuple(left.items()), reason)


Step = tuple[pd.DataFrame, str, dict[str, str]]
"""The claims that stay, the reason why there is no sum, and the claims left out with why."""


def _uncounted(known: pd.DataFrame) -> dict[str, str]:
    """Claims without a figure per year, and undated ones."""
    nothing = known[known["usd_low"].isna()]
    found = {
        row["claim"]: row["notes"].split(money.JOINED)[0] or "only denied in view"
        for _, row in nothing.iterrows()
    }
    undated = known[known["usd_low"].notna() & known["first"].isna()]
    return found | dict.fromkeys(undated["claim"], "undated, so no year to add it in")


def _one_block(usable: pd.DataFrame, strict: bool) -> Step:
    blocks = [block for block in sums.BLOCKS if (usable["block"] == block).any()]
    never = [block for block in blocks if block not in ADDED]
    if strict and len(blocks) > 1:
        return usable, f"{' and '.join(f'“{block}”' for block in blocks)} are not added to each other", {}
    if never and (strict or len(never) == len(blocks)):
        return usable, f"claims of “{never[0]}” are not added up", {}
    kept_block = next((block for block in ADDED if block in blocks), "")
    stays = usable["block"] == kept_block
    others = {
        row["claim"]: f"of “{row['block']}”, not added to “{kept_block}”"
        for _, row in usable[~stays].iterrows()
    }
    return usable[stays], "", others


def _one_time(usable: pd.DataFrame, strict: bool, year: int | None) -> Step:
    first, last = usable["first"].dt.year, usable["last"].dt.year
    if usable.empty or (strict and first.max() <= last.min()):
        return usable, "", {}
    if strict:
        early, late = usable.loc[last.idxmin()], usable.loc[first.idxmax()]
        return (
            usable,
            f"they are not all of one year: some end in {early['last'].year}, others begin in {late['first'].year}",
            {},
        )
    year = year or busiest_year(first.to_numpy(), last.to_numpy())
    stays = (first <= year) & (last >= year)
    return usable[stays], "", dict.fromkeys(usable.loc[~stays, "claim"], f"not attested in {year}")


def busiest_year(first: np.ndarray, last: np.ndarray) -> int:
    """The year that most spans of years cover, the latest of several.

    >>> busiest_year(np.array([2011, 2019, 2020]), np.array([2011, 2021, 2020]))
    2020
    """
    starts = np.unique(first)
    # The most are always covered where one of them begins.
    covered = np.searchsorted(np.sort(first), starts, "right") - np.searchsorted(
        np.sort(last), starts, "left"
    )
    return int(starts[len(starts) - 1 - covered[::-1].argmax()])


def _once(view: View, usable: pd.DataFrame, strict: bool) -> Step:
    """No money twice: what conflicts with a claim that stays is left out, or is the reason."""
    above, titles = wholes(view.dossier), view.dossier.titles
    parts = pd.Series([whole for claim in usable["claim"] for whole in above.get(claim, ())], dtype=object)
    widest = usable["claim"].map(parts.value_counts()).fillna(0)
    ordered = usable.assign(widest=widest).sort_values(
        ["widest", "origins", "claim"], ascending=[False, False, True]
    )
    counted, others = _Counted(view.dossier), {}
    for row in ordered.itertuples():
        if conflict := counted.conflict(row):
            others[row.claim] = conflict
        else:
            counted.add(row)
    if strict and others:
        # That one is part of another is what nobody doubts; it is said first.
        claim, why = min(others.items(), key=lambda item: not item[1].startswith(PART))
        return usable, f"{titles.get(claim, claim)} is {why}", {}
    return usable[~usable["claim"].isin(list(others))], "", others


PART = "part of"


class _Counted:
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

    def add(self, row) -> None:
        self.claims[row.claim] = None
        self.covered |= dict.fromkeys(self.above.get(row.claim, ()), row.claim)
        takers, terms = _names(row.taker), self.goods.get(row.claim, frozenset())
        self.payers |= dict.fromkeys(set(_names(row.payer)) - {""} - set(takers), row.claim)
        self.takers |= dict.fromkeys(set(takers) - {""}, row.claim)
        for taker in takers:
            self.any_of[taker] = row.claim
            self.streams |= {(taker, term): row.claim for term in terms}
            if terms & set(MANY):
                self.many[taker] = row.claim

    def conflict(self, row) -> str:
        """Why a claim must not enter; blank where it may."""
        if ancestors := [claim for claim in self.claims if claim in self.above.get(row.claim, ())]:
            return f"{PART} {self._named(ancestors[0])}, which is counted"
        if row.claim in self.covered:
            return f"the whole of {self._named(self.covered[row.claim])}, which is counted"
        takers, terms = _names(row.taker), self.goods.get(row.claim, frozenset())
        many = bool(terms & set(MANY))
        for taker in takers:
            same = self.many.get(taker) or (self.any_of.get(taker) if many else None)
            same = same or next(
                (self.streams[taker, term] for term in sorted(terms) if (taker, term) in self.streams), None
            )
            if same:
                return f"perhaps the same money as {self._named(same)}: nobody says that they are apart"
        passed = [
            self.takers[name] for name in _names(row.payer) if name in self.takers and name not in takers
        ]
        passed += [self.payers[name] for name in takers if name in self.payers]
        return f"perhaps paid out of, or into, {self._named(passed[0])}" if passed else ""

    def _named(self, claim: str) -> str:
        return self.titles.get(claim, claim)


def _names(text: str) -> list[str]:
    return text.split(money.JOINED)


def _terms(commodities: str) -> set[str]:
    return {term.strip().casefold() for term in commodities.split(";")}


@kept
def goods(dossier: Dossier) -> dict[str, frozenset[str]]:
    """What the money of each claim is made with: the commodities of its records, and of all that is part of it.

    A claim that names none, or "mixed", holds money of many kinds, perhaps of any.
    """
    records = dossier.records
    own = records.loc[sums.all_figures(dossier).index, ["claim", "commodity"]].astype(object)
    found: dict[str, set[str]] = {}
    for claim, commodities in set(amounts.rows(own, "claim", "commodity")):
        found.setdefault(claim, set()).update(_terms(commodities))
    named = {claim: terms - {""} or {""} for claim, terms in found.items()}
    wide = {claim: set(terms) for claim, terms in named.items()}
    for part, above in wholes(dossier).items():
        for claim in above & wide.keys():
            wide[claim] |= named.get(part, set()) - set(MANY)
    return {claim: frozenset(terms) for claim, terms in wide.items()}


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


def _summed(counted: pd.DataFrame, left_out: tuple[tuple[str, str], ...], reason: str) -> Total:
    if reason or counted.empty:
        return Total(left_out=left_out, reason=reason or "none of them has a figure that can be added")
    return Total(
        counted=tuple(counted["claim"]),
        left_out=left_out,
        low=float(counted["usd_low"].sum()),
        high=float(counted["usd_high"].sum()),
        open_below=bool(counted["open_below"].any()),
        open_above=bool(counted["open_above"].any()),
        years=(int(counted["first"].dt.year.max()), int(counted["last"].dt.year.min())),
        contested=int((counted["status"] == "contested").sum()),
    )


def in_words(found: Total, titles: Mapping[str, str]) -> str:
    """A sum, what it holds and what it leaves out, or why there is none."""
    left = [f"{titles.get(claim, claim)} ({why})" for claim, why in found.left_out]
    more = f"; and {len(left) - MOST_NAMED:,} more" if len(left) > MOST_NAMED else ""
    out = f" Left out: {'; '.join(left[:MOST_NAMED])}{more}." if left else ""
    if found.reason:
        return f"No sum: {found.reason}.{out}"
    return f"{worth(found)} in {years(found)}: {_holds(found)}.{out}"


def worth(found: Total) -> str:
    """A sum with its bounds; blank where there is none."""
    return amounts.per_year_in_words(*(getattr(found, end.removeprefix("usd_")) for end in amounts.ENDS)) or (
        ""
        if found.reason
        else f"{amounts.money_in_words(found.low, found.low, 'USD', 'year', 3)}, open on both sides"
    )


def years(found: Total) -> str:
    """The years that a sum is of; blank where there is none."""
    return "–".join(dict.fromkeys(str(year) for year in found.years or ()))


def _holds(found: Total) -> str:
    contested = f", {found.contested} contested" if found.contested else ""
    return f"{'the sum of ' if len(found.counted) > 1 else ''}{count(len(found.counted), 'claim')}{contested}"
