"""One server and one Chromium for the browser tests, and a fresh visitor for each."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from tests.browser.chromium import launch
from tests.browser.helpers import SETTLE_MS, new_context, record, screenshot
from tests.browser.server import Server, serve

expect.set_options(timeout=SETTLE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything that asks for a browser carries the marker, so that `-m "not browser"` is quick."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The app, shared by the tests of a session."""
    with serve() as running:
        yield running


@pytest.fixture
def cold_server() -> Iterator[Server]:
    """The app on a server nobody has visited yet."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`new_page(theme="light", width=1440)`: a fresh visitor's page; call it again for a second visitor."""
    contexts: list[BrowserContext] = []

    def visitor(theme: str = "light", width: int = 1440) -> Page:
        contexts.append(new_context(browser, theme, width))
        return record(contexts[-1].new_page())

    yield visitor
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A fresh visitor at a desk, in the light theme."""
    return new_page()


@pytest.fixture
def context(page: Page) -> BrowserContext:
    """The browser context of `page`: a second page of it is the same visitor's second tab."""
    return page.context


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """A failed test shows what the servers said and keeps a picture of what the visitor saw."""
    report = yield
    if report.when == "call" and report.failed:
        for name, value in item.funcargs.items():
            report.sections.extend(evidence(item, name, value))
    return report


def evidence(item: pytest.Item, name: str, value: object) -> list[tuple[str, str]]:
    """What a fixture's value can tell about a failure, as titled sections of the report."""
    if isinstance(value, Server):
        return [(f"log of {name}", value.text()[-4000:])]
    if isinstance(value, Page) and not value.is_closed():
        with suppress(Error):  # a page that hangs must not hide why the test failed
            file = re.sub(r"\W+", "-", item.name)
            return [(f"picture of {name}", str(screenshot(value, f"failed-{file}")))]
    return []
