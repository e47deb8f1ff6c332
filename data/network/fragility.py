"""How many independent origins would have to be wrong for two actors to fall apart."""

import heapq
import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

import igraph
import pandas as pd

from data.memo import kept_for_each
from data.network import shown
from data.network.paths import paths
from data.query import View

WORK = 800_000
"""Pairs that are looked at, over all minimum cuts together, before the search is broken off: some seconds at most."""
EACH_CUT = 200
"""Pairs that could be looked at in the time that a minimum cut takes anyway."""
NEEDLESS_WORK = 2_000_000
"""The same for looking, after the search, for origins that are not needed."""
ROUNDS = 24
"""Times that the cost of an origin is shared out anew among its pairs to raise a bound."""
NO_END = 1e9
Origins = frozenset[str]


@dataclass(frozen=True)
class Fragility:
    """The least number of origins lies between ``least`` and the number of ``origins``, a set that is enough.

    ``pairs`` are those that would fall with them: (a, b).
    """

    least: int
    origins: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]

    @property
    def exact(self) -> bool:
        """Whether no smaller set is enough."""
        return self.least == len(self.origins)


@kept_for_each
def of_view(view: View, start: str, end: str, over: str) -> Fragility | None:
    """`fragility` of what joins two actors in view over some ties, as `data.network.paths` names them."""
    return fragility(paths(view, start, end, over).pairs, start, end)


def fragility(pairs: pd.DataFrame, start: str, end: str, work: int = WORK) -> Fragility | None:
    """The least set of independent origins without which nothing joins two actors; None where nothing does as it is.

    A pair of actors stays joined as long as one origin that asserts a tie between them is right, so it falls only if
    *all* its origins are wrong. Wanted is the smallest set of origins that makes pairs fall which part the two: a
    minimum cut in which one origin may pay for several pairs (minimum label cut; it is NP-hard: Zhang, Cai, Tang 2011).
    Solved by branch and bound: an origin is taken to be wrong or right in turn. A lower bound is the minimum cut
    (Ford and Fulkerson 1956) where each origin shares out a cost of 1 among its pairs, the shares being moved to where
    the cut runs; every such cut also gives a set that is enough. If the search is broken off, a bound is left.

    ``pairs`` has ``a``, ``b`` and ``said_by`` (frozenset of origins).
    """
    between = _between(pairs, start, end)
    if between is None:
        return None
    search = _Search(between, start, end, work)
    least, chosen = search.run()
    if least < len(chosen):
        chosen = search.without_needless(chosen)
    fallen = [pair for pair, said_by in between.items() if said_by <= chosen]
    return Fragility(min(least, len(chosen)), tuple(sorted(chosen)), tuple(sorted(fallen)))


Pairs = Mapping[tuple[str, str], Origins]


def _between(pairs: pd.DataFrame, start: str, end: str) -> Pairs | None:
    """The pairs that lie on a way from start to end which meets no actor twice; None where there is no way."""
    names = sorted({*pairs["a"], *pairs["b"]})
    if start == end or start not in names or end not in names:
        return None
    graph = shown.graph(pairs, names)
    ends = [names.index(start), names.index(end)]
    if math.isinf(graph.distances(*ends)[0][0]):
        return None
    # With the two joined, what lies between them is the one block that holds both.
    graph.add_edge(*ends)
    block = next(set(each) for each in graph.biconnected_components() if set(ends) <= set(each))
    inside = {names[place] for place in block}
    rows = zip(pairs["a"], pairs["b"], pairs["said_by"], strict=True)
    return {(a, b): said_by for a, b, said_by in rows if a in inside and b in inside}


@dataclass(frozen=True)
class _Bound:
    """What is known of a set of assumptions: the least that must be wrong, a set that is enough, whom to ask next."""

    least: float
    enough: Origins | None
    ask: str = ""


class _Search:
    """Branch and bound over origins, the most promising assumptions first."""

    def __init__(self, pairs: Pairs, start: str, end: str, work: int):
        self.pairs, self.work = pairs, work
        names = sorted({name for pair in pairs for name in pair})
        self.size, number = len(names), {name: place for place, name in enumerate(names)}
        self.edges = [(number[a], number[b], said_by) for (a, b), said_by in pairs.items()]
        self.ends = number[start], number[end]

    def run(self) -> tuple[int, Origins]:
        """The least number that is proven, and the smallest set found that is enough."""
        first = self._bound(frozenset(), frozenset())
        best, turn = first.enough, count()
        assert best is not None  # With nobody taken to be right, all origins together are enough.
        waiting = [(first.least, next(turn), frozenset(), frozenset(), first.ask)]
        while waiting and waiting[0][0] < len(best):
            if self.work <= 0:
                return int(waiting[0][0]), best
            proven, _, wrong, right, ask = heapq.heappop(waiting)
            for assumed in ((wrong | {ask}, right), (wrong, right | {ask})):
                found = self._bound(*assumed)
                if found.enough is not None and len(found.enough) < len(best):
                    best = found.enough
                # More is assumed than before, so no less has to be wrong.
                least = max(proven, found.least)
                if least < len(best):
                    heapq.heappush(waiting, (least, next(turn), *assumed, found.ask))
        return len(best), best

    def _bound(self, wrong: Origins, right: Origins) -> _Bound:
        """A lower bound, by minimum cuts, if the origins ``wrong`` are wrong and the ``right`` ones are not."""
        live = [(a, b, said_by - wrong) for a, b, said_by in self.edges if not said_by <= wrong]
        graph = igraph.Graph(n=self.size, edges=[(a, b) for a, b, _ in live])
        cuttable = [not (missing & right) for *_, missing in live]
        shares = _Shares(live, cuttable)
        least, enough, ask = 0.0, None, ""
        for _ in range(ROUNDS):
            self.work -= len(live) + EACH_CUT
            cut = graph.mincut(*self.ends, capacity=shares.costs())
            if cut.value >= NO_END:
                return _Bound(math.inf, None)
            chosen = frozenset().union(*(live[edge][2] for edge in cut.cut)) | wrong
            if enough is None or len(chosen) < len(enough):
                enough = chosen
            if cut.value > least:
                least = cut.value
            ask = shares.most_shared(cut.cut) or ask
            if math.ceil(least - 1e-6) + len(wrong) >= len(enough) or self.work <= 0:
                break
            if not shares.moved(cut.cut):
                break
        return _Bound(math.ceil(least - 1e-6) + len(wrong), enough, ask)

    def without_needless(self, chosen: Origins) -> Origins:
        """The set without origins that are not needed to part the two; as it is where it would take too long to tell."""
        for origin in sorted(chosen) if len(chosen) * len(self.edges) <= NEEDLESS_WORK else ():
            if not self._joined(chosen - {origin}):
                chosen = chosen - {origin}
        return chosen

    def _joined(self, wrong: Origins) -> bool:
        left = [(a, b) for a, b, said_by in self.edges if not said_by <= wrong]
        return not math.isinf(igraph.Graph(n=self.size, edges=left).distances(*self.ends)[0][0])


class _Shares:
    """How each origin, which costs 1 to be wrong, shares that out among the pairs it asserts."""

    def __init__(self, live: list[tuple[int, int, Origins]], cuttable: list[bool]):
        self.live, self.cuttable = live, cuttable
        self.of: dict[str, dict[int, float]] = {}
        for edge, (_, _, missing) in enumerate(live):
            if cuttable[edge]:
                for origin in missing:
                    self.of.setdefault(origin, {})[edge] = 1.0
        self._even_out(self.of)

    def _even_out(self, origins) -> None:
        for origin in origins:
            total = sum(self.of[origin].values())
            self.of[origin] = {edge: share / total for edge, share in self.of[origin].items()}

    def costs(self) -> list[float]:
        """What it costs to have each pair fall."""
        found = [0.0 if cuttable else NO_END for cuttable in self.cuttable]
        for shares in self.of.values():
            for edge, share in shares.items():
                found[edge] += share
        return found

    def moved(self, cut: list[int]) -> bool:
        """Move shares towards the pairs of a cut; False where none can be moved."""
        cut_set, touched = set(cut), []
        for origin, shares in self.of.items():
            inside = shares.keys() & cut_set
            if inside and len(inside) < len(shares):
                for edge in inside:
                    shares[edge] *= 1.6
                touched.append(origin)
        self._even_out(touched)
        return bool(touched)

    def most_shared(self, cut: list[int]) -> str:
        """The origin of a cut that asserts most pairs; the first by name of several; blank where each asserts one."""
        inside = sorted({origin for edge in cut for origin in self.live[edge][2]})
        return max(inside, key=lambda origin: len(self.of[origin]), default="")
