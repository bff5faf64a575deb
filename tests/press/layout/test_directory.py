from press.fiction import OUYANG, ZHANG, ZHOU, article, composed, credit, photo
from xianbao.paper.credit import Role
from xianbao.press.layout.directory import people_sheet, sections_sheet, series_sheet
from xianbao.press.sheet import Sheet
from xianbao.press.view.listing import DirectoryView, Entry


def entries(sheet: Sheet) -> dict[str, list[Entry]]:
    assert isinstance(sheet.view, DirectoryView)
    return {head.han: list(found) for head, found in sheet.view.groups}


def facts(found: list[Entry]) -> list[tuple[str, str, int, str]]:
    return [(e.head.pair.han, e.about, e.count, e.latest.text if e.latest else "") for e in found]


def test_sections_tell_what_they_are_how_much_they_hold_and_the_latest() -> None:
    composer = composed(
        article("2026/11/01/web-1", title="旧"), article("2026/11/02/web-1", title="新|闻")
    )
    assert facts(entries(sections_sheet(composer))["栏目"]) == [
        ("要闻", "一县大事", 2, "新闻"),
        ("民生", "", 0, ""),
    ]


def test_series_are_told_by_their_words_or_their_banner() -> None:
    found = facts(entries(series_sheet(composed()))["专栏"])
    assert found == [("走转改", "走基层", 0, ""), ("重点项目", "大干四季度", 0, "")]


def test_staff_stand_first_and_contributors_only_where_they_are_credited() -> None:
    story = article("2026/11/01/web-1", title="稿", credits=(credit(Role.AUTHOR, ZHOU),))
    found = entries(people_sheet(composed(story)))
    assert [entry.head.pair.han for entry in found["本报采编人员"]] == ["张辉", "石丽君"]
    assert facts(found["通讯员与作者"]) == [("周采薇", "", 1, "稿")]
    assert list(entries(people_sheet(composed()))) == ["本报采编人员"]


def test_contributors_stand_in_the_order_of_their_reading() -> None:
    first = article("2026/11/01/web-1", credits=(credit(Role.AUTHOR, ZHOU),))
    second = article("2026/11/02/web-1", credits=(credit(Role.AUTHOR, OUYANG),))
    found = entries(people_sheet(composed(first, second)))["通讯员与作者"]
    assert [entry.head.pair.han for entry in found] == ["欧阳禾", "周采薇"]


def test_a_story_in_two_roles_counts_once_and_the_latest_of_all_roles_stands() -> None:
    wrote = credit(Role.REPORTER, ZHANG)
    took = photo("a.png", credits=(credit(Role.PHOTOGRAPHER, ZHANG),))
    composer = composed(
        article("2026/11/01/web-1", title="写且拍", credits=(wrote,), photos=(took,)),
        article("2026/11/02/web-1", title="拍", photos=(took,)),
    )
    assert facts(entries(people_sheet(composer))["本报采编人员"])[0] == (
        "张辉",
        "首席记者",
        2,
        "拍",
    )
