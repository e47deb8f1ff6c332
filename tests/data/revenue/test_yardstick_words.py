import pytest

from data.revenue import yardstick_words
from tests.data.revenue.test_yardsticks import ALL, GOLD, SOME, STATE, against, sums


def test_an_analyst_reads_how_far_off_a_yardstick_of_other_years_is():
    before = {**ALL, "start": "2009", "end": "2009"}
    row = against(GOLD, before, SOME).iloc[0]
    assert yardstick_words.sentence(row, "All") == (
        "From 0.25 to 0.5 times All (all income, $480 / year, 2009 while this claim is of 2022, record R1)."
    )


@pytest.mark.parametrize(
    ("claim", "state", "expected"),
    [
        (
            sums(240),
            sums(100),
            "About 2.4 times State (state revenue, $100 / year, 2022, record R1). Even the lowest figure is above all that it is put at.",
        ),
        (
            sums(50, 240),
            sums(100),
            "From 0.5 to 2.4 times State (state revenue, $100 / year, 2022, record R1). The highest figure is above all that it is put at.",
        ),
        (
            sums(50, 240),
            sums(100, 300),
            "From 0.17 to 2.4 times State (state revenue, $100–300 / year, 2022, record R1).",
        ),
        (
            sums(5),
            sums(100, ""),
            "About 5% or less of State (state revenue, $100 / year or more, 2022, record R1).",
        ),
        (sums("", 5), sums(100), "About 5% or less of State (state revenue, $100 / year, 2022, record R1)."),
    ],
)
def test_an_analyst_reads_the_ratio_in_a_sentence(claim, state, expected):
    found = against(claim, {**STATE, **state})
    assert yardstick_words.sentence(found.iloc[0], "State") == expected


def test_an_analyst_reads_no_open_end_where_another_figure_reaches_further_than_a_ceiling():
    found = against(sums(140), STATE, sums("", 200)).iloc[0]
    assert yardstick_words.sentence(found, "State") == (
        "From 1.4 to 2 times State (state revenue, $100 / year, 2022, record R1)."
    )
