"""Script: folding to simplified 汉字, and which spellings are one name."""

import subprocess
import sys

import pytest

from xianbao.paper.script import identity, simplified


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("壹眾機械製造有限公司", "壹众机械制造有限公司"),
        ("三級招商為“飛地園區”引来金鳳凰", "三级招商为“飞地园区”引来金凤凰"),
        ("扮演着", "扮演着"),
        ("Tangxiu Daily, 2026", "Tangxiu Daily, 2026"),
        ("", ""),
    ],
    ids=["SC-03", "SC-04", "SC-05", "no 汉字", "nothing"],
)
def test_traditional_characters_become_simplified_and_all_else_stays(
    copy: str, expected: str
) -> None:
    assert simplified(copy) == expected


def test_folding_twice_changes_nothing_more() -> None:
    once = simplified("棠岫縣誌記載，望津橋建於乾隆年間，橋長三十餘丈。")
    assert simplified(once) == once


def test_folding_keeps_the_length_of_long_texts_too() -> None:
    body = "石笕鎮的柿子紅了，採摘遊客絡繹不絕。" * 40
    assert len(simplified(body)) == len(body)
    assert "鎮" not in simplified(body)


@pytest.mark.parametrize(
    "spelling",
    ["张辉", "張輝", "张輝", "张 辉", "张　辉", " 張　輝 ", "张\u200b辉"],
)
def test_spellings_of_one_name_have_one_identity(spelling: str) -> None:
    assert identity(spelling) == "张辉"


@pytest.mark.parametrize("dot", "·•‧・･⋅")
def test_every_middle_dot_is_the_same_dot(dot: str) -> None:
    assert identity(f"买买提{dot}艾力") == "买买提·艾力"
    assert identity(f"买买提 {dot} 艾力") == "买买提·艾力"


def test_characters_that_only_look_alike_stay_two_names() -> None:
    assert identity("张炜东") != identity("張輝東")


def test_a_latin_name_keeps_the_space_between_its_words() -> None:
    assert identity("  John   Smith ") == "John Smith"


def test_full_width_letters_are_plain_letters() -> None:
    assert identity("小Ｅ") == "小E"


def test_text_without_han_does_not_load_the_converter() -> None:
    code = (
        "import sys; from xianbao.paper.script import identity; identity('John Smith');"
        "from xianbao.paper.name import person_reading; person_reading('John Smith');"
        "sys.exit(bool({'opencc', 'pypinyin', 'rjieba'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603 - our own code
    assert run.returncode == 0
