"""The staff file is read into people, each with a key and a reading."""

import pytest

from desk.newsdesk import Desk
from xianbao.paper.credit import Role
from xianbao.paper.staff import Person


def people(desk: Desk, text: str) -> tuple[Person, ...]:
    desk.file("staff.yml", text)
    return desk.read().archive.staff.people


def marks(desk: Desk, text: str) -> list[str]:
    desk.file("staff.yml", text)
    return desk.found("staff.yml")


def test_a_person_is_read_in_full_or_by_name_alone(desk: Desk) -> None:
    text = (
        "- {姓名: 张辉, 别名: [張輝, 小辉], 职务: 首席记者, 职责: [记者, photographer],\n"
        "   拼音: Zhang Hui, 简介: 跑水利}\n- 吕晓璞\n"
    )
    assert people(desk, text) == (
        Person(
            key="zhang-hui",
            name="张辉",
            reading="Zhang Hui",
            aliases=("張輝", "小辉"),
            job="首席记者",
            roles=frozenset({Role.REPORTER, Role.PHOTOGRAPHER}),
            about="跑水利",
        ),
        Person(key="lyu-xiaopu", name="吕晓璞", reading="Lü Xiaopu"),
    )
    assert marks(desk, text) == []


def test_two_people_of_one_reading_are_numbered_and_warned_of(desk: Desk) -> None:
    text = "- 张炜\n- 张伟\n- 章薇\n"
    assert [person.key for person in people(desk, text)] == [
        "zhang-wei",
        "zhang-wei-2",
        "zhang-wei-3",
    ]
    assert desk.said("staff.yml") == [
        "「张伟」和「张炜」的拼音相同 → 给「张伟」加一行 key: zhang-wei-2，网址就不会变",
        "「章薇」和「张炜」的拼音相同 → 给「章薇」加一行 key: zhang-wei-3，网址就不会变",
    ]


def test_a_key_that_is_written_down_is_never_taken_by_another(desk: Desk) -> None:
    found = people(desk, "- 张炜\n- {姓名: 张伟, 地址: zhang-wei}\n")
    assert [person.key for person in found] == ["zhang-wei-2", "zhang-wei"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张辉: 记者\n", ["1:1 XB808"]),
        ("张辉\n", ["1:1 XB808"]),
        ("- 姓名：张辉\n", ["1:5 XB112"]),
        ("- 张辉\n- 張輝\n", ["2:3 XB404"]),
        ("- 张辉\n- {姓名: 李若溪, 别名: 张辉}\n", ["2:17 XB404"]),
        ("- {职务: 记者}\n", ["1:3 XB202"]),
        ("- {姓名: 张辉, 职责: [司机]}\n", ["1:17 XB207"]),
        ("- {姓名: 张辉, 拼音: Zhang Wei}\n", ["1:16 XB408"]),
        ("- {姓名: 张辉, 地址: 张}\n", ["1:16 XB406"]),
        ("- {姓名: 张辉, 地址: a}\n- {姓名: 李若溪, 地址: a}\n", ["2:17 XB407"]),
        ("- [张辉]\n", []),
        ("", []),
    ],
)
def test_a_slip_is_told_with_its_place(desk: Desk, text: str, found: list[str]) -> None:
    assert marks(desk, text) == found


def test_both_spellings_of_one_person_are_no_double(desk: Desk) -> None:
    assert marks(desk, "- {姓名: 张辉, 别名: [張輝, 张　辉]}\n") == []
