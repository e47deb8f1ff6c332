"""Sentences beside the pictures of money: what they show, how to read their marks, and what is not drawn."""

from datetime import date

import pandas as pd

from data import dates, spans
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
        f"{first} to {last}, and {count(int(denials['first'].notna().sum()), 'denial')}. The table of figures holds the same."
    )


def years_marks(
    drawn: pd.DataFrame,
    denials: pd.DataFrame,
    dated: int,
    figures: int,
    claims: int,
    point: date | None = None,
) -> str:
    """How to read the marks over the years, and what is not drawn; ``denials`` with those that are undated, ``point`` the
    turning point."""
    printed = int((drawn["basis"] == spans.PUBLISHED).sum())
    said = ["US dollars per year on a logarithmic scale: a line is one sum over its time, a frame a range"]
    if drawn[["usd_low", "usd_high"]].isna().any(axis=None):
        said.append("a dotted tail: that side is left open")
    if (drawn["status"] == "contested").any():
        said.append("hollow: contested")
    if printed:
        said.append(f"a dot inside: dated by publication alone ({printed:,})")
    undated = [count(figures - dated, "figure")] * (dated < figures)
    without_date = int(denials["first"].isna().sum())
    if without_date < len(denials):
        said.append("cross: a denial, at the height of what it denies")
    if point:
        said.append(f"dashed: the turning point, {dates.in_words(point.isoformat())}")
    text = "; ".join(said) + ". Click a mark: its claim opens, and the others turn faint."
    if len(drawn) < dated:
        text += f" The first {len(drawn):,} of {dated:,} figures are drawn; the table has all."
    undated += [count(without_date, "denial")] * (without_date > 0)
    if undated:
        text += f" {' and '.join(undated)} undated: not drawn."
    without = claims - drawn["claim"].nunique()
    if without > 0 and len(drawn) == dated:
        text += f" {count(without, 'claim')} of {claims:,} {'has' if without == 1 else 'have'} no figure to draw here."
    return text


def ranked(shown: int, elsewhere: int) -> str:
    """How the most disputed claims are ranked, how many are shown here and how many more there are.

    >>> ranked(0, 0), ranked(0, 2)
    ('No claim of what is shown here is denied by anybody in the dossier.', 'No claim of what is shown here is denied by anybody in the dossier; 2 elsewhere: the table ranks all.')
    """
    more = f"{elsewhere:,} elsewhere: the table ranks all."
    if not shown:
        none = "No claim of what is shown here is denied by anybody in the dossier"
        return f"{none}; {more}" if elsewhere else f"{none}."
    said = f"{count(shown, 'claim')} of what is shown here denied: by independent origins that deny, then that assert, then spread."
    return f"{said} {more}" if elsewhere else said


def no_years(figures: int, claims: pd.DataFrame) -> str:
    """Why nothing can be drawn over the years: the figures per year have no date, or no figure can be put per year."""
    if figures:
        verb = "has" if figures == 1 else "have"
        return f"{count(figures, 'figure')} in US dollars per year {verb} no date: the column 'start', or 'published' of sources.csv, would give one."
    return uncomputed(claims) or "No figure of what is shown can be put in US dollars per year."
