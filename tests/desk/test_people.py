"""Who is meant by a name in copy."""

import re

import pytest

from desk.newsdesk import Desk
from xianbao.desk.galley import Galley
from xianbao.desk.people import Roster, divided, outsider
from xianbao.desk.tree import Scalar
from xianbao.paper.credit import Credit, Role
from xianbao.paper.staff import Person, Staff


def names(text: str) -> list[str]:
    return [name.text for name in divided([Scalar(text, 1, 1)])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张辉", ["张辉"]),
        ("张辉、李若溪", ["张辉", "李若溪"]),
        ("张辉，李若溪；吕晓璞", ["张辉", "李若溪", "吕晓璞"]),
        ("张辉 李若溪", ["张辉", "李若溪"]),
        ("张　辉", ["张辉"]),
        ("张 辉 李若溪 单 文", ["张辉", "李若溪", "单文"]),
        ("本报记者 张辉 通讯员", ["张辉", "通讯员"]),
        ("记者 张 辉", ["张辉"]),
        ("买买提·艾力 张辉", ["买买提·艾力", "张辉"]),
        ("John Smith", ["John Smith"]),
        ("、、", []),
        ("  ", []),
    ],
)
def test_names_are_divided_as_papers_write_them(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_every_name_keeps_its_own_place() -> None:
    found = divided([Scalar("张辉、李若溪 吕晓璞", 3, 5)])
    assert [(name.text, name.column) for name in found] == [
        ("张辉", 5),
        ("李若溪", 8),
        ("吕晓璞", 12),
    ]


def credited(roster: Roster, role: Role, *found: str) -> tuple[Credit, ...]:
    return roster.credits(role, [Scalar(name, 1, 1) for name in found], Galley("x"))


def test_every_spelling_of_a_colleague_is_one_person() -> None:
    person = Person("zhang-hui", "张辉", "Zhang Hui", aliases=("小辉",))
    roster = Roster(Staff((person,)), checked=True)
    assert credited(roster, Role.REPORTER, "張輝", "张辉", "小辉") == (
        Credit(Role.REPORTER, "張輝", "zhang-hui"),
    )


def test_people_from_outside_are_kept_by_the_spelling_that_was_printed() -> None:
    roster = Roster(Staff(), checked=False)
    credited(roster, Role.CORRESPONDENT, "万俟松", "周采薇")
    assert [(p.key[:-7], p.name, p.reading, p.staff) for p in roster.outsiders.values()] == [
        ("moqi-song", "万俟松", "Moqi Song", False),
        ("zhou-caiwei", "周采薇", "Zhou Caiwei", False),
    ]


def test_the_address_of_an_outsider_depends_on_nobody_else() -> None:
    roster = Roster(Staff(), checked=False)
    (first,) = credited(roster, Role.AUTHOR, "张炜")
    (second,) = credited(roster, Role.AUTHOR, "张伟")
    other = Roster(Staff((Person("zhang-wei", "章薇", "Zhang Wei"),)), checked=False)
    (alone,) = credited(other, Role.AUTHOR, "张伟")
    assert second.person == alone.person
    assert first.person != second.person
    for credit in (first, second):
        assert re.fullmatch("zhang-wei-[0-9a-f]{6}", credit.person)


def test_an_outsider_in_two_scripts_is_one_person_under_the_spelling_that_sorts_first(
    desk: Desk,
) -> None:
    desk.story("作者: 羅一鳴\n")
    desk.story("作者: 罗一鸣\n", path="2026/11/23/01-01.md")
    archive = desk.read().archive
    assert {card.written for card in archive.cards} == {(outsider("罗一鸣").key,)}
    assert [person.name for person in archive.staff.people if not person.staff] == ["罗一鸣"]


def test_people_from_outside_follow_the_staff_in_the_order_of_their_keys(desk: Desk) -> None:
    desk.story("作者: 周采薇\n")
    desk.story("作者: 万俟松\n", path="2026/11/23/01-01.md")
    desk.file("2026/11/23/issue.yml", "版面: [{版: 1, 本版摄影: 何以宁}]\n")
    people = desk.read().archive.staff.people
    assert [person.staff for person in people] == [True] * 5 + [False] * 3
    assert [person.name for person in people[5:]] == ["何以宁", "万俟松", "周采薇"]


@pytest.mark.parametrize("name", ["🌉", "……", "<script>alert(1)</script>", "桥" * 10_000])
def test_any_name_gets_a_key_that_can_be_an_address(name: str) -> None:
    (credit,) = credited(Roster(Staff(), checked=True), Role.AUTHOR, name)
    assert credit.name == name
    assert len(credit.person) < 100
    assert credit.person.isascii()


def test_an_unknown_colleague_is_told_with_a_guess(desk: Desk) -> None:
    desk.story("记者: [张辉, 李若西]\n责编: 石立君\n校对: 何以宁\n")
    assert desk.said() == [
        "「李若西」不在人员名单里 → 是不是「李若溪」？新同事请先写进 staff.yml",
        "「石立君」不在人员名单里 → 是不是「石丽君」？新同事请先写进 staff.yml",
        "「何以宁」不在人员名单里 → 写进 staff.yml；若是通讯员，改用 correspondent（通讯员）",
    ]


def test_an_outsider_one_character_from_a_colleague_is_warned_of(desk: Desk) -> None:
    assert desk.marks("通讯员: [吕小璞, 周采薇, 张伟]\n") == ["4:7 XB402"]
    assert desk.read().passed


def test_a_role_that_a_colleague_does_not_hold_is_warned_of(desk: Desk) -> None:
    assert desk.marks("编辑: 张辉\n摄影: 石丽君\n记者: 李若溪\n") == ["4:5 XB403"]


def test_without_a_staff_file_names_are_not_checked(desk: Desk) -> None:
    (desk.articles / "staff.yml").unlink()
    article = desk.article("记者: 谁都行\n")
    assert [credit.name for credit in article.credits] == ["谁都行"]
