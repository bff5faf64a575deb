"""Levels: 县—乡—村—组四级."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.numeral import read_whole, write_numeral

_WORDS = (
    "中央|国家|国|省级?|市级?|州级?|地市|县级?|区级?|县区|县市区|旗|乡级?|镇级?|乡镇|镇街|街镇|街道|"
    "办事处|村级?|村居|社区|屯|村民小组|小组|组级?|网格|微网格|网格长|联户|联户长|户级?|楼栋|楼长|"
    "片区|片|院落|小区|单元|党委|党总支|总支|支部|党支部|党小组|党员"
)
_LEVEL = f"(?:{_WORDS})(?:（[^（）]{{1,8}}）)?"
_JOINT = "(?:[—–→-]{1,2}|、)"
_NUMBER = "(?P<printed>(?P<number>[二两三四五六七八2-8])级)"
_NOT_LEVELS = "(?!公路|航道|以?上|以?下|风|工|医院|分|河道|单位|旅游|甲等|及|阶)"
_ALONE = "(?<![省市县区乡镇村组户州—–→、-])"
_CHAIN = re.compile(f"{_ALONE}(?P<list>{_LEVEL}(?:{_JOINT}{_LEVEL}){{1,7}}){_NUMBER}{_NOT_LEVELS}")
_SOLID = re.compile(f"{_ALONE}(?P<list>[省市县区乡镇村组户]{{3,6}}){_NUMBER}{_NOT_LEVELS}")
_ASIDE = re.compile("（[^（）]*）")
_PAIR = re.compile("乡镇|县区|市县|区县|镇村|市区")
"""Two characters that may be one level or two: 县乡镇 are two levels, or three."""


def find_levels(sentence: Sentence) -> Iterator[Finding]:
    """Lists of levels that are not as many as is said behind them."""
    if "级" not in sentence.text:
        return
    for match in _CHAIN.finditer(sentence.text):
        yield from _judge(sentence, match, len(re.split(_JOINT, _ASIDE.sub("", match["list"]))), 0)
    for match in _SOLID.finditer(sentence.text):
        yield from _judge(sentence, match, len(match["list"]), len(_PAIR.findall(match["list"])))


def _judge(sentence: Sentence, match: re.Match[str], count: int, fewer: int) -> Iterator[Finding]:
    number = match["number"]
    said = read_whole(number)
    if count - fewer <= said <= count:
        return
    yield sentence.finding(
        rules.WRONG_LEVELS,
        match.start("printed"),
        match.end("printed"),
        listed=match["list"],
        found=f"{write_numeral(count)}级",
        printed=match["printed"],
    )
