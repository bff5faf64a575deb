"""Anniversaries and ages: 1989年11月成立，今年正好37周年; 1951年入朝，到今年整整75年."""

import re
from collections.abc import Iterator
from datetime import date

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.numeral import read_whole

_YEAR = re.compile(
    "(?<![0-9])(?P<year>1[5-9][0-9]{2}|20[0-9]{2})年(?!代|前|后|至|到|—|度|级|版|款|第)"
)
_ANY_YEAR = re.compile(
    "(?<![0-9])[0-9]{4}(?:年|—|-|至)|[〇零一二三四五六七八九]{4}年|年代|世纪|去年|明年|前年"
)
_NOW = "(?P<now>到今年|今年|至今|迄今|今天|今日|如今|到现在)"
_FOUNDED = "成立|创办|创刊|创建|建成|通车|开馆|开业|投产|开工|建[校馆站院厂社镇县乡村队]"
_NUMBER = "(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})"
_SPAN = re.compile(
    f"{_NOW}[，]?(?:(?:它|其|正好|整整|刚好|恰好|恰逢|正值|已经|已有|迎来了?|走过了?|正是|是|已|整|满)*)"
    f"(?P<what>{_FOUNDED})?(?P<sure>正好|整整|刚好|恰好|整|满)?"
    f"(?P<printed>{_NUMBER}(?P<unit>周年|个年头|年))(?![代级度前后多来余])"
)
_BORN = re.compile(
    "(?:(?:出)?生于(?P<year>19[0-9]{2}|20[0-9]{2})年|(?P<year2>19[0-9]{2}|20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?出?生(?!产|效|意|活|长))"
    "[^。；0-9]{0,20}?(?:今年|现年|已|刚满|如今)(?:已经|已是|已|满|正好|刚好)?"
    "(?P<printed>(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,4})周?岁)"
)
_SURE = re.compile("正好|整整|刚好|恰好|整|满")
_BEFORE = 8
"""Characters before a year in which it may stand what began: 建校于1956年."""
_REACH = 45


def find_anniversaries(sentence: Sentence, today: date) -> Iterator[Finding]:
    """Years since an event that differ from the two years."""
    text = sentence.text
    if "年" not in text:
        return
    for match in _BORN.finditer(text):
        yield from _born(sentence, match, today)
    for match in _YEAR.finditer(text):
        span = _SPAN.search(text, match.end(), match.end() + _REACH)
        if span is None or _ANY_YEAR.search(text, match.end(), span.end()):
            continue
        if "；" in text[match.end() : span.start()]:
            continue
        gap = text[max(match.start() - _BEFORE, 0) : span.start()]
        if span["unit"] != "周年" and not _SURE.search(span[0]) and "算起" not in gap:
            continue
        if span["what"] and span["what"][-1] not in gap:
            continue
        begun = int(match["year"])
        said = read_whole(span["number"])
        passed = today.year - begun
        allowed = _allowed(span, passed)
        if passed <= 0 or said in allowed:
            continue
        unit = span["unit"]
        yield sentence.finding(
            rules.WRONG_DAY,
            span.start("printed"),
            span.end("printed"),
            day=f"{begun}年到{today.year}年",
            found=f"{passed + (unit == '个年头')}{unit}",
            printed=span["printed"],
        )


def _born(sentence: Sentence, match: re.Match[str], today: date) -> Iterator[Finding]:
    """1936年生，今年90岁; counted from birth or from the year of birth on, which is one more."""
    begun = int(match["year"] or match["year2"])
    passed = today.year - begun
    if passed > 0 and read_whole(match["number"]) not in (passed - 1, passed, passed + 1):
        yield sentence.finding(
            rules.WRONG_DAY,
            *match.span("printed"),
            day=f"{begun}年到{today.year}年",
            found=f"{passed}岁",
            printed=match["printed"],
        )


def _allowed(span: re.Match[str], passed: int) -> set[int]:
    """What may be said: 今年…周年 is exact, 至今…年 may count the year that is running or not."""
    if span["unit"] == "周年" and span["now"] in ("今年", "到今年"):
        return {passed}
    return {passed - 1, passed, passed + 1}
