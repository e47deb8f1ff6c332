"""The part of the ties that a scene leaves: around one actor, without some kinds and some actors."""

import numpy as np
import pandas as pd

from data import vocabulary
from data.network.scene import CHANGE, EITHER, OVER, Scene


def within(ties: pd.DataFrame, scene: Scene) -> pd.DataFrame:
    """The rows of ``ties`` that a scene leaves, in their order; all of them where it asks for nothing.

    Around some actors, those are followed that asserted ties lead to within its steps: either way, or only from
    who is said to hold the upper hand to whom (`OVER`), or back (`UNDER`). Either way, ties among the actors reached
    are left too; one way, only those that lead on.
    """
    keep = np.ones(len(ties), dtype=bool)
    if scene.without:
        kinds = ties["change"] if scene.show == CHANGE else ties["category"].map(_family)
        keep &= ~kinds.isin(scene.without).to_numpy()
    if scene.hidden:
        keep &= ~(ties["a"].isin(scene.hidden) | ties["b"].isin(scene.hidden)).to_numpy()
    if scene.around:
        keep &= _around(ties, scene, keep)
    return ties if keep.all() else ties[keep].reset_index(drop=True)


def _family(category: str) -> str:
    return vocabulary.category(vocabulary.TIE, category).family


def _around(ties: pd.DataFrame, scene: Scene, keep: np.ndarray) -> np.ndarray:
    """Whether each tie is within the steps of the actors in the middle."""
    usable = keep & ties["drawn"].to_numpy()
    code, names = pd.factorize(np.concatenate([ties["a"].to_numpy(object), ties["b"].to_numpy(object)]))
    a, b = code[: len(ties)], code[len(ties) :]
    from_a, from_b = _ways(ties, scene.direction)
    reached, followed = np.isin(names, scene.around), np.zeros(len(ties), dtype=bool)
    for _ in range(scene.steps):
        onward, back = reached[a] & usable & from_a, reached[b] & usable & from_b
        followed |= onward | back
        reached[b[onward]] = reached[a[back]] = True
    return followed if scene.direction != EITHER else reached[a] & reached[b]


def _ways(ties: pd.DataFrame, direction: str) -> tuple[np.ndarray, np.ndarray]:
    """Whether each tie may be followed from ``a`` to ``b``, and from ``b`` to ``a``."""
    if direction == EITHER:
        return np.ones(len(ties), dtype=bool), np.ones(len(ties), dtype=bool)
    holds = ties["a_controls"].to_numpy(), ties["b_controls"].to_numpy()
    return holds if direction == OVER else holds[::-1]
