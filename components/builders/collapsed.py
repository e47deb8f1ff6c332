"""The network with each community as one mark: groups and bundles added to what is drawn; never Streamlit."""

import math
from dataclasses import dataclass

import pandas as pd
from pyvis.network import Network

from components import style
from components.builders import strands
from components.builders.network import strongest
from components.builders.network_look import LEAST
from data.network.collapsed import NONE, Collapsed
from data.network.layout import Positions
from data.words import count

LARGEST = 40.0
"""Half the width in pixels of the largest mark."""
TIES_FOR_A_BUNDLE = 12
"""A picture with room for so many ties has room for one bundle, twice: between groups, and to actors."""
LINES_FOR_A_GROUP = 3
"""Bundles between groups that are drawn for each group, on average."""


@dataclass(frozen=True)
class Drawn:
    """What of a collapsed network is drawn: ``ties``, ``bundles``, and the ``actors`` of open communities at their ends."""

    ties: pd.DataFrame
    bundles: pd.DataFrame
    actors: tuple[str, ...]


def within(found: Collapsed, most_ties: int, most_actors: int) -> Drawn:
    """What of a collapsed network is drawn within a budget: of bundles the backbone, then ties of open communities.

    Between any two large communities there is some tie, so that all bundles together would only be a blot.
    """
    bundles, alone = found.bundles, found.bundles["alone"]
    most = most_ties // TIES_FOR_A_BUNDLE
    ties = strongest(found.ties, most_ties - 2 * most, most_actors)
    inner = set(ties[["a", "b"]].to_numpy(object).ravel())
    room = pd.unique(bundles.loc[alone & ~bundles["b"].isin(inner), "b"])[: max(0, most_actors - len(inner))]
    others = bundles[alone & bundles["b"].isin(inner.union(room))]
    between = min(most, LINES_FOR_A_GROUP * len(found.groups))
    kept = pd.concat([backbone(bundles[~alone], between), backbone(others, most)])
    return Drawn(ties, kept, tuple(sorted(inner.union(kept.loc[kept["alone"], "b"]))))


def backbone(bundles: pd.DataFrame, most: int) -> pd.DataFrame:
    """The best attested bundle of every group, and as many of the best attested others as ``most`` leaves room for."""
    ends = pd.concat([bundles["a"], bundles.loc[~bundles["alone"], "b"]]).sort_index(kind="stable")
    best = bundles.index.isin(ends.index[~ends.duplicated()])
    others = bundles.index[~best][: max(0, most - int(best.sum()))]
    return bundles[best | bundles.index.isin(others)]


def name(number: int, leader: str, actors: int) -> str:
    """What a group is called.

    >>> name(1, "TTP", 15), name(2, "Ash", 1), name(NONE, "Elm", 12)
    ('TTP and 14 more', 'Ash', '12 actors without a friendly tie')
    """
    if number == NONE:
        return f"{count(actors, 'actor')} without a friendly tie"
    return f"{leader} and {actors - 1:,} more" if actors > 1 else leader


def add(
    network: Network, found: Collapsed, bundles: pd.DataFrame, places: Positions, focal: str | None
) -> None:
    """Add the groups of a collapsed network, and some of its bundles, to what is drawn already.

    ``focal``: the leader of the group that the focal actor is in, if that is collapsed.
    """
    _add_groups(network, found, places, focal)
    named = {
        row.leader: name(number, row.leader, row.actors)
        for number, row in zip(found.groups.index, found.groups.itertuples(), strict=True)
    }
    strands.add(network, bundles, found.strands, named)


def _add_groups(network: Network, found: Collapsed, places: Positions, focal: str | None) -> None:
    most = max(found.groups["actors"].max(), 1) if len(found.groups) else 1
    for number, row in zip(found.groups.index, found.groups.itertuples(), strict=True):
        x, y = places[row.leader]
        network.add_node(
            strands.group_id(row.leader),
            label=name(number, row.leader, row.actors),
            title=_group_in_words(number, row),
            shape="hexagon",
            size=round(LEAST + (LARGEST - LEAST) * math.sqrt(row.actors / most), 1),
            shade=None,
            x=x,
            y=y,
            focal=row.leader == focal,
            fill=style.FOCAL if row.leader == focal else "",
            kind="community",
            pinned=False,
        )


def _group_in_words(number: int, row) -> str:
    """A group as its tooltip says it."""
    more = "" if row.actors <= len(row.named) else f" and {row.actors - len(row.named):,} more"
    disputed = f", {row.disputed:,} with a disputed claim" if row.disputed else ""
    lines = [
        "No friendly tie joins them to anybody"
        if number == NONE
        else f"Community of {count(row.actors, 'actor')}",
        f"{', '.join(row.named)}{more}",
        f"{count(row.ties, 'tie')} among them{disputed}",
        "Click to draw its actors",
    ]
    return "\n".join(lines)
