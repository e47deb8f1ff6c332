"""What is part of what: claims of money, and actors within others."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data import names
from data.dossier import Dossier
from data.memo import kept
from data.revenue import amounts

FACTION = "faction"
"""The kind of an actor that is within another; within the focal actor, where nothing more is said."""


@kept
def parts(dossier: Dossier) -> pd.DataFrame:
    """One row per claim that any record says to be part of another: ``part`` and ``whole``."""
    records = dossier.records
    said = records.loc[records["part_of"] != "", ["claim", "part_of"]].astype(object)
    said = said.rename(columns={"claim": "part", "part_of": "whole"}).drop_duplicates()
    return said[said["part"] != said["whole"]]


@kept
def wholes(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Each claim that is part of others -> all that contain it, at whatever distance, itself never among them."""
    return _closed(amounts.rows(parts(dossier), "part", "whole"))


@kept
def actors(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Each actor that is within others -> all of them, at whatever distance, itself never among them.

    ``part_of`` of actors.csv says so; where it is blank, one of kind "faction" is taken to be within the focal actor.
    """
    known, focal = dossier.table("actors"), dossier.focal_actor or ""
    links = []
    for name, kind, said in amounts.rows(known, "actor", "kind", "part_of"):
        stated = names.split_aliases(said) or ([focal] if kind == FACTION and focal else [])
        links += [
            (names.main_name(name, dossier.names), names.main_name(one, dossier.names)) for one in stated
        ]
    return _closed(links)


def _closed(links: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """All that each part is within, at whatever distance.

    >>> _closed([("a", "b"), ("b", "c"), ("c", "a")])["a"] == {"b", "c"}
    True
    """
    up: dict[str, set[str]] = {}
    for part, whole in links:
        up.setdefault(part, set()).add(whole)
    found = {part: _reached(up, part) for part in up}
    return {part: above for part, above in found.items() if above}


def _reached(up: Mapping[str, set[str]], part: str) -> frozenset[str]:
    found: set[str] = set()
    ahead = [part]
    while ahead:
        further = up.get(ahead.pop(), set()) - found
        found |= further
        ahead += further
    return frozenset(found - {part})
