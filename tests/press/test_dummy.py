"""A dummy shows, page by page, what a printing of the same edition sets; it writes nothing down."""

from dataclasses import replace
from pathlib import Path

import pytest

from press.county import LOOK, NOON, TEMPLATES, County, county
from press.editions import contents
from press.shop import ABOUT, Shop
from xianbao.paper.article import Status
from xianbao.press.dummy import Dummy, House
from xianbao.press.printing import NotForPrintError, Printing
from xianbao.press.publishing.publication import Publication

PAPER = county(12)
STORY = next(iter(PAPER.stories.values()))


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path, tmp_path / "engravings")


def house(shop: Shop) -> House:
    return House(LOOK, ABOUT, "made", shop.folder / "articles", TEMPLATES, shop.engravings)


def made_of(dummy: Dummy, file: str) -> str:
    shown = dummy.shown(file)
    assert shown
    return shown.made_of


def test_every_file_of_a_site_is_shown_byte_for_byte(shop: Shop) -> None:
    shop.print(PAPER)
    site = shop.published()
    dummy = Dummy(PAPER.edition(), house(shop))
    shown = {file: found.leaf.content for file in site if (found := dummy.shown(file))}
    bound = {file for file in site if file.startswith("search/") and file.count("/") > 1}
    bound.add("search/index.json")
    assert shown == {file: site[file] for file in site.keys() - bound}


def test_a_page_is_shown_at_its_address_too(shop: Shop) -> None:
    dummy = Dummy(PAPER.edition(), house(shop))
    assert dummy.shown("") == dummy.shown("index.html")
    assert dummy.shown(f"{STORY.key}/") == dummy.shown(f"{STORY.key}/index.html")


@pytest.mark.parametrize(
    "place", ["nowhere/", "../secret", "2026/11/22/../../", "people", "articles/staff.yml", "//"]
)
def test_what_is_no_page_is_not_shown(shop: Shop, place: str) -> None:
    assert Dummy(PAPER.edition(), house(shop)).shown(place) is None


def test_drawing_writes_nothing_but_what_can_be_made_again(shop: Shop) -> None:
    Dummy(PAPER.edition(), house(shop)).shown("")
    files = contents(shop.folder)
    assert {file.partition("/")[0] for file in files} == {"engravings"}
    assert not any(b"<html" in content for content in files.values())


def test_what_was_taken_down_can_be_looked_at_and_is_not_listed(shop: Shop) -> None:
    gone = replace(STORY, key="2026/11/21/09-01", title="渡口昨日停航", expires=NOON)
    everything = PAPER.filed(gone)
    beyond = Dummy(replace(everything, moment=NOON.replace(day=20)).edition(), house(shop))
    dummy = Dummy(everything.edition(), house(shop), beyond)
    front, page = dummy.shown(""), dummy.shown("2026/11/21/09-01/")
    assert front
    assert page
    assert "渡口昨日停航".encode() not in front.leaf.content
    assert "渡口昨日停航".encode() in page.leaf.content
    assert "2026/11/21/09-01" in dummy.cards


def test_a_page_is_made_of_its_words_its_photos_and_the_host(shop: Shop) -> None:
    pictured = next(story for story in PAPER.stories.values() if story.photos)
    place = f"{pictured.key}/"
    before = Dummy(PAPER.edition(), house(shop))
    again = Dummy(PAPER.edition(), house(shop))
    photo = pictured.photos[0].file
    other: County = replace(PAPER, pictures={**PAPER.pictures, photo: "2"})
    assert made_of(again, place) == made_of(before, place)
    assert made_of(Dummy(other.edition(), house(shop)), place) != made_of(before, place)
    elsewhere = replace(house(shop), made_with="other")
    assert made_of(Dummy(PAPER.edition(), elsewhere), place) != made_of(before, place)


def test_the_press_refuses_a_dummy(shop: Shop) -> None:
    edition = replace(PAPER.filed(replace(STORY, status=Status.DRAFT)).edition(), dummy=True)
    shop.print(PAPER)
    before = shop.published()
    with pytest.raises(NotForPrintError):
        Printing(edition, shop._host(), shop._house(), Publication(shop.site))  # noqa: SLF001
    assert shop.published() == before
