"""The notice of a withdrawn story, of which the sample paper has none, as readers meet it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.accessibility import inspected, inspected_colours, inspected_shape, made_easy
from browser.reader import PHONE, Reader
from browser.test_layout import CUT_OFF, RUNS_OUT, WIDTHS
from browser.test_reading import SMALL_TARGETS
from newspaper import DAY, Newspaper
from wire import served

NOTICE = f"{DAY}/01-02/"
WITHDRAWN = "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 稿件失实，向读者致歉。}"


@pytest.fixture(scope="module")
def reader(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of a small paper that took a story down."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("notice") / "paper")
    paper.story("01-01.md")
    paper.story("01-02.md", WITHDRAWN)
    paper.printed()
    with served(paper.site) as address:
        found = Reader(browser, paper.site, address)
        yield found
        found.closes()
        assert not found.troubles


def test_a_notice_is_open_to_everyone(reader: Reader) -> None:
    page = reader.opens(NOTICE)
    assert "稿件失实，向读者致歉。" in page.locator("#main").inner_text()
    inspected(page)
    page.emulate_media(color_scheme="dark")
    inspected_colours(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    inspected_shape(page)
    made_easy(page)
    inspected(page)
    assert page.evaluate(SMALL_TARGETS, 44) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_a_notice_runs_out(reader: Reader, width: int) -> None:
    page = reader.opens(NOTICE, (width, 800))
    assert page.evaluate(RUNS_OUT) == []
    made_easy(page)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate(RUNS_OUT) == []
    assert page.evaluate(CUT_OFF) == []
