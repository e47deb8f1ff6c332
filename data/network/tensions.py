"""Tensions: triangles of friends and enemies that do not go together, and pairs that are said to be both."""

import numpy as np
import pandas as pd

from data.memo import kept
from data.network import shown
from data.query import View

AT_ONCE, NOT_AT_ONCE, UNDATED = "possibly", "no", "not dated"
"""Whether the three sides are attested at the same time."""
FRIENDS_AT_ODDS, ALL_HOSTILE = "two friends at odds", "three enemies"


@kept
def triangles(view: View) -> pd.DataFrame:
    """The unbalanced triangles of the network in view, the best attested first.

    A side has the sign that more independent origins assert by its ties in view (see `signed`). A triangle is balanced
    where the product of its signs is positive (Heider 1946; Cartwright and Harary 1956): one hostile side or three make
    it unbalanced. Three enemies are a tension by that rule alone; Davis (1967) counts them as balanced.

    ``a``, ``b``, ``c`` (for one hostile side: ``b`` and ``c`` are the enemies, ``a`` is friendly to both; else by name), ``kind``,
    ``ties`` (three tuples of row labels of `shown.edges`: a–b, a–c, b–c), ``origins`` (independent origins of the side
    that has fewest, for its sign), ``disputed`` and ``both`` (sides with a disputed tie, and with ties of the other sign
    too, 0–3), ``at_once`` (whether the outer spans of the sides meet).
    """
    clear = signed(view)
    names = sorted({*clear["a"], *clear["b"]})
    graph = shown.graph(clear, names)
    corners = np.array(graph.list_triangles(), dtype=int).reshape(-1, 3)
    sides = np.column_stack([_side(graph, corners, one, two) for one, two in ((0, 1), (0, 2), (1, 2))])
    hostile = clear["hostile"].to_numpy()[sides]
    odd = hostile.sum(axis=1) % 2 == 1
    rows = [
        _triangle(clear, [names[corner] for corner in each], side)
        for each, side in zip(corners[odd].tolist(), sides[odd].tolist(), strict=True)
    ]
    columns = ["a", "b", "c", "kind", "ties", "origins", "disputed", "both", "at_once"]
    found = pd.DataFrame(rows, columns=columns)
    order = found["at_once"].map({AT_ONCE: 0, UNDATED: 1, NOT_AT_ONCE: 2})
    found = found.assign(order=order).sort_values(
        ["order", "origins", "a", "b", "c"], ascending=[True, False, True, True, True], ignore_index=True
    )
    return found.drop(columns="order")


@kept
def signed(view: View) -> pd.DataFrame:
    """The pairs in view with a sign: that which more independent origins assert; neutral ties say nothing, and a pair
    for whose two signs as many speak has none.

    ``a``, ``b``, ``ties`` (of that sign), ``origins`` (for that sign), ``hostile``, ``both`` (whether the other sign is
    asserted too), ``disputed`` (whether one of ``ties`` is), ``first`` and ``last`` (outer days of ``ties``).
    """
    edges = shown.edges(view)
    sides = {sign: shown.paired(edges[edges["sign"] == sign]) for sign in (shown.FRIENDLY, shown.HOSTILE)}
    found = pd.concat([side.assign(hostile=sign == shown.HOSTILE) for sign, side in sides.items()])
    most = found.groupby(["a", "b"])["origins"].transform("max")
    rivals = found.groupby(["a", "b"])["origins"].transform("size") > 1
    ahead = found["origins"] == most
    level = rivals & (found.assign(ahead=ahead).groupby(["a", "b"])["ahead"].transform("sum") > 1)
    clear = found.assign(both=rivals)[(ahead & ~level).to_numpy()].sort_values(["a", "b"], ignore_index=True)
    spread = clear["ties"].explode().astype("int64")
    spans = edges.loc[spread, ["first", "last"]].set_axis(spread.index).groupby(level=0)
    return clear.assign(first=spans["first"].min(), last=spans["last"].max())


def _side(graph, corners: np.ndarray, one: int, two: int) -> np.ndarray:
    pairs = corners[:, [one, two]].tolist()
    return np.array(graph.get_eids(pairs) if pairs else [], dtype=int)


def _triangle(clear: pd.DataFrame, names: list[str], sides: list[int]) -> tuple:
    """One row: its corners in order, with the sides between them."""
    between = {frozenset(clear.loc[side, ["a", "b"]]): side for side in sides}
    against = [side for side in sides if clear.at[side, "hostile"]]
    corners = sorted(names)
    if len(against) == 1:
        enemies = sorted(clear.loc[against[0], ["a", "b"]])
        corners = [next(name for name in names if name not in enemies), *enemies]
    a, b, c = corners
    ordered = [between[frozenset(pair)] for pair in ((a, b), (a, c), (b, c))]
    own = clear.loc[ordered]
    kind = FRIENDS_AT_ODDS if len(against) == 1 else ALL_HOSTILE
    return (
        *corners,
        kind,
        tuple(own["ties"]),
        int(own["origins"].min()),
        int(own["disputed"].sum()),
        int(own["both"].sum()),
        met(own),
    )


def met(sides: pd.DataFrame) -> str:
    """Whether the spans of some sides, from ``first`` to ``last``, may meet."""
    if sides[["first", "last"]].isna().any(axis=None):
        return UNDATED
    return AT_ONCE if sides["first"].max() <= sides["last"].min() else NOT_AT_ONCE


@kept
def mixed(view: View) -> pd.DataFrame:
    """The pairs that have both a friendly and a hostile tie in view, as `shown.pairs` has them, best attested first.

    ``at_once``: whether the outer span of the friendly ties may meet that of the hostile ones, as of `triangles`.
    """
    pairs = shown.pairs(view)
    both = pairs[pairs["friendly"] & pairs["hostile"]]
    found = both.sort_values(["origins", "a", "b"], ascending=[False, True, True], ignore_index=True)
    return found.assign(at_once=pd.array([_both_at_once(view, ties) for ties in found["ties"]], "str"))


def _both_at_once(view: View, ties: tuple[int, ...]) -> str:
    """Whether any friendly tie of a pair may have been there with any hostile one."""
    own = shown.edges(view).loc[list(ties)]
    friendly, hostile = (own[own["sign"] == sign] for sign in (shown.FRIENDLY, shown.HOSTILE))
    found = {
        met(pd.concat([friendly.iloc[[one]], hostile.iloc[[two]]]))
        for one in range(len(friendly))
        for two in range(len(hostile))
    }
    return next(each for each in (AT_ONCE, UNDATED, NOT_AT_ONCE) if each in found)
