"""How fast is Leverage? Measured in Chromium against the floor, in one run, side by side: `make bench`.

The floor (`floor_app.py`) is the least that Streamlit can do. Its times hold for this machine at this moment
only, so the figures to read are the ratios. Two times are taken for each thing a person does: until there is
something to read (the title, or a changed line under it), and until the page is complete (the run is over,
charts and tables drawn).
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.panning import Panning, dragging
from tests.benchmarks.synthetic import write_dossier
from tests.browser.chromium import launch
from tests.browser.helpers import new_context, open_choice, open_sidebar, settled, unchoose, visit
from tests.browser.server import ROOT, Server, serve

APP = "app.py"
FLOOR = "tests/benchmarks/floor_app.py"
FILTER = "Groups"
SETTLE_MS = 300_000  # a large dossier is loaded while the first visitor waits
FURTHER_SESSIONS = 5


@dataclass(frozen=True)
class Side:
    """One of the two apps compared: its name and its server."""

    name: str
    server: Server


@dataclass(frozen=True)
class Times:
    """Milliseconds from the act until something can be read, and until the page is complete."""

    read: float
    complete: float


@dataclass(frozen=True)
class Row:
    """One line of the result: medians of both apps, in milliseconds."""

    what: str
    floor: Times
    app: Times
    runs: int

    def ratios(self) -> tuple[float, float]:
        """How many times the floor's time the app takes: to read, and complete."""
        return self.app.read / self.floor.read, self.app.complete / self.floor.complete


#: What a side does in a run, and the times taken of it.
Act = Callable[[Side, int], list[Times]]


# --- one measurement, in the page's own clock ------------------------------------------------------------


def times(page: Page, since: str = "0") -> Times:
    """What the page noted since `since`, an expression for the moment the clock starts."""
    settled(page, SETTLE_MS)
    read, complete, start = page.evaluate(
        f"() => {{ const w = leverageWatch; return [w.read, Math.max(w.changed, w.painted), {since}] }}"
    )
    # A page that says the same after the choice is read when it is complete.
    return Times((read or complete) - start, complete - start)


def first_page(browser: Browser, url: str) -> tuple[Times, Times]:
    """A visitor with an empty cache opens `url`, then reloads it."""
    with new_context(browser) as context:
        page = context.new_page()
        page.goto(url, wait_until="commit")
        first = times(page)
        page.reload(wait_until="commit")
        return first, times(page)


def filter_change(page: Page, option: str) -> Times:
    """Pick `option` among the groups, take the times, and take the choice back."""
    entry = open_choice(page, FILTER, option)
    page.evaluate("() => leverageWatch.arm()")
    entry.click()
    taken = times(page, since="w.pressed")
    page.keyboard.press("Escape")
    unchoose(page, FILTER, option, SETTLE_MS)
    return taken


def options(page: Page) -> list[str]:
    """The first groups on offer, in the order of the list (without "Select all")."""
    open_sidebar(page)
    page.get_by_role("combobox", name=FILTER, exact=True).click()
    entries = page.get_by_role("option")
    entries.first.wait_for()
    groups = [entry for entry in entries.all() if entry.get_attribute("data-key") != "__select_all__"]
    texts = [group.inner_text() for group in groups]
    page.keyboard.press("Escape")
    return texts


def page_addresses(page: Page) -> dict[str, str]:
    """Name and address of each page in the menu; the page itself if there is no menu."""
    links = page.locator("[data-testid=stSidebarNavLink], [data-testid=stTopNavLink]")
    found = {link.inner_text().strip(): link.evaluate("a => a.href") for link in links.all()}
    return found or {"": page.url}


# --- alternation: whatever slows the machine down slows both --------------------------------------------


def medians(taken: list[list[Times]]) -> list[Times]:
    """The median of each kind of time over all runs."""
    return [
        Times(statistics.median(t.read for t in kind), statistics.median(t.complete for t in kind))
        for kind in zip(*taken, strict=True)
    ]


def alternate(sides: list[Side], runs: int, act: Act) -> list[list[Times]]:
    """Let the sides act in turn; the first round warms up and is dropped. Returns each side's medians."""
    taken: dict[str, list[list[Times]]] = defaultdict(list)
    for run in range(runs + 1):
        for side in sides:
            taken[side.name].append(act(side, run))
    return [medians(taken[side.name][1:]) for side in sides]


def openings(browser: Browser, sides: list[Side], runs: int) -> list[Row]:
    """First page and reload of both apps."""
    floor, app = alternate(sides, runs, lambda side, _: list(first_page(browser, side.server.url)))
    return [Row(*found, runs) for found in zip(("first page", "reload"), floor, app, strict=True)]


def filtering(browser: Browser, sides: list[Side], runs: int) -> Iterator[Row]:
    """A change of the filter on each page of the app, each against the floor."""
    floor, app = sides
    with new_context(browser) as context:
        addresses = page_addresses(visit(context.new_page(), app.server.url, SETTLE_MS))
        pages = {floor.name: visit(context.new_page(), floor.server.url)}
        picks = {floor.name: options(pages[floor.name])}
        for name, address in addresses.items():
            pages[app.name] = visit(context.new_page(), address, SETTLE_MS)
            picks[app.name] = options(pages[app.name])
            yield filter_row(f"filter: {name}", sides, pages, picks, runs)
            pages[app.name].close()


def filter_row(what: str, sides: list[Side], pages: dict, picks: dict, runs: int) -> Row:
    """Each run picks the next group on offer, so that nothing is answered from a cache."""

    def act(side: Side, run: int) -> list[Times]:
        pages[side.name].bring_to_front()
        return [filter_change(pages[side.name], picks[side.name][run % len(picks[side.name])])]

    (floor,), (app,) = alternate(sides, runs, act)
    return Row(what, floor, app, runs)


def further_session(browser: Browser, app: str, env: dict[str, str]) -> int:
    """Bytes that each visitor after the first adds, on a server with no freed memory to hand out again."""
    with serve(app, env) as fresh, ExitStack() as visitors:

        def arrive() -> int:
            context = visitors.enter_context(new_context(browser))
            visit(context.new_page(), fresh.url, SETTLE_MS)
            return fresh.rss()

        first = arrive()
        return ([arrive() for _ in range(FURTHER_SESSIONS)][-1] - first) // FURTHER_SESSIONS


# --- what is printed -------------------------------------------------------------------------------------


def table(rows: list[Row]) -> str:
    """The result as a text table, seconds and ratios to the floor."""
    head = f"{'':28}{'something to read':>30}{'complete':>30}"
    sub = f"{'':28}" + f"{'floor':>10}{'app':>10}{'ratio':>10}" * 2
    return "\n".join([head, sub, *map(line, rows)])


def line(row: Row) -> str:
    """One row of the table."""
    read, complete = row.ratios()
    cells = [row.floor.read / 1000, row.app.read / 1000, read]
    cells += [row.floor.complete / 1000, row.app.complete / 1000, complete]
    units = ["s", "s", "x"] * 2
    return f"{row.what:28}" + "".join(f"{cell:9.2f}{unit}" for cell, unit in zip(cells, units, strict=True))


def report(rows: list[Row], used: dict[str, int], panned: dict[str, Panning]) -> str:
    """All that is printed."""
    megabytes = {name: value / 2**20 for name, value in used.items()}
    dragged = "".join(f"{each.in_words(name)}\n" for name, each in panned.items())
    return (
        f"{table(rows)}\n\n{dragged}"
        f"server at its peak {megabytes['peak_rss']:.0f} MB, "
        f"each further session {megabytes['per_further_session']:.1f} MB\n"
    )


def arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="measurements of each thing (default 5)")
    parser.add_argument("--records", type=int, help="measure on a synthetic dossier of so many records")
    parser.add_argument("--actors", type=int, help="actors in it (default: a tenth of the records)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--app", default=APP, help="script to measure (default app.py)")
    parser.add_argument("--json", type=Path, help="also write the result to this file")
    return parser.parse_args(argv)


def environment(asked: argparse.Namespace, folder: Path) -> dict[str, str]:
    """Point the app to a synthetic dossier in `folder`, if one was asked for."""
    if not asked.records:
        return {}
    actors = asked.actors or max(2, asked.records // 10)
    return {"LEVERAGE_DOSSIER": str(write_dossier(folder, asked.records, actors, asked.seed))}


def measure(asked: argparse.Namespace) -> tuple[list[Row], dict[str, int], dict[str, Panning]]:
    """Start both apps and a Chromium, and measure everything."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        env = environment(asked, folder)
        sides = [Side("floor", stack.enter_context(serve(FLOOR)))]
        sides.append(Side("app", stack.enter_context(serve(asked.app, env))))
        browser = launch(stack.enter_context(sync_playwright()))
        rows = [*openings(browser, sides, asked.runs), *filtering(browser, sides, asked.runs)]
        # Only the app itself is known to have a network.
        panned = dragging(browser, sides[1].server.url, SETTLE_MS) if asked.app == APP else {}
        peak = sides[1].server.peak_rss()
        used = {"peak_rss": peak, "per_further_session": further_session(browser, asked.app, env)}
        return rows, used, panned


def main(argv: list[str]) -> None:
    """Measure, print, and keep the result if a file was named."""
    asked = arguments(argv)
    if not (ROOT / asked.app).exists():
        sys.exit(f"There is no {asked.app} to measure.")
    rows, used, panned = measure(asked)
    print(report(rows, used, panned))
    if asked.json:
        said = {
            "rows": [asdict(row) for row in rows],
            "memory": used,
            "dragging": {name: asdict(each) for name, each in panned.items()},
        }
        asked.json.write_text(json.dumps(said, indent=2))


if __name__ == "__main__":
    main(sys.argv[1:])
