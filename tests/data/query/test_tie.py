from dataclasses import replace
from datetime import date

from data import query
from data.filters import Filters
from data.network.scene import AFTER, BEFORE, Scene
from tests.tiny import DENIED_ASIDE, ODD, of, tiny


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


def test_an_analyst_sees_that_a_tie_is_disputed_by_a_claim_that_is_only_denied():
    tie = query.select(of(DENIED_ASIDE), Filters()).ties.loc[0]
    counted = ("claims", "contested", "only_denied", "disputed", "disputed_elsewhere")
    assert [tie[c] for c in counted] == [2, 0, 1, 1, 0]


def test_an_analyst_is_told_of_a_denial_that_a_filter_or_the_time_shown_leaves_out():
    dossier = replace(of(DENIED_ASIDE), turning_point=date(2021, 8, 15))
    view = query.select(dossier, Filters())
    seen = {show: replace(view, scene=Scene(show)).ties.loc[0] for show in (BEFORE, AFTER)}
    seen["asserts"] = query.select(dossier, Filters(stances=("asserts",))).ties.loc[0]
    counted = {name: (tie["disputed"], tie["disputed_elsewhere"]) for name, tie in seen.items()}
    assert counted == {BEFORE: (0, 1), AFTER: (1, 0), "asserts": (0, 1)}


def test_an_analyst_sees_the_denial_of_a_claim_wherever_the_claim_is_shown():
    view = query.select(tiny(), Filters(stances=("asserts",)))
    sanctuary = view.ties.set_index("category").loc["sanctuary"]
    assert [sanctuary[c] for c in ("contested", "disputed", "disputed_elsewhere")] == [1, 1, 0]
