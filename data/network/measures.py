"""Who stands where in the network: degree, betweenness, PageRank and brokerage, for the ties in view.

They measure what is *reported*: an actor that nobody writes about is central to nothing here.
"""

import random

import igraph
import numpy as np
import pandas as pd

from data.memo import kept
from data.network import shown
from data.network.seeded import SEED
from data.query import View
from data.words import count

EXACT_UP_TO = 2_000
"""Actors up to which betweenness counts all pairs; beyond, it is estimated."""
SAMPLE = 400
"""Starting actors of the estimate."""
DAMPING = 0.85


@kept
def measures(view: View) -> pd.DataFrame:
    """One row per actor of the network in view, those with most friendly partners first, then most partners.

    - ``actor``; ``ties`` (pairs × kinds it is in), ``claims`` of them, ``origins`` (independent, behind them);
    - ``partners``: actors with whom any tie is asserted; ``friendly``, ``hostile``: with whom one of that sign is, so that
      one partner may count in both;
    - ``betweenness`` (0–1): share of the shortest paths between all other pairs of actors that run through it, on
      friendly ties (`shown.bonds`), each pair of actors joined once whatever the kinds (Freeman 1977, by Brandes 2001). Over
      2,000 actors it is estimated from 400 starting actors drawn at random (Brandes and Pich 2007);
    - ``pagerank`` (0–1, sums to 1): of all ties whatever their sign, weighted by independent origins, with damping
      0.85 (Brin and Page 1998): who is reported to be tied to those who are reported to be tied;
    - ``constraint``: Burt's (1992) on friendly ties: low where an actor's partners are not tied to each other, so that
      it can broker between them; NaN without a friendly tie.
    """
    edges, pairs = shown.edges(view), shown.pairs(view)
    names = shown.actors(edges)
    friendly, hostile = (shown.graph(pairs[pairs[sign]], names) for sign in (shown.FRIENDLY, shown.HOSTILE))
    bonds, everything = shown.graph(shown.bonds(view), names), shown.graph(pairs, names)
    table = pd.DataFrame(
        {
            "actor": names,
            **_counted(edges, names),
            "partners": everything.degree(),
            "friendly": friendly.degree(),
            "hostile": hostile.degree(),
            "betweenness": betweenness(bonds),
            "pagerank": _pagerank(everything, pairs["origins"].tolist()),
            "constraint": np.array(bonds.constraint(), dtype=float),
        }
    )
    order = ["friendly", "partners", "ties", "origins", "actor"]
    return table.sort_values(order, ascending=[False] * 4 + [True], ignore_index=True)


def _counted(edges: pd.DataFrame, names: list[str]) -> dict[str, list[int]]:
    """Ties, claims and independent origins of each actor."""
    ties, claims, origins = dict.fromkeys(names, 0), dict.fromkeys(names, 0), {name: set() for name in names}
    rows = zip(edges["a"], edges["b"], edges["claims"], edges["said_by"], strict=True)
    for a, b, number, said_by in rows:
        for name in {a, b}:
            ties[name] += 1
            claims[name] += int(number)
            origins[name].update(said_by)
    return {
        "ties": list(ties.values()),
        "claims": list(claims.values()),
        "origins": [len(each) for each in origins.values()],
    }


def betweenness(graph: igraph.Graph, exact_up_to: int = EXACT_UP_TO, sample: int = SAMPLE) -> np.ndarray:
    """Betweenness of each actor as a share, 0–1, of the pairs of all others; estimated beyond ``exact_up_to``.

    >>> betweenness(igraph.Graph.Star(4)).tolist()
    [1.0, 0.0, 0.0, 0.0]
    """
    size = graph.vcount()
    pairs = (size - 1) * (size - 2) / 2
    if pairs <= 0:
        return np.zeros(size)
    if size <= exact_up_to:
        return np.array(graph.betweenness()) / pairs
    sources = sorted(random.Random(SEED).sample(range(size), sample))
    found = np.array(graph.betweenness(sources=sources, targets=list(range(size))))
    return found * (size / sample) / pairs


def _pagerank(graph: igraph.Graph, origins: list[int]) -> list[float]:
    return graph.pagerank(weights=origins, damping=DAMPING, directed=False) if graph.vcount() else []


def estimated(view: View) -> str:
    """What is estimated rather than counted, in words; blank where nothing is."""
    size = len(shown.actors(shown.edges(view)))
    if size <= EXACT_UP_TO:
        return ""
    return f"Betweenness is estimated from {SAMPLE} of {count(size, 'actor')} as starting points."
