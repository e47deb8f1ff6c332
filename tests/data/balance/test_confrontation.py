from dataclasses import replace

import pytest

from data.balance import confrontation
from data.balance.rule import Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of

RECORDS = """record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id
R1,tie,old,F,P,hostility,,asserts,2020,2020,1,a
R2,tie,old,P,F,hostility,,asserts,2020,2020,1,c
R3,tie,new,F,Q,Battles,,asserts,2022-03-04,,1,a
R4,tie,new,F,Q,Battles,,denies,2022-03-05,,1,c
R5,tie,never,F,P,hostility,,denies,2023,2023,1,c
R6,tie,loose,F,P,hostility,,asserts,2021,2021,1,a
R7,tie,friends,F,P,sanctuary,F,asserts,2022,2022,1,a
R8,tie,also,F,Q,sanctuary,F,asserts,2022,2022,1,a
R9,tie,others,P,Q,hostility,,asserts,2022,2022,1,a
"""


def view(records=RECORDS, **filters):
    return select(dossier(records), Filters(**filters))


def test_an_analyst_counts_open_hostility_on_each_side_by_hand():
    table = confrontation.claims(view()).set_index("claim")
    assert table["partner"].to_dict() == {"old": "P", "new": "Q", "never": "P", "loose": "P"}
    assert table["before"].to_dict() == {"old": True, "new": False, "never": False, "loose": False}
    assert table["after"].to_dict() == {"old": False, "new": True, "never": True, "loose": False}
    assert confrontation.behind(view(), "after") == ["never", "new"]
    assert len(confrontation.behind(view(), "any")) == 4
    assert confrontation.counted(view(), "before") == (1, 0)
    assert confrontation.counted(view(), "after") == (1, 1)


def test_an_analyst_reads_how_much_hostility_is_claimed_with_whom_and_how_that_goes_with_control():
    assert confrontation.in_words(view()) == (
        "certainly before 15 Aug 2021, 1 of 1 claim on ties with partners (P 1; 2 independent origins, none "
        "contested); certainly after, 1 of 4 (Q 1; 1 independent origin, 1 contested) and 1 "
        "only denied (P 1). On neither side for certain: 1 claim. Fewer than 5 on each side: too few to speak of a change. "
        "Of 2 partners that F is said to control after it, 1 (Q) is said to be in open hostility with it then."
    )


def test_an_analyst_who_filters_denials_away_is_still_told_of_them():
    assert "1 contested" in confrontation.in_words(view(stances=("asserts",)))


def test_an_analyst_who_follows_one_partner_reads_of_that_one():
    only = replace(view(), rule=Rule(partners=("Q",)))
    assert set(confrontation.claims(only)["partner"]) == {"Q"}


def test_an_analyst_reads_that_silence_is_not_absence():
    quiet = "".join(
        line for line in RECORDS.splitlines(True) if "hostility" not in line and "Battles" not in line
    )
    assert confrontation.in_words(view(quiet)).endswith("Silence is not absence.")


@pytest.mark.parametrize("dossier_of", [of(EDGE_LIST), of(EMPTY), of(ODD), hostile()])
def test_an_analyst_of_any_dossier_gets_a_sentence_or_none_but_no_error(dossier_of):
    found = select(dossier_of, Filters())
    assert isinstance(confrontation.in_words(found), str)
    assert list(confrontation.claims(found)["claim"]) == confrontation.behind(found, "any")


def test_an_analyst_of_the_shipped_dossier_tests_whether_the_taliban_avoid_open_confrontation():
    said = confrontation.in_words(select(load_folder(SHIPPED), Filters()))
    assert "4 of 77 claims on ties with partners (IMU 2, Al-Qaeda 1, TTP 1; 5 independent origins" in said
    assert "3 of 98 (ISIL-K 3; 4 independent origins" in said
    assert "1 only denied (Foreign militant groups 1)" in said
    assert said.endswith("none is said to be in open hostility with it then.")


def test_an_analyst_without_a_turning_point_reads_how_much_hostility_there_is_at_all():
    bare = replace(view(), dossier=replace(view().dossier, turning_point=None))
    said = confrontation.in_words(bare)
    assert said.startswith("3 of 6 claims on ties with partners (P 2, Q 1; 2")
    assert said.endswith("Without a turning point there is no before and after.")


def test_an_analyst_reads_that_a_side_has_no_claim_to_speak_of():
    late = "".join(line for line in RECORDS.splitlines(True) if ",2020," not in line)
    assert (
        "certainly before 15 Aug 2021, no claim on ties with partners; certainly after"
        in confrontation.in_words(view(late))
    )
