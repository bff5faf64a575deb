"""The reader: opens pages of the paper in a fresh browser and notes what should not be met."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from browser.sample import Kind

PHONE = (390, 844)
DESK = (1440, 900)
"""Width and height of the window, CSS pixels."""
PATIENCE = 10_000
"""Milliseconds to wait for what should be there at once, on a machine that has much else to do."""


@dataclass  # without slots: Playwright keeps a note of its own on whoever listens to it
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
        context.set_default_timeout(PATIENCE)
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
