"""A rate is told where it is no rounding of what its own figures give."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from desk.proofing.arithmetic.corpus import found_in


def codes(body: str) -> list[str]:
    text = f"---\n标题: 题\n栏目: 要闻\n---\n\n{body}\n"
    return [problem.code for problem in found_in(text, date(2026, 11, 22))]


@given(
    whole=st.integers(1, 99_999),
    part=st.integers(1, 99_999),
    places=st.integers(0, 2),
    off=st.sampled_from((0, 0, 1, -1, 2, 10, -10)),
)
@example(whole=24, part=21, places=0, off=0)
@example(whole=8, part=1, places=1, off=0)
def test_a_rate_of_whole_numbers_is_right_where_it_is_rounded_right(
    whole: int, part: int, places: int, off: int
) -> None:
    assume(part <= whole)
    exact = Fraction(part * 100, whole)
    steps = round(exact * 10**places) + off
    assume(steps > 0)
    printed = _decimal(steps, places)
    body = f"10月受理诉求{whole}件，办结{part}件，办结率为{printed}%。"
    half = Fraction(1, 2 * 10**places)
    is_right = abs(exact - Fraction(steps, 10**places)) <= half
    assert codes(body) == ([] if is_right else ["XB651"])


def _decimal(steps: int, places: int) -> str:
    digits = f"{steps:0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


@pytest.mark.parametrize(
    "body",
    [
        "受理1200件，办结约1080件，办结率为95%。",  # inexact
        "受理1200余件，办结1080件，办结率为95%。",
        "受理1200件，办结1080件，满意率为95%。",  # another rate
        "受理1200件，办结1080件，群众都说好，办结率为95%。",  # told later on
        "受理1200件，走访300户，办结率为95%。",  # another unit
        "受理1200件，办结1080件，增长率为95%。",
        "受理1200件，同比增加100件，办结1140件，办结率为95%。",  # a change between
        "抽检100批次，不合格4批次，合格率96%。",  # the rate of the rest
        "抽检150批次，首检合格132批次，合格率88%；复检后合格147批次，最终合格率98%。",
        "1.2万笔已受理，已放款1.14万笔，放款率95.2%。",  # within what rounding allows
        "全县312个村，有156个建起了卫生室，服务人口覆盖率82%。",
        "新收案件86件，审结91件，其中积案12件，当年案件的结案率为91.9%。",
    ],
)
def test_what_does_not_bind_is_not_compared(body: str) -> None:
    assert codes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "抽检200批次，不合格4批次，不合格率为20%。",
        "热线受理诉求2460件。\n\n当月办结2337件，办结率为97%。",  # the whole in another paragraph
        "贷款余额42.5亿元。不良贷款压降到5525万元，不良率1.8%。",
        "65岁以上老人5.12万人，占户籍人口32万人的18%。",
        "18.4万亩耕地中，建成高标准农田12.88万亩，占比达到65%。",
        "全年任务120公里，已完成90公里，占全年任务的85%。",
        "卖出2314辆，其中乡镇用户1057辆，占54.7%。",
        "抽检4000批次，不合格6批次，不合格率为百分之一点五。",
    ],
)
def test_what_is_bound_is_compared(body: str) -> None:
    assert codes(body) == ["XB651"]
