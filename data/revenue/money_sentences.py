"""The answer of the Revenue claims page: each sentence says what it counts."""

import pandas as pd

from data.query import View
from data.revenue import contradiction_sentences, money, sums
from data.words import count

RULE = "State revenue and budgets are a block of their own, never added to income."


def answer(view: View) -> str:
    """The answer of the Revenue claims page, beginning with the rule that nothing else may be read without."""
    table = money.claims(view)
    if table.empty:
        return f"{RULE} No record in view speaks of money."
    income, state = (table[table["block"] == block] for block in (sums.INCOME, sums.STATE))
    apart = f"{count(len(state), 'claim')} of state revenue or budgets apart"
    if income.empty:
        return f"{RULE} No record in view speaks of income or payments{f'; {apart}' if len(state) else ''}."
    return (
        f"{RULE} Of income or payments: {count(len(income), 'claim')} on {count(_origins(view, income), 'independent origin')}, "
        f"{_contested(income)}{_computable(income)}{f'; {apart}' if len(state) else ''}."
        f"{contradiction_sentences.founded(view, income)}"
    )


def _origins(view: View, table: pd.DataFrame) -> int:
    """How many independent origins in view give the figures of the claims."""
    found = sums.figures(view)
    own = found[found["claim"].isin(table["claim"]) & (found["stance"] == "asserts")]
    return view.records.loc[own.index, "origin"].nunique()


def _contested(table: pd.DataFrame) -> str:
    return f"{(table['status'] == 'contested').sum() or 'none'} contested"


def _computable(table: pd.DataFrame) -> str:
    """How many claims have a figure, and how many are only denied; blank where all have one."""
    known, denied = table["usd_low"].notna(), table["usd_low"].isna() & (table["notes"] == "")
    if known.all():
        return ""
    only_denied = f" ({denied.sum():,} only denied, so not put in figures)" if denied.any() else ""
    return f", {known.sum() or 'none'} with a figure in US dollars per year{only_denied}"
