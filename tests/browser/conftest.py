"""One browser a run, one reader a test: the reader meets nothing but the paper, and no error."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from browser.sample import Kind

PHONE = (390, 844)
DESK = (1440, 900)
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


@dataclass(slots=True)
class Reader:
    """Opens pages of the paper and keeps a list of everything that a reader should never meet."""

    browser: Browser
    site: Path
    address: str
    troubles: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def sits_down(
        self, size: tuple[int, int] = DESK, *, dark: bool = False, script: bool = True
    ) -> Page:
        """An empty page of a fresh browser, which remembers nothing."""
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="zh-CN",
        )
        context.on("request", lambda request: self._asked(request.url))
        context.on("console", self._said)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        self.contexts.append(context)
        return context.new_page()

    def opens(
        self,
        what: Kind | str,
        size: tuple[int, int] = DESK,
        *,
        dark: bool = False,
        script: bool = True,
    ) -> Page:
        """A page of the paper: of a kind, or at an address relative to the front page."""
        page = self.sits_down(size, dark=dark, script=script)
        page.goto(what.address(self.site) if isinstance(what, Kind) else what)
        return page

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.troubles.append(f"asks a third party: {url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"{message.text} {message.location.get('url', '')}")


@pytest.fixture
def reader(browser: Browser, sample_site: Path, sample_address: str) -> Iterator[Reader]:
    """A reader of the sample paper; the test fails if a page of it met trouble."""
    reader = Reader(browser, sample_site, sample_address)
    yield reader
    for context in reader.contexts:
        context.close()
    assert not reader.troubles
