"""The Timeline, from app.py: what is set of the control balance, and that all of the page follows."""

import re

from tests.pages.test_filters import asked, read
from tests.pages.test_pages import visit


def balances(app) -> list[str]:
    """The balances that the answer names."""
    return re.findall(r"[+−]\d\.\d\d", read(app).splitlines()[1])


def test_an_analyst_sets_how_the_balance_is_computed_and_the_page_follows():
    app = visit("timeline")
    usual = balances(app)
    app.segmented_control(key="weights").set_value("equal").run()
    assert balances(app) != usual
    assert "Set here: equal weights. The Overview keeps the usual settings." in read(app)
    app.button(key="usual_rule").click().run()
    assert balances(app) == usual
    assert "Set here" not in read(app)


def test_an_analyst_follows_a_link_with_settings():
    app = visit("timeline", by="year", fade="never", contested="out", partners="TTP")
    assert not app.exception
    assert "by year, claims never fade, contested claims left out, partners: TTP" in read(app)
    assert "Dots: each year, on the claims that stand in it." in read(app)


def test_an_analyst_names_a_partner_in_a_link_by_an_alias_and_is_told_of_unknown_ones():
    app = visit("timeline", partners=["Pakistani Taliban", "Nobody"])
    assert app.multiselect(key="partners").value == ["TTP"]
    assert "partners: Nobody" in app.warning[0].value.replace("\\", "")


def test_an_analyst_with_a_broken_setting_in_the_link_gets_the_usual_one():
    app = visit("timeline", by="decade", fade="sometimes", weights="heavy", contested="maybe")
    assert not app.exception
    assert "Set here" not in read(app)


def test_an_analyst_sets_focal_actor_and_turning_point_on_the_timeline_itself():
    app = visit("timeline")
    app.selectbox(key="set_focal").set_value("TTP").run()
    assert asked(app)["focal"] == ["TTP"]
    assert "(its partners hold control) to +1 (TTP does)" in read(app)


def test_an_analyst_of_the_overview_reads_the_usual_rule_whatever_the_timeline_sets():
    plain = visit("overview")
    assert read(visit("overview", weights="equal")) == read(plain)


def test_an_analyst_chooses_what_is_shaded_around_the_line():
    assert "Shaded: the middle 90% of 500 resamples" in read(visit("timeline"))
    assert "Shaded: from the worst to the best case" in read(visit("timeline", band="contested claims"))
    out = read(visit("timeline", band="contested claims", contested="out"))
    assert "None here: contested claims are left out by the settings." in out
    assert "Shaded" not in read(visit("timeline", band="nothing"))


def test_an_analyst_with_few_origins_reads_why_nothing_is_shaded():
    app = visit("timeline", "tiny")
    assert "Shaded" not in read(app) or "fewer than 5 origins" in read(app)
