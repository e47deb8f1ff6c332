"""What is drawn where a network is too large to draw every tie: communities that open, and points to choose from."""

import json
import re

from playwright.sync_api import expect

from tests.browser.helpers import settled, visit
from tests.browser.test_network import POINT, canvas, click


def drawn(page, there: list[str], gone: str = "") -> None:
    """Wait until the canvas draws all of these marks, and not the one that is gone."""
    page.wait_for_function(
        """([there, gone]) => {
          const roots = [...document.querySelectorAll("*")].map((each) => each.shadowRoot).filter(Boolean);
          const canvas = roots.map((root) => root.querySelector(".canvas[data-ready=true]")).find(Boolean);
          const found = canvas?.__network?.getPositions();
          return found && there.every((name) => name in found) && !(gone && gone in found);
        }""",
        arg=[there, gone],
    )


def test_an_analyst_opens_a_community_with_a_click_and_takes_it_back(server, page):
    visit(page, f"{server.url}/network?layout=Communities")
    group = json.dumps(["community", "IMU"])
    click(page, node=group)
    expect(page).to_have_url(re.compile("open=IMU"))
    expect(page.get_by_text("Open: that of IMU.", exact=False)).to_be_visible()
    drawn(page, ["IMU", "ISIL-K"], gone=group)
    page.locator(".st-key-scene_undo button").first.click()
    drawn(page, [group], gone="IMU")


def test_an_analyst_who_opened_a_community_is_no_longer_asked_to(server, page):
    visit(page, f"{server.url}/network?layout=Communities")
    group = json.dumps(["community", "IMU"])
    found = canvas(page)
    found.scroll_into_view_if_needed()
    point = found.evaluate(POINT, {"node": group})
    page.mouse.move(point["x"], point["y"])
    invitation = page.get_by_text("Click to draw its actors")
    expect(invitation).to_be_visible()
    page.mouse.click(point["x"], point["y"])
    drawn(page, ["IMU", "ISIL-K"], gone=group)
    expect(invitation).to_be_hidden()


def test_an_analyst_clicks_a_bundle_and_lists_the_ties_behind_it(server, page):
    visit(page, f"{server.url}/network?layout=Communities")
    click(page, edge=json.dumps(["bundle", "Taliban", "Haqqani Network", "communities"]))
    panel = page.locator(".st-key-evidence")
    expect(panel.get_by_text("Taliban and 13 more — Haqqani Network and 3 more")).to_be_visible()
    panel.get_by_role("button", name=re.compile("Haqqani Network")).first.click()
    settled(page)
    expect(page).to_have_url(re.compile("(tie=.*){3}"))


def test_an_analyst_chooses_an_actor_from_all_as_points_and_draws_what_is_around_it(server, page):
    visit(page, f"{server.url}/network?layout=All+as+points")
    chart = page.locator(".st-key-cloud .js-plotly-plot")
    chart.wait_for()
    point = chart.evaluate(
        """plot => {
          const trace = plot._fullData.find(({ customdata }) => customdata?.some((each) => each.includes('"TTP"')));
          const at = trace.customdata.findIndex((each) => each.includes('"TTP"')), box = plot.getBoundingClientRect();
          const { xaxis, yaxis, _size } = plot._fullLayout;
          return { x: box.x + _size.l + xaxis.d2p(trace.x[at]), y: box.y + _size.t + yaxis.d2p(trace.y[at]) };
        }"""
    )
    page.mouse.move(point["x"], point["y"])
    page.mouse.click(point["x"], point["y"])
    settled(page)
    expect(page.locator(".st-key-evidence").get_by_text("Tehrik-i-Taliban Pakistan").first).to_be_visible()
    page.get_by_role("button", name="Draw what is around it").click()
    settled(page)
    expect(page.get_by_text("Up to 1 tie away from TTP", exact=False).first).to_be_visible()
    drawn(page, ["TTP"])
