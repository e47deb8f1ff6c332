"""The additivity guard: the one way to a sum of money on any page.

It says what it left out and why; where a sum would count money twice, or mix kinds of it, it gives the reason instead of
a number.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import pandas as pd

from data.dossier import Dossier
from data.query import View
from data.revenue import of_year, sums
from data.revenue.same_money import PART, Claim, Counted, apart, claims_of
from data.revenue.wholes import wholes

ADDED = (sums.INCOME, sums.STATE)
"""Blocks whose claims may be added up, each by itself."""


@dataclass(frozen=True)
class Total:
    """What claims come to: ``low`` to ``high`` in US dollars per year, or the ``reason`` why there is no number.

    ``counted`` are the claims that entered, ``left_out`` the others with why, ``years`` those in which all that
    entered have a figure, ``contested`` how many of these are, ``printed`` how many rest on a figure that is dated by
    publication alone, ``undated`` how many undated figures of theirs stayed out, ``apart`` the commodities of one taker that are counted
    beside each other because no record says that one is part of the other. Where there is a reason, ``rest`` is the sum of
    those that stand apart all the same, if they are at least two.
    """

    counted: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    low: float = float("nan")
    high: float = float("nan")
    open_below: bool = False
    open_above: bool = False
    years: tuple[int, int] | None = None
    contested: int = 0
    printed: int = 0
    undated: int = 0
    reason: str = ""
    apart: tuple[str, ...] = ()
    rest: Optional["Total"] = None


def total(
    view: View,
    claims: Iterable[str],
    strict: bool = True,
    year: int | None = None,
    largest: Collection[str] = (),
) -> Total:
    """What some claims come to, in US dollars per year: low = Σ lowest bounds, high = Σ highest bounds in view of the
    figures that are dated in the years of the sum.

    Left out, and named, are claims without a figure per year and undated ones. Never added are

    - claims of different blocks (`data.revenue.sums.BLOCKS`), and any of a block other than `ADDED`;
    - claims that have figures in no common year, as a sum per year is of one year;
    - a claim and one that it is part of, at whatever distance (`part_of`);
    - money and what is paid out of it: claims whose payer takes in another of them;
    - what may be the same money: claims of one taker, or of one that is within the other (`wholes.actors`), that share a
      stream, one of which is of many kinds, or made with what holds what the other is made with (`commodities`), or of
      which one is a levy that may fall on the other's goods, unless one source lists both as parts of one whole.

    ``strict``: any of these gives the reason instead of a number, beside the ``rest``. Otherwise the claims that stand in the way are left
    out: other blocks than the first of `ADDED` that has a claim, other years than ``year`` (by default the one in which
    most have a figure), and of two that conflict the part rather than its whole, then the one of fewer origins; of the claims
    in ``largest``, which come first, the smaller one.
    """
    known, asked = claims_of(view), list(dict.fromkeys(claims))
    left = {claim: "no record in view gives a figure of it" for claim in asked if claim not in known}
    there = [known[claim] for claim in asked if claim in known]
    left |= {claim.claim: why for claim in there if (why := _uncounted(claim))}
    steps = (
        lambda rest: _one_block(rest, strict),
        lambda rest: _one_time(rest, strict, year),
        lambda rest: _once(view.dossier, rest, strict, largest),
    )
    usable, reason, others = _one_by_one(steps, _without(there, left))
    left |= others
    found = _summed(known, view.dossier, usable, tuple(left.items()), reason, year)
    rest = total(view, asked, strict=False) if strict and reason else None
    return replace(found, rest=rest) if rest and len(rest.counted) > 1 else found


def _one_by_one(steps: Iterable[Callable[[list[Claim]], "Step"]], usable: list[Claim]) -> "Step":
    """What each step leaves to the next, until one gives a reason against any sum."""
    reason, left = "", {}
    for step in steps:
        if not reason:
            usable, reason, others = step(usable)
            left |= others
    return usable, reason, left


def by_year(view: View, claims: Iterable[str]) -> list[Total]:
    """What some claims come to (``strict``, as `total`), once for each stretch of their common years of which the same figures
    are; where there is no such sum, the reason alone."""
    asked = list(dict.fromkeys(claims))
    whole, known = total(view, asked), claims_of(view)
    if whole.reason or whole.years is None:
        return [whole]
    figures = [each for claim in whole.counted for each in of_year.during(known[claim].figures, *whole.years)]
    first, last = (
        pd.Series([getattr(each, end) for each in figures]).clip(*whole.years) for end in ("first", "last")
    )
    found = [
        replace(total(view, asked, year=begin), years=(begin, end))
        for begin, end in of_year.stretches(first, last)
    ]
    return [each for each in found if not each.reason] or [whole]


Step = tuple[list[Claim], str, dict[str, str]]
"""The claims that stay, the reason why there is no sum, and the claims left out with why."""


def _uncounted(claim: Claim) -> str:
    """Why a claim can be in no sum: it has no figure per year, or is undated; blank where it can."""
    if claim.usd_low != claim.usd_low:
        return claim.why
    return "" if claim.first else "undated, so no year to add it in"


def _one_block(usable: list[Claim], strict: bool) -> Step:
    blocks = [block for block in sums.BLOCKS if any(claim.block == block for claim in usable)]
    never = [block for block in blocks if block not in ADDED]
    if strict and len(blocks) > 1:
        return usable, f"{' and '.join(f'“{block}”' for block in blocks)} are not added to each other", {}
    if never and (strict or len(never) == len(blocks)):
        return usable, f"claims of “{never[0]}” are not added up", {}
    first = next((block for block in ADDED if block in blocks), "")
    others = {
        claim.claim: f"of “{claim.block}”, not added to “{first}”" for claim in usable if claim.block != first
    }
    return _without(usable, others), "", others


def _without(usable: list[Claim], others: dict[str, str]) -> list[Claim]:
    return [claim for claim in usable if claim.claim not in others]


def _one_time(usable: list[Claim], strict: bool, year: int | None) -> Step:
    if not usable:
        return usable, "", {}
    if strict:
        begin, end = (year, year) if year else _common(usable)
        return _during(usable, begin, end), _apart_in_time(usable, begin, end), {}
    year = year or busiest_year(
        np.array([claim.first for claim in usable]), np.array([claim.last for claim in usable])
    )
    others = {
        claim.claim: f"no figure of it is of {year}"
        for claim in usable
        if not of_year.during(claim.figures, year, year)
    }
    return _during(_without(usable, others), year, year), "", others


def _apart_in_time(usable: list[Claim], begin: int, end: int) -> str:
    """Why claims have no year in common; blank where each has a figure of the years from ``begin`` to ``end``."""
    if begin > end:
        return f"they are not all of one year: some end in {end}, others begin in {begin}"
    if all(of_year.during(claim.figures, begin, end) for claim in usable):
        return ""
    return f"they are not all of one year: not each has a figure of {'–'.join(dict.fromkeys(map(str, (begin, end))))}"


def _common(usable: list[Claim]) -> tuple[int, int]:
    return max(claim.first for claim in usable), min(claim.last for claim in usable)


def _during(usable: list[Claim], first: int, last: int) -> list[Claim]:
    """The claims with their figures of those years alone."""
    return [claim.during(first, last) for claim in usable]


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


def _once(dossier: Dossier, usable: list[Claim], strict: bool, largest: Collection[str]) -> Step:
    """No money twice: what conflicts with a claim that stays is left out, or is the reason."""
    above, titles = wholes(dossier), dossier.titles
    widest = Counter(whole for claim in usable for whole in above.get(claim.claim, ()))
    counted, others = Counted(dossier), {}
    size = {each.claim: each.usd_high for each in usable if each.claim in largest}
    order = {each.claim: (-widest[each.claim], -size.get(each.claim, 0), -each.origins) for each in usable}
    for claim in sorted(usable, key=lambda each: (*order[each.claim], each.claim)):
        if conflict := counted.conflict(claim):
            others[claim.claim] = conflict
        else:
            counted.add(claim)
    if strict and others:
        # That one is part of another is what nobody doubts; it is said first.
        name, why = min(others.items(), key=lambda item: not item[1].startswith(PART))
        return usable, f"{titles.get(name, name)} is {why}", {}
    return _without(usable, others), "", others


def _summed(
    known: dict[str, Claim],
    dossier: Dossier,
    counted: list[Claim],
    left_out: tuple[tuple[str, str], ...],
    reason: str,
    year: int | None,
) -> Total:
    if reason or not counted:
        return Total(left_out=left_out, reason=reason or "none of them has a figure that can be added")
    return Total(
        counted=tuple(claim.claim for claim in counted),
        left_out=left_out,
        low=sum(claim.usd_low for claim in counted),
        high=sum(claim.usd_high for claim in counted),
        open_below=any(claim.open_below for claim in counted),
        open_above=any(claim.open_above for claim in counted),
        years=(year, year) if year else _common(counted),
        contested=sum(claim.status == "contested" for claim in counted),
        printed=sum(any(figure.printed for figure in claim.figures) for claim in counted),
        undated=sum(not figure.first for claim in counted for figure in known[claim.claim].figures),
        apart=apart(dossier, counted),
    )
