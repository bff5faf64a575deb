"""阅读: what the reader chose, what the system says, and nothing in between."""

import pytest
from playwright.sync_api import Page, expect

from browser.accessibility import made_easy
from browser.reader import DESK, PHONE, Reader
from browser.sample import EVERY, FRONT, NOT_FOUND, WITH_BOX, Kind
from browser.until import until

PAPER = "rgb(251, 250, 246)"
NIGHT = "rgb(23, 22, 19)"
WHITE = "rgb(255, 255, 255)"
BLACK = "rgb(0, 0, 0)"
NARROW = (360, 740)
AT_THE_BODY = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.atTheBody = { ...document.documentElement.dataset };
  window.groundAtTheBody = getComputedStyle(document.documentElement).backgroundColor;
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
"""Notes what is chosen at the moment the body appears: nothing can be painted before."""
SMALL_TARGETS = """(least) => [...document.querySelectorAll("a, button, label")]
  .filter((one) => !one.closest(
    ".prose p, .prose li, .prose td, .summary, .unseen, .skip, figcaption"))
  .filter((one) => one.checkVisibility() && !one.matches("[tabindex='-1']"))
  .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 160)])
  .filter(([box]) => box.width > 0 && (box.height < least - 0.5 || box.width < 24))
  .map(([box, what]) => `${Math.round(box.width)} x ${Math.round(box.height)} ${what}`)"""
SIDE_BY_SIDE = """() => {
  const blocks = [...document.querySelectorAll("#main :is(article, section, .box, .prose p)")]
    .filter((one) => one.checkVisibility())
    .map((one) => [one, one.getBoundingClientRect()]);
  return blocks.flatMap(([one, a]) => blocks.filter(([other, b]) =>
    !one.contains(other) && !other.contains(one) && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map(([other]) => one.className + " beside " + other.className)).slice(0, 5);
}"""


def ground(page: Page) -> str:
    colour: str = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return colour


def size(page: Page, what: str) -> float:
    return float(
        page.locator(what).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    )


def choose(page: Page, *words: str) -> None:
    """Open 阅读, press these words, close it."""
    page.locator(".reading-open").click()
    for word in words:
        page.locator(".reading-form label").filter(has=page.get_by_text(word, exact=True)).click()
    page.locator(".reading-open").click()


def chosen(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({ ...document.documentElement.dataset })")
    return found


def kept(page: Page) -> str | None:
    found: str | None = page.evaluate("localStorage.getItem('xianbao-reading')")
    return found


def test_without_script_nothing_is_shown_that_needs_it(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX, script=False)
    for what in (".reading-easy", ".reading-open", ".reading-form", ".aloud"):
        expect(page.locator(what)).to_be_hidden()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_reader_who_has_not_chosen_gets_what_the_system_says(
    reader: Reader, *, script: bool
) -> None:
    assert ground(reader.opens_afresh(FRONT, script=script)) == PAPER
    assert ground(reader.opens_afresh(FRONT, dark=True, script=script)) == NIGHT


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_system_that_asks_for_more_contrast_gets_it(reader: Reader, *, script: bool) -> None:
    page = reader.opens_afresh(FRONT, script=script)
    page.emulate_media(contrast="more")
    assert ground(page) == WHITE
    page.emulate_media(contrast="more", color_scheme="dark")
    assert ground(page) == BLACK


def test_larger_type_in_the_browser_is_larger_type_in_the_paper(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX, PHONE)
    before = {what: size(page, what) for what in ("h1", ".prose p", ".figure-number", ".foot")}
    page.add_style_tag(content=":root { font-size: 32px !important }")  # 200 %, as browsers do it
    for what, own in before.items():
        assert size(page, what) == pytest.approx(own * 2), what


def test_night_can_be_chosen_and_the_systems_word_taken_again(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT, PHONE)
    choose(page, "夜间")
    assert (ground(page), kept(page)) == (NIGHT, "dark")
    choose(page, "日间")
    assert (ground(page), kept(page)) == (PAPER, "light")
    choose(page, "随系统")
    page.emulate_media(color_scheme="dark")
    assert (ground(page), kept(page)) == (NIGHT, None)


def test_each_choice_changes_what_it_says_and_no_other(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX)
    normal = size(page, ".prose p")
    choose(page, "大")
    large = size(page, ".prose p")
    choose(page, "特大")
    assert normal < large < size(page, ".prose p")
    assert chosen(page) == {"size": "largest"}
    choose(page, "高")
    assert ground(page) == WHITE
    assert page.evaluate(SIDE_BY_SIDE)
    choose(page, "简明")
    assert not page.evaluate(SIDE_BY_SIDE)
    assert chosen(page) == {"size": "largest", "contrast": "high", "layout": "plain"}


@pytest.mark.parametrize("kind", [FRONT, WITH_BOX, NOT_FOUND], ids=lambda kind: kind.name)
def test_one_button_sets_all_that_is_easy_to_read_and_takes_it_back(
    reader: Reader, kind: Kind
) -> None:
    page = reader.opens_afresh(kind, NARROW, dark=True)
    easy = page.locator(".reading-easy")
    expect(easy).to_have_attribute("aria-pressed", "false")
    easy.click()
    expect(easy).to_have_attribute("aria-pressed", "true")
    assert kept(page) == "largest high plain"
    assert ground(page) == BLACK, "the night stays"
    page.reload()
    expect(easy).to_have_attribute("aria-pressed", "true")
    easy.click()
    expect(easy).to_have_attribute("aria-pressed", "false")
    assert (kept(page), chosen(page)) == (None, {})


def test_what_is_easy_to_read_has_type_of_18_points_and_one_column(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX)
    page.locator(".reading-easy").click()
    assert size(page, ".prose p") >= 24
    for kind in (FRONT, WITH_BOX):
        page.goto(kind.address(reader.site))
        assert not page.evaluate(SIDE_BY_SIDE)
        assert page.evaluate(SMALL_TARGETS, 44) == []


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_every_place_to_press_is_44_pixels_high_for_the_elderly(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind)
    made_easy(page)
    assert page.evaluate(SMALL_TARGETS, 44) == []


@pytest.mark.parametrize("size", [NARROW, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("dark", [False, True], ids=["by day", "by night"])
def test_the_choice_is_remembered_and_stands_before_anything_is_painted(
    reader: Reader, size: tuple[int, int], *, dark: bool
) -> None:
    word, colour = ("日间", PAPER) if dark else ("夜间", NIGHT)
    page = reader.opens_afresh(FRONT, size, dark=dark, prepared=AT_THE_BODY)
    assert page.evaluate("window.atTheBody") == {}
    choose(page, word, "大", "简明")
    for where in (FRONT, WITH_BOX):
        page.goto(where.address(reader.site))
        assert page.evaluate("window.atTheBody") == chosen(page)
        assert set(chosen(page)) == {"theme", "size", "layout"}
        assert page.evaluate("window.groundAtTheBody") == colour


def test_what_is_kept_wrongly_changes_nothing(reader: Reader) -> None:
    for slip in ("purple", "theme", "__proto__ constructor", "\\n", "<script>"):
        prepared = f"location.host && localStorage.setItem('xianbao-reading', '{slip}')"
        page = reader.opens_afresh(FRONT, prepared=prepared)
        assert chosen(page) == {}


def test_a_browser_that_keeps_nothing_reads_on(reader: Reader) -> None:
    prepared = """Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("no", "SecurityError"); } });"""
    page = reader.opens_afresh(FRONT, prepared=prepared)
    choose(page, "夜间")
    assert ground(page) == NIGHT


def test_another_window_of_the_paper_follows(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT)
    other = page.context.new_page()
    other.goto(WITH_BOX.address(reader.site))
    page.bring_to_front()
    choose(page, "特大", "夜间")
    until(other, "document.documentElement.dataset.theme === 'dark'")
    assert chosen(other) == {"size": "largest", "theme": "dark"}


def test_the_choices_are_worked_from_the_keyboard(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT)
    button = page.locator(".reading-open")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert chosen(page) == {"size": "large"}
    outline = "getComputedStyle(document.activeElement.parentElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator(".reading-form")).to_be_hidden()


def test_what_is_chosen_shows_without_colour(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT)
    page.locator(".reading-open").click()
    own = "one => [getComputedStyle(one).fontWeight, getComputedStyle(one).textDecorationLine]"
    for sort in ("size", "contrast", "layout", "theme"):
        marked = page.locator(f"[name={sort}]:checked + span")
        assert marked.evaluate(own) == ["700", "underline"]


def test_the_systems_few_colours_still_show_what_is_chosen_and_every_bar(reader: Reader) -> None:
    page = reader.opens_afresh("statistics/")
    page.emulate_media(forced_colors="active", color_scheme="dark")
    assert ground(page) == BLACK
    drawn = page.locator(".bar-length").first
    assert drawn.evaluate("one => getComputedStyle(one).fill") == WHITE
    tab = page.locator(".box-tab").first
    assert tab.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"


def test_a_photo_is_dimmed_at_night_only(reader: Reader) -> None:
    dimmed = "getComputedStyle(document.querySelector('.lead img')).filter"
    assert reader.opens(FRONT).evaluate(dimmed) == "none"
    assert "brightness" in reader.opens(FRONT, dark=True).evaluate(dimmed)


@pytest.mark.parametrize("kind", [FRONT, WITH_BOX], ids=lambda kind: kind.name)
def test_every_place_to_press_is_24_pixels_high(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind, PHONE)
    page.evaluate("document.querySelector('.reading-form').hidden = false")
    spaced = page.locator(".reading-form label, .reading-form button, .aloud button")
    for one in spaced.all():
        box = one.bounding_box()
        assert not box or box["height"] >= 24
