"""What is taken away of the network, as only a browser shows it: a file that draws itself offline, and a picture."""

import json

import networkx
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.browser.helpers import each_look, new_context, open_sidebar, record, settled, visit
from tests.browser.test_network import canvas
from tests.tiny import HOSTILE_TEXT

HOSTILE = "actor,counterpart,category,summary,attribution,source_id,location\n" + ",".join(
    ['"' + HOSTILE_TEXT.replace('"', '""') + mark + '"' for mark in ("", " 2", "", "", "", "", "")]
)


def downloaded(page, label, folder):
    with page.expect_download() as waiting:
        page.locator(".st-key-take_away").get_by_role("button", name=label, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.fixture
def opened(browser):
    """`opened(path)`: a file in a browser without a network, whose requests are noted."""
    contexts = []

    def visitor(path, theme="light", width=1440):
        contexts.append(new_context(browser, theme, width))
        contexts[-1].set_offline(True)
        page = record(contexts[-1].new_page())
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(path.as_uri())
        canvas(page)
        return page

    yield visitor
    for context in contexts:
        context.close()


def test_an_analyst_opens_the_downloaded_file_without_a_network_and_clicks_through_to_the_evidence(
    server, page, opened, tmp_path
):
    visit(page, f"{server.url}/network?groups=TTP")
    path = downloaded(page, "HTML", tmp_path)
    assert "groups-ttp" in path.name
    offline = opened(path)
    drawn = canvas(offline)
    assert int(drawn.get_attribute("data-edges")) > 20
    found = drawn.evaluate(
        "c => { const { x, y } = c.__network.canvasToDOM(c.__network.body.edges"
        f"[{json.dumps(json.dumps(['Taliban', 'TTP', 'sanctuary']))}].edgeType.getPoint(0.5));"
        " const box = c.getBoundingClientRect(); return { x: box.x + x, y: box.y + y }; }"
    )
    offline.mouse.click(found["x"], found["y"])
    panel = offline.locator("#evidence")
    panel.get_by_role("heading", name="Taliban — TTP · Sanctuary").wait_for()
    words = panel.inner_text()
    assert words.index("denies") < words.index("asserts")
    assert "groups: TTP" in offline.locator("#about").inner_text()
    assert offline.asked == [path.as_uri()]
    assert offline.console_errors == offline.page_errors == []


def test_an_analyst_opens_a_denial_and_a_record_of_another_time_in_the_file(server, page, opened, tmp_path):
    visit(page, f"{server.url}/network?show=Before")
    offline = opened(downloaded(page, "HTML", tmp_path))
    offline.locator("#denied button").first.click()
    assert offline.locator("#evidence .record.denies").count() > 0
    offline.evaluate("document.querySelector('#ties').open = true")
    offline.locator("#ties button", has_text="Taliban — TTP · Control measure").click()
    assert offline.locator("#evidence .says").first.inner_text().startswith("25 claims (4 of the time shown)")
    marked = offline.locator("#evidence .record").evaluate_all(
        "all => all.map(each => each.innerText.includes('not of the time shown'))"
    )
    assert not marked[0]
    assert marked[-1]
    assert offline.page_errors == []


def test_an_analyst_reaches_every_tie_of_the_file_with_the_keyboard(server, page, opened, tmp_path):
    visit(page, f"{server.url}/network?groups=IJU")
    offline = opened(downloaded(page, "HTML", tmp_path))
    offline.locator("#ties summary").focus()
    offline.keyboard.press("Enter")
    offline.keyboard.press("Tab")
    offline.keyboard.press("Enter")
    assert offline.locator("#evidence .record").count() > 0
    assert offline.evaluate("document.activeElement.id") == "evidence"


def test_an_analyst_is_safe_from_a_hostile_dossier_in_the_file(server, page, opened, tmp_path):
    visit(page, f"{server.url}/data")
    own = tmp_path / "hostile.csv"
    own.write_text(HOSTILE, encoding="utf-8")
    page.locator("input[type=file]").first.set_input_files(own)
    page.get_by_text("hostile.csv", exact=False).first.wait_for()
    settled(page)
    open_sidebar(page)
    page.get_by_role("link", name="Network", exact=True).click()
    settled(page)
    offline = opened(downloaded(page, "HTML", tmp_path))
    offline.evaluate("document.querySelector('#ties').open = true")
    offline.locator("#ties button").first.click()
    assert "<img src=x" in offline.locator("#evidence").inner_text()
    assert offline.locator("img, #evidence script").count() == 0
    assert offline.evaluate("window.hacked") is None
    assert offline.page_errors == []
    assert all(url.startswith(("file:", "data:")) for url in offline.asked)


def test_an_analyst_finds_that_the_file_lets_no_foreign_script_run(server, page, opened, tmp_path):
    visit(page, f"{server.url}/network?groups=IJU")
    offline = opened(downloaded(page, "HTML", tmp_path))
    offline.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s); }"
    )
    assert offline.evaluate("window.hacked") is None
    assert offline.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'refused')") == "refused"


@each_look
def test_an_analyst_reads_the_file_in_any_look(server, page, opened, tmp_path, theme, width):
    visit(page, f"{server.url}/network?groups=IJU")
    offline = opened(downloaded(page, "HTML", tmp_path), theme, width)
    assert offline.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    offline.locator("#ties summary").click()
    offline.locator("#ties button").first.click()
    assert Axe().run(offline).response["violations"] == []


def test_an_analyst_takes_away_the_network_that_is_shown(server, page, tmp_path):
    visit(page, f"{server.url}/network?groups=TTP")
    shown = select(load_folder(SHIPPED), Filters(groups=("TTP",))).ties["drawn"].sum()
    opened = networkx.read_graphml(downloaded(page, "GraphML", tmp_path))
    assert opened.number_of_edges() == shown
    assert "groups: TTP" in opened.graph["about_filters"]
    assert networkx.read_gexf(downloaded(page, "GEXF", tmp_path)).number_of_edges() == shown
    assert len(json.loads(downloaded(page, "JSON", tmp_path).read_text("utf-8"))["edges"]) == shown


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_analyst_saves_what_is_on_screen_as_a_picture_with_its_legend(server, new_page, tmp_path, theme):
    page = new_page(theme)
    visit(page, f"{server.url}/network?groups=TTP")
    drawn = canvas(page)
    size = drawn.locator("canvas").evaluate("c => [c.width, c.height]")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the picture as PNG").first.click()
    assert waiting.value.suggested_filename.startswith("leverage_network_picture_groups-ttp")
    waiting.value.save_as(tmp_path / "picture.png")
    picture = Image.open(tmp_path / "picture.png").convert("RGB")
    assert picture.width == size[0]
    assert picture.height > size[1]
    assert sum(picture.getpixel((1, 1))) > 600 if theme == "light" else sum(picture.getpixel((1, 1))) < 200
    written = picture.crop((0, size[1], picture.width, picture.height))
    assert len(written.getcolors(100_000)) > 20
