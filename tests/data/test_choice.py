from data import query
from data.choice import Choice, chosen
from data.filters import Filters
from tests.tiny import tiny


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
