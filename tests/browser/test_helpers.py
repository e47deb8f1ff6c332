"""The browser tests stand on these helpers, so the helpers are tried on an app whose answers are known."""

import pytest
from playwright.sync_api import TimeoutError as TooLate

from tests.browser import helpers
from tests.browser.server import ROOT, is_up, serve

SLOW_APP = """
import time
import streamlit as st
st.title("Slow")
picked = st.sidebar.multiselect("Groups", ["TTP", "Al-Qaeda", "ETIM/TIP"])
time.sleep(1)
st.write("picked:", ", ".join(picked) or "none")
"""


@pytest.fixture(scope="module")
def slow(tmp_path_factory):
    app = tmp_path_factory.mktemp("app") / "slow.py"
    app.write_text(SLOW_APP)
    with serve(app) as running:
        yield running


@pytest.fixture(scope="module")
def floor():
    with serve("tests/benchmarks/floor_app.py") as running:
        yield running


def test_the_newcomer_waits_until_a_slow_app_has_answered(slow, page):
    helpers.visit(page, slow.url)
    assert page.get_by_text("picked: none").is_visible()


def test_the_analyst_picks_two_groups_and_the_answer_is_there_at_once(slow, page):
    helpers.visit(page, slow.url)
    helpers.choose(page, "Groups", "ETIM/TIP")
    helpers.choose(page, "Groups", "TTP")
    assert page.get_by_text("picked: ETIM/TIP, TTP").is_visible()
    helpers.unchoose(page, "Groups", "ETIM/TIP")
    assert page.get_by_text("picked: TTP", exact=True).is_visible()


def test_on_a_telephone_the_sidebar_is_opened_before_a_group_is_picked(slow, new_page):
    page = helpers.visit(new_page(theme="dark", width=390), slow.url)
    helpers.choose(page, "Groups", "TTP")
    assert page.get_by_text("picked: TTP").count() == 1


def test_an_answer_that_does_not_come_in_time_is_an_error(slow, page):
    page.goto(slow.url, wait_until="commit")
    with pytest.raises(TooLate):
        helpers.settled(page, timeout=300)


def test_the_chart_is_drawn_before_the_app_counts_as_there(floor, page):
    helpers.visit(page, floor.url)
    assert page.locator(".js-plotly-plot .main-svg").first.is_visible()
    assert page.outside == []


def test_a_request_that_leaves_the_machine_is_noticed_and_fails(floor, page):
    helpers.visit(page, floor.url)
    reached = page.evaluate("() => fetch('https://example.org/font.woff').then(() => true, () => false)")
    page.evaluate("() => { new WebSocket('wss://example.org/live') }")
    helpers.settled(page)
    assert reached is False
    assert page.outside == ["https://example.org/font.woff", "wss://example.org/live"]
    assert page.console_errors


def test_an_error_and_a_dialog_on_the_page_are_noticed(floor, page):
    helpers.visit(page, floor.url)
    page.evaluate("() => { setTimeout(() => { throw new Error('broken') }, 0) }")
    page.evaluate("() => alert('hello')")
    assert page.dialogs == ["hello"]
    assert page.page_errors == ["broken"]


def test_the_dark_theme_reaches_a_visitor_who_prefers_it(floor, new_page):
    colours = {
        theme: helpers.visit(new_page(theme=theme), floor.url)
        .get_by_test_id("stApp")
        .evaluate("app => getComputedStyle(app).backgroundColor")
        for theme in ("light", "dark")
    }
    assert colours["light"] != colours["dark"]


def test_a_server_is_gone_when_its_test_is_over():
    with serve("tests/benchmarks/floor_app.py") as running:
        assert is_up(running.url)
        assert running.peak_rss() >= running.rss() > 10_000_000
    assert not is_up(running.url)


def test_an_app_that_does_not_start_says_why():
    with pytest.raises(RuntimeError, match="nowhere"), serve(ROOT / "nowhere.py"):
        pass
