from datetime import date

from xianbao.press import address

DAY = date(2026, 11, 2)


def test_every_thing_has_one_address() -> None:
    assert address.story("2026/11/02/03-02") == "2026/11/02/03-02/"
    assert address.day(DAY) == "2026/11/02/"
    assert address.page(DAY, 3) == "2026/11/02/p3/"
    assert address.month(2026, 11) == "2026/11/"
    assert address.year(2026) == "2026/"
    assert address.section("shengyin") == "sections/shengyin/"
    assert address.section_month("shengyin", 2026, 1) == "sections/shengyin/2026-01/"
    assert address.person("lyu-xiaopu") == "people/lyu-xiaopu/"
    assert address.person_year("lyu-xiaopu", 2026) == "people/lyu-xiaopu/2026/"
    assert address.series("zouzhuangai") == "series/zouzhuangai/"
    assert address.series_month("zouzhuangai", 2026, 11) == "series/zouzhuangai/2026-11/"
