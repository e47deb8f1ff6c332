import math

import pytest

from data.filters import Filters
from data.query import select
from data.revenue import contradictions
from tests.tiny import EMPTY, hostile, of, tiny

HEAD = "record_id,claim_key,actor,stance,amount_low,amount_high,currency,amount_per,measure,source_id,credibility\n"
SOURCES = "source_id,title,reliability\n" + "".join(
    f"{letter}{n},Paper,{letter}\n" for letter in "BEF" for n in "123"
)


def view(*figures: tuple):
    """Figures of claims: claim, low, high, source, credibility."""
    rows = [
        f"R{number},{claim},X,asserts,{low},{high},USD,year,income,{source},{credibility}\n"
        for number, (claim, low, high, source, credibility) in enumerate(figures)
    ]
    return select(of(HEAD + "".join(rows), sources=SOURCES), Filters())


def names(found) -> list[str]:
    return [each.claim for each in contradictions.contradictions(found)]


def test_an_analyst_reads_first_the_contradiction_that_two_origins_on_each_side_stand_for():
    two = [
        ("two", 10, 10, "E1", 5),
        ("two", 10, 10, "E2", 5),
        ("two", 40, 40, "E3", 5),
        ("two", 40, 40, "F1", 5),
    ]
    graded = [("graded", 1, 1, "B1", 2), ("graded", 50, 50, "B2", 2)]
    wide = [("wide", 1, 1, "E1", 5), ("wide", 9000, 9000, "B1", 2)]
    assert names(view(*wide, *graded, *two)) == ["two", "graded", "wide"]
    assert contradictions.widest(view(*wide, *graded, *two)).claim == "wide"


def test_an_analyst_reads_of_a_claim_the_cut_between_its_figures_that_rests_on_most():
    found = contradictions.contradictions(
        view(("c", "", 1, "E1", 5), ("c", 10, 10, "B1", 2), ("c", 40, "", "B2", 2), ("c", 50, 50, "B3", 2))
    )[0]
    assert (found.low, found.high, found.ratio, found.origins) == (10, 40, 4, (1, 1))
    assert (found.below, found.above) == (1, 2)
    assert found.weight == pytest.approx(0.64)


def test_an_analyst_reads_of_no_contradiction_where_figures_meet():
    assert names(view(("c", 10, 40, "B1", 2), ("c", 40, 60, "B2", 2))) == []
    for made in (tiny(), hostile(), of(EMPTY)):
        assert names(select(made, Filters())) == []
        assert contradictions.widest(select(made, Filters())) is None


def test_a_grade_that_says_nothing_weighs_as_in_the_control_balance():
    found = view(("c", 1, 1, "F1", ""), ("c", 9, 9, "B1", 2))
    assert contradictions.weights(found.records).tolist() == pytest.approx([0.25, 0.64])
    assert not math.isnan(contradictions.contradictions(found)[0].weight)


def test_an_analyst_never_reads_a_source_that_contradicts_itself_as_best_founded():
    alone = view(("c", "", 5, "B1", 2), ("c", 36, 60, "B1", 2), ("c", 36, 36, "B2", 2))
    assert names(alone) == []
    assert contradictions.widest(alone).shared == (0, 1)
    both = view(("c", 1, 1, "B1", 2), ("c", 2, 2, "B2", 2), ("c", 9, 9, "B2", 2), ("c", 20, 20, "B3", 2))
    found = contradictions.contradictions(both)[0]
    assert (found.low, found.high, found.origins, found.shared) == (1, 20, (1, 1), ())


def test_an_analyst_reads_as_support_of_an_end_only_the_origins_that_put_the_claim_near_it():
    far = ("c", 6, 6, "B2", 2)
    found = contradictions.contradictions(view(("c", 516, 516, "B1", 2), far, ("c", 606, 606, "B3", 2)))[0]
    assert found.origins == (1, 1)
    near = view(
        ("c", 50, 50, "B1", 2), ("c", 49, 49, "B2", 2), ("c", 606, 606, "B3", 2), ("c", 600, 650, "E1", 5)
    )
    assert contradictions.contradictions(near)[0].origins == (2, 2)


def test_an_analyst_finds_who_else_is_on_a_side_of_what_a_source_says_against_itself():
    found = contradictions.widest(view(("c", 5, 5, "B1", 2), ("c", 36, 60, "B1", 2), ("c", 36, 36, "B2", 2)))
    assert (found.shared, found.besides) == ((0, 1), ((), (2,)))
