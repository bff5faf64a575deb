"""How a text is said: figures, dates and units as a newsreader speaks them."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from browser.reader import Reader
from browser.sample import FRONT
from xianbao.paper.numeral import read_numeral

TABLE = Path(__file__).with_name("spoken.yml").read_text(encoding="utf-8")
CASES = yaml.load(TABLE, Loader=yaml.BaseLoader)  # noqa: S506  # everything is text, as written
EACH = [pytest.param(*case, id=case[0]) for group in CASES.values() for case in group.items()]
SAY = """async ([what, texts]) => {
  const all = await import('/assets/xianbao/spoken.js');
  return texts.map((one) => all[what](one));
}"""
LONGEST = 120
MANY = 200
SEVERAL = 20
"""Numbers and texts that hypothesis makes at once, as asking takes longer than answering."""
SLOW = settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),  # a list is compared item by item: nothing to shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

Say = Callable[[list[str]], list[str]]


@pytest.fixture
def say(reader: Reader) -> Say:
    page = reader.opens(FRONT)
    return lambda texts: page.evaluate(SAY, ["spoken", texts])


def test_there_are_cases_enough() -> None:
    assert len(EACH) >= 200


@pytest.mark.parametrize(("written", "said"), EACH)
def test_it_is_said_as_a_newsreader_says_it(
    all_said: dict[str, str], written: str, said: str
) -> None:
    assert all_said[written] == said


@pytest.fixture(scope="module")
def all_said(_seated: Reader) -> dict[str, str]:
    texts = [written for group in CASES.values() for written in group]
    page = _seated.opens(FRONT)
    return dict(zip(texts, page.evaluate(SAY, ["spoken", texts]), strict=True))


HAN = st.text("的一是在了人有我他这不上们来到时大地为子中你说生国年着就那和要，。“”", max_size=12)
FIGURE = st.from_regex(
    r"[-+±]?\d{1,10}([.,:：/—~-]\d{1,4})?[%‰℃万亿元吨年月日时期个]?", fullmatch=True
)
COPY = st.lists(HAN | FIGURE | st.text(max_size=6), max_size=8).map("".join)


@SLOW
@given(numbers=st.lists(st.integers(0, 10**12 - 1), min_size=MANY, max_size=MANY))
def test_a_whole_number_is_said_as_it_can_be_read_again(say: Say, numbers: list[int]) -> None:
    said = say([f"共{number}元" for number in numbers])
    heard = [read_numeral(one.removeprefix("共").removesuffix("元")) for one in said]
    assert {n: h for n, h in zip(numbers, heard, strict=True) if n != h} == {}


@SLOW
@given(
    numbers=st.lists(st.decimals(0, 9999, places=3, allow_nan=False), min_size=MANY, max_size=MANY)
)
def test_a_decimal_is_said_as_it_can_be_read_again(say: Say, numbers: list[Decimal]) -> None:
    said = say([f"约{number}吨" for number in numbers])
    heard = [read_numeral(one.removeprefix("约").removesuffix("吨")) for one in said]
    assert {n: h for n, h in zip(numbers, heard, strict=True) if n != h} == {}


@SLOW
@given(texts=st.lists(COPY, min_size=SEVERAL, max_size=SEVERAL))
def test_no_digit_and_no_sign_of_a_share_is_left_for_the_voice_to_guess(
    say: Say, texts: list[str]
) -> None:
    both = zip(texts, say(texts), strict=True)
    assert [(a, b) for a, b in both if re.search(r"[0-9０-９%‰]", b)] == []


@SLOW
@given(texts=st.lists(COPY, min_size=SEVERAL, max_size=SEVERAL))
def test_what_is_said_once_stays_as_it_is(say: Say, texts: list[str]) -> None:
    once = say(texts)
    assert {a: b for a, b in zip(once, say(once), strict=True) if a != b} == {}


@SLOW
@given(texts=st.lists(HAN.map(lambda text: f"他{text}。"), min_size=MANY, max_size=MANY))
def test_a_text_without_figures_loses_no_character(say: Say, texts: list[str]) -> None:
    letters = re.compile(r"[^\u4e00-\u9fff]")
    both = zip(texts, say(texts), strict=True)
    assert [(a, b) for a, b in both if letters.sub("", a) != letters.sub("", b)] == []


@SLOW
@given(texts=st.lists(st.text("是的，。！？；：“”他走了", max_size=400), min_size=20, max_size=20))
def test_a_breath_is_short_and_nothing_is_lost_between_breaths(
    reader: Reader, texts: list[str]
) -> None:
    page = reader.opens(FRONT)
    letters = re.compile(r"[^\u4e00-\u9fff]")
    cut = page.evaluate(
        SAY,
        ["breaths", texts],
    )
    for text, breaths in zip(texts, cut, strict=True):
        assert all(0 < len(one) <= LONGEST for one in breaths)
        assert letters.sub("", "".join(breaths)) == letters.sub("", text)
