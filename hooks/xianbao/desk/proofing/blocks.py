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
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}\.)[ \t]+")
_INDENTED = re.compile(r"(?: {4}|\t)[ \t]*")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
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
        if _ITEM.match(first) and not _RULE.match(first):
            in_list = True
            yield from _items(block)
        elif _INDENTED.match(first):
            if in_list:
                lines = [_cut(line, _INDENTED) for line in block]
                yield from runs_of(strip_of(_trimmed(lines)), Where.LIST)
        else:
            in_list = False
            yield from _block(block)


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


def _block(block: list[Line]) -> Iterator[Run]:
    """The runs of a block that is no list and no code."""
    first = block[0][1]
    if _HTML.match(first):
        return
    if len(block) > 1 and "|" in first and _DELIMITERS.match(block[1][1]) and "|" in block[1][1]:
        yield from _cells(block)
        return
    waiting: list[Line] = []
    for line in block:
        content = line[1]
        if _DEFINITION.match(content):
            continue
        heading = _HEADING.match(content) if "#" in content[:4] else None
        if heading or _RULE.match(content) or (waiting and _UNDERLINE.match(content)):
            underlined = len(waiting) == 1 and _UNDERLINE.match(content)
            yield from _paragraph(waiting, Where.HEADING if underlined else Where.BODY)
            waiting = []
            if heading:
                yield from _paragraph([(line[0] + heading.start(2), heading[2])], Where.HEADING)
        else:
            waiting.append(line)
    yield from _paragraph(waiting, Where.BODY)


def _paragraph(lines: list[Line], where: Where) -> Iterator[Run]:
    """A paragraph, or the quote that it begins or ends with."""
    if not lines:
        return
    quoted = next((at for at, (_, line) in enumerate(lines) if _QUOTE.match(line)), len(lines))
    if quoted:
        yield from runs_of(strip_of(_trimmed(_noted(lines[:quoted]))), where)
    if quoted < len(lines):
        yield from _quote([_cut(line, _QUOTE) for line in lines[quoted:]])


def _quote(lines: list[Line]) -> Iterator[Run]:
    waiting: list[Line] = []
    for line in (*lines, (0, "")):
        if line[1].strip():
            waiting.append(_cut(_cut(line, _QUOTE), _ITEM))
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
        waiting.append(_cut(here, _ITEM) if not waiting else here)
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


def _noted(lines: list[Line]) -> list[Line]:
    """A footnote without its number."""
    return [_cut(lines[0], _FOOTNOTE), *lines[1:]]


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
