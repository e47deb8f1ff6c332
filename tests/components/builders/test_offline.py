import json
from dataclasses import replace

from components.builders import offline
from components.builders.network import tie_id
from data.filters import Filters
from data.network.scene import YEAR, Scene
from data.query import select
from tests.tiny import SHARED, hostile, of, tiny


def evidence(filters=None, dossier=tiny):
    view = select(dossier(), filters or Filters())
    return offline.evidence_of(view, view.ties[view.ties["drawn"]])


def test_an_analyst_finds_the_evidence_of_each_drawn_tie_denials_first():
    found = evidence()
    assert set(found) == {tie_id("X", "Y", "sanctuary"), tie_id("X", "Y", "training")}
    claim = found[tie_id("X", "Y", "sanctuary")]["claims"][0]
    assert claim["status"] == "contested"
    assert [(record["id"], record["denies"]) for record in claim["records"]] == [
        ("R3", True),
        ("R2", False),
        ("R1", False),
    ]
    assert claim["records"][2]["head"] == "elder · from 2020 · grade B2 · upper hand: X · North (Valley)"
    assert claim["records"][2]["about"] == "The Press, 1 Mar 2022"


def test_an_analyst_finds_a_denial_that_the_filters_hide_marked():
    claim = evidence(Filters(stances=("asserts",)))[tie_id("X", "Y", "sanctuary")]["claims"][0]
    assert {record["id"]: record["hidden"] for record in claim["records"]} == {
        "R3": True,
        "R1": False,
        "R2": False,
    }


def test_an_analyst_of_one_time_finds_its_records_first_and_the_others_marked():
    view = replace(select(tiny(), Filters()), scene=Scene(YEAR, 2019))
    tie = offline.evidence_of(view, view.ties)[tie_id("X", "Y", "training")]
    (claim,) = tie["claims"]
    assert [(record["id"], record["elsewhen"]) for record in claim["records"]] == [
        ("R4", False),
        ("R5", True),
    ]
    assert tie["says"] == (
        "1 claim (1 of the time shown) · 2 records (1 of the time shown) · 2 independent origins (1 of the time shown)"
    )


def test_an_analyst_finds_whom_a_record_is_about_where_a_claim_is_of_more_than_one_tie():
    view = select(of(SHARED), Filters())
    found = offline.evidence_of(view, view.ties)
    for names in (("A", "B", "training"), ("A", "C", "training")):
        own = found[tie_id(*names)]
        assert own["says"].split(" · ")[1] == "1 record of this tie and 2 of the same claims about others"
        about = {record["id"]: (record["tie"], record["whom"]) for record in own["claims"][0]["records"]}
        assert about == {
            "1": (tie_id("A", "B", "training"), "A – B, Training"),
            "2": (tie_id("A", "C", "training"), "A – C, Training"),
            "3": (offline.NO_TIE, "A, Training"),
        }


def test_an_analyst_finds_no_link_that_could_run():
    found = json.dumps(evidence(dossier=hostile))
    assert "javascript:alert(1)" in found
    assert all(
        record["link"] == ""
        for tie in evidence(dossier=hostile).values()
        for record in tie["claims"][0]["records"]
    )
    links = {
        record["source"]: record["link"]
        for tie in evidence().values()
        for claim in tie["claims"]
        for record in claim["records"]
    }
    assert links == {"The Paper": "https://example.org/paper", "The Echo": ""}
