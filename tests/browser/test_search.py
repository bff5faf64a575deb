"""Search as a reader uses it: typed, chosen, handed on, without a mouse or a script."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from browser.accessibility import inspected, inspected_colours, inspected_shape, made_easy
from browser.reader import PHONE, Reader
from browser.test_layout import CUT_OFF, RUNS_OUT, WIDTHS
from browser.test_reading import SMALL_TARGETS

FOUND = ".search-story"
PAGE = 10
WORD = "渡口"


def asked(reader: Reader, query: str) -> Page:
    """The search page with a query in its address, once it has answered."""
    reader.looks_at("")  # another word behind the # would be the same page
    page = reader.opens(f"search/#{query}")
    expect(page.locator(".search-state")).to_have_text(re.compile("篇|没有找到"))
    return page


def test_an_address_finds_every_story_and_marks_the_word(reader: Reader) -> None:
    page = asked(reader, f"q={quote('村')}")
    while (more := page.locator(".search-more button")).count():
        shown = page.locator(FOUND).count()
        more.click()
        expect(page.locator(FOUND).nth(shown)).to_be_visible()
    expect(page.locator(".search-state")).to_have_text(f"共 {page.locator(FOUND).count()} 篇")
    for story in page.locator(FOUND).all():
        expect(story.locator("mark").first).to_have_text("村")
    assert page.locator(FOUND).count() > PAGE


def test_traditional_characters_find_simplified_ones(reader: Reader) -> None:
    found = [asked(reader, f"q={quote(word)}").locator(FOUND).count() for word in ("村医", "村醫")]
    assert found[0] == found[1] > 0


def test_the_keyboard_is_enough(reader: Reader) -> None:
    page = reader.opens("search/")
    expect(page.locator("#search-q")).to_be_focused()
    page.keyboard.type(WORD)
    page.keyboard.press("Enter")
    expect(page.locator(FOUND).first).to_be_visible()
    assert f"q={quote(WORD)}" in page.url
    page.locator(f"{FOUND} a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.story")).to_be_visible()
    page.go_back()
    expect(page.locator("#search-q")).to_have_value(WORD)
    expect(page.locator(FOUND).first).to_be_visible()


def test_nothing_is_looked_for_while_a_word_is_being_composed(reader: Reader) -> None:
    page = reader.opens("search/")
    page.locator("#search-q").evaluate(
        "box => { box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));"
        " box.value = 'du kou'; box.dispatchEvent(new InputEvent('input', {bubbles: true})); }"
    )
    page.wait_for_timeout(400)
    expect(page.locator(".search-state")).to_have_text("")
    page.locator("#search-q").evaluate(
        f"box => {{ box.value = '{WORD}';"
        " box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true})); }"
    )
    expect(page.locator(FOUND).first).to_be_visible()


@pytest.mark.parametrize("hostile", ["<img src=x onerror=alert(1)>", "'\"><script>1</script>", "%"])
def test_a_hostile_address_is_text_and_nothing_else(reader: Reader, hostile: str) -> None:
    page = asked(reader, f"q={quote(hostile)}&section={quote(hostile)}")
    expect(page.locator("#search-q")).to_have_value(hostile)
    assert page.locator("#main img").count() == 0


def test_filters_narrow_what_is_found(reader: Reader) -> None:
    page = asked(reader, f"q={quote('的')}&section=yaowen&from=2026-11-01")
    for story in page.locator(FOUND).all():
        expect(story.locator(".meta")).to_contain_text("要闻")
        assert (story.locator("time").get_attribute("datetime") or "") >= "2026-11-01"


def test_without_a_script_the_page_leads_to_the_archive(reader: Reader) -> None:
    page = reader.opens_afresh("search/", PHONE, script=False)
    expect(page.locator("noscript a, #main a[href$='archive/']").first).to_be_visible()


def test_every_page_leads_to_search(reader: Reader) -> None:
    page = reader.opens("", PHONE)
    page.locator("a[rel=search]").click()
    expect(page.locator("form[role=search]")).to_be_visible()


def test_what_is_found_is_open_to_everyone_and_runs_out_of_no_screen(reader: Reader) -> None:
    page = asked(reader, f"q={quote('村')}")
    inspected(page)
    page.emulate_media(color_scheme="dark")
    inspected_colours(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, page.evaluate(RUNS_OUT)) == (width, [])
    made_easy(page)
    inspected_shape(page)
    assert page.evaluate(SMALL_TARGETS, 44) == []
    for width in WIDTHS[:2]:
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, page.evaluate(RUNS_OUT)) == (width, [])
        assert (width, page.evaluate(CUT_OFF)) == (width, [])


def test_print_says_what_was_looked_for(reader: Reader) -> None:
    page = asked(reader, f"q={quote('村')}&section=yaowen")
    page.emulate_media(media="print")
    expect(page.locator("#search-q")).to_be_visible()
    expect(page.locator("select[name=section]")).to_be_visible()
    for rest in ("select[name=kind]", "input[name=person]", ".search-line button"):
        expect(page.locator(rest)).to_be_hidden()


def test_an_excerpt_has_dots_only_where_a_sentence_is_cut(reader: Reader) -> None:
    page = asked(reader, f"q={quote('水库')}")
    excerpts = page.locator(f"{FOUND} .summary").all_inner_texts()
    assert any(one.endswith("……") for one in excerpts)
    assert any(one.endswith("。") for one in excerpts)
    assert not [one for one in excerpts if one.endswith("。……")]


def test_no_server_is_told_what_is_looked_for(reader: Reader) -> None:
    page = reader.opens_afresh("search/")
    told: list[str] = []
    page.on("request", lambda one: told.append(f"{one.url} {one.all_headers()}"))
    page.keyboard.type(WORD)
    page.locator(f"{FOUND} a").first.click()
    expect(page.locator("article.story")).to_be_visible()
    assert len(told) > PAGE
    assert not [one for one in told if quote(WORD) in one or WORD in one]


def test_an_address_with_a_question_mark_is_understood_and_put_right(reader: Reader) -> None:
    page = reader.opens(f"search/?q={quote(WORD)}")
    expect(page.locator(FOUND).first).to_be_visible()
    assert page.url.endswith(f"search/#q={quote(WORD)}")


def test_a_search_leaves_nothing_in_the_browser(reader: Reader) -> None:
    page = reader.opens_afresh(f"search/#q={quote(WORD)}")
    expect(page.locator(FOUND).first).to_be_visible()
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]
    assert page.evaluate("caches.keys().then((all) => all.length)") == 0
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
