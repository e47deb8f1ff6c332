"""Who reports whose control, in sentences."""

from typing import TYPE_CHECKING

import pandas as pd

from data.balance import speakers
from data.words import count

if TYPE_CHECKING:
    from data.query.narrow import View

LEAST_CLAIMS = 5
"""Claims below which nothing is said of who reports them."""


def asymmetry(view: "View", by: str, table: pd.DataFrame) -> str:
    """How far the sources of one kind or country say other than those of another.

    ``table`` as `data.balance.reporting.reporting` gives it.
    """
    spoken = table[(table["focal"] + table["partner"] >= LEAST_CLAIMS)]
    if spoken.empty:
        return f"No {by} has {LEAST_CLAIMS} claims that give control to one side: too few to compare."
    if len(spoken) == 1:
        return f"Only one {by} has {LEAST_CLAIMS} or more claims that give control to one side: {_row(view, by, spoken.iloc[0])}."
    least, most = (spoken.loc[getattr(spoken["share"], pick)()] for pick in ("idxmin", "idxmax"))
    if least["share"] == most["share"]:
        return f"By {by}, all with {LEAST_CLAIMS} or more claims give {view.dossier.focal_actor} control in {least['share']:.0%} of them."
    return (
        f"By {by}, of the claims that give control to one side, {view.dossier.focal_actor} gets from {least['share']:.0%} "
        f"({_row(view, by, least)}) to {most['share']:.0%} ({_row(view, by, most)})."
    )


def _row(view: "View", by: str, row: pd.Series) -> str:
    name = speakers.label(view.dossier, by, row["name"])
    return f"{name}: {row['focal']} of {count(int(row['focal'] + row['partner']), 'claim')}"
