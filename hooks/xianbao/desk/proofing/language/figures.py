"""Figures: spaces between a figure and the 汉字 beside it, in running text only."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN, is_han, is_latin
from xianbao.desk.proofing.language.passage import Passage, Span
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import language as rules

_UNIT = (
    "年|月|日|时|分|秒|号|点|个|名|户|人|位|家|条|项|件|次|亩|吨|公斤|千克|克|斤|公里|千米|米|厘米|毫米"
    "|平方|立方|元|角|万|亿|千|百|余|多|岁|周|天|小时|只|头|匹|辆|台|架|艘|栋|座|所|间|套|册|张|份|封"
    "|支|根|棵|株|块|片|笔|批|届|期|轮|场|站|级|层|楼|路|倍|成|度|公顷|平米|瓦|千瓦|升|毫升|℃|%|‰"
)
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9.,:+/_-])(?P<before> ?)(?P<figure>[0-9]+(?:[.,:][0-9]+)*[%‰]?)"
    rf"(?![0-9A-Za-z_/-])(?P<after> {{0,2}})(?P<unit>(?:{_UNIT}))?"
)
_VALUE_ENDS = re.compile(rf"(?:[0-9]{{1,2}}日)?[{HAN}]{{0,2}}([，。；、：\n]|$)")
_DATELINE = re.compile(rf"[{HAN}0-9 （）]{{0,24}}[讯电]")
"""What stands before a story's first words, and is divided from them by a space: 本报讯 11月8日."""
_SENTENCE_ENDS = ("", "。", "？", "！", "”", "\n")
_NEAR = 4
_LONGEST_TITLE = 40
_OF_DATES = ("年", "月", "日")
_NUMBERING = 2
"""Digits of a number that may stand before an item: 1 家长须知."""


class _Figure(NamedTuple):
    """A figure with a space on one side of it or on both."""

    text: str
    match: re.Match[str]

    @property
    def before(self) -> str:
        """The character before the space in front of it."""
        start = self.match.start()
        return self.text[max(start - 1, 0) : start]

    @property
    def is_open_before(self) -> bool:
        """Whether a space divides it from the 汉字 before it."""
        return self.match["before"] != "" and is_han(self.before)

    @property
    def is_open_behind(self) -> bool:
        """Whether a space divides it from the 汉字 or sign behind it."""
        end = self.match.end("after")
        after = self.text[end : end + 1]
        return self.match["after"] != "" and (is_han(after) or after in ("℃", "%", "‰"))

    @property
    def may_number(self) -> bool:
        """Whether it may be the number of an item."""
        return (
            not self.is_open_before
            and self.match["unit"] not in _OF_DATES
            and len(self.match["figure"]) <= _NUMBERING
            and self._behind.rstrip()[-1:] in _SENTENCE_ENDS
        )

    @property
    def _behind(self) -> str:
        start = self.match.start("figure")
        return self.text[max(start - _NEAR, 0) : start]

    @property
    def is_in_title(self) -> bool:
        """Whether it stands in the title of a work, whose parts a space divides."""
        start = self.match.start()
        before = self.text[max(start - _LONGEST_TITLE, 0) : start]
        return before.rfind("《") > before.rfind("》")

    @property
    def label_ending(self) -> str | None:
        """What ends the clause right behind it, if it may be the value of a label (甲组 3人、)."""
        ends = _VALUE_ENDS.match(self.text, self.match.end("unit"))
        return ends[1] if ends else None

    def told(self, *gaps: Span) -> Finding:
        """The finding that takes out some of its spaces."""
        match = self.match
        start = max(match.start() - 1, 0) if match["before"] else match.start()
        end = max(match.end("figure"), match.end("unit"))
        if match["after"]:
            end = max(end, match.end("after") + 1)
        found = self.text[start:end]
        changes = tuple(Change(*gap, "") for gap in gaps)
        right = found.replace(" ", "")
        return finding(
            rules.SPACE_AT_FIGURE, gaps[0][0], gaps[-1][1], changes, found=found, right=right
        )


def figure_spaces(passage: Passage, text: str) -> Iterator[Finding]:
    """Spaces between figures and 汉字; several labels with their values (甲组 3人、乙组 5人) stay.

    ``text`` is the passage with its half-width marks put right, so that both are judged alike.
    """
    if not passage.is_prose or (passage.where is Where.LIST and not passage.is_sentence):
        return
    values = []
    for match in _FIGURE.finditer(text):
        if not (match["before"] or match["after"]) or passage.keeps(*match.span()):
            continue
        figure = _Figure(text, match)
        if figure.is_open_behind:
            yield from _open_behind(figure, is_sentence=passage.is_sentence)
        elif _DATELINE.fullmatch(text, 0, match.start()) or figure.is_in_title:
            continue
        elif figure.is_open_before and match["unit"] and not match["after"]:
            if figure.label_ending is None:
                yield figure.told(match.span("before"))
            else:
                values.append(figure)
    if len(values) == 1 and values[0].label_ending not in ("", "、", "；", "\n"):
        yield values[0].told(values[0].match.span("before"))


def _open_behind(figure: _Figure, *, is_sentence: bool) -> Iterator[Finding]:
    """A space before the unit or on both sides, but not behind the number of a brand or an item."""
    match, left = figure.match, figure.is_open_before
    if match["before"] and is_latin(figure.before):
        return
    is_quantity = match["unit"] is not None
    if figure.may_number or not (is_quantity or (left and is_sentence)):
        return
    if ":" in match["figure"] and not left:
        return
    gaps = (match.span("before"),) if left else ()
    yield figure.told(*gaps, match.span("after"))
