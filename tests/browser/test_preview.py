"""An editor saves a story; the browser that shows it follows by itself."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.accessibility import inspected
from browser.until import until
from newspaper import DAY, Newspaper
from showing import Showing, showing

PATIENCE = 10_000
TALL = "\n\n".join(["岫水昨夜涨了半尺，渡口照常开船。"] * 60)
POLICY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'"
}
SIZES = ((360, 740), (1440, 900))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Showing]:
    """A preview that watches a small paper of its own."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("preview") / "paper")
    paper.story("01-01.md", body=TALL)
    paper.story("01-02.md", "title: 渡船下水\nstatus: draft", "渡船下水，，电话 13812345678。")
    with showing(paper) as one:
        one.preview.watcher.begin()
        one.preview.begin_reading()
        while one.notice.dummy is None:
            assert not one.preview.board.after(one.notice.turn, 60).said
        yield one


@pytest.fixture
def page(browser: Browser, shown: Showing) -> Iterator[Page]:
    """A window; whatever is asked of a third party or said on the console fails the test."""
    address = f"http://127.0.0.1:{shown.server.server_port}"
    troubles: list[str] = []
    context = browser.new_context(base_url=address, locale="zh-CN")
    context.on("request", lambda asked: asked.url.startswith(address) or troubles.append(asked.url))
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
    assert not troubles


def test_a_save_is_seen_without_a_hand_moved_and_the_place_is_kept(
    page: Page, shown: Showing
) -> None:
    page.goto(f"/{DAY}/01-01/")
    page.evaluate("scrollTo(0, 900)")
    shown.paper.story("01-01.md", "title: 望津桥提前通车", TALL)
    expect(page.locator("h1")).to_have_text("望津桥提前通车", timeout=PATIENCE)
    until(page, "scrollY === 900")


def test_a_slip_shows_on_the_page_that_stays_and_goes_when_it_is_mended(
    page: Page, shown: Showing
) -> None:
    page.goto(f"/{DAY}/01-01/")
    title = page.locator("h1").inner_text()
    shown.paper.story("01-01.md", "title: 明天通车\nsection: 要问", TALL)
    expect(page.locator(".xp-error .xp-what")).to_contain_text("要问", timeout=PATIENCE)
    expect(page.locator(".xp-own")).to_have_attribute("open", "")
    expect(page.locator("h1")).to_have_text(title)
    shown.paper.story("01-01.md", "title: 明天通车", TALL)
    expect(page.locator("h1")).to_have_text("明天通车", timeout=PATIENCE)
    expect(page.locator(".xp-own")).to_have_count(0)


def test_a_click_on_a_link_is_not_taken_back_by_a_save(page: Page, shown: Showing) -> None:
    page.goto(f"/{DAY}/01-01/")
    before = shown.notice.turn

    def slow(route: Route) -> None:
        shown.paper.story("01-01.md", "title: 望津桥今晨通车", TALL)
        shown.preview.board.after(before, PATIENCE / 1000)
        time.sleep(1)  # the page hears of it, asks for itself and sees that it has changed
        route.continue_()

    page.route("**/archive/", slow)
    page.get_by_role("link", name="往期").first.click()
    expect(page).to_have_url(re.compile("/archive/$"), timeout=PATIENCE)


def test_a_new_story_appears_where_its_problems_stood(page: Page, shown: Showing) -> None:
    file = shown.paper.story("01-03.md", "section: 要问")
    while f"{DAY}/01-03.md" not in shown.shows("/_proof/"):
        shown.preview.board.after(shown.notice.turn, 5)
    page.goto(f"/{DAY}/01-03/")
    expect(page.locator(".xp-what")).to_contain_text("要问")
    shown.paper.story("01-03.md", "title: 渡口添船")
    expect(page.locator(".story h1")).to_have_text("渡口添船", timeout=PATIENCE)
    file.unlink()
    expect(page.locator(".story")).to_have_count(0, timeout=PATIENCE)


def test_the_band_works_under_a_strict_policy(page: Page, shown: Showing) -> None:
    def strict(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, **POLICY})

    page.route(f"**/{DAY}/**", strict)
    page.goto(f"/{DAY}/01-02/")
    assert page.locator(".xp-hold").evaluate("(one) => getComputedStyle(one).fontWeight") == "700"
    shown.paper.story("01-02.md", "title: 渡船试航\nstatus: draft", "渡船下水。")
    expect(page.locator("h1")).to_have_text("渡船试航", timeout=PATIENCE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_bands_and_problems_are_accessible_and_fit(
    page: Page, shown: Showing, size: tuple[int, int], scheme: str
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for place in (f"/{DAY}/01-02/", "/_proof/", "/"):
        page.goto(place)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        inspected(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        pictures = os.environ.get("XIANBAO_PICTURES")
        if pictures:
            name = f"{place.strip('/').replace('/', '-') or 'front'}-{size[0]}-{scheme}.png"
            page.screenshot(path=Path(pictures) / name)
    assert shown.notice.dummy


def test_a_story_is_copied_for_wechat_with_its_styles(browser: Browser, shown: Showing) -> None:
    address = f"http://127.0.0.1:{shown.server.server_port}"
    context = browser.new_context(
        base_url=address, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(f"/{DAY}/01-02/")
    shown.paper.story("01-02.md", "title: 渡船出海\nstatus: draft", "渡船出海，电话 13812345678。")
    expect(page.locator("h1")).to_have_text("渡船出海", timeout=PATIENCE)
    page.locator(".xp-wechat a").click()
    expect(page.locator(".xw-sheet")).to_contain_text("草稿，未发布")
    page.locator("button[data-rich]").click()
    expect(page.locator("#xw-said")).to_contain_text("已复制")
    read = """async () => {
        const [item] = await navigator.clipboard.read();
        return (await item.getType("text/html")).text();
    }"""
    copied = page.evaluate(read)
    assert "渡船出海" in copied
    assert "line-height: 1.85" in copied
    button = page.locator("button[data-copy='xw-title']")
    expect(button).to_have_text("复制")
    button.click()
    expect(page.locator("#xw-said")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == "渡船出海"
    context.close()
