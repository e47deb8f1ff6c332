"""The Timeline, from app.py: what is set of the control balance, and that all of the page follows."""

import re

import pytest

from components.timeline_pictures import PICTURES
from tests.pages.test_filters import asked, read
from tests.pages.test_pages import DOSSIERS, visit
from tests.tiny import HOSTILE_TEXT, of


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


@pytest.mark.parametrize("picture", list(PICTURES))
@pytest.mark.parametrize("dossier", [None, *DOSSIERS])
def test_an_analyst_opens_every_picture_of_every_kind_of_dossier(picture, dossier):
    app = visit("timeline", dossier, picture=picture)
    assert not app.exception


def test_an_analyst_reads_how_likely_and_how_sure_the_change_is_and_what_is_missing():
    said = read(visit("timeline")).replace("*", "")
    assert (
        "Likelihood: going by which origins happened to speak, not by whether the date has to do with it, it is almost certain (95% or more)"
        in said
    )
    assert (
        "Confidence: low: the change hangs on one kind of source (Press): without it +0.02, on 15 of 35 claims "
        "before and 6 of 42 claims after; chance alone" in said
    )
    assert "Gaps: 7 of 15 partners" in said
    assert "Likelihood: nothing can be said." in read(visit("timeline", groups="IMU")).replace("*", "")


def test_an_analyst_compares_before_and_after_a_proposed_turning_point_instead():
    app = visit("timeline", picture="Break test")
    next(each for each in app.button if each.key.startswith("break ")).click().run()
    assert asked(app)["turn"] == ["2012-01-03"]
    assert "since 3 Jan 2012" in read(app)


def test_an_analyst_opens_the_claims_of_open_hostility_on_one_side_of_the_turning_point():
    app = visit("timeline")
    assert "none is said to be in open hostility with it then" in read(app)
    app.button(key="hostility after").click().run()
    assert asked(app)["hostility"] == ["after"]
    assert "Open hostility with partners · after the turning point" in read(app)
    assert "5 claims, 1 only denied · 7 records · 6 independent origins for, 1 against" in read(app)


def test_an_analyst_reads_on_which_partner_the_change_hangs_and_leaves_out_each():
    app = visit("timeline", picture="What would overturn it", leave="partner", measure="change")
    assert "The change hangs on one partner (TTP)" in read(app).splitlines()[2]
    assert "None of the 8 partners with claims on both sides moved against the trend" in read(app)
    assert "to the one without the claims about that partner" in read(app)


def test_an_analyst_follows_an_older_link_to_a_picture_that_has_a_shorter_name_now():
    app = visit("timeline", picture="Test of the break")
    assert asked(app)["picture"] == ["Break test"]
    assert not app.warning


def test_an_analyst_leaves_out_each_kind_of_source_and_looks_at_the_change():
    app = visit("timeline", picture="What would overturn it", leave="kind of source", measure="change")
    assert "Without any one kind of source, the balance after lies between" in read(app)
    assert "Each bar leads from the change of the balance" in read(app)


def test_an_analyst_opens_what_one_origin_says_of_control():
    app = visit("timeline", said_by=["origin", "ext:mehran-study"])
    assert "Who holds control · W. Mehran (University of Exeter)" in read(app)
    assert "11 claims, 2 contested" in read(app)
    for link in (["origin", "nobody"], ["planet", "Mars"]):
        assert f"No record behind {link[1]}" in read(visit("timeline", said_by=link))


def hostile_on_control():
    """A dossier in which every name tries to run, with enough claims for every picture of the Timeline."""
    quoted = ['"' + f"{HOSTILE_TEXT} {name}".replace('"', '""') + '"' for name in "FPQ"]
    focal, *partners = quoted
    rows = [
        f"{n},{focal},{partners[n % 2]},{focal},{(focal, partners[n % 2])[n % 3 == 0]},asserts,{2012 + n},{2012 + n},s{n},{n}"
        for n in range(14)
    ]
    rows += [f"d,{focal},{partners[0]},{focal},,denies,2022,2022,s1,4"]
    sources = "".join(f"s{n},{quoted[0]},{quoted[1]},javascript:alert(1),{quoted[2]}\n" for n in range(14))
    return of(
        "record_id,actor,counterpart,category,controller,stance,start,end,source_id,claim_key\n"
        + "\n".join(rows)
        + "\n",
        sources="source_id,title,publisher,url,kind\n" + sources,
        milestones=f"date,label,source_id\n2020,{quoted[0]},s1\n",
    )


@pytest.mark.parametrize("picture", list(PICTURES))
def test_an_analyst_of_a_hostile_dossier_reads_in_every_picture_text_that_runs_nowhere(picture, monkeypatch):
    monkeypatch.setitem(DOSSIERS, "hostile on control", hostile_on_control)
    link = {"split": "Kind"} if picture in ("Side by side", "Before and after") else {"leave": "partner"}
    app = visit("timeline", "hostile on control", picture=picture, turn="2020-01-01", **link)
    assert not app.exception
    charts = app.get("plotly_chart")
    assert len(charts) == 1
    assert "<img" not in charts[0].proto.spec
    assert "<script" not in charts[0].proto.spec
    said = "\n".join(element.value for kind in (app.markdown, app.caption) for element in kind)
    assert not re.search(r"(?<!\\)<(img|script)", said)
    assert not re.search(r"(?<!\\)\]\((javascript|http)", said)


@pytest.mark.parametrize("focal", ["Al-Qaeda", "TTP", "IMU", "IJU", "ETIM/TIP"])
def test_an_analyst_of_any_focal_actor_with_a_word_on_control_has_partners_as_usual(focal):
    said = read(visit("timeline", focal=focal))
    assert "on a scale from −1" in said.splitlines()[1]
    assert "no armed group" not in said


def test_an_analyst_whose_focal_actor_nobody_speaks_of_reads_that_another_may_have_more():
    said = read(visit("timeline", focal="Haqqani Network"))
    assert "Nobody says who holds control between Haqqani Network and anybody" in said


def test_an_analyst_whose_partners_leave_nothing_goes_back_to_the_usual_ones_with_a_button():
    app = visit("timeline", partners="TTP", period=["1996", "1997"])
    way_out = next(each for each in app.button if each.label == "Follow the usual partners")
    way_out.click().run()
    assert app.multiselect(key="partners").value == []


def test_an_analyst_opens_just_the_claims_that_a_bar_of_who_says_so_counts():
    app = visit("timeline", picture="Who says so", reported=["kind of source", "press", "focal"])
    assert "Who holds control · Press: Taliban" in read(app)
    assert "50 claims" in read(app)


def test_an_analyst_of_events_without_holders_of_control_begins_with_the_claims_by_date(monkeypatch):
    def events():
        return of(
            "actor,counterpart,category,start\nAsh,Birch,Battles,2021-03-04\nAsh,Cedar,Battles,2022-05\n"
        )

    monkeypatch.setitem(DOSSIERS, "events", events)
    app = visit("timeline", dossier="events")
    assert app.segmented_control(key="picture").value == "Dated claims"
    assert "Nothing in view" not in read(app)


def test_an_analyst_draws_the_dated_claims_of_a_few_years_with_a_link():
    app = visit("timeline", picture="Dated claims", years=["2019", "2022"])
    assert app.select_slider(key="years").value == ("2019", "2022")
    assert "claims over before 2019: not in sight." in read(app)
    assert "claims after 2022: not in sight." in read(app)


def test_an_analyst_who_has_set_a_period_is_asked_for_no_years_beside_it():
    app = visit("timeline", picture="Dated claims", period=["2012", "2014"])
    assert "years" not in {each.key for each in app.select_slider}


def test_an_analyst_reads_the_confidence_right_under_the_answer():
    _, answer, confidence, *_ = read(visit("timeline")).splitlines()
    assert "control balance" in answer
    assert confidence.startswith("Confidence in the change since 15 Aug 2021 is ")
