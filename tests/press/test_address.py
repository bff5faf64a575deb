from datetime import date

import pytest

from xianbao.press import address

DAY = date(2026, 11, 2)


def test_every_thing_has_one_address() -> None:
    assert address.story("2026/11/02/03-02") == "2026/11/02/03-02/"
    assert address.day(DAY) == "2026/11/02/"
    assert address.page(DAY, 3) == "2026/11/02/p3/"
    assert address.month(2026, 11) == "2026/11/"
    assert address.year(2026) == "2026/"
    assert address.section("shengyin") == "sections/shengyin/"
    assert address.person("lyu-xiaopu") == "people/lyu-xiaopu/"
    assert address.person_year("lyu-xiaopu", 2026) == "people/lyu-xiaopu/2026/"
    assert address.series("zouzhuangai") == "series/zouzhuangai/"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("front/", ""),
        ("archive/", address.ARCHIVE),
        ("not-found/", "404.html"),
        ("series-index/", address.SERIES),
        ("story/2026/11/02/03-02", address.story("2026/11/02/03-02")),
        ("day/2026/11/02", address.day(DAY)),
        ("page/2026/11/02/3", address.page(DAY, 3)),
        ("month/2026-11", address.month(2026, 11)),
        ("year/2026", address.year(2026)),
        ("section/shengyin", address.section("shengyin")),
        ("section-month/shengyin/2026-01", "sections/shengyin/2026-01/"),
        ("series-month/zouzhuangai/2026-11", "series/zouzhuangai/2026-11/"),
        ("person/lyu-xiaopu", address.person("lyu-xiaopu")),
        ("person-year/lyu-xiaopu/2026", address.person_year("lyu-xiaopu", 2026)),
        ("photo/2026/11/02/03-02/a.png", "2026/11/02/03-02/a.png"),
        ("alias/old/1.html", "old/1.html"),
        ("alias/old/1", "old/1/index.html"),
    ],
)
def test_a_name_of_the_catalogue_has_its_place(name: str, place: str) -> None:
    assert address.place(name) == place


@pytest.mark.parametrize("path", ["old/1", "/old/1/", "old/1/"])
def test_an_old_address_without_an_ending_is_a_folder(path: str) -> None:
    assert address.old(path) == "old/1/index.html"
