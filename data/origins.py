"""Where a record's word ends up coming from (rule 2): ten papers on one report are one origin."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

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
    claim, source, derived = (
        records[column].astype(str) for column in ("claim", "source_id", "derived_from")
    )
    own = source.where(source != "", THIS_FILE)
    origin = derived.where(derived != "", own)
    named = derived[(derived != "") & ~derived.str.startswith(EXTERNAL)]
    if named.empty:
        return origin.rename("origin"), []
    trail = _trail(claim, source, derived)
    pairs = {pair: trail.follow(*pair) for pair in set(zip(claim[named.index], named, strict=True))}
    origin[named.index] = [pairs[pair][0] for pair in zip(claim[named.index], named, strict=True)]
    return origin.rename("origin"), sorted({cycle for _, cycle in pairs.values() if cycle})


def _trail(claim: pd.Series, source: pd.Series, derived: pd.Series) -> Trail:
    steps = pd.DataFrame({"claim": claim, "source": source, "derived": derived}).drop_duplicates()
    return Trail(
        within=_agreed(steps, ["claim", "source"]),
        overall=_agreed(steps[["source", "derived"]].drop_duplicates(), ["source"]),
        in_claim=frozenset(zip(steps["claim"], steps["source"], strict=True)),
    )


def _agreed(steps: pd.DataFrame, by: list[str]) -> dict:
    """The one ``derived`` of each group whose records name just one."""
    alone = steps[~steps.duplicated(by, keep=False)]
    keys = alone[by[0]] if len(by) == 1 else zip(*(alone[column] for column in by), strict=True)
    return dict(zip(keys, alone["derived"], strict=True))
