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
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, clause_start
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Words
from xianbao.paper.notation import one_notation

_PLACES = {
    Where.TITLE: Words("标题", "headline"),
    Where.KICKER: Words("肩题", "kicker"),
    Where.SUBTITLE: Words("副题", "subtitle"),
    Where.SUMMARY: Words("摘要", "summary"),
    Where.HIGHLIGHT: Words("提要", "highlights"),
    Where.CAPTION: Words("图说", "caption"),
    Where.BOX: Words("数据框", "box"),
}
_HEADLINES = frozenset((Where.TITLE, Where.SUBTITLE))
_MANY = "岁 周岁 年 天 个月 月 个小时 小时 分钟 周年 秒 分 ℃"
_OF_MANY = frozenset(_MANY.split())
"""Units of which a story has many that are near one another and tell different things."""
_COMMON = (
    "亿元 万元 万人 人次 公里 平方 方米 今年 全县 全市 全镇 全村 我县 县城 一共 共有 已经 目前 "
    "记者 累计 达到 其中 以上"
)
_EVERYWHERE = frozenset(_COMMON.split())
"""Two 汉字 that stand beside all kinds of figures."""
_DIGITS = re.compile("[0-9]+(?:[.,][0-9]+)*")
_WORDS = re.compile("[㐀-鿿]{2,}")
_CLAUSE = re.compile("[^，。；：]{0,12}")
_NOUN = re.compile("[㐀-鿿]{2}")
_IN_ALL = re.compile("共[有计]?$")
_WORD_BEFORE = re.compile("([㐀-鿿]{2})(?:达到|达|为|了|是)?$")
_OTHER_TIME = re.compile(
    "去年|上年|同期|上月|环比|首批|第[一二三四五六]批|[0-9]+月|上半年|季度|其中|另|计划|目标"
)
_LONG = 3
"""Digits from which one shared word is enough to tell that two figures are of the same thing."""
_MOST = 200
"""Figures that are compared at most; a story with more is a table."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with what stands around it.

    ``around`` are the pairs of 汉字 of its clause, in the text of the one before as well; ``noun``
    are the two behind it, ``clause`` and ``lead`` what is before it.
    """

    figure: Figure
    digits: str
    around: frozenset[str]
    noun: str
    clause: str
    lead: str


def find_repeats(sentences: Sequence[Sentence], text: Sequence[Sentence]) -> Iterator[Finding]:
    """Figures outside the text that the text has with a slip."""
    plain = "".join(one.text for one in text).replace(",", "")
    numbers = set(_DIGITS.findall(plain))
    if len(numbers) > _MOST:
        return
    outside = [one for one in sentences if one.run.where in _PLACES][:_MOST]
    told: list[_Told] | None = None
    for sentence in outside:
        if all(number.replace(",", "") in plain for number in _DIGITS.findall(sentence.text)):
            continue
        for figure in sentence.figures:
            digits = _digits(figure)
            if not digits or digits in plain or figure.kind in _OF_MANY or not figure.exact:
                continue
            if not any(_transposed(digits, one) or _one_digit_off(digits, one) for one in numbers):
                continue
            if told is None:
                told = [_told(one, place) for one in text for place in one.figures][:_MOST]
            yield from _judge(sentence, figure, told)


def _judge(sentence: Sentence, figure: Figure, told: Sequence[_Told]) -> Iterator[Finding]:
    same = [one for one in told if one.figure.kind == figure.kind and one.figure.exact]
    if any(one.figure.span.meets(figure.span) for one in same) or _is_made_of(figure, same):
        return
    here = _told(sentence, figure)
    slipped = [one for one in same if _is_slip(sentence, here, one, same)]
    if len({one.figure.value for one in slipped}) == 1:
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
    return any(figure.value - value in values or figure.value + value in values for value in values)


def _is_slip(sentence: Sentence, here: _Told, there: _Told, same: Sequence[_Told]) -> bool:
    """Whether a figure of the text is the one that is meant, with its digits right."""
    if here.figure.size != there.figure.size:
        return False
    label = sentence.run.name if sentence.run.where is Where.BOX else ""
    shared = len(((here.around | _pairs(label)) & there.around) - _EVERYWHERE)
    if _transposed(here.digits, there.digits):
        return _is_of_it(here, there, shared)
    of_then = here.figure.is_ratio or _OTHER_TIME.search(there.clause)
    if of_then or not _one_digit_off(here.digits, there.digits):
        return False
    if label:
        pairs, near = _pairs(label) - _EVERYWHERE, _pairs(there.clause)
        long = len(here.digits) > _LONG
        return bool(pairs & near) and (long or pairs <= near)
    if sentence.run.where is Where.CAPTION:
        return shared > 1 and _same_word(here, there)
    return sentence.run.where in _HEADLINES and _is_only_total(here, there, same)


def _is_of_it(here: _Told, there: _Told, shared: int) -> bool:
    """Whether two figures with the same digits are of the same thing; some words are shared."""
    if here.figure.is_ratio:
        # 同比增长33.2% is not 占计划的32.3%.
        return shared > 1 and _same_word(here, there)
    if len(here.digits.replace(".", "")) >= _LONG:
        return shared > 0
    # 31个新生 and 13个孩子 are of two schools: so short a number needs its noun as well.
    return shared > 1 and (here.figure.size > 1 or _same_noun(here, there))


def _is_only_total(here: _Told, there: _Told, same: Sequence[_Told]) -> bool:
    """Whether the text counts this noun only once, and says that they are all."""
    alike = [one for one in same if one.noun == there.noun]
    of_it = bool(here.noun) and here.noun == there.noun and len(alike) == 1
    return of_it and bool(_IN_ALL.search(there.lead))


def _same_noun(here: _Told, there: _Told) -> bool:
    """Whether what one counts stands around the other, or the same word before both."""
    nouns = here.noun in there.around or there.noun in here.around
    return nouns or _same_word(here, there)


def _same_word(here: _Told, there: _Told) -> bool:
    """Whether the same word stands before both: 增长, 全长."""
    one, two = _WORD_BEFORE.search(here.lead), _WORD_BEFORE.search(there.lead)
    return bool(one and two and one[1] == two[1])


def _transposed(mine: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order, and their points alike."""
    if mine == other or len(mine) != len(other) or mine.find(".") != other.find("."):
        return False
    return Counter(mine) == Counter(other)


def _one_digit_off(mine: str, other: str) -> bool:
    if len(mine) != len(other) or len(mine) == 1:  # 3 and 5 are just two numbers
        return False
    return sum(one != two for one, two in zip(mine, other, strict=True)) == 1


def _digits(figure: Figure) -> str:
    """The digits that are printed, without commas; nothing for 汉字."""
    match = _DIGITS.search(one_notation(figure.raw))
    return match[0].replace(",", "") if match else ""


def _told(sentence: Sentence, figure: Figure) -> _Told:
    text = sentence.text
    rest = _CLAUSE.match(text, figure.end)
    behind = rest[0] if rest else ""
    noun = _NOUN.match(behind)
    start = clause_start(text, figure.start)
    first = start if sentence.run.where in _PLACES else clause_start(text, max(start - 1, 0))
    around = _DIGITS.sub(" ", f"{text[first : figure.start]} {behind}")
    clause, lead = text[start : figure.end], text[max(figure.start - 4, 0) : figure.start]
    return _Told(figure, _digits(figure), _pairs(around), noun[0] if noun else "", clause, lead)


def _pairs(text: str) -> frozenset[str]:
    """Every two neighbouring 汉字."""
    return frozenset(one + two for run in _WORDS.findall(text) for one, two in pairwise(run))
