"""Names that a slip turns into each other, and names that are just two."""

import pytest

from xianbao.desk.proofing.people.likeness import differ_by_one, is_alike


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("张辉", "张晖"),
        ("章辉", "张辉"),
        ("李若溪", "李若西"),
        ("吕晓璞", "吕小朴"),
        ("欧阳文静", "欧阳文敬"),
        ("张玉芝", "张玉芸"),
        ("徐文涛", "许文涛"),
        ("周采薇", "周彩微"),
    ],
)
def test_names_of_one_sound_or_one_look_are_alike(name: str, other: str) -> None:
    assert is_alike(name, other)
    assert is_alike(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("张辉", "張輝"),
        ("张辉", "张伟"),
        ("张辉", "张慧"),
        ("张辉", "李晖"),
        ("张辉", "张辉东"),
        ("王海涛", "王海燕"),
        ("刘建国", "刘建军"),
        ("辉", "晖"),
        ("买买提·艾力", "买买提·艾利"),
        ("John", "Joan"),
    ],
)
def test_one_person_and_two_people_are_not_alike(name: str, other: str) -> None:
    assert not is_alike(name, other)


def test_one_wrong_character_counts_in_names_of_three_or_more() -> None:
    assert differ_by_one("吕晓璞", "吕小璞")
    assert not differ_by_one("张辉", "张伟")
    assert not differ_by_one("吕晓璞", "呂曉璞")
