"""Figures of money: what each record gives, made comparable as US dollars per year (rule 8).

What cannot be computed is left blank and its reason is said; the source's own words stay beside every figure.
"""

import numpy as np
import pandas as pd

from data import vocabulary
from data.dossier import Dossier
from data.memo import kept
from data.query import View
from data.revenue import denied
from data.revenue.amounts import money_in_words, rows, share_in_words
from data.revenue.blocks import BLOCKS, CONTEXT, INCOME, MEASURES, SHARES, STATE, UNSTATED
from data.revenue.commodities import MIXED
from data.revenue.yearly import PER_YEAR, YEAR, periods, rate_years, rates, to_the_month

__all__ = ["BLOCKS", "CONTEXT", "INCOME", "MEASURES", "SHARES", "STATE", "UNSTATED", "all_figures", "figures"]
MOST_DOLLARS = 1e18
"""A year, ten thousand times what the world earns: what lies beyond is a slip of the keyboard."""
PER_PIECE = ", per head or piece"
METHOD = ("usd_low", "usd_high", "per_year", "rate", "rate_year", "currency", "note")
"""Columns of figures that tell how each was put in US dollars per year."""
COLUMNS = ("amount_low", "amount_high", "amount_text", "share_percent")
"""Columns of a records file of which one is needed for a record to speak of money."""


@kept
def figures(view: View) -> pd.DataFrame:
    """The figures of the dossier, as `all_figures` gives them, that are in view."""
    return view.of(all_figures(view.dossier))


@kept
def all_figures(dossier: Dossier) -> pd.DataFrame:
    """One row per record that speaks of money, or denies a claim of it, on the index of the records.

    ``record_id``, ``claim``, ``stance``, ``actor``, ``taker`` (who takes the money in), ``taker_stated``,
    ``payer``, ``stream``, ``measure``, ``block``, the figure as given (``amount_low``, ``amount_high``,
    ``currency``, ``amount_per``, ``amount_text``, ``share_percent``, ``share_to``), ``per_year`` (how many such
    periods a year has), ``rate`` and ``rate_year`` (units of the currency per dollar), ``usd_low`` and
    ``usd_high`` (US dollars per year; NaN where not given or not computable), ``note`` (why not, or what
    the computed figure leans on), ``first`` and ``last`` (outer days).
    """
    found = _of_money(dossier.records)
    currency = found["currency"].str.strip().str.upper()
    year, published = rate_years(found)
    rate = rates(currency, year, dossier.table("rates"))
    per_year = periods(found)
    low, high = (
        _finite(found["amount_low"] * per_year / rate),
        _finite(found["amount_high"] * per_year / rate),
    )
    has_sum = found[["amount_low", "amount_high"]].notna().any(axis=1)
    block = found["measure"].map(MEASURES).astype(object).fillna(UNSTATED).where(has_sum, SHARES)
    block = denied.blocks(found, block)
    taker, stated = _takers(found, block)
    plain = ["record_id", "claim", "stance", "actor", "payer", "measure", "amount_low", "amount_high"]
    return found[[*plain, "amount_per", "amount_text", "share_percent", "share_to", "first", "last"]].assign(
        taker=taker,
        taker_stated=stated,
        stream=_streams(found),
        block=pd.Categorical(block, categories=list(BLOCKS)),
        currency=currency,
        per_year=per_year,
        rate=rate,
        rate_year=year.where(currency != "USD"),
        usd_low=low,
        usd_high=high,
        note=_notes(
            found, has_sum, per_year, currency, year, rate, published, (high.isna() & low.isna()).to_numpy()
        ),
    )


def _of_money(records: pd.DataFrame) -> pd.DataFrame:
    """The records that give a sum, a share or the words of one, or deny a claim of money."""
    said = records[["amount_low", "amount_high", "share_percent"]].notna().any(axis=1)
    said |= records["amount_text"] != ""
    return records[said | denied.of_money(records, said)]


def _finite(dollars: pd.Series) -> pd.Series:
    """What a number can hold and a chart can draw; beyond, a sum is no sum of money."""
    return dollars.where(dollars.abs() < MOST_DOLLARS)


def _takers(found: pd.DataFrame, block: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Who takes the money in, and whether the record says so.

    The payee; else, of income, public money and shares, who the share goes to; else, of income and public money,
    the actor, as the one whom the record is about, unless it is the actor who pays. Of a cost, a stock or a value
    of output nobody is said to take anything in.
    """
    actor, payer, payee, share_to = (
        found[column].astype(object) for column in ("actor", "payer", "payee", "share_to")
    )
    stated = payee.where((payee != "") | ~block.isin([INCOME, STATE, SHARES]), share_to)
    about = actor.where((actor != payer) & block.isin([INCOME, STATE]), "")
    return stated.where(stated != "", about), stated != ""


def _streams(found: pd.DataFrame) -> pd.Series:
    """What the money is made with: the commodity, else the kind of tie or activity."""
    keys = found["record_type"].astype(object) + "\n" + found["category"].astype(object)
    labels = {key: vocabulary.category(*key.split("\n", 1)).label for key in keys.unique()}
    goods = found["commodity"].astype(object)
    goods = goods.mask(goods.str.casefold() == MIXED, "many kinds")
    return goods.where(goods != "", keys.map(labels))


def _notes(found, has_sum, per_year, currency, year, rate, published, nothing) -> np.ndarray:
    """Why a record has no figure per year, the first reason that applies, or what its figure leans on."""
    total = found["amount_per"] == "total"
    both = (found["start"] != "") & (found["end"] != "")
    when = year.astype("Int64").astype("str").fillna("")
    return np.select(
        [
            ~has_sum,
            found["measure"] == "unit_rate",
            found["measure"] == "stock",
            found["amount_per"] == "",
            per_year.isna() & total & ~both,
            per_year.isna() & total & ~to_the_month(found),
            per_year.isna() & total,
            currency == "",
            rate.isna() & year.isna(),
            rate.isna(),
            nothing,
            (currency != "USD") & published,
        ],
        [
            "no sum is given",
            "a rate per head or piece, with no word on how many",
            "a stock at one moment, not a sum per year",
            "the period of the sum is not stated",
            "a total whose start and end are not both stated",
            "a total whose dates are not stated to the month",
            "a total over less than three months, so not spread over a year",
            "the currency is not stated",
            "undated, so no year's exchange rate applies",
            "no exchange rate for " + currency + " in " + when,
            "more than all the money there is; look for a slip",
            "undated itself: rate of the year of publication",
        ],
        "",
    )


def as_given(found: pd.DataFrame) -> pd.Series:
    """Each figure in its own currency and period; a share where there is no sum, else the source's words."""
    figures = rows(found, "amount_low", "amount_high", "currency", "amount_per")
    each = np.where(found["measure"] == "unit_rate", PER_PIECE, "")
    shares = rows(found, "share_percent", "share_to", "amount_text")
    texts = [
        f"{money}{piece}" if (money := money_in_words(*figure)) else share_in_words(*share)
        for figure, piece, share in zip(figures, each, shares, strict=True)
    ]
    return pd.Series(texts, index=found.index, dtype=object)


def methods(table: pd.DataFrame) -> list[str]:
    """How each figure was put in US dollars per year, or the reason why it was not."""
    return [method(*row) for row in rows(table, *METHOD)]


def method(low, high, per_year, rate, rate_year, currency, note) -> str:
    """One figure's way to US dollars per year.

    >>> nan = float("nan")
    >>> method(1.0, 1.0, 12.0, 67.87, 2016.0, "AFN", "")
    '× 12 per year ÷ 67.87 AFN per USD (2016)'
    >>> method(2.0, 2.0, 365 / 273, 1.0, nan, "USD", "")
    '× 365 ÷ 273 days'
    >>> method(1.0, nan, 1.0, 1.0, nan, "USD", ""), method(nan, nan, nan, 1.0, nan, "USD", "a stock")
    ('as given', 'Not computed: a stock')
    """
    if low != low and high != high:
        return f"Not computed: {note}"
    often = (
        f"× {per_year:.4g} per year"
        if per_year in PER_YEAR.values()
        else f"× 365 ÷ {YEAR / per_year:.0f} days"
    )
    steps = often if per_year != 1 else ""
    steps += f" ÷ {rate:.4g} {currency} per USD ({rate_year:.0f})" if currency != "USD" else ""
    return (steps.strip() or "as given") + (f"; {note}" if note else "")
