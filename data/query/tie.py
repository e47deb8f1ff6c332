"""Ties: the pairs of actors that records join, each kind of tie on its own (rule 5)."""

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import spans
from data.query.claim import CONTESTED
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.query.narrow import View

PAIR = ["a", "b", "category"]


def paired(records: pd.DataFrame, focal: str | None) -> pd.DataFrame:
    """Ties among the records with their two actors as ``a`` and ``b``: the focal actor first, else by name."""
    found = records[records["record_type"] == TIE]
    actor, counterpart = found["actor"].cat.codes.to_numpy(), found["counterpart"].cat.codes.to_numpy()
    everyone = found["actor"].cat.categories
    focal_code = everyone.get_loc(focal) if focal in everyone else -1
    swap = ((counterpart < actor) | (counterpart == focal_code)) & (actor != focal_code)
    return found.assign(
        a=pd.Categorical.from_codes(np.where(swap, counterpart, actor), everyone),
        b=pd.Categorical.from_codes(np.where(swap, actor, counterpart), everyone),
    )


def ties(view: "View") -> pd.DataFrame:
    """The ties of a view, one row per unordered pair × category (rule 5).

    ``a``, ``b`` (names, the focal actor first), ``category``; ``claims`` and of these ``contested`` (by the
    whole dossier); ``records``, ``assertions``, ``denials`` (in the view); ``origins`` (independent origins
    that assert it in the view); ``a_controls``, ``b_controls`` (said by an asserting record); ``drawn``
    (False where the view holds only denials); ``first``, ``last`` (outer days); ``before``, ``after``
    (whether a record is certainly on that side of the turning point).
    """
    found = paired(view.records, view.dossier.focal_actor)
    asserts = (found["stance"] == "asserts").to_numpy()
    tie, number = _numbered(found)
    sides = _sides(found, view.dossier.turning_point)
    holds = found["controller"].cat.codes.to_numpy()
    contested = (found["status"] == CONTESTED).to_numpy()
    days = found[["first", "last"]].groupby(number).agg({"first": "min", "last": "max"})
    counted = {
        "claims": _distinct(number, found["claim"], tie),
        "contested": _distinct(number[contested], found["claim"][contested], tie),
        "records": np.bincount(number, minlength=len(tie)),
        "assertions": np.bincount(number[asserts], minlength=len(tie)),
        "origins": _distinct(number[asserts], found["origin"][asserts], tie),
        "denials": np.bincount(number[~asserts], minlength=len(tie)),
    }
    said = {
        "a_controls": asserts & (holds == found["a"].cat.codes.to_numpy()),
        "b_controls": asserts & (holds == found["b"].cat.codes.to_numpy()),
        "before": asserts & np.isin(sides, [spans.BEFORE, spans.BOTH]),
        "after": asserts & np.isin(sides, [spans.AFTER, spans.BOTH]),
    }
    flags = {name: np.bincount(number[which], minlength=len(tie)) > 0 for name, which in said.items()}
    table = tie.assign(**counted, **flags, first=days["first"].to_numpy(), last=days["last"].to_numpy())
    table["drawn"] = table["assertions"] > 0
    order = ["origins", "claims", "records", *PAIR]
    return table.sort_values(order, ascending=[False] * 3 + [True] * 3, ignore_index=True)


def denied(view: "View") -> pd.DataFrame:
    """The ties of a view that its records only deny, with ``asserted_elsewhere``: the records of the whole
    dossier, outside the filters, that assert them. A filter must not turn "asserted" into "only denied"."""
    undrawn = view.ties[~view.ties["drawn"]]
    records = view.dossier.records
    asserted = paired(records[records["stance"] == "asserts"], view.dossier.focal_actor)
    counts = asserted.groupby(PAIR, observed=True).size()
    elsewhere = counts.reindex(pd.MultiIndex.from_frame(undrawn[PAIR]), fill_value=0)
    return undrawn.assign(asserted_elsewhere=elsewhere.to_numpy())


def _numbered(found: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray]:
    """Each tie once, as text columns, and for every record the number of its tie.

    Actors and categories are small whole numbers already; one product of them is a hundred times
    quicker to group by than three columns.
    """
    codes = [found[column].cat.codes.to_numpy().astype("int64") for column in PAIR]
    sizes = [len(found[column].cat.categories) for column in PAIR]
    key = (codes[0] * sizes[1] + codes[1]) * sizes[2] + codes[2]
    _, first, number = np.unique(key, return_index=True, return_inverse=True)
    return found[PAIR].iloc[first].astype("str").reset_index(drop=True), number


def _distinct(number: np.ndarray, values: pd.Series, tie: pd.DataFrame) -> np.ndarray:
    """How many different values the records of each tie have."""
    size = len(values.cat.categories)
    pairs = np.unique(number.astype("int64") * size + values.cat.codes.to_numpy())
    return np.bincount(pairs // max(size, 1), minlength=len(tie))


def _sides(found: pd.DataFrame, turning_point: date | None) -> np.ndarray:
    """The side of the turning point of each record; undetermined throughout where there is none."""
    if turning_point is None:
        return np.full(len(found), spans.UNDETERMINED)
    return spans.side(found, turning_point).astype(object).to_numpy()


def tie_records(records: pd.DataFrame, pair: tuple[str, str, str]) -> pd.DataFrame:
    """The records of one tie, whichever way round its actors are named."""
    a, b, category = pair
    between = ((records["actor"] == a) & (records["counterpart"] == b)) | (
        (records["actor"] == b) & (records["counterpart"] == a)
    )
    return records[between & (records["record_type"] == TIE) & (records["category"] == category)]
