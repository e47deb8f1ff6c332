from dataclasses import replace

from components.builders import evidence
from data.choice import Choice, chosen
from data.filters import Filters
from data.network.scene import YEAR, Scene
from data.query import select
from tests.tiny import SHARED, of, tiny


def records(choice):
    view = select(tiny(), Filters(period=("2020", "2020")))
    found = chosen(view, choice)
    sources = view.dossier.table("sources").set_index("source_id")
    return {
        row["record_id"]: evidence.record_in_markdown(row, view.dossier, sources.loc[row["source_id"]])
        for _, row in found.iterrows()
    }


def test_an_analyst_reads_who_says_it_when_how_graded_and_where():
    words = records(Choice("claim", ("x-shelters-y",)))
    assert "asserts" in words["R1"]
    assert "**elder · from 2020 · grade B2 · upper hand: X**" in words["R1"]
    assert "[The Paper](https://example.org/paper) (The Press, 1 Mar 2022)" in words["R1"]
    assert "Origin: The Press" in words["R1"]


def test_an_analyst_sees_a_denial_marked_and_a_hidden_record_marked():
    words = records(Choice("claim", ("x-shelters-y",)))
    assert ":red-badge[denies]" in words["R3"]
    assert "hidden by the filters" in words["R3"]
    assert "hidden by the filters" not in words["R1"]
    assert "published 1 Mar 2022\\, itself undated" in words["R3"]


def test_an_analyst_is_not_led_to_a_link_that_runs_something():
    assert "javascript" not in records(Choice("claim", ("x-shelters-y",)))["R2"]


def test_an_analyst_never_reads_a_missing_grade_as_a_bad_one():
    assert "grade B–" in records(Choice("claim", ("x-trains-y",)))["R4"]


def test_an_analyst_reads_what_stands_for_and_against_a_claim():
    assert evidence.claim_summary(tiny().claims.loc["x-shelters-y"]) == (
        ":orange-badge[contested] 2 assert, 1 deny · 1 independent origin for, 1 against"
    )


def test_an_analyst_reads_who_denies_a_claim_and_when():
    said = evidence.deniers(tiny().records, "x-shelters-y")
    assert said == "spokesman of X (published 1 Mar 2022)"
    assert evidence.deniers(tiny().records, "x-trains-y") == ""


def test_an_analyst_sees_a_record_of_another_time_and_one_about_others_marked():
    view = replace(select(tiny(), Filters()), scene=Scene(YEAR, 2019))
    found = chosen(view, Choice("tie", ("X", "Y", "training"))).set_index("record_id", drop=False)
    said = {name: evidence.record_in_markdown(row, view.dossier, None) for name, row in found.iterrows()}
    assert [name for name, words in said.items() if "not of the time shown" in words] == ["R5"]
    view = select(of(SHARED), Filters())
    found = chosen(view, Choice("tie", ("A", "B", "training")))
    said = [evidence.record_in_markdown(row, view.dossier, None) for _, row in found.iterrows()]
    assert [words.replace("\\", "").split("**")[1].split(" · ")[0] for words in said] == [
        "speaker not named",
        "about A – C, Training",
        "about A, Training",
    ]


def test_an_analyst_reads_how_many_of_the_records_are_about_what_she_opened_and_of_the_time_shown():
    own = evidence.Behind("c", "o")
    late = evidence.Behind("d", "p", denies=True, elsewhen=True)
    about_others = evidence.Behind("c", "q", hidden=True, others=True)
    assert evidence.behind_in_words(["contested", "denied"], [own, late, about_others], False) == (
        "2 claims, 1 contested, 1 only denied · 2 records of this tie and 1 of the same claims about others · "
        "1 independent origin for, 1 against · 1 record hidden by the filters"
    )
    assert evidence.behind_in_words(["contested"], [own, late], True).endswith(
        "1 independent origin for, 1 against (1 and 0 of the time shown)"
    )


def test_an_analyst_is_not_told_of_the_time_shown_where_all_records_are_of_it():
    said = evidence.behind_in_words(["single origin"], [evidence.Behind("c", "o")], timed=True)
    assert said == "1 claim · 1 record · 1 independent origin"
