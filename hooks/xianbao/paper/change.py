"""Growth and decline as printed: 同比增长17%, 下降3.2个百分点, 持平, 翻一番."""

import re
from decimal import Decimal
from typing import Final

from xianbao.paper.notation import one_notation
from xianbao.paper.numeral import read_numeral
from xianbao.paper.quantity import (
    RATIO,
    Change,
    Quality,
    Quantity,
    UnreadableQuantity,
    quantity_at,
    read_quantity,
)

_BASIS: Final = (
    r"(?P<basis>同比|环比|(?:较|比|与)[^\s，。；,;：:（）()]{1,12}?(?:相比)?|年均|月均|两年平均)?"
)
_HOW: Final = (
    r"\s?(?:实际|名义|累计|大幅|小幅|略有|略微|略|净|再|又|已|均|平均|基本|大体|总体){0,2}\s?"
)
_UP: Final = (
    "增长率|增长|增速|增幅|增加|递增|上升|提高|提升|上涨|上浮|扩大|加快|延长|高出"
    "|(?<!新)增|升|涨|▲|↑"
)
_DOWN: Final = "下降|降低|减少|递减|下跌|回落|下滑|收窄|缩小|缩短|放缓|下浮|减|降|跌|▼|↓"
_BESIDE_BASIS: Final = "(?P<more>多|高|快|长)|(?P<less>少|低|慢|短)"
_FLAT: Final = "持平|相当(?!于)|(?:保持)?不变|没有变化|零增长"
_NUMBER_FOLLOWS: Final = "(?=[-0-9零一二两三四五六七八九十百千数几不超逾近约大将接至多少突过≥>≤<≈])"
_CHANGE = re.compile(
    f"{_BASIS}{_HOW}(?:(?P<flat>{_FLAT})|(?P<doubled>翻了?(?P<times>[一两二三四五])?番)"
    f"|(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?(basis)(?:{_BESIDE_BASIS})|(?!)))"
    rf"(?![至到])(?:了|为|达|：|:)?\s?{_NUMBER_FOLLOWS}"
    r"|(?P<sign>(?<![0-9A-Za-z])[-+])\s?(?=[0-9]))"
)
_DIVIDER = re.compile(r"[，。；、;：（）()\n]|,(?![0-9]{3})")


def read_change(text: str) -> Change | None:
    """The first change that the text states, or None.

    A level that was reached (增至60个) is no change. 翻一番 is growth by 100%, 翻两番 by 300%. A
    bare sign counts where it begins the text or follows what is compared with (+17%, 同比-3.2%).
    """
    for match in _CHANGE.finditer(one_notation(text)):
        found = _change(match, text)
        if found is not None:
            return found
    return None


def _change(match: re.Match[str], text: str) -> Change | None:
    basis = match["basis"] or ""
    start, end = match.span()
    if match["flat"]:
        return Change(0, None, text[start:end].strip(), basis)
    if match["doubled"]:
        times = int(read_numeral(match["times"] or "一") or 1)
        first, last = match.span("doubled")
        growth = Quantity(Decimal(2**times - 1), RATIO, Quality.EXACT, text[first:last], first)
        return Change(1, growth, text[start:end].strip(), basis)
    if match["sign"] and not basis and text[:start].strip():
        return None
    quantity = _amount(text, end)
    if quantity is None:
        return None
    up = match["up"] or match["more"] or match["sign"] == "+"
    raw = text[start : quantity.start + len(quantity.raw)].strip()
    return Change(1 if up else -1, quantity, raw, basis)


def _amount(text: str, start: int) -> Quantity | None:
    """By how much: a quantity at this place, or the rest of the clause in any unit."""
    found = quantity_at(text, start)
    if found is not None:
        return found
    divider = _DIVIDER.search(text, start, start + 40)
    rest = text[start : divider.start() if divider else start + 40]
    try:
        lenient = read_quantity(rest)
    except UnreadableQuantity:
        return None
    return Quantity(
        lenient.value, lenient.unit, lenient.quality, lenient.raw, start + lenient.start
    )
