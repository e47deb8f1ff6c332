"""Who says so: the ties that one class of source or origin asserts, against all others."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd

from data import groups, query, vocabulary
from data.memo import kept_for_each
from data.network import shown
from data.network.scene import Scene
from data.query import View

NOT_STATED = "not stated"
NOT_NAMED = "a speaker not named"
BOTH, ONLY_OWN, ONLY_OTHERS, NEITHER = "both", "only this side", "only all others", "neither"
SAID = (ONLY_OWN, ONLY_OTHERS, BOTH, NEITHER)


def _of_source(column: str) -> Callable[[View], pd.Series]:
    """What sources.csv says of the source of each record."""
    return lambda view: _looked_up(view.records["source_id"], view.dossier.table("sources"), "source_id", column)  # fmt: skip


def _of_origin(column: str) -> Callable[[View], pd.Series]:
    """What origins.csv says of the origin of each record; sources.csv, where the origin is a source itself."""

    def known(view: View) -> pd.Series:
        origin = view.records["origin"]
        own = _looked_up(origin, view.dossier.table("origins"), "origin", column)
        return own.where(own != "", _looked_up(origin, view.dossier.table("sources"), "source_id", column))

    return known


CLASSES = {
    "Kind of source": _of_source("kind"),
    "Country of source": _of_source("country"),
    "Alignment of source": _of_source("alignment"),
    "Kind of origin": _of_origin("kind"),
    "Country of origin": _of_origin("country"),
}
"""By what those who say something are told apart -> the word for each record in view, blank where none is stated."""


def _looked_up(keys: pd.Series, table: pd.DataFrame, key: str, column: str) -> pd.Series:
    found = table.drop_duplicates(key).set_index(key)[column]
    return keys.astype("str").map(found).astype("str").fillna("").replace("nan", "")


@kept_for_each
def classes(view: View, by: str) -> pd.Series:
    """The class of each record in view, in words; on the index of the records."""
    raw = CLASSES[by](view)
    words = {name: vocabulary.label(name) if name else NOT_STATED for name in raw.unique()}
    return raw.map(words).astype("str")


@dataclass(frozen=True)
class Sides:
    """The ties in view as one class tells them, as all others do, and each tie of either."""

    own: View
    others: View
    ties: pd.DataFrame


@kept_for_each
def sides(view: View, by: str, value: str) -> Sides:
    """What the records of one class assert against what all others do.

    ``ties`` has one row per tie of the view: ``a``, ``b``, ``category``, ``label``, ``said`` (who asserts it: `SAID`),
    ``own_origins``, ``other_origins`` (independent origins that assert it on each side), ``origins`` (on both together:
    less than their sum where both sides pass on one and the same), ``own_records``, ``other_records`` (assertions),
    ``own_denials``, ``other_denials`` (records). Those that one side alone asserts come first, the best attested first.
    """
    spoken = view.records[view.records.index.isin(shown.records(view).index)]
    mine = (classes(view, by).reindex(spoken.index) == value).to_numpy()
    # What the scene shows is in these records already: around one actor, a side of its own would reach less far.
    own, others = (replace(view, records=spoken[which], scene=Scene()) for which in (mine, ~mine))
    found = view.ties[[*query.PAIR, "origins"]]
    for name, part in (("own", own), ("other", others)):
        found = found.join(_counts(part, name).reindex(pd.MultiIndex.from_frame(found[query.PAIR])).fillna(0).astype(int).set_axis(found.index))  # fmt: skip
    asserted = found["own_records"] > 0, found["other_records"] > 0
    found["said"] = np.select(
        [asserted[0] & asserted[1], asserted[0], asserted[1]], [BOTH, ONLY_OWN, ONLY_OTHERS], NEITHER
    )
    found["label"] = [vocabulary.category(vocabulary.TIE, name).label for name in found["category"]]
    order = found.assign(order=found["said"].map({name: place for place, name in enumerate(SAID)}))
    order = order.sort_values(
        ["order", "origins", *query.PAIR], ascending=[True, False, True, True, True], kind="stable"
    )
    return Sides(own, others, order.drop(columns="order").reset_index(drop=True))


def _counts(part: View, name: str) -> pd.DataFrame:
    ties = part.ties.set_index(query.PAIR)
    columns = {"origins": f"{name}_origins", "assertions": f"{name}_records", "denials": f"{name}_denials"}
    return ties[[*columns]].rename(columns=columns)


def denied_by_own(found: Sides) -> pd.DataFrame:
    """The ties that the others assert and the chosen class denies."""
    return found.ties[(found.ties["own_denials"] > 0) & (found.ties["other_records"] > 0)]


def deniers(found: Sides, denied: pd.DataFrame) -> list[str]:
    """Who speaks in the records of the chosen class that deny these ties, those of most records first."""
    records = shown.records(found.own)
    tied = pd.MultiIndex.from_frame(records[query.PAIR].astype("str"))
    own = (records["stance"] == "denies").to_numpy() & tied.isin(pd.MultiIndex.from_frame(denied[query.PAIR]))
    speakers = found.own.records.loc[records.index[own], "attribution"]
    return speakers.astype("str").replace("", NOT_NAMED).value_counts().index.tolist()


@kept_for_each
def by_class(view: View, by: str) -> pd.DataFrame:
    """One row per class: ``value``, ``records`` (on ties), ``origins`` (independent, that assert one), ``ties``
    (asserted), ``alone`` (that no other class asserts), ``denied`` (ties), most ties first."""
    found = shown.records(view)
    value = pd.Categorical(classes(view, by).reindex(found.index))
    names, of = value.categories, value.codes.astype("int64")
    tie, number = groups.numbered(found, query.PAIR)
    asserts = (found["stance"] == "asserts").to_numpy()
    said = _pairs(number[asserts], of[asserts], len(names))
    lone = np.bincount(said[:, 0], minlength=len(tie))[said[:, 0]] == 1
    denied = _pairs(number[~asserts], of[~asserts], len(names))
    count = partial(groups.counts, size=len(names))
    table = pd.DataFrame(
        {
            "value": names,
            "records": count(of),
            "origins": groups.distinct(of[asserts], found["origin"][asserts], len(names)),
            "ties": count(said[:, 1]),
            "alone": count(said[lone, 1]),
            "denied": count(denied[:, 1]),
        }
    )
    return table.sort_values(["ties", "records", "value"], ascending=[False, False, True], ignore_index=True)


def _pairs(number: np.ndarray, of: np.ndarray, size: int) -> np.ndarray:
    """Each different tie and class once; shape (pairs, 2)."""
    both = groups.different(number * max(size, 1) + of)
    return np.column_stack(np.divmod(both, max(size, 1)))
