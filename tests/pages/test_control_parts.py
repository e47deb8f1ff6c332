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


def test_an_analyst_by_month_of_many_years_reads_that_the_strip_is_coarser():
    said = read(visit("timeline", picture=PARTED[0], by="month"))
    assert "By quarter, since a month would be too narrow to click" in said
