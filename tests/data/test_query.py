import pytest

from data import query
from data.filters import Filters
from data.query import Choice
from tests.tiny import ODD, of, tiny


def shown(**filters):
    return query.select(tiny(), Filters(**filters)).records["record_id"].tolist()


def test_an_analyst_sees_the_status_of_each_claim_by_hand():
    claims = tiny().claims
    assert claims.loc["x-shelters-y", ["origins", "denials", "status"]].tolist() == [1, 1, "contested"]
    assert claims.loc["x-trains-y", ["origins", "status"]].tolist() == [2, "corroborated"]
    assert claims.loc["tie: X – Z: hostility", "status"] == "denied"
    assert claims.loc["y-mines", "status"] == "single origin"


def test_an_analyst_does_not_lose_a_denial_to_a_filter():
    view = query.select(tiny(), Filters(period=("2020", "2020")))
    assert view.records["record_id"].tolist() == ["R1"]
    assert view.ties["contested"].tolist() == [1]
    found = query.chosen(view, Choice("claim", ("x-shelters-y",)))
    assert found["record_id"].tolist()[0] == "R3"
    assert found.set_index("record_id")["hidden"].to_dict() == {"R1": False, "R2": True, "R3": True}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"groups": ("Z",)}, ["R6"]),
        ({"groups": ("Y", "Z")}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"groups": ("Y",), "only_among": True}, ["R7"]),
        ({"groups": ("X", "Z"), "only_among": True}, ["R6"]),
        ({"ties": ("training",)}, ["R4", "R5"]),
        ({"ties": ("training",), "activities": ("mining",)}, ["R4", "R5", "R7"]),
        ({"period": ("2019", "2019")}, ["R4"]),
        ({"stances": ("denies",)}, ["R3", "R6"]),
        ({"statuses": ("corroborated",)}, ["R4", "R5"]),
        ({"source_kinds": ("statement",)}, ["R2", "R5"]),
        ({"least_credibility": "2"}, ["R1", "R4", "R5", "R6", "R7"]),
        ({"least_credibility": "2", "keep_unjudged": False}, ["R1", "R5", "R7"]),
        ({"least_reliability": "C"}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"least_reliability": "A", "keep_unjudged": False}, []),
        ({"place": "north"}, ["R1", "R2", "R7"]),
        ({"text": "ECHO"}, ["R2"]),
    ],
)
def test_an_analyst_keeps_exactly_the_records_that_the_filters_say(filters, expected):
    assert shown(**filters) == expected


def test_an_analyst_is_told_how_many_undated_records_a_period_drops():
    view = query.select(tiny(), Filters(period=("2022", "2022")))
    assert view.undated_dropped == 1
    assert view.total == 7


def test_an_analyst_sees_each_tie_once_whichever_way_round_it_was_written():
    ties = query.select(tiny(), Filters()).ties.set_index("category")
    sanctuary = ties.loc["sanctuary"]
    assert [sanctuary[c] for c in ("a", "b", "claims", "contested", "records", "denials", "origins")] == [
        "X", "Y", 1, 1, 3, 1, 1]  # fmt: skip
    assert [sanctuary["a_controls"], sanctuary["b_controls"]] == [True, False]
    assert [ties.loc["training", c] for c in ("a_controls", "b_controls", "origins")] == [False, True, 2]


def test_an_analyst_sees_a_tie_that_is_only_denied_listed_and_not_drawn():
    ties = query.select(tiny(), Filters()).ties.set_index("category")
    assert ties["drawn"].to_dict() == {"sanctuary": True, "training": True, "hostility": False}


def test_an_analyst_never_sees_an_activity_as_a_tie():
    assert "mining" not in set(query.select(tiny(), Filters()).ties["category"])


def test_an_analyst_opens_an_actor_a_tie_and_a_record_to_their_claims():
    view = query.select(tiny(), Filters())
    opened = {
        ("tie", ("Y", "X", "training")): {"R4", "R5"},
        ("record", ("R5",)): {"R4", "R5"},
        ("actor", ("Z",)): {"R6"},
        ("claim", ("nobody-said-it",)): set(),
    }
    for choice, records in opened.items():
        assert set(query.chosen(view, Choice(*choice))["record_id"]) == records


def test_an_analyst_with_an_odd_file_still_gets_ties():
    ties = query.select(of(ODD), Filters()).ties
    assert set(ties["category"]) == {"never_heard_of", ""}
    assert ties.set_index("category")["drawn"].to_dict() == {"never_heard_of": True, "": False}
