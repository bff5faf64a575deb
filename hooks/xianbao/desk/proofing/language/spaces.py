"""Spaces: those between a figure and 汉字 and beside a mark, in running text only."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN, is_han, is_latin
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import language as rules

_UNIT = (
    "年|月|日|时|分|秒|号|点|个|名|户|人|位|家|条|项|件|次|亩|吨|公斤|千克|克|斤|公里|千米|米|厘米|毫米"
    "|平方|立方|元|角|万|亿|千|百|余|多|岁|周|天|小时|只|头|匹|辆|台|架|艘|栋|座|所|间|套|册|张|份|封"
    "|支|根|棵|株|块|片|笔|批|届|期|轮|场|站|级|层|楼|路|倍|成|度|公顷|平米|瓦|千瓦|升|毫升|℃|%|‰"
)
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9.,:+/_-])(?P<before> ?)(?P<figure>[0-9]+(?:[.,:][0-9]+)*[%‰]?)(?P<after> {0,2})"
    rf"(?P<unit>(?:{_UNIT}))?(?![0-9A-Za-z_/-])"
)
_QUANTITY_ENDS = re.compile(rf"(?:{_UNIT}|[{HAN}]){{0,3}}[，。；、：]|.{{0,3}}$")
_NUMBERING = 2
_STOPS = ("", "。", "？", "！", "”", "\n")
_AT_MARK = re.compile(
    rf"(?<=[{HAN}0-9%A-Za-z”’）》]) +(?=[，。、；：？！）》”’])"
    rf"|(?<=[（《“‘〈【〔]) +(?=[{HAN}0-9A-Za-z])"
    rf"|(?<=[，、；：。？！]) {{1,2}}(?=[{HAN}“‘《（0-9])"
)
_CREDIT = re.compile(rf"[{HAN} ]{{2,12}}(?:摄|文|绘|图|供图|制图|整理)[）。]?$")
SUSPECT = re.compile(" ")


def figure_spaces(passage: Passage, text: str) -> Iterator[Finding]:
    """Spaces between a figure and the 汉字 beside it.

    ``text`` is the passage with its half-width marks put right, so that both are judged alike.
    """
    if not passage.is_prose or passage.where is Where.LIST and not passage.is_sentence:
        return
    labelled = 0
    waiting: list[Finding] = []
    for match in _FIGURE.finditer(text):
        if not (match["before"] or match["after"]):
            continue
        gaps = _gaps(passage, text, match)
        if gaps is None:
            labelled += 1
            if text[match.end("unit") :][:3].strip()[:1] not in ("", "、", "；"):
                waiting.append(_tight(text, match, (match.span("before"),)))
        elif gaps:
            yield _tight(text, match, gaps)
    if labelled == 1:
        yield from waiting


def _gaps(
    passage: Passage, text: str, match: re.Match[str]
) -> tuple[tuple[int, int], ...] | None:
    """The spaces to be taken out; None where the figure may be the value of a label."""
    start, end = match.start("figure"), match.end("figure")
    if passage.keeps(match.start(), match.end()):
        return ()
    left = match["before"] != "" and is_han(text[max(match.start() - 1, 0) : match.start()])
    after = text[match.end("after") : match.end("after") + 1]
    right = match["after"] != "" and (is_han(after) or after in ("℃", "%", "‰"))
    if match["before"] and is_latin(text[max(match.start() - 1, 0) : match.start()]):
        return ()
    if right and (match["unit"] or left):
        if not left and end - start <= _NUMBERING and text[:start].rstrip()[-1:] in _STOPS:
            return ()
        if not match["unit"] and not passage.is_sentence:
            return ()
        if ":" in match["figure"] and not left:
            return ()
        spans = (match.span("before"),) if left else ()
        return (*spans, match.span("after"))
    if left and match["unit"] and not match["after"]:
        rest = text[match.end("unit") :]
        ends = re.match(rf"[{HAN}]{{0,2}}([，。；、：\n]|$)", rest)
        if ends is None:
            return (match.span("before"),)
        return None
    return ()


def _tight(text: str, match: re.Match[str], gaps: tuple[tuple[int, int], ...]) -> Finding:
    start = max(match.start() - 1, 0) if match["before"] else match.start()
    end = min(match.end("after") + 1, len(text)) if match["after"] else match.end("figure")
    if match["unit"]:
        end = max(end, match.end("unit"))
    found = text[start:end]
    return finding(
        rules.SPACE_AT_FIGURE,
        gaps[0][0],
        gaps[-1][1],
        tuple(Change(*gap, "") for gap in gaps),
        found=found,
        right=found.replace(" ", ""),
    )


def mark_spaces(passage: Passage, text: str) -> Iterator[Finding]:
    """Spaces before a closing mark, behind an opening one, and behind a pause."""
    if not passage.is_prose:
        return
    for match in _AT_MARK.finditer(text):
        start, end = match.span()
        if passage.keeps(start, end) or _is_credit(passage, text, start, end):
            continue
        found = text[max(start - 2, 0) : end + 2]
        yield finding(
            rules.SPACE_AT_MARK,
            start,
            end,
            (Change(start, end, ""),),
            found=found,
            right=found.replace(" ", ""),
        )


def _is_credit(passage: Passage, text: str, start: int, end: int) -> bool:
    """Whether the space divides a caption from its credit."""
    if text[max(start - 1, 0) : start] not in ("。", "？", "！", "”"):
        return False
    if text[end : end + 1] == "（":
        return True
    return passage.where is Where.CAPTION or _CREDIT.match(text, end) is not None
