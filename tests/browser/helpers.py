"""What a person does in the browser and what the tests note meanwhile. Plain Playwright, no plugin."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page

SHOTS = Path(__file__).parent / "shots"
WATCH = Path(__file__).with_name("watch.js")
HEIGHTS = {1440: 900, 1280: 800, 390: 844}
QUIET_MS = 250
SETTLE_MS = 30_000

#: Parametrises a test by `theme` and `width`: light and dark, a desk and a telephone.
each_look = pytest.mark.parametrize(
    ("theme", "width"), [(theme, width) for theme in ("light", "dark") for width in (1440, 390)]
)


def is_outside(url: str) -> bool:
    """True if `url` leaves this machine (data: and blob: do not).

    >>> is_outside("https://fonts.example.org/a.woff"), is_outside("wss://example.org/x")
    (True, True)
    >>> is_outside("http://localhost:8501/"), is_outside("data:image/png,AA"), is_outside("blob:null/1")
    (False, False, False)
    """
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("127.0.0.1", "localhost")


def note_request(page: Page, url: str) -> None:
    """Keep `url` in `page.outside` if it leaves this machine."""
    if is_outside(url):
        page.outside.append(url)


def note_dialog(page: Page, dialog: Dialog) -> None:
    """Keep the dialog's words and close it: an open one would block the page."""
    page.dialogs.append(dialog.message)
    dialog.dismiss()


def record(page: Page) -> Page:
    """Give `page` the lists `outside`, `console_errors`, `page_errors` and `dialogs`, filled as it goes."""
    page.outside, page.console_errors, page.page_errors, page.dialogs = [], [], [], []
    page.on("request", lambda request: note_request(page, request.url))
    page.on("websocket", lambda socket: note_request(page, socket.url))
    page.on("console", lambda line: page.console_errors.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: page.page_errors.append(str(error)))
    page.on("dialog", lambda dialog: note_dialog(page, dialog))
    return page


def new_context(browser: Browser, theme: str = "light", width: int = 1440) -> BrowserContext:
    """A visitor nobody has seen before: empty cache, `theme` light or dark, a window `width` pixels wide."""
    context = browser.new_context(
        accept_downloads=True,
        color_scheme=theme,
        viewport={"width": width, "height": HEIGHTS.get(width, 900)},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(path=WATCH)
    return context


def settled(page: Page, timeout: float = SETTLE_MS) -> Page:
    """Wait until the app has answered the last choice, run to its end, drawn it and gone quiet.

    Raises Playwright's TimeoutError after `timeout` milliseconds. Returns `page`, for chaining.
    """
    page.wait_for_function(
        "quiet => window.leverageWatch?.settled(quiet)", arg=QUIET_MS, polling=50, timeout=timeout
    )
    return page


def visit(page: Page, url: str, timeout: float = SETTLE_MS) -> Page:
    """Open `url` and wait until the app is there."""
    page.goto(url, wait_until="commit")
    return settled(page, timeout)


def open_sidebar(page: Page) -> None:
    """Open the sidebar if it is folded away, as it is on a telephone."""
    button = page.get_by_test_id("stExpandSidebarButton")
    if button.is_visible():
        button.click()
        settled(page)


def combobox(page: Page, label: str) -> Locator:
    """The field of the multiselect or selectbox called `label`."""
    return page.get_by_role("combobox", name=label, exact=True)


def open_choice(page: Page, label: str, option: str) -> Locator:
    """Type `option` into the multiselect called `label` and return the entry to press."""
    open_sidebar(page)
    combobox(page, label).click()
    combobox(page, label).fill(option)
    return page.get_by_role("option", name=option, exact=True)


def choose(page: Page, label: str, option: str) -> Page:
    """Pick `option` in the multiselect called `label`, close its list and wait for the answer."""
    open_choice(page, label, option).click()
    page.keyboard.press("Escape")
    return settled(page)


def unchoose(page: Page, label: str, option: str, timeout: float = SETTLE_MS) -> Page:
    """Take `option` out of the multiselect called `label` again and wait for the answer."""
    open_sidebar(page)
    field = page.get_by_test_id("stMultiSelect").filter(has=combobox(page, label))
    field.get_by_role("button", name=f"Remove {option}", exact=True).click()
    return settled(page, timeout)


def screenshot(page: Page, name: str) -> Path:
    """Keep what is on the screen as tests/browser/shots/`name`.png and return the path."""
    SHOTS.mkdir(exist_ok=True)
    path = SHOTS / f"{name}.png"
    page.screenshot(path=path, full_page=True)
    return path
