"""Sentences about the contradiction in money that rests on most, and about the widest."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from data import vocabulary
from data.query import View
from data.revenue import amounts, contradictions, money, money_names, one_sided, sums
from data.words import count, first_few

MOST_RECORDS = 4
"""Record ids named in a sentence."""


class End(NamedTuple):
    """A near end of a contradiction in words, whether its figure goes on beyond it, and on what that it is one hangs."""

    words: str
    open: bool
    unless: str


def founded(view: View, table: pd.DataFrame) -> str:
    """The contradiction that rests on most, each near end beside the words it comes from, and the widest if another."""
    found, widest = contradictions.contradictions(view), contradictions.widest(view)
    rows = table.set_index("claim")
    if not found:
        return _only_widest(view, widest, rows)
    best = found[0]
    low, high = _below(view, best), _above(view, best)
    least = "at least " * (low.open or high.open)
    ratio = (
        "" if best.low < 1 else f", {least}{money_names.times(best.ratio)} as much{low.unless or high.unless}"
    )
    name = money_names.named(rows.loc[best.claim])
    said = f" Best founded contradiction: {name}, put{low.words} and{high.words}{ratio}; {_sides(*best.origins)}."
    if widest is None or (widest.claim, widest.low, widest.high) == (best.claim, best.low, best.high):
        return said
    least = "at least " * (_below(view, widest).open or _above(view, widest).open)
    of = (
        "of the same claim"
        if widest.claim == best.claim
        else f"that of {money_names.named(rows.loc[widest.claim])}"
    )
    return f"{said} The widest, {least}{money_names.times(widest.ratio)}, is {of}: {_against(view, widest)}."


def _only_widest(view: View, widest: contradictions.Contradiction | None, rows: pd.DataFrame) -> str:
    """Where in no contradiction each side has an origin of its own: the widest, if there is any."""
    if widest is None:
        return ""
    ratio = "" if widest.low < 1 else f", at least {money_names.times(widest.ratio)},"
    return (
        f" In no contradiction has each side an origin of its own; the widest{ratio} is that of "
        f"{money_names.named(rows.loc[widest.claim])}: {_against(view, widest)}."
    )


def _against(view: View, found: contradictions.Contradiction) -> str:
    """The grades of both ends, or the one origin (or several) on both sides with its records, and who else is on one."""
    if not found.shared:
        return " against ".join(_grade(view, row) for row in (found.below, found.above))
    labels = view.dossier.origin_labels
    said = same_origin(view.records.loc[list(found.shared)], labels)
    return said + "".join(
        f"; the {end} also on {_origins(view.records.loc[list(own)], labels)}"
        for end, own in zip(("lower", "upper"), found.besides, strict=True)
        if own
    )


def same_origin(own: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """That both ends of a contradiction come from one origin, or from the same ones, with their records.

    >>> same_origin(pd.DataFrame({"origin": ["a", "a"], "record_id": ["A-1", "A-2"]}), {"a": "The Paper"})
    'both ends rest on one and the same origin, The Paper (A-1, A-2)'
    """
    origins = "one and the same origin" if own["origin"].nunique() == 1 else "the same origins"
    return f"both ends rest on {origins}, {_origins(own, labels)}"


def _origins(own: pd.DataFrame, labels: Mapping[str, str]) -> str:
    names = ", ".join(labels[origin] for origin in own["origin"].unique())
    return f"{names} ({first_few(own.sort_index()['record_id'], MOST_RECORDS)})"


def _sides(below: int, above: int) -> str:
    """How many independent origins stand on each side.

    >>> _sides(1, 1), _sides(2, 1)
    ('1 independent origin on each side', '2 independent origins against 1')
    """
    if below == above:
        return f"{count(below, 'independent origin')} on each side"
    return f"{count(below, 'independent origin')} against {above:,}"


def _grade(view: View, row: int) -> str:
    record = view.records.loc[row]
    return vocabulary.grade(record["reliability"], record["credibility"])


def _below(view: View, found: contradictions.Contradiction) -> End:
    return _bound(view, found.below, found.low, "usd_low", one_sided.FLOOR, "less", "not exceeded")


def _above(view: View, found: contradictions.Contradiction) -> End:
    return _bound(view, found.above, found.high, "usd_high", one_sided.CEILING, "more", "reached")


def _bound(view: View, row: int, value: float, column: str, limit: str, beyond: str, provided: str) -> End:
    """One end in words: ``limit`` is what a figure is that is worded as no more than this end, and ``provided`` what must become
    of it for the contradiction to hold."""
    figure = sums.figures(view).loc[row]
    limited = one_sided.side(figure["amount_text"]) == limit
    whole = figure[column] == value
    return End(
        _end(view, row, value, "" if whole or limited else f" or {beyond}", f"as a {limit}" * limited),
        not whole,
        f" if that {limit} is {provided}" * limited,
    )


def _end(view: View, row: int, value: float, beyond: str, worded: str) -> str:
    """A computed bound with the words of the record that gives it, and that it has no date; the whole range where it is
    ``worded`` as one side alone."""
    figure, record = sums.figures(view).loc[row], view.records.loc[row]
    ends = (figure["usd_low"], figure["usd_high"]) if worded else (value, value)
    said = f" at {amounts.money_in_words(*ends, digits=3)} a year{beyond}"
    undated = "" if record["start"] or record["end"] else "undated"
    before = " and ".join(filter(None, (worded, undated)))
    words = f"“{figure['amount_text']}”, " if figure["amount_text"] else ""
    return (
        f"{f', {before},' if before else ''}{said} ({words}record {figure['record_id']}, {_grade(view, row)})"
    )


def contradiction(view: View) -> str:
    """The best founded contradiction in money, and how many claims of income it was found among; blank without income."""
    table = money.claims(view)
    income = table[table["block"] == sums.INCOME]
    if income.empty:
        return ""
    apart = int((income["gap"] > 1).sum())
    said = f"Money: of {count(len(income), 'claim')} of income or payments, {apart or 'none'} "
    said += f"{'has' if apart in (0, 1) else 'have'} figures that do not meet"
    return f"{said}{', unless they speak of different times' if apart else ''}.{founded(view, income)}"
