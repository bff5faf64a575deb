"""Named: minors and victims who are named in full."""

import re
from collections.abc import Iterable, Iterator

from xianbao.desk.proofing.harm.span import Span, sentence
from xianbao.desk.proofing.people.fullname import (
    ENDED,
    NAME,
    NAME_LAZY,
    is_name,
    is_one_word,
)
from xianbao.paper.numeral import read_whole

_BEGUN = f"(?P<name>{NAME_LAZY})"
_NAME = f"(?:(?P<name>{NAME_LAZY}){ENDED}|(?P<guess>{NAME}))"
"""A name with a clear end, or what the segmenter has to confirm."""
_CHILD = (
    "(?:未成年人|(?:小|中|初中|高中)学?生|初[一二三]学生|高[一二三]学生|学生|[男女]生|[男女]童"
    "|幼童|幼女|[男女]孩子?|少年|少女|孩子|儿童|婴儿|孤儿)"
)
_KIN = "(?:小?儿子|小?女儿|大?孙子|大?孙女|外孙女?|侄子|侄女|外甥女?|弟弟|妹妹|小孩|幼子)"
_AGE = (
    "(?P<age>[0-9]{1,2}|[二]?十?[一二三四五六七八九十])(?:周?岁|个月)(?!那年|时|起|就|便|开始|参)"
)
_SEX = "(?:[，,、]?[男女])?"
_MINOR = tuple(
    re.compile(form)
    for form in (
        f"{_CHILD}{_NAME}",
        f"{_BEGUN}(?:（|\\(|，|今年|现年|，今年|，现年){_SEX}[，,、]?(?:今年|现年)?{_AGE}",
        f"{_AGE}(?:大)?的?(?:{_CHILD}|{_KIN})?{_NAME}",
    )
)
_GROWN = 18

_HARM = re.compile(
    "性侵|猥亵|强奸|被害|受害|侵害|欺凌|霸凌|殴打|虐待|家暴|遗弃|拐卖|被拐|涉嫌|犯罪|嫌疑人|盗窃|偷窃|抢劫|抢夺|斗殴"
    "|被告人|拘留|逮捕|未管所|专门学校|自杀|自残|轻生|抑郁症|艾滋|白血病|肿瘤|癌|脑瘫|确诊|孤儿|困境儿童|服刑|戒毒"
    "|吸毒|怀孕|辍学|溺亡|身亡|遇难|丧生|车祸|被撞|坠楼|坠亡"
)
_NO_HARM = re.compile(
    "救起|救人|勇救|施救|营救|见义勇为|讲座|宣讲|模拟法庭|烈士|英烈|日军|日寇|鬼子|红军|新四军|八路军|游击队|1[0-9]{2}\\d年"
    "|走失|失踪|寻人|饰演|扮演|小说|影片|电影|剧中|治愈|志愿|捐|义卖"
)

_WRONGED = "(?:强奸|猥亵|性侵|轮奸|奸淫|拐卖|拐骗)"
_OF_A_PLACE = "[^，。；]{2,10}?(?:村民|居民|职工|人员|店主|员工|女工)"
_WRONGED_ONE = "(?:被害人|受害人|受害者|被害者|被侵害人|被拐(?:妇女|儿童|者))"
_VICTIM = tuple(
    re.compile(form)
    for form in (
        f"{_WRONGED_ONE}(?:叫|名叫|：|，|(?:是|为|系)(?:{_OF_A_PLACE})?)?{_NAME}",
        f"{_BEGUN}(?:被|遭|遭到|遭受)[^，。；！？]{{0,6}}{_WRONGED}(?!犯|罪)",
        f"{_WRONGED}(?:了|过|致)?(?:女[工生孩童子士]|妇女|少女|幼女|男童|学生)?{_NAME}",
    )
)
_ALIASED = re.compile("[（(](?:化名|音|小名)")


def minors(text: str) -> Iterator[Span]:
    """Minors named in full beside a crime, an assault, a grave illness or hardship.

    A child who is praised, or just lives in the story, is named with pride.
    """
    if not _HARM.search(text):
        return
    for found, span in _names(_MINOR, text):
        said = "" if _is_grown(found) else sentence(text, span)
        if _HARM.search(said) and not _NO_HARM.search(said):
            yield from _printed(text, span)


def _is_grown(found: re.Match[str]) -> bool:
    age = found.groupdict().get("age")
    return age is not None and read_whole(age) >= _GROWN


def victims(text: str) -> Iterator[Span]:
    """Victims named in full: beside 受害人 and the like, or as those who were assaulted."""
    for _, span in _names(_VICTIM, text):
        yield from _printed(text, span)


def _names(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[tuple[re.Match[str], Span]]:
    """What the patterns find, and the names in it."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            guess = found.groupdict().get("guess")
            span = Span(*found.span("guess" if guess else "name"))
            if is_name(text, *span) and (not guess or is_one_word(text, *span)):
                yield found, span


def _printed(text: str, span: Span) -> Iterator[Span]:
    """The name, unless the text says at once that it is an alias."""
    if not _ALIASED.match(text, span.end):
        yield span
