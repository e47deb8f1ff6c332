"""The pairs of the most connected actors with all that their ties say, as a matrix shows them."""

from dataclasses import dataclass

import pandas as pd

from data import vocabulary
from data.network.shown import FRIENDLY, HOSTILE, NEUTRAL

MOST_ACTORS = 30
BOTH = "both"
"""The sign of a pair that is tied as friends and as enemies."""
SEVERAL = "several"
"""What became of a pair of whose ties not all became the same."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of the most connected actors.

    ``table``: ``a``, ``b``, ``ties`` (kinds), ``disputed`` and ``carried`` (of these), ``origins`` (of the best attested
    kind), ``sign`` (friendly, hostile, both or neutral), ``a_controls``, ``b_controls``, ``became`` (what became of its ties, in words), ``change`` (the same
    of all of them, or `SEVERAL`; blank where no change is shown).
    """

    actors: list[str]
    table: pd.DataFrame
    of: int
    """Actors with a drawn tie, those beyond the matrix too."""


def pairs(ties: pd.DataFrame, most: int = MOST_ACTORS) -> Pairs:
    """The drawn ties by pair, among the actors with most kinds of tie; those first."""
    drawn = ties[ties["drawn"]]
    often = pd.concat([drawn["a"], drawn.loc[drawn["a"] != drawn["b"], "b"]]).value_counts()
    everyone = sorted(often.index, key=lambda name: (-often[name], name))
    actors = everyone[:most]
    own = drawn[drawn["a"].isin(actors) & drawn["b"].isin(actors)]
    signs = own["category"].map(lambda name: vocabulary.category(vocabulary.TIE, name).sign)
    own = own.assign(
        disputed=own["disputed"] > 0,
        friendly=signs == FRIENDLY,
        hostile=signs == HOSTILE,
        change=own.get("change", ""),
    )
    table = own.groupby(["a", "b"], as_index=False, sort=False).agg(
        ties=("category", "size"),
        disputed=("disputed", "sum"),
        carried=("carried", "sum"),
        origins=("origins", "max"),
        friendly=("friendly", "any"),
        hostile=("hostile", "any"),
        a_controls=("a_controls", "any"),
        b_controls=("b_controls", "any"),
        became=("change", _became),
        change=("change", _in_common),
    )
    table["sign"] = [_sign(row.friendly, row.hostile) for row in table.itertuples()]
    return Pairs(actors, table.drop(columns=[FRIENDLY, HOSTILE]), len(everyone))


def _became(changes: pd.Series) -> str:
    counts = changes[changes != ""].value_counts(sort=False)
    return ", ".join(f"{number} {name}" for name, number in counts.items())


def _in_common(changes: pd.Series) -> str:
    found = changes[changes != ""].unique()
    return "" if not len(found) else found[0] if len(found) == 1 else SEVERAL


def _sign(friendly: bool, hostile: bool) -> str:
    return BOTH if friendly and hostile else FRIENDLY if friendly else HOSTILE if hostile else NEUTRAL
