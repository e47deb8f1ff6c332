from dataclasses import replace

from data.balance import confrontation
from data.balance.rule import Rule
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import dossier

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


def test_an_analyst_who_follows_one_partner_reads_of_that_one():
    only = replace(view(), rule=Rule(partners=("Q",)))
    assert set(confrontation.claims(only)["partner"]) == {"Q"}


def test_an_analyst_counts_an_attack_of_one_on_the_other_as_open_hostility_too():
    attack = "R10,activity,raid,P,F,attack,,asserts,2022-05-01,,1,a\nR11,activity,meeting,F,P,other,,asserts,2022,,1,a\n"
    found = view(RECORDS + attack)
    assert confrontation.counted(found, "after") == (2, 1)
    assert "raid" in confrontation.behind(found, "after")
    assert "meeting" in set(confrontation.between(found)["claim"])


def test_an_analyst_with_a_mistyped_side_in_the_link_opens_nothing():
    assert confrontation.behind(view(), "befor") == []
