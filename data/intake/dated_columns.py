"""Columns of dates: what their other dates show decides what one alone cannot, and each way of writing is told."""

import re
from collections.abc import Callable
from functools import partial

import pandas as pd

from data import dates, distinct
from data.intake import written_dates
from data.words import count


def read_column(
    name: str, texts: pd.Series, end: bool = False, asked: str = ""
) -> tuple[pd.Series, list[str]]:
    """A column of texts as reduced dates, what is none left as it stands; and a sentence on each way of writing.

    ``asked`` is the order that the analyst says, for a column that does not show it.
    """
    odd = distinct.where(texts, lambda text: text and dates.interval(text) is None)
    written = distinct.occurring(texts[odd])
    shown = written_dates.order_of(written)
    order = shown or (asked if asked in written_dates.ORDERS else None)
    why = "as other dates of the column show" if shown else "as you say"
    means = {text: found for text in written if (found := written_dates.read(text, order, end)) is not None}
    if not order:  # where nothing tells which number is the year, not even that is certain
        means = {text: found for text, found in means.items() if not written_dates.is_short(text)}
    if not means:
        return texts, []
    told = _told(name, texts, means, partial(_way, order=order, why=why))
    return distinct.mapped(texts, lambda text: means.get(text, text)), told


def _told(name: str, texts: pd.Series, means: dict[str, str], way_of: Callable[[str], str]) -> list[str]:
    """One sentence for each way of writing: how many, an example and what it is read as."""
    ways: dict[tuple, list[str]] = {}
    for text, meant in means.items():
        ways.setdefault((_shape(text), len(meant), way_of(text)), []).append(text)
    often = distinct.counts(texts)
    return [
        f"Column '{name}': {count(sum(often[text] for text in alike), 'date')} written like '{alike[0]}' "
        f"read as '{means[alike[0]] or 'not said'}'{way}."
        for (_, _, way), alike in ways.items()
    ]


def _shape(text: str) -> str:
    """How a date is written, whichever it is.

    >>> _shape("15 August 2021"), _shape("5 Aug 1998"), _shape("2021-08-00~"), _shape("1629000000")
    ('0 a 0000', '0 a 0000', '0000-0-0~', '0000000000')
    """
    numbered = re.sub(
        r"\d+", lambda digits: "0" * (len(digits[0]) if len(digits[0]) > 2 else 1), text.strip()
    )
    return re.sub(r"[^\W\d_]+", "a", numbered)


def _way(text: str, order: str | None, why: str) -> str:
    """What to say of a way of writing; texts of one way are told together."""
    pair = written_dates.PAIR.match(text)
    if not pair:
        return ""
    first = order and f"{order.removesuffix(' first')} first"
    if written_dates.one_meaning(pair) and not written_dates.is_short(text):
        return ", which can mean nothing else" if not order else f", {first}"
    if order:
        return f", {first}, {why}"
    return ", since nothing in the column says which number is the month: write it as 2021-04-03"
