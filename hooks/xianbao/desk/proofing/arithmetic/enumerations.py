"""Enumerations: 三项工程：修路、架桥、打井; “五个一”：一张床、一盏灯…; 四条措施：一是…；二是…."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.listings import A_FEW, NUMBER, SLIP, miscounted
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.paper.numeral import read_whole

_NOT_ON = "(?<![0-9.第之近约余超前后])"
_BEHIND = re.compile(
    f"{_NOT_ON}(?P<count>{NUMBER}(?:大|项|个|类|种|件|条|所|家|部|座)[^，。；：、0-9“”（）]{{0,8}})"
    "(?:：|，分别(?:是|为)：?|——)"
    "(?P<list>[^，。；：、（）0-9]{2,10}(?:、[^，。；：、（）0-9]{2,10}){1,11})(?=[。；])"
)
_INTRODUCED = re.compile("：|，分别|——")
_ONES = re.compile(
    "“(?P<count>(?P<number>[二三四五六七八九十]{1,2})个一)”[^，。；：、0-9]{0,10}[：，]"
    "(?P<list>(?:“?一[^，。；：、一]{1,10}”?、){1,11}“?一[^，。；：、一]{1,10})(?=[，。；])"
)
_MARKED = re.compile(
    f"{_NOT_ON}(?P<count>{NUMBER}(?:大|项|个|条|点|方面|件)[^，。；：0-9]{{0,12}})：(?P<list>一是.*)"
)
_MARK = re.compile("(?:^|[：；，])(?P<mark>[一二三四五六七八九十])是")
_MARKS = "一二三四五六七八九十"


def find_enumerations(sentence: Sentence) -> Iterator[Finding]:
    """What is told behind a number and is more or less than it says."""
    text = sentence.text
    for match in _BEHIND.finditer(text) if _INTRODUCED.search(text) else ():
        items = match["list"].split("、")
        joints = sum(len(re.findall("[和及与]", one)) for one in items)
        said = read_whole(match["number"])
        near = 1 < said <= len(items) + SLIP and abs(said - len(items)) <= SLIP
        if near and len(items) >= A_FEW and "等" not in match["list"]:
            yield from _judge(sentence, match, len(items), joints)
    for match in _ONES.finditer(text) if "个一”" in text else ():
        yield from _judge(sentence, match, match["list"].count("、") + 1, 0)
    for match in _MARKED.finditer(text) if "：一是" in text else ():
        marks = "".join(mark["mark"] for mark in _MARK.finditer(match["list"]))
        rest = sentence.run.text[sentence.start + len(sentence.text) :]
        if (
            len(marks) > 1
            and marks == _MARKS[: len(marks)]
            and not re.search("[二三四五六七八九十]是|此外|同时", rest)
        ):
            yield from _judge(sentence, match, len(marks), 0)


def _judge(sentence: Sentence, match: re.Match[str], count: int, joints: int) -> Iterator[Finding]:
    """``joints`` are the words 和 that may part an item in two, or be within a name."""
    if not count <= read_whole(match["number"]) <= count + joints:
        yield miscounted(sentence, match, match["list"], count)
