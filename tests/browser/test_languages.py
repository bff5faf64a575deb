"""The language of every word, down to the span: voices and fonts go by it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from browser.leaf import VOID, leaves

LATIN = {"zh-Latn-pinyin", "en"}
PINYIN = re.compile(r"[A-Za-zÜü0-9 '’()-]+")
ENGLISH = re.compile(r"(?:[A-Za-z]{3,}[ ,.;:]+){3,}[A-Za-z]{3,}")
"""Four words and more in a row: names of things (Xianbao, WPS Office) belong to any language."""
STORY = re.compile(r"\d{4}/\d\d/\d\d/(?!p\d+/|print/)[^/]+/")


@dataclass
class Tongues(HTMLParser):
    """Every text of a page with the language it stands in, its class, and the link it is in."""

    html: str
    found: list[tuple[str, str, str, str]] = field(default_factory=list)
    _open: list[tuple[str, str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        own = dict(attrs)
        _, lang, _, href = self._open[-1] if self._open else ("", "", "", "")
        self._open.append(
            (tag, own.get("lang") or lang, own.get("class") or "", own.get("href") or href)
        )

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        text = data.strip()
        if text and not any(tag in {"script", "style", "code", "pre"} for tag, *_ in self._open):
            _, lang, class_, href = self._open[-1]
            self.found.append((text, lang, class_, href))


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> dict[str, Tongues]:
    every = leaves(sample_site).items()
    return {address: Tongues(leaf.html) for address, leaf in every if not leaf.moved}


def test_every_second_reading_is_of_the_language_that_it_names(pages: dict[str, Tongues]) -> None:
    wrong = set()
    seen = 0
    for address, page in pages.items():
        for text, lang, class_, _ in page.found:
            if "pair-second" in class_.split():
                seen += 1
                if lang not in LATIN or (lang == "zh-Latn-pinyin" and not PINYIN.fullmatch(text)):
                    wrong.add((address, text, lang))
    assert seen > 1000
    assert not wrong


def test_english_sentences_say_that_they_are_english(pages: dict[str, Tongues]) -> None:
    unsaid = {
        (address, text[:80])
        for address, page in pages.items()
        if not address.startswith("handbook/")  # bilingual to the line, for editors
        for text, lang, _, _ in page.found
        if ENGLISH.search(text) and lang not in LATIN
    }
    assert not unsaid


def test_chinese_does_not_stand_as_english(pages: dict[str, Tongues]) -> None:
    wrong = {
        (address, text[:40])
        for address, page in pages.items()
        if not address.startswith(("engineers/", "handbook/"))
        for text, lang, _, _ in page.found
        if lang in LATIN and re.search("[\u4e00-\u9fff]", text)
    }
    assert not wrong


def test_a_headline_of_a_story_in_traditional_script_says_so_wherever_it_stands(
    pages: dict[str, Tongues],
) -> None:
    traditional = {
        address
        for address, page in pages.items()
        if STORY.fullmatch(address) and re.search(r'class="story [^"]*" lang="zh-Hant"', page.html)
    }
    assert traditional
    seen, wrong = 0, set()
    for address, page in pages.items():
        for text, lang, class_, href in page.found:
            target = urljoin(f"https://h/{address}", href).removeprefix("https://h/")
            if not href or class_ in {"pair-han", "pair-second"} or target == address:
                continue
            if target in traditional and not text.startswith(("←", "→")):
                seen += 1
                if lang != "zh-Hant":
                    wrong.add((address, text, lang))
    assert seen > 5
    assert not wrong
