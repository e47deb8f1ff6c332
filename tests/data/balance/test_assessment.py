import pytest

from data.balance import assessment
from data.filters import Filters
from data.query import select
from tests.data.balance.test_breaks import planted, told
from tests.data.balance.test_control import dossier
from tests.data.balance.test_resampling import HEADER
from tests.tiny import EMPTY, of


def steady(sides=12, **holders):
    """So many claims on each side, each of an origin of its own; who holds control is said for each side."""
    rows = [
        f"{side}{n},tie,{side}{n},F,P,contact,{holder if n % 4 else 'mutual'},asserts,{year},{year},1,s{side}{n}\n"
        for (side, holder), year in zip(holders.items(), (2020, 2022), strict=True)
        for n in range(sides)
    ]
    graded = "".join(f"s{side}{n},A\n" for side in holders for n in range(sides))
    return select(dossier(HEADER + "".join(rows), f"source_id,reliability\n{graded}"), Filters())


def test_an_analyst_reads_a_likelihood_with_its_range_and_a_confidence_apart_from_it():
    said = assessment.assessed(steady(24, before="P", after="F"))
    assert (
        "not by whether the date has to do with it, it is almost certain (95% or more) that the reported balance of F is "
        "higher after 15 Aug 2021 than before" in said["Likelihood"]
    )
    assert "more than 99% of 500 resamples" in said["Likelihood"]
    assert "almost certain (95% or more) that F leads after it." in said["Likelihood"]
    assert said["Confidence"].startswith("high, on all grounds: 24 independent origins")
    assert "confidence" not in said["Likelihood"].lower()


def test_an_analyst_reads_the_confidence_in_one_sentence_or_nothing():
    said = assessment.in_short(steady(12, before="P", after="F"))
    assert said == (
        "Confidence in the change since 15 Aug 2021 is moderate: 12 independent origins before it."
    )
    assert assessment.in_short(select(of(EMPTY), Filters())) == ""


@pytest.mark.parametrize(
    ("view", "why"),
    [
        (lambda: select(of(EMPTY), Filters()), "No record in view says who holds control."),
        (
            lambda: told(planted, origins=3),
            "The dated claims rest on fewer than 5 origins: too few to shuffle.",
        ),
        (
            lambda: select(of("actor,counterpart,controller\nA,B,A\n"), Filters()),
            "Without a turning point there is no change to judge.",
        ),
    ],
)
def test_an_analyst_reads_why_nothing_can_be_said(view, why):
    said = assessment.assessed(view())
    assert said["Likelihood"] == f"nothing can be said. {why}"
    assert "Confidence" not in said
