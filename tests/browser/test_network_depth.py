"""The network in depth as only a browser shows it: room, reach, and a step that leads to its evidence."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.helpers import combobox, each_look, settled, visit
from tests.tiny import HOSTILE_TEXT

PARTS = {
    "Measures": "",
    "Communities": "",
    "Paths": "&path_from=IJU&path_to=Pakistan",
    "Who says so": "&says_by=Country+of+origin&says=Pakistan",
    "Tensions": "",
}
each_part = pytest.mark.parametrize("part", PARTS)


def link(server, part):
    return f"{server.url}/network?depth={part.replace(' ', '+')}{PARTS[part]}"


@each_part
@each_look
def test_an_analyst_reads_every_part_without_scrolling_sideways(server, new_page, part, theme, width):
    page = visit(new_page(theme, width), link(server, part))
    page.locator(".st-key-in_depth").wait_for()
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    assert page.outside == []


@each_part
def test_an_analyst_with_a_screen_reader_meets_no_serious_obstacle_in_any_part(server, page, part):
    visit(page, link(server, part))
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_an_analyst_chooses_two_actors_and_sends_the_link_of_what_joins_them(server, page, new_page):
    visit(page, f"{server.url}/network?depth=Paths")
    for label, name in (("From", "IJU"), ("To", "Pakistan")):
        combobox(page, label).click()
        combobox(page, label).fill(name)
        page.get_by_role("option", name=name, exact=True).click()
        settled(page)
    expect(page).to_have_url(re.compile("path_from=IJU"))
    colleague = visit(new_page(), page.url)
    expect(colleague.get_by_text("IJU → Taliban → Pakistan", exact=False).first).to_be_visible()
    colleague.get_by_role("button", name=re.compile("IJU – Taliban · 5 independent origins")).click()
    settled(colleague)
    expect(colleague.locator(".st-key-evidence")).to_be_in_viewport()
    expect(
        colleague.locator(".st-key-evidence").get_by_text("Taliban — IJU", exact=False).first
    ).to_be_visible()
    expect(colleague).to_have_url(re.compile("path_to=Pakistan"))


def test_an_analyst_sees_the_picture_of_each_side_painted(server, page):
    visit(page, link(server, "Who says so"))
    drawn = page.locator(".st-key-in_depth .canvas[data-ready=true]")
    expect(drawn).to_have_count(2)
    own, others = (int(each.get_attribute("data-edges")) for each in drawn.all())
    assert (own, others) == (23, 98)


def test_an_analyst_is_safe_from_a_hostile_dossier_in_every_part(server, page, tmp_path):
    cell = '"' + HOSTILE_TEXT.replace('"', '""')
    rows = [f'{cell} {a}",{cell} {b}",{kind},{cell}"' for a, b, kind in ((1, 2, "sanctuary"), (1, 3, "sanctuary"), (2, 3, "hostility"))]  # fmt: skip
    own = tmp_path / "hostile.csv"
    own.write_text("\n".join(["actor,counterpart,category,source_id", *rows]), encoding="utf-8")
    visit(page, f"{server.url}/data")
    page.locator("input[type=file]").first.set_input_files(own)
    page.get_by_text("hostile.csv", exact=False).first.wait_for()
    settled(page)
    page.get_by_role("link", name="Network", exact=True).click()
    settled(page)
    for part in PARTS:
        page.get_by_role("radio", name=part, exact=True).or_(
            page.get_by_role("button", name=part, exact=True)
        ).first.click()
        settled(page)
        page.locator(".st-key-in_depth").wait_for()
        assert page.evaluate("window.hacked") is None
    assert (page.dialogs, page.outside) == ([], [])
