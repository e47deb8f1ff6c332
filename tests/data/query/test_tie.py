from data import query
from data.filters import Filters
from tests.tiny import ODD, of, tiny


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


def test_an_analyst_with_an_odd_file_still_gets_ties():
    ties = query.select(of(ODD), Filters()).ties
    assert set(ties["category"]) == {"never_heard_of", ""}
    assert ties.set_index("category")["drawn"].to_dict() == {"never_heard_of": True, "": False}


def test_an_analyst_is_not_told_that_a_tie_is_only_denied_when_a_filter_hides_who_asserts_it():
    view = query.select(tiny(), Filters(stances=("denies",)))
    elsewhere = query.denied(view).set_index("category")["asserted_elsewhere"].to_dict()
    assert elsewhere == {"sanctuary": 2, "hostility": 0}
