"""The part of the Revenue page about the open claim."""

from unittest.mock import patch

import pytest

from data.revenue import lens
from tests.pages.test_pages import visit
from tests.pages.test_pages import words as raw

DRUGS = "taliban-drug-income-2019-2020"


def words(app) -> str:
    heads = "\n".join(each.value for each in app.subheader)
    return f"{heads}\n{raw(app)}".replace("\\", "").replace("\u2060", "")


def test_an_analyst_reads_the_open_claim_under_the_lens():
    app = visit("revenue", claim=DRUGS)
    assert not app.exception
    said = words(app)
    assert "Under the lens: Taliban drug income 2019–20" in said
    assert "Figures differ 29-fold, from $14.5m (record B-080) to $416m (record B-083) a year" in said
    assert "Denied by David Mansfield / AREU (published 6 Nov 2022, itself undated): record B-082" in said
    assert "Without Confidential report commissioned by NATO, 2020" in said


def unfolded(table: str):
    """The table of the open claim with this name, as the screen shows it."""
    app = visit("revenue", claim=DRUGS)
    next(each for each in app.expander if each.label == f"Table: {table}")
    app.session_state[f"fold lens {table.capitalize()}"] = True
    return app.run()


def test_an_analyst_finds_in_the_tables_the_figures_of_the_words():
    intervals = unfolded("intervals by origin").table[0].value
    assert intervals["USD per year"].iloc[0].replace("\\", "") == "$14.5m–416m / year"
    figures = unfolded("figures one by one").table[0].value
    assert figures["Record"].str.replace("\\", "").tolist() == ["B-080", "B-081", "B-083", "B-082, denies"]
    assert "Not computed: no sum is given" in figures["USD per year"].iloc[3].replace("\\", "")


def test_an_analyst_finds_the_open_claim_above_the_picture_and_its_evidence_once():
    app = visit("revenue", claim=DRUGS)
    assert app.subheader[0].value.startswith("Under the lens")
    assert len([each for each in app.button if each.key == "close_evidence"]) == 1


def test_an_analyst_with_filters_is_told_that_the_lens_is_of_the_whole_dossier():
    app = visit("revenue", claim=DRUGS, stance="asserts")
    assert "1 record of 4 is hidden by the filters and counted here all the same" in words(app)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("badakhshan-gold-output-value", "The interval rests on one origin, HTN World"),
        ("taliban-found-zawahiri-body", "This claim is only denied, so there is no figure to compare."),
        ("groups-need-taliban-approval", "No record of this claim gives a figure."),
    ],
)
def test_an_analyst_reads_plainly_what_little_a_claim_gives(claim, expected):
    app = visit("revenue", claim=claim)
    assert not app.exception
    assert expected in words(app)


@pytest.mark.parametrize("link", [{}, {"record": "B-080"}, {"claim": "nobody-says-so"}])
def test_an_analyst_without_an_open_claim_sees_no_lens(link):
    app = visit("revenue", **link)
    assert not app.exception
    assert "Under the lens" not in "\n".join(each.value for each in app.subheader)


def test_an_analyst_without_an_open_claim_waits_for_no_lens():
    with patch.object(lens, "under", side_effect=AssertionError("computed")):
        assert not visit("revenue").exception


def test_an_analyst_is_safe_from_what_a_claim_is_called():
    assert not visit("revenue", "hostile").exception


def test_an_analyst_reads_what_the_figures_come_to_and_what_they_are_held_against():
    said = words(visit("revenue", claim="aq-northern-gold-income"))
    assert "**Arithmetic**" in said
    assert "over 64–116 weeks" in said
    assert "**Held against other claims**, never summed with them" in said
    assert "times Taliban state revenue 1401 (state revenue, $2.01bn–2.24bn / year, 2022–2023" in said
