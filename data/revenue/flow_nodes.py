"""What stands at each end of the flows that are drawn: what it comes to, and what that leaves out."""

from collections.abc import Iterable

import pandas as pd

from data.query import View
from data.revenue import adding, adding_words, amounts, drawn_flows, flows
from data.words import count

PAYER, TAKER = "payer", "taker"
MOST_NAMED = 2
"""Claims left out that a node names; the table of flows says it of each."""


def words(view: View, side: str, name: str) -> list[str]:
    """An actor who pays (`PAYER`) or takes in (`TAKER`) in the picture of flows: the sum of what is drawn of it in US dollars
    per year or why there is none (`data.revenue.adding.total`), what is drawn beside that, and what is not."""
    drawn = drawn_flows.drawn(view)
    own = drawn.table[drawn.table[side] == name]
    rest = own["kind"] == drawn_flows.REST
    verb = "pays" if side == PAYER else "takes in"
    said = [f"{name} {verb} {_sum(view, own.loc[~rest, 'claim'], drawn.year)}" if not rest.all() else name]
    return [*said, *_beside(own[rest]), *_left_out(view, side, name, set(own["claim"]))]


def _sum(view: View, claims: Iterable[str], year: int | None) -> str:
    total = adding.total(view, claims, year=year)
    if total.reason:
        return f"several sums that are not added up: {total.reason}"
    return f"{adding_words.worth(total)} in {year}: {adding_words.holds(total)}"


def _beside(rests: pd.DataFrame) -> list[str]:
    """What is left of wholes, which no sum holds."""
    if rests.empty:
        return []
    worth = rests["value"].sum()
    return [
        f"Beside it, not in that sum: {amounts.money_in_words(worth, worth, 'USD', 'year', 3)}, what is left of "
        f"{count(len(rests), 'whole')}"
    ]


def _left_out(view: View, side: str, name: str, drawn: set[str]) -> list[str]:
    """The claims of the same year (or of none) and kind that are not drawn, and why."""
    found, table = drawn_flows.drawn(view), flows.flows(view)
    own = table[(table[side] == name) & (table["block"] == view.flows.block) & table["asserted"].astype(bool)]
    now = own["first"].isna() | ((own["first"].dt.year <= found.year) & (own["last"].dt.year >= found.year))
    left = own[now & own.index.isin(list(found.why)) & ~own["claim"].isin(drawn)].drop_duplicates("claim")
    if left.empty:
        return []
    titles = view.dossier.titles
    named = [f"{titles.get(left.at[row, 'claim'], '')} ({found.why[row]})" for row in left.index[:MOST_NAMED]]
    more = [f"{len(left) - MOST_NAMED:,} more"] * (len(left) > MOST_NAMED)
    return [f"Left out: {'; '.join([*named, *more])}"]
