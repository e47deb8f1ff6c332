"""How two actors are joined through others, and on which evidence each step stands."""

import itertools
from collections import deque
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.memo import kept_for_each
from data.network import shown
from data.network.tensions import AT_ONCE, NOT_AT_ONCE, UNDATED
from data.query import View

FRIENDLY_TIES, NOT_HOSTILE, ALL_TIES = "Friendly ties", "All but hostile", "All ties"
OVER = {
    NOT_HOSTILE: (shown.FRIENDLY, shown.NEUTRAL),
    FRIENDLY_TIES: (shown.FRIENDLY,),
    ALL_TIES: (shown.FRIENDLY, shown.NEUTRAL, shown.HOSTILE),
}
"""Over which ties a path may run -> the signs of their kinds; the usual one first."""
MOST_LISTED = 100
"""Shortest paths that are listed."""
SEVERAL = ("collective", "other")
"""Kinds of actor that may stand for several: groups spoken of together, and what is no group, such as local commanders."""
Path = tuple[str, ...]
"""The actors of a path, from its start to its end."""


@dataclass(frozen=True)
class Paths:
    """How two actors are joined.

    ``pairs`` are the steps a path may take, as `shown.paired` gives them; ``number`` counts all shortest paths, of which
    ``shortest`` lists at most 100, those on the strongest weakest step first; ``strongest`` is empty where nothing joins them.
    """

    start: str
    end: str
    pairs: pd.DataFrame
    number: int
    shortest: tuple[Path, ...]
    strongest: Path


@kept_for_each
def paths(view: View, start: str, end: str, over: str = NOT_HOSTILE) -> Paths:
    """All shortest paths between two different actors over some ties in view, and the strongest one.

    A step from one actor to the next stands on all ties between the two. Of two steps, that is the stronger which more
    independent origins assert, then that whose best record has the better grade (`shown.edges`). The strongest path
    is the one whose weakest step is strongest (the widest path; Pollack 1960), of several the shortest, of those
    the first by name.
    """
    edges = shown.edges(view)
    pairs = shown.paired(edges[edges["sign"].isin(OVER[over])])
    near, rank = _neighbours(pairs)
    number, shortest = _shortest(near, start, end)
    listed = sorted(shortest, key=lambda path: (-_weakest(rank, path), path))
    strongest = _strongest(pairs, near, rank, start, end) if number else ()
    return Paths(start, end, pairs, number, tuple(listed), strongest)


Near = dict[str, list[str]]
Rank = dict[frozenset[str], int]


def _neighbours(pairs: pd.DataFrame) -> tuple[Near, Rank]:
    """Who is joined to whom, by name; and the rank of each pair, higher for the stronger."""
    strength = pd.MultiIndex.from_arrays([pairs["origins"], pairs["weight"].round(6)])
    ranks = np.searchsorted(strength.unique().sort_values(), strength) if len(pairs) else []
    near: Near = {}
    for a, b in zip(pairs["a"], pairs["b"], strict=True):
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    sides = zip(pairs["a"], pairs["b"], strict=True)
    return {name: sorted(each) for name, each in near.items()}, dict(
        zip(map(frozenset, sides), map(int, ranks), strict=True)
    )


def _weakest(rank: Rank, path: Path) -> int:
    return min(rank[frozenset(step)] for step in itertools.pairwise(path))


def _distances(near: Near, start: str) -> dict[str, int]:
    """Steps from an actor to every other that it is joined to."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for there in near.get(here, ()):
            if there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found


def _shortest(near: Near, start: str, end: str) -> tuple[int, list[Path]]:
    """How many shortest paths there are, and the first of them by name."""
    to_go = _distances(near, end)
    if start not in to_go or start == end:
        return 0, []
    ways = {end: 1}
    for name in sorted(to_go, key=to_go.__getitem__):
        if to_go[name] and to_go[name] <= to_go[start]:
            ways[name] = sum(ways[each] for each in near[name] if to_go[each] == to_go[name] - 1)
    listed: list[Path] = []
    waiting: list[Path] = [(start,)]
    while waiting and len(listed) < MOST_LISTED:
        path = waiting.pop()
        if path[-1] == end:
            listed.append(path)
            continue
        nearer = [each for each in near[path[-1]] if to_go[each] == to_go[path[-1]] - 1]
        waiting += [(*path, each) for each in reversed(nearer)]
    return ways[start], listed


def _strongest(pairs: pd.DataFrame, near: Near, rank: Rank, start: str, end: str) -> Path:
    """The widest path between two that are joined, of those the shortest, of those the first by name."""
    names = sorted(near)
    number = {name: place for place, name in enumerate(names)}
    ranks = [rank[frozenset(pair)] for pair in zip(pairs["a"], pairs["b"], strict=True)]
    tree = shown.graph(pairs, names)
    tree.es["rank"] = ranks
    # A spanning tree of the greatest ranks holds a widest path between any two (Hu 1961).
    tree = tree.spanning_tree(weights=[-each for each in ranks])
    steps = tree.get_shortest_path(number[start], number[end], output="epath")
    least = min(tree.es[step]["rank"] for step in steps)
    wide = {name: [each for each in near[name] if rank[frozenset((name, each))] >= least] for name in names}
    return _shortest(wide, start, end)[1][0]


def steps(found: Paths, path: Path) -> pd.DataFrame:
    """The steps of a path in order, as rows of ``pairs`` with the actors it goes ``from`` and ``to``."""
    keyed = found.pairs.set_index(["a", "b"], drop=False)
    sides = [(min(step), max(step)) for step in itertools.pairwise(path)]
    own = keyed.loc[sides].reset_index(drop=True)
    return own.assign(**{"from": path[:-1], "to": path[1:]})


def at_once(view: View, found: Paths, path: Path) -> str:
    """Whether all steps of a path may have been there at one time: whether some moment is in the outer span of a tie of
    each step, as `data.network.tensions` says it of three sides. A tie without a date may have been there at any time.
    """
    edges = shown.edges(view)
    spans = [edges.loc[list(ties), ["first", "last"]] for ties in steps(found, path)["ties"]]
    if _meet([step.dropna() for step in spans]):
        return AT_ONCE
    dated = [step for step in spans if step.notna().all(axis=None)]
    return UNDATED if len(dated) < len(spans) and (not dated or _meet(dated)) else NOT_AT_ONCE


def _meet(spans: list[pd.DataFrame]) -> bool:
    """Whether some moment is in one of the spans of each step; if any is, then a moment that one begins with."""
    moments = pd.concat(spans)["first"].unique()
    return any(all(((s["first"] <= at) & (s["last"] >= at)).any() for s in spans) for at in moments)


def catch_all(view: View, path: Path) -> list[str]:
    """The actors between the ends of a path that may be several, by their kind, in its order: who is tied to the one side
    of such an actor need not be who is tied to the other."""
    table = view.dossier.table("actors")
    several = set(table.loc[table["kind"].isin(SEVERAL), "actor"])
    return [name for name in path[1:-1] if name in several]
