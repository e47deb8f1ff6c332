"""The pictures of the Timeline that part the control balance, from app.py."""

import pytest

from tests.pages.test_filters import read
from tests.pages.test_pages import visit

PARTED = ("Who holds control", "Side by side", "Before and after")


@pytest.mark.parametrize("picture", PARTED)
@pytest.mark.parametrize("split", ["Partner", "Kind"])
def test_an_analyst_parts_the_balance_by_partner_or_kind_and_the_table_follows(picture, split):
    app = visit("timeline", picture=picture, split=split)
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1
    table = next(each for each in app.segmented_control if each.key.startswith("tables_Timeline")).options[0]
    parted = {"Partner": "Before and after", "Kind": "Before and after by kind"}
    assert table == (parted[split] if picture == PARTED[-1] else f"Control by {split.lower()}")


def test_an_analyst_reads_what_moved_against_the_trend_and_how_many_are_undetermined():
    said = read(visit("timeline", picture="Before and after")).replace("\\", "")
    assert "None of the 8 partners with claims on both sides moved against the trend (+0.20)" in said
    assert "claims on neither side for certain, 5 in all, in no balance" in said
    assert "A claim about several stands in the row of each." in said


def test_an_analyst_chooses_panels_in_the_link():
    app = visit("timeline", picture="Side by side", panels_partner=["IMU", "TTP"])
    assert app.multiselect(key="panels_partner").value == ["IMU", "TTP"]
    assert "IMU" in app.get("plotly_chart")[0].proto.spec
    assert "Al-Qaeda" not in app.get("plotly_chart")[0].proto.spec


def test_an_analyst_sees_every_parted_picture_follow_the_settings():
    for picture in PARTED:
        app = visit("timeline", picture=picture, by="year", fade="at once", partners="TTP", contested="out")
        assert not app.exception
        assert "Al-Qaeda" not in app.get("plotly_chart")[0].proto.spec


def test_an_analyst_of_many_years_sees_cells_wide_enough_to_click_and_reads_which():
    assert "A cell each year." in read(visit("timeline", picture=PARTED[0], by="month"))
    few = visit("timeline", picture=PARTED[0], period=["2020", "2025"])
    assert "A cell each quarter." in read(few)


def test_an_analyst_asks_for_finer_cells_and_reads_from_when_they_are_drawn():
    said = read(visit("timeline", picture=PARTED[0], cells="quarter"))
    assert (
        "From 2011 Q2 on, since more would be too narrow to click: a cell each year, or an earlier Period"
        in said
    )
    assert "cells: week" not in read(visit("timeline", picture=PARTED[0], cells="year"))
