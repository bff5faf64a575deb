import re

import pytest

from xianbao.paper.unit import ALL_UNITS, SPOKEN_UNITS, TIME_UNITS, canonical, unit_pattern


@pytest.mark.parametrize(("unit", "same"), [("㎡", "平方米"), ("km", "公里"), ("公顷", "公顷")])
def test_spellings_of_one_unit_agree(unit: str, same: str) -> None:
    assert canonical(unit) == same


def test_the_longest_unit_wins() -> None:
    found = re.match(unit_pattern(), "个百分点")
    assert found is not None
    assert found[0] == "个百分点"


def test_units_said_after_one_digit_are_units() -> None:
    assert SPOKEN_UNITS <= ALL_UNITS
    assert TIME_UNITS <= ALL_UNITS


@pytest.mark.parametrize("text", ["年级", "点钟", "kmh", "家庭"])
def test_the_beginning_of_another_word_is_no_unit(text: str) -> None:
    assert re.match(unit_pattern(), text) is None
