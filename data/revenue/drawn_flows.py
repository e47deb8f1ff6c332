"""The flows of money that are drawn: of one block and one year, at one bound, so that nothing counts twice."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.memo import kept
from data.query import View
from data.revenue import adding, amounts, flows, of_year
from data.revenue.flow_settings import DRAWN, HIGHEST
from data.revenue.rests import REST, rests
from data.revenue.wholes import parts

__all__ = ["REST", "Drawn", "drawn", "years"]
MOST_YEARS = 100
"""Years to choose among one by one; of a longer time, only those in which something begins or ends."""


@dataclass(frozen=True)
class Drawn:
    """The flows to draw: ``table`` as `flows`, with ``value`` (US dollars per year), ``kind`` (`REST` or a claim), ``whole`` (of
    what a rest is left, US dollars per year) and ``mixed`` (`data.revenue.rests`), its bounds those of the figures of the ``year`` alone, the records of these
    (``of_year``) and how many of them are dated by publication alone (``printed``), and
    ``why`` the others are not, by their index in `flows`. ``said``: wholes whose rest cannot be drawn, and why."""

    table: pd.DataFrame
    year: int | None
    why: dict[int, str]
    said: tuple[str, ...]


def years(view: View) -> list[int]:
    """The years of which any figure of a flow of the block that is asked for is, latest first."""
    dated = _dated(view)
    spans = {(each.first, each.last) for own in dated["figures"] for each in own if each.first}
    if not spans:
        return []
    ends = {int(year) for span in spans for year in span}
    between = range(min(ends), max(ends) + 1) if max(ends) - min(ends) < MOST_YEARS else ends
    return sorted((y for y in between if any(first <= y <= last for first, last in spans)), reverse=True)


def _dated(view: View) -> pd.DataFrame:
    table = flows.flows(view)
    drawable = table["asserted"] & (table["block"] == view.flows.block) & (table["taker"] != "")
    dated = table["figures"].map(lambda own: any(each.first for each in own)).astype(bool)
    return table[drawable & dated]


def _during(possible: pd.DataFrame, year: int) -> pd.DataFrame:
    """The flows that have a figure of a year, with the bounds and records of those figures alone (``of_year``) and how many of
    them are dated by publication alone (``printed``)."""
    own = possible["figures"].map(lambda each: of_year.during(each, year, year))
    own = own[own.map(bool).astype(bool)]
    worth = pd.DataFrame(list(own.map(of_year.worth)), index=own.index, columns=of_year.Worth._fields)
    records = own.map(lambda each: tuple(figure.record for figure in each))
    now = (
        possible.loc[own.index]
        .drop(columns=[*amounts.ENDS])
        .join(worth)
        .assign(of_year=records.astype(object))
    )
    return _named_then(now)


def _named_then(now: pd.DataFrame) -> pd.DataFrame:
    """The flows of a year without a payer that no origin of that year's figures names: another origin's word of another
    year is not theirs."""
    named = [not own.isdisjoint(ids) for own, ids in zip(now["payer_by"], now["of_year"], strict=True)]
    unnamed = ~np.array(named, dtype=bool)
    return now.assign(
        payer=now["payer"].mask(unnamed, ""),
        stated=now["stated"].mask(unnamed, 0),
        reverse=[() if bare else ids for bare, ids in zip(unnamed, now["reverse"], strict=True)],
    )


def _usual(possible: pd.DataFrame) -> int:
    """The year of which most flows whose payer is named have a figure; of several the one of most flows, then the latest."""
    first, last = np.array([of_year.span(each) for each in possible["figures"]]).T
    # The most are always there where one of them begins.
    starts = np.unique(first)
    there = (first <= starts[:, None]) & (last >= starts[:, None])
    named = there[:, (possible["payer"] != "").to_numpy(dtype=bool)]
    return int(starts[np.lexsort((starts, there.sum(axis=1), named.sum(axis=1)))[-1]])


@kept
def drawn(view: View) -> Drawn:
    """The flows of one block and one year at one bound (`view.flows`), so that nothing in them counts twice. A figure that is
    undated, or of other years, is in none of them.

    Leaf claims only: of a claim that others are part of, its parts are drawn, and what they leave of it as its ``rest``,
    rest = bound of the whole − Σ the same bound of its parts, where that is above nothing. Of what may be the same
    money (`data.revenue.adding.total`), one claim is drawn. Sums go through that guard alone.
    """
    table, possible = flows.flows(view), _dated(view)
    asked = view.flows
    why = _unfit(view, table.drop(index=possible.index))
    if possible.empty:
        return Drawn(
            table.head(0).assign(value=pd.Series(dtype=float), kind="", printed=0, of_year="", mixed=""),
            None,
            why,
            (),
        )
    year = asked.year or _usual(possible)
    now = _during(possible, year)
    why |= dict.fromkeys(possible.index.difference(now.index), f"no figure of it is of {year}")
    above = set(
        parts(view.dossier).query("part in @claims", local_dict={"claims": set(now["claim"])})["whole"]
    )
    whole = now["claim"].isin(above)
    why |= dict.fromkeys(now.index[whole], "the whole of others, which are drawn with what they leave of it")
    leaves = now[~whole]
    below = set(
        parts(view.dossier).query("whole in @claims", local_dict={"claims": set(now["claim"])})["part"]
    )
    kept_rows, others = _once(view, leaves, year, below)
    why |= others
    end = "usd_high" if asked.bound == HIGHEST else "usd_low"
    shown = leaves.loc[kept_rows].assign(value=lambda rows: rows[end], kind="claim", mixed="")
    why |= dict.fromkeys(shown.index[shown["value"] <= 0], "a sum of nothing")
    left, said = rests(view, now[whole], set(leaves["claim"]), year, end)
    return Drawn(pd.concat([shown[shown["value"] > 0], *left]), year, why, said)


def _unfit(view: View, rest: pd.DataFrame) -> dict[int, str]:
    """Why flows cannot be drawn at all."""
    block = rest["block"].astype(object)
    reasons = np.select(
        [
            ~rest["asserted"].astype(bool),
            block == "",
            ~block.isin(DRAWN),
            block != view.flows.block,
            rest["usd_low"].isna(),
            rest["taker"] == "",
        ],
        [
            "only denied",
            "no sum is given",
            "of “" + block + "”, which is no flow of money",
            "of “" + block + "”, drawn apart",
            rest["note"].where(rest["note"] != "", "no sum is given"),
            "nobody is said to take it in",
        ],
        "undated, so of no year",
    )
    return dict(zip(rest.index.tolist(), reasons.tolist(), strict=True))


def _once(view: View, leaves: pd.DataFrame, year: int, below: set[str]) -> tuple[list[int], dict[int, str]]:
    """Of the flows to each taker, those that count no money twice; of the parts of a whole (``below``) the largest, so that
    what they leave of it is least."""
    why: dict[int, str] = {}
    for _, own in leaves.groupby("taker", sort=False):
        left = dict(adding.total(view, own["claim"], strict=False, year=year, largest=below).left_out)
        why |= {row: left[claim] for row, claim in own["claim"].items() if claim in left}
    again = leaves.sort_values("origins", kind="stable").duplicated(["claim", "taker"]) & ~leaves.index.isin(
        list(why)
    )
    why |= dict.fromkeys(again.index[again], "another payer of the same claim")
    return [row for row in leaves.index if row not in why], why
