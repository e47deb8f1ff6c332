"""Communities: who is more tied to each other than to the rest, and how far that hangs on chance."""

from dataclasses import dataclass
from itertools import combinations

import igraph
import numpy as np
import pandas as pd

from data.memo import kept
from data.network import shown
from data.network.seeded import SEED, seeded
from data.query import View

RUNS, FEW_RUNS, FEWEST_RUNS = 20, 6, 3
MANY_ACTORS, MANY_PAIRS = 5_000, 50_000
"""Runs from different seeds, and how few of them where there are many actors, or very many pairs that are tied."""
LEAST = 2
"""Actors that make a community."""


@dataclass(frozen=True)
class Communities:
    """The best of several divisions into communities, and how the others differ from it.

    ``members`` has one row per actor with a friendly tie: ``actor``, ``community`` (1 is the largest), ``size`` and
    ``stays`` (0–1: share of the runs in which it is in the community that matches its own).
    """

    members: pd.DataFrame
    modularity: float
    """Of the best division, −0.5 to 1: ties within communities beyond what chance would put there."""
    agreement: float
    """Mean adjusted Rand index of all pairs of runs: 1 if all agree, 0 as by chance (Hubert and Arabie 1985)."""
    runs: int


@kept
def communities(view: View) -> Communities:
    """Communities on the friendly ties in view (`shown.bonds`), each pair of actors weighted by its independent origins.

    Leiden algorithm on modularity (Traag, Waltman and van Eck 2019), run from 20 fixed seeds (6 beyond 5,000 actors, 3 beyond
    50,000 pairs);
    the division of the highest modularity is shown, the first of equals.
    """
    pairs = shown.bonds(view)
    names = shown.actors(pairs)
    return divided(shown.graph(pairs, names), pairs["origins"].tolist(), names)


def divided(
    graph: igraph.Graph, weights: list[int], names: list[str], runs: int | None = None
) -> Communities:
    """The communities of a graph whose vertices are called ``names``."""
    if not names:
        return Communities(pd.DataFrame(columns=["actor", "community", "size", "stays"]), 0.0, 1.0, 0)
    runs = runs or _runs(len(names), len(weights))
    found = [_one(graph, weights, SEED + run) for run in range(runs)]
    quality = [graph.modularity(each.tolist(), weights=weights) for each in found]
    best = int(np.argmax(np.round(quality, 9)))
    own = _by_size(found[best])
    members = pd.DataFrame({"actor": names, "community": own + 1, "size": np.bincount(own)[own]})
    members["stays"] = np.mean([stays(own, each) for each in found], axis=0)
    members = members.sort_values(
        ["community", "stays", "actor"], ascending=[True, False, True], ignore_index=True
    )
    return Communities(members, float(quality[best]), agreement(found), runs)


def _runs(actors: int, pairs: int) -> int:
    if pairs > MANY_PAIRS:
        return FEWEST_RUNS
    return FEW_RUNS if actors > MANY_ACTORS else RUNS


def _one(graph: igraph.Graph, weights: list[int], seed: int) -> np.ndarray:
    with seeded(seed):
        found = graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=-1)
    return np.array(found.membership)


def _by_size(membership: np.ndarray) -> np.ndarray:
    """The communities numbered from the largest; of equals, that of the actor who comes first in order is first."""
    _, first, size = np.unique(membership, return_index=True, return_counts=True)
    place = np.empty(len(size), dtype=int)
    place[np.lexsort((first, -size))] = range(len(size))
    return place[membership]


def stays(own: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Whether each actor is, in another division, in the community that shares most members with its own.

    >>> stays(np.array([0, 0, 0, 1]), np.array([5, 5, 2, 2])).tolist()
    [True, True, False, True]
    """
    shared = np.zeros((own.max() + 1, other.max() + 1), dtype=int)
    np.add.at(shared, (own, other), 1)
    return shared.argmax(axis=1)[own] == other


def agreement(found: list[np.ndarray]) -> float:
    """Mean adjusted Rand index of all pairs of divisions; 1 for a single one."""
    if len(found) < LEAST or len(found[0]) < LEAST:
        return 1.0
    each = [
        igraph.compare_communities(one.tolist(), other.tolist(), method="adjusted_rand")
        for one, other in combinations(found, 2)
    ]
    # Where both divisions put everybody together, or everybody apart, the index is 0/0: they agree.
    return float(np.nan_to_num(each, nan=1.0).mean())
