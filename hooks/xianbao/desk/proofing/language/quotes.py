"""Quotes: quotation marks in pairs, followed through all paragraphs of a story.

A quotation may run on over paragraphs, each of which may open it again. Where it ends, no program
can know, so nothing is mended here.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xianbao.desk.proofing.language.finding import Finding, finding
from xianbao.desk.proofing.language.letters import is_digit, is_latin
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import language as rules

Told = tuple[int, Finding]
"""A finding with the number of its passage."""
_STYLES = ("“”‘’", "「」『』")
"""Outer and inner marks; a story may use both styles side by side."""
_ANY = re.compile("[“”‘’「」『』]")


_NEAR = 6
"""Marks within which an outer quotation closes, if there is one."""
_REACH = 24
"""Marks behind one that are looked at to tell what is wrong with it."""
_LONGEST_REVERSED = 40
"""Characters between two marks that are taken for a pair turned the wrong way."""


class _Mark(NamedTuple):
    """One mark: the number of its passage, its place, and what it is."""

    passage: int
    at: int
    mark: str


def unpaired_quotes(passages: Sequence[Passage]) -> Iterator[Told]:
    """Quotation marks without a partner and wrongly nested ones, in passages read as one text."""
    for style in _STYLES:
        if not all(map(_Sound(style), passages)):
            yield from _Reading(passages, style).told


class _Sound:
    """Whether a passage closes what it opens, without one quotation inside another."""

    def __init__(self, style: str) -> None:
        self._pair = style[:2]
        self._others = re.compile(f"[^{style}]+")

    def __call__(self, passage: Passage) -> bool:
        if _ANY.search(passage.text) is None:
            return True
        return not self._others.sub("", passage.text).replace(self._pair, "")


class _Reading:
    """The marks of one style, read in their order."""

    def __init__(self, passages: Sequence[Passage], style: str) -> None:
        self.told: list[Told] = []
        self._passages = passages
        self._partner = {style[0]: style[1], style[2]: style[3]}
        self._opening = {close: first for first, close in self._partner.items()}
        self._open: list[_Mark] = []
        for number, passage in enumerate(passages):
            self._read(
                [
                    _Mark(number, at, mark)
                    for at, mark in enumerate(passage.text)
                    if mark in style and _is_mark(passage, at)
                ]
            )
        for mark in self._open:
            self._tell(rules.QUOTE_UNPAIRED, mark, mark)

    def _read(self, marks: list[_Mark]) -> None:
        done = 0
        while done < len(marks):
            take = self._opened if marks[done].mark in self._partner else self._closed
            done += take(marks[done], marks[done + 1 : done + 1 + _REACH])

    def _opened(self, mark: _Mark, rest: list[_Mark]) -> int:
        """Take an opening mark; how many marks that accounts for."""
        before = next((one for one in self._open if one.mark == mark.mark), None)
        if before is None:
            self._open.append(mark)
            return 1
        self._open.remove(before)
        if before.passage < mark.passage:
            if self._passages[mark.passage].text[: mark.at].strip():
                self._tell(rules.QUOTE_UNPAIRED, before, before)
            self._open.append(mark)
            return 1
        depth = 2
        for number, one in enumerate(rest[:_NEAR]):
            depth += (one.mark == mark.mark) - (one.mark == self._partner[mark.mark])
            if depth == 0:
                self._tell(rules.QUOTE_NESTING, before, one)
                return 2 + number
        if rest and rest[0].mark == self._partner[mark.mark]:
            self._tell(rules.QUOTE_UNPAIRED, before, before)
            self._open.append(mark)
        else:
            self._tell(rules.QUOTE_UNPAIRED, before, mark)
        return 1

    def _closed(self, mark: _Mark, rest: list[_Mark]) -> int:
        """Take a closing mark; how many marks that accounts for."""
        opening = self._opening[mark.mark]
        top = self._open[-1] if self._open else None
        if top is None:
            return self._stray(mark, rest)
        if top.mark == opening:
            self._open.pop()
            return 1
        self._open.pop()
        partner = next((one for one in self._open if one.mark == opening), None)
        if rest and rest[0].mark == self._partner[top.mark]:
            self._tell(rules.QUOTE_NESTING, top, rest[0])
            if partner and mark.mark not in (one.mark for one in rest):
                self._open.remove(partner)
            return 2
        if partner:
            self._open.remove(partner)
            self._tell(rules.QUOTE_UNPAIRED, top, top)
        else:
            self._tell(rules.QUOTE_NESTING, top, mark)
        return 1

    def _stray(self, mark: _Mark, rest: list[_Mark]) -> int:
        """Take a closing mark where nothing is open."""
        following = rest[0] if rest else None
        if following and following.mark == mark.mark:
            self._tell(rules.QUOTE_UNPAIRED, mark, following)
            return 2
        if following and following.mark == self._opening[mark.mark]:
            closing = sum(one.mark == mark.mark for one in rest)
            is_odd = closing < sum(one.mark == following.mark for one in rest)
            if is_odd and following.at - mark.at < _LONGEST_REVERSED:
                self._tell(rules.QUOTE_NESTING, mark, following)
                return 2
        self._tell(rules.QUOTE_UNPAIRED, mark, mark)
        return 1

    def _tell(self, rule: Rule, first: _Mark, last: _Mark) -> None:
        """Tell of a stretch, or of its beginning where it reaches into another paragraph."""
        text = self._passages[first.passage].text
        end = last.at + 1 if last.passage == first.passage else first.at + 1
        found = finding(rule, first.at, end, found=text[first.at : end])
        self.told.append((first.passage, found))


def _is_mark(passage: Passage, at: int) -> bool:
    """Whether it is no apostrophe (Xi’an), no sign of minutes (3’08) and not kept."""
    text = passage.text
    if passage.keeps(at, at + 1):
        return False
    before = text[max(at - 1, 0) : at]
    if text[at] not in "‘’" or not (is_latin(before) or is_digit(before)):
        return True
    if text[at] == "‘" or is_latin(text[at + 1 : at + 2]):
        return is_latin(before) and not is_latin(text[at + 1 : at + 2])
    return text.count("‘", 0, at) > text.count("’", 0, at)
