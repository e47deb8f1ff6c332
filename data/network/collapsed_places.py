"""Where groups and the actors of open communities stand: the actors in the middle, the groups around them."""

import numpy as np
import pandas as pd

from data.memo import kept_for_each
from data.network.collapsed import Collapsed, collapsed
from data.network.layout import Positions, positions
from data.query import View

ROOM = np.array([230.0, 170.0])
"""Pixels between the actors in the middle and the groups around them."""
SEAT = 170.0
"""Pixels of the ring for each group on it."""


@kept_for_each
def places(view: View, opened: tuple[str, ...], actors: tuple[str, ...]) -> tuple[Positions, Positions]:
    """Where groups (by their leaders) and ``actors``, the drawn ones of the communities ``opened``, stand, in pixels.

    With none open, by a force layout of the groups (`layout.positions`).
    """
    found = collapsed(view, opened)
    whole = _groups(collapsed(view, ()), view.dossier.focal_actor)
    if not actors:
        return whole, {}
    inner = _actors(found, list(actors), view.dossier.focal_actor)
    return _around(found, inner, whole), inner


def _groups(found: Collapsed, focal: str | None) -> Positions:
    ties = found.bundles[["a", "b", "ties"]].rename(columns={"ties": "origins"})
    return positions(_with_all(ties, found.groups["leader"].tolist()), focal)


def _actors(found: Collapsed, actors: list[str], focal: str | None) -> Positions:
    own = found.ties[found.ties["a"].isin(actors) & found.ties["b"].isin(actors)]
    return positions(_with_all(own[["a", "b", "origins"]], actors), focal)


def _with_all(ties: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """The ties, with one of each name to itself, so that who has no other gets a place as well."""
    return pd.concat([ties, pd.DataFrame({"a": names, "b": names, "origins": 1})], ignore_index=True)


def _around(found: Collapsed, inner: Positions, whole: Positions) -> Positions:
    """The groups on an ellipse around the actors, each near those of them that it is tied to."""
    leaders = found.groups["leader"].tolist()
    at = np.array(list(inner.values()))
    low, high = at.min(axis=0), at.max(axis=0)
    middle, reach = (low + high) / 2, (high - low) / 2 + ROOM
    reach *= max(1.0, len(leaders) * SEAT / (2 * np.pi * reach.mean()))
    towards = _towards(found, inner)
    angles = [
        np.arctan2(*(towards.get(name, np.array(whole.get(name, (0, 0)))) - middle)[::-1]) for name in leaders
    ]
    seats = np.linspace(-np.pi, np.pi, len(leaders), endpoint=False)
    return {
        leaders[which]: tuple(np.round(middle + reach * (np.cos(seat), np.sin(seat)), 1).tolist())
        for which, seat in zip(np.argsort(angles, kind="stable"), seats, strict=True)
    }


def _towards(found: Collapsed, inner: Positions) -> dict[str, np.ndarray]:
    """Leader of a group -> the middle of the actors that it is tied to, by the number of their ties."""
    alone = found.bundles[found.bundles["alone"] & found.bundles["b"].isin(inner)]
    return {
        leader: np.average([inner[name] for name in own["b"]], axis=0, weights=own["ties"])
        for leader, own in alone.groupby("a")
    }
