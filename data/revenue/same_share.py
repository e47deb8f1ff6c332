"""Claims that perhaps state one and the same share, so that it is drawn once."""

from typing import NamedTuple

import pandas as pd

from data.query import View
from data.revenue import amounts, implied_wholes, made_with


class Stated(NamedTuple):
    """What a claim says of shares: who takes which, by which origins, of what, where and when (no days where undated)."""

    claim: str
    shares: frozenset[tuple]
    records: int
    origins: frozenset[str]
    goods: frozenset[str]
    places: frozenset[str]
    first: pd.Timestamp
    last: pd.Timestamp


def again(view: View, found: pd.DataFrame) -> dict[str, str]:
    """Each claim that perhaps only repeats the shares of another -> that other one, which has no fewer records.

    ``found``: ``claim``, ``taker``, ``low``, ``high``, ``records``. So it is where all its shares go to the same takers in the same
    percent, by no other origin, of a like commodity at a like place, and not at times known to be apart.
    """
    kept: list[Stated] = []
    same: dict[str, str] = {}
    for own in sorted(_stated(view, found), key=lambda each: -each.records):
        other = next((each.claim for each in kept if _repeats(own, each)), "")
        if other:
            same[own.claim] = other
        else:
            kept.append(own)
    return same


def _repeats(own: Stated, other: Stated) -> bool:
    covered = own.shares <= other.shares and own.origins <= other.origins
    # A time that is not known is apart from none.
    apart = own.first > other.last or other.first > own.last
    return covered and bool(own.goods & other.goods) and bool(own.places & other.places) and not apart


def _stated(view: View, found: pd.DataFrame) -> list[Stated]:
    records = view.records.drop_duplicates("record_id").set_index("record_id")
    goods = made_with.own_goods(view.dossier)
    each = []
    for claim, own in found.groupby("claim", sort=False):
        ids = list(dict.fromkeys(sum(own["records"], ())))
        said = records.loc[ids]
        dated = said[(said[["start", "end"]] != "").any(axis=1)]
        each.append(
            Stated(
                claim,
                frozenset(amounts.rows(own, "taker", "low", "high")),
                len(ids),
                frozenset(said["origin"]),
                goods.get(claim, frozenset()) - {""},
                implied_wholes.places_in(said["location"]),
                dated["first"].min(),
                dated["last"].max(),
            )
        )
    return each
