"""A reader's walk through the paper, by its own links."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.reader import DESK, PHONE, Reader
from browser.sample import FRONT
from browser.until import until

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


def words(of: Locator) -> str:
    """What a link says: the 汉字 of a pair, without the breaks of a headline."""
    han = of.locator(".pair-han")
    said = han.first if han.count() else of
    return re.sub(r"\s", "", said.text_content() or "")


def follow(page: Page, link: Locator, *, address: str) -> str:
    """Click a link that can be seen; give its words back, once it led where it should."""
    expect(link).to_be_visible()
    said = words(link)
    link.click()
    page.wait_for_url(re.compile(address))
    return said


def head(page: Page) -> str:
    return re.sub(r"\s", "", page.locator("h1").text_content() or "")


@SIZES
@SCRIPT
def test_a_reader_walks_from_the_front_through_the_whole_paper(
    reader: Reader, size: tuple[int, int], *, script: bool
) -> None:
    page = reader.opens_afresh(FRONT, size, script=script)
    section = follow(page, page.locator(".section-bar a").first, address=r"/sections/[^/]+/$")
    assert head(page).startswith(section)

    lead = page.locator("#main .lead .headline a")
    title = follow(page, lead, address=r"/\d{4}/\d\d/\d\d/[^/]+/$")
    assert head(page) == title

    byline = page.locator(".story-head .byline-name a").first
    person = follow(page, byline, address=r"/people/[^/]+/$")
    expect(page.locator(".page-head")).to_contain_text(person)  # or "also signed"

    signed = page.locator("#main .entry .headline a:not([href*=web-])").first  # printed too
    title = follow(page, signed, address=r"/\d{4}/\d\d/\d\d/[^/]+/$")
    assert head(page) == title

    printed = page.locator(".story-head .bylines > .byline > .pair-link").last
    number = follow(page, printed, address=r"/\d{4}/\d\d/\d\d/p\d+/$")
    assert head(page).startswith(number)

    above = page.locator(".page-head-above a")
    day = follow(page, above, address=r"/\d{4}/\d\d/\d\d/$")
    assert head(page).startswith(day)
    month = follow(page, above, address=r"/\d{4}/\d\d/$")
    assert head(page).startswith(month)
    year = follow(page, above, address=r"/\d{4}/$")
    assert head(page).startswith(year)

    follow(page, page.locator("header a").first, address=rf"^{re.escape(reader.address)}$")


@SIZES
def test_a_reader_reaches_every_section_from_the_bar(reader: Reader, size: tuple[int, int]) -> None:
    page = reader.opens(FRONT, size)
    last = page.locator(".section-bar nav a").last
    last.scroll_into_view_if_needed()
    section = follow(page, last, address=r"/sections/[^/]+/$")
    assert head(page).startswith(section)


def test_a_reader_goes_from_story_to_story_of_a_section_and_back(reader: Reader) -> None:
    page = reader.opens(FRONT)
    follow(page, page.locator(".lead .headline a"), address=r"/\d\d/[^/]+/$")
    first = head(page)
    older = page.locator(".neighbour-older a").first
    older.click()
    until(page, "first => document.querySelector('h1').innerText !== first", first)
    newer = page.locator(".neighbour-newer a").first
    title = re.sub(r"\s", "", newer.locator(".headline").text_content() or "")
    newer.click()
    page.wait_for_load_state()
    assert head(page) == title == first


def test_a_reader_downloads_the_figures_of_a_box(reader: Reader) -> None:
    page = reader.opens(FRONT)
    link = page.locator(".box-downloads a", has_text="CSV").first
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename.endswith(".csv")
