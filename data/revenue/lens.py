"""One claim of money under the lens: its figures one by one, and the interval that is left without each origin.

A figure of ``amount`` in a currency is put at amount × periods in a year ÷ units of the currency per dollar,
in US dollars per year (`data.revenue.sums`). The lens is of the whole dossier, whatever the filters (rule 1): nothing is
added up, and a denial never enters an interval.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.query import View
from data.revenue import money, sums

ALL, ONLY, WITHOUT = "all", "only", "without"
"""What an interval holds: the figures of all origins, of one alone, of all but one."""
WIDE = 3.0
"""Times: a wider spread than this is flagged."""
RECORD = ["record_id", "stance", "origin", "attribution", "start", "end", "published", "reliability"]
RECORD += ["credibility", "source_id"]
TEXTS = ["actor", "taker", "measure", "currency", "amount_per", "amount_text", "share_to", "note"]


@dataclass(frozen=True)
class Lens:
    """A claim with its ``block`` (blank where no record of it speaks of money), `figures` and `intervals`.

    Its bounds are in US dollars per year; where it is of figures ``as_given`` (`data.revenue.lens_given`), in ``currency``
    and ``per`` of these.
    """

    claim: str
    block: str
    figures: pd.DataFrame
    intervals: pd.DataFrame
    currency: str = "USD"
    per: str = "year"
    as_given: bool = False

    @property
    def counted(self) -> pd.DataFrame:
        """The figures that enter the interval."""
        return self.figures[self.figures["counts"]]

    @property
    def whole(self) -> pd.Series:
        """The interval of all asserted figures. Raises IndexError where there is none."""
        return self.intervals.iloc[0]

    @property
    def flagged(self) -> bool:
        """Whether figures do not meet, or spread over more than `WIDE`."""
        return not self.intervals.empty and bool(self.whole["spread"] > WIDE or self.whole["gap"] > 1)


def under(view: View, claim: str) -> Lens | None:
    """A claim under the lens; None where the dossier knows no such claim."""
    records = view.dossier.records
    own = records[records["claim"] == claim]
    if own.empty:
        return None
    known = sums.all_figures(view.dossier)
    found = known[known["claim"] == claim]
    block = money.block_of(found)
    table = figures(own, found, block)
    table["hidden"] = ~table.index.isin(view.records.index)
    return Lens(claim, block, table, intervals(table[table["counts"]]))


def figures(own: pd.DataFrame, found: pd.DataFrame, block: str) -> pd.DataFrame:
    """One row per record of a claim, on the index of the records: assertions from the lowest figure up, then denials.

    ``own`` are its records, ``found`` its figures as `data.revenue.sums.all_figures` gives them, which stand beside
    ``origin``, ``attribution``, ``source_id``, the dates and grades, and ``counts``: whether the figure enters
    the interval, being asserted, computed and of the ``block`` of the claim.
    """
    said = found.drop(columns=["record_id", "stance", "claim"]).assign(block=found["block"].astype(object))
    table = own[RECORD].join(said)
    table[TEXTS] = table[TEXTS].astype(object).fillna("")
    table["note"] = table["note"].where(table.index.isin(found.index), "no figure is given")
    denies = table["stance"] == "denies"
    known = table[["usd_low", "usd_high"]].notna().any(axis=1)
    table["counts"] = known & ~denies & (table["block"] == block)
    lowest = table["usd_low"].fillna(table["usd_high"])
    order = pd.DataFrame({"denies": denies, "lowest": lowest, "highest": table["usd_high"]})
    return table.loc[order.sort_values([*order], kind="stable").index]


def intervals(counted: pd.DataFrame) -> pd.DataFrame:
    """The interval of all figures, then of each origin alone, then of all but each (leave one origin out).

    ``kind``, ``origin``, ``usd_low``, ``usd_high`` (US dollars per year), ``open_below``, ``open_above``, ``ceilings``, ``floors``,
    ``gap_low``, ``gap_high``, ``spread``, ``gap`` (times), ``figures`` (how many). Without a figure, no row;
    with one origin alone nothing is left without it, so no ``without`` row either.

    An interval reaches from min(low) to max(high); a figure with one bound lends it to both ends and leaves
    that side open where no other figure reaches as far. So that of fewer figures never reaches further.
    """
    number, origins = pd.factorize(counted["origin"].astype(object))
    every = np.ones(len(counted), dtype=bool)
    each = money.bounds(counted, number, every, len(origins))
    each["figures"] = np.bincount(number, minlength=len(origins))
    whole = money.bounds(counted, np.zeros_like(number), every, 1).assign(figures=len(counted))
    parts = [
        whole.head(min(len(origins), 1)).assign(kind=ALL, origin=""),
        each.assign(kind=ONLY, origin=origins),
        (left_out(each) if len(origins) > 1 else each.head(0)).assign(
            kind=WITHOUT, origin=origins if len(origins) > 1 else []
        ),
    ]
    return pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)


def left_out(each: pd.DataFrame) -> pd.DataFrame:
    """The interval of all others for each of at least two rows, which are intervals themselves."""
    least = {name: _of_others(each[name]) for name in ("usd_low", "gap_low")}
    greatest = {name: -_of_others(-each[name]) for name in ("usd_high", "gap_high")}
    numbers = {name: each[name].sum() - each[name] for name in ("ceilings", "floors", "figures")}
    flags = {
        "open_below": _open_of_others(each["open_below"], each["usd_low"], least["usd_low"]),
        "open_above": _open_of_others(each["open_above"], each["usd_high"], greatest["usd_high"]),
    }
    return money.compared(pd.DataFrame({**least, **greatest, **flags, **numbers}, index=each.index))


def _open_of_others(is_open: pd.Series, ends: pd.Series, left: pd.Series) -> pd.Series:
    """For each row whether any other is open at the end that all others come to (``left``)."""
    number = left.map(ends[is_open].value_counts()).fillna(0)
    return number - (is_open & (ends == left)) > 0


def _of_others(values: pd.Series) -> pd.Series:
    """For each value the least of all the others; blanks count for nothing.

    >>> _of_others(pd.Series([3.0, 1.0, 2.0])).tolist()
    [1.0, 2.0, 1.0]
    """
    filled = values.fillna(np.inf)
    first, second = np.sort(filled.to_numpy())[:2]
    others = filled.where(filled != first, second).where(filled == first, first)
    return others.replace(np.inf, np.nan)


def at_end(lens: Lens, end: str) -> pd.DataFrame:
    """The figures that reach an end, ``usd_low`` or ``usd_high``, of the interval of all."""
    other = {"usd_low": "usd_high", "usd_high": "usd_low"}[end]
    reach = lens.counted[end].fillna(lens.counted[other])
    return lens.counted[reach == lens.whole[end]]
