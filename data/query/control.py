"""What the records say about who holds the upper hand over whom: the evidence of the control balance (rule 6)."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance.rule import OUT
from data.memo import kept
from data.query.claim import CONTESTED
from data.query.tie import paired
from data.vocabulary import MUTUAL

if TYPE_CHECKING:
    from data.dossier import Dossier
    from data.query.narrow import View

FOCAL, PARTNER, OTHER = "focal", "partner", "other"
NO_PARTNERS = ("state", "faction", "other")
"""Kinds of actor that are not partners: states, the focal actor's own factions and commanders, and the rest."""
RELIABILITY_WEIGHT = {"A": 1.0, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.2}
CREDIBILITY_WEIGHT = {"1": 1.0, "2": 0.8, "3": 0.6, "4": 0.4, "5": 0.2}
UNJUDGED_WEIGHT = 0.5
"""Of F, 6 and a missing grade, which mean "cannot be judged", not "worst"."""

COLUMNS = ["record_id", "claim", "origin", "partner", "category", "holder", "weight", "contested", "side"]
COLUMNS += ["first", "last", "open", "sure_before", "sure_after"]


@kept
def partners(dossier: "Dossier") -> list[str]:
    """The actors whose ties with the focal actor are usually followed: armed groups and collective nodes.

    An actor that actors.csv does not describe counts as a group, an armed group that has come to rule does too. Where of
    no group is said who holds control, everybody of whom it is said.
    """
    return groups_beside(dossier) if has_groups(dossier) else sayable(dossier)


@kept
def groups_beside(dossier: "Dossier") -> list[str]:
    """The armed groups and collective nodes beside the focal actor."""
    actors = dossier.table("actors")
    others = set(actors.loc[actors["kind"].isin(NO_PARTNERS), "actor"])
    return [name for name in dossier.actors if name not in others and name != dossier.focal_actor]


@kept
def has_groups(dossier: "Dossier") -> bool:
    """Whether the usual partners are armed groups: of one somebody says who holds control, or of nobody at all."""
    said = sayable(dossier)
    return not said or not set(said).isdisjoint(groups_beside(dossier))


@kept
def evidence(dossier: "Dossier") -> pd.DataFrame:
    """Asserting records about a tie of the focal actor with anybody that name one of the two as the controller.

    One row per record, on the index of the records: ``record_id``, ``claim``, ``origin``, ``partner``,
    ``category``, ``holder`` (focal, partner or mutual), ``weight`` (reliability × credibility, 0–1),
    ``contested`` (its claim), ``side`` of the turning point, ``first`` and ``last`` (outer days), ``open``
    (whether its start is unknown), ``sure_before`` and ``sure_after`` (the record is certainly before any turning point
    later than the one, and certainly after any earlier than the other, by `data.spans.side`). A record that names a third party as the controller is left out.
    """
    focal = dossier.focal_actor
    found = paired(dossier)
    said = (found["stance"] == "asserts") & (found["controller"] != "")
    found = found[(said & (found["a"] == focal) & (found["b"] != focal)).to_numpy()]
    controller = found["controller"].astype(object)
    holder = np.select(
        [controller == focal, controller == found["b"].astype(object), controller == MUTUAL],
        [FOCAL, PARTNER, MUTUAL],
        OTHER,
    )
    named = found.assign(
        partner=found["b"],
        holder=pd.Categorical(holder),
        weight=weight_of(found["reliability"], RELIABILITY_WEIGHT)
        * weight_of(found["credibility"], CREDIBILITY_WEIGHT),
        contested=(found["status"] == CONTESTED).to_numpy(),
        open=found["start_first"].isna().to_numpy(),
        sure_before=np.fmin(found["start_last"].to_numpy(), found["end_last"].to_numpy()),
        sure_after=np.fmax(
            found["end_first"].to_numpy(), found["start_first"].to_numpy() + np.timedelta64(1, "D")
        ),
    )
    return named.loc[holder != OTHER, COLUMNS]


@kept
def sayable(dossier: "Dossier") -> list[str]:
    """Everybody of whom a record says who holds control between them and the focal actor, in alphabetical order."""
    said = set(evidence(dossier)["partner"].unique())
    return [name for name in dossier.actors if name in said]


def control(view: "View") -> pd.DataFrame:
    """The `evidence` of the control balance that is in view, under the rule of the view.

    Of the partners that the rule follows alone; every ``weight`` 1 where weights are equal; without the
    contested claims where these are left out.
    """
    rule, found = view.rule, view.of(evidence(view.dossier))
    keep = found["partner"].isin(rule.partners or partners(view.dossier)).to_numpy()
    if rule.contested == OUT:
        keep = keep & ~found["contested"].to_numpy(dtype=bool)
    return found[keep].assign(weight=1.0) if rule.equal else found[keep]


def weight_of(grades: pd.Series, scale: dict[str, float]) -> np.ndarray:
    """The weight of each grade of a categorical by its scale; of one that says nothing `UNJUDGED_WEIGHT`.

    >>> weight_of(pd.Series(["C", "F", None], dtype="category"), RELIABILITY_WEIGHT).tolist()
    [0.6, 0.5, 0.5]
    """
    known = [scale.get(grade, UNJUDGED_WEIGHT) for grade in grades.cat.categories]
    return np.array([*known, UNJUDGED_WEIGHT])[grades.cat.codes]  # a missing one has the code −1
