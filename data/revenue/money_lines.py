"""The lines of the picture of intervals: claims by actor or by stream, before and after apart, and their figures."""

import numpy as np
import pandas as pd

from data import spans, vocabulary
from data.memo import kept
from data.query import View
from data.revenue import money, money_names, sums

ACTOR, STREAM = "By actor", "By stream"
GROUPINGS = (ACTOR, STREAM)
SIDES = {
    spans.BEFORE: "Before",
    spans.AFTER: "After",
    spans.BOTH: "Both sides",
    spans.UNDETERMINED: "Undetermined",
}
"""Sides of the turning point (rule 4) as headings say them, in their order."""
KEY = "\n"
SPAN = ["start_first", "start_last", "end_first", "end_last"]


@kept
def figures(view: View) -> pd.DataFrame:
    """The asserted figures that enter the interval of their claim, as `data.revenue.sums.figures` gives them, with ``side`` of
    the turning point (blank without one), ``grade``, ``origin`` (as shown) and ``said_by``."""
    found = sums.figures(view)
    blocks = (
        money.claims(view)
        .pipe(lambda table: table.set_axis(table["claim"].rename(None)))["block"]
        .astype(object)
    )
    own = found["block"].astype(object) == found["claim"].astype(object).map(blocks)
    known = found[["usd_low", "usd_high"]].notna().any(axis=1)
    found = found[own & known & (found["stance"] == "asserts")]
    records = view.records.loc[found.index]
    point = view.dossier.turning_point
    grades = zip(records["reliability"], records["credibility"], strict=True)
    return found.assign(
        claim=found["claim"].astype(object),
        side=spans.side(records[SPAN], point).astype(object) if point else "",
        grade=[vocabulary.grade(*grade) for grade in grades],
        origin=records["origin"].astype(object).map(view.dossier.origin_labels),
        said_by=records["attribution"].astype(object),
        basis=records["basis"].astype(object),
    )


def claims(view: View, by: str = ACTOR, apart: bool = False) -> pd.DataFrame:
    """The claims of money, as `data.revenue.money.claims`, with the ``group`` that each belongs to and its ``key``.

    ``own_first`` and ``own_last`` are the outer days of its figures that are dated themselves; where none is, ``printed`` is
    true and they are those of publication (not a time where all are undated).

    ``by`` `ACTOR` (who takes the money in, else who pays it) or `STREAM`. ``apart``: a row per claim and ``side`` of
    the turning point, with the interval of the figures of that side alone; a claim is on as many sides as its
    figures are. Status, origins and denials stay those of the claim.
    """
    table = money.claims(view)
    table = (_apart(view, table) if apart else table.assign(side="")).reset_index(drop=True)
    who = [money_names.who(*each) for each in zip(table["taker"], table["payer"], strict=True)]
    group = table["stream"] if by == STREAM else pd.Series(who, index=table.index, dtype=object)
    table = table.assign(who=pd.Series(who, dtype=object), group=group.astype(object), key=keys(table))
    return table.join(_dated(view, apart), on="key")


def _dated(view: View, apart: bool) -> pd.DataFrame:
    """When the figures of each row of claims and sides are dated themselves, else when they were published."""
    found = figures(view)
    found = found if apart and view.dossier.turning_point is not None else found.assign(side="")
    found = found.assign(key=keys(found), printed=found["basis"] == spans.PUBLISHED)
    found = found[found["first"].notna()]
    every = found.groupby("key")["printed"].transform("all").astype(bool)
    return (
        found[every | ~found["printed"]]
        .groupby("key")
        .agg(own_first=("first", "min"), own_last=("last", "max"), printed=("printed", "all"))
    )


def keys(table: pd.DataFrame) -> pd.Series:
    """What each row of claims and sides is told by."""
    return table["claim"].astype(object) + KEY + table["side"].astype(object)


def _apart(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Each claim with a figure once for every side that one of its figures is on."""
    found = figures(view)
    if found.empty or view.dossier.turning_point is None:
        return table[table["usd_low"].notna()].assign(side="")
    order = pd.Categorical(found["side"], categories=list(SIDES))
    pairs = pd.MultiIndex.from_arrays([found["claim"], order])
    number, known = pd.factorize(pairs)
    bounds = money.bounds(found, number, np.ones(len(found), dtype=bool), len(known))
    days = found.groupby(number)[["first", "last"]].agg({"first": "min", "last": "max"})
    rest = table.drop(columns=[*bounds.columns, "first", "last"]).set_index("claim")
    sided = pd.DataFrame(list(known), columns=["claim", "side"])
    return sided.join(bounds).join(days).join(rest, on="claim")


def denials(view: View) -> pd.DataFrame:
    """The denials in view of claims that have a computed figure, undated ones too: ``record_id``, ``claim``, ``first`` and ``last``,
    ``height`` (the geometric middle of the claim's interval, in US dollars per year), and the words of each.

    A figure that a denial names is not its height: what is denied is that of the claim.
    """
    table = money.claims(view).pipe(lambda found: found.set_axis(found["claim"].rename(None)))
    known = table[table["usd_low"].notna()]
    records = view.records
    own = records[(records["stance"] == "denies") & records["claim"].isin(known.index)]
    claim = own["claim"].astype(object)
    height = np.sqrt(known["usd_low"].clip(lower=1) * known["usd_high"].clip(lower=1))
    grades = zip(own["reliability"], own["credibility"], strict=True)
    return own[["record_id", "amount_text", "start", "end", "published", "first", "last"]].assign(
        claim=claim,
        height=claim.map(height).astype("float64"),
        said_by=own["attribution"].astype(object),
        grade=[vocabulary.grade(*grade) for grade in grades],
    )
