"""How pages stand on screens: nothing runs out, nothing moves, everything can be read."""

import pytest
from playwright.sync_api import Page

from browser.accessibility import EASY
from browser.reader import DESK, PHONE, Reader
from browser.sample import (
    COLOPHON,
    EVERY,
    FRONT,
    GALLERY,
    MONTH,
    SECTION,
    STATISTICS,
    TRADITIONAL,
    WITH_BOX,
    WITH_TABLE,
    Kind,
)
from browser.until import until

WIDTHS = (320, 360, 768, 1440)
RUNS_OUT = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > room + 1);
  return [`${document.documentElement.scrollWidth} of ${room}`,
    ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
}"""
CUT_OFF = """() => {
  const hides = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX);
  return [...document.querySelectorAll("#main *, .foot *")]
    .filter((one) => hides(one) && one.scrollWidth > one.clientWidth + 1
      && !one.closest(".unseen"))
    .map((one) => one.outerHTML.slice(0, 120));
}"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
READ_TO_THE_END = """async () => {
  const look = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    scrollTo(0, y);
    await look();
  }
  for (const one of document.images) {  // some stand in a strip that scrolls sideways
    one.scrollIntoView({ block: "nearest", inline: "center" });
    await look();
  }
}"""
LINES_OF_ADDRESSES = """() => {
  const lines = [];
  for (const line of document.querySelectorAll(".imprint dd, .colophon dd")) {
    for (const node of [...line.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE)) {
      for (const found of node.data.matchAll(/[a-z.]+@|[a-z]+\\.[a-z]+/g)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        lines.push([found[0], range.getClientRects().length]);
      }
    }
  }
  return lines;
}"""
ARRIVED = "[...document.images].every((one) => one.complete && one.naturalWidth > 0)"


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_nothing_runs_out_of_a_page_on_any_screen(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, page.evaluate(RUNS_OUT)) == (width, [])
        assert (width, page.evaluate(CUT_OFF)) == (width, [])


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", [FRONT, WITH_BOX], ids=lambda kind: kind.name)
def test_nothing_moves_while_a_page_loads_and_is_read(
    reader: Reader, kind: Kind, size: tuple[int, int]
) -> None:
    page = reader.opens_afresh(kind, size, prepared=SHIFTS)
    page.evaluate(READ_TO_THE_END)
    until(page, ARRIVED)
    assert page.evaluate("window.shifted") < 0.02


@pytest.mark.parametrize("kind", [FRONT, GALLERY, WITH_BOX], ids=lambda kind: kind.name)
def test_every_photo_of_a_page_arrives(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind, PHONE)
    page.evaluate(READ_TO_THE_END)
    until(page, ARRIVED)


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
"""What WCAG 1.4.12 lets a reader set."""


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_nothing_runs_out_of_a_page_in_the_largest_type_zoomed_four_times(
    reader: Reader, kind: Kind
) -> None:
    page = reader.opens(kind, (320, 256))  # 1280 by 1024 at 400 %
    for words in ('size: "largest"', EASY.strip("{} ")):
        page.evaluate(f"Object.assign(document.documentElement.dataset, {{ {words} }})")
        assert (words, page.evaluate(RUNS_OUT)) == (words, [])
        assert (words, page.evaluate(CUT_OFF)) == (words, [])


@pytest.mark.parametrize(
    "kind", [FRONT, WITH_BOX, WITH_TABLE, SECTION, MONTH, STATISTICS], ids=lambda kind: kind.name
)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_reader_may_space_the_text_wider(
    reader: Reader, kind: Kind, size: tuple[int, int]
) -> None:
    page = reader.opens(kind, size)
    page.add_style_tag(content=SPACED)
    assert page.evaluate(RUNS_OUT) == []
    assert page.evaluate(CUT_OFF) == []


def size_of(page: Page, what: str) -> float:
    return float(
        page.locator(what).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    )


@pytest.mark.parametrize("kind", [WITH_BOX, WITH_TABLE, TRADITIONAL], ids=lambda kind: kind.name)
def test_a_storys_text_is_large_enough_to_read(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind, PHONE)
    assert size_of(page, ".prose p") >= 17
    page.set_viewport_size({"width": 768, "height": 1024})
    assert size_of(page, ".prose p") >= 18


def test_a_line_of_a_story_holds_thirty_two_to_thirty_six_characters(reader: Reader) -> None:
    text = reader.opens(WITH_BOX).locator(".prose p").first
    width = text.evaluate("one => one.clientWidth / parseFloat(getComputedStyle(one).fontSize)")
    assert 32 <= width <= 36


def test_no_letter_on_a_page_is_smaller_than_ten_pixels(reader: Reader) -> None:
    page = reader.opens(FRONT, PHONE)
    smallest = """() => Math.min(...[...document.querySelectorAll("body *")]
      .filter((one) => [...one.childNodes].some((c) => c.nodeType === 3 && c.data.trim()))
      .filter((one) => !one.closest("script, style, .unseen"))
      .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
    assert page.evaluate(smallest) >= 10


def test_a_story_in_traditional_script_is_told_to_the_browser(reader: Reader) -> None:
    page = reader.opens(TRADITIONAL)
    assert page.locator("article.story").get_attribute("lang") == "zh-Hant"
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


@pytest.mark.parametrize("width", [320, 360])
def test_an_address_in_the_imprint_is_parted_behind_its_sign_only(
    reader: Reader, width: int
) -> None:
    page = reader.opens(COLOPHON)
    page.set_viewport_size({"width": width, "height": 800})
    lines = page.evaluate(LINES_OF_ADDRESSES)
    assert len(lines) >= 4
    assert [part for part, rows in lines if rows != 1] == []
