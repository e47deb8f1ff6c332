"""Money: what each record says somebody takes in or pays, made comparable as US dollars per year (rule 8).

State revenue and budgets are a block of their own, never added to income. What cannot be computed is left
blank and its reason is said; the source's own words stay beside every figure.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pandas as pd

from data import spans, vocabulary
from data.dossier import Dossier
from data.memo import kept
from data.query import View

INCOME = "Income and payments"
STATE = "State revenue and budgets"
CONTEXT = "Context, never income"
UNSTATED = "Sums of an unstated kind"
SHARES = "Shares and rates without a sum"
BLOCKS = {
    INCOME: "Money that an actor is said to take in: income, and payments from somebody.",
    STATE: "What a state, or an authority that governs as one, is said to raise or to plan. Never added to income.",
    CONTEXT: "Demands, rates per head or piece, output, stocks and costs: nobody is said to have taken this in.",
    UNSTATED: "Sums whose record names no measure, so nobody can say whether they are income.",
    SHARES: "A percentage, a quantity or words alone, from which no sum can be computed.",
}
"""Each block of claims with what belongs to it, in the order in which ties between blocks are broken."""
MEASURES = {
    "income": INCOME,
    "payment": INCOME,
    "budget": STATE,
    "demand": CONTEXT,
    "unit_rate": CONTEXT,
    "output_value": CONTEXT,
    "stock": CONTEXT,
    "cost": CONTEXT,
}
PER_YEAR = {"day": 365.0, "week": 52.0, "month": 12.0, "year": 1.0}
MOST_DOLLARS = 1e18
"""A year, ten thousand times what the world earns: what lies beyond is a slip of the keyboard."""
LEAST_MONTHS = 3
"""A total is spread over time only where its two ends are certainly this far apart."""
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "PKR": "Rs "}
UNITS = (("tn", 1e12), ("bn", 1e9), ("m", 1e6))
JOINED = "; "
ENDS = ("usd_low", "usd_high", "open_below", "open_above")
COLUMNS = ("amount_low", "amount_high", "amount_text", "share_percent")
"""Columns of a records file of which one is needed for a record to speak of money."""


def figures(view: View) -> pd.DataFrame:
    """The figures of the dossier, as `all_figures` gives them, that are in view."""
    return view.of(all_figures(view.dossier))


@kept
def all_figures(dossier: Dossier) -> pd.DataFrame:
    """One row per record that speaks of money, on the index of the records.

    ``record_id``, ``claim``, ``stance``, ``actor``, ``taker`` (who takes the money in), ``taker_stated``,
    ``payer``, ``stream``, ``measure``, ``block``, the figure as given (``amount_low``, ``amount_high``,
    ``currency``, ``amount_per``, ``amount_text``, ``share_percent``, ``share_to``), ``per_year`` (how many
    such periods a year has), ``rate`` and ``rate_year`` (units of the currency per dollar), ``usd_low`` and
    ``usd_high`` (US dollars per year; NaN where not given or not computable), ``note`` (why not, or what
    the computed figure leans on), ``first`` and ``last`` (outer days).
    """
    records = dossier.records
    said = records[["amount_low", "amount_high", "share_percent"]].notna().any(axis=1)
    found = records[said | (records["amount_text"] != "")]
    currency = found["currency"].str.strip().str.upper()
    year, published = rate_years(found)
    rate = rates(currency, year, dossier.table("rates"))
    per_year = periods(found)
    factor = per_year / rate
    low, high = (_finite(found[bound] * factor) for bound in ("amount_low", "amount_high"))
    has_sum = found[["amount_low", "amount_high"]].notna().any(axis=1)
    block = found["measure"].map(MEASURES).astype(object).fillna(UNSTATED).where(has_sum, SHARES)
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
    return found["commodity"].where(found["commodity"] != "", keys.map(labels))


def periods(found: pd.DataFrame) -> pd.Series:
    """How many of the figure's periods a year has; NaN where it cannot be put per year.

    A total is spread over its days, both ends included, where both dates are known to the month or better
    and the last possible start lies at least three months before the first possible end. Rates per head or
    piece and stocks are never put per year.
    """
    days = (found["end_last"] - found["start_first"]).dt.days + 1
    long_enough = found["end_first"] + np.timedelta64(1, "D") >= _months_later(found["start_last"])
    spread = (found["amount_per"] == "total") & _to_the_month(found) & long_enough
    per_year = found["amount_per"].map(PER_YEAR).astype("float64").where(~spread, 365 / days.where(days > 0))
    return per_year.where(~found["measure"].isin(["unit_rate", "stock"]))


def _months_later(days: pd.Series) -> pd.Series:
    """`LEAST_MONTHS` later; the last day of the month where that month is too short."""
    months = days.to_numpy().astype("datetime64[M]")
    start = (months + LEAST_MONTHS).astype("datetime64[s]")
    last = (months + LEAST_MONTHS + 1).astype("datetime64[s]") - np.timedelta64(1, "D")
    later = start + (days.to_numpy() - months.astype("datetime64[s]"))
    return pd.Series(np.minimum(later, last), index=days.index)


def _to_the_month(found: pd.DataFrame) -> pd.Series:
    """Whether both dates are stated to the month or better."""
    return (found["start"].str.len() > len("2021")) & (found["end"].str.len() > len("2021"))


def rate_years(found: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The year whose exchange rate applies, and whether it is only the year of publication.

    The year that holds most of the record's outer span, the earliest of several that hold as much; a
    record without dates has the year its source was published; an undated one has none.
    """
    first, last = found["first"], found["last"]
    start, end = first.dt.year, last.dt.year
    in_first = 1 - (first.dt.day_of_year - 1) / (365 + first.dt.is_leap_year)
    in_last = last.dt.day_of_year / (365 + last.dt.is_leap_year)
    later = np.where(end - start >= 2, in_first < 1, in_last > in_first)
    return start + ((end > start) & later), found["basis"] == spans.PUBLISHED


def rates(currency: pd.Series, year: pd.Series, table: pd.DataFrame) -> pd.Series:
    """Units of each currency per US dollar in each year; 1 for the dollar, NaN where the table has no rate."""
    known = table[table["per_usd"] > 0]
    known = known.assign(currency=known["currency"].str.strip().str.upper())
    known = known.drop_duplicates(["currency", "year"]).set_index(["currency", "year"])["per_usd"]
    keys = pd.MultiIndex.from_arrays([currency.astype(object), year.astype("float64")])
    found = pd.Series(known.reindex(keys).to_numpy("float64"), index=currency.index)
    return found.where(currency != "USD", 1.0)


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
            per_year.isna() & total & ~_to_the_month(found),
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
            "a total over less than three months for certain, so not spread over a year",
            "the currency is not stated",
            "undated, so no year's exchange rate applies",
            "no exchange rate for " + currency + " in " + when,
            "more than all the money there is; look for a slip",
            "undated itself: rate of the year of publication",
        ],
        "",
    )


@kept
def claims(view: View) -> pd.DataFrame:
    """One row per claim with at least one figure in view, in the order met.

    ``claim``, ``taker``, ``taker_stated``, ``payer``, ``stream``, ``block``, ``as_given`` (the asserted
    figures in their own currency and period), ``usd_low`` and ``usd_high`` (lowest and highest bound that
    anybody asserts, in US dollars per year), ``open_below`` and ``open_above`` (an asserted figure lacks
    that bound), ``spread`` (highest / lowest bound), ``gap`` (how many times apart the two most distant
    figures are that do not meet, ``gap_low`` and ``gap_high`` being their near ends; 1 where all meet),
    ``status``, ``assertions``, ``denials``, ``origins``, ``denying_origins`` (of the whole dossier, rule 1),
    ``records`` (in view), ``first``, ``last``, ``wordings``, ``notes``.

    Denials never enter an interval, nor does a figure of another block than the claim's own.
    """
    found = figures(view)
    number, keys = pd.factorize(found["claim"].astype(object))
    asserts = (found["stance"] == "asserts").to_numpy()
    block = _blocks(number, found["block"].cat.codes.to_numpy(), asserts, len(keys))
    said = (
        asserts | ~_any(number, asserts, len(keys))[number]
    )  # a view of denials alone still names the claim
    own = asserts & (found["block"].cat.codes.to_numpy() == block[number])
    text = _gathered(found, number, said, own, asserts, len(keys))
    days = found[said].groupby(number[said])[["first", "last"]].agg({"first": "min", "last": "max"})
    table = pd.DataFrame({"claim": pd.Series(keys, dtype="str"), **text})
    table["taker_stated"] = _any(number, said & found["taker_stated"].to_numpy(), len(keys))
    table["block"] = pd.Categorical.from_codes(block, categories=list(BLOCKS))
    in_view = np.bincount(view.records["claim"].cat.codes, minlength=len(found["claim"].cat.categories))
    standing = view.dossier.claims.drop(columns="records")
    standing = standing.set_axis(standing.index.astype(object)).reindex(keys).reset_index(drop=True)
    return pd.concat([table, _bounds(found, number, own, len(keys)), standing], axis=1).assign(
        records=in_view[found["claim"].cat.categories.get_indexer(keys)],
        first=days["first"].reindex(range(len(keys))),
        last=days["last"].reindex(range(len(keys))),
    )


def _any(number: np.ndarray, which: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(number[which], minlength=size) > 0


def _blocks(number: np.ndarray, code: np.ndarray, asserts: np.ndarray, size: int) -> np.ndarray:
    """The block of each claim: the commonest among its asserted figures, a sum before a mere share."""
    wide = len(BLOCKS)
    asserted, either = (
        np.bincount((number * wide + code)[which], minlength=size * wide).reshape(size, wide)
        for which in (asserts, np.ones(len(code), dtype=bool))
    )
    counts = np.where(asserted.any(axis=1, keepdims=True), asserted, either)
    share = list(BLOCKS).index(SHARES)
    counts[counts[:, :share].any(axis=1), share] = 0
    return counts.argmax(axis=1) if size else np.zeros(0, dtype="int64")


def _bounds(found: pd.DataFrame, number: np.ndarray, own: np.ndarray, size: int) -> pd.DataFrame:
    """Interval, open ends, spread and gap of each claim. Less than a dollar counts as one where it divides."""
    low, high = found["usd_low"][own], found["usd_high"][own]
    each = pd.DataFrame({"low": low, "high": high, "lowest": low.fillna(high), "highest": high.fillna(low)})
    known = each["lowest"].notna()
    each = each.assign(no_low=known & low.isna(), no_high=known & high.isna())
    bounds = each.groupby(number[own]).agg(
        usd_low=("lowest", "min"),
        usd_high=("highest", "max"),
        gap_low=("high", "min"),
        gap_high=("low", "max"),
        open_below=("no_low", "any"),
        open_above=("no_high", "any"),
    )
    bounds = bounds.reindex(range(size))
    for flag in ("open_below", "open_above"):
        bounds[flag] = bounds[flag].eq(True)
    bounds["spread"] = bounds["usd_high"] / bounds["usd_low"].clip(lower=1)
    bounds["gap"] = (bounds["gap_high"] / bounds["gap_low"].clip(lower=1)).clip(lower=1)
    bounds.loc[bounds["gap"].isna() & bounds["usd_low"].notna(), "gap"] = 1.0
    return bounds


def _gathered(found, number, said, own, asserts, size) -> dict[str, pd.Series]:
    """The texts of each claim: who, what with, the figures and the words, each different one once."""
    denied = pd.Series("denial: ", index=found.index).where(~asserts, "") + found["amount_text"]
    wording = denied.where(found["amount_text"] != "", "")
    return {
        "taker": _joined(number, found["taker"], said, size),
        "payer": _joined(number, found["payer"], said, size),
        "stream": _joined(number, found["stream"], said, size),
        "as_given": _joined(number, as_given(found[own]), own, size),
        "wordings": _joined(number, wording, np.ones(len(found), dtype=bool), size),
        "notes": _joined(number, found["note"], said, size),
    }


def _joined(number: np.ndarray, texts: pd.Series, which: np.ndarray, size: int) -> pd.Series:
    """The different texts of each claim as one, in the order met; ``texts`` may be those of ``which`` alone."""
    chosen = texts if len(texts) == which.sum() else texts[which]
    gathered: list[dict[str, None]] = [{} for _ in range(size)]
    for claim, text in zip(number[which].tolist(), chosen.tolist(), strict=True):
        if text:
            gathered[claim][text] = None
    return pd.Series([JOINED.join(each) for each in gathered], dtype=object)


def as_given(found: pd.DataFrame) -> pd.Series:
    """Each figure in its own currency and period; a share where there is no sum, else the source's words."""
    sums = rows(found, "amount_low", "amount_high", "currency", "amount_per")
    shares = rows(found, "share_percent", "share_to", "amount_text")
    texts = [
        money_in_words(*figure) or share_in_words(*share) for figure, share in zip(sums, shares, strict=True)
    ]
    return pd.Series(texts, index=found.index, dtype=object)


def rows(table: pd.DataFrame, *columns: str) -> Iterator[tuple]:
    """The cells of some columns, row by row."""
    return zip(*(table[column].tolist() for column in columns), strict=True)


def share_in_words(percent: float, taker: str, wording: str) -> str:
    """A share, with who it goes to; the source's words where it gives no number.

    >>> share_in_words(25.0, "X", "a quarter"), share_in_words(float("nan"), "", "a quarter")
    ('25% to X', 'a quarter')
    """
    if percent != percent:
        return wording
    return f"{percent:g}%" + (f" to {taker}" if taker else "")


def most_disputed(table: pd.DataFrame) -> pd.DataFrame:
    """The claims that somebody denies: by independent denying origins, then asserting ones, then spread."""
    order = ["denying_origins", "origins", "spread", "claim"]
    return table[table["denials"] > 0].sort_values(order, ascending=[False, False, False, True])


@lru_cache(maxsize=100_000)
def money_in_words(low: float, high: float, currency: str = "USD", per: str = "", digits: int = 0) -> str:
    """A sum with its bounds, currency and period; blank where neither bound is known.

    ``digits``: significant digits of a computed figure; 0 writes what was given, from a million on with four.

    >>> money_in_words(10e6, 99e6, "USD", "week"), money_in_words(4e6, float("nan"), "USD")
    ('$10m–99m / week', 'more than $4m')
    >>> money_in_words(float("nan"), 500, "PKR"), money_in_words(3e6, 3e6, "AFN", "total")
    ('up to Rs 500', 'AFN 3m total')
    >>> money_in_words(5, 5, ""), money_in_words(194.4e6, 1.6e9), money_in_words(73674.9, 73674.9, digits=2)
    ('5, currency not stated', '$194.4m–1.6bn', '$74,000')
    """
    bounds = [_number(value, digits) for value in (low, high) if value == value]
    if not bounds:
        return ""
    sign = SIGNS.get(currency) or (f"{currency} " if currency else "")
    words = sign + "–".join(dict.fromkeys(bounds))
    words = f"more than {words}" if high != high else f"up to {words}" if low != low else words
    words += "" if currency else ", currency not stated"
    return words + (f" / {per}" if per in PER_YEAR else f" {per}" if per else "")


def per_year_in_words(low: float, high: float, open_below: bool = False, open_above: bool = False) -> str:
    """A computed interval in US dollars per year, to three digits; an open end is said.

    >>> per_year_in_words(520e6, 5.148e9), per_year_in_words(6e3, 606e3, open_below=True)
    ('$520m–5.15bn / year', '$6,000 or less – $606,000 / year')
    >>> per_year_in_words(20e6, 20e6, open_above=True)
    'more than $20m / year'
    """
    if low != low:
        return ""
    if low == high:
        low, high = (float("nan") if open_below else low), (float("nan") if open_above else high)
        both = low != low and high != high
        return "" if both else money_in_words(low, high, "USD", "year", 3)
    if not (open_below or open_above):
        return money_in_words(low, high, "USD", "year", 3)
    ends = [money_in_words(bound, bound, "USD", "", 3) for bound in (low, high)]
    return f"{ends[0]}{' or less' * open_below} – {ends[1]}{' or more' * open_above} / year"


def _number(value: float, digits: int) -> str:
    rounded = float(f"{value:.{digits or 4}g}") if digits or value >= UNITS[-1][1] else value
    for unit, size in UNITS:
        if rounded >= size:
            return f"{rounded / size:,.3f}".rstrip("0").rstrip(".") + unit
    return f"{rounded:,.2f}".removesuffix(".00")
