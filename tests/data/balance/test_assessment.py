from dataclasses import replace

import pytest

from data.balance import assessment
from data.balance.rule import OUT, Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
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
    return select(dossier(HEADER + "".join(rows)), Filters())


def test_an_analyst_reads_a_likelihood_with_its_range_and_a_confidence_apart_from_it():
    said = assessment.assessed(steady(24, before="P", after="F"))
    assert "it is almost certain (95–99%) that the balance of F rose after 15 Aug 2021" in said["Likelihood"]
    assert "more than 99% of 500 resamples" in said["Likelihood"]
    assert "almost certain (95–99%) that F leads after it." in said["Likelihood"]
    assert said["Confidence"].startswith("high, on all grounds: 24 independent origins")
    assert "confidence" not in said["Likelihood"].lower()


def test_an_analyst_reads_that_a_fall_is_a_fall():
    said = assessment.likelihoods(steady(12, before="F", after="P"))
    assert "that the balance of F fell after" in said
    assert "that its partners lead after it" in said


def test_an_analyst_reads_what_no_resample_can_show_where_all_claims_point_one_way():
    said = assessment.likelihoods(told(planted, origins=19))
    assert said.endswith("No claim counted after it gives control to the other side, so no resample can.")


def test_an_analyst_reads_what_holds_the_confidence_down():
    view = steady(12, before="P", after="F")
    levels = [ground.level for ground in assessment.grounds(view)]
    assert levels == ["moderate", "high", "high", "high"]
    assert assessment.confidence(view).startswith(
        "moderate: 12 independent origins before it. Other grounds: "
    )


def test_an_analyst_of_the_shipped_dossier_reads_which_kind_of_source_the_change_hangs_on():
    shipped = select(load_folder(SHIPPED), Filters())
    assert "the change hangs on one kind of source (Press): without it +0.02" in assessment.confidence(
        shipped
    )
    said = assessment.likelihoods(shipped)
    assert said.endswith("6 of its 42 claims are denied by somebody, but a denial gives control to nobody.")


def test_an_analyst_who_leaves_contested_claims_out_still_reads_how_many_there_were():
    shipped = select(load_folder(SHIPPED), Filters())
    usual = next(ground.words for ground in assessment.grounds(shipped) if "contested" in ground.words)
    without = replace(shipped, rule=Rule(contested=OUT))
    assert f"{usual}, and left out here" in [ground.words for ground in assessment.grounds(without)]


def test_an_analyst_reads_the_confidence_in_one_sentence_or_nothing():
    said = assessment.in_short(steady(12, before="P", after="F"))
    assert said == (
        "Confidence in the change since 15 Aug 2021 is moderate: 12 independent origins before it."
    )
    assert assessment.in_short(select(of(EMPTY), Filters())) == ""


def test_an_analyst_sees_chance_hold_the_confidence_down():
    assert assessment.level(steady(24, before="F", after="F")) == "low"


def test_an_analyst_sees_one_origin_overturn_a_change():
    rows = [f"b{n},tie,b{n},F,P,contact,mutual,asserts,2020,2020,1,s{n}\n" for n in range(6)]
    rows += [f"a{n},tie,a{n},F,P,contact,mutual,asserts,2022,2022,1,t{n}\n" for n in range(6)]
    rows += [f"x{n},tie,x{n},F,P,contact,F,asserts,2022,2022,1,big\n" for n in range(4)]
    ground = assessment.grounds(select(dossier(HEADER + "".join(rows)), Filters()))[2]
    assert (ground.level, ground.words) == ("low", "one origin can overturn the change (big)")


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
