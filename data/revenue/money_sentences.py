"""Sentences about the money of a view: each says what it counts."""

from collections.abc import Mapping

import pandas as pd

from data import spans, vocabulary
from data.query import View
from data.revenue import amounts, contradictions, money, sums
from data.words import count, first_few

RULE = "State revenue and budgets are a block of their own, never added to income."
MOST_RECORDS = 4
"""Record ids named in a sentence."""


def answer(view: View) -> str:
    """The answer of the Revenue claims page, beginning with the rule that nothing else may be read without."""
    table = money.claims(view)
    if table.empty:
        return f"{RULE} No record in view speaks of money."
    income, state = (table[table["block"] == block] for block in (sums.INCOME, sums.STATE))
    apart = f", and {count(len(state), 'claim')} of state revenue or budgets apart" if len(state) else ""
    if income.empty:
        return f"{RULE} No record in view speaks of income or payments{apart}."
    return (
        f"{RULE} The records in view hold {count(len(income), 'claim')} of income or payments{apart}; "
        f"the income rests on {count(_origins(view, income), 'independent origin')}, and "
        f"{_contested(income)}.{_founded(view, income)}{_computable(income)}"
    )


def _origins(view: View, table: pd.DataFrame) -> int:
    """How many independent origins in view give the figures of the claims."""
    found = sums.figures(view)
    own = found[found["claim"].isin(table["claim"]) & (found["stance"] == "asserts")]
    return view.records.loc[own.index, "origin"].nunique()


def _contested(table: pd.DataFrame) -> str:
    contested = int((table["status"] == "contested").sum())
    if len(table) == 1:
        return "it is contested" if contested else "it is not contested"
    return f"{contested or 'none'} of the claims {'is' if contested in (0, 1) else 'are'} contested"


def _founded(view: View, table: pd.DataFrame) -> str:
    """The contradiction that rests on most, each near end beside the words it comes from, and the widest if another."""
    found, widest = contradictions.contradictions(view), contradictions.widest(view)
    rows = table.set_index("claim")
    if not found:
        return _only_widest(view, widest, rows)
    best = found[0]
    low, high = (
        _end(view, best.below, best.low, "usd_low", "or less"),
        _end(view, best.above, best.high, "usd_high", "or more"),
    )
    sides = _sides(*best.origins)
    said = f" Best founded contradiction: {named(rows.loc[best.claim])}, put at {low} and at {high}{_ratio(best, low + high)}; {sides}."
    if widest is None or widest.claim == best.claim:
        return said
    return f"{said} The widest, {times(widest.ratio)}, is that of {named(rows.loc[widest.claim])}: {_against(view, widest)}."


def _only_widest(view: View, widest: contradictions.Contradiction | None, rows: pd.DataFrame) -> str:
    """Where no contradiction is one between origins: the widest of a source with itself, if there is any."""
    if widest is None:
        return ""
    said = f"No contradiction is between independent origins; the widest of a source with itself{_ratio(widest, ' or less (')}"
    said = said.removesuffix(" as much") + "," * (widest.low >= 1)
    return f" {said} is that of {named(rows.loc[widest.claim])}: {_against(view, widest)}."


def _against(view: View, found: contradictions.Contradiction) -> str:
    """The grades of both ends, or the one origin (or several) on both sides with its records."""
    if not found.shared:
        return " against ".join(_grade(view, row) for row in (found.below, found.above))
    own = view.records.loc[list(found.shared)]
    return same_origin(own, view.dossier.origin_labels)


def same_origin(own: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """That both ends of a contradiction come from one origin, or from the same ones, with their records.

    >>> same_origin(pd.DataFrame({"origin": ["a", "a"], "record_id": ["A-1", "A-2"]}), {"a": "The Paper"})
    'both ends rest on one and the same origin, The Paper (A-1, A-2)'
    """
    names = [labels[origin] for origin in own["origin"].unique()]
    origins = "one and the same origin" if len(names) == 1 else "the same origins"
    return f"both ends rest on {origins}, {', '.join(names)} ({first_few(own.sort_index()['record_id'], MOST_RECORDS)})"


def _sides(below: int, above: int) -> str:
    """How many independent origins stand on each side.

    >>> _sides(1, 1), _sides(2, 1)
    ('1 independent origin on each side', '2 independent origins against 1')
    """
    if below == above:
        return f"{count(below, 'independent origin')} on each side"
    return f"{count(below, 'independent origin')} against {above:,}"


def _ratio(found: contradictions.Contradiction, ends: str) -> str:
    """How many times as much: at least that where an end is open, and nothing where the lower is next to nothing."""
    if found.low < 1:
        return ""
    least = "at least " if " or less (" in ends or " or more (" in ends else ""
    return f", {least}{times(found.ratio)} as much"


def _grade(view: View, row: int) -> str:
    record = view.records.loc[row]
    return vocabulary.grade(record["reliability"], record["credibility"])


def _end(view: View, row: int, value: float, other: str, beyond: str) -> str:
    """A computed bound with the words of the record that gives it; ``beyond`` where it is no single figure."""
    figure = sums.figures(view).loc[row]
    said = f"{amounts.money_in_words(value, value, digits=3)} a year"
    said += "" if figure[other] == value else f" {beyond}"
    words = f"“{figure['amount_text']}”, " if figure["amount_text"] else ""
    return f"{said} ({words}record {figure['record_id']}, {_grade(view, row)})"


def contradiction(view: View) -> str:
    """The best founded contradiction in money, and how many claims of income it was found among; blank without income."""
    table = money.claims(view)
    income = table[table["block"] == sums.INCOME]
    if income.empty:
        return ""
    apart = int((income["gap"] > 1).sum())
    said = f"Money: of {count(len(income), 'claim')} of income or payments, {apart or 'none'} "
    said += f"{'has' if apart in (0, 1) else 'have'} figures that do not meet"
    return f"{said}{', unless they speak of different times' if apart else ''}.{_founded(view, income)}"


def _computable(table: pd.DataFrame) -> str:
    known, denied = table["usd_low"].notna(), table["usd_low"].isna() & (table["notes"] == "")
    if known.all():
        return ""
    only_denied = f"; {denied.sum():,} only denied, so not put in figures" if denied.any() else ""
    only = "" if only_denied else "Only "
    return f" {only}{known.sum():,} of the {len(table):,} can be put in US dollars per year{only_denied}."


def named(claim: pd.Series) -> str:
    """A claim in a few words: who takes the money in, and with what.

    >>> named(pd.Series({"taker": "X", "payer": "Y", "stream": "gold"}))
    'X (gold)'
    """
    return f"{who(claim['taker'], claim['payer'])} ({claim['stream']})"


def who(taker: str, payer: str) -> str:
    """Who takes the money in; where nobody is named, who pays it.

    >>> who("X", "Y"), who("", "Y"), who("", "")
    ('X', 'paid by Y', 'taker not stated')
    """
    return taker or (f"paid by {payer}" if payer else "taker not stated")


def times(ratio: float) -> str:
    """A ratio in words.

    >>> times(101.0), times(1.73), times(2040.2)
    ('101 times', '1.7 times', '2,040 times')
    """
    return f"{ratio:,.0f} times" if ratio >= 10 else f"{ratio:.1f} times"


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
        f"{named(claim)}, {amounts.per_year_in_words(*claim[list(amounts.ENDS)])}"
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
