import re
from dataclasses import replace

import pytest

from data.balance import confrontation, confrontation_words
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_confrontation import RECORDS, view
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of


def test_an_analyst_reads_how_much_hostility_is_claimed_with_whom_and_how_that_goes_with_control():
    assert confrontation_words.in_words(view()) == (
        "certainly before 15 Aug 2021, 1 of 1 asserted claim between F and its partners (P 1; 2 independent origins, none "
        "contested); certainly after, 1 of 3 (Q 1; 1 independent origin, 1 contested), and 1 "
        "only denied (P 1; by a speaker not named). On neither side for certain: 1 claim. Fewer than 5 on each side: too few to speak of a change. "
        "Of 2 partners that F is said to control after it, 1 (Q) is said to be in open hostility with it then."
    )


def test_an_analyst_who_filters_denials_away_is_still_told_of_them():
    assert "1 contested" in confrontation_words.in_words(view(stances=("asserts",)))


def test_an_analyst_reads_that_silence_is_not_absence():
    quiet = "".join(
        line for line in RECORDS.splitlines(True) if "hostility" not in line and "Battles" not in line
    )
    assert confrontation_words.in_words(view(quiet)).endswith("Silence is not absence.")


@pytest.mark.parametrize("dossier_of", [of(EDGE_LIST), of(EMPTY), of(ODD), hostile()])
def test_an_analyst_of_any_dossier_gets_a_sentence_or_none_but_no_error(dossier_of):
    found = select(dossier_of, Filters())
    assert isinstance(confrontation_words.in_words(found), str)
    assert list(confrontation.claims(found)["claim"]) == confrontation.behind(found, "any")


def test_an_analyst_of_the_shipped_dossier_tests_whether_the_taliban_avoid_open_confrontation():
    said = confrontation_words.in_words(select(load_folder(SHIPPED), Filters()))
    assert (
        "4 of 73 asserted claims between Taliban and its partners (IMU 2, Al-Qaeda 1, TTP 1; 5 independent origins"
        in said
    )
    assert "4 of 109 (ISIL-K 4; 6 independent origins" in said
    assert "1 only denied (Foreign militant groups 1; by study (Mehran, University of Exeter))" in said
    assert "none is said to be in open hostility with it then." in said
    assert said.endswith(" Of ISIL-K nobody in view says who holds control: it is in no balance.")


def test_an_analyst_without_a_turning_point_reads_how_much_hostility_there_is_at_all():
    bare = replace(view(), dossier=replace(view().dossier, turning_point=None))
    said = confrontation_words.in_words(bare)
    assert said.startswith("3 of 5 asserted claims between F and its partners (P 2, Q 1; 2")
    assert said.endswith("Without a turning point there is no before and after.")


def test_an_analyst_reads_that_a_side_has_no_claim_to_speak_of():
    late = "".join(line for line in RECORDS.splitlines(True) if ",2020," not in line)
    assert (
        "certainly before 15 Aug 2021, no asserted claim between F and its partners; certainly after"
        in confrontation_words.in_words(view(late))
    )


def test_an_analyst_reads_how_many_asserted_claims_there_are_whatever_is_only_denied():
    found = select(load_folder(SHIPPED), Filters())
    said = confrontation_words.in_words(found)
    records = confrontation.between(found)
    for side, number in zip(("before", "after"), re.findall(r"\d+ of (\d+)", said), strict=False):
        own = records[records["side"].isin([side, "both sides"])]
        assert own.loc[own["stance"] == "asserts", "claim"].nunique() == int(number)
