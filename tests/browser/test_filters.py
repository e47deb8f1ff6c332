"""What only a browser shows of the filters: the link as it changes, chips, undo, Back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.helpers import choose, each_look, open_sidebar, settled, visit

LINK = "?stance=denies&status=contested&source_kind=Press&reliability=C&unjudged=false&place=afghanistan"
SAID = (
    "stance: denies · status: contested · sources: Press · reliability C or better · "
    "without those that cannot be judged · place: afghanistan"
)


def line(page: Page, text: str) -> None:
    """Wait until the line of records and filters says this."""
    page.get_by_test_id("stMain").get_by_text(f"· {text} ·").wait_for()
    settled(page)


def asks(page: Page, *asked: str) -> None:
    """Wait until the link asks for exactly this."""
    page.wait_for_function(
        "asked => [...new URLSearchParams(location.search)].map(each => each.join('=')).sort().join() == asked",
        arg=",".join(sorted(asked)),
    )


def open_more(page: Page) -> None:
    open_sidebar(page)
    page.get_by_test_id("stSidebar").get_by_text("More filters").click()
    page.get_by_role("toolbar", name="Stance").wait_for()


def chip(page: Page, words: str):
    return page.get_by_role("button", name=f"Remove filter {words}", exact=True)


def test_an_analyst_keeps_the_filters_that_are_folded_away(server, page):
    visit(page, f"{server.url}/{LINK}")
    line(page, SAID)
    page.get_by_text("More filters · 6 set").click()  # folded away, they must not drop out of the link
    page.get_by_role("link", name="Data", exact=True).click()
    page.get_by_role("heading", name="Data", exact=True).wait_for()
    line(page, SAID)
    page.reload()
    line(page, SAID)
    page.get_by_role("link", name="Network", exact=True).click()
    page.get_by_role("heading", name="Network", exact=True).wait_for()
    line(page, SAID)
    page.go_back()
    page.get_by_role("heading", name="Data", exact=True).wait_for()
    line(page, SAID)
    asks(page, *LINK.removeprefix("?").split("&"))


def test_an_analyst_sets_every_kind_of_hidden_filter_and_the_link_says_it_plainly(server, page):
    visit(page, server.url)
    open_more(page)
    page.get_by_role("toolbar", name="Stance").get_by_role("button", name="asserts").click()
    line(page, "stance: asserts")
    page.get_by_role("radiogroup", name="Minimum reliability").get_by_text("B", exact=True).click()
    line(page, "stance: asserts · reliability B or better")
    choose(page, "Source kind", "Think tank")
    page.get_by_role("searchbox", name="Text").fill("taliban")
    page.get_by_role("searchbox", name="Text").press("Enter")
    line(page, "stance: asserts · sources: Think tank · reliability B or better · text: taliban")
    asks(page, "stance=asserts", "reliability=B", "source_kind=Think tank", "text=taliban")
    page.get_by_text("More filters · 4 set").wait_for()
    expect(page.get_by_role("toolbar", name="Stance")).to_be_visible()


def test_an_analyst_removes_a_filter_by_its_chip_and_takes_it_back(server, page):
    visit(page, f"{server.url}/?groups=TTP&groups=IJU&stance=denies")
    chip(page, "groups: TTP").click()
    line(page, "groups: IJU · stance: denies")
    asks(page, "groups=IJU", "stance=denies")
    page.get_by_role("button", name="Undo").click()
    line(page, "groups: TTP, IJU · stance: denies")
    asks(page, "groups=TTP", "groups=IJU", "stance=denies")
    page.get_by_role("button", name="Reset").click()
    line(page, "no filter")
    asks(page)
    expect(page.get_by_role("button", name="Remove filter")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    line(page, "groups: TTP, IJU · stance: denies")
    asks(page, "groups=TTP", "groups=IJU", "stance=denies")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_an_analyst_without_a_mouse_removes_one_chip_after_another(server, page):
    visit(page, f"{server.url}/?groups=TTP&among=true&stance=denies")
    chip(page, "groups: TTP").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    line(page, "groups: TTP · stance: denies")
    expect(chip(page, "stance: denies")).to_be_focused()
    page.keyboard.press("Enter")
    line(page, "groups: TTP")
    expect(chip(page, "groups: TTP")).to_be_focused()


def test_a_switch_taken_away_with_its_groups_comes_back_into_the_link(server, page):
    visit(page, f"{server.url}/?groups=TTP&among=true")
    chip(page, "groups: TTP").click()
    line(page, "no filter")
    asks(page)
    page.get_by_role("button", name="Undo").click()
    line(page, "groups: TTP (only among these)")
    asks(page, "groups=TTP", "among=true")


def test_an_analyst_reads_the_counts_and_none_gets_into_the_link(server, page):
    visit(page, f"{server.url}/?groups=TTP")
    open_more(page)
    page.get_by_test_id("stSidebar").get_by_text("asserts: ").wait_for()
    page.get_by_role("toolbar", name="Stance").get_by_role("button", name="denies").click()
    line(page, "groups: TTP · stance: denies")
    asks(page, "groups=TTP", "stance=denies")


@pytest.mark.parametrize("path", ["/", "/data"])
@each_look
def test_an_analyst_with_a_screen_reader_meets_no_obstacle_among_the_filters(
    server, new_page, theme, width, path
):
    # No multiselect is filled here: its tags are white on the primary colour, which the theme decides.
    page = visit(new_page(theme, width), f"{server.url}{path}{LINK.replace('source_kind=Press&', '')}")
    open_sidebar(page)
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
