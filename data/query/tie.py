"""Ties: the pairs of actors that records join, each kind of tie on its own (rule 5)."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, groups, spans
from data.memo import kept
from data.network.scene import ATTESTED
from data.query.claim import CONTESTED, DENIED
from data.query.going import going
from data.vocabulary import ACTIVITY, TIE

if TYPE_CHECKING:
    from data.dossier import Dossier
    from data.query.narrow import View

PAIR = ["a", "b", "category"]
DISPUTES = {"contested": CONTESTED, "only_denied": DENIED}
"""Column of `ties` -> status of the claims it counts; somebody denies either."""
NEEDED = ["record_id", "claim", "origin", "source_id", "stance", "status", "actor", "counterpart", "category"]
NEEDED += ["controller", "reliability", "credibility", "start_first", "start_last", "end_first", "end_last"]
NEEDED += ["first", "last", "basis"]


@kept
def paired(dossier: "Dossier") -> pd.DataFrame:
    """Every record of a tie with its two actors as ``a`` and ``b``: the focal actor first, else by name.

    On the index of the records, with the columns of `NEEDED`, ``side``, that of the turning point it is on,
    ``ends``, whether its source states an end, and ``past``, whether that end lies before its publication.
    """
    return _paired(dossier, TIE)


@kept
def acts_upon(dossier: "Dossier") -> pd.DataFrame:
    """`paired` of the activities: what one actor did to, or with, another; ``a`` or ``b`` is blank where it says no other."""
    return _paired(dossier, ACTIVITY)


def _paired(dossier: "Dossier", record_type: str) -> pd.DataFrame:
    records = dossier.records
    found = records.loc[(records["record_type"] == record_type).to_numpy(), NEEDED]
    ends = _ends(found)
    actor, counterpart = found["actor"].cat.codes.to_numpy(), found["counterpart"].cat.codes.to_numpy()
    everyone = found["actor"].cat.categories
    focal_code = everyone.get_loc(dossier.focal_actor) if dossier.focal_actor in everyone else -1
    swap = ((counterpart < actor) | (counterpart == focal_code)) & (actor != focal_code)
    return found.assign(
        a=pd.Categorical.from_codes(np.where(swap, counterpart, actor), everyone),
        b=pd.Categorical.from_codes(np.where(swap, actor, counterpart), everyone),
        side=_side(found, dossier.turning_point),
        ends=ends,
        past=ends & ~_foreseen(found["end_last"], records["published"][found.index]),
    )


def _ends(found: pd.DataFrame) -> np.ndarray:
    """Whether an end is stated. A start and an end that are one and the same date say when it was, not that it ended."""
    stated = found["basis"].isin([spans.STATED, spans.UNTIL])
    same = (found["start_first"] == found["end_first"]) & (found["start_last"] == found["end_last"])
    return (stated & ~same).to_numpy()


def _foreseen(ends: pd.Series, published: pd.Series) -> np.ndarray:
    """Whether a source was published before an end had certainly come: it tells until when it knew, not that it was over.
    Nothing says so of a source that is not dated."""
    return ends.to_numpy() >= dates.bounds(published)[0]


def _side(found: pd.DataFrame, turning_point: date | None) -> pd.Categorical:
    """The side of the turning point of each record; undetermined throughout where there is none."""
    if turning_point is None:
        return pd.Categorical([spans.UNDETERMINED] * len(found), categories=spans.SIDES)
    return spans.side(found, turning_point).array


def ties(view: "View") -> pd.DataFrame:
    """The ties of a view at the time its scene shows, one row per unordered pair × category (rule 5).

    ``a``, ``b`` (names, the focal actor first), ``category``; ``claims`` and of these, by the whole dossier,
    ``contested``, ``only_denied`` and ``disputed`` (either), and ``disputed_elsewhere``, further claims of the tie that
    are disputed but not in view or not of the time shown: nothing must erase a denial (rule 1); ``records``, ``assertions``, ``denials`` (in the view); ``origins`` (independent origins
    that assert it in the view); ``a_controls``, ``b_controls`` (said by an asserting record); ``drawn``
    (False where the view holds only denials); ``first``, ``last`` (outer days); ``before``, ``after``
    (whether a record is certainly on that side of the turning point); ``carried`` (drawn only because ties are
    carried on). Where the scene shows some time, all of it is of the records that speak for that time.
    """
    found = view.of(paired(view.dossier))
    if view.scene.timed():
        found = found[going(found, view.scene, view.dossier.turning_point)]
    asserts = (found["stance"] == "asserts").to_numpy()
    tie, number = groups.numbered(found, PAIR)
    size = len(tie)
    disputes = {name: (found["status"] == status).to_numpy() for name, status in DISPUTES.items()}
    table = groups.beside(
        tie.astype("str"),
        claims=groups.distinct(number, found["claim"], size),
        **{name: groups.distinct(number[own], found["claim"][own], size) for name, own in disputes.items()},
        records=groups.counts(number, size),
        assertions=groups.counts(number[asserts], size),
        origins=groups.distinct(number[asserts], found["origin"][asserts], size),
        denials=groups.counts(number[~asserts], size),
        **{name: groups.any_of(number, which, size) for name, which in _said(found, asserts).items()},
        first=groups.earliest(number, found["first"], size),
        last=groups.latest(number, found["last"], size),
    )
    table["disputed"] = table["contested"] + table["only_denied"]
    table["disputed_elsewhere"] = (
        _disputed(view.dossier)[_a_record(found, number, size)].to_numpy() - table["disputed"]
    )
    table["drawn"] = table["assertions"] > 0
    attested = groups.any_of(number, asserts & _attested(found, view), size)
    table["carried"] = table["drawn"] & ~attested
    order = ["origins", "claims", "records", *PAIR]
    return table.sort_values(order, ascending=[False] * 3 + [True] * 3, ignore_index=True)


def _said(found: pd.DataFrame, asserts: np.ndarray) -> dict[str, np.ndarray]:
    """Which records assert that a side of the tie is controlled, or that it was there before or after."""
    holds = found["controller"].cat.codes.to_numpy()
    return {
        "a_controls": asserts & (holds == found["a"].cat.codes.to_numpy()),
        "b_controls": asserts & (holds == found["b"].cat.codes.to_numpy()),
        "before": asserts & spans.is_on(found["side"], spans.BEFORE),
        "after": asserts & spans.is_on(found["side"], spans.AFTER),
    }


@kept
def _disputed(dossier: "Dossier") -> pd.Series:
    """For each record of a tie, how many claims of that tie anybody denies."""
    found = paired(dossier)
    tie, number = groups.numbered(found, PAIR)
    own = found["status"].isin([*DISPUTES.values()]).to_numpy()
    return pd.Series(groups.distinct(number[own], found["claim"][own], len(tie))[number], found.index)


def _a_record(found: pd.DataFrame, number: np.ndarray, size: int) -> pd.Index:
    """Some record of each tie."""
    place = np.empty(size, dtype="int64")
    place[number] = np.arange(len(found))
    return found.index[place]


def _attested(found: pd.DataFrame, view: "View") -> np.ndarray:
    """Which records of a scene speak for its time without being carried on into it."""
    if not view.scene.carries():
        return np.ones(len(found), dtype=bool)
    return going(found, replace(view.scene, half_life=ATTESTED), view.dossier.turning_point)


def elsewhen(view: "View", index: pd.Index) -> np.ndarray:
    """Which of some records of the whole dossier do not speak for the time that the scene of a view shows, ties and
    activities alike; none where it shows no one time. Shape (records,)."""
    if not view.scene.timed():
        return np.zeros(len(index), dtype=bool)
    there = np.zeros(len(index), dtype=bool)
    for spoken in (paired(view.dossier), acts_upon(view.dossier)):
        own = spoken[spoken.index.isin(index)]
        there |= index.isin(own.index[going(own, view.scene, view.dossier.turning_point)])
    return ~there


def denied(view: "View") -> pd.DataFrame:
    """The ties of a view that its records only deny, with ``asserted_elsewhere``: the records of the whole
    dossier, outside the filters, that assert them. A filter must not turn "asserted" into "only denied"."""
    undrawn = view.ties[~view.ties["drawn"]]
    elsewhere = _asserted(view.dossier).reindex(pd.MultiIndex.from_frame(undrawn[PAIR]), fill_value=0)
    return undrawn.assign(asserted_elsewhere=elsewhere.to_numpy())


@kept
def _asserted(dossier: "Dossier") -> pd.Series:
    """How many records of the whole dossier assert each tie."""
    found = paired(dossier)
    return (
        found[(found["stance"] == "asserts").to_numpy()]
        .astype(dict.fromkeys(PAIR, "str"))
        .groupby(PAIR)
        .size()
    )


def tie_records(records: pd.DataFrame, pair: tuple[str, str, str]) -> pd.DataFrame:
    """The records of one tie, whichever way round its actors are named."""
    between = pair_records(records, pair[:2])
    return between[(between["category"] == pair[2]).to_numpy()]


def pair_records(records: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    """The records of every tie between two actors, whichever way round they are named."""
    a, b = pair
    between = ((records["actor"] == a) & (records["counterpart"] == b)) | (
        (records["actor"] == b) & (records["counterpart"] == a)
    )
    return records[between & (records["record_type"] == TIE)]
