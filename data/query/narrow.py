"""The view: the dossier as narrowed by the filters (rule 7)."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, names
from data.filters import Filters
from data.query.control import control
from data.query.tie import ties
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.dossier import Dossier

PARTIES = ["actor", "counterpart", "payer", "payee", "share_to"]


@dataclass(frozen=True)
class View:
    """The dossier as narrowed by the current filters."""

    dossier: "Dossier"
    filters: Filters
    records: pd.DataFrame
    total: int
    undated_dropped: int = 0
    unknown: tuple[str, ...] = ()
    """What the link asked for and this dossier does not know."""

    @cached_property
    def ties(self) -> pd.DataFrame:
        """One row per tie, as `ties` describes."""
        return ties(self)

    @cached_property
    def control(self) -> pd.DataFrame:
        """What the view says about who holds control, as `control` describes."""
        return control(self)


def select(dossier: "Dossier", filters: Filters, unknown: tuple[str, ...] = ()) -> View:
    """The dossier narrowed by the filters (rule 7). Nothing but the shown records depends on them:
    status, origins and denials stay those of the whole dossier."""
    records = dossier.records
    keep = np.ones(len(records), dtype=bool)
    for part in (_by_groups, _by_kind, _by_values, _by_grade, _by_place_and_text):
        keep &= part(records, filters)
    in_period = _by_period(records, filters)
    undated = int((keep & records["first"].isna() & ~in_period).sum())
    keep &= in_period
    narrowed = records if keep.all() else records[keep]
    return View(dossier, filters, narrowed, len(records), undated, unknown)


def _by_groups(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    if not filters.groups:
        return np.ones(len(records), dtype=bool)
    in_groups = {column: records[column].isin(filters.groups).to_numpy() for column in PARTIES}
    if not filters.only_among:
        return np.logical_or.reduce(list(in_groups.values()))
    blank = {column: (records[column] == "").to_numpy() for column in PARTIES}
    return np.logical_and.reduce([in_groups[column] | blank[column] for column in PARTIES])


def _by_kind(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    if not (filters.ties or filters.activities):
        return np.ones(len(records), dtype=bool)
    tie = (records["record_type"] == TIE).to_numpy()
    category = records["category"]
    return np.where(tie, category.isin(filters.ties), category.isin(filters.activities))


def _by_values(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    keep = np.ones(len(records), dtype=bool)
    for column, asked in (
        ("stance", filters.stances),
        ("status", filters.statuses),
        ("source_kind", filters.source_kinds),
    ):
        keep &= records[column].isin(asked).to_numpy() if asked else True
    return keep


def _by_grade(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    keep = np.ones(len(records), dtype=bool)
    asked = (
        ("reliability", filters.least_reliability, "ABCDE"),
        ("credibility", filters.least_credibility, "12345"),
    )
    for column, least, scale in asked:
        if least:
            good = records[column].isin(list(scale[: scale.index(least) + 1]))
            unjudged = ~records[column].isin(list(scale))
            keep &= (good | (unjudged & filters.keep_unjudged)).to_numpy()
    return keep


def _by_place_and_text(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    keep = np.ones(len(records), dtype=bool)
    if filters.place:
        keep &= _contains(records["location"], filters.place)
    if filters.text:
        texts = records["summary"] + "\n" + records["attribution"] + "\n" + records["amount_text"]
        keep &= _contains(texts, filters.text)
    return keep


def _contains(texts: pd.Series, asked: str) -> np.ndarray:
    wanted = names.fold(asked)
    found = {text: wanted in names.fold(text) for text in texts.unique()}
    return texts.map(found).to_numpy(dtype=bool)


def _by_period(records: pd.DataFrame, filters: Filters) -> np.ndarray:
    """Records whose outer interval meets the period; undated ones meet none."""
    if not filters.period:
        return np.ones(len(records), dtype=bool)
    first, last = (dates.interval(text)[side] for side, text in enumerate(filters.period))
    return ((records["last"] >= pd.Timestamp(first)) & (records["first"] <= pd.Timestamp(last))).to_numpy()
