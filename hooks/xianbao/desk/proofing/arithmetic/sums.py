"""Sums: parts added up against their whole, and which parts may be added up at all.

Parts of people overlap: a runner may be a woman and old. They are added up only where what they
are called divides people, as 男 and 女 or ages do. So are projects and households, which may be
under several heads; 元 and 公里 are under one.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from xianbao.desk.proofing.arithmetic.figure import Figure, Span
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules

TWO = 2
"""Parts from which there is a sum."""
OTHER_STORY = re.compile(
    "另|还有|还|同比|环比|增加|增长|减少|下降|较|比[去上前]|约|近|(?<![其剩])余|超过|除了?|不含|"
    "不包括|累计|今年|去年|昨|当天|每|平均|最|共|合计|总|已|被|惠及|带动|节约|节省|占|第|新增|完成|"
    "分别|等|有[^，]{0,3}$"
)
"""Words in a label that say that a figure is no part of the whole that is being told off."""

_PEOPLE = frozenset(("人", "户", "家", "人次", "户次", "家次"))
_OVERLAPPING = _PEOPLE | frozenset(("次", "个", "所", "村", "项"))
_LIKE_OTHER = re.compile("其他|其它|其余|余下|剩下|剩余")
_AGE = re.compile("[0-9]+(?:周?岁|至|—|-|~)|老年|中年|青年|少年")
_SEX = re.compile("男|女")
_PLACE = re.compile("(?:镇|乡|村|县|区|街道|社区|组|班|队|厂|站|校|年级|片|点|局|所)$")
_SIBLING = re.compile("[㐀-鿿]{2,3}")
_HEAD_OF_ITS_OWN = re.compile("新|续|重点|级|以上|规上|大|开工|投产|老|女|男|优|先进")


def addable(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether these are figures of one kind and a whole that says exactly what it is."""
    exact = total.exact and all(part.exact for part in parts)
    return exact and len(parts) >= TWO and not total.is_ratio


def overlapping(total: Figure, labels: Sequence[str]) -> bool:
    """Whether one and the same may have been counted under several of these labels."""
    if total.kind not in _OVERLAPPING or parted(labels) or complete(labels):
        return False
    return total.kind in _PEOPLE or not _siblings(labels)


def complete(labels: Sequence[str]) -> bool:
    """Whether these leave nothing out: 男 and 女, or what ends in 其他."""
    sexes = {match[0] for label in labels if (match := _SEX.search(label))}
    two_sexes = len(labels) == TWO and sexes == {"男", "女"}
    return two_sexes or any(map(_LIKE_OTHER.search, labels[1:]))


def parted(labels: Sequence[str]) -> bool:
    """Whether nobody can be under two of these labels: ages, villages."""
    return all(map(_AGE.search, labels)) or all(map(_PLACE.search, labels))


def of_people(total: Figure) -> bool:
    """Whether people, households or firms are counted."""
    return total.kind in _PEOPLE


def judge_sum(
    sentence: Sentence, total: Figure, parts: Sequence[Figure], *, least: bool
) -> Iterator[Finding]:
    """What is wrong with a sum; with ``least``, the parts may be less than the whole."""
    zero = Fraction(0)
    span = Span(sum((p.span.low for p in parts), zero), sum((p.span.high for p in parts), zero))
    more, less = span.low > total.span.high, span.high < total.span.low
    if more or (less and not least):
        yield sentence.finding(
            rules.WRONG_SUM,
            total.start,
            total.end,
            parts=tuple(part.raw for part in parts),
            found=total.alike(sum((part.value for part in parts), zero)),
            printed=total.raw,
        )


def _siblings(labels: Sequence[str]) -> bool:
    """Whether they are bare nouns of one length, as 工业, 农业, 文旅 are."""
    bare = all(map(_SIBLING.fullmatch, labels)) and not any(map(_HEAD_OF_ITS_OWN.search, labels))
    return bare and len(set(map(len, labels))) == 1
