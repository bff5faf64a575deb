import pytest

from xianbao.paper.change import read_change
from xianbao.paper.item import read_item
from xianbao.paper.label import Reading
from xianbao.paper.statistics import Item
from xianbao.press.chart import bars, count_bars, delta, line
from xianbao.press.view.box import Bar, Delta
from xianbao.press.wording import Wording

WORDING = Wording(Reading.NONE, "hans")


def items(*texts: str) -> list[Item]:
    return [
        Item("项目", read.quantity, read.target, read.change, read.points)
        for read in map(read_item, texts)
    ]


def test_bars_of_one_unit_share_a_scale() -> None:
    assert bars(items("40亿元", "2000万元", "20亿元")) == (Bar(100), Bar(0.5), Bar(50))


def test_units_that_differ_are_not_compared() -> None:
    assert bars(items("35亿元", "45个", "3公里")) == (None, None, None)


def test_a_target_is_marked_on_the_scale_of_its_bar() -> None:
    assert bars(items("45个，目标60个")) == (Bar(75, 100),)


def test_a_target_of_another_unit_is_not_marked() -> None:
    assert bars(items("45个，目标100%")) == (None,)


def test_ratios_are_parts_of_the_whole() -> None:
    assert bars(items("25%", "近七成")) == (Bar(25), Bar(70))


def test_a_value_below_nothing_has_no_bar() -> None:
    assert bars(items("-3℃", "12℃")) == (None, Bar(100))


def test_nothing_at_all_has_no_bars() -> None:
    assert bars(items("0个", "0个")) == (None, None)
    assert bars([]) == ()
    assert count_bars([]) == ()
    assert count_bars([3]) == (None,)


def test_counts_share_a_scale() -> None:
    assert count_bars([3, 6, 0]) == (Bar(50), Bar(100), Bar(0))


def test_a_line_runs_from_its_lowest_to_its_highest_value() -> None:
    (item,) = items("1月 3万人次、2月 4万人次、3月 5万人次")
    drawn = line(item.points)
    assert drawn is not None
    assert drawn.path == "6,58 120,32 234,6"
    assert [(dot.label, dot.value) for dot in drawn.dots] == [
        ("1月", "3万人次"),
        ("2月", "4万人次"),
        ("3月", "5万人次"),
    ]


def test_a_level_line_runs_in_the_middle() -> None:
    (item,) = items("1月 3个、2月 3个")
    drawn = line(item.points)
    assert drawn is not None
    assert drawn.path == "6,32 234,32"


def test_values_of_two_units_have_no_line() -> None:
    (item,) = items("1月 3个、2月 4%")
    assert line(item.points) is None
    assert line(item.points[:1]) is None


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("同比增长17%", Delta(1, "▲", "同比增长", "17%")),
        ("下降3.2个百分点", Delta(-1, "▼", "下降", "3.2个百分点")),
        ("同比持平", Delta(0, "＝", "同比持平", "")),
        ("翻一番", Delta(1, "▲", "", "翻一番")),
        ("+17%", Delta(1, "▲", "增长", "17%")),
        ("同比−3%", Delta(-1, "▼", "同比下降", "3%")),
        ("增长近一成", Delta(1, "▲", "增长", "近一成")),
    ],
)
def test_a_change_has_a_mark_and_words(text: str, drawn: Delta) -> None:
    change = read_change(text)
    assert change is not None
    assert delta(change, WORDING) == drawn
