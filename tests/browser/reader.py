"""The reader: opens pages of the paper in a browser and notes what should not be met."""

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
    """Opens pages of the paper and keeps a list of everything that a reader should never meet.

    One window serves every test that leaves nothing behind in it, because opening a window takes
    longer than reading a page; whoever stores something or prepares a page asks for a fresh one.
    """

    browser: Browser
    site: Path
    address: str
    troubles: list[str] = field(default_factory=list)
    fresh: list[BrowserContext] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._window = self._opened(script=True).new_page()

    def opens(self, what: Kind | str, size: tuple[int, int] = DESK, *, dark: bool = False) -> Page:
        """A page of the paper: of a kind, or at an address relative to the front page."""
        return self._turns(self._window, what, size, dark=dark)

    def opens_afresh(
        self,
        what: Kind | str,
        size: tuple[int, int] = DESK,
        *,
        dark: bool = False,
        script: bool = True,
        prepared: str = "",
    ) -> Page:
        """The same in a browser that remembers nothing; ``prepared`` runs before the page does."""
        context = self._opened(script=script)
        self.fresh.append(context)
        if prepared:
            context.add_init_script(prepared)
        return self._turns(context.new_page(), what, size, dark=dark)

    def looks_at(self, html: str) -> Page:
        """A document that is on no site."""
        self._window.goto("about:blank")
        self._window.emulate_media(media="screen", color_scheme="light")
        self._window.set_content(html)
        return self._window

    def closes(self) -> None:
        """Close what was opened afresh."""
        for context in self.fresh:
            context.close()
        self.fresh.clear()

    def _turns(self, page: Page, to: Kind | str, size: tuple[int, int], *, dark: bool) -> Page:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(media="screen", color_scheme="dark" if dark else "light")
        page.goto(to.address(self.site) if isinstance(to, Kind) else to)
        return page

    def _opened(self, *, script: bool) -> BrowserContext:
        # What a test puts into a page is not the paper's; `test_policy` has the policy on.
        context = self.browser.new_context(
            base_url=self.address, java_script_enabled=script, locale="zh-CN", bypass_csp=True
        )
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: self._asked(request.url))
        context.on("console", self._said)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        return context

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "about:")):
            self.troubles.append(f"asks a third party: {url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"{message.text} {message.location.get('url', '')}")
