"""Which yardsticks a claim under the lens lacks, and why: silence would look like a claim that fits."""

import pandas as pd

from data.dossier import Dossier
from data.revenue import yardsticks
from data.revenue.lens import Lens
from data.words import first_few

MOST = 5
"""Other commodities named in a sentence."""


def missing(dossier: Dossier, lens: Lens) -> list[str]:
    """A sentence on each yardstick that is not there: state revenue of the claim's years, and output by another name.

    Empty for a claim without a computed figure, which is held against nothing.
    """
    if lens.intervals.empty:
        return []
    found = yardsticks.others(dossier, lens)
    return [said for said in (_revenue(dossier, lens, found), _output(dossier, lens, found)) if said]


def _revenue(dossier: Dossier, lens: Lens, found: pd.DataFrame) -> str:
    """That no state revenue of the years of a claim is stated, and of which years some is."""
    own = found[yardsticks.whole_revenue(dossier, found)]
    if yardsticks.same_years(own, lens).any():
        return ""
    if _years(lens) == "":
        return "The claim is undated, so no state revenue of its year can stand beside it."
    years = own[["first", "last"]].dropna()
    stated = {year for row in years.itertuples() for year in range(row.first.year, row.last.year + 1)}
    there = f"There is some of {_listed(stated)}." if stated else "There is none of any year."
    return f"No yardstick of state revenue: no other claim states any of {_years(lens)}. {there}"


def _output(dossier: Dossier, lens: Lens, found: pd.DataFrame) -> str:
    """That values of output of the same years go by other names of commodities, so are not held against."""
    goods = sorted(yardsticks.goods(dossier, lens))
    own = found[(found["measure"] == "output_value") & yardsticks.same_years(found, lens)]
    terms = {term for text in own["commodity"] for term in yardsticks.terms(text)} - set(goods)
    if not goods or not terms:
        return ""
    return (
        f"Value of output is looked for by the name of the commodity ({', '.join(goods)}). What is said of "
        f"{first_few(sorted(terms), MOST)} is taken for another commodity, unless a record says that one is part of the other."
    )


def _years(lens: Lens) -> str:
    first, last = yardsticks.years(lens)
    return "" if first != first else _span(int(first), int(last))


def _listed(years: set[int]) -> str:
    """Years in words, those in a row together.

    >>> _listed({2025, 2022, 2023})
    '2022–2023 and 2025'
    """
    runs = [[year] for year in sorted(years) if year - 1 not in years]
    for run in runs:
        while run[-1] + 1 in years:
            run.append(run[-1] + 1)
    *others, last = (_span(run[0], run[-1]) for run in runs)
    return f"{', '.join(others)} and {last}" if others else last


def _span(first: int, last: int) -> str:
    """Years in words.

    >>> _span(2019, 2021), _span(2019, 2019)
    ('2019–2021', '2019')
    """
    return "–".join(dict.fromkeys(str(year) for year in (first, last)))
