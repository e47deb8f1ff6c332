"""The network in some years at once: which years, and the ties that are drawn in each."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from data.memo import kept
from data.network.scene import YEAR

if TYPE_CHECKING:
    from data.query import View

MOST_YEARS = 9


@kept
def several(view: "View") -> dict[int, pd.DataFrame]:
    """Year -> the drawn ties of a view in it, by the rule of its scene for when a tie goes on."""
    found = {
        year: replace(view, scene=replace(view.scene, show=YEAR, year=year)).ties for year in years(view)
    }
    return {year: ties[ties["drawn"]] for year, ties in found.items()}


def years(view: "View", most: int = MOST_YEARS) -> list[int]:
    """At most so many years, evenly spaced from the first to the last of the records in view, with that of the
    turning point among them; none where no record has a date."""
    first, last = view.records["first"].min(), view.records["last"].max()
    if pd.isna(first):
        return []
    first, last = first.year, last.year
    step = -(-(last - first + 1) // most)
    point = view.dossier.turning_point
    anchor = point.year if point and first <= point.year <= last else last
    return [year for year in range(first, last + 1) if (year - anchor) % step == 0]


def spacing(found: list[int]) -> int:
    """Years from one of them to the next; 1 where there are fewer than two."""
    return found[1] - found[0] if len(found) > 1 else 1
