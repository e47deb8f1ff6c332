"""Dated claims and the parted balance, as only a browser shows them: bundles and cells open with a click, and no milestone
covers another."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import each_look, settled, visit
from tests.browser.test_money_and_time import click_mark

LANES = "/timeline?picture=Dated+claims"


def numbers(page):
    """The numbers of milestones and bundles on the first chart, with their boxes."""
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.locator(".textpoint text").first.wait_for(state="attached")
    return chart.evaluate("""(chart) => [...chart.querySelectorAll('.textpoint text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left, right, top, bottom };
    })""")


def test_an_analyst_clicks_a_bundle_and_sees_its_claims_in_the_evidence_and_one_by_one(server, page):
    visit(page, f"{server.url}{LANES}")
    before = page.locator(".textpoint").count()
    opens = click_mark(page, "Bundles")
    assert opens.startswith('["events", "Group"')
    expect(page).to_have_url(re.compile("events="))
    panel = page.locator(".st-key-evidence")
    expect(panel.get_by_text("beginning").first).to_be_visible()
    panel.get_by_text("asserts").first.wait_for()
    settled(page)
    assert page.locator(".textpoint").count() == before - 1


YEARS_IN_SIGHT = "() => document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map((day) => new Date(day).getFullYear())"


def test_an_analyst_zooms_to_a_few_years_and_keeps_them_when_a_click_opens_a_bundle(server, page):
    visit(page, f"{server.url}{LANES}")
    first, last = page.evaluate(YEARS_IN_SIGHT)
    handles = page.get_by_test_id("stMain").get_by_role("slider")
    handles.first.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    settled(page)
    expect(page).to_have_url(re.compile(f"years={first + 7}&years={last}"))
    narrowed = page.evaluate(YEARS_IN_SIGHT)
    assert narrowed[0] >= first + 6
    click_mark(page, "Bundles")
    page.locator(".st-key-evidence").get_by_text("asserts").first.wait_for()
    settled(page)
    assert page.evaluate(YEARS_IN_SIGHT) == narrowed


def test_an_analyst_clicks_a_bar_anywhere_and_sees_its_claim(server, page):
    visit(page, f"{server.url}{LANES}")
    bars = page.get_by_test_id("stPlotlyChart").locator(".barlayer .point path")
    bars.first.wait_for(state="attached")
    bar = next(each for each in bars.all() if (each.bounding_box() or {}).get("width", 0) > 60)
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2)
    settled(page)
    expect(page).to_have_url(re.compile("claim="))
    page.locator(".st-key-evidence").get_by_text("asserts").first.wait_for()


@pytest.mark.parametrize(
    "path", [LANES, f"{LANES}&years=1996&years=2026", "/timeline", "/timeline?picture=Who+holds+control"]
)
@each_look
def test_an_analyst_reads_every_milestone_and_none_over_another(server, new_page, path, theme, width):
    page = visit(new_page(theme, width), f"{server.url}{path}")
    found = numbers(page)
    assert found
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            apart = one["right"] <= other["left"] + 1 or other["right"] <= one["left"] + 1
            apart = apart or one["bottom"] <= other["top"] + 3 or other["bottom"] <= one["top"] + 3
            assert apart, f"{one['text']} and {other['text']}"


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [
        ("/timeline?picture=Who+holds+control", "Attested", "control"),
        ("/timeline?picture=Who+holds+control&split=Kind", "Fading", "control_kind"),
    ],
)
def test_an_analyst_clicks_a_cell_of_the_strip_and_sees_its_claims(server, page, path, name, kind):
    visit(page, f"{server.url}{path}")
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.locator(".barlayer .point path").first.wait_for(state="attached")
    cell = chart.evaluate(
        """(chart, name) => {
      const plot = chart.querySelector('.js-plotly-plot');
      const place = plot._fullData.filter((trace) => trace.type === 'bar').findIndex((trace) => trace.name === name);
      const paths = [...chart.querySelectorAll('.barlayer .trace')[place].querySelectorAll('.point path')];
      paths[paths.length - 3].scrollIntoView({ block: 'center' });
      const box = paths[paths.length - 3].getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }""",
        name,
    )
    page.mouse.click(cell["x"], cell["y"])
    settled(page)
    expect(page).to_have_url(re.compile(rf"[?&]{kind}="))
    panel = page.locator(".st-key-evidence")
    expect(panel.get_by_text("Who holds control").first).to_be_visible()
    panel.get_by_text("asserts").first.wait_for()


@pytest.mark.parametrize("picture", ["Side+by+side", "Before+and+after"])
def test_an_analyst_clicks_a_mark_of_a_kind_and_sees_its_claims(server, page, picture):
    visit(page, f"{server.url}/timeline?picture={picture}&split=Kind")
    assert "control" in click_mark(page)
    expect(page).to_have_url(re.compile("control"))
    page.locator(".st-key-evidence").get_by_text("asserts").first.wait_for()


def test_an_analyst_waits_for_no_second_drawing_to_make_room_for_labels(server, page):
    for address in ("/", "/timeline"):
        visit(page, f"{server.url}{address}")
        page.locator(".js-plotly-plot .main-svg").first.wait_for()
        margins = page.evaluate("""() => {
          const { _size, margin } = document.querySelector(".js-plotly-plot")._fullLayout;
          return ["l", "r", "t", "b"].map((side) => [_size[side], margin[side]]);
        }""")
        assert all(needed == left for needed, left in margins), margins
