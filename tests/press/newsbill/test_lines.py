import pytest
from hypothesis import given
from hypothesis import strategies as st

from xianbao.press.newsbill.lines import Atom, atoms, broken
from xianbao.press.typesetting.headline import headline


def em(text: str) -> float:
    """A face in which a 汉字 is one wide and a letter half of it."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def lines(title: str, width: float, most: int = 6) -> list[str] | None:
    return broken(atoms(str(headline(title))), width, em, most)


@pytest.mark.parametrize(
    ("title", "width", "expected"),
    [
        ("招商引资结硕果 培育壮大新动能", 11, ["招商引资结硕果", "培育壮大新动能"]),
        ("望津桥今天还给走路的人", 10, ["望津桥今天", "还给走路的人"]),
        ("石笕镇两处夜间停车场今晚开放", 10, ["石笕镇两处夜间", "停车场今晚开放"]),
        ("今日小雪，还是没有雨", 10, ["今日小雪，还是没有雨"]),
        ("清晨四点，菜车不再按喇叭", 10, ["清晨四点，", "菜车不再按喇叭"]),
        ("“飞地园区”引来金凤凰", 8, ["“飞地园区”", "引来金凤凰"]),
        ("白鹭汀数出2146只越冬水鸟", 8, ["白鹭汀数出", "2146只越冬水鸟"]),
    ],
)
def test_a_headline_is_broken_where_a_sub_editor_would(
    title: str, width: float, expected: list[str]
) -> None:
    assert lines(title, width) == expected


def test_lines_are_as_few_as_can_be() -> None:
    assert len(lines("县医院周末增开两个号", 10) or ()) == 1


def test_no_lone_character_is_left_on_the_last_line() -> None:
    whole = [Atom("一二三四五"), Atom("六七八九"), Atom("十")]
    assert broken(whole, 9, em, 3) == ["一二三四五", "六七八九十"]


def test_what_does_not_fit_is_told() -> None:
    assert lines("望津桥今天还给走路的人", 6, 1) is None


def test_an_empty_headline_has_no_lines() -> None:
    assert broken((), 10, em, 3) == []


def test_a_word_that_no_line_holds_is_divided_and_keeps_its_marks() -> None:
    found = broken([Atom("长长长长长长，长长长长长。")], 6, em, 9) or []
    assert "".join(found) == "长长长长长长，长长长长长。"
    assert all(em(line) <= 6 for line in found)
    assert not [line for line in found if line[0] in "，。"]


@given(st.text("一二三四，。“”《》 ab|<&😀", max_size=40), st.integers(4, 14))
def test_no_word_of_a_headline_is_lost_and_no_line_is_too_wide(title: str, width: int) -> None:
    whole = atoms(str(headline(title)))
    found = broken(whole, width, em, 60)
    said = "".join(atom.text for atom in whole)
    assert found is None or "".join(found).replace(" ", "") == said.replace(" ", "")
    for line in found or ():
        assert em(line) <= width or len(line.strip("，。“”《》")) <= 2
