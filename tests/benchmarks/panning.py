"""How many frames a second the network paints while it is dragged by hand."""

import time
from dataclasses import dataclass
from itertools import pairwise

from playwright.sync_api import Browser, Page

from tests.browser.helpers import new_context, visit

PANNED = {
    "as it opens": "",
    "the strongest ties": "?large=The+strongest+ties",
    "who says so": "?depth=Who+says+so",
}
"""How the network is dragged: what it is called -> what its link adds. Of several pictures the last is dragged."""
SECONDS, REACH, STEP = 2.0, 120, 6
"""How long it is dragged, and pixels to either side and from one place of the mouse to the next."""
COUNT = """canvas => {
  canvas.__painted = [];
  canvas.__count ??= canvas.__network.on("afterDrawing", () => canvas.__painted.push(performance.now())) ?? true;
}"""
BESIDE = """canvas => {
  const network = canvas.__network, box = canvas.getBoundingClientRect();
  for (let at = 0; at < 4000; at++) {
    const x = 0.3 * box.width + (at * 37) % (0.4 * box.width), y = 0.3 * box.height + (at * 53) % (0.4 * box.height);
    if (network.getNodeAt({ x, y }) === undefined) return { x: box.x + x, y: box.y + y };
  }
}"""


@dataclass(frozen=True)
class Panning:
    """What was dragged, and how smoothly."""

    actors: int
    ties: int
    frames: float
    """A second."""
    slowest: float
    """Milliseconds that one frame in twenty takes at least."""

    def in_words(self, name: str) -> str:
        """One line of the result.

        >>> Panning(25, 107, 58.6, 21.4).in_words("as it opens")
        'network dragged, as it opens: 59 frames/s with 25 marks and 107 lines, one in twenty takes 21 ms or more'
        """
        return (
            f"network dragged, {name}: {self.frames:.0f} frames/s with {self.actors:,} marks and {self.ties:,} lines, "
            f"one in twenty takes {self.slowest:.0f} ms or more"
        )


def dragging(browser: Browser, url: str, timeout: float) -> dict[str, Panning]:
    """The network of an app dragged in each of the ways of `PANNED`, by its name."""
    found = {}
    for name, link in PANNED.items():
        with new_context(browser) as context:
            found[name] = panning(context.new_page(), f"{url}/network{link}", timeout)
    return found


def panning(page: Page, url: str, timeout: float) -> Panning:
    """Drag the network of a page to and fro, beside any actor, and count the frames that are painted meanwhile."""
    visit(page, url, timeout)
    canvas = page.locator(".canvas[data-ready=true]").last
    canvas.wait_for(timeout=timeout)
    canvas.scroll_into_view_if_needed()
    start = canvas.evaluate(BESIDE)
    page.mouse.move(start["x"], start["y"])
    page.mouse.down()
    canvas.evaluate(COUNT)
    _to_and_fro(page, start)
    painted = canvas.evaluate("canvas => canvas.__painted")
    page.mouse.up()
    size = canvas.evaluate("canvas => [+canvas.dataset.nodes, +canvas.dataset.edges]")
    return Panning(*size, *smoothness(painted))


def _to_and_fro(page: Page, start: dict[str, float]) -> None:
    until, at, way = time.monotonic() + SECONDS, 0, STEP
    while time.monotonic() < until:
        way = -way if abs(at + way) > REACH else way
        at += way
        page.mouse.move(start["x"] + at, start["y"])


def smoothness(painted: list[float]) -> tuple[float, float]:
    """Frames a second, and the time of the slowest in twenty, of the moments (ms) at which frames were painted.

    >>> smoothness([0.0, 20.0, 40.0, 60.0])
    (50.0, 20.0)
    """
    took = sorted(later - sooner for sooner, later in pairwise(painted))
    if not took:
        return 0.0, float("inf")
    return round(1000 * len(took) / sum(took), 1), round(took[int(0.95 * (len(took) - 1))], 1)
