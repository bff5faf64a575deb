"""The first screen of the front page, where a stranger decides to stay."""

from playwright.sync_api import Page

from browser.reader import DESK, Reader
from browser.sample import FRONT

SMALL_PHONE = (360, 740)
HEADLINES_IN_SIGHT = """() => [...document.querySelectorAll("#main .headline")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.bottom <= innerHeight
    && box.left >= 0 && box.right <= innerWidth;
}).length"""


def test_the_first_screen_of_a_desk_shows_at_least_eight_headlines(reader: Reader) -> None:
    assert reader.opens(FRONT, DESK).evaluate(HEADLINES_IN_SIGHT) >= 8


def box(page: Page, what: str) -> dict[str, float]:
    found = page.locator(what).first.bounding_box()
    assert found, what
    return dict(found)


def test_the_first_screen_of_a_phone_shows_nameplate_lead_and_the_top_of_its_photo(
    reader: Reader,
) -> None:
    page = reader.opens(FRONT, SMALL_PHONE)
    assert box(page, ".nameplate")["height"] < 96
    headline = box(page, ".lead .headline")
    assert headline["y"] + headline["height"] < SMALL_PHONE[1]
    assert box(page, ".lead img")["y"] < SMALL_PHONE[1] - 48


def test_the_lead_has_the_largest_headline_of_the_page(reader: Reader) -> None:
    for size in (SMALL_PHONE, DESK):
        sizes = reader.opens(FRONT, size).evaluate(
            """() => [...document.querySelectorAll("#main .headline")]
              .map((one) => [!!one.closest(".lead"), parseFloat(getComputedStyle(one).fontSize)])"""
        )
        lead = max(size for leading, size in sizes if leading)
        assert all(size < lead for leading, size in sizes if not leading)


def test_the_front_page_names_the_paper_its_day_and_its_number(reader: Reader) -> None:
    text = reader.opens(FRONT).locator(".nameplate").inner_text()
    for fact in ("棠岫日报", "TANGXIU RIBAO", "2026年11月22日", "星期日", "农历", "第14806期"):
        assert fact in text


def test_a_phone_shows_that_the_section_bar_goes_on(reader: Reader) -> None:
    bar = reader.opens(FRONT, SMALL_PHONE).locator(".section-bar ul")
    assert bar.evaluate("one => one.scrollWidth > one.clientWidth")
    assert bar.evaluate("one => getComputedStyle(one).maskImage") != "none"
