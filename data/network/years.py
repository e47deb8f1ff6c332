"""The network in some years at once: which years, and the ties that are drawn in each."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from data.memo import kept_for_each
from data.network.scene import YEAR

if TYPE_CHECKING:
    from data.query import View

MOST_YEARS = 9


EVENLY, EACH = "Evenly spaced", "Each year"
"""Which years are shown: some from the first to the last, or those around one of them."""


@kept_for_each
def several(view: "View", which: str = EVENLY) -> dict[int, pd.DataFrame]:
    """Year -> the drawn ties of a view in it, by the rule of its scene for when a tie goes on; ``which``: `EVENLY`, or
    `EACH` around the year of its scene."""
    shown = around(view, view.scene.year) if which == EACH and view.scene.year else years(view)
    found = {year: replace(view, scene=replace(view.scene, show=YEAR, year=year)).ties for year in shown}
    return {year: ties[ties["drawn"]] for year, ties in found.items()}


def years(view: "View", most: int = MOST_YEARS) -> list[int]:
    """At most so many years, evenly spaced from the first to the last of the records in view, with that of the
    turning point among them; none where no record has a date."""
    spanned = _spanned(view)
    if not spanned:
        return []
    step = -(-len(spanned) // most)
    point = view.dossier.turning_point
    anchor = point.year if point and point.year in spanned else spanned[-1]
    return [year for year in spanned if (year - anchor) % step == 0]


def around(view: "View", year: int, most: int = MOST_YEARS) -> list[int]:
    """At most so many years on end, with ``year`` in the middle where those of the records in view reach that far."""
    spanned = _spanned(view)
    if not spanned:
        return []
    first = max(spanned[0], min(year - most // 2, spanned[-1] - most + 1))
    return [each for each in spanned if first <= each < first + most]


def _spanned(view: "View") -> range:
    """The years from the first to the last of the records in view; none where no record has a date."""
    first, last = view.records["first"].min(), view.records["last"].max()
    return range(0) if pd.isna(first) else range(first.year, last.year + 1)


def in_words(found: list[int]) -> str:
    """Which years they are.

    >>> in_words([2019, 2020, 2021]), in_words([2001, 2005]), in_words([2021])
    ('each year from 2019 to 2021', 'every 4 years from 2001 to 2005', '2021')
    """
    if len(found) < 2:
        return "".join(map(str, found))
    step = found[1] - found[0]
    every = "each year" if step == 1 else f"every {step} years"
    return f"{every} from {found[0]} to {found[-1]}"
