"""A figure knows every value that would have been printed as it is."""

from fractions import Fraction

import pytest

from xianbao.desk.proofing.arithmetic.figure import Figure, Span, figure_of
from xianbao.paper.quantity import read_quantities


def figure(text: str) -> Figure:
    (one,) = map(figure_of, read_quantities(text))
    return one


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("21.9万吨", "218500", "219500"),
        ("24辆", "24", "24"),
        ("3.06万辆", "30550", "30650"),
        ("820万元", "8195000", "8205000"),
        ("3.15元", "3.145", "3.155"),
        ("90%", "0.895", "0.905"),
        ("91.2%", "0.9115", "0.9125"),
        ("百分之九十五", "0.945", "0.955"),
        ("千分之一点五", "0.00145", "0.00155"),
        ("三点五万亩", "34500", "35500"),
        ("六成", "0.55", "0.65"),
        ("二百四十只", "235", "245"),
        ("十七个", "17", "17"),
        ("1.5倍", "1.45", "1.55"),
    ],
)
def test_a_figure_may_have_been_rounded_by_half_its_last_digit(
    text: str, low: str, high: str
) -> None:
    assert figure(text).span == Span(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("97%", Fraction(19, 20), "95%"),
        ("24.0%", Fraction(3629, 8640), "42.0%"),
        ("4620万元", Fraction(47_200_000), "4720万元"),
        ("3.9万亩", Fraction(35_000), "3.5万亩"),
        ("三分之一", Fraction(1, 4), "25%"),
        ("十七个", Fraction(19), "19个"),
        ("38%", Fraction(3, 8), "38%"),
    ],
)
def test_another_value_is_printed_alike(text: str, value: Fraction, printed: str) -> None:
    assert figure(text).alike(value) == printed


def test_people_are_counted_alike() -> None:
    assert {figure(text).kind for text in ("38人", "38名", "38位")} == {"人"}
