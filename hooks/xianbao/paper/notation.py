"""How numbers are written in Chinese copy: the pieces of one regular expression.

The copy is first brought to one notation, character for character, so that offsets stay true:
full-width digits become ASCII, 億 萬 個 become 亿 万 个. What was printed is never changed.
"""

from typing import Final

from xianbao.paper.numeral import DIGITS
from xianbao.paper.unit import unit_pattern

_FROM = "０１２３４５６７８９．％／＋－−～＜＞億"
_TO = "0123456789.%/+--~<>亿"
_FROM_UNITS = "萬個餘戶畝噸項條輛張隻間棟單處場頃圓幾兩點約過達環較減長漲擴縮週歲裡"
_TO_UNITS = "万个余户亩吨项条辆张只间栋单处场顷元几两点约过达环较减长涨扩缩周岁里"
_FROM_WORDS = (
    "總計劃標務實現淨續齣種類臺層課樣對門氣溫數為於頭顆併帶應滿無幹與後內來時發紀錄盞畢穩變級風"
)
_TO_WORDS = (
    "总计划标务实现净续出种类台层课样对门气温数为于头颗并带应满无干与后内来时发纪录盏毕稳变级风"
)
_ONE_NOTATION = str.maketrans(_FROM + _FROM_UNITS + _FROM_WORDS, _TO + _TO_UNITS + _TO_WORDS)


def one_notation(text: str) -> str:
    """The same text, of the same length, in half-width digits and simplified characters."""
    return text.translate(_ONE_NOTATION)


AT_LEAST_BEFORE: Final = (
    "不低于|不少于|不小于|不下于|不下|不止|超过了|超过|超出|超|逾|突破了|突破"
    "|高于|多于|大于|至少|最少|≥|>"
)
AT_MOST_BEFORE: Final = (
    "不超过|不高于|不多于|不大于|不超|不足|不到|不满|未满|未超过|至多|最多|低于|少于|小于|≤|<"
)
ABOUT_BEFORE: Final = (
    "大约|大概|将近|接近|约为|约占|约达|(?<![节合签契预制公条违简集])约|≈"
    "|(?<![附最远靠临邻亲相接])近"
)
AT_LEAST_AFTER: Final = r"以上|不等|(?:多|余)(?=$|\W|时间|来|的|前|后)"
AT_MOST_AFTER: Final = "以下|以内|之内"
ABOUT_AFTER: Final = "左右|上下(?![班游学楼一联])"

_SP: Final = r"[ \t\u3000\xa0\u2009]{0,2}(?:\r?\n)?"
_ARABIC: Final = (
    r"(?<![0-9A-Za-z][.:/+·,\-–—])(?<![0-9A-Za-z第])(?<!第 )"
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}+|[0-9]{1,15}+)(?:\.[0-9]{1,8}+)?+(?![0-9])"
)
_DIGIT: Final = f"[{DIGITS}]"
_HAN: Final = (
    "(?<![零〇一二两三四五六七八九十百千万亿几数第统唯专单逐同初周期拜点])"
    f"(?:[一二两三四五六七八九十](?:{_DIGIT}|[十万亿]|千(?![克米瓦伏卡帕])|百(?!分)){{0,20}}+)"
    f"(?:点{_DIGIT}{{1,8}}+)?+"
)
_HIGH: Final = r"-?[0-9]{1,15}+(?:\.[0-9]{1,8}+)?+(?![0-9])"
_HAN_BARE: Final = f"{_DIGIT}(?:{_DIGIT}|[十百千万亿]){{0,20}}+(?:点{_DIGIT}{{1,8}}+)?+"
_SIZE: Final = "(?:[百千]?(?:万亿|万|亿)|千(?![克米瓦伏卡帕焦赫])|百(?![分帕]))"
_SEVERAL: Final = "[余多几来]"

DATES: Final = (
    r"(?P<date>(?:1[0-9]|20|21)[0-9]{2}(?:[-–—~至到、](?:1[0-9]|20|21)?[0-9]{2})?年度?"
    r"|[〇零一二三四五六七八九]{2,4}年"
    r"|[0-9]{1,2}时(?:[0-9]{1,2}分)?(?:[0-9]{1,2}秒)?"
    r"|[0-9一二三四五六七八九十]{1,3}点[0-9一二三四五六七八九十]{1,3}分)"
)
"""Years and times of day, which are read past: no quantity begins in them."""

_LEAD: Final = (
    "(?:共计?|总计|合计|累计|已经?|达到?|完成率|完成|实现|为|新增|净增|净减|增至|降至|升至|占"
    "|预计|计划)"
)


def quantity_pattern(*, whole: bool) -> str:
    """The expression for one quantity, with named groups.

    With ``whole``, for text that is a quantity and nothing else, as an item of a box: any word may
    then be the unit, or none, and words like 累计 may stand in front.
    """
    known = f"(?:{unit_pattern()}(?:/{unit_pattern()})?)"
    unit = rf"(?:{known}|[^\s0-9，。；、,;:：()（）+\-*=<>|~“”]{{0,8}}?)" if whole else known
    lead = rf"(?P<lead>(?:{_LEAD}{_SP}){{1,3}})?" if whole else ""
    before = (
        f"(?:(?P<at_least>{AT_LEAST_BEFORE})|(?P<at_most>{AT_MOST_BEFORE})"
        f"|(?P<about>{ABOUT_BEFORE}))?{_SP}"
    )
    after = (
        f"(?:{_SP}(?:(?P<at_least_after>{AT_LEAST_AFTER})|(?P<at_most_after>{AT_MOST_AFTER})"
        f"|(?P<about_after>{ABOUT_AFTER})))?"
    )
    sized = unit if whole else rf"(?:{known}|(?<=[万亿])(?=[^\w%]|$))"
    return f"{lead}{before}(?:{_ratio()}|{_several(unit)}|{_counted(sized)}){after}"


def _ratio() -> str:
    """百分之五十九点五, 三分之一, 1/3, 近七成."""
    number = f"(?:{_ARABIC}|{_HAN_BARE}|百)"
    return (
        f"(?P<per>[百千])分之(?P<per_number>{number})"
        f"|(?P<under>{_HAN})分之(?P<over>{_HAN_BARE})"
        f"|(?P<top>{_ARABIC})/(?P<bottom>[0-9]{{1,3}})(?![0-9/.年月])"
        f"|(?P<tenths>{_ARABIC}|{_HAN})(?P<several_tenths>{_SEVERAL})?{_SP}成"
        f"(?P<hundredths>[一二三四五六七八九半](?![个名项户家次人]))?"
        "(?![员功立为长果熟效绩分都品不本交])"
    )


def _several(unit: str) -> str:
    """数百人, 上千名, 近万户, and 亿元以上: a power of ten without a digit."""
    power = "(?:[十百千]?(?:万亿|万|亿)|[十百千])"
    return (
        "(?:(?P<some>[数几上])|(?<=[近超逾约过足到满])|(?=[百千]?[万亿][元人户亩吨]以[上下]))"
        f"(?<![0-9零〇一二两三四五六七八九十百千万亿])(?P<power>{power})"
        f"{_SEVERAL}?{_SP}(?P<power_unit>{unit})"
    )


def _counted(unit: str) -> str:
    """4.37 亿元, 50多亿元, 十余次, −3.2℃, 20至30人."""
    number = f"(?:{_ARABIC}|{_HAN})"
    return (
        r"(?P<minus>(?<![0-9A-Za-z%℃)）])-|零下)?"
        f"(?:(?P<low>{number})(?P<low_size>{_SIZE})?(?P<low_unit>%|℃|元|天|年|人)?{_SP}"
        f"[-–—~至到]{_SP}(?P<high>{_HIGH}|{_HAN_BARE}))?"
        f"(?(high)|(?P<number>{number})){_SP}"
        f"(?P<several>{_SEVERAL})?(?P<size>{_SIZE})?(?P<several_after>{_SEVERAL})?{_SP}"
        f"(?(low_unit)(?P=low_unit)|(?P<unit>{unit}))"
    )
