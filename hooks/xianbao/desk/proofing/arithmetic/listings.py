"""Listings: 户籍、社保、医保等三类; 梨树湾、上窑、石磨坪三个村; “五个一”：一张床、一盏灯…."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.numeral import read_numeral, write_numeral

_HEADS = (
    "乡镇|镇街|街道|社区|乡|镇|村|组|县|市|区|省|国家|部门|单位|小区|学校|班级|行业|领域|方面|环节|"
    "产业|品种|类别|栏目|景点|站点|片区|季节|节气|阶段|步骤|教学点|流域|园区|基地|专业|科室|窗口|"
    "系列|主题|板块|篇章|平台|中心|关键词|字|特点|优势|难题|问题|目标|重点|专题|项目|赛项|组别"
)
_NUMBER = "(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"
_COUNT = (
    f"(?P<count>{_NUMBER}(?:个(?:自然|行政)?(?:{_HEADS})|大?类(?!似)|大(?:{_HEADS})|种(?=[，；。：的]|$)|"
    "项(?!目)|件(?:实|民生)?事|方面|大类|道工序|部(?:作品|著作|戏|影片)?(?![分门队署长委])|本(?:书)?(?![地报市县级])|"
    "首|支(?:队伍|舞蹈)|所(?:学校|小学|中学|高校)|条(?:线路|街|路|措施|河)|座(?:桥|水库|城市)|家(?:单位|企业)))"
)
_GAMES = "(?<!冬季)(?<!现代)(?<!铁人)(?<!北欧)(?<!全能)"
"""冬季两项 is one sport."""
_FREE = re.compile(f"等{_COUNT}")
_CLOSED = re.compile(f"{_GAMES}(?<![等0-9.第之近约余超前后共有各另外、])(?:这|共|这样)?{_COUNT}")
_TITLES = re.compile(f"(?P<list>(?:《[^《》]{{1,30}}》[、和及与]?){{2,}})(?:这|共|等)?{_COUNT}")
_ITEM = re.compile("[^，。；：、（）！？“”《》\n]{1,14}")
_ENDS_IN_VERB = re.compile(
    "(?:[共有获得为了成到在出过达的各分开建增第前近约入来和及与是设立组辖下]|新建|建成|设立|开设|推出|"
    "新增|选派|评出|表彰|增设|涉及|覆盖|包括|打造|培育|引进|承接|举办|完成|实施|落实|推进|组成|串成|"
    "成立|走访|慰问|抽查|检查|发放|调解|办理|整治|查处|改造|修建|种植|养殖|认领|提供)$"
)
_MARKS = "，。；：（）！？\n"
_A_FEW = 3
"""Items from which a list is one; two things before a number may be anything."""
_A_CLAUSE = 5
"""Characters of an item that may be a subject and a verb before the list's first item."""
_SLIP = 2
"""By how much a count is off at most; a number further off counts something else."""
_ONES = re.compile(
    "“(?P<printed>(?P<number>[二三四五六七八九十]{1,2})个一)”[^，。；：、0-9]{0,10}[：，](?P<list>"
    "(?:[“]?一[^，。；：、一]{1,10}[”]?、){1,11}[“]?一[^，。；：、一]{1,10})(?=[，。；])"
)
_AFTER = re.compile(
    f"{_COUNT}：(?P<list>[^，。；：、（）0-9]{{2,10}}(?:、[^，。；：、（）0-9]{{2,10}}){{1,11}})[。]"
)


def find_listings(sentence: Sentence) -> Iterator[Finding]:
    """Lists that are not as many as is said."""
    text = sentence.text
    if "、" not in text and "》" not in text:
        return
    for match in _FREE.finditer(text):
        counts = _items(text, match.start())
        said = _said(match["number"])
        if counts and max(counts) >= _A_FEW and said < min(counts) <= said + _SLIP:
            yield _finding(sentence, match, _listed(text, match.start()), _count(text, match))
    for match in _CLOSED.finditer(text):
        counts = _items(text, match.start(), closed=True)
        said = _said(match["number"])
        if not counts or said in counts or said < 2:  # noqa: PLR2004 - 一条街 is the name of one
            continue
        if max(counts) >= _A_FEW and abs(_count(text, match) - said) <= _SLIP:
            yield _finding(sentence, match, _listed(text, match.start()), _count(text, match))
    for match in _TITLES.finditer(text):
        count, said = match["list"].count("》"), _said(match["number"])
        free = "等" in text[match.end("list") : match.start("count")]
        if (count > said if free else count != said) and abs(count - said) <= _SLIP:
            yield _finding(sentence, match, match["list"], count)
    for match in _ONES.finditer(text):
        count = match["list"].count("、") + 1
        if count != _said(match["number"]):
            yield sentence.finding(
                rules.WRONG_COUNT,
                match.start("printed"),
                match.end("printed"),
                listed=match["list"],
                found=f"{write_numeral(count)}个一",
                printed=match["printed"],
            )


def _count(text: str, match: re.Match[str]) -> int:
    """The items of the list before a number, 和 parting none."""
    return _listed(text, match.start()).count("、") + 1


def _said(number: str) -> int:
    return int(number) if number.isascii() else int(read_numeral(number) or 0)


def _start(text: str, end: int) -> int:
    return max(text.rfind(mark, 0, end) for mark in _MARKS) + 1


def _listed(text: str, end: int) -> str:
    return text[_start(text, end) : end]


def _items(text: str, end: int, *, closed: bool = False) -> set[int]:
    """How many items the list before a place may have: several where 和 may be part of a name.

    None of a clause that is no plain list. With ``closed``, the number must belong to the items.
    """
    clause = _listed(text, end)
    items = clause.split("、")
    if len(items) < 2:  # noqa: PLR2004 - a list is of two or more
        return set()
    last, middle = items[-1], items[1:-1]
    first = re.split("[0-9一二三四五六七八九十两]+[个条项种类]", items[0])[-1]
    if any(re.search("[0-9]|[的了]", one) or len(one) > 8 for one in (*middle, last)):
        return set()
    if not last and not closed:
        return set()
    if closed and (len(last) < 2 or _ENDS_IN_VERB.search(last)):
        return set()
    if re.search("[一二三四五六七八九十两][个类种项条]", "".join(items[1:])):
        return set()
    sure = len(items)
    joints = sum(len(re.findall("(?<=..)[和及与](?=..)", one)) for one in (*middle, last))
    doubtful = len(re.findall("[和及与]", first))
    counts = set(range(sure, sure + joints + doubtful + 1))
    for place in range(1, sure - 1):
        rest = max(map(len, items[place + 1 :]))
        if len(items[place]) >= _A_CLAUSE and len(items[place]) * 2 > rest * 3:
            # 市委、市政府组织干部、项目、科技: the list may begin behind a verb.
            counts.add(sure - place)
    return counts


def _finding(sentence: Sentence, match: re.Match[str], listed: str, count: int) -> Finding:
    printed = match["count"]
    number = match["number"]
    said = str(count) if number.isascii() else write_numeral(count)
    if said == "二" and not number.isascii():
        said = "两"
    return sentence.finding(
        rules.WRONG_COUNT,
        match.start("count"),
        match.end("count"),
        listed=listed,
        found=said + printed[len(number) :],
        printed=printed,
    )
