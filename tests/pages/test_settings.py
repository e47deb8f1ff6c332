"""What the analyst sets of a dossier, from app.py: focal actor, turning point, names read as one, what it brings."""

import io
import json
import zipfile
from datetime import date

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components import cache
from components.navigation import PAGES
from data.intake.loading import load
from data.package import package
from data.settings import Settings, applied
from tests.data.test_package import assert_equal
from tests.pages.test_filters import asked, button, read
from tests.pages.test_pages import DOSSIERS, visit
from tests.tiny import of, tiny

LINK = {"focal": "Y", "turn": "2020-01-01", "same": "Z~X"}
SPELLINGS = (
    "source,target\nTaliban,B\nTaliban,C\nTaleban,B\nAl-Qaeda,B\nAl-Qaeda,C\nal qaida,B\nal qaida,Al-Qaeda\n"
)
POOR = {
    "edge list": "source,target\nAsh,Birch\nBirch,Cedar\n",
    "dates only": "source,target,date\nAsh,Birch,2019\nBirch,Cedar,2022-03\n",
    "no currency": "actor,counterpart,amount_low,amount_high\nAsh,Birch,10,20\nBirch,Cedar,5,\n",
    "no counterpart": "actor,category,start\nAsh,mining,2020\nBirch,attack,2022\n",
}


@pytest.fixture(autouse=True)
def _dossiers(monkeypatch):
    monkeypatch.setitem(DOSSIERS, "spellings", lambda: of(SPELLINGS))
    for name, text in POOR.items():
        monkeypatch.setitem(DOSSIERS, name, lambda text=text: of(text))


def go(app, page):
    return app.switch_page(f"pages/{page}.py").run()


def tick(app, row):
    """Tick a row of the table of names that may be one, as the browser reports it."""
    states = app._tree.get_widget_states()
    table = next(each.proto for each in app.dataframe if "same_names" in each.proto.id)
    picked = json.dumps({"selection": {"rows": [row], "columns": [], "cells": []}})
    states.widgets.append(WidgetState(id=table.id, string_value=picked))
    return app._run(states)


def ties(app):
    """How many ties the Network page counts among how many actors."""
    return next(each for each in read(app).splitlines() if "is said to have" in each)


def test_an_analyst_sets_the_focal_actor_and_the_link_and_the_timeline_follow():
    app = visit("data", "tiny")
    assert "As the dossier states." in read(app)
    app.selectbox(key="set_focal").set_value("Y").run()
    assert asked(app)["focal"] == ["Y"]
    assert "Set here, not in the dossier: it states X." in read(app)
    assert "focal actor: Y" in read(app)
    assert "(its partners hold control) to +1 (Y does)" in read(go(app, "timeline"))
    assert asked(app)["focal"] == ["Y"]
    go(app, "data").selectbox(key="set_focal").set_value("X").run()
    assert "focal" not in asked(app)


def test_an_analyst_of_the_shipped_dossier_follows_another_group_on_every_page():
    app = visit("data")
    app.selectbox(key="set_focal").set_value("TTP").run()
    assert "(its partners hold control) to +1 (TTP does)" in read(go(app, "timeline"))
    assert read(go(app, "network")).splitlines()[1].startswith("TTP is said to have")


def test_an_analyst_is_told_that_the_focal_actor_is_only_the_most_connected_and_who_it_would_be():
    app = visit("data", "edge list")
    assert app.selectbox(key="set_focal").value == "Birch"
    assert (
        "The most connected actor (most counterparts, then most records): the dossier states none."
        in read(app)
    )
    app.selectbox(key="set_focal").set_value("Ash").run()
    assert "Set here, not in the dossier: most connected is Birch." in read(app)
    assert "most connected" not in read(go(app, "timeline"))


def test_an_analyst_is_asked_for_a_turning_point_and_sets_it():
    app = visit("data", "dates only")
    assert app.date_input(key="set_turn").value is None
    assert "No turning point is set. Choose its day above" in read(app)
    app.date_input(key="set_turn").set_value(date(2021, 1, 1)).run()
    assert asked(app)["turn"] == ["2021-01-01"]
    assert "Set here, not in the dossier: it states none." in read(app)
    assert "Attested only after 1 Jan 2021: 1; only before: 1" in read(go(app, "network"))
    assert "No turning point" not in read(app)
    go(app, "data")
    button(app, "Back to what the dossier states").click().run()
    assert "turn" not in asked(app)
    assert app.date_input(key="set_turn").value is None


def test_an_analyst_follows_a_link_with_settings_in_a_fresh_session_to_every_page():
    for page in PAGES:
        app = visit(page.file, "tiny", **LINK)
        assert not app.exception
        assert not app.warning
        assert "focal actor set to Y, turning point set to 1 Jan 2020, 1 name read as another" in read(app)
        assert asked(app) == {key: [value] for key, value in (LINK | {"dossier": tiny().key}).items()}
    assert app.selectbox(key="set_focal").value == "Y"
    assert app.date_input(key="set_turn").value == date(2020, 1, 1)
    assert "“Z” is read as “X”" in read(app)


def test_an_analyst_names_the_focal_actor_of_a_link_by_an_alias():
    app = visit("data", focal="Pakistani Taliban")
    assert app.selectbox(key="set_focal").value == "TTP"


def test_an_analyst_is_told_on_screen_what_a_link_sets_in_vain():
    app = visit("network", "tiny", focal="Nobody", turn="soon", same=["X", "Nobody~X"])
    assert not app.exception
    said = app.warning[0].value.replace("\\", "").replace("\u2060", "")
    named = ("focal actor: Nobody", "turning point: soon", "same names: X", "same names: Nobody as X")
    assert all(each in said for each in named)
    assert "7 of 7 records" in read(app)


def test_an_analyst_reads_two_names_as_one_and_the_network_has_one_actor_less_until_she_undoes_it():
    app = visit("network", "spellings")
    assert "out of 7 ties among 6 actors in view" in ties(app)
    go(app, "data")
    assert "2 suggested, 0 read as one" in next(
        each.label for each in app.expander if "may be one" in each.label
    )
    table = next(each.value for each in app.dataframe if "Why they may be one" in each.value)
    assert table["Name"].tolist() == ["Taleban", "al qaida"]
    assert table["Why they may be one"].iloc[1].endswith("1 record ties them to each other: more likely two")
    tick(app, 0)
    button(app, "Read “Taleban” as “Taliban”").click().run()
    assert asked(app)["same"] == ["Taleban~Taliban"]
    assert "“Taleban” is read as “Taliban”" in read(app)
    assert "'Taleban' (1 record) is read as 'Taliban': set on screen, not in the file." in read(app)
    assert not any(each.label.startswith("Read “") for each in app.button)
    assert "among 5 actors in view" in ties(go(app, "network"))
    go(app, "data").button(key="part Taleban").click().run()
    assert "same" not in asked(app)
    assert "among 6 actors in view" in ties(go(app, "network"))


def test_an_analyst_reads_two_names_as_one_the_other_way_round():
    app = tick(visit("data", "spellings"), 0)
    button(app, "Read “Taliban” as “Taleban”").click().run()
    assert asked(app)["same"] == ["Taliban~Taleban"]


def test_an_analyst_reads_as_one_two_names_that_nobody_suggested():
    app = visit("data", "tiny")
    app.session_state["any_two"] = True
    app.run()
    app.selectbox(key="any_spelling").set_value("Z").run()
    app.selectbox(key="any_actor").set_value("Y").run()
    button(app, "Read “Z” as “Y”").click().run()
    assert not app.exception
    assert asked(app)["same"] == ["Z~Y"]
    assert "“Z” is read as “Y”" in read(app)


def test_an_analyst_who_filters_by_a_spelling_keeps_its_records_when_it_is_read_as_another():
    app = visit("network", "spellings", groups="Taleban", same="Taleban~Taliban")
    assert app.multiselect(key="groups").value == ["Taliban"]
    assert "3 of 7 records · groups: Taliban" in read(app)


def test_an_analyst_who_resets_the_filters_keeps_what_is_set_of_the_dossier():
    app = visit("network", "tiny", groups="Y", **LINK)
    button(app, "Reset").click().run()
    assert "no filter" in read(app)
    assert {key: asked(app)[key] for key in LINK} == {key: [value] for key, value in LINK.items()}


def test_an_analyst_who_changes_the_page_by_the_menu_keeps_what_is_set():
    app = visit("network", "tiny", **LINK)
    for name in LINK:  # the menu leads on without them
        app.query_params.pop(name)
    go(app, "timeline")
    assert {key: asked(app)[key] for key in LINK} == {key: [value] for key, value in LINK.items()}


def test_an_analyst_who_goes_back_in_the_browser_takes_back_what_was_set():
    app = visit("data", "tiny")
    app.selectbox(key="set_focal").set_value("Y").run()
    app.query_params.pop("focal")
    app.run()
    assert app.selectbox(key="set_focal").value == "X"
    assert "focal" not in asked(app)


def test_an_analyst_who_opens_another_dossier_leaves_behind_what_was_set_of_the_last():
    app = visit("data", "tiny", **LINK)
    button(app, "Back to the dossier shown at start").click().run()
    assert not set(asked(app)) & {*LINK, "dossier"}
    assert app.selectbox(key="set_focal").value == "Taliban"


def test_an_analyst_takes_the_cleaned_dossier_away_and_loads_it_to_the_same():
    app = visit("data", "tiny", **LINK)
    assert any(each.proto.label == "Download the cleaned dossier" for each in app.get("download_button"))
    cleaned = applied(tiny(), Settings("Y", date(2020, 1, 1), (("Z", "X"),)))
    packed = package(cleaned)
    stated = json.loads(zipfile.ZipFile(io.BytesIO(packed)).read("datapackage.json"))
    assert (stated["leverage"]["focal_actor"], stated["leverage"]["turning_point"]) == ("Y", "2020-01-01")
    again = load({"cleaned.zip": packed})
    assert_equal(cleaned, again)
    cache.keep_upload(again)
    app.query_params.clear()
    app.query_params["dossier"] = again.key
    app.run()
    assert app.selectbox(key="set_focal").value == "Y"
    assert "As the dossier states." in read(app)


@pytest.mark.parametrize("dossier", POOR)
@pytest.mark.parametrize("page", [page.file for page in PAGES])
def test_an_analyst_with_few_columns_reads_on_every_page_which_column_would_bring_what_is_missing(
    page, dossier
):
    app = visit(page, dossier)
    assert not app.exception
    assert (
        "'stance'" in read(app)
        or "'controller'" in read(app)
        or "**amount_low** for revenue claims" in read(app)
    )
    compares = next(each.compares for each in PAGES if each.file == page)
    dated = dossier in ("dates only", "no counterpart")
    links = [each.proto.label for each in app.get("page_link")]
    assert ("Set it on the Data page" in links) == (compares and dated)


def test_an_analyst_without_currency_or_counterpart_reads_which_columns_would_help():
    assert "'currency' and 'amount_per' for figures made comparable" in read(visit("revenue", "no currency"))
    assert "a column 'counterpart' would bring ties between actors" in read(
        visit("network", "no counterpart")
    )


def test_an_analyst_whose_records_on_control_have_no_date_reads_that_it_is_dates_that_are_missing(
    monkeypatch,
):
    undated = "actor,counterpart,controller\n" + "".join(f"Ash,Birch {number},Ash\n" for number in range(7))
    monkeypatch.setitem(DOSSIERS, "undated", lambda: of(undated))
    for page in ("overview", "timeline"):
        said = read(visit(page, "undated"))
        assert "None of the records on control has a date: a column 'start' would bring the timeline" in said
        assert "No turning point" not in said


def test_an_analyst_who_compares_before_and_after_nothing_is_led_to_where_the_turning_point_is_set(
    monkeypatch,
):
    held = "actor,counterpart,controller,start\n" + "".join(
        f"Ash,B{year},Ash,202{year}\n" for year in range(6)
    )
    monkeypatch.setitem(DOSSIERS, "held", lambda: of(held))
    app = visit("timeline", "held", picture="Before and after")
    assert "No turning point is set: set it under Settings on the Timeline, or on the Data page." in read(app)
    assert "Set it on the Data page" in [each.proto.label for each in app.get("page_link")]
    app.query_params["turn"] = "2022-01-01"
    app.run()
    assert "No turning point" not in read(app)
    assert len(app.get("plotly_chart")) == 1
