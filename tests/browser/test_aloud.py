"""听新闻: the story read aloud, by a voice that notes what it is told to say."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.sample import CORRECTED, FRONT, GALLERY, TRADITIONAL, WITH_BOX, WITH_TABLE, Kind
from browser.until import until

MANDARIN = '{ lang: "zh-CN", name: "here", localService: true }'
AWAY = '{ lang: "zh_CN", name: "away", localService: false }'
TAIWAN = '{ lang: "zh-TW", name: "taiwan", localService: true }'
CANTONESE = '{ lang: "zh-HK", name: "cantonese", localService: true }'
ENGLISH = '{ lang: "en-US", name: "english", localService: true }'
STAND_IN = """
window.said = [];
window.cancelled = 0;
window.pace = 0;
let turn = 0;
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class {
  constructor(text) { this.text = text; }
} });
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [VOICES],
  cancel() { window.cancelled += 1; turn += 1; },
  speak(one) {
    const mine = turn;
    const marked = document.querySelector("[data-read-now]");
    said.push({ text: one.text, voice: one.voice.name, lang: one.lang,
      of: marked?.textContent ?? "" });
    setTimeout(() => { one.onstart?.(); }, 0);
    const done = () => {
      if (mine !== turn) return one.onerror?.({ error: "canceled" });
      if (window.pace === Infinity) return setTimeout(done, 20);
      one.onend?.();
    };
    setTimeout(done, window.pace === Infinity ? 20 : window.pace);
  },
} });
"""
"""A voice that speaks as fast as the browser can count, or for ever."""


def opened(reader: Reader, kind: Kind, *voices: str, slow: bool = False) -> Page:
    prepared = STAND_IN.replace("VOICES", ", ".join(voices))
    if slow:
        prepared += "window.pace = Infinity;"
    return reader.opens_afresh(kind, prepared=prepared)


def listened(page: Page) -> list[str]:
    """Press the button and listen to the end."""
    page.locator(".aloud-start").click()
    until(page, "said.length && !document.querySelector('.aloud-start').hidden")
    return [one["text"] for one in page.evaluate("said")]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b，]", "", text)


def test_a_story_is_read_in_its_order_and_to_its_end(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, MANDARIN)
    said = listened(page)
    whole = squeezed("".join(said))
    plain = [
        squeezed(page.locator(what).first.text_content() or "")
        for what in (".story-head .headline", ".prose h2", ".box-title")
    ]
    places = [whole.find(one) for one in plain]
    assert -1 not in places, plain
    assert places == sorted(places)
    byline = page.locator(".bylines .byline").first
    role, name = (byline.locator(one).first for one in (".pair-han", ".byline-name"))
    assert f"{role.text_content()} {name.text_content()}" in "".join(said)
    assert not re.search(r"\d", "".join(said))
    assert page.locator("[data-read-now]").count() == 0


@pytest.mark.parametrize(
    "kind", [WITH_BOX, GALLERY, CORRECTED, WITH_TABLE, TRADITIONAL], ids=lambda kind: kind.name
)
def test_no_paragraph_is_left_out_and_none_is_read_twice(reader: Reader, kind: Kind) -> None:
    page = opened(reader, kind, MANDARIN)
    said = listened(page)
    paragraphs = page.locator(".prose > p, .corrections > p, .highlights :is(p, li)")
    say = "async (texts) => (await import('/assets/xianbao/spoken.js')).breaths(texts)"
    for text in paragraphs.all_text_contents():
        for breath in page.evaluate(say, re.sub(r"\s+", " ", text).strip()):
            assert said.count(breath) >= 1, breath
    longest = max(said, key=len)
    assert said.count(longest) == 1


def test_second_readings_credits_and_navigation_are_not_read(reader: Reader) -> None:
    for kind in (GALLERY, WITH_BOX):
        page = opened(reader, kind, MANDARIN)
        heard = " ".join(listened(page))
        for second in page.locator(".pair-second").all_text_contents():
            assert second not in heard
        assert "CSV" not in heard
        assert "上一篇" not in heard


def test_a_picture_made_by_a_machine_is_heard_to_be_one(reader: Reader) -> None:
    page = opened(reader, GALLERY, MANDARIN)
    label = '<span class="made-by-ai"><span class="pair-han">AI生成</span></span>'
    page.locator(".story-opening figcaption").first.evaluate(
        "(one, html) => one.append(document.createRange().createContextualFragment(html))", label
    )
    assert listened(page).count("AI生成") == 1


def test_a_box_of_figures_is_read_as_sentences(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, MANDARIN)
    said = listened(page)
    row = page.locator(".box tbody tr").first
    label = (row.locator("th").text_content() or "").strip()
    sentence = next(one for one in said if one.startswith(f"{label}，"))
    assert (row.locator(".figure-unit").first.text_content() or "") in sentence


def test_the_paragraph_that_is_being_read_is_marked_and_not_by_colour_alone(
    reader: Reader,
) -> None:
    page = opened(reader, WITH_BOX, MANDARIN, slow=True)
    page.locator(".aloud-start").click()
    marked = page.locator("[data-read-now]")
    expect(marked).to_have_count(1)
    assert marked.evaluate("one => getComputedStyle(one).borderInlineStartWidth") == "4px"
    first = page.evaluate("said[0]")
    say = "async (text) => (await import('/assets/xianbao/spoken.js')).spoken(text)"
    assert squeezed(first["text"]) in squeezed(page.evaluate(say, first["of"]))


def test_every_breath_marks_what_it_is_of(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, MANDARIN)
    listened(page)
    plain = [one for one in page.evaluate("said") if re.search("[一-鿿]{6}", one["text"])]
    lost = [
        one
        for one in plain
        if max(re.findall("[一-鿿]+", one["text"]), key=len)[:3] not in squeezed(one["of"])
        and not re.search("[零一二三四五六七八九十百千万亿两]{2}", one["text"])
    ]
    assert not lost


def test_reading_pauses_goes_on_with_the_same_sentence_and_stops(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, MANDARIN, slow=True)
    page.locator(".aloud-start").focus()
    page.keyboard.press("Enter")
    pause, resume, stop = (page.locator(f".aloud-{name}") for name in ("pause", "resume", "stop"))
    expect(pause).to_be_focused()
    until(page, "said.length === 1")
    page.keyboard.press("Enter")
    expect(resume).to_be_focused()
    assert page.evaluate("cancelled") >= 1
    page.wait_for_timeout(100)
    assert len(page.evaluate("said")) == 1
    page.keyboard.press("Enter")
    until(page, "said.length === 2")
    assert page.evaluate("said[0].text === said[1].text")
    expect(pause).to_be_focused()
    page.keyboard.press("Tab")
    expect(stop).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".aloud-start")).to_be_focused()
    expect(page.locator("[data-read-now]")).to_have_count(0)
    page.keyboard.press("Enter")
    until(page, "said.length === 3")
    assert page.evaluate("said[0].text === said[2].text"), "it begins again from the top"


def test_reading_stops_when_the_reader_leaves(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, MANDARIN, slow=True)
    page.locator(".aloud-start").click()
    until(page, "said.length === 1")
    before = page.evaluate("cancelled")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("cancelled") == before + 1


@pytest.mark.parametrize(
    ("kind", "voices", "best"),
    [
        (WITH_BOX, (ENGLISH, CANTONESE, TAIWAN, MANDARIN), "here"),
        (WITH_BOX, (AWAY, MANDARIN), "here"),
        (WITH_BOX, (CANTONESE, AWAY, ENGLISH), "cantonese"),
        (TRADITIONAL, (MANDARIN, CANTONESE, TAIWAN), "taiwan"),
        (TRADITIONAL, (ENGLISH, MANDARIN), "here"),
    ],
    ids=["mandarin", "on the machine", "nothing better", "traditional", "one voice for both"],
)
def test_the_best_voice_of_the_browser_reads(
    reader: Reader, kind: Kind, voices: tuple[str, ...], best: str
) -> None:
    page = opened(reader, kind, *voices)
    listened(page)
    assert {one["voice"] for one in page.evaluate("said")} == {best}


def test_a_voice_that_works_on_a_server_is_told(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, AWAY, slow=True)
    page.locator(".aloud-start").click()
    expect(page.locator(".aloud output")).to_contain_text("联网语音")


def test_a_browser_without_a_chinese_voice_says_so(reader: Reader) -> None:
    page = opened(reader, WITH_BOX, ENGLISH)
    page.locator(".aloud-start").click()
    expect(page.locator(".aloud output")).to_contain_text("没有中文语音")
    expect(page.locator(".aloud-start")).to_be_visible()


def test_a_browser_without_any_speech_says_so(reader: Reader) -> None:
    gone = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
    page = reader.opens_afresh(WITH_BOX, prepared=gone)
    page.locator(".aloud-start").click()
    expect(page.locator(".aloud output")).to_contain_text("没有中文语音")


def test_nothing_of_it_is_fetched_before_it_is_asked_for(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.reload()
    assert "paper.js" in fetched
    assert not {"aloud.js", "spoken.js"} & set(fetched)
    page.locator(".aloud-start").click()
    expect(page.locator(".aloud output")).not_to_be_empty()
    assert {"aloud.js", "spoken.js"} <= set(fetched)


def test_only_a_story_is_read_aloud(reader: Reader) -> None:
    assert reader.opens(FRONT).locator(".aloud").count() == 0
