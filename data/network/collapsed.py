"""The network with each community as one: its actors as a group, and the ties between two groups as a bundle."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data import groups as grouping
from data import vocabulary
from data.memo import kept, kept_for_each
from data.network import communities, shown
from data.network.scene import CHANGE
from data.query import View

NONE = 0
"""Number of the group of those whom no friendly tie joins to anybody, and who are in no community therefore."""
MOST_GROUPS = 40
"""Groups that stay apart on a picture; the largest are kept."""


@dataclass(frozen=True)
class Collapsed:
    """A network some of whose communities are open: ``groups``, as `groups` gives them, of those that are not.

    ``ties``: those between actors of open communities, as `shown.edges` has them. ``bundles``: one row per two ends that
    any other ties join, the best attested first: ``a`` (the leader of a group), ``b`` (that of another; where ``alone``, an
    actor itself), ``ties``, ``disputed`` (of the ties), ``origins`` (independent ones that assert any of the ties) and
    ``kind`` (the most frequent family of the ties, or what became of them where the change is shown; blank where several
    have as many). ``strands``: the same by kind of tie, one row per bundle × kind, the most ties first.
    """

    groups: pd.DataFrame
    ties: pd.DataFrame
    bundles: pd.DataFrame
    strands: pd.DataFrame
    beyond: int
    """Groups left out, being smaller than the `MOST_GROUPS` that are kept."""


@kept
def numbers(view: View) -> pd.Series:
    """Actor with a tie in view -> the number of its community, 1 the largest; `NONE` where it is in none."""
    members = communities.communities(view).members.set_index("actor")["community"]
    return members.reindex(shown.actors(shown.edges(view)), fill_value=NONE)


@kept
def groups(view: View) -> pd.DataFrame:
    """The groups in view, by number with `NONE` last: ``leader`` (its actor with most kinds of tie, by which it is
    named), ``named`` (up to five with most), ``actors``, ``ties`` (among them) and ``disputed`` (of those)."""
    edges, number = shown.edges(view), numbers(view)
    often = pd.concat([edges["a"], edges["b"][edges["a"] != edges["b"]]]).value_counts()
    ranked = pd.DataFrame({"actor": number.index, "group": number.to_numpy(), "often": often[number.index]})
    ranked = ranked.sort_values(["often", "actor"], ascending=[False, True]).groupby("group")["actor"]
    own = edges[_inside(edges, number)]
    inside = own.groupby(number[own["a"]].to_numpy())["disputed"].agg(["size", lambda each: (each > 0).sum()])
    table = pd.DataFrame({"leader": ranked.first(), "named": ranked.agg(lambda each: tuple(each[:5]))})
    table = table.assign(actors=ranked.size())
    table[["ties", "disputed"]] = inside.reindex(table.index, fill_value=0).to_numpy()
    return pd.concat([table[table.index != NONE], table[table.index == NONE]])


def _inside(edges: pd.DataFrame, number: pd.Series) -> np.ndarray:
    return number[edges["a"]].to_numpy() == number[edges["b"]].to_numpy()


@kept_for_each
def collapsed(view: View, opened: tuple[str, ...] = ()) -> Collapsed:
    """The network of a view with the communities of some actors open, and every other as a group."""
    edges, number, everyone = shown.edges(view), numbers(view), groups(view)
    open_ = number[number.index.isin(opened)].unique()
    closed = everyone[~everyone.index.isin(open_)]
    kept = closed[(np.arange(len(closed)) < MOST_GROUPS) | (closed.index == NONE)]
    of = np.column_stack([number[edges["a"]], number[edges["b"]]]).astype(int)
    alone = np.isin(of, open_)
    drawn = (alone | np.isin(of, kept.index)).all(axis=1)
    bundled = drawn & ~alone.all(axis=1) & (of[:, 0] != of[:, 1])
    # A group is known by its number, an actor by a number beyond those of all groups.
    beyond = int(number.max()) + 1 if len(number) else 1
    own = np.column_stack([number.index.get_indexer(edges[side]) for side in ("a", "b")]) + beyond
    ends = np.sort(np.where(alone, own, of), axis=1)[bundled]
    found = _bundles(edges[bundled], kinds(edges[bundled], view), ends, beyond + len(number))
    bundles, strands = (
        each.assign(
            a=_names(each["a"], everyone, number, beyond),
            b=_names(each["b"], everyone, number, beyond),
            alone=(each["b"] >= beyond).to_numpy(),
        ).sort_values([*most, "a", "b"], ascending=[False] * len(most) + [True] * 2, ignore_index=True)
        for each, most in zip(found, (["origins", "ties"], ["ties", "origins"]), strict=True)
    )
    return Collapsed(kept, edges[alone.all(axis=1)], bundles, strands, len(closed) - len(kept))


def _names(ends: pd.Series, groups: pd.DataFrame, number: pd.Series, beyond: int) -> np.ndarray:
    """The actor or the leader of the group that each end is."""
    named = np.full(beyond, "", dtype=object)
    named[groups.index.to_numpy(dtype=int)] = groups["leader"].to_numpy(object)
    return np.append(named, number.index.to_numpy(object))[ends.to_numpy()]


def _bundles(
    ties: pd.DataFrame, kind: pd.Series, ends: np.ndarray, size: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The ties by the two ends that they join, given as numbers below ``size``, shape (ties, 2); and these by kind."""
    code, kinds = pd.factorize(kind, sort=True)
    wide = max(len(kinds), 1)
    pair = ends[:, 0] * size + ends[:, 1]
    (bundle, bundles), (strand, strands) = _summed(ties, pair), _summed(ties, pair * wide + code)
    of = strand // wide
    strands = strands.assign(a=of // size, b=of % size, kind=kinds.to_numpy(object)[strand % wide])
    return bundles.assign(a=bundle // size, b=bundle % size, kind=_most_frequent(strands, of)), strands


def _most_frequent(strands: pd.DataFrame, bundle: np.ndarray) -> np.ndarray:
    """The kind of most ties of each bundle, in the order of the bundles; blank where several kinds have as many."""
    first = (strands["ties"] == strands.groupby(bundle)["ties"].transform("max")).to_numpy()
    leading = strands[first].groupby(bundle[first])["kind"]
    return leading.first().where(leading.size() == 1, "").to_numpy(object)


def _summed(ties: pd.DataFrame, key: np.ndarray) -> tuple[np.ndarray, pd.DataFrame]:
    """The different keys, in order, and how many ``ties``, ``disputed`` ones and ``origins`` have each."""
    different, number = np.unique(key, return_inverse=True)
    of = np.repeat(number, ties["said_by"].map(len).to_numpy(dtype=int))
    said = ties["said_by"].explode().astype("category")
    return different, pd.DataFrame(
        {
            "ties": grouping.counts(number, len(different)),
            "disputed": grouping.counts(number[(ties["disputed"] > 0).to_numpy()], len(different)),
            "origins": grouping.distinct(of, said, len(different)),
        }
    )


def kinds(ties: pd.DataFrame, view: View) -> pd.Series:
    """What the colour of each tie tells."""
    if view.scene.show == CHANGE:
        return ties["change"].astype(object).reset_index(drop=True)
    code, names = pd.factorize(ties["category"])
    return pd.Series(np.array([*map(_family, names)], dtype=object)[code], dtype=object)


def _family(category: str) -> str:
    return vocabulary.category(vocabulary.TIE, category).family


def between(view: View, one: str, other: str, alone: bool) -> pd.DataFrame:
    """The ties behind a bundle, as `shown.edges` has them: those between the communities of two actors; ``alone``:
    between the community of the one and the other actor itself. None where an actor is unknown."""
    edges, number = shown.edges(view), numbers(view)
    if one not in number.index or other not in number.index:
        return edges[:0]
    of = np.column_stack([number[edges["a"]], number[edges["b"]]])
    second = edges[["a", "b"]].to_numpy(object) == other if alone else of == number[other]
    first = of == number[one]
    return edges[(first[:, 0] & second[:, 1]) | (first[:, 1] & second[:, 0])]
