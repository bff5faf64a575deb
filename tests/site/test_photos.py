"""The photos of the sample paper as readers get them: small, in several widths, clean."""

import re
from pathlib import Path

import pytest

from newspaper import DAY, Newspaper, contents

PHONE = 960
"""Pixels of the rendition that a phone of 360 points and two dots to the point takes."""
MOST_ON_A_PHONE = 100_000
STORY = "[0-9]*/*/*/*/index.html"
IMAGE = re.compile(r"<img\b[^>]*>")
SOURCE = re.compile(r'<source type="image/webp" srcset="([^"]+)"')


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> dict[Path, str]:
    found = {path: path.read_text(encoding="utf-8") for path in sample_site.glob("**/*.html")}
    return {path: text for path, text in found.items() if "<picture>" in text}


def test_a_photo_on_a_phone_is_within_its_budget(sample_site: Path) -> None:
    found = [*sample_site.glob(f"[0-9]*/**/*~{PHONE}.webp")]
    assert len(found) > 20
    heavy = {path.name: path.stat().st_size for path in found}
    assert {name: size for name, size in heavy.items() if size > MOST_ON_A_PHONE} == {}


def test_every_file_that_a_browser_may_choose_is_there(pages: dict[Path, str]) -> None:
    assert len(pages) > 50
    for page, text in pages.items():
        for srcset in SOURCE.findall(text):
            for choice in srcset.split(", "):
                assert (page.parent / choice.split(" ")[0]).is_file(), (page, choice)


def test_every_image_keeps_its_place_and_only_one_comes_first(pages: dict[Path, str]) -> None:
    for page, text in pages.items():
        images = IMAGE.findall(text)
        assert all('width="' in one and 'height="' in one and 'alt="' in one for one in images)
        assert sum('fetchpriority="high"' in one for one in images) <= 1, page
        first = [one for one in images if 'loading="lazy"' not in one]
        assert first == [one for one in images if 'fetchpriority="high"' in one]


def test_no_picture_is_published_as_it_was_filed(sample_site: Path) -> None:
    originals = Path(__file__).parents[2] / "articles"
    filed = [*originals.glob("20*/**/*.jpg"), *originals.glob("20*/**/*.png")]
    assert len(filed) > 20
    for path in filed:
        published = sample_site / path.relative_to(originals)
        assert not published.exists() or published.read_bytes() != path.read_bytes()


def test_a_picture_story_numbers_its_pictures_without_a_script(sample_site: Path) -> None:
    galleries = [
        text
        for path in sample_site.glob(STORY)
        if 'class="gallery"' in (text := path.read_text(encoding="utf-8"))
    ]
    assert galleries
    for text in galleries:
        told = re.findall(r'class="picture-number">(\d+)/(\d+)<', text)
        assert told == [(str(n), str(len(told))) for n in range(1, len(told) + 1)]


FIELDS = "photos: {{file: a.png, caption: {}, alt: 灰色, courtesy: 资料片, focus: 右上, ai: 生成}}"


def test_a_corrected_caption_changes_what_every_copy_says(paper: Newspaper) -> None:
    paper.photo(f"{DAY}/01-01/a.png")
    paper.story(f"{DAY}/01-01/index.md", FIELDS.format("渡口清晨。"))
    before = paper.printed()
    paper.story(f"{DAY}/01-01/index.md", FIELDS.format("渡口黄昏。"))
    after = paper.printed()
    for name in ("a.png", "a.png~480.webp", "a.png~960.webp", "a.png~1200.webp"):
        assert "渡口清晨。".encode() in before[f"{DAY}/01-01/{name}"]
        assert "渡口黄昏。".encode() in after[f"{DAY}/01-01/{name}"]
        assert b"trainedAlgorithmicMedia" in after[f"{DAY}/01-01/{name}"]
    page = after[f"{DAY}/01-01/index.html"].decode()
    assert "focus-x100 focus-y0" in page
    assert "人工智能生成" in page


def test_a_photo_that_cannot_be_developed_is_told_and_nothing_is_published(
    paper: Newspaper,
) -> None:
    place = paper.photo(f"{DAY}/01-01/a.png")
    paper.story(f"{DAY}/01-01/index.md", FIELDS.format("渡口清晨。"))
    before = paper.printed()
    data = bytearray(place.read_bytes())
    at = data.index(b"IDAT") + 4
    data[at + 2 : at + 60] = bytes(58)
    place.write_bytes(bytes(data))
    run = paper.run("mkdocs", "build", "--strict")
    assert run.returncode
    assert f"articles/{DAY}/01-01/a.png（稿件 {DAY}/01-01 的图片）打不开" in run.stdout + run.stderr
    assert contents(paper.site) == before
