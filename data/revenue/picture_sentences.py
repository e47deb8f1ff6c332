"""Sentences beside the pictures of money: what they show, how to read their marks, and what is not drawn."""

import pandas as pd

from data import spans
from data.revenue import amounts, money, money_names
from data.words import count


def uncomputed(table: pd.DataFrame) -> str:
    """How many claims have no figure in US dollars per year, and why; blank where all have one."""
    without = table[table["usd_low"].isna()]
    if without.empty:
        return ""
    reasons = (
        without["notes"].str.split(money.JOINED).explode().replace("", "only denied in view").value_counts()
    )
    said = "; ".join(f"{reason} ({count:,})" for reason, count in reasons.items())
    verb = "has" if len(without) == 1 else "have"
    return (
        f"{count(len(without), 'claim')} of {len(table):,} {verb} no figure in US dollars per year: {said}."
    )


def alt(block: str, table: pd.DataFrame) -> str:
    """What the picture of a block shows, for those who cannot see it."""
    highest = table.nlargest(3, "usd_high")
    said = "; ".join(
        f"{money_names.named(claim)}, {amounts.per_year_in_words(*claim[list(amounts.ENDS)])}"
        for _, claim in highest.iterrows()
    )
    return (
        f"{block}: {count(len(table), 'claim')} as intervals in US dollars per year on a logarithmic scale. "
        f"Highest: {said}. The table of revenue claims holds the same."
    )


def years_alt(drawn: pd.DataFrame, denials: pd.DataFrame) -> str:
    """What the picture over the years shows, for those who cannot see it."""
    first, last = drawn["first"].min().year, drawn["last"].max().year
    return (
        f"{count(len(drawn), 'figure')} in US dollars per year on a logarithmic scale, over the time each is about, "
        f"{first} to {last}, and {count(len(denials), 'denial')}. The table of figures holds the same."
    )


def years_marks(drawn: pd.DataFrame, denials: pd.DataFrame, dated: int, figures: int, claims: int) -> str:
    """How to read the marks over the years, and what is not drawn."""
    printed = int((drawn["basis"] == spans.PUBLISHED).sum())
    said = ["A line is one sum over its time, a frame a range"]
    if drawn[["usd_low", "usd_high"]].isna().any(axis=None):
        said.append("a dotted tail: that side is left open")
    if (drawn["status"] == "contested").any():
        said.append("hollow: contested")
    if printed:
        said.append(f"a dot inside: dated by publication alone ({printed:,})")
    if len(denials):
        said.append("cross: a denial, at the height of what it denies")
    text = "; ".join(said) + ". Click a mark: its claim opens, and the others turn faint."
    if len(drawn) < dated:
        text += f" The first {len(drawn):,} of {dated:,} figures are drawn; the table has all."
    if dated < figures:
        text += f" {count(figures - dated, 'figure')} undated: not drawn."
    without = claims - drawn["claim"].nunique()
    if without > 0 and len(drawn) == dated:
        text += f" {count(without, 'claim')} of {claims:,} {'has' if without == 1 else 'have'} no figure to draw here."
    return text
