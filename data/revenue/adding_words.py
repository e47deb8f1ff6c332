"""Sums of money in words: what a sum holds, what it leaves out and why, or why there is none."""

from collections.abc import Mapping

from data.revenue import amounts
from data.revenue.adding import Total
from data.words import count, first_few

MOST_NAMED = 6
"""Claims left out that a sentence names; the table of sums names all."""


def in_words(found: Total, titles: Mapping[str, str]) -> str:
    """A sum, what it holds and what it leaves out, or why there is none."""
    left = [f"{titles.get(claim, claim)} ({why})" for claim, why in found.left_out]
    more = f"; and {len(left) - MOST_NAMED:,} more" if len(left) > MOST_NAMED else ""
    out = f" Left out: {'; '.join(left[:MOST_NAMED])}{more}." if left else ""
    if found.reason:
        return f"No sum: {found.reason}.{out}{_rest(found.rest, titles)}"
    return f"{worth(found)} in {years(found)}: {holds(found)}.{out}{taken_apart(found)}"


def _rest(found: Total | None, titles: Mapping[str, str]) -> str:
    """What the claims that stand apart come to; blank where there are not two of them."""
    if found is None:
        return ""
    named = first_few([titles.get(claim, claim) for claim in found.counted], MOST_NAMED)
    return f" What stands apart comes to {worth(found)} in {years(found)}: {holds(found)} ({named}).{taken_apart(found)}"


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


def holds(found: Total) -> str:
    """How many claims a sum holds, and how many it leaves out.

    >>> holds(Total(("a",))), holds(Total(("a", "b"), (("c", "undated"),), contested=1))
    ('one claim, nothing added', 'the sum of 2 of 3 claims, 1 contested')
    >>> holds(Total(("a",), printed=1, undated=2))
    'one claim, nothing added, 1 dated by publication alone, 2 undated figures left out'
    """
    of, added = len(found.counted) + len(found.left_out), len(found.counted)
    contested = f", {found.contested} contested" if found.contested else ""
    contested += f", {found.printed} dated by publication alone" if found.printed else ""
    contested += f", {count(found.undated, 'undated figure')} left out" if found.undated else ""
    if not added:
        return f"none of {count(of, 'claim')}"
    if added == 1:
        return f"one claim{f' of {of:,}' if of > 1 else ''}, nothing added{contested}"
    return f"the sum of {f'{added:,} of ' if of > added else ''}{count(of, 'claim')}{contested}"


def taken_apart(found: Total) -> str:
    """Which commodities were added up as different ones; blank where no two of one taker were.

    >>> taken_apart(Total(("a", "b"), apart=("coal", "minerals")))
    ' Taken to be apart, as no record says that one is part of another: coal, minerals.'
    """
    said = ", ".join(found.apart)
    return f" Taken to be apart, as no record says that one is part of another: {said}." if said else ""
