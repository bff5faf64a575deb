"""Personal numbers are known by their sums, not by their looks."""

import random

import pytest

from desk.proofing.harm.invented import number
from xianbao.desk.proofing.harm.checks import numbers_in
from xianbao.desk.proofing.harm.numbers import is_checked, is_luhn
from xianbao.desk.proofing.harm.span import plain


def codes(text: str) -> list[str]:
    return [rule.code for rule, _ in numbers_in(plain(text), notice=False)]


def test_the_check_character_is_that_of_the_standard() -> None:
    assert is_checked("11010519491231002X")
    assert not is_checked("110105194912310021")


def test_luhn_is_reckoned_from_the_right() -> None:
    assert is_luhn("79927398713")
    assert not is_luhn("79927398710")


def test_eighteen_digits_without_a_birthday_are_no_resident() -> None:
    chance = random.Random(1)  # noqa: S311 - no secret is made
    for _ in range(2000):
        digits = "".join(chance.choice("0123456789") for _ in range(4))
        assert codes(f"订单编号2026131{digits}9900716已发出。") == []


@pytest.mark.parametrize("seed", range(40))
def test_every_resident_card_and_mobile_is_found_once(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret is made
    numbers = [number(kind, "", chance) for kind in ("ID", "MOBILE", "CARD")]
    text = "{}，{}，卡号{}".format(*numbers)
    assert sorted(codes(text)) == ["XB001", "XB002", "XB003"]


def test_digits_inside_longer_ones_are_not_cut_out() -> None:
    assert codes("流量0015412345678901元，编码A15412345678，图号15412345678-2。") == []


def test_a_long_run_of_digits_costs_no_time() -> None:
    assert codes("1" * 200_000) == []
    assert codes("1 " * 100_000) == []
