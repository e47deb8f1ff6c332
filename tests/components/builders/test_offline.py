import json

from components.builders import offline
from components.builders.network import tie_id
from data.filters import Filters
from data.query import select
from tests.tiny import hostile, tiny


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
