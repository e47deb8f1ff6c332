"""The network of a view: the ties that its records assert, and the pairs of actors that they join."""

from collections.abc import Callable
from itertools import pairwise

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
    kinds = {name: vocabulary.category(vocabulary.TIE, name) for name in ties["category"].unique()}
    behind = _behind(view).reindex(pd.MultiIndex.from_frame(ties[query.PAIR])).reset_index(drop=True)
    return ties.assign(
        sign=ties["category"].map({name: kind.sign for name, kind in kinds.items()}),
        label=ties["category"].map({name: kind.label for name, kind in kinds.items()}),
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
    # Slices of one list: to split an array takes ten times as long.
    said, bounds = names[which].tolist(), np.searchsorted(of, np.arange(size + 1)).tolist()
    return [tuple(said[start:end]) for start, end in pairwise(bounds)]


def actors(edges: pd.DataFrame) -> list[str]:
    """The actors that some ties join, in alphabetical order."""
    return sorted(pd.concat([edges["a"], edges["b"]]).unique().tolist())


def around_one(ties: pd.DataFrame) -> bool:
    """Whether one actor is in all of some ties, so that they divide into no communities."""
    ends = ties[["a", "b"]].head(1).to_numpy(object).ravel().tolist()
    return any(((ties["a"] == each) | (ties["b"] == each)).all() for each in ends)


@kept
def pairs(view: View) -> pd.DataFrame:
    """`paired` of all ties in view."""
    return paired(edges(view))


def paired(edges: pd.DataFrame) -> pd.DataFrame:
    """The unordered pairs of two different actors that some ties join, in alphabetical order.

    ``a``, ``b``, ``ties`` (tuple of row labels of ``edges``, in their order), ``said_by`` (frozenset of the independent
    origins that assert any of them), ``origins`` (how many), ``weight`` (of their best graded record), ``friendly``,
    ``hostile``, ``disputed`` (whether any tie is).
    """
    others = edges[(edges["a"] != edges["b"]).to_numpy()]
    pair, order, starts = _by_pair(others)
    sign, said = others["sign"].to_numpy(object), others["said_by"].to_numpy(object)[order]
    found = pair.assign(
        ties=_parts(others.index.to_numpy()[order].tolist(), starts, tuple),
        said_by=_parts(said.tolist(), starts, _together),
        weight=_of_each(np.maximum, others["weight"].to_numpy(dtype=float)[order], starts),
        friendly=_of_each(np.logical_or, (sign == FRIENDLY)[order], starts),
        hostile=_of_each(np.logical_or, (sign == HOSTILE)[order], starts),
        disputed=_of_each(np.logical_or, (others["disputed"] > 0).to_numpy()[order], starts),
    )
    return found.assign(origins=found["said_by"].map(len).astype("int64"))


def _together(said: list[tuple[str, ...]]) -> frozenset[str]:
    """All who are among some; most pairs have a single tie."""
    return frozenset(said[0]) if len(said) == 1 else frozenset().union(*said)


def _by_pair(edges: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray, np.ndarray]:
    """The pairs in alphabetical order, the places of their ties one pair after the other, and where each pair begins."""
    code, names = pd.factorize(edges[["a", "b"]].to_numpy(object).ravel(), sort=True)
    ends = np.sort(code.reshape(-1, 2), axis=1).astype("int64")
    number = ends[:, 0] * max(len(names), 1) + ends[:, 1]
    order = np.argsort(number, kind="stable")
    starts = np.flatnonzero(np.append(True, np.diff(number[order]) != 0)[: len(order)])
    first = ends[order[starts]]
    return pd.DataFrame({"a": names[first[:, 0]], "b": names[first[:, 1]]}, dtype="str"), order, starts


def _parts(values: list, starts: np.ndarray, made: Callable[[list], object]) -> pd.Series:
    """What is made of the values of each pair."""
    bounds = [*starts.tolist(), len(values)]
    found = [made(values[start:end]) for start, end in pairwise(bounds)]
    return pd.Series(found, dtype=object)


def _of_each(how: np.ufunc, values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return how.reduceat(values, starts) if len(starts) else values


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
    known = pd.Index(names, dtype="str")
    ends = np.column_stack([known.get_indexer(pairs[side]) for side in ("a", "b")])
    return igraph.Graph(n=len(names), edges=ends)


def in_words(view: View) -> str:
    """How large the network is that something is computed on."""
    drawn = view.ties[view.ties["drawn"]]
    names = pd.unique(drawn[["a", "b"]].to_numpy().ravel())
    return f"{count(len(names), 'actor')} and {count(len(drawn), 'tie')} in view, as asserted"
