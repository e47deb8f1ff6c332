import pandas as pd
import pytest

from data import bundles
from data.choice import Choice, chosen
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.tiny import EMPTY, of

HEAD = "record_id,record_type,claim_key,actor,counterpart,category,stance,start,end\n"
TOGETHER = HEAD + "".join(f"R{n},tie,t{n},F,P,sanctuary,asserts,2021-08-{n:02},2023\n" for n in range(1, 6))
OTHERS = (
    "D1,tie,t1,F,P,sanctuary,denies,2022,2022\n"
    "O1,tie,old,F,P,training,asserts,1996,2022\n"
    "Q1,tie,q,F,Q,hostility,asserts,2021-08-03,\n"
    "A1,activity,a,P,,attack,asserts,2022-03-04,\n"
)
WINDOW = (pd.Timestamp("2020-01-01"), pd.Timestamp("2023-12-31"))
AUGUST = "2021-08-01/2021-08-31"


@pytest.fixture(scope="module")
def small():
    return select(dossier(TOGETHER + OTHERS), Filters())


def drawn(view, *opened, by="Group"):
    return bundles.marks(bundles.laned(view, by), *WINDOW, opened)


def test_an_analyst_sees_five_claims_of_one_month_as_one_mark_and_the_others_one_by_one(small):
    marks = drawn(small)
    bundle = marks[marks["number"] > 1].iloc[0]
    assert marks["number"].sum() == 8
    assert (bundle["lane"], bundle["stretch"], bundle["number"], bundle["denied"]) == ("P", AUGUST, 5, 1)
    assert (bundle["first"], bundle["last"].year) == (pd.Timestamp("2021-08-01"), 2023)
    assert (bundle["family"], bundle["category"]) == ("support", "sanctuary")
    assert sorted(marks.loc[marks["number"] == 1, "claim"]) == ["a", "old", "q"]


@pytest.mark.parametrize("opened", [("P", AUGUST), ("t3",)])
def test_an_analyst_who_opens_a_bundle_or_a_claim_in_it_sees_its_claims_one_by_one(small, opened):
    marks = drawn(small, *opened)
    assert (marks["number"] == 1).all()
    assert marks.loc[marks["chosen"], "claim"].tolist() == ([] if len(opened) == 2 else ["t3"])


def test_an_analyst_opens_a_bundle_to_the_very_claims_it_counts(small):
    opened = chosen(small, Choice("events", ("Group", "P", AUGUST)))
    assert set(opened["claim"]) == {"t1", "t2", "t3", "t4", "t5"}
    assert "D1" in set(opened["record_id"])
    assert set(bundles.behind(small, "Group", "P", "../2019-12-31")) == {"old"}


@pytest.mark.parametrize(
    "value", [("Group", "P", "no time"), ("Group", "Nobody", AUGUST), ("Colour", "P", AUGUST), ("", "", "/")]
)
def test_an_analyst_with_a_broken_link_to_a_bundle_opens_nothing(small, value):
    assert chosen(small, Choice("events", value)).empty


def test_an_analyst_turns_the_lanes_to_kinds(small):
    assert set(drawn(small, by="Kind")["lane"]) == {"Sanctuary", "Training", "Hostility", "Attack"}


@pytest.mark.parametrize("by", bundles.LANES)
@pytest.mark.parametrize("asked", [None, (2008, 2026), (2020, 2021), (1, 2), (2021, 2021)])
@pytest.mark.parametrize("period", [None, ("2021", "2021"), ("2008", "2016")])
def test_an_analyst_finds_in_every_bundle_of_the_shipped_dossier_as_many_claims_as_it_says(by, asked, period):
    view = select(load_folder(SHIPPED), Filters(period=period))
    found = bundles.laned(view, by)
    window = bundles.in_sight(view, found, asked)
    marks = bundles.marks(found, *window)
    seen = found[(found["last"] >= window[0]) & (found["first"] <= window[1])]
    assert marks["number"].sum() == len(seen)
    for mark in marks[marks["number"] > 1].itertuples():
        assert len(bundles.behind(view, by, mark.lane, mark.stretch)) == mark.number


def test_an_analyst_who_narrows_the_period_sees_finer_bundles_and_just_those_years(small):
    view = select(load_folder(SHIPPED), Filters())
    found = bundles.laned(view, "Group")
    last = pd.Timestamp("2026-01-01")
    months = [
        bundles.length(found, pd.Timestamp(year=year, month=1, day=1), last)
        for year in (1900, 1996, 2008, 2023)
    ]
    assert months == [60, 12, 3, 1]
    narrowed = select(small.dossier, Filters(period=("2022", "2022")))
    since, until = bundles.in_sight(narrowed, bundles.laned(narrowed, "Group"))
    assert (since.year, until.year) == (2022, 2022)


def test_an_analyst_of_many_groups_finds_the_smaller_ones_in_a_lane_of_their_own(small):
    rows = "".join(f"R{n},activity,t{n},G{n:02},,attack,asserts,2021-08-{n:02},\n" for n in range(1, 31))
    view = select(of(HEAD + rows), Filters())
    found = bundles.laned(view, "Group")
    assert (found["lane"] == bundles.OTHERS).sum() == 30 - bundles.MOST_LANES
    assert len(bundles.behind(view, "Group", bundles.OTHERS, AUGUST)) == 30 - bundles.MOST_LANES


def test_an_analyst_of_very_many_claims_gets_longer_stretches_and_fewer_bundles():
    rows = "".join(
        f"R{n},activity,t{n},G{n % 10},,attack,asserts,{2001 + n % 160 // 12}-{n % 12 + 1:02}-01,\n"
        for n in range(9600)
    )
    view = select(of(HEAD + rows), Filters())
    found = bundles.laned(view, "Group")
    window = bundles.in_sight(view, found)
    assert bundles.length(found, *window) == 12
    assert len(bundles.marks(found, *window)) <= bundles.MOST_BUNDLES


def test_an_analyst_of_an_undated_file_gets_no_mark():
    view = select(of(EMPTY), Filters())
    assert bundles.marks(bundles.laned(view, "Group"), *WINDOW).empty
    assert bundles.behind(view, "Group", "P", AUGUST) == []
