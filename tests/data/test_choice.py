from dataclasses import replace

from data import query
from data.choice import Choice, chosen
from data.filters import Filters
from data.network.scene import BEFORE, Scene
from tests.tiny import SHARED, of, tiny


def test_an_analyst_does_not_lose_a_denial_to_a_filter():
    view = query.select(tiny(), Filters(period=("2020", "2020")))
    assert view.records["record_id"].tolist() == ["R1"]
    assert view.ties["contested"].tolist() == [1]
    found = chosen(view, Choice("claim", ("x-shelters-y",)))
    assert found["record_id"].tolist()[0] == "R3"
    assert found.set_index("record_id")["hidden"].to_dict() == {"R1": False, "R2": True, "R3": True}


def test_an_analyst_opens_an_actor_a_tie_and_a_record_to_their_claims():
    view = query.select(tiny(), Filters())
    opened = {
        ("tie", ("Y", "X", "training")): {"R4", "R5"},
        ("record", ("R5",)): {"R4", "R5"},
        ("actor", ("Z",)): {"R6"},
        ("claim", ("nobody-said-it",)): set(),
    }
    for choice, records in opened.items():
        assert set(chosen(view, Choice(*choice))["record_id"]) == records


def test_an_analyst_sees_what_is_of_the_time_shown_first_and_a_denial_of_another_time_all_the_same():
    view = replace(query.select(tiny(), Filters()), scene=Scene(BEFORE))
    found = chosen(view, Choice("tie", ("X", "Y", "sanctuary")))
    # R3, which denies, was published after the turning point and is itself undated.
    assert dict(zip(found["record_id"], found["elsewhen"], strict=True)) == {
        "R1": False,
        "R3": True,
        "R2": True,
    }
    anytime = chosen(query.select(tiny(), Filters()), Choice("tie", ("X", "Y", "sanctuary")))
    assert not anytime["elsewhen"].any()


def test_an_analyst_is_told_which_records_of_a_claim_are_about_others():
    view = query.select(of(SHARED), Filters())
    others = {
        choice: chosen(view, Choice(*choice)).set_index("record_id")["others"].to_dict()
        for choice in (("tie", ("A", "B", "training")), ("pair", ("A", "C")), ("claim", ("said",)))
    }
    assert [list(each.values()) for each in others.values()] == [
        [False, True, True],
        [True, False, True],
        [False, False, False],
    ]
