"""Open hostility between the focal actor and its partners, before and after the turning point.

Hostile is a tie or an activity whose kind the vocabulary calls so (`data.vocabulary`), asserted or denied. Status, origins and
denials of a claim are those of the whole dossier (rule 1); the side is that of the records in view that assert it, or of
those that deny it where none does (rule 4). The partners are those whom the control balance would follow (rule 6), those too
of whom nobody says who holds control.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups, vocabulary
from data.balance import control
from data.memo import kept
from data.query.claim import DENIED
from data.query.control import partners
from data.query.tie import acts_upon, paired
from data.spans import AFTER, BEFORE, is_on

if TYPE_CHECKING:
    from data.dossier import Dossier
    from data.query.narrow import View

HOSTILE = "hostile"
NEEDED = ["claim", "origin", "b", "category", "stance", "side", "hostile"]


@kept
def claims(view: "View") -> pd.DataFrame:
    """One row per claim × partner of open hostility in view.

    ``claim``, ``partner``, ``category``; ``before`` and ``after`` (whether it is certainly on that side); ``status``,
    ``origins`` and ``denying_origins`` of the claim.
    """
    found = between(view)
    found = found[found["hostile"].to_numpy(dtype=bool)]
    table, number = groups.numbered(found, ["b", "claim"])
    tells = telling(found)
    sides = {side: groups.any_of(number, tells & on(found, side), len(table)) for side in (BEFORE, AFTER)}
    category = np.empty(len(table), dtype=object)
    category[number[::-1]] = (
        found["category"].astype(object).to_numpy()[::-1]
    )  # that of the first record stays
    table = table.rename(columns={"b": "partner"}).astype("str")
    known = view.dossier.claims[["status", "origins", "denying_origins"]].reindex(table["claim"])
    return groups.beside(
        table, category=category, **sides, **{name: known[name].to_numpy() for name in known}
    )


def telling(found: pd.DataFrame) -> np.ndarray:
    """Which records say on which side their claim is: those that assert it, or all where none does."""
    asserts = (found["stance"] == "asserts").to_numpy()
    return asserts | ~found["claim"].isin(found["claim"][asserts]).to_numpy()


def on(found: pd.DataFrame, side: str) -> np.ndarray:
    """Which records are on a side of the turning point; for `control.EVER` all."""
    return np.ones(len(found), dtype=bool) if side == control.EVER else is_on(found["side"], side)


@kept
def between(view: "View") -> pd.DataFrame:
    """The records in view of what is said of the focal actor and a partner (``b``), of `upon_the_focal_actor`."""
    found = view.of(upon_the_focal_actor(view.dossier))
    return found[found["b"].isin(view.rule.partners or partners(view.dossier)).to_numpy()]


@kept
def upon_the_focal_actor(dossier: "Dossier") -> pd.DataFrame:
    """Every tie and activity of the focal actor with another, with the columns of `NEEDED` as `data.query.tie.paired` has them,
    and ``hostile``: whether the vocabulary calls the kind so."""
    both = ((vocabulary.TIE, paired(dossier)), (vocabulary.ACTIVITY, acts_upon(dossier)))
    found = pd.concat([_marked(record_type, own) for record_type, own in both])
    return found.loc[(found["a"] == dossier.focal_actor).to_numpy(), NEEDED]


def _marked(record_type: str, found: pd.DataFrame) -> pd.DataFrame:
    names = found["category"].cat.categories
    hostile = [name for name in names if vocabulary.category(record_type, name).sign == HOSTILE]
    return found.assign(hostile=found["category"].isin(hostile))


def attesting(view: "View", claims: pd.Series, side: str) -> pd.DataFrame:
    """The records of the whole dossier (rule 1) that assert these claims on a side, or whenever."""
    found = upon_the_focal_actor(view.dossier)
    asserts = (found["claim"].isin(claims) & (found["stance"] == "asserts")).to_numpy()
    return found[asserts & on(found, side)]


def behind(view: "View", side: str) -> list[str]:
    """The claims of open hostility before or after the turning point, or on `control.EVER`; none for any other word."""
    found = claims(view)
    if side not in (BEFORE, AFTER, control.EVER):
        return []
    return found.loc[found[side] if side != control.EVER else slice(None), "claim"].unique().tolist()


def counted(view: "View", side: str) -> tuple[int, int]:
    """How many claims of open hostility on a side are asserted by somebody, and how many are only denied."""
    found = claims(view)
    own = found[found[side].to_numpy(dtype=bool)].drop_duplicates("claim")
    denied = int((own["status"] == DENIED).sum())
    return len(own) - denied, denied
