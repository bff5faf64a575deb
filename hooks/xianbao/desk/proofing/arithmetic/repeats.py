"""Repeats: a figure of the headline, a box or a caption that the text has with a digit slipped.

A figure that the text does not have is no slip by itself: a caption may tell something else. It
becomes one where the text has, of the same thing and in the same unit, the same digits in another
order, or all but one of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Words
from xianbao.paper.notation import one_notation
from xianbao.paper.numeral import read_numeral

_PLACES = {
    Where.TITLE: Words("标题", "headline"),
    Where.KICKER: Words("肩题", "kicker"),
    Where.SUBTITLE: Words("副题", "subtitle"),
    Where.SUMMARY: Words("摘要", "summary"),
    Where.HIGHLIGHT: Words("提要", "highlights"),
    Where.CAPTION: Words("图说", "caption"),
    Where.BOX: Words("数据框", "box"),
}
_TEXT = frozenset((Where.BODY, Where.LIST, Where.QUOTE, Where.HEADING))
_OF_PERSONS = frozenset("岁 周岁 年 天 个月 月 个小时 小时 分钟 周年 秒 分 ℃".split())
"""Units of which a story has many that are near one another and tell different things."""
_DIGITS = re.compile("[0-9]+(?:[.,][0-9]+)*")
_HAN_RUN = re.compile("[㐀-鿿]{2,}")
_EVERYWHERE = frozenset("今年 全县 全市 全镇 全村 我县 县城 一共 共有 已经 目前 记者 累计 达到 其中 以上".split())
_ORDINAL = re.compile("第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?P<noun>[次届期批回][㐀-鿿]{2})")
_LONG = 3
"""Digits from which one shared word is enough to tell that two figures are of the same thing."""
_MOST = 200
"""Figures of a text that are compared; a story with more is a table."""
_IN_ALL = re.compile("共[有计]?$")
_WORD_BEFORE = re.compile("([㐀-鿿]{2})(?:达到|达|为|了|是)?$")
_OTHER_TIME = re.compile("去年|上年|同期|上月|环比|首批|第[一二三四五六]批|[0-9]+月|上半年|季度|其中|另|计划|目标")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of the text with what stands around it."""

    figure: Figure
    around: frozenset[str]
    noun: str
    clause: str
    lead: str


def find_repeats(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Figures outside the text that the text has with a slip."""
    outside = [one for one in sentences if one.run.where in _PLACES]
    text = [one for one in sentences if one.run.where in _TEXT]
    words = "".join(one.text for one in text)
    plain = words.replace(",", "")
    numbers = set(_DIGITS.findall(plain))
    told: list[_Told] | None = None
    for sentence in outside:
        yield from _ordinals(sentence, words)
        if all(number[0].replace(",", "") in plain for number in _DIGITS.finditer(sentence.text)):
            continue
        for figure in sentence.figures:
            number = _number(figure)
            if not number or not figure.exact or number in plain or figure.kind in _OF_PERSONS:
                continue
            if not any(_may_be_slip(number, other) for other in numbers):
                continue
            if told is None:
                told = [_told(one, place) for one in text for place in one.figures][:_MOST]
            yield from _judge(sentence, figure, told)


def _judge(sentence: Sentence, figure: Figure, told: list[_Told]) -> Iterator[Finding]:
    same = [one for one in told if one.figure.kind == figure.kind and one.figure.exact]
    if any(one.figure.span.meets(figure.span) for one in same) or _is_made_of(figure, same):
        return
    here = _told(sentence, figure)
    slipped = [one for one in same if _is_slip(sentence, here, one, same)]
    if len({one.figure.value for one in slipped}) != 1:
        return
    yield sentence.finding(
        rules.WRONG_REPEAT,
        figure.start,
        figure.end,
        place=_PLACES[sentence.run.where],
        printed=figure.raw,
        found=slipped[0].figure.raw,
    )


def _is_made_of(figure: Figure, same: Sequence[_Told]) -> bool:
    """Whether it is the sum of two figures of the text, or what is between them."""
    values = {one.figure.value for one in same}
    return any(
        figure.value - value in values or figure.value + value in values for value in values
    )


def _is_slip(sentence: Sentence, here: _Told, there: _Told, same: Sequence[_Told]) -> bool:
    mine, other = _number(here.figure), _number(there.figure)
    if not other or here.figure.size != there.figure.size:
        return False
    if here.figure.is_ratio and not _same_word(here.lead, there.lead):
        return False
    label = sentence.run.name if sentence.run.where is Where.BOX else ""
    about = here.around | _pairs(label) if label else here.around
    shared = len((about & there.around) - _EVERYWHERE)
    if _transposed(mine, other):
        return shared >= (1 if len(mine.replace(".", "")) >= _LONG else 2)
    if not _one_digit_off(mine, other) or _OTHER_TIME.search(there.clause):
        return False
    if label:
        return len(label) > 1 and label in there.clause
    alike = [one for one in same if one.noun == there.noun]
    is_headline = sentence.run.where in (Where.TITLE, Where.SUBTITLE)
    if not is_headline or not here.noun or here.noun != there.noun or len(alike) > 1:
        return False
    return bool(_IN_ALL.search(there.lead))


def _may_be_slip(mine: str, other: str) -> bool:
    same = len(mine) == len(other)
    return same and (_transposed(mine, other) or _one_digit_off(mine, other))


def _same_word(mine: str, other: str) -> bool:
    """Whether 增长 or 率 stands before both: 同比增长33.2% is not 占计划的32.3%."""
    one, two = _WORD_BEFORE.search(mine), _WORD_BEFORE.search(other)
    return bool(one and two and one[1] == two[1])


def _transposed(mine: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order, and their points alike."""
    if mine == other or len(mine) != len(other) or mine.find(".") != other.find("."):
        return False
    return Counter(mine) == Counter(other)


def _one_digit_off(mine: str, other: str) -> bool:
    if len(mine) != len(other) or len(mine) < 2:  # noqa: PLR2004 - 3 and 5 are just two numbers
        return False
    return sum(one != two for one, two in zip(mine, other, strict=True)) == 1




def _number(figure: Figure) -> str:
    """The digits that are printed, without commas; nothing for 汉字."""
    match = _DIGITS.search(one_notation(figure.raw))
    return match[0].replace(",", "") if match else ""


def _told(sentence: Sentence, figure: Figure) -> _Told:
    text = sentence.text
    behind = text[figure.end : figure.end + 12]
    noun = re.match("[㐀-鿿]{2}", behind)
    start = _clause(text, figure.start)
    first = 0 if sentence.run.where in _PLACES else _clause(text, max(start - 1, 0))
    around = _DIGITS.sub("", text[first : figure.end] + behind)
    clause, lead = text[start : figure.end], text[max(figure.start - 4, 0) : figure.start]
    return _Told(figure, _pairs(around), noun[0] if noun else "", clause, lead)


def _clause(text: str, place: int) -> int:
    """Where the clause begins that a place stands in."""
    return max(text.rfind(mark, 0, place) for mark in "，；：。") + 1


def _pairs(text: str) -> frozenset[str]:
    """Every two neighbouring 汉字."""
    return frozenset(
        one + two for run in _HAN_RUN.findall(text) for one, two in pairwise(run)
    )


def _ordinals(sentence: Sentence, words: str) -> Iterator[Finding]:
    """第28次出灯 where the text has 第26次出灯, and no other."""
    if "第" not in sentence.text or sentence.run.where not in (Where.CAPTION, Where.BOX):
        return
    for match in _ORDINAL.finditer(sentence.text):
        others = {
            _ordinal(one["number"]): one
            for one in _ORDINAL.finditer(words)
            if one["noun"] == match["noun"]
        }
        if len(others) == 1 and _ordinal(match["number"]) not in others:
            (other,) = others.values()
            yield sentence.finding(
                rules.WRONG_REPEAT,
                match.start(),
                match.end("number") + 1,
                place=_PLACES[sentence.run.where],
                printed=match[0][: len(match["number"]) + 2],
                found=other[0][: len(other["number"]) + 2],
            )


def _ordinal(number: str) -> int:
    return int(number) if number.isascii() else int(read_numeral(number) or 0)
