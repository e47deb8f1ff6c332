"""Every question that reads all the records: claims, the narrowed view, ties and the evidence behind them.

What comes out is small; nothing else in the product walks over the records. A larger engine than pandas
would be put under this module and nowhere else.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, names, spans
from data.filters import Filters
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.dossier import Dossier

PARTIES = ["actor", "counterpart", "payer", "payee", "share_to"]
CORROBORATED, SINGLE, CONTESTED, DENIED = "corroborated", "single origin", "contested", "denied"
PAIR = ["a", "b", "category"]


@dataclass(frozen=True)
class Choice:
    """What is open in the evidence panel: an actor, a tie (two actors and a category), a claim or a record."""

    kind: str
    value: tuple[str, ...]


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


def claim_keys(records: pd.DataFrame) -> pd.Series:
    """The claim of each record: its own key, else type, pair and category for a tie, else the record itself."""
    first = records["actor"].where(records["actor"] <= records["counterpart"], records["counterpart"])
    second = records["counterpart"].where(records["actor"] <= records["counterpart"], records["actor"])
    of_tie = "tie: " + first + " – " + second + ": " + records["category"]
    own = of_tie.where(records["record_type"] == TIE, "record: " + records["record_id"])
    return records["claim_key"].where(records["claim_key"] != "", own).rename("claim")


def claims(records: pd.DataFrame) -> pd.DataFrame:
    """Status, origins and denials of every claim (rule 1), always over the whole dossier.

    Indexed by claim: ``records``, ``assertions``, ``denials`` (records), ``origins`` (independent origins
    that assert), ``denying_origins`` and ``status``.
    """
    denies = records["stance"] == "denies"
    table = pd.DataFrame(
        {
            "records": _count(records),
            "assertions": _count(records[~denies]),
            "denials": _count(records[denies]),
            "origins": _origins(records[~denies]),
            "denying_origins": _origins(records[denies]),
        }
    )
    table = table.fillna(0).astype("int64")
    return table.assign(status=_status(table))


def _count(records: pd.DataFrame) -> pd.Series:
    return records.groupby("claim", observed=True).size()


def _origins(records: pd.DataFrame) -> pd.Series:
    return records[["claim", "origin"]].drop_duplicates().groupby("claim", observed=True).size()


def _status(table: pd.DataFrame) -> np.ndarray:
    asserted, denied = table["assertions"] > 0, table["denials"] > 0
    return np.select(
        [asserted & denied, denied, table["origins"] >= 2], [CONTESTED, DENIED, CORROBORATED], SINGLE
    )


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


def ties(view: View) -> pd.DataFrame:
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


def chosen(view: View, choice: Choice) -> pd.DataFrame:
    """Every record of the whole dossier that belongs to the claims behind a choice.

    Denials first, then the newest; ``hidden`` marks those that the filters hide. Empty where the dossier
    knows no such thing.
    """
    records = view.dossier.records
    if choice.kind == "tie":
        own = tie_records(records, choice.value)
    elif choice.kind == "actor":
        own = records[records[["actor", "counterpart"]].eq(choice.value[0]).any(axis=1)]
    else:
        own = records[records[{"claim": "claim", "record": "record_id"}[choice.kind]] == choice.value[0]]
    found = records[records["claim"].isin(own["claim"].unique())]
    found = found.assign(hidden=~found.index.isin(view.records.index), denies=found["stance"] == "denies")
    return found.sort_values(["denies", "last"], ascending=[False, False], na_position="last", kind="stable")
