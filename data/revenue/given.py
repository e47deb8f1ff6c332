"""How far figures differ as they are given, of the claims that have none in US dollars per year."""

import numpy as np
import pandas as pd

from data.memo import kept
from data.query import View
from data.revenue import money, sums

UNIT = ["measure", "currency", "amount_per"]
"""What figures must have in common to be compared as they are given."""
FEWEST = 2
"""Figures in one unit that can be compared."""


def comparable(found: pd.DataFrame) -> pd.Series:
    """Whether each figure is an asserted sum with a unit; stocks and rates per piece may lack a period."""
    stated = found[["amount_low", "amount_high"]].notna().any(axis=1) & (found["stance"] == "asserts")
    whole = (found["amount_per"] != "") | found["measure"].isin(["stock", "unit_rate"])
    return stated & whole & (found["currency"] != "")


@kept
def spreads(view: View) -> pd.DataFrame:
    """``spread`` and ``gap`` (times) by claim, as `data.revenue.money.claims` has them per year, of the figures in view in the
    unit that most of the claim's share; a row for each claim without a figure per year of which two figures share one."""
    claims = money.claims(view).pipe(lambda table: table.set_axis(table["claim"].astype(object)))
    found = sums.figures(view)
    found = found.assign(claim=found["claim"].astype(object))
    never = claims.index[claims["usd_low"].isna()]
    block = found["claim"].map(claims["block"].astype(object)) == found["block"].astype(object)
    own = found[comparable(found) & block & found["claim"].isin(never)]
    own = own.assign(usd_low=own["amount_low"], usd_high=own["amount_high"])
    number, keys = pd.factorize(pd.MultiIndex.from_frame(own[["claim", *UNIT]].astype(object)))
    each = money.bounds(own, number, np.ones(len(own), dtype=bool), len(keys))
    each = each.assign(claim=[key[0] for key in keys], figures=np.bincount(number, minlength=len(keys)))
    most = each[each["figures"] >= FEWEST].sort_values("figures", ascending=False, kind="stable")
    return most.drop_duplicates("claim").set_index("claim")[["spread", "gap"]]
