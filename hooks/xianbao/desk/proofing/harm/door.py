"""Doors: addresses of homes that lead to the very door."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.harm.span import FAR, Span, after, apart, before, clause_before, sentence

_N = "[0-9０-９一二三四五六七八九十百〇零]"
_ROOM = f"{_N}{{3,4}}(?![0-9.%‰年月日元米亩人户平个台])"
_BLOCK = f"{_N}{{1,3}}(?:号楼|号|栋|幢|座)"
_UNIT = re.compile(
    f"(?:(?:{_BLOCK})?{_N}{{1,2}}单元|{_BLOCK}院?{_N}{{1,2}}门)(?:{_N}{{1,2}}[楼层])?"
    f"(?:{_ROOM}(?:室|号房|号|房)?|{_N}{{1,4}}[室户])"
)
_FLAT = re.compile(
    f"(?:{_BLOCK}|[A-Z]座)(?:附?{_BLOCK})?(?:{_N}{{1,2}}[楼层])?{_N}{{3,4}}(?:室|号房)"
)
_GROUP = re.compile(f"(?:(?:村|屯|寨)[㐀-鿿]{{0,4}}[组屯]|第?{_N}{{1,2}}[组队社]){_N}{{1,4}}号")
_HOUSE = re.compile(
    f"(?:村|屯|寨){_N}{{1,4}}号"
    f"|[路街巷弄](?:[㐀-鿿]{{1,6}})?{_N}{{1,4}}号(?:附{_N}{{1,3}}号)?|平房{_N}{{1,4}}号"
    f"|[里园苑楼区村]{_N}{{1,3}}-{_N}{{1,3}}(?:-{_N}{{1,4}})?(?![0-9-])"
)
_LIVES = re.compile(
    "家住|[居租]住|住址|户籍|户口所在|现居|住(?!房|院|宿|建|户|所|持|处|校)|家中|家里"
)
_IN_A_GROUP = re.compile(f"{_LIVES.pattern}|地址|户主|收件|原告|被告|借条")
_AT_HOME = re.compile(
    f"{_LIVES.pattern}|小区|花园|新村|家园|公寓|[^\\s]苑|业主|户主|居民|收件|租|包裹|快递|[㐀-鿿][城湾府庭郡居]$"
)
_AT_WORK = re.compile(
    "大厦|写字楼|[县市镇乡区]委|局|政府|办公|法院|检察|中心|公司|学校|小学|中学|医院|银行"
    "|市场|宾馆|酒店|报名|[站馆店铺厂校社]|工作室|协会|事务所|广场|商|门市|园区|服务|开在|设在|地点|窗口"
)
_NEIGHBOURHOOD = re.compile("[㐀-鿿]{0,4}(?:家属[院楼区]|宿舍楼?|社区|[路街巷])")
"""Where people live, though it is called after where they work: 水利局家属院, 车站路."""
_AT_WORK_AT = re.compile("(?:地址|社址|地点)[:：][^，。；]*$")
_WORKPLACE = re.compile(
    "[^，。]{0,8}(?:店|铺|站|工作室|超市|馆|中心|公司|警务室|调解室|门市|诊所|幼儿园|办公|厂|院)"
)
_NO_HOUSE = re.compile("楼|桥|桩|线|路|库|摊|棚|机|井|渠|塘|地块|车|船|门|桌|台|段|洞|闸|杆|文件")
_PROPERTY = re.compile(
    "拍卖|抵押|权属|[坐座]落|不动产|产权|查封|起拍|评估|遗失|出售|出租|转让|中介|预售|样板"
)


_FORMS = ((_UNIT, None), (_FLAT, _AT_HOME), (_GROUP, _IN_A_GROUP), (_HOUSE, _LIVES))
"""Forms of an address, and the words that one of them needs before it to be a home's."""


def doors(text: str) -> Iterator[Span]:
    """Addresses down to a flat, and houses where somebody is said to live.

    Offices, shops and courts are there to be found; property under the hammer has to be named.
    """
    taken: list[Span] = []
    for pattern, needed in _FORMS:
        spans = (Span(*found.span()) for found in pattern.finditer(text))
        homes = [span for span in apart(spans, taken) if _is_home(text, span, needed)]
        taken += homes
        yield from homes


def _is_home(text: str, span: Span, needed: re.Pattern[str] | None) -> bool:
    words = clause_before(text, span.start)
    lives = next(reversed(tuple(_LIVES.finditer(words))), None)
    if needed and not needed.search(before(text, span.start) if needed is _IN_A_GROUP else words):
        return False
    if needed in (_LIVES, _IN_A_GROUP) and _NO_HOUSE.match(text, span.end):
        return False
    if _AT_WORK.search(_NEIGHBOURHOOD.sub("", words[lives.end() :] if lives else words)):
        return False
    if (
        not lives
        and needed is not _IN_A_GROUP
        and _AT_WORK_AT.search(text[max(0, span.start - FAR) : span.start])
    ):
        return False
    if _WORKPLACE.match(after(text, span.end, 12)):
        return False
    return not _PROPERTY.search(sentence(text, span))
