"""The network of a view: the ties that its records assert, and the pairs of actors that they join."""

import igraph
import numpy as np
import pandas as pd

from data import groups, query, vocabulary
from data.memo import kept
from data.network.scene import Scene
from data.query import View
from data.query.control import CREDIBILITY_WEIGHT, RELIABILITY_WEIGHT, UNJUDGED_WEIGHT
from data.query.going import going
from data.words import count

FRIENDLY, HOSTILE, NEUTRAL = "friendly", "hostile", "neutral"


@kept
def edges(view: View) -> pd.DataFrame:
    """The ties that the records in view assert, the strongest first, as `View.ties` has them, and:

    ``sign`` of the kind (friendly, hostile, neutral), ``label`` of the kind, ``said_by`` (tuple of the independent
    origins that assert it in view), ``grade`` (of the best asserting record, such as B2) and ``weight`` (reliability
    × credibility of that record, 0–1, a grade that cannot be judged counts 0.5).
    """
    ties = view.ties[view.ties["drawn"]].reset_index(drop=True)
    kinds = [vocabulary.category(vocabulary.TIE, name) for name in ties["category"]]
    behind = _behind(view).reindex(pd.MultiIndex.from_frame(ties[query.PAIR])).reset_index(drop=True)
    return ties.assign(
        sign=[kind.sign for kind in kinds],
        label=[kind.label for kind in kinds],
        **{name: behind[name] for name in ("said_by", "grade", "weight")},
    )


@kept
def records(view: View) -> pd.DataFrame:
    """The records that speak of ties in view, at the time its scene shows, as `query.paired` has them."""
    found = view.of(query.paired(view.dossier))
    if view.scene == Scene():
        return found
    if view.scene.timed():
        found = found[going(found, view.scene, view.dossier.turning_point)]
    tied = pd.MultiIndex.from_frame(found[query.PAIR].astype("str"))
    return found[tied.isin(pd.MultiIndex.from_frame(view.ties[query.PAIR]))]


def _behind(view: View) -> pd.DataFrame:
    """Asserting origins and best grade of each tie, indexed by pair and category."""
    found = records(view)
    found = found[(found["stance"] == "asserts").to_numpy()]
    tie, number = groups.numbered(found, query.PAIR)
    weight = _graded(found["reliability"], RELIABILITY_WEIGHT) * _graded(
        found["credibility"], CREDIBILITY_WEIGHT
    )
    best = np.lexsort((-weight, number))
    first = best[np.flatnonzero(np.append(True, number[best][1:] != number[best][:-1])[: len(best)])]
    grades = found[["reliability", "credibility"]].iloc[first].astype(object)
    return pd.DataFrame(
        {
            "said_by": _origins(found["origin"], number, len(tie)),
            "grade": [f"{r or '–'}{c or '–'}" if r or c else "not graded" for r, c in grades.to_numpy()],
            "weight": weight[first],
        },
        index=pd.MultiIndex.from_frame(tie.astype("str")),
    )


def _graded(grades: pd.Series, scale: dict[str, float]) -> np.ndarray:
    return grades.astype(object).map(scale).fillna(UNJUDGED_WEIGHT).to_numpy(dtype=float)


def _origins(origin: pd.Series, number: np.ndarray, size: int) -> list[tuple[str, ...]]:
    """The different origins of each group, in alphabetical order."""
    names = origin.cat.categories.to_numpy(dtype=object)
    both = groups.different(number.astype("int64") * max(len(names), 1) + origin.cat.codes.to_numpy())
    of, which = np.divmod(both, max(len(names), 1))
    return [tuple(names[part]) for part in np.split(which, np.searchsorted(of, np.arange(1, size)))]


def actors(edges: pd.DataFrame) -> list[str]:
    """The actors that some ties join, in alphabetical order."""
    return sorted({*edges["a"], *edges["b"]})


@kept
def pairs(view: View) -> pd.DataFrame:
    """`paired` of all ties in view."""
    return paired(edges(view))


def paired(edges: pd.DataFrame) -> pd.DataFrame:
    """The unordered pairs of two different actors that some ties join, in alphabetical order.

    ``a``, ``b``, ``ties`` (tuple of row labels of ``edges``, in their order), ``said_by`` (frozenset of the independent
    origins that assert any of them), ``origins`` (how many), ``weight`` (of their best graded record), ``friendly``,
    ``hostile``, ``contested`` (whether any tie is).
    """
    rows: dict[tuple[str, str], list[int]] = {}
    for place, a, b in zip(edges.index, edges["a"], edges["b"], strict=True):
        if a != b:
            rows.setdefault((min(a, b), max(a, b)), []).append(place)
    said, sign = edges["said_by"].to_dict(), edges["sign"].to_dict()
    weight, contested = edges["weight"].to_dict(), (edges["contested"] > 0).to_dict()
    table = [
        (
            *pair,
            tuple(ties),
            frozenset().union(*(said[tie] for tie in ties)),
            max(weight[tie] for tie in ties),
            any(sign[tie] == FRIENDLY for tie in ties),
            any(sign[tie] == HOSTILE for tie in ties),
            any(contested[tie] for tie in ties),
        )
        for pair, ties in sorted(rows.items())
    ]
    names = ["a", "b", "ties", "said_by", "weight", "friendly", "hostile", "contested"]
    found = pd.DataFrame(table, columns=names).astype(dict.fromkeys(names[-3:], bool))
    return found.assign(origins=found["said_by"].map(len).astype("int64"))


def unsigned(view: View) -> bool:
    """Whether no tie in view is of a kind that is friendly or hostile, as in a list of edges alone."""
    return (edges(view)["sign"] == NEUTRAL).all()


def bonds(view: View) -> pd.DataFrame:
    """The pairs on which closeness is computed: those with a friendly tie; all, where no tie has a sign at all."""
    found = pairs(view)
    return found if unsigned(view) else found[found["friendly"]]


def bonds_in_words(view: View) -> str:
    """On which ties closeness is computed."""
    return "all ties, since none is of a friendly or hostile kind" if unsigned(view) else "friendly ties"


def graph(pairs: pd.DataFrame, names: list[str]) -> igraph.Graph:
    """The undirected simple graph of pairs among the actors ``names``; its edges are in the order of the pairs."""
    number = {name: place for place, name in enumerate(names)}
    ends = zip(pairs["a"].map(number), pairs["b"].map(number), strict=True)
    return igraph.Graph(n=len(names), edges=list(ends))


def in_words(view: View) -> str:
    """How large the network is that something is computed on."""
    drawn = view.ties[view.ties["drawn"]]
    names = pd.unique(drawn[["a", "b"]].to_numpy().ravel())
    return f"{count(len(names), 'actor')} and {count(len(drawn), 'tie')} in view, as asserted"
