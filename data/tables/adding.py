"""The table of sums: what the claims of each taker, and of each stream, come to, and what was left out of it."""

import pandas as pd

from data.memo import kept
from data.query import Choice, View
from data.revenue import adding, money, money_sentences
from data.tables.money import HIGH, LOW, whole
from data.tables.table import JOINED, Table, evidence_of

FEWEST = 2
"""Claims with a figure that make a group: one claim is no sum."""


@kept
def totals(view: View) -> list[tuple[str, str, str, adding.Total]]:
    """By what, group, block and sum, for every taker and every stream with claims of a block that may be added."""
    table = money.claims(view)
    table = table[table["usd_low"].notna()]
    by = {
        "Actor": table[["taker", "payer"]].agg(lambda row: money_sentences.who(*row), axis=1),
        "Stream": table["stream"],
    }
    if table.empty:
        return []
    found = []
    for name, names in by.items():
        for block in adding.ADDED:
            own = table[table["block"] == block]
            for group, claims in own.groupby(names.loc[own.index].astype(object), sort=True)["claim"]:
                if len(claims) >= FEWEST:
                    found.append((name, group, block, adding.total(view, claims, strict=False)))
    return found


def shown(view: View) -> pd.DataFrame:
    """One row per group with at least two claims that have a figure."""
    rows, titles = totals(view), view.dossier.titles
    sums = [total for *_, total in rows]
    return pd.DataFrame(
        {
            "By": pd.Series([by for by, *_ in rows], dtype="str"),
            "Group": pd.Series([group for _, group, *_ in rows], dtype="str"),
            "Comes to": pd.Series(
                [adding.worth(each) or f"No sum: {each.reason}" for each in sums], dtype="str"
            ),
            "In": pd.Series([adding.years(each) for each in sums], dtype="str"),
            "Claims added": pd.Series([len(each.counted) for each in sums], dtype="Int64"),
            "Contested": pd.Series([each.contested for each in sums], dtype="Int64"),
            "What was added": pd.Series([_titles(each.counted, titles) for each in sums], dtype="str"),
            "Left out, and why": pd.Series([_left(each, titles) for each in sums], dtype="str"),
            "Block": pd.Series([block for _, _, block, _ in rows], dtype="str"),
            LOW: whole(pd.Series([each.low for each in sums], dtype="float64")),
            HIGH: whole(pd.Series([each.high for each in sums], dtype="float64")),
        }
    )


def _titles(claims: tuple[str, ...], titles: pd.Series) -> str:
    return JOINED.join(titles.get(claim, claim) for claim in claims)


def _left(total: adding.Total, titles: pd.Series) -> str:
    return JOINED.join(f"{titles.get(claim, claim)} ({why})" for claim, why in total.left_out)


def build(view: View) -> pd.DataFrame:
    """The same with the records, sources and links of what was added."""
    table = shown(view)
    claims = [list(total.counted) for *_, total in totals(view)]
    return table.join(evidence_of(view, view.records, claims, table.index))


def _highest(view: View, row: pd.Series) -> Choice:
    """The largest claim of a sum."""
    total = totals(view)[row.name][3]
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
        "Highest USD per year": ([HIGH, "Group"], [False, True]),
        "Claims added": (["Claims added", HIGH], [False, False]),
    },
    formats=dict.fromkeys((LOW, HIGH), "localized"),
    formula="Low = Σ lowest bounds, high = Σ highest bounds of the claims added, in US dollars per year, in the year in which "
    "most claims of the group are attested; never a claim beside one that it is part of, nor what may be the same money.",
    note="Each sum is of one year, holds no claim beside one that it is part of, and opens its largest claim. "
    "Sums of two rows are not to be added: actors and streams hold the same claims.",
)
