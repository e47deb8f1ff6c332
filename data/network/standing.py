"""How much is said of each actor: the measures by which the picture may size and shade it."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.memo import kept
from data.query.going import going
from data.query.tie import PAIR, paired

if TYPE_CHECKING:
    from data.query import View

MEASURES = {
    "ties": "Kinds of tie",
    "claims": "Claims",
    "origins": "Independent origins",
    "held": "Ties in which it is said to hold the upper hand",
}
"""Column of `standing` -> its name on screen."""


@kept
def standing(view: "View") -> pd.DataFrame:
    """The measures of each actor with a tie drawn in the scene of a view, over those ties; indexed by actor.

    ``ties`` (kinds of tie with each other actor), ``claims`` (of those ties), ``origins`` (independent ones that
    assert any of them, each once) and ``held`` (of the ties, those in which it is said to hold the upper hand).
    A tie of an actor with itself counts once.
    """
    drawn = view.ties[view.ties["drawn"]]
    others = drawn["a"] != drawn["b"]
    ends = pd.concat(
        [
            _end(drawn, "a", "a_controls"),
            _end(drawn[others], "b", "b_controls"),
        ]
    )
    table = ends.groupby("actor").agg(ties=("held", "size"), claims=("claims", "sum"), held=("held", "sum"))
    origins = _origins(view, drawn)
    return table.assign(origins=origins.reindex(table.index, fill_value=0))[list(MEASURES)]


def _end(ties: pd.DataFrame, side: str, controls: str) -> pd.DataFrame:
    return pd.DataFrame({"actor": ties[side], "claims": ties["claims"], "held": ties[controls].astype(int)})


def _origins(view: "View", drawn: pd.DataFrame) -> pd.Series:
    """Actor -> independent origins that assert any of its drawn ties."""
    found = view.of(paired(view.dossier))
    if view.scene.timed():
        found = found[going(found, view.scene, view.dossier.turning_point)]
    found = found[(found["stance"] == "asserts").to_numpy()]
    tie, number = groups.numbered(found, PAIR)
    kept_ties = pd.MultiIndex.from_frame(tie.astype("str")).isin(pd.MultiIndex.from_frame(drawn[PAIR]))
    found = found[kept_ties[number]]
    everyone = found["a"].cat.categories
    actor = np.concatenate([found["a"].cat.codes, found["b"].cat.codes]).astype("int64")
    origin = pd.concat([found["origin"]] * 2, ignore_index=True)
    often = groups.distinct(actor, origin, len(everyone))
    return pd.Series(often, index=everyone.astype("str"))
