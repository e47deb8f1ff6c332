"""What only a browser shows: the canvas, clicks, downloads, deep links, and that nothing leaves the machine."""

import csv
import io
import json
import re

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from components.navigation import PAGES
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.browser.helpers import choose, combobox, each_look, settled, visit
from tests.tiny import HOSTILE_TEXT

PATHS = ["/" if place == 0 else f"/{page.file}" for place, page in enumerate(PAGES)]
each_path = pytest.mark.parametrize("path", PATHS)
POINT = """(canvas, asked) => {
  const network = canvas.__network, box = canvas.getBoundingClientRect();
  const place = asked.node ? network.getPosition(asked.node)
    : network.body.edges[asked.edge].edgeType.getPoint(0.5);
  const { x, y } = network.canvasToDOM(place);
  return { x: box.x + x, y: box.y + y };
}"""


def canvas(page):
    found = page.locator(".canvas[data-ready=true]")
    found.wait_for()
    return found


def click(page, **asked):
    found = canvas(page)
    found.scroll_into_view_if_needed()
    point = found.evaluate(POINT, asked)
    page.mouse.click(point["x"], point["y"])
    return settled(page)


@pytest.mark.parametrize("path", [*PATHS, "/overview"])
def test_an_analyst_opens_any_page_by_link_on_a_cold_server_and_keeps_her_filters(cold_server, page, path):
    own = PAGES[PATHS.index(path)] if path in PATHS else PAGES[0]
    other = next(each for each in PAGES if each is not own)
    visit(page, f"{cold_server.url}{path}?groups=TTP")
    expect(page.get_by_text("146 of 594 records")).to_be_visible()
    page.get_by_role("link", name=other.title, exact=True).click()
    settled(page)
    page.get_by_role("heading", name=other.title, exact=True).wait_for()
    expect(page.get_by_text("146 of 594 records")).to_be_visible()
    page.go_back()
    page.get_by_role("heading", name=own.title, exact=True).wait_for()
    expect(page.get_by_text("146 of 594 records")).to_be_visible()
    expect(page).to_have_url(re.compile("groups=TTP"))


def test_an_analyst_sees_the_network_painted(server, page):
    visit(page, f"{server.url}/network")
    painted = (
        canvas(page)
        .locator("canvas")
        .evaluate(
            "c => new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size"
        )
    )
    assert painted > 20


def test_an_analyst_with_a_telephone_is_brought_to_the_evidence_of_what_she_taps(server, new_page):
    page = new_page(width=390)
    visit(page, f"{server.url}/network")
    click(page, node="TTP")
    expect(page.get_by_text("Tehrik-i-Taliban Pakistan", exact=False).first).to_be_in_viewport()


def test_an_analyst_at_a_desk_keeps_her_place_when_the_evidence_is_in_sight(server, page):
    visit(page, f"{server.url}/network")
    before = canvas(page).bounding_box()
    click(page, node="TTP")
    expect(page.get_by_text("Tehrik-i-Taliban Pakistan", exact=False).first).to_be_in_viewport()
    assert canvas(page).bounding_box() == before


def test_an_analyst_clicks_an_actor_and_sees_its_ties(server, page):
    visit(page, f"{server.url}/network")
    click(page, node="TTP")
    expect(page).to_have_url(re.compile("actor=TTP"))
    expect(page.get_by_text("Tehrik-i-Taliban Pakistan", exact=False).first).to_be_visible()


def test_an_analyst_clicks_a_tie_and_sees_its_records_denials_first(server, page):
    visit(page, f"{server.url}/network?groups=TTP")
    edge = json.dumps(["Taliban", "TTP", "sanctuary"])
    click(page, edge=edge)
    panel = page.locator(".st-key-evidence")
    expect(panel.get_by_text("Taliban — TTP · Sanctuary")).to_be_visible()
    words = panel.inner_text()
    assert words.index("denies") < words.index("asserts")
    expect(page).to_have_url(re.compile("(tie=.*){3}"))


def test_an_analyst_keeps_positions_and_zoom_while_filtering(server, page):
    visit(page, f"{server.url}/network")
    look = "c => ({ scale: c.__network.getScale(), at: c.__network.getPosition('TTP'), n: +c.dataset.nodes })"
    canvas(page).evaluate(
        "c => { c.__network.moveNode('TTP', 321, 123); c.__network.moveTo({ scale: 0.7 }); }"
    )
    before = canvas(page).evaluate(look)
    choose(page, "Groups", "TTP")
    after = canvas(page).evaluate(look)
    assert after["n"] < before["n"]
    assert after["at"] == before["at"] == {"x": 321, "y": 123}
    assert after["scale"] == before["scale"]


@pytest.mark.parametrize(
    ("link", "filters"),
    [
        ("", Filters()),
        ("?groups=TTP&groups=IJU", Filters(groups=("TTP", "IJU"))),
        ("?ties=Sanctuary&period=2021&period=2023", Filters(ties=("sanctuary",), period=("2021", "2023"))),
        ("?activities=Mining", Filters(activities=("mining",))),
    ],
)
def test_an_analyst_downloads_exactly_the_records_in_view(server, page, link, filters):
    expected = select(load_folder(SHIPPED), filters).records["record_id"].tolist()
    visit(page, f"{server.url}/network{link}")
    page.get_by_role("button", name="Records", exact=True).or_(
        page.get_by_role("radio", name="Records")
    ).first.click()
    settled(page)
    taken = {}
    for name in ("CSV", "XLSX"):
        with page.expect_download() as download:
            page.locator(f".st-key-download_Records_{name}").get_by_role("button", name=name).click()
        taken[name] = download.value
    rows = list(csv.DictReader(io.StringIO(taken["CSV"].path().read_text(encoding="utf-8-sig"))))
    assert [row["Record"] for row in rows] == expected
    book = openpyxl.load_workbook(io.BytesIO(taken["XLSX"].path().read_bytes()))
    assert [cell.value for cell in book["Records"]["A"]][1:] == expected
    about = dict(book["About"].iter_rows(max_row=9, values_only=True))
    assert about["Filters"] == filters.in_words()
    assert about["Link"].endswith(f"/network{link}")
    assert taken["CSV"].suggested_filename.startswith("leverage_network_records")


@each_path
def test_nothing_an_analyst_opens_leaves_the_machine(server, page, path):
    visit(page, f"{server.url}{path}")
    assert page.outside == []
    assert page.page_errors == []


def test_an_analyst_loads_a_hostile_file_and_nothing_in_it_runs(server, page):
    cell = '"' + HOSTILE_TEXT.replace('"', '""') + '"'
    records = f"record_id,actor,counterpart,category,summary,attribution,location,claim_key,source_id\n{cell},{cell},other {cell[1:-1] and ''}x,{cell},{cell},{cell},{cell},{cell},s\n"
    sources = f"source_id,title,publisher,url\ns,{cell},{cell},javascript:window.hacked=1\n"
    visit(page, f"{server.url}/data")
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "records.csv", "mimeType": "text/csv", "buffer": records.encode()},
            {"name": "sources.csv", "mimeType": "text/csv", "buffer": sources.encode()},
        ]
    )
    page.get_by_text("1 of 1 row was accepted").wait_for()
    for each in PAGES:
        page.get_by_role("link", name=each.title, exact=True).click()
        settled(page)
        page.get_by_role("heading", name=each.title, exact=True).wait_for()
        expect(page.get_by_text("1 of 1 records").first).to_be_visible()
    page.get_by_role("link", name="Network", exact=True).click()
    settled(page)
    click(page, node="other x")
    page.locator(".st-key-evidence").get_by_role("button", name="1 origin").click()
    settled(page)
    page.locator(".st-key-evidence").get_by_text("asserts").first.wait_for()
    canvas(page).hover()
    assert page.evaluate("window.hacked") is None
    assert page.locator("a[href*=evil], a[href^=javascript]").count() == 0
    assert (page.dialogs, page.outside) == ([], [])


def test_two_analysts_never_see_each_others_file(server, new_page):
    for place, name in enumerate(("Ash", "Birch")):
        visitor = visit(new_page(), f"{server.url}/data")
        file = {
            "name": "edges.csv",
            "mimeType": "text/csv",
            "buffer": f"source,target\n{name},Oak{place}\n".encode(),
        }
        visitor.locator("input[type=file]").set_input_files([file])
        visitor.get_by_text("1 of 1 row was accepted").wait_for()
        visitor.get_by_role("link", name="Network", exact=True).click()
        settled(visitor)
        assert set(canvas(visitor).evaluate("c => Object.keys(c.__network.getPositions())")) == {
            name,
            f"Oak{place}",
        }
    expect(visit(new_page(), server.url).get_by_text("594 of 594 records")).to_be_visible()


def test_an_analyst_copies_a_link_that_holds_her_filters(server, page):
    visit(page, f"{server.url}/network?groups=TTP")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert "groups=TTP" in page.evaluate("navigator.clipboard.readText()")


@each_path
@each_look
def test_an_analyst_reads_every_page_without_scrolling_sideways(server, new_page, path, theme, width):
    page = visit(new_page(theme, width), f"{server.url}{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    beyond = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert beyond <= 0


@each_path
def test_an_analyst_with_a_screen_reader_meets_no_serious_obstacle_of_ours(server, page, path):
    visit(page, f"{server.url}{path}")
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_an_analyst_picks_the_tie_whose_line_she_points_at(server, page):
    visit(page, f"{server.url}/network?groups=TTP")
    wrong = canvas(page).evaluate("""c => Object.values(c.__network.body.edges).filter(edge => {
      const place = c.__network.canvasToDOM(edge.edgeType.getPoint(0.5));
      return edge.from !== edge.to && c.__network.getEdgeAt(place) !== edge.id;
    }).map(edge => edge.id)""")
    assert wrong == []


OVERLAPS = """c => {
  const boxes = c.__labels.map(({ id, lines, box }) => ({ id, name: lines.join(' '), ...box }));
  const marks = Object.values(c.__network.body.nodes).map(({ id, x, y, options: { size } }) =>
    ({ id, name: `mark of ${id}`, left: x - size, right: x + size, top: y - size, bottom: y + size }));
  const meets = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  return boxes.flatMap((box, at) => [...boxes.slice(at + 1), ...marks].filter((other) => other.id !== box.id && meets(box, other))
    .map((other) => `${box.name} / ${other.name}`));
}"""
CUT = """c => c.__labels.filter(({ box }) => {
  const low = c.__network.canvasToDOM({ x: box.left, y: box.top }), high = c.__network.canvasToDOM({ x: box.right, y: box.bottom });
  return low.x < 0 || low.y < 0 || high.x > c.clientWidth || high.y > c.clientHeight;
}).map(({ id }) => id)"""


VIEWS = [
    *(
        "/network",
        "/",
        "/network?groups=TTP",
        "/network?show=Before",
        "/network?show=After",
        "/network?show=Change",
    ),
    *(
        "/network?show=Year&year=2020",
        "/network?layout=Around+one+actor",
        "/network?layout=By+upper+hand&show=After",
    ),
]


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize("width", [1440, 1280, 390])
def test_an_analyst_reads_the_name_of_every_actor_and_none_covers_another(server, new_page, width, path):
    page = visit(new_page(width=width), f"{server.url}{path}")
    picture = canvas(page)
    names = picture.evaluate("c => c.__labels.filter(({ kind }) => kind === 'actor').map(({ id }) => id)")
    assert sorted(names) == sorted(picture.evaluate("c => Object.keys(c.__network.getPositions())"))
    assert picture.evaluate(OVERLAPS) == []
    assert picture.evaluate(CUT) == []
    tall = "c => Math.min(...c.__labels.filter(l => l.kind === 'actor').map(l => l.size)) * c.__network.getScale()"
    assert picture.evaluate(tall) >= 10.5


PAINTED = """c => {
  const shot = c.querySelector('canvas');
  return [...new Uint32Array(shot.getContext('2d').getImageData(0, 0, shot.width, shot.height).data.buffer)]
    .reduce((sum, pixel) => (sum * 31 + pixel) >>> 0, 7);
}"""
ON_SCREEN = """c => Object.fromEntries(Object.entries(c.__network.getPositions())
  .map(([id, place]) => { const { x, y } = c.__network.canvasToDOM(place); return [id, [Math.round(x), Math.round(y)]]; }))"""


def show(page, time):
    page.get_by_role("radio", name=time, exact=True).or_(
        page.get_by_role("button", name=time, exact=True)
    ).first.click()
    expect(page).to_have_url(re.compile(f"show={time}" if time != "All" else r"/network(?!.*show=)"))
    return canvas(settled(page))


def test_an_analyst_sees_another_picture_before_and_after_with_every_actor_in_its_place(server, page):
    visit(page, f"{server.url}/network")
    painted, places = {}, {}
    for time in ("All", "Before", "After", "Change"):
        seen = show(page, time)
        painted[time], places[time] = seen.evaluate(PAINTED), seen.evaluate(ON_SCREEN)
    assert len(set(painted.values())) == len(painted)
    for time in ("Before", "After"):
        assert len(places[time]) < len(places["All"])
        assert places[time].items() <= places["All"].items()
    assert places["Change"] == places["All"]


def test_an_analyst_who_follows_a_link_to_one_side_sees_each_actor_where_all_of_them_are(server, new_page):
    whole, before = (
        canvas(visit(new_page(), f"{server.url}/network{asked}")).evaluate(ON_SCREEN)
        for asked in ("", "?show=Before")
    )
    assert before.items() <= whole.items()


def test_an_analyst_leaves_a_kind_out_with_a_click_on_the_legend_and_brings_it_back(server, page):
    visit(page, f"{server.url}/network")
    edges = int(canvas(page).get_attribute("data-edges"))
    entry = page.locator(".legend button[data-id=support]")
    own = int(entry.locator("small").inner_text())
    entry.click()
    expect(page.get_by_text("Without Shelter and support", exact=True)).to_be_visible()
    expect(page.locator(".canvas")).to_have_attribute("data-edges", str(edges - own))
    expect(page).to_have_url(re.compile("off=Shelter"))
    entry.click()
    expect(page.locator(".canvas")).to_have_attribute("data-edges", str(edges))


def test_an_analyst_goes_through_the_picture_with_the_keyboard_and_opens_what_she_reaches(server, page):
    visit(page, f"{server.url}/network")
    canvas(page).focus()
    page.keyboard.press("ArrowRight")
    said = page.locator(".live")
    expect(said).to_contain_text("Taliban")
    page.keyboard.press("ArrowRight")
    expect(said).not_to_contain_text("Taliban")
    page.keyboard.press("PageDown")
    expect(said).to_contain_text("independent origin")
    page.keyboard.press("Enter")
    settled(page)
    expect(page).to_have_url(re.compile("tie="))


def test_an_analyst_leaves_a_kind_out_and_brings_it_back_with_the_keyboard_alone(server, page):
    visit(page, f"{server.url}/network")
    edges = canvas(page).get_attribute("data-edges")
    canvas(page).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Keys: arrows go")).to_be_hidden()
    entry = page.locator(".legend button[data-id=support]")
    entry.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".canvas")).not_to_have_attribute("data-edges", edges)
    settled(page)
    expect(entry).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".canvas")).to_have_attribute("data-edges", edges)


def test_an_analyst_on_the_keyboard_reads_which_keys_the_picture_knows(server, page):
    visit(page, f"{server.url}/network")
    page.get_by_role("button", name="Save the picture as PNG").first.focus()
    page.keyboard.press("Shift+Tab")
    canvas(page).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Keys: arrows go")).to_be_visible()


def test_an_analyst_compares_both_sides_beside_each_other_with_every_actor_in_its_place(server, page):
    visit(page, f"{server.url}/network?show=Side+by+side&actor=TTP")
    before, after = (page.locator(".canvas[data-ready=true]").nth(at) for at in (0, 1))
    places = [each.evaluate(ON_SCREEN) for each in (before, after)]
    shared = places[0].keys() & places[1].keys()
    assert len(shared) > 10
    assert {name: places[0][name] for name in shared} == {name: places[1][name] for name in shared}
    selected = "c => c.__network.getSelectedNodes()"
    assert before.evaluate(selected) == after.evaluate(selected) == ["TTP"]


def test_an_analyst_fills_the_screen_with_the_picture_and_comes_back(server, page):
    visit(page, f"{server.url}/network")
    size = "c => [c.clientWidth, c.clientHeight]"
    before = canvas(page).evaluate(size)
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => document.fullscreenElement")
    expect(page.locator(".canvas")).not_to_have_css("height", f"{before[1]}px")
    assert all(now > then for now, then in zip(canvas(page).evaluate(size), before, strict=True))
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => !document.fullscreenElement")
    expect(page.locator(".canvas")).to_have_css("height", f"{before[1]}px")


def test_an_analyst_plays_the_years_and_the_sentence_goes_with_the_picture(server, page):
    visit(page, f"{server.url}/network?show=Year&year=2024")
    page.get_by_role("button", name="Play the years").click()
    expect(page.get_by_text("In 2025: ")).to_be_visible()
    expect(page.get_by_text("In 2026: ")).to_be_visible()
    expect(page).to_have_url(re.compile("year=2026"))
    expect(page.get_by_role("button", name="Play the years")).to_be_visible()


def test_an_analyst_opens_a_pair_from_the_matrix(server, page):
    visit(page, f"{server.url}/network?layout=Matrix")
    square = page.locator(".js-plotly-plot .points path").first.bounding_box()
    page.mouse.click(square["x"] + square["width"] / 2, square["y"] + square["height"] / 2)
    settled(page)
    expect(page).to_have_url(re.compile("pair="))


def test_an_analyst_opens_an_actor_by_pressing_its_name(server, new_page):
    page = visit(new_page(width=390), f"{server.url}/network")
    picture = canvas(page)
    picture.scroll_into_view_if_needed()
    at = picture.evaluate("""c => {
      const { box } = c.__labels.find(({ id }) => id === 'Kandahar faction'), frame = c.getBoundingClientRect();
      const { x, y } = c.__network.canvasToDOM({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      return { x: frame.x + x, y: frame.y + y };
    }""")
    page.mouse.click(at["x"], at["y"])
    expect(page).to_have_url(re.compile("actor=Kandahar"))


PLACE = "(c, name) => c.__network.getPosition(name)"


def test_an_analyst_pins_an_actor_where_she_drags_it_sends_the_link_and_takes_it_back(server, page, new_page):
    visit(page, f"{server.url}/network")
    picture = canvas(page)
    picture.scroll_into_view_if_needed()
    before, start = picture.evaluate(PLACE, "China"), picture.evaluate(POINT, {"node": "China"})
    page.mouse.move(start["x"], start["y"])
    page.mouse.down()
    page.mouse.move(start["x"] + 120, start["y"] - 30, steps=5)
    page.mouse.up()
    settled(page)
    expect(page).to_have_url(re.compile("at=China"))
    dragged = picture.evaluate(PLACE, "China")
    assert dragged["x"] > before["x"] + 50
    expect(page.get_by_text("China pinned where the analyst put it")).to_be_visible()
    colleague = canvas(visit(new_page(), page.url))
    assert colleague.evaluate(PLACE, "China") == pytest.approx(dragged, abs=2)
    choose(page, "Groups", "Pakistan")
    choose(page, "Groups", "China")
    assert picture.evaluate(PLACE, "China") == pytest.approx(dragged, abs=2)
    page.locator(".st-key-scene_undo button").first.click()
    settled(page)
    assert picture.evaluate(PLACE, "China") == pytest.approx(before, abs=1)


def test_an_analyst_moves_and_pins_an_actor_with_the_keyboard_and_lets_it_go(server, page):
    visit(page, f"{server.url}/network")
    picture = canvas(page)
    picture.focus()
    page.keyboard.press("ArrowRight")
    before = picture.evaluate(PLACE, "Taliban")
    for _ in range(3):
        page.keyboard.press("Alt+ArrowRight")
    expect(page).to_have_url(re.compile("at=Taliban"))
    settled(page)
    assert picture.evaluate(PLACE, "Taliban")["x"] > before["x"] + 20
    page.keyboard.press("p")
    expect(page).not_to_have_url(re.compile("at=Taliban"))
    settled(page)
    assert picture.evaluate(PLACE, "Taliban") == pytest.approx(before, abs=1)


def test_an_analyst_who_drags_an_actor_keeps_its_name_beside_it(server, page):
    visit(page, f"{server.url}/network")
    picture = canvas(page)
    picture.scroll_into_view_if_needed()
    start = picture.evaluate(POINT, {"node": "China"})
    page.mouse.move(start["x"], start["y"])
    page.mouse.down()
    page.mouse.move(start["x"] + 120, start["y"] - 30, steps=5)
    page.mouse.up()
    settled(page)
    assert picture.evaluate(OVERLAPS) == []
    end = picture.evaluate(POINT, {"node": "China"})
    assert end["x"] - start["x"] == pytest.approx(120, abs=3)
    beside = """c => {
      const { box, from } = c.__labels.find(({ id }) => id === 'China'), at = c.__network.getPosition('China');
      return from.x === at.x && from.y === at.y && Math.abs((box.top + box.bottom) / 2 - at.y) * c.__network.getScale();
    }"""
    assert picture.evaluate(beside) < 60


def test_an_analyst_who_presses_enter_takes_the_group_she_typed_and_no_other(server, page):
    visit(page, f"{server.url}/network")
    combobox(page, "Groups").click()
    page.keyboard.type("TTP")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.get_by_text("146 of 594 records").first).to_be_visible()


def test_an_analyst_who_opens_a_row_of_a_table_is_brought_to_its_evidence(server, page):
    visit(page, f"{server.url}/network")
    page.get_by_text("Table: ties").click()
    settled(page)
    grid = page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 55)
    settled(page)
    panel = page.locator(".st-key-evidence")
    expect(page).to_have_url(re.compile("tie="))
    page.wait_for_function(
        "() => { const box = document.querySelector('.st-key-evidence').getBoundingClientRect();"
        " return box.top >= 0 && box.top < window.innerHeight }"
    )
    assert panel.evaluate("panel => panel === document.activeElement")
