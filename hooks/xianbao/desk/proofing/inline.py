"""Inline marks: a paragraph's Markdown without its marks, each character with its place.

What is not copy (code, a picture, a tag, a bare address) leaves one `GAP` behind, so that the words
on both sides of it do not grow together.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from xianbao.desk.proofing.manuscript import Piece, Run, Where

GAP = "\ufffc"
"""Stands in a run for what is no copy."""

_ADDRESS = r"(?:https?://|www\.)[\w.~:/?#@!$&*+,;=%()'-]+"
_TEXT = r"\[(?P<text>(?:[^\[\]\\\n]|\\.|\n(?!\n)|\[[^\[\]]*\])*)\]"
_TARGET = (
    r"\([ \t\n]{0,8}(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"(?:[ \t\n]{1,8}(?P<title>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'))?[ \t\n]{0,8}\)"
)
_TOKEN = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()>#+.!|-])"
    r"|(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<note>\[\^[^\]\n]+\])"
    rf"|(?P<picture>!)?{_TEXT}(?:{_TARGET}|(?P<reference> ?\[[^\[\]\n]*\]))"
    r"|(?P<lead><(?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>)"
    r"|<!--.*?-->|(?P<ruby><r[tp]>.*?</r[tp]>)|(?P<tag></?(?P<name>[a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    rf"|(?P<address>{_ADDRESS})",
    re.DOTALL | re.ASCII,
)
_SIGN = re.compile(r"[`\[<*_\\&]|https?:|www\.")
"""What a paragraph without any mark does not hold."""
_STRONG = re.compile(r"(?<![*\\])(\*{2,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?!\*)", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![*\\])(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])\1(?!\*)")
_UNDERLINED = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_]+?)(?<=[^\s_])\1(?!\w)")
_TRANSPARENT = frozenset(
    {
        *("a", "abbr", "b", "big", "cite", "del", "em", "i", "ins", "mark", "q", "ruby", "s"),
        *("small", "span", "strong", "sub", "sup", "u"),
    }
)
"""Tags that change how a word looks and not where it ends."""


class Part(NamedTuple):
    """A part of a strip that stands in the file unbroken.

    ``raw`` is where it begins in the strip, ``offset`` where it begins in the file.
    """

    raw: int
    offset: int
    length: int


class Strip(NamedTuple):
    """A stretch of Markdown out of one or several lines of a file.

    Between two parts is a line break at which the file has more than that: spaces, or a prefix.
    """

    raw: str
    parts: tuple[Part, ...]


class _Cut(NamedTuple):
    """A stretch of a strip that its readers do not see, and what they see in its place."""

    start: int
    end: int
    instead: str


def strip_of(lines: list[tuple[int, str]]) -> Strip:
    """The strip of lines without their prefixes, each with its offset in the file."""
    parts: list[Part] = []
    at = 0
    for offset, line in lines:
        last = parts[-1] if parts else None
        if last and last.offset + last.length + 1 == offset:
            parts[-1] = last._replace(length=last.length + 1 + len(line))
        else:
            parts.append(Part(at, offset, len(line)))
        at += len(line) + 1
    return Strip("\n".join(line for _, line in lines), tuple(parts))


def runs_of(strip: Strip, where: Where) -> Iterator[Run]:
    """A strip as it is read, and then the captions of the pictures in it."""
    if _SIGN.search(strip.raw) is None:
        text, pieces = _set(strip, [], 0, len(strip.raw))
        if text.strip():
            yield Run(where, text, "", pieces)
        return
    captions: list[Run] = []
    cuts = list(_cuts(strip, captions, 0, len(strip.raw)))
    cuts.extend(_emphasis(strip.raw, cuts))
    text, pieces = _set(strip, sorted(cuts), 0, len(strip.raw))
    if text.replace(GAP, "").strip():
        yield Run(where, text, "", pieces)
    yield from captions


def _cuts(strip: Strip, captions: list[Run], start: int, end: int) -> Iterator[_Cut]:
    """The marks in a stretch of a strip; captions are set aside."""
    at = start
    while (match := _TOKEN.search(strip.raw, at, end)) is not None:
        at = match.end()
        if match["escape"]:
            yield _Cut(match.start(), match.start() + 1, "")
        elif match["picture"]:
            yield _Cut(match.start(), match.end(), GAP)
            captions.extend(_captions(strip, match))
        elif match["text"] is not None:
            yield _Cut(match.start(), match.start("text"), "")
            yield from _cuts(strip, captions, *match.span("text"))
            yield _Cut(match.end("text"), match.end(), "")
        elif match["entity"]:
            yield _Cut(match.start(), match.end(), _character(match["entity"]))
        elif match["ruby"] or (match["tag"] and match["name"].lower() in _TRANSPARENT):
            yield _Cut(match.start(), match.end(), "")
        else:
            yield _Cut(match.start(), match.end(), GAP)


def _character(entity: str) -> str:
    """What an entity stands for: the entity itself where it stands for nothing."""
    found = unescape(entity)
    return found if len(found) == 1 else GAP


def _captions(strip: Strip, match: re.Match[str]) -> Iterator[Run]:
    """The words of a picture: what a screen reader says, and what stands below it."""
    for where, name, margin in ((Where.ALT, "text", 0), (Where.CAPTION, "title", 1)):
        start, end = match.span(name)
        if start + margin < end - margin:
            cuts = list(_escapes(strip.raw, start + margin, end - margin))
            text, pieces = _set(strip, cuts, start + margin, end - margin)
            yield Run(where, text, "", pieces)


def _escapes(raw: str, start: int, end: int) -> Iterator[_Cut]:
    at = raw.find("\\", start, end)
    while at >= 0:
        yield _Cut(at, at + 1, "")
        at = raw.find("\\", at + 2, end)


def _emphasis(raw: str, cuts: list[_Cut]) -> Iterator[_Cut]:
    """The marks of emphasis, none of which stands in what is cut."""
    if "*" not in raw and "_" not in raw:
        return
    hidden = list(raw)
    for cut in cuts:
        # An escaped mark is no mark either.
        reach = cut.end + 1 if raw[cut.start : cut.end] == "\\" else cut.end
        hidden[cut.start : reach] = "\0" * (reach - cut.start)
    for pattern in (_STRONG, _EMPHASIS, _UNDERLINED):
        text = "".join(hidden)
        for match in pattern.finditer(text):
            for start, end in (match.span(1), (match.end() - len(match[1]), match.end())):
                yield _Cut(start, end, "")
                hidden[start:end] = "\0" * (end - start)


def _set(strip: Strip, cuts: list[_Cut], start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The text of a stretch without what is cut, and where its pieces stand."""
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    at = start
    for cut in (*cuts, _Cut(end, end, "")):
        if cut.start < at:
            continue
        if cut.start > at:
            words.append(strip.raw[at : cut.start])
            pieces.extend(_pieces(strip, at, cut.start, length))
            length += cut.start - at
        if cut.instead:
            words.append(cut.instead)
            pieces.append(Piece(length, _offset(strip, cut.start), 0))
            length += 1
        at = cut.end
    return "".join(words), tuple(pieces)


def _pieces(strip: Strip, start: int, end: int, index: int) -> Iterator[Piece]:
    """The pieces of a stretch from which nothing is cut; it may run over lines with prefixes."""
    for part in strip.parts:
        behind = part.raw + part.length
        first, last = max(start, part.raw), min(end, behind)
        if first < last:
            yield Piece(index + first - start, part.offset + first - part.raw, last - first)
        if start <= behind < end:
            yield Piece(index + behind - start, part.offset + part.length, 0)


def _offset(strip: Strip, at: int) -> int:
    part = max(one for one in strip.parts if one.raw <= at)
    return part.offset + at - part.raw
