"""The policy in a real browser: everything of ours runs, and nothing of anybody else's.

Every page is opened with the policy as a header and as the page's own tag; then the sanitiser is
taken for broken, and what a hostile story might have written is put into built pages.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect

from browser.reader import DESK, PATIENCE
from browser.sample import EVERY, FRONT, SECTION, WITH_BOX, Kind
from conftest import Headers, serve
from xianbao.press.policy.policy import TAG
from xianbao.press.policy.servers import FILE

LISTENING = """
globalThis.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
"""
RAN = "globalThis.ran?.join(' ') ?? ''"
PAYLOADS = (
    "<script>(globalThis.ran ??= []).push('script')</script>",
    "<img src=nowhere.png onerror=\"(globalThis.ran ??= []).push('onerror')\">",
    "<svg onload=\"(globalThis.ran ??= []).push('onload')\"></svg>",
    '<p id=styled style="position: fixed">x</p>',
    "<style>#main { display: none }</style>",
    "<a id=lead href=\"javascript:(globalThis.ran ??= []).push('javascript')\">x</a>",
    "<iframe srcdoc=\"<script>(parent.ran ??= []).push('srcdoc')</script>\"></iframe>",
    "<iframe src=\"javascript:(parent.ran ??= []).push('frame')\"></iframe>",
    "<script src=\"data:text/javascript,(globalThis.ran ??= []).push('data')\"></script>",
    "<script type=module>(globalThis.ran ??= []).push('module')</script>",
    "<object data=\"data:text/html,<script>(parent.ran ??= []).push('object')</script>\"></object>",
    '<base href="https://elsewhere.example/">',
    '<form id=form action="https://elsewhere.example/"><input name=a><button>x</button></form>',
    '<img src="https://elsewhere.example/spy.png">',
    '<link rel=stylesheet href="https://elsewhere.example/a.css">',
    "<meta http-equiv=Content-Security-Policy content=\"script-src * 'unsafe-inline'\">",
)


def told(site: Path) -> Headers:
    """The headers of the file that is published with the paper."""
    lines = (site / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*", "for every path"
    pairs = (line.strip().partition(": ") for line in lines[1:])
    return tuple((name, value) for name, _, value in pairs)


def without_tags(site: Path, to: Path) -> Path:
    """A copy of a site whose pages say nothing of a policy."""
    shutil.copytree(site, to)
    for page in to.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert text.count(TAG) == 1, page
        page.write_text(text.replace(TAG, ""), encoding="utf-8")
    return to


@dataclass
class House:
    """A site on a server, in a browser that notes what its policy refuses."""

    browser: Browser
    site: Path
    address: str
    said: list[str] = field(default_factory=list)

    def opens(self, what: Kind | str, *, dark: bool = False) -> Page:
        context = self.browser.new_context(base_url=self.address, locale="zh-CN")
        context.set_default_timeout(PATIENCE)
        context.add_init_script(LISTENING)
        page = context.new_page()
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.on("console", lambda one: self.said.append(one.text) if one.type != "log" else None)
        self.turns(page, what)
        return page

    def turns(self, page: Page, what: Kind | str) -> None:
        """Go to another page in the same tab."""
        page.goto(what.address(self.site) if isinstance(what, Kind) else what)


def refused(page: Page) -> list[str]:
    """What the policy refused on a page, or on the one that an old address leads to."""
    try:
        found: list[str] = page.evaluate("refused")
    except Error:
        # It was just leading on; what it was refused itself stands on the console all the same.
        page.wait_for_load_state()
        found = page.evaluate("refused")
    return found


@pytest.fixture(scope="module", params=["header", "tag"])
def house(
    request: pytest.FixtureRequest,
    browser: Browser,
    sample_site: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[House]:
    """The sample paper, its policy told in one way and not in the other."""
    site, headers = sample_site, ()
    if request.param == "header":
        site = without_tags(sample_site, tmp_path_factory.mktemp("header") / "site")
        headers = told(site)
    for address in serve(site, headers):
        yield House(browser, site, address)


def test_no_page_of_any_kind_breaks_the_policy(house: House) -> None:
    aliases = [
        path.relative_to(house.site).as_posix()
        for path in house.site.rglob("*.html")
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")
    ]
    files = ("feed/feed.json", "robots.txt", "assets/xianbao/favicon.svg")
    # It is one policy: of pages that are told by the server some are enough.
    by_tag = TAG in (house.site / "index.html").read_text(encoding="utf-8")
    page = house.opens("")
    for what in (*(EVERY if by_tag else EVERY[::4]), "no/such/page/", aliases[0], *files):
        page.emulate_media(media="screen")
        house.turns(page, what)
        page.emulate_media(media="print")
        assert refused(page) == [], what
    page.context.close()
    # The server says so of a page that is not there, and the browser repeats it.
    assert [one for one in house.said if "404" not in one] == []


@pytest.mark.parametrize("file", ["feed/atom.xml", "feed/rss.xml", "sitemap.xml"])
def test_of_a_file_for_machines_nothing_is_refused_but_the_browser_s_own_colours(
    house: House, file: str
) -> None:
    # Chromium draws a tree of such a file with a style of its own inside.
    assert set(refused(house.opens(file))) <= {"style-src-elem inline "}
    house.said.clear()


def test_everything_that_runs_still_runs(house: House) -> None:
    page = house.opens("search/?q=渡口")
    expect(page.locator(".search-story").first).to_be_visible()
    page.locator("select[name=section]").select_option(index=1)
    assert refused(page) == []

    page = house.opens(WITH_BOX)
    page.locator(".reading-easy").click()
    expect(page.locator("html")).to_have_attribute("data-size", "largest")
    page.locator(".reading-open").click()
    expect(page.locator(".reading-form")).to_be_visible()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-size", "largest")
    page.locator(".aloud-start").click()
    expect(page.locator(".aloud-stop, .aloud output:not(:empty)").first).to_be_visible()
    assert refused(page) == []
    assert page.pdf().startswith(b"%PDF"), "it prints"
    assert house.opens(SECTION).locator("body").evaluate("one => getComputedStyle(one).margin")


def test_the_browser_knows_every_header(browser: Browser, sample_site: Path) -> None:
    said: list[str] = []
    for address in serve(sample_site, told(sample_site)):
        page = browser.new_page()
        page.on("console", lambda one: said.append(one.text))
        answer = page.goto(address)
        page.close()
        assert answer
        names = {name.lower() for name in answer.headers}
        assert names >= {name.lower() for name, _ in told(sample_site)}
    assert said == []


@pytest.fixture(scope="module", params=["header", "tag", "neither"])
def broken(
    request: pytest.FixtureRequest,
    browser: Browser,
    sample_site: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, House]]:
    """The same with every payload in a story and on the front page, as if nothing cleaned copy."""
    folder = tmp_path_factory.mktemp(request.param) / "site"
    if request.param == "tag":
        shutil.copytree(sample_site, folder)
    else:
        without_tags(sample_site, folder)
    headers = told(folder) if request.param == "header" else ()
    for what in (FRONT, WITH_BOX):
        path = folder / what.address(sample_site) / "index.html"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('<div id="main"', f'{"".join(PAYLOADS)}<div id="main"', 1))
    for address in serve(folder, headers):
        yield request.param, House(browser, sample_site, address)


@pytest.mark.parametrize("what", [FRONT, WITH_BOX], ids=lambda kind: kind.name)
def test_what_a_hostile_story_wrote_does_nothing(broken: tuple[str, House], what: Kind) -> None:
    how, house = broken
    page = house.opens(what)
    abroad: list[str] = []

    def noted(route: Route) -> None:
        abroad.append(route.request.url)
        route.abort()

    # What a policy refuses is never asked for.
    page.route("https://elsewhere.example/**", noted)
    page.reload()
    page.wait_for_load_state("networkidle")
    page.locator("#lead").dispatch_event("click")
    page.wait_for_timeout(50)
    ran = str(page.evaluate(RAN)).split()
    styled = page.locator("#styled").evaluate("one => getComputedStyle(one).position")
    if how == "neither":
        # Without the policy all of it works, so the test can fail.
        assert {"script", "onerror", "onload", "data", "srcdoc"} <= set(ran)
        assert styled == "fixed"
        assert abroad
        return
    assert ran == []
    assert styled == "static"
    assert abroad == []
    expect(page.locator("#main")).to_be_visible()
    assert page.evaluate("document.baseURI").startswith(house.address)
    page.locator("#form button").dispatch_event("click")
    page.wait_for_timeout(50)
    assert page.url.startswith(house.address)
    directives = {one.split()[0] for one in refused(page)}
    assert {"script-src-elem", "script-src-attr", "style-src-attr", "base-uri"} <= directives


def test_the_tag_stands_before_all_that_loads_or_runs(sample_site: Path) -> None:
    first = re.compile(r"<(?:script|link|style|body|img|title)\b")
    for page in sample_site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        found = first.search(text)
        assert found, page
        assert 0 < text.index(TAG) < found.start(), page
        assert text.count(TAG) == 1, page
