"""One browser a run, one reader a test: the reader meets nothing but the paper, and no error."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.reader import Reader

NAMES = ("chromium", "chromium-browser", "google-chrome")
WORDS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What is not this machine does not exist: nothing of a page can come from elsewhere.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium where there is one, else Playwright's own."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=WORDS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _seated(browser: Browser, sample_site: Path, sample_address: str) -> Reader:
    return Reader(browser, sample_site, sample_address)


@pytest.fixture
def reader(_seated: Reader) -> Iterator[Reader]:
    """A reader of the sample paper; the test fails if a page of it met trouble."""
    _seated.troubles.clear()
    yield _seated
    _seated.closes()
    assert not _seated.troubles
