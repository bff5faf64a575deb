"""The paper without a mouse."""

import pytest
from playwright.sync_api import Page, expect

from browser.reader import DESK, PHONE, Reader
from browser.sample import FRONT, SECTION, WITH_BOX, Kind

STOPS = 40
WHERE = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    what: one.outerHTML.slice(0, 100),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
  };
}"""
PAGES = pytest.mark.parametrize("kind", [FRONT, WITH_BOX, SECTION], ids=lambda kind: kind.name)


def is_in_main(page: Page) -> bool:
    inside: bool = page.evaluate("document.activeElement.closest('#main') !== null")
    return inside


@PAGES
def test_the_first_stop_skips_to_the_text(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert is_in_main(page)


@PAGES
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_stop_of_the_tabulator_is_seen(
    reader: Reader, kind: Kind, size: tuple[int, int]
) -> None:
    page = reader.opens(kind, size)
    page.keyboard.press("Tab")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        assert stop["outlined"], stop["what"]
        assert stop["inSight"], stop["what"]


def test_a_photo_that_leads_to_its_story_is_no_second_stop(reader: Reader) -> None:
    page = reader.opens(FRONT)
    assert page.locator(".thumbnail > a:not([tabindex='-1'])").count() == 0
