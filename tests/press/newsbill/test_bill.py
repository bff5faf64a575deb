"""The plan of a bill is read, not the picture."""

import pytest

from xianbao.paper.label import Pair
from xianbao.press.newsbill import bill
from xianbao.press.newsbill.bill import BOTTOM, EDGE, TOP, WIDTH, Run
from xianbao.press.newsbill.lines import Atom, atoms
from xianbao.press.typesetting.headline import headline

NAME, SECTION = Pair("棠岫日报", "TANGXIU RIBAO"), Pair("要闻", "YAOWEN")


def measure(text: str, size: int) -> float:
    return sum(size * (0.55 if character.isascii() else 1.0) for character in text)


def set_(title: str, kicker: str = "") -> tuple[Run, ...]:
    return bill.headline(atoms(str(headline(title))), kicker, measure)


def test_a_short_headline_is_set_large_in_one_line() -> None:
    assert [(run.text, run.size) for run in set_("四分钟该由谁来付")] == [("四分钟该由谁来付", 116)]


def test_a_headline_of_two_parts_stands_in_two_lines_of_one_size() -> None:
    one, two = set_("招商引资结硕果 培育壮大新动能")
    assert (one.text, two.text) == ("招商引资结硕果", "培育壮大新动能")
    assert one.size == two.size == 128
    assert one.x == two.x == EDGE


def test_a_kicker_stands_above_in_red_and_small() -> None:
    kicker, first, *_ = set_("望津桥今天还给走路的人", "封闭修缮二百五十一天")
    assert (kicker.text, kicker.colour) == ("封闭修缮二百五十一天", bill.RED)
    assert kicker.size < first.size / 2
    assert kicker.y < first.y - first.size


@pytest.mark.parametrize("title", ["长" * 200, "A" * 200, "县委常委会召开会议，" * 20, "一"])
@pytest.mark.parametrize("kicker", ["", "引题" * 40])
def test_whatever_the_headline_it_stays_in_its_part(title: str, kicker: str) -> None:
    for run in set_(title, kicker):
        assert run.y - run.size >= TOP
        assert run.y < BOTTOM
        assert run.x + measure(run.text, run.size) <= WIDTH - EDGE + 1


def test_a_headline_too_long_for_the_bill_ends_in_dots() -> None:
    assert set_("长" * 200)[-1].text.endswith("…")


def test_nameplate_and_section_do_not_meet() -> None:
    long = Pair("乡镇传真与部门动态合刊", "XIANGZHEN CHUANZHEN YU BUMEN DONGTAI HEKAN")
    name, reading, section, second = bill.top(NAME, long, measure)
    assert reading.x + measure(reading.text, reading.size) < section.x
    assert section.x + measure(section.text, section.size) <= second.x
    assert name.y == section.y


def test_a_section_without_a_reading_stands_at_the_right_end() -> None:
    _, _, section = bill.top(NAME, Pair("要闻"), measure)
    assert section.x + 64 == WIDTH - EDGE


def test_day_and_address_stand_at_both_ends() -> None:
    day, place = bill.bottom("2026年11月22日 星期日", "example.org", measure)
    assert day.x == EDGE
    assert day.y == place.y > BOTTOM
    assert [run.text for run in bill.bottom("2026年11月22日", "", measure)] == ["2026年11月22日"]


def test_a_sections_own_bill_shows_its_name_and_reading() -> None:
    name, reading = bill.label(SECTION, measure)
    assert (name.text, reading.text) == ("要闻", "YAOWEN")
    wide = bill.label(Pair("一个名字长到一行放不下的栏目"), measure)[0]
    assert measure(wide.text, wide.size) <= WIDTH - 2 * EDGE


def test_a_headline_of_one_atom_is_set() -> None:
    assert bill.headline([Atom("一")], "", measure)[0].text == "一"
