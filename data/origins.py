"""Where a record's word ends up coming from (rule 2): ten papers on one report are one origin."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data import distinct, groups

EXTERNAL = "ext:"
THIS_FILE = "this file"
"""The one source, and the one origin, of records that name no source."""


@dataclass(frozen=True)
class Trail:
    """Answers, for a source within a claim, the source or ``ext:`` name it took its word from.

    ``within`` maps (claim, source) and ``overall`` maps source to the one ``derived_from`` on which
    its records agree; a source whose records disagree is in neither.
    """

    within: Mapping[tuple[str, str], str]
    overall: Mapping[str, str]
    in_claim: frozenset[tuple[str, str]]

    def step(self, claim: str, source: str) -> str:
        """What ``source`` took its word on ``claim`` from; blank where its records disagree or say nothing."""
        if (claim, source) in self.in_claim:
            return self.within.get((claim, source), "")
        return self.overall.get(source, "")

    def follow(self, claim: str, derived_from: str) -> tuple[str, tuple[str, ...]]:
        """The origin behind ``derived_from``, and the cycle it ran into, if any.

        All members of a cycle count as one origin, named by the first of them in the alphabet.
        """
        seen: list[str] = []
        here = derived_from
        while not here.startswith(EXTERNAL):
            if here in seen:
                cycle = tuple(sorted(seen[seen.index(here) :]))
                return cycle[0], cycle
            seen.append(here)
            ahead = self.step(claim, here)
            if not ahead:
                return here, ()
            here = ahead
        return here, ()


def origins(records: pd.DataFrame) -> tuple[pd.Series, list[tuple[str, ...]]]:
    """The origin of each record, and the cycles found on the way.

    ``records`` has ``claim``, ``source_id`` and ``derived_from``. An ``ext:`` name ends the trail, a
    blank ends it at the record's own source; a source leads to its records of the same claim, else to
    all its records, and ends the trail where these do not agree.
    """
    source, derived = records["source_id"], distinct.coded(records["derived_from"])
    own = distinct.filled(source, distinct.blank(source), THIS_FILE)
    origin = distinct.replaced(derived, distinct.blank(derived), own[distinct.blank(derived)])
    named = distinct.where(derived, lambda text: bool(text) and not text.startswith(EXTERNAL))
    cycles = set()
    if named.any():
        ends, cycles = _ends(records, named)
        origin = distinct.replaced(origin, named, ends)
    return distinct.ordered(origin).rename("origin"), sorted(cycles)


def _ends(records: pd.DataFrame, named: np.ndarray) -> tuple[pd.Series, set[tuple[str, ...]]]:
    """Where the trail of each record ends that names a source; and the cycles met."""
    steps = pd.DataFrame(
        {
            "claim": distinct.coded(records["claim"]),
            "source": distinct.coded(records["source_id"]),
            "derived": distinct.coded(records["derived_from"]),
        }
    )
    pairs, number = groups.numbered(steps[named], ["claim", "derived"])
    trail = _trail(steps, steps["claim"].isin(pairs["claim"].unique()).to_numpy())
    asked = zip(pairs["claim"].tolist(), pairs["derived"].tolist(), strict=True)
    found = [trail.follow(*pair) for pair in asked]
    ends = distinct.by_number(number, [end for end, _ in found])
    return ends, {cycle for _, cycle in found if cycle}


def _trail(steps: pd.DataFrame, asked: np.ndarray) -> Trail:
    """What leads on from each source, and within the claims asked for."""
    within, _ = groups.numbered(steps[asked], ["claim", "source", "derived"])
    overall, _ = groups.numbered(steps, ["source", "derived"])
    return Trail(
        within=_agreed(within, ["claim", "source"]),
        overall=_agreed(overall, ["source"]),
        in_claim=frozenset(zip(within["claim"].tolist(), within["source"].tolist(), strict=True)),
    )


def _agreed(steps: pd.DataFrame, by: list[str]) -> dict:
    """The one ``derived`` of each group whose records name just one."""
    alone = steps[~steps.duplicated(by, keep=False)]
    keys = zip(*(alone[column].tolist() for column in by), strict=True)
    keys = (key for (key,) in keys) if len(by) == 1 else keys
    return dict(zip(keys, alone["derived"].tolist(), strict=True))
