"""Who reports whose control: what sources or origins of each kind or country say, side by side."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.balance import control
from data.balance.speakers import COUNTRY, KIND, ORIGIN_KIND, labels
from data.query.control import FOCAL, PARTNER
from data.vocabulary import MUTUAL

if TYPE_CHECKING:
    from data.query.narrow import View

SLICES = (KIND, ORIGIN_KIND, COUNTRY)
"""By what reporting is compared."""
HOLDERS = (FOCAL, MUTUAL, PARTNER)
"""Who may be said to hold control."""


def reporting(view: "View", by: str) -> pd.DataFrame:
    """What sources of each kind or country say of control, one of `SLICES`; the one with most claims first.

    ``name``; ``claims`` on control that such sources assert; of these ``focal``, ``partner`` and ``mutual``: those in
    which they say that it holds control (a claim in which they name two is counted at both); ``share``: focal /
    (focal + partner), NaN where neither; ``balance`` on their records alone.
    """
    evidence = view.control.assign(by=labels(view.dossier, by, view.control.index))
    held, number = groups.numbered(evidence, ["by"])
    size = len(held)
    said = {holder: _claims_with(evidence, number, holder, size) for holder in HOLDERS}
    alone = control.claims(evidence, ("by",), view.rule)
    net, whole = control.net_and_whole(alone)
    place = groups.numbered(alone, ["by"])[1]
    either = said[FOCAL] + said[PARTNER]
    table = pd.DataFrame(
        {
            "name": held["by"].astype("str"),
            "claims": groups.distinct(number, evidence["claim"], size),
            **said,
            "share": np.divide(said[FOCAL], either, out=np.full(size, np.nan), where=either > 0),
            "balance": groups.sums(place, net, size) / groups.sums(place, whole, size),
        }
    )
    return table.sort_values(["claims", "name"], ascending=[False, True], ignore_index=True)


def _claims_with(evidence: pd.DataFrame, number: np.ndarray, holder: str, size: int) -> np.ndarray:
    """How many claims of each group have a record that names this holder."""
    own = (evidence["holder"] == holder).to_numpy()
    return groups.distinct(number[own], evidence["claim"][own], size)
