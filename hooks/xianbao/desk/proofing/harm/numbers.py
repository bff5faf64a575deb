"""Numbers: those that belong to one person, and the sums by which they are known."""

import re
from collections.abc import Iterator
from datetime import date

from xianbao.desk.proofing.harm.span import Span, after, before, clause_before

_EDGE = r"(?<![0-9A-Za-z.．/_-])"
_END = r"(?![0-9A-Za-z]|[-./_][0-9A-Za-z])"
_GAP = "[ \u3000-]?"

_RESIDENT = re.compile(
    rf"{_EDGE}([1-9][0-9]{{5}}){_GAP}([0-9]{{8}}){_GAP}([0-9]{{3}}[0-9Xx]){_END}"
)
_OLD_RESIDENT = re.compile(rf"{_EDGE}[1-9][0-9]{{5}}([0-9]{{6}})[0-9]{{3}}{_END}")
_ABOUT_RESIDENT = re.compile("身份证|证件号|公民身份|居民证")
_ABOUT_FIRM = re.compile("信用代码|税号|产权证|证书编号|订单|单号|流水号")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MARKS = "10X98765432"
_BORN = range(1900, 2100)

_MOBILE = re.compile(
    rf"{_EDGE}(?:\+?86{_GAP})?(1[3-9][0-9]){_GAP}([0-9]{{4}}){_GAP}([0-9]{{4}}){_END}"
)
_NO_PHONE = re.compile(
    "单号|编号|文号|流水|代码|账号|帐号|账户|卡号|QQ|群号|备案|合同|许可|序号|货号"
)
_PUBLIC = re.compile(
    "热线|咨询|举报|监督电话|报名|预约|值班|投诉|报料|爆料|求助|救援|订[票餐购座]|抢修|招聘|招商|征稿|投稿"
    "|应急|会务|挂号|失物|认领|应聘|请与|请联系|可联系|请拨打|可拨打|有意者|知情者|线索"
    "|记者(?:的?电话|联系)"
)
_OFFERED = "客服|服务|业务|售后|办公|监督"
_PUBLIC_BESIDE = re.compile(
    f"(?:{_OFFERED})(?:部|室|中心|经理|专员|人员)?(?:的?(?:电话|手机|号码|微信))*[是为:：（(]?$"
)
"""Words that make a number a public one only in the same breath: a swindler poses as 客服."""
_PUBLIC_AFTER = re.compile(f"(?:（|是|为|系|，).{{0,8}}(?:{_PUBLIC.pattern}|{_OFFERED})")
_IN_A_NOTICE = re.compile("电话|手机|联系")

_CARD = re.compile(rf"{_EDGE}[1-9](?:{_GAP}[0-9]){{14,18}}{_END}")
_ISSUED = re.compile("62|4|5[1-5]|35")
"""What the cards of the networks in use begin with: UnionPay, Visa, Mastercard, JCB."""
_ABOUT_CARD = re.compile(
    "卡号|银行卡|账号|帐号|账户|一卡通|存折|借记卡|信用卡|储蓄卡|转[账到入]|汇款|工资卡"
)
_NO_CARD = re.compile("单号|编号|订单|流水|凭证|代码|证号|运单|许可|条码")
_PUBLIC_ACCOUNT = re.compile("捐|募|对公|基本户|慈善|专户|基金会|有限公司|缴费账[号户]|红十字")
_CARD_LENGTHS = range(16, 20)


def resident_numbers(text: str) -> Iterator[Span]:
    """Numbers of residents' identity cards.

    18 digits tell by themselves, by their birthday and by the check character of GB 11643; where
    the words beside them say so, they count with a wrong one too. 15 digits need such words.
    """
    for found in _RESIDENT.finditer(text):
        told = _ABOUT_RESIDENT.search(before(text, found.start()))
        number = "".join(found.groups()).upper()
        if not _is_day(number[6:10], number[10:12], number[12:14]):
            continue
        firm = _ABOUT_FIRM.search(before(text, found.start()))
        if told or (is_checked(number) and not firm):
            yield Span(*found.span())
    for found in _OLD_RESIDENT.finditer(text):
        told = _ABOUT_RESIDENT.search(before(text, found.start()))
        born = found[1]
        if told and _is_day(f"19{born[:2]}", born[2:4], born[4:]):
            yield Span(*found.span())


def is_checked(number: str) -> bool:
    """Whether the last of 18 characters is the one that GB 11643 reckons from the others."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return number[17] == _MARKS[total % 11]


def _is_day(year: str, month: str, day: str) -> bool:
    if int(year) not in _BORN:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def mobile_numbers(text: str, *, notice: bool = False) -> Iterator[Span]:
    """Mobile numbers of persons; a number that is there to be rung is none of them.

    In a ``notice`` every number beside 电话 or 联系 is.
    """
    for found in _MOBILE.finditer(text):
        words = before(text, found.start())
        if _NO_PHONE.search(clause_before(text, found.start())):
            continue
        if _PUBLIC.search(words) or _PUBLIC_BESIDE.search(words):
            continue
        if _PUBLIC_AFTER.match(text[found.end() : found.end() + 16]):
            continue
        if notice and _IN_A_NOTICE.search(words):
            continue
        yield Span(*found.span())


def card_numbers(text: str) -> Iterator[Span]:
    """Numbers of bank cards, by their length, their beginning and Luhn's sum.

    Beside 卡号 and the like any beginning will do. Accounts that take gifts are to be printed.
    """
    for found in _CARD.finditer(text):
        digits = re.sub("[^0-9]", "", found[0])
        if len(digits) not in _CARD_LENGTHS or not is_luhn(digits):
            continue
        words = before(text, found.start())
        about = words + after(text, found.end(), 12)
        if _PUBLIC_ACCOUNT.search(text[max(0, found.start() - 2 * len(digits)) : found.start()]):
            continue
        if _ABOUT_CARD.search(about) or (_ISSUED.match(digits) and not _NO_CARD.search(words)):
            yield Span(*found.span())


def is_luhn(digits: str) -> bool:
    """Whether the digits' sum by Luhn's rule ends in 0."""
    odd = sum(map(int, digits[-1::-2]))
    even = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (odd + even) % 10 == 0
