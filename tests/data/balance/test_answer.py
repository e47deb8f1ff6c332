from dataclasses import replace

import pandas as pd
import pytest

from data import sentences, spans
from data.balance import answer
from data.balance.rule import AT_ONCE, NEVER, Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import RECORDS, dossier
from tests.tiny import EMPTY, ODD, of, tiny


def test_an_analyst_reads_the_balance_on_both_sides_with_its_claims_and_origins():
    said = answer.timeline(select(dossier(), Filters()))
    assert said == (
        "Fewer than 5 claims on each side of 15 Aug 2021, too few to speak of a change: control balance −0.43 (3 claims, "
        "2 independent origins), against +0.45 (3 claims, 2 independent origins) before, on a scale from −1 (its "
        "partners hold control) to +1 (F does). 1 claim cannot be placed on either side for certain."
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (0.69, 0.89, "A stronger lead of F since 2021, not a reversal"),
        (0.89, 0.69, "A weaker lead of F since 2021, not a reversal"),
        (-0.2, -0.6, "A stronger lead of the partners since 2021, not a reversal"),
        (-0.5, 0.5, "A reversal in favour of F since 2021"),
        (0.5, -0.5, "A reversal in favour of the partners since 2021"),
        (0.5, 0.55, "About the same on both sides of 2021"),
        (0.05, -0.04, "About the same on both sides of 2021"),
        (0.04, -0.001, "About the same on both sides of 2021"),
        (0.5, 0.0, "No lead of either side since 2021, where F had led"),
        (0.08, 0.98, "A lead of F since 2021, where neither side had led"),
        (0.08, -0.08, "No lead of either side before or since 2021"),
    ],
)
def test_an_analyst_reads_a_word_for_the_change_that_the_numbers_bear_out(before, after, expected):
    sides = pd.DataFrame({"claims": [9, 9], "balance": [before, after]}, index=[spans.BEFORE, spans.AFTER])
    assert answer.shift(sides, "F", "2021") == expected


def test_an_analyst_reads_how_sure_the_balance_is():
    assert answer.certainty(select(dossier(), Filters())) == (
        "How sure: of the 3 claims on control after 15 Aug 2021, 3 rest on a single origin and 1 is contested; as each "
        "contested one counts in full or not at all, the balance is between −0.56 and −0.20. No claim rests on two or more."
    )


@pytest.mark.parametrize("text", [EMPTY, ODD, "actor,counterpart\nX,Y\n"])
def test_an_analyst_whose_file_says_nothing_of_control_reads_that_and_no_number(text):
    view = select(of(text), Filters())
    assert "No record in view says who holds the upper hand" in answer.timeline(view)
    assert answer.certainty(view) == ""


def test_an_analyst_who_keeps_only_contested_claims_reads_that_no_balance_is_left_without_them():
    view = select(dossier(), Filters(statuses=("contested",)))
    assert answer.certainty(view) == (
        "How sure: of the 1 claim on control after 15 Aug 2021, 1 rests on a single origin and 1 is contested: without "
        "contested claims there is no balance."
    )


def test_an_analyst_reads_that_the_line_showed_another_leader_before():
    early = "".join(f"E{n},tie,early{n},F,P,contact,F,asserts,{1990 + n},{1990 + n},1,a\n" for n in range(8))
    held = "".join(f"H{n},tie,held{n},F,P,contact,P,asserts,2019,2020,2,c\n" for n in range(6))
    late = "".join(f"L{n},tie,late{n},F,P,contact,F,asserts,2022,2022,1,a\n" for n in range(6))
    said = answer.timeline(select(dossier(RECORDS.splitlines()[0] + "\n" + early + held + late), Filters()))
    assert said.startswith("A stronger lead of F since 15 Aug 2021:")
    assert "the partners led in" in said


def test_an_analyst_of_the_shipped_dossier_reads_a_lead_that_grew_and_no_line_that_says_otherwise():
    said = answer.timeline(select(load_folder(SHIPPED), Filters()))
    assert said.startswith(
        "A stronger lead of Taliban since 15 Aug 2021, not a reversal: control balance +0.89"
    )
    assert "But quarter by quarter" not in said


def test_an_analyst_reads_of_the_same_actor_on_every_page_and_why_it_is_followed():
    view = select(of("actor,counterpart,controller\nA,B,A\nA,C,A\nD,B,\nD,C,\nD,E,\n"), Filters())
    assert view.dossier.focal_actor in sentences.network(view)
    assert "is followed as the most connected actor: the dossier names no focal actor" in answer.timeline(
        view
    )


def test_an_analyst_of_the_shipped_dossier_reads_what_the_balance_is_without_single_origins():
    view = select(load_folder(SHIPPED), Filters())
    said = answer.certainty(view)
    assert (
        "of the 42 claims on control after 15 Aug 2021, 28 rest on a single origin and 6 are contested"
        in said
    )
    assert said.endswith("On the 14 claims that rest on two or more origins alone it is +0.95.")


def test_an_analyst_is_told_only_of_the_marks_that_the_control_line_has():
    assert "Dotted levels" in answer.control_marks(select(tiny(), Filters()))
    bare = answer.control_marks(select(of(EMPTY), Filters()))
    assert (
        bare
        == f"{answer.DOTS.format(period='quarter', fading=', older ones fading')} Click a mark for its claims."
    )


def test_an_analyst_who_lets_nothing_fade_reads_of_no_fading():
    for half_life, said in ((AT_ONCE, ", where only claims attested at the time count,"), (NEVER, "")):
        rule = Rule(half_life=half_life)
        view = replace(select(load_folder(SHIPPED), Filters()), rule=rule)
        assert "older ones fading" not in answer.control_marks(view)
        assert "older claims fade" not in answer.timeline(view)
        assert said in answer.timeline(view)
