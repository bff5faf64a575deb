"""Blocks: the paragraphs, headings, quotes, items and cells of a story's Markdown.

The rules are those of Python-Markdown with tables and footnotes. What could be several things, as
raw HTML or indented code, is left out: a check that misses something is better than one that
alarms for nothing.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from xianbao.desk.proofing.inline import runs_of, strip_of
from xianbao.desk.proofing.manuscript import Run, Where

Line = tuple[int, str]
"""A line, or what is left of it behind its prefix, with its offset in the file."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SIGNS = re.compile(r"#{1,6}[ \t]*+")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}\.)[ \t]+")
_MARKS = re.compile(r"(?:[ \t]*(?:[-+*][ \t]+|[0-9]{1,9}\.[ \t]+|>[ \t]?|#{1,6}[ \t]*))+")
"""The marks of blocks inside an item or a quote, which may have several."""
_INDENTED = re.compile(r"(?: {4}|\t)[ \t]*")
_DELIMITERS = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]+\]:")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]*")
_INLINE = "|".join(
    (
        *("a", "abbr", "b", "bdo", "big", "br", "cite", "code", "del", "em", "font", "i", "img"),
        *("ins", "kbd", "mark", "q", "ruby", "s", "small", "span", "strong", "sub", "sup", "u"),
    )
)
_HTML = re.compile(rf" {{0,3}}<(?:/?(?!(?:{_INLINE})\b)[a-zA-Z][^\s<>:@]*[\s>/]|!--)")
_BAR = re.compile(r"(?<!\\)\|")


def body_runs(text: str, start: int) -> Iterator[Run]:
    """The runs of a story's text, which begins at an offset of its file."""
    in_list = False
    for block in _blocks(text, start):
        first = block[0][1]
        if _INDENTED.match(first):
            if in_list:
                lines = [_cut(line, _INDENTED) for line in block]
                yield from runs_of(strip_of(_trimmed(lines)), Where.LIST)
            continue
        if _HTML.match(first):
            in_list = False
            continue
        for where, part in _parts(block):
            in_list = where is Where.LIST
            if where is Where.LIST:
                yield from _items(part)
            elif where is Where.HEADING:
                yield from runs_of(strip_of(_trimmed(part)), where)
            else:
                yield from _plain(part)


def _blocks(text: str, start: int) -> Iterator[list[Line]]:
    """Lines that stand together, without blank ones and without fenced code."""
    block: list[Line] = []
    fence = ""
    at = start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        mark = _FENCE.match(line) if fence or "```" in line or "~~~" in line else None
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark or not line.strip():
            fence = mark[1] if mark else ""
            if block:
                yield block
                block = []
        else:
            block.append((at, line))
        at = end + 1
    if block:
        yield block


def _parts(block: list[Line]) -> Iterator[tuple[Where, list[Line]]]:
    """A block divided at its headings and rules, which need no blank line around them."""
    waiting: list[Line] = []
    for offset, line in (*block, _RULED_OFF):
        heading = _heading((offset, line)) if line[:1] == "#" else None
        underlined = len(waiting) == 1 and _UNDERLINE.match(line)
        if underlined:
            yield Where.HEADING, waiting
            waiting = []
        elif heading or _RULE.match(line):
            if waiting:
                is_list = _ITEM.match(waiting[0][1])
                yield (Where.LIST if is_list else Where.BODY), waiting
            waiting = []
            if heading:
                yield Where.HEADING, [heading]
        else:
            waiting.append((offset, line))


def _heading(line: Line) -> Line | None:
    """What stands between the signs of a heading: a long one is gone through once."""
    signs = _SIGNS.match(line[1])
    if signs is None:
        return None
    words = line[1][signs.end() :].rstrip(" \t").rstrip("#").rstrip(" \t")
    return line[0] + signs.end(), words


_RULED_OFF: Line = (0, "***")
"""Ends the last part of a block."""


def _plain(block: list[Line]) -> Iterator[Run]:
    """The runs of a part that is no list and no heading."""
    if len(block) > 1 and "|" in block[0][1] and _is_delimiter(block[1][1]):
        yield from _cells(block)
        return
    waiting: list[Line] = []
    for line in block:
        note = _FOOTNOTE.match(line[1])
        if note or _DEFINITION.match(line[1]):
            yield from _paragraph(waiting, Where.BODY)
            waiting = [_cut(line, _FOOTNOTE)] if note else []
        else:
            waiting.append(line)
    yield from _paragraph(waiting, Where.BODY)


def _is_delimiter(line: str) -> bool:
    return "|" in line and _DELIMITERS.match(line) is not None


def _paragraph(lines: list[Line], where: Where) -> Iterator[Run]:
    """A paragraph, or the quote that it begins or ends with."""
    if not lines:
        return
    quoted = next((at for at, (_, line) in enumerate(lines) if _QUOTE.match(line)), len(lines))
    if quoted:
        yield from runs_of(strip_of(_trimmed(lines[:quoted])), where)
    if quoted < len(lines):
        yield from _quote([_cut(line, _QUOTE) for line in lines[quoted:]])


def _quote(lines: list[Line]) -> Iterator[Run]:
    waiting: list[Line] = []
    for line in (*lines, (0, "")):
        if line[1].strip():
            waiting.append(_cut(line, _MARKS))
        elif waiting:
            yield from runs_of(strip_of(_trimmed(waiting)), Where.QUOTE)
            waiting = []


def _items(block: list[Line]) -> Iterator[Run]:
    waiting: list[Line] = []
    for line in block:
        if _ITEM.match(line[1].lstrip(" \t")) and waiting:
            yield from runs_of(strip_of(_trimmed(waiting)), Where.LIST)
            waiting = []
        bare = line[1].lstrip(" \t")
        here = (line[0] + len(line[1]) - len(bare), bare)
        waiting.append(_cut(here, _MARKS) if not waiting else here)
    if waiting:
        yield from runs_of(strip_of(_trimmed(waiting)), Where.LIST)


def _cells(block: list[Line]) -> Iterator[Run]:
    for number, (offset, line) in enumerate(block):
        if number == 1:
            continue
        bars = [found.start() for found in _BAR.finditer(line)]
        for left, right in pairwise((-1, *bars, len(line))):
            cell = line[left + 1 : right]
            bare = cell.strip(" \t")
            if bare:
                at = offset + left + 1 + len(cell) - len(cell.lstrip(" \t"))
                yield from runs_of(strip_of([(at, bare)]), Where.CELL)


def _cut(line: Line, prefix: re.Pattern[str]) -> Line:
    match = prefix.match(line[1])
    return (line[0] + match.end(), line[1][match.end() :]) if match else line


def _trimmed(lines: list[Line]) -> list[Line]:
    """Lines without the spaces at their ends that Markdown does not print."""
    trimmed = []
    for offset, line in lines:
        bare = line.lstrip(" \t")
        trimmed.append((offset + len(line) - len(bare), bare.rstrip(" \t")))
    return trimmed
