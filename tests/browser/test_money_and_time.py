"""Charts as only a browser shows them: a click on a mark opens its evidence, and nothing is clipped."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import each_look, settled, visit

CLICKABLE = """(chart, name) => {
  const plot = chart.querySelector('.js-plotly-plot'), traces = plot._fullData.filter((t) => t.visible === true);
  const trace = traces.find((t) => t.name === name && t.customdata) ?? traces.find((t) => t.customdata && t.type === 'scatter') ?? traces.find((t) => t.customdata);
  const inside = (value, axis) => value >= Math.min(...axis.range.map(axis.r2c)) && value <= Math.max(...axis.range.map(axis.r2c));
  const { xaxis: x, yaxis: y } = plot._fullLayout._plots[(trace.xaxis ?? 'x') + (trace.yaxis ?? 'y')] ?? {};
  const box = plot.getBoundingClientRect();
  for (let at = trace.x.length - 1; at >= 0; at--) {
    const lies = trace.orientation === 'h';  // a bar that lies is clicked in its middle
    if (lies && !trace.x[at]) continue;
    const px = x.d2p(lies ? trace.x[at] / 2 : trace.x[at]), py = y.d2p(trace.y[at]);
    const point = { x: box.x + x._offset + px, y: box.y + y._offset + py, opens: String(trace.customdata[at]) };
    // A tall chart scrolls in a frame of its own: only what is in sight can be clicked.
    const inSight = px >= 0 && px <= x._length && py >= 0 && py <= y._length
      && chart.contains(document.elementFromPoint(point.x, point.y));
    if (inSight) return point;
  }
}"""


def click_mark(page, name=""):
    """Click the last mark of a chart that is in view, and return what it is to open."""
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.locator(".main-svg").first.wait_for()
    chart.scroll_into_view_if_needed()
    mark = chart.evaluate(CLICKABLE, name)
    page.mouse.click(mark["x"], mark["y"])
    settled(page)
    return mark["opens"]


@pytest.mark.parametrize(
    ("path", "kind", "heading"),
    [
        ("/timeline", "control", "Who holds control"),
        ("/timeline?picture=Before+and+after", "control", "Who holds control"),
        ("/timeline?picture=Dated+claims", "claim", "Claim"),
        ("/timeline?picture=Break+test", "control", "Who holds control"),
        ("/timeline?picture=What+would+overturn+it", "said_by", "Who holds control"),
        ("/timeline?picture=Who+says+so", "reported", "Who holds control"),
        ("/revenue", "claim", "Claim"),
        ("/", "control", "Who holds control"),
    ],
)
def test_an_analyst_clicks_a_mark_of_a_chart_and_sees_its_claims(server, page, path, kind, heading):
    visit(page, f"{server.url}{path}")
    opens = click_mark(page)
    assert kind in opens
    expect(page).to_have_url(re.compile(f"{kind}="))
    panel = page.locator(".st-key-evidence")
    expect(panel.get_by_text(heading).first).to_be_visible()
    panel.get_by_text("asserts").first.wait_for()


LENS = "/revenue?claim=taliban-drug-income-2019-2020"
MONEY = [
    "/revenue?money=Over+the+years",
    "/revenue?money=Who+pays+whom&bound=Highest",
    "/revenue?money=Who+takes+which+share",
    "/revenue?lines=A+line+per+figure&sides=Before+and+after+apart",
]


@pytest.mark.parametrize(
    "path",
    [
        "/timeline",
        "/timeline?picture=Who+holds+control",
        "/timeline?picture=Side+by+side",
        "/timeline?picture=Before+and+after",
        "/timeline?picture=Dated+claims",
        "/timeline?picture=Break+test",
        "/timeline?picture=What+would+overturn+it",
        "/timeline?picture=Who+says+so&said_of=country+of+source",
        "/revenue",
        LENS,
        *MONEY,
        "/",
    ],
)
@each_look
def test_an_analyst_reads_every_label_of_every_chart_within_its_frame(server, new_page, path, theme, width):
    page = visit(new_page(theme, width), f"{server.url}{path}")
    page.get_by_test_id("stPlotlyChart").first.locator(".main-svg").first.wait_for()
    cut = page.get_by_test_id("stPlotlyChart").evaluate_all("""charts => charts.flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      return [...chart.querySelectorAll('.main-svg text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.width && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1);
      }).map((text) => text.textContent);
    })""")
    assert cut == []


@pytest.mark.parametrize(
    "path",
    [
        "/timeline",
        "/timeline?picture=Before+and+after",
        "/timeline?picture=Dated+claims",
        "/revenue",
        LENS,
        *MONEY,
    ],
)
def test_an_analyst_reads_axis_labels_that_do_not_cover_each_other(server, page, path):
    visit(page, f"{server.url}{path}")
    page.get_by_test_id("stPlotlyChart").first.locator(".main-svg").first.wait_for()
    covered = page.get_by_test_id("stPlotlyChart").evaluate_all("""charts => charts.flatMap((chart) => {
      const ticks = [...chart.querySelectorAll('.xtick text, .ytick text, .x2tick text, .y2tick text')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width);
      return ticks.flatMap((one, place) => ticks.slice(place + 1).filter(({ box }) =>
        one.box.left < box.right - 1 && box.left < one.box.right - 1 && one.box.top < box.bottom - 3 && box.top < one.box.bottom - 3
      ).map((other) => one.text + ' / ' + other.text));
    })""")
    assert covered == []


FAINT = """ground => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const seen = (...colours) => {  // as the browser lays one over the other
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const below = getComputedStyle(ground).backgroundColor;
  return [...ground.querySelectorAll('.infolayer text, .xtick text, .ytick text, .textpoint text')].flatMap((text) => {
    const [dim, bright] = [seen(below), seen(below, getComputedStyle(text).fill)].sort((one, other) => one - other);
    return (bright + 0.05) / (dim + 0.05) < 4.5 ? [text.textContent] : [];
  });
}"""


@pytest.mark.parametrize("path", ["/", "/timeline", "/revenue", "/network?layout=Matrix"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_analyst_reads_the_words_of_a_chart_on_a_light_and_a_dark_page(server, new_page, path, theme):
    page = visit(new_page(theme), f"{server.url}{path}")
    page.get_by_test_id("stPlotlyChart").first.locator(".main-svg").first.wait_for()
    assert page.get_by_test_id("stApp").evaluate(FAINT) == []


STRUCK = """chart => {
  const boxes = (parts) => [...chart.querySelectorAll(parts)].map((part) => ({ part, box: part.getBoundingClientRect() }));
  const bands = boxes('.js-fill'), names = boxes('.ytick text, .y2tick text').filter(({ box }) => box.width);
  if (!bands.length) return ['no flow is seen'];
  const left = Math.min(...bands.map(({ box }) => box.left)), right = Math.max(...bands.map(({ box }) => box.right));
  const meets = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 3 && other.top < one.bottom - 3;
  const frame = chart.getBoundingClientRect();
  return names.filter(({ box }, place) => (box.right > left + 1 && box.left < right - 1) || box.bottom > frame.bottom + 1
    || names.slice(place + 1).some((other) => meets(box, other.box))).map(({ part }) => part.textContent);
}"""


@pytest.mark.parametrize("path", MONEY[1:3])
@each_look
def test_an_analyst_reads_names_that_no_flow_strikes_through(server, new_page, path, theme, width):
    page = visit(new_page(theme, width), f"{server.url}{path}")
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.locator(".ytick text").first.wait_for()
    assert chart.evaluate(STRUCK) == []


NAMED = """(chart) => [...chart.querySelectorAll('.textpoint text')].filter((t) => t.getBoundingClientRect().width)
  .map((t) => ({ text: t.textContent, ...t.getBoundingClientRect().toJSON() }))"""


def test_an_analyst_reads_more_names_over_the_years_on_a_wide_screen_none_of_them_on_another(
    server, new_page
):
    read = {}
    for width in (1440, 390):
        page = visit(new_page("light", width), f"{server.url}/revenue?money=Over+the+years")
        chart = page.get_by_test_id("stPlotlyChart").first
        chart.locator(".textpoint text").first.wait_for(state="attached")
        found = chart.evaluate(NAMED)
        read[width] = {each["text"] for each in found}
        # A line box is higher than its letters.
        lines = [(each["left"], each["right"], each["top"] + 2, each["bottom"] - 2) for each in found]
        assert not [
            pair
            for pair in combinations(lines, 2)
            if pair[0][0] < pair[1][1]
            and pair[1][0] < pair[0][1]
            and pair[0][2] < pair[1][3]
            and pair[1][2] < pair[0][3]
        ]
    assert read[390]
    assert read[390] < read[1440]


def test_an_analyst_who_clicks_a_mark_is_brought_to_the_claim_under_the_lens(server, page):
    visit(page, f"{server.url}/revenue?money=Over+the+years")
    click_mark(page, "figure")
    lens = page.locator(".st-key-lens")
    expect(lens).to_be_in_viewport()
    expect(lens.get_by_text("Under the lens").first).to_be_in_viewport()


@pytest.mark.parametrize("picture", ["Who+pays+whom", "Who+takes+which+share"])
def test_an_analyst_who_clicks_a_band_is_brought_to_the_claim_under_the_lens(server, page, picture):
    visit(page, f"{server.url}/revenue?money={picture}")
    click_mark(page, "reach")
    lens = page.locator(".st-key-lens")
    expect(lens.get_by_text("Under the lens").first).to_be_in_viewport()
