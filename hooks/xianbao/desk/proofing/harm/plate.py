"""Plates: the number plates of vehicles that belong to persons."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.harm.span import Span, after, clause_before

_LETTER = "[A-HJ-NP-Z]"
_SIGN = "[A-HJ-NP-Z0-9]"
_PLATE = re.compile(
    rf"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]{_LETTER}[·•・.\- ]?"
    rf"(?:{_SIGN}{{4}}[A-HJ-NP-Z0-9挂学]|[DF]{_SIGN}[0-9]{{4}}|[0-9]{{5}}[DF])(?![0-9A-Za-z警])"
)
"""GA 36: five signs, a last 挂 or 学, or six with the letter of new energy at either end."""
_FEWEST_DIGITS = 3
_NOT_A_PROVINCE = frozenset("最全更创革刷翻崭焕清日")
"""What makes a word with 新 or 晋, 宁, 云 after it: 最新, 全新."""
_IN_SERVICE = re.compile(
    "出租车|的士|公交|客车|班车|校车|大巴|中巴|教练车|救护车|消防车|巡逻车|执法车|警车|环卫|洒水车|邮车"
)
"""Vehicles whose plates are there to be remembered."""


def plates(text: str) -> Iterator[Span]:
    """Plates of private vehicles, in the forms of GA 36."""
    for found in _PLATE.finditer(text):
        if sum(map(str.isdigit, found[0])) < _FEWEST_DIGITS:
            continue
        if text[found.start() - 1 : found.start()] in _NOT_A_PROVINCE and found.start():
            continue
        around = clause_before(text, found.start()) + after(text, found.end(), 10)
        if not _IN_SERVICE.search(around):
            yield Span(*found.span())
