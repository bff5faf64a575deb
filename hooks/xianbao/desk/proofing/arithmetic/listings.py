"""Listings: 户籍、社保、医保等三类; 梨树湾、上窑、石磨坪三个村; 《渡口》《茶与灶》两部作品."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, clause_start
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.numeral import read_whole, write_numeral

A_FEW = 3
"""Items from which a list is one; two things before a number may be anything."""
SLIP = 2
"""By how much a count is off at most; a number further off counts something else."""

_HEADS = (
    "乡镇|镇街|街道|社区|乡|镇|村|组|县|市|区|省|国家|部门|单位|小区|学校|班级|行业|领域|方面|环节|"
    "产业|品种|类别|栏目|景点|站点|片区|季节|节气|阶段|步骤|教学点|流域|园区|基地|专业|科室|窗口|"
    "系列|主题|板块|篇章|平台|中心|关键词|字|特点|优势|难题|问题|目标|重点|专题|项目|赛项|组别"
)
_COUNTED = (
    f"个(?:自然|行政)?(?:{_HEADS})|大?类(?!似)|大(?:{_HEADS})|种(?=[，；。：的]|$)|项(?!目)|"
    "件(?:实|民生)?事|方面|道工序|部(?:作品|著作|戏|影片)?(?![分门队署长委])|"
    "本书?(?![地报市县级])|首|支(?:队伍|舞蹈)|所(?:学校|小学|中学|高校)|"
    "条(?:线路|街|路|措施|河)|座(?:桥|水库|城市)|家(?:单位|企业)|"
    "个(?P<thing>[㐀-鿿]{2,4}?)(?=[，。；]|$)"
)
"""Words behind a number that tell what kind of thing was listed, not how many of each."""
NUMBER = "(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"
_COUNT = f"(?P<count>{NUMBER}(?:{_COUNTED}))"
_GAMES = "(?<!冬季)(?<!现代)(?<!铁人)(?<!北欧)(?<!全能)"
"""冬季两项 is one sport."""
_OPEN = re.compile(f"等{_COUNT}")
_CLOSED = re.compile(f"{_GAMES}(?<![等0-9.第之近约余超前后共有各另外、])(?:这|共|这样)?{_COUNT}")
_NAMED = re.compile(
    "(?P<list>(?:《[^《》]{1,30}》[、和及与]?){2,}|(?:“[^“”，。]{1,12}”[、和及与]?){3,})(?P<open>等)?"
    f"(?:共|这)?(?P<count>{NUMBER}(?:部|本|首|篇|份|幅|支|出戏|大?类(?!似)|项(?!目)|种|个(?:{_HEADS}))"
    "(?:作品|著作|文件|节目)?(?![分门队署长委]))"
)
_ENDS_IN_VERB = re.compile(
    "(?:[共有获得为了成到在出过达的各分开建增第前近约入来和及与是设立组辖下]|"
    "新建|建成|设立|开设|推出|新增|选派|评出|表彰|增设|涉及|覆盖|包括|打造|培育|引进|承接|举办|完成|"
    "实施|落实|推进|组成|串成|成立|走访|慰问|抽查|检查|发放|调解|办理|整治|查处|改造|修建|种植|养殖|"
    "认领|提供)$"
)
"""What stands before a number that counts the object of a verb: 甲村、乙村新建三个站点."""
_MARKS = "，。；：（）！？\n"
_SEVERAL = re.compile("[一二三四五六七八九十两][个类种项条]")
_LATEST = re.compile("[0-9一二三四五六七八九十两]+[个条项种类]")
_LONG = 8
"""Characters of the longest item; in a longer one there is a verb."""
_A_CLAUSE = 5
"""Characters of an item that may be a subject and a verb before the list's first item."""


def find_listings(sentence: Sentence) -> Iterator[Finding]:
    """Lists that are not as many as the number behind them says."""
    text = sentence.text
    if "、" in text:
        for match in _OPEN.finditer(text) if "等" in text else ():
            yield from _judge(sentence, match, is_open=True)
        for match in _CLOSED.finditer(text):
            yield from _judge(sentence, match, is_open=False)
    if "》" in text or "”" in text:
        for match in _NAMED.finditer(text):
            count = len(re.findall("[》”]", match["list"]))
            said = read_whole(match["number"])
            wrong = count > said if match["open"] else count != said
            if wrong and abs(count - said) <= SLIP:
                yield miscounted(sentence, match, match["list"], count)


def miscounted(sentence: Sentence, match: re.Match[str], listed: str, count: int) -> Finding:
    """The finding that there are not as many as the match says, but ``count``."""
    return sentence.finding(
        rules.WRONG_COUNT,
        match.start("count"),
        match.end("count"),
        listed=listed,
        found=_recounted(match["count"], match["number"], count),
        printed=match["count"],
    )


def _judge(sentence: Sentence, match: re.Match[str], *, is_open: bool) -> Iterator[Finding]:
    """With ``is_open``, behind 等, there may be more than are listed."""
    listed = _listed(sentence.text, match.start())
    items = listed.split("、")
    said = read_whole(match["number"])
    if len(items) < A_FEW or said <= 1 or abs(len(items) - said) > SLIP:
        return
    if not _is_plain(items, is_open=is_open):
        return
    if match["thing"] and match["thing"][-1] != items[-1][-1:]:
        return  # 书画室等三个功能室 are of one kind
    counts = _counts(items)
    if said < min(counts) or (not is_open and said > max(counts)):
        yield miscounted(sentence, match, listed, len(items))


def _listed(text: str, end: int) -> str:
    """The clause before a place."""
    return text[clause_start(text, end, _MARKS) : end]


def _is_plain(items: list[str], *, is_open: bool) -> bool:
    """Whether these are items of one list, and the number behind them is theirs."""
    rest = items[1:]
    if any(len(one) > _LONG or re.search("[0-9的了]", one) for one in rest):
        return False
    if _SEVERAL.search("".join(rest)):
        return False
    last = items[-1]
    return bool(last) if is_open else len(last) > 1 and not _ENDS_IN_VERB.search(last)


def _counts(items: list[str]) -> set[int]:
    """How many these may be: 和 may part an item, and the list may begin behind a verb.

    市委、市政府组织干部、项目、科技 may be four, or three of which 干部 is the first.
    """
    first = _LATEST.split(items[0])[-1]
    joints = sum(len(re.findall("(?<=..)[和及与](?=..)", one)) for one in items[1:])
    joints += len(re.findall("[和及与]", first))
    counts = set(range(len(items), len(items) + joints + 1))
    for place in range(1, len(items) - 1):
        length = len(items[place])
        if length >= _A_CLAUSE and length * 2 > max(map(len, items[place + 1 :])) * 3:
            counts.add(len(items) - place)
    return counts


def _recounted(printed: str, number: str, count: int) -> str:
    """四类 with another number: 五类; 两个, and not 二个."""
    if number.isascii():
        words = str(count)
    else:
        words = write_numeral(count)
        words = "两" if words == "二" else words
    return words + printed[len(number) :]
