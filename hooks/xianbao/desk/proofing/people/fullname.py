"""Full names in running text: taken for one only where the words around it leave no doubt."""

import re
from collections.abc import Callable
from functools import cache

from xianbao.paper.surname import COMMON, COMPOUND

_SURE = COMMON - frozenset("于何马高金方白万钱严向汤石江段曾夏余叶程任龙毛黎孔许谢")
_OTHERS = frozenset(
    "覃韦蒙莫岑甘梁廖欧邬柏贝农凌翟冉蓝卓冼阮蒲葛褚滕游庞裴邢骆詹辛佟鲍柯温麦盘谭邝植祝甄闵翁"
    "莘晏樊喻聂焦倪柳季殷舒阳包宁管娄苗池耿卜古穆宫康伍项尚文解席易"
)
DOUBTFUL = COMMON - _SURE | frozenset("温阳包宁管池古康项尚文解席易农游柳季游麦苗")
"""Surnames that are words as well: 高兴, 马上, 曾多次."""
_SINGLE = "".join(sorted(COMMON | _OTHERS))
_COMPOUND = "|".join(sorted(COMPOUND))
_NEVER = (
    "某氏姓们的是在和被与等了不个说称将也都及其因从到对把遭者员您我你他她它这那很后前年月日时岁"
)
_GIVEN = f"[^\\W\\da-zA-Z_{_NEVER}]"
NAME = f"(?:(?:{_COMPOUND}){_GIVEN}{{1,2}}|[{_SINGLE}](?!某){_GIVEN}{{1,2}})"
"""An expression for what may be a full name: 张某, 小雨 and 覃阿姨 are none."""
NAME_LAZY = NAME.replace("{1,2}", "{1,2}?")
"""The same, to be ended by `ENDED`."""
ENDED = (
    r"(?=[，。、；：（()“”《》！？\s]|$|说|称|被|遭|的|在|和|与|今年|因|是|对|向|多次|从|把|将|也|就|还|正|已|曾"
    r"|患|所|家|于|及|到|不|一案|有|后|时|父|母|则|之|受|经|却|又|才|没|两|独|回|等|摄|供|采|为|告诉|介绍|表示)"
)
_TITLED = re.compile(
    "(?:先生|女士|阿姨|大爷|奶奶|爷爷|老师|师傅|同学|大妈|大叔|法官|律师|警官|主任|村长|书记)$"
)
_NO_NAME = re.compile(
    "高中生|方面|马上|高兴|何时|余下|任何|许多|文中|金额|包括|康复|施工|钱[财款物]|严重|万元"
)


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a candidate is a name: not 高兴, 王阿姨 or 李老师."""
    name = text[start:end]
    if _TITLED.search(name, 1) or _NO_NAME.match(name):
        return False
    return name[0] not in DOUBTFUL or name[:2] in COMPOUND or is_one_word(text, start, end)


def is_one_word(text: str, start: int, end: int) -> bool:
    """Whether the segmenter, too, takes the characters for a person's name."""
    at = max(0, start - 12)
    for word, tag in _tagger()(text[at : end + 12]):
        if at == start:
            return tag.startswith("nr") and len(word) == end - start
        at += len(word)
    return False


@cache
def _tagger() -> Callable[[str], list[tuple[str, str]]]:
    import rjieba  # noqa: PLC0415 - a sixth of a second; few stories need it

    tag: Callable[[str], list[tuple[str, str]]] = rjieba.tag
    return tag
