import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.revenue import of_year, sums
from data.revenue.of_year import Figure
from tests.data.revenue.test_adding import GOLD, view

BLANK = float("nan")
OLD, NEW, UNDATED = (
    Figure("A", 5.0, 10.0, 2016, 2018, False),
    Figure("B", BLANK, 40.0, 2020, 2020, True),
    Figure("C", 1.0, 1.0, 0, 0, False),
)


def test_an_analyst_reads_of_a_year_the_figures_of_that_year_alone_and_no_undated_one():
    assert of_year.during([OLD, NEW, UNDATED], 2018, 2018) == (OLD,)
    assert of_year.during([OLD, NEW, UNDATED], 2018, 2020) == (OLD, NEW)
    assert of_year.during([OLD, NEW, UNDATED], 2019, 2019) == ()


def test_an_analyst_reads_what_is_open_and_what_is_dated_by_publication_alone():
    assert of_year.worth([NEW]) == (40, 40, True, False, 1)
    assert of_year.worth([OLD, NEW]) == (5, 40, False, False, 1)


def test_an_analyst_sees_no_years_of_what_is_undated():
    assert of_year.span([UNDATED]) == of_year.span([]) == (0, 0)
    assert of_year.span([UNDATED, OLD, NEW]) == (2016, 2020)


def test_an_analyst_finds_the_years_of_each_figure_and_whether_its_source_alone_gives_them():
    printed = {**GOLD, "start": "", "end": "", "source_id": "s"}
    found = view(GOLD, printed, {**GOLD, "start": "", "end": ""}, sources="source_id,published\ns,2022-04\n")
    figures = of_year.figures(found, sums.figures(found))
    assert [(each.first, each.last, each.printed) for each in figures] == [
        (2020, 2020, False),
        (2022, 2022, True),
        (0, 0, False),
    ]


spans = st.lists(st.tuples(st.integers(1990, 2010), st.integers(0, 6)), min_size=1, max_size=8)


@given(spans)
def test_an_analyst_finds_every_year_with_a_claim_in_one_row_and_no_other_year(pairs):
    first = pd.Series([start for start, _ in pairs])
    last = first + pd.Series([length for _, length in pairs])
    found = of_year.stretches(first, last)
    years = [year for start, end in found for year in range(start, end + 1)]
    assert sorted(years) == sorted({y for a, b in zip(first, last, strict=True) for y in range(a, b + 1)})
    for start, end in found:
        running = [{*first.index[(first <= year) & (last >= year)]} for year in range(start, end + 1)]
        assert all(each == running[0] for each in running)
