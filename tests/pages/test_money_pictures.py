"""The pictures of the Revenue page, one at a time, and what chosen claims come to."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from components import cache
from components.money_pictures import PICTURES
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.browser.server import ROOT
from tests.pages.test_pages import DOSSIERS, visit
from tests.pages.test_pages import words as raw
from tests.tiny import HOSTILE_TEXT, of

EVERY = {
    "lines": "A line per figure",
    "sides": "Before and after apart",
    "group_by": "By stream",
    "bound": "Highest",
}


def words(app) -> str:
    return raw(app).replace("\\", "").replace("\u2060", "")


def figures(app) -> list[dict]:
    return [json.loads(each.proto.spec) for each in app.get("plotly_chart")]


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("dossier", [None, *DOSSIERS])
def test_an_analyst_opens_every_picture_of_every_dossier(picture, dossier):
    app = visit("revenue", dossier, money=picture, **EVERY)
    assert not app.exception


def test_an_analyst_sees_one_picture_at_a_time():
    assert len(figures(visit("revenue"))) == 2  # income, and state revenue apart
    for picture in list(PICTURES)[1:]:
        assert len(figures(visit("revenue", money=picture))) == 1


def test_an_analyst_follows_a_link_to_the_flows_of_a_year_at_a_bound():
    app = visit("revenue", money="Who pays whom", bound="Highest", flow_year="2024")
    said = "4 of 37 flows of income and payments drawn, in US dollars per year by figures of 2024, at the highest bound"
    assert said in words(app)
    assert "⇄ ◦ Taliban" in figures(app)[0]["layout"]["yaxis"]["ticktext"]
    assert app.selectbox(key="flow_year").value == "2024"


def test_an_analyst_reads_that_parts_come_to_more_than_their_whole():
    said = words(visit("revenue", money="Who pays whom", flow_year="2020"))
    assert "its parts come to" in said
    assert "grey" in said


def test_an_analyst_reads_what_a_node_comes_to_and_clicks_a_band_to_its_claim():
    drawn = figures(visit("revenue", money="Who pays whom", bound="Highest", flow_year="2020"))[0]["data"]
    taken = [text for each in drawn if each.get("name") == "nodes" for text in each["hovertext"]]
    assert any(text.startswith("Taliban takes in") for text in taken)
    reach = next(each for each in drawn if each.get("name") == "reach")
    assert '["claim", "taliban-mining-income-2019-2020"]' in reach["customdata"]


def test_an_analyst_reads_who_takes_which_share_and_what_is_told_in_words_alone():
    app = visit("revenue", money="Who takes which share", bound="Highest")
    said = words(app)
    assert "13 shares of 12 wholes" in said
    assert "B-086 (“7–13 per cent”)" in said
    named = " ".join(figures(app)[0]["layout"]["yaxis"]["ticktext"]).replace("<br>", " ")
    assert "Whole of which Taliban Helmand marble income is 66.7% or more" in named


def test_an_analyst_opens_a_claim_over_the_years_and_sees_the_others_faint():
    app = visit("revenue", money="Over the years", claim="taliban-drug-income-2019-2020")
    marks = [trace for trace in figures(app)[-1]["data"] if trace["name"] == "figure"]
    assert marks[0]["marker"]["opacity"] < marks[1]["marker"]["opacity"] == 1
    assert "Under the lens" in "\n".join(each.value for each in app.subheader)


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("Over the years", "1 claim of 1 has no figure in US dollars per year"),
        ("Who pays whom", "No record in view says who took in a dated sum per year"),
        ("Who takes which share", "No record in view says both how much a share is and who takes it"),
    ],
)
def test_an_analyst_whose_records_have_no_such_money_is_told_what_it_takes(picture, expected):
    app = visit("revenue", "odd", money=picture)
    assert expected in words(app)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            ("Hibatullah cash withdrawals", "Haqqani operational fund"),
            "$742m / year in 2022–2023: the sum of 2 claims.",
        ),
        (("Taliban total income 2019", "Taliban drug income 2019"), "No sum: Taliban drug income 2019"),
    ],
)
def test_an_analyst_asks_what_claims_come_to_and_gets_a_sum_or_the_reason(claims, expected):
    titles = select(load_folder(SHIPPED), Filters()).dossier.titles
    named = [next(title for title in titles if title.startswith(claim)) for claim in claims]
    app = visit("revenue", sum_of=named)
    assert not app.exception
    assert app.multiselect(key="sum_of").value == named
    assert expected in words(app)


def test_an_analyst_waits_for_no_sum_that_nobody_asked_for():
    app = visit("revenue")
    assert "sum_of" not in [each.key for each in app.multiselect]


@pytest.mark.parametrize("picture", PICTURES)
def test_an_analyst_is_safe_from_hostile_names_of_payers_and_takers(picture):
    cell = '"' + HOSTILE_TEXT.replace('"', '""') + '"'
    head = "record_id,actor,payer,payee,commodity,start,amount_low,amount_high,currency,amount_per,measure,share_percent,share_to\n"
    loaded = of(
        f"{head}R1,{cell},{cell},X,{cell},2020,5,9,USD,year,income,,\nR2,X,,{cell},{cell},2020,,,,,,25,{cell}\n"
    )
    cache.keep_upload(loaded)
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["dossier"], app.query_params["money"] = loaded.key, picture
    app.run().switch_page("pages/revenue.py").run()
    assert not app.exception
    assert "<img" not in json.dumps([trace for each in figures(app) for trace in each["data"]])


def test_an_analyst_is_told_of_a_setting_that_is_none_though_its_picture_is_not_on_screen():
    app = visit("revenue", bound="Middling", flow_year="1066", lines="Wavy", money="Over the years")
    assert not app.exception
    for unknown in ("bound: Middling", "year: 1066", "lines: Wavy"):
        assert unknown in words(app)
