"""Find a Chromium, start it as if the cable were out. `python -m tests.browser.chromium` prints its path."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOCAL = ("127.0.0.1", "localhost", "[::1]")

ARGS = [
    "--no-sandbox",  # the sandbox does not start as root, and only our own pages are opened
    "--disable-gpu",
    "--disable-background-networking",
    # Every name but this machine's fails at once: what needs the network breaks in the tests, too.
    "--host-resolver-rules=MAP * ~NOTFOUND" + "".join(f", EXCLUDE {host}" for host in LOCAL),
]


def system_chromium() -> str | None:
    """Path of an installed Chromium or Chrome, `CHROMIUM` first; None leaves it to Playwright's own."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright) -> Browser:
    """Start a headless Chromium that reaches nothing but this machine."""
    return playwright.chromium.launch(executable_path=system_chromium(), args=ARGS)


def found() -> str | None:
    """Path of the Chromium that `launch` would start, or None if there is none."""
    if path := system_chromium():
        return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    print(found() or "no Chromium")
    sys.exit(0 if found() else 1)
