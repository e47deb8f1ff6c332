"""The table of sums: what the claims of each taker, and of each stream, come to year by year, and what was left out of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.choice import Choice
from data.memo import kept
from data.query import View
from data.revenue import adding, adding_words, money, money_names, of_year
from data.revenue.same_money import claims_of
from data.tables.money import HIGH, LOW, whole
from data.tables.table import JOINED, Table, evidence_of

FEWEST = 2
"""Claims with a figure that make a group: one claim is no sum."""
UNDATED = "undated"


@dataclass(frozen=True)
class Sum:
    """The ``total`` of a ``group`` of claims of one ``block``, told ``by`` actor or by stream, in its ``years``."""

    by: str
    group: str
    block: str
    years: str
    total: adding.Total


@kept
def sums(view: View) -> list[Sum]:
    """A sum for each stretch of years of which the same figures of a group are, the earliest first.

    Groups are every taker and every stream with at least `FEWEST` claims that have a figure, of a block that may be added.
    No year is picked for the reader: what is attested in other years stands in rows of its own.
    """
    table = money.claims(view)
    table = table[table["block"].isin(adding.ADDED)]
    if table.empty:
        return []
    by = {
        "Actor": table[["taker", "payer"]].agg(lambda row: money_names.who(*row), axis=1),
        "Stream": table["stream"],
    }
    return [
        Sum(name, str(group), block, *found)
        for name, names in by.items()
        for block in adding.ADDED
        for group, own in table[table["block"] == block].groupby(names.astype(object), sort=True)
        if own["usd_low"].notna().sum() >= FEWEST
        for found in _by_years(view, own)
    ]


def _by_years(view: View, own: pd.DataFrame) -> Iterator[tuple[str, adding.Total]]:
    """The years and the sum of each stretch of years, then of what is undated."""
    claims = [claims_of(view)[claim] for claim in own["claim"]]
    dated = [figure for claim in claims for figure in claim.figures if figure.first]
    ends = (pd.Series([getattr(each, end) for each in dated], dtype=int) for end in ("first", "last"))
    for start, end in of_year.stretches(*ends):
        now = own.loc[(own["first"].dt.year <= end) & (own["last"].dt.year >= start), "claim"]
        words = "–".join(dict.fromkeys(map(str, (start, end))))
        yield words, adding.total(view, now, strict=False, year=start)
    undated = [claim.claim for claim in claims if claim.figures and not claim.first]
    if undated:
        yield UNDATED, adding.total(view, undated, strict=False)


def shown(view: View) -> pd.DataFrame:
    """One row per group and stretch of years."""
    rows, titles = sums(view), view.dossier.titles
    totals = [each.total for each in rows]
    return pd.DataFrame(
        {
            "By": pd.Series([each.by for each in rows], dtype="str"),
            "Group": pd.Series([each.group for each in rows], dtype="str"),
            "In": pd.Series([each.years for each in rows], dtype="str"),
            "Comes to": pd.Series(
                [adding_words.worth(each) or f"No sum: {each.reason}" for each in totals], dtype="str"
            ),
            "Holds": pd.Series([adding_words.holds(each) for each in totals], dtype="str"),
            "Claims added": pd.Series([_added(each) for each in totals], dtype="Int64"),
            "Claims left out": pd.Series([len(each.left_out) for each in totals], dtype="Int64"),
            "Left out, and why": pd.Series([_left(each, titles) for each in totals], dtype="str"),
            "What was added": pd.Series([_titles(each.counted, titles) for each in totals], dtype="str"),
            "Taken to be apart": pd.Series([JOINED.join(each.apart) for each in totals], dtype="str"),
            "Block": pd.Series([each.block for each in rows], dtype="str"),
            LOW: whole(pd.Series([each.low for each in totals], dtype="float64")),
            HIGH: whole(pd.Series([each.high for each in totals], dtype="float64")),
        }
    )


def _added(total: adding.Total) -> int:
    """How many claims were added to each other: to one alone, nothing was."""
    return len(total.counted) if len(total.counted) > 1 else 0


def _titles(claims: tuple[str, ...], titles: pd.Series) -> str:
    return JOINED.join(titles.get(claim, claim) for claim in claims)


def _left(total: adding.Total, titles: pd.Series) -> str:
    return JOINED.join(f"{titles.get(claim, claim)} ({why})" for claim, why in total.left_out)


def build(view: View) -> pd.DataFrame:
    """The same with the records, sources and links of what was added."""
    table = shown(view)
    claims = [list(each.total.counted) for each in sums(view)]
    return table.join(evidence_of(view, view.records, claims, table.index))


def _highest(view: View, row: pd.Series) -> Choice:
    """The largest claim of a sum."""
    total = sums(view)[row.name].total
    own = money.claims(view).pipe(lambda table: table[table["claim"].isin(total.counted)])
    asked = own.sort_values("usd_high", ascending=False)["claim"].tolist() or [total.left_out[0][0]]
    return Choice("claim", (asked[0],))


SUMS = Table(
    "Sums",
    shown,
    build,
    _highest,
    {
        "Group": ([], []),
        "Year": (["In", "By", "Group"], [False, True, True]),
        "Highest USD per year": ([HIGH, "Group"], [False, True]),
        "Claims added": (["Claims added", HIGH], [False, False]),
    },
    formats=dict.fromkeys((LOW, HIGH), "localized"),
    formula="Low = Σ lowest bounds, high = Σ highest bounds of the claims added, in US dollars per year, for each stretch of "
    "years of which the same figures of the group are (an undated figure is of none); never a claim beside one that it is part of, nor what may be "
    "the same money. Commodities are taken to be apart unless one holds the other, as minerals hold coal, or a record says so; a faction’s money may be "
    "that of the actor it is part of, and a levy that of any good.",
    note="Each sum is of the years in its row, and rows of other years are not to be added to it, nor those of actors to those "
    "of streams: they hold the same claims. A row opens its largest claim.",
)
"""The table of sums."""
