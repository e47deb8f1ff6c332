"""Every page, from app.py, over the registry, with the shipped, an empty, an odd and a hostile dossier."""

import gc

import pytest
from streamlit.testing.v1 import AppTest

from components import cache
from components.navigation import PAGES
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.reading import read_csv
from data.schema import SHIPPED
from tests.browser.server import ROOT
from tests.tiny import CLASHING, EDGE_LIST, EMPTY, ODD, hostile, of, tiny

DOSSIERS = {
    "tiny": tiny,
    "empty": lambda: of(EMPTY),
    "odd": lambda: of(ODD),
    "edge list": lambda: of(EDGE_LIST),
    "hostile": hostile,
    "clashing columns": lambda: of(CLASHING),
}
each_page = pytest.mark.parametrize("page", [page.file for page in PAGES])


def visit(page: str = "network", dossier=None, **link) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    if dossier:
        loaded = DOSSIERS[dossier]()
        cache.keep_upload(loaded)
        link["dossier"] = loaded.key
    for name, value in link.items():
        app.query_params[name] = value
    app.run()
    return app if page == PAGES[0].file else app.switch_page(f"pages/{page}.py").run()


def words(app: AppTest) -> str:
    return "\n".join(
        element.value
        for kind in (app.title, app.markdown, app.caption, app.info, app.warning, app.error)
        for element in kind
    )


@each_page
@pytest.mark.parametrize("dossier", [None, *DOSSIERS])
def test_an_analyst_opens_every_page_with_every_kind_of_dossier(page, dossier):
    app = visit(page, dossier)
    assert not app.exception
    assert app.title[0].value == next(each.title for each in PAGES if each.file == page)
    assert "records · no filter" in words(app).replace("\\", "")


@each_page
def test_an_analyst_reads_on_every_page_how_many_records_of_how_many_and_why(page):
    app = visit(page, groups="TTP", ties="sanctuary")
    assert not app.exception
    expected = len(select(load_folder(SHIPPED), Filters(groups=("TTP",), ties=("sanctuary",))).records)
    line = f"{expected} of 594 records · groups: TTP · ties: Sanctuary"
    assert line in words(app).replace("\\", "").replace("\u2060", "")


def test_an_analyst_follows_a_link_that_names_a_group_by_its_alias():
    app = visit(groups="Pakistani Taliban")
    assert app.multiselect(key="groups").value == ["TTP"]


def test_an_analyst_is_told_what_a_link_asks_for_in_vain():
    app = visit(groups=["Nobody", "TTP"])
    assert app.multiselect(key="groups").value == ["TTP"]
    assert "Nobody" in app.warning[0].value


def test_an_analyst_follows_a_link_with_a_period_to_the_month():
    app = visit(period=["2021-08", "2030"])
    assert app.select_slider(key="period").value == ("2021", "2026")


def test_an_analyst_resets_every_filter_with_one_press():
    app = visit(groups="TTP", period=["2021", "2022"])
    next(button for button in app.button if button.label == "Reset").click().run()
    assert app.multiselect(key="groups").value == []
    assert "594 of 594 records" in words(app)


def test_an_analyst_who_narrows_to_nothing_is_told_what_to_loosen():
    app = visit(groups="BLA", ties="sanctuary")
    assert "No record is left" in words(app)
    assert not app.exception


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ({"tie": ["TTP", "Taliban", "sanctuary"]}, "TTP — Taliban · Sanctuary"),
        ({"claim": "groups-need-taliban-approval"}, "study"),
        ({"record": "A-001"}, "Record A-001"),
        ({"actor": "TTP"}, "Tehrik-i-Taliban Pakistan"),
        ({"actor": "Nobody"}, "No actor Nobody in a tie or activity of this dossier"),
        (
            {"tie": ["Taliban", "TTP", "control_measure"]},
            "33 records of this tie and 11 of the same claims about others · 23 independent origins",
        ),
        (
            {"tie": ["Taliban", "TTP", "control_measure"], "show": "Before"},
            "25 claims (4 of the time shown) · 33 records of this tie (4 of the time shown)",
        ),
        ({"actor": "Z", "dossier": "tiny"}, "No tie drawn; 1 only denied"),
    ],
)
def test_an_analyst_follows_a_link_to_open_evidence(link, expected):
    app = visit(**link)
    assert expected in words(app).replace("\\", "").replace("\u2060", "")


@pytest.mark.parametrize("page", ["overview", "network", "revenue", "timeline"])
@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ({"claim": "x-none"}, "No claim x-none in this dossier"),
        ({"record": "Z-9"}, "No record Z-9 in this dossier"),
        ({"actor": "Nobody"}, "No actor Nobody in a tie or activity of this dossier"),
        ({"tie": ["TTP", "Nobody", "sanctuary"]}, "No tie TTP — Nobody · Sanctuary in this dossier"),
        ({"tie": ["TTP", "Taliban"]}, "The link opens nothing: a tie is named by 3 values, not 2"),
    ],
)
def test_an_analyst_is_told_on_every_page_that_a_link_opens_what_is_not_there(page, link, expected):
    app = visit(page, **link)
    assert not app.exception
    assert expected in words(app).replace("\\", "").replace("\u2060", "")


def test_an_analyst_opens_a_tie_from_an_actor_and_closes_it():
    app = visit(actor="TTP")
    app.button(key="tie Taliban TTP control_measure").click().run()
    assert app.query_params["tie"] == ["Taliban", "TTP", "control_measure"]
    assert "Taliban — TTP · Control measure" in words(app).replace("\\", "")
    app.button(key="close_evidence").click().run()
    assert "tie" not in app.query_params


def test_an_analyst_with_a_link_to_a_forgotten_dossier_is_told_and_sees_the_shipped_one():
    app = visit(dossier=None)
    app.query_params["dossier"] = "0123456789ab"
    app.run()
    assert "not on this server" in words(app)
    assert "594 of 594" in words(app)


def test_an_analyst_sees_set_aside_rows_with_their_reasons_on_the_data_page():
    app = visit("data", "odd")
    aside = next(frame.value for frame in app.dataframe if "Row: actor" in frame.value)
    assert aside["Line"].tolist() == [3, 4]
    assert "5 rows in = 3 accepted + 2 set aside" in words(app).replace("\\", "")
    assert read_csv("odd.csv", ODD.encode()).rows == 5


def test_an_analyst_sees_a_row_set_aside_beside_its_own_cells_and_not_behind_blank_ones(monkeypatch):
    loaded = of("actor,counterpart,summary\nA,B,x\n,B,\n", sources="source_id,title\nS,one\nS,two\n")
    monkeypatch.setitem(DOSSIERS, "two files", lambda: loaded)
    app = visit("data", "two files")
    aside = next(frame.value for frame in app.dataframe if "Row: title" in frame.value)
    own = [name for name in aside if name.startswith("Row: ")]
    assert own == ["Row: counterpart", "Row: source_id", "Row: title"]
    assert (
        "Columns of the files that are blank in all these rows are left out. The downloads hold all."
        in words(app)
    )
    assert "row: summary" in loaded.set_aside


def test_an_analyst_reads_which_column_would_bring_what_is_missing():
    assert "'start' would bring the timeline" in words(visit("data", "edge list")).replace("\\", "")


def test_an_analyst_with_records_but_no_tie_is_told_what_to_loosen():
    for page in ("network", "overview"):
        assert "No tie to draw" in words(visit(page, activities="Mining"))


def test_an_analyst_reads_for_and_against_beside_each_other_in_the_panel():
    said = words(visit("network", claim="korean-hostage-ransom-2007")).replace("\\", "")
    assert "4 records · 2 independent origins for, 2 against" in said


def test_an_analyst_waits_after_no_run_for_a_search_of_all_that_the_server_holds():
    visit("overview")
    assert gc.get_freeze_count() > 50_000


def test_an_analyst_reads_beside_a_claim_which_of_its_origins_may_be_one():
    app = visit("overview", claim="aq-safe-haven-after-2021")
    said = words(app).replace("\\", "").replace("\u2060", "")
    assert "2 of 4 origins that deny may be one (A-178, C-152, C-060: speaker Zabihullah Mujahid)" in said
