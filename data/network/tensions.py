"""Tensions: triangles of friends and enemies that do not go together, and pairs that are said to be both."""

import numpy as np
import pandas as pd

from data.memo import kept
from data.network import shown
from data.query import View

AT_ONCE, NOT_AT_ONCE, UNDATED = "possibly", "no", "not dated"
"""Whether the three sides are attested at the same time."""
FRIENDS_AT_ODDS, ALL_HOSTILE = "two friends at odds", "three enemies"


SURELY = {AT_ONCE: 0, UNDATED: 1, NOT_AT_ONCE: 2}
"""The same, in the order of a list."""


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
    names = shown.actors(clear)
    graph = shown.graph(clear, names)
    corners = np.array(graph.list_triangles(), dtype=int).reshape(-1, 3)
    sides = np.column_stack([_side(graph, corners, one, two) for one, two in ((0, 1), (0, 2), (1, 2))])
    hostile = clear["hostile"].to_numpy()[sides]
    odd = hostile.sum(axis=1) % 2 == 1
    found = _in_order(clear, np.array(names, dtype=object), corners[odd], sides[odd], hostile[odd])
    order = found["at_once"].map(SURELY)
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


def _in_order(
    clear: pd.DataFrame, names: np.ndarray, corners: np.ndarray, sides: np.ndarray, hostile: np.ndarray
) -> pd.DataFrame:
    """A row for each triangle; corners as places among the ``names``, sides as rows of ``clear`` between the first and
    second corner, the first and third, the second and third: each of shape (triangles, 3), as is ``hostile``."""
    one_hostile = hostile.sum(axis=1) == 1
    # The side opposite to a corner is as far from the end as the corner is from the beginning.
    apex = hostile[:, ::-1] & one_hostile[:, None]
    order = np.argsort(np.where(apex, -1, corners), axis=1)
    corners = np.take_along_axis(corners, order, axis=1)
    sides = np.take_along_axis(sides, 2 - order[:, ::-1], axis=1)
    return pd.DataFrame(
        {
            **{name: pd.array(names[corners[:, at]], dtype="str") for at, name in enumerate("abc")},
            "kind": pd.array(np.where(one_hostile, FRIENDS_AT_ODDS, ALL_HOSTILE), dtype="str"),
            "ties": pd.Series([*map(tuple, clear["ties"].to_numpy(object)[sides])], dtype=object),
            "origins": clear["origins"].to_numpy()[sides].min(axis=1),
            "disputed": clear["disputed"].to_numpy(dtype=int)[sides].sum(axis=1),
            "both": clear["both"].to_numpy(dtype=int)[sides].sum(axis=1),
            "at_once": met(clear["first"].to_numpy()[sides], clear["last"].to_numpy()[sides]),
        }
    )


def met(first: np.ndarray, last: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Whether the spans of some sides, each of a first and a last day, may meet; shape (rows, sides)."""
    undated = (np.isnat(first) | np.isnat(last)).any(axis=1)
    together = first.max(axis=1) <= last.min(axis=1)
    return pd.array(np.select([undated, together], [UNDATED, AT_ONCE], NOT_AT_ONCE), dtype="str")


@kept
def mixed(view: View) -> pd.DataFrame:
    """The pairs that have both a friendly and a hostile tie in view, as `shown.pairs` has them, best attested first.

    ``at_once``: whether the outer span of the friendly ties may meet that of the hostile ones, as of `triangles`.
    """
    pairs = shown.pairs(view)
    both = pairs[pairs["friendly"] & pairs["hostile"]]
    found = both.sort_values(["origins", "a", "b"], ascending=[False, True, True], ignore_index=True)
    return found.assign(at_once=_both_at_once(view, found["ties"]))


def _both_at_once(view: View, ties: pd.Series) -> pd.api.extensions.ExtensionArray:
    """Whether any friendly tie of each pair may have been there with any hostile one."""
    spread = ties.explode().astype("int64")
    own = shown.edges(view).loc[spread, ["sign", "first", "last"]].assign(pair=spread.index)
    crossed = own[own["sign"] == shown.FRIENDLY].merge(own[own["sign"] == shown.HOSTILE], on="pair")
    spans = (crossed[[f"{day}_x", f"{day}_y"]].to_numpy() for day in ("first", "last"))
    best = [*SURELY]
    place = pd.Series(met(*spans)).map(SURELY).groupby(crossed["pair"].to_numpy()).min()
    return pd.array([best[each] for each in place.reindex(ties.index)], dtype="str")
