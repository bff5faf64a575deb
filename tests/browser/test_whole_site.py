"""What must hold of every page of the sample paper; no browser is needed to see it."""

import csv
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from browser.leaf import Leaf, leaves

STORY = re.compile(r"\d{4}/\d\d/\d\d/(?!p\d+/|print/)[^/]+/")
LARGEST_STORY = 40 * 1024
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd]")
SLIP = re.compile(r"\bNone\b|\bnan\b|\bundefined\b|\{\{|\{%|Markup\(|&(?:amp|lt|gt|quot|#\d+);")
EXACTLY_EMPTY = {"", "()", "[]", "None"}

Leaves = dict[str, Leaf]


@pytest.fixture(scope="module")
def every(sample_site: Path) -> Leaves:
    return leaves(sample_site)


@pytest.fixture(scope="module")
def pages(every: Leaves) -> list[Leaf]:
    return [leaf for leaf in every.values() if not leaf.moved]


@pytest.fixture(scope="module")
def stories(pages: list[Leaf]) -> list[Leaf]:
    found = [leaf for leaf in pages if STORY.fullmatch(leaf.address)]
    assert len(found) > 100
    return found


def test_every_link_leads_somewhere(every: Leaves, sample_site: Path) -> None:
    files = {path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*.*")}
    broken = set()
    for leaf in every.values():
        for link in leaf.links + leaf.loads:
            target = leaf.target(link)
            if target is None:
                continue
            address, fragment = target
            if address not in every and address not in files:
                broken.add((leaf.address, link, "no such page or file"))
            elif fragment and fragment not in every[address].ids:
                broken.add((leaf.address, link, "no such place on the page"))
    assert not broken


def test_a_link_within_the_paper_needs_no_redirect(every: Leaves, pages: list[Leaf]) -> None:
    moved = {address for address, leaf in every.items() if leaf.moved}
    assert not [
        (leaf.address, link)
        for leaf in pages
        for link in leaf.links
        if (target := leaf.target(link)) and target[0] in moved
    ]


def test_every_page_can_be_reached_from_the_front_page(every: Leaves) -> None:
    reached, ahead = {""}, [""]
    while ahead:
        leaf = every[ahead.pop()]
        targets = {target[0] for link in leaf.anchors if (target := leaf.target(link))}
        fresh = targets & set(every) - reached
        reached |= fresh
        ahead += fresh
    unlinked = {address for address, leaf in every.items() if leaf.moved} | {"404.html"}
    assert set(every) - reached <= unlinked


def test_an_old_address_sends_the_reader_to_a_story(every: Leaves) -> None:
    moved = [leaf for leaf in every.values() if leaf.moved]
    assert moved
    for leaf in moved:
        targets = {leaf.target(own["href"] or "") for own in leaf.named("a")}
        assert all(target and STORY.fullmatch(target[0]) for target in targets)


def test_nothing_is_fetched_from_a_third_party(pages: list[Leaf], sample_site: Path) -> None:
    fetched = {(leaf.address, one) for leaf in pages for one in leaf.loads if not leaf.target(one)}
    assert not fetched
    sheets = "".join(path.read_text(encoding="utf-8") for path in sample_site.rglob("*.css"))
    assert not re.findall(r"url\(\s*['\"]?(?:https?:)?//|@import", sheets)


def test_what_a_page_loads_is_addressed_from_the_page_itself(pages: list[Leaf]) -> None:
    absolute = [(leaf.address, one) for leaf in pages for one in leaf.loads if "//" in one]
    assert not absolute


def test_every_id_stands_once_on_its_page(pages: list[Leaf]) -> None:
    double = {
        (leaf.address, name)
        for leaf in pages
        for name, times in Counter(leaf.ids).items()
        if times > 1
    }
    assert not double


def test_every_page_has_one_title_of_its_own(pages: list[Leaf]) -> None:
    titles: Counter[str] = Counter()
    for leaf in pages:
        found = re.findall(r"<title>(.*?)</title>", leaf.html, re.DOTALL)
        assert len(found) == 1, leaf.address
        assert found[0].strip() not in EXACTLY_EMPTY, leaf.address
        titles[found[0].strip()] += 1
    assert not {title: times for title, times in titles.items() if times > 1}


def test_every_page_has_one_heading_of_the_first_level_and_skips_no_level(
    pages: list[Leaf],
) -> None:
    for leaf in pages:
        assert leaf.levels[0] == 1, leaf.address
        assert leaf.levels.count(1) == 1, leaf.address
        skipped = [pair for pair in pairwise(leaf.levels) if pair[1] - pair[0] > 1]
        assert not skipped, leaf.address


def test_every_page_names_its_language(pages: list[Leaf]) -> None:
    assert {leaf.named("html")[0].get("lang") for leaf in pages} <= {"zh-Hans", "zh-CN", "zh"}


def test_every_second_reading_names_its_language(pages: list[Leaf]) -> None:
    spoken = Counter(own.get("lang") for leaf in pages for own in leaf.classed("pair-second"))
    assert set(spoken) == {"zh-Latn-pinyin"}


def test_a_story_in_traditional_script_says_so(stories: list[Leaf]) -> None:
    spoken = {leaf.classed("story")[0].get("lang") for leaf in stories}
    assert spoken == {"zh-Hans", "zh-Hant"}


def test_every_photo_keeps_its_place_and_can_be_heard(pages: list[Leaf]) -> None:
    for leaf in pages:
        for image in leaf.named("img"):
            assert int(image.get("width") or 0) > 0, (leaf.address, image)
            assert int(image.get("height") or 0) > 0, (leaf.address, image)
            assert image.get("alt") is not None, (leaf.address, image)


def test_a_storys_own_photos_are_described_in_words(stories: list[Leaf]) -> None:
    for leaf in stories:
        assert all((image.get("alt") or "").strip() for image in leaf.named("img")), leaf.address


def test_no_control_character_is_left_on_a_page(every: Leaves) -> None:
    left = {leaf.address: CONTROL.findall(leaf.html) for leaf in every.values()}
    assert not {address: found for address, found in left.items() if found}


def test_a_page_has_one_button_to_listen_at_most_since_the_script_works_one(
    pages: list[Leaf],
) -> None:
    offered = {leaf.address: leaf.html.count('class="aloud"') for leaf in pages}
    assert max(offered.values()) == 1
    assert not {address for address in offered if address.endswith("print/") and offered[address]}


def test_no_slip_of_a_template_is_printed(pages: list[Leaf]) -> None:
    printed = {leaf.address: SLIP.findall(leaf.text) for leaf in pages}
    assert not {address: found for address, found in printed.items() if found}


def test_no_element_of_a_page_is_left_without_its_words(pages: list[Leaf]) -> None:
    names = "a|p|h[1-6]|li|figcaption|time|caption|dt|dd|button"
    # What a screen reader is told of later must stand empty before.
    empty = re.compile(rf"<({names})(?: (?![^>]*role=\"status\")[^>]*)?>\s*</\1>")
    found = {leaf.address: [m.group(0) for m in empty.finditer(leaf.html)] for leaf in pages}
    assert not {address: left for address, left in found.items() if left}


def test_every_story_has_a_small_page(stories: list[Leaf]) -> None:
    sizes = {leaf.address: len(leaf.html.encode()) for leaf in stories}
    assert not {address: size for address, size in sizes.items() if size >= LARGEST_STORY}


def test_every_photo_and_download_is_used_by_a_page(pages: list[Leaf], sample_site: Path) -> None:
    used = {
        target[0] for leaf in pages for link in leaf.links + leaf.loads
        if (target := leaf.target(link))
    }  # fmt: skip
    kept = {
        path.relative_to(sample_site).as_posix()
        for path in sample_site.rglob("*")
        if path.suffix in {".jpg", ".png", ".webp", ".csv"}
    }
    assert kept <= used


def test_every_download_of_a_box_is_a_table_that_opens(
    pages: list[Leaf], sample_site: Path
) -> None:
    tables = {
        target[0]
        for leaf in pages
        for own in leaf.named("a")
        if "download" in own and (target := leaf.target(own["href"] or ""))
    }
    assert {Path(name).suffix for name in tables} == {".csv", ".json"}
    for name in sorted(tables):
        text = (sample_site / name).read_text(encoding="utf-8-sig")
        if name.endswith(".json"):
            assert json.loads(text), name
        else:
            rows = list(csv.reader(text.splitlines(), strict=True))
            assert len(rows) > 1, name
            assert len({len(row) for row in rows}) == 1, name


def test_every_file_of_facts_for_machines_can_be_read(sample_site: Path) -> None:
    for path in sample_site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
