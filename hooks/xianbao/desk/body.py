"""Bodies: a story's Markdown with its pictures and links checked and written from the root."""

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from xianbao.desk.galley import Galley, Place
from xianbao.desk.link import Links
from xianbao.desk.photos import FORMATS, Gallery, resolved
from xianbao.desk.record import is_web_address
from xianbao.desk.rulebook import body as rules
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tree import Scalar
from xianbao.paper.photo import Photo

_TEXT = r"\[(?P<text>(?:[^\[\]\\\n]|\\.|\n(?!\n)|\[[^\[\]]*\])*)\]"
_TARGET = (
    r"\([ \t\n]{0,8}(?P<target><[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"(?P<title>[ \t\n]{1,8}(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'))?[ \t\n]{0,8}\)"
)
_MARKUP = re.compile(
    rf"`[^`\n]+`|(?P<html><img\b)|(?<!\\)(?P<picture>!?){_TEXT}{_TARGET}"
    r"|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?P<reference>\S+)",
    re.MULTILINE,
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FIELD = re.compile(r"([^\s:：]{1,16})\s*[:：]")


class Body:
    """The text of one story while it is read.

    ``text`` is what the editor wrote below the front matter, beginning on line ``first_line``.
    """

    def __init__(self, text: str, first_line: int, gallery: Gallery, links: Links) -> None:
        """Take the text and what its pictures and links are checked with."""
        self._text = text
        self._first_line = first_line
        self._gallery = gallery
        self._links = links
        self._photos: dict[str, Photo] = {}
        self._listed: frozenset[str] = frozenset()
        self._ends: list[int] = []

    def read(
        self,
        photos: tuple[Photo, ...],
        listed: frozenset[str],
    ) -> tuple[str, tuple[Photo, ...]]:
        """The Markdown and all photos of the story: those listed, then those placed here.

        ``listed`` are the paths that the front matter lists, also those of no use, of which it
        was told there and is not told again.
        """
        self._photos = {photo.file: photo for photo in photos}
        self._listed = listed
        text = self._text
        if not is_bare(text):
            text = "".join(self._rewritten())
        found = tuple(self._photos.values())
        self._gallery.check_alts(found)
        return trimmed(text), found

    def _rewritten(self) -> Iterator[str]:
        for start, end, fenced in _stretches(self._text):
            if fenced:
                yield self._text[start:end]
                continue
            done = start
            for match in _MARKUP.finditer(self._text, start, end):
                yield self._text[done : match.start()]
                yield self._replacement(match)
                done = match.end()
            yield self._text[done:end]

    def _replacement(self, match: re.Match[str]) -> str:
        if match["html"]:
            self._gallery.galley.mark(rules.HTML_IMAGE, self._at(match.start()))
        elif match["reference"]:
            return self._reference(match)
        elif match["target"] is not None:
            return self._picture(match) if match["picture"] else self._link(match)
        return match[0]

    def _picture(self, match: re.Match[str]) -> str:
        at = self._at(match.start("target"))
        file = Scalar(_bare(match["target"]), at.line, at.column)
        title = match["title"]
        caption = None
        if title:
            place = self._at(match.end("title") - len(title.strip()) + 1)
            caption = Scalar(re.sub(r"\\(.)", r"\1", title.strip()[1:-1]), place.line, place.column)
        path = self._place(file, caption, match["text"])
        return f"![{match['text']}](/{path}{title or ''})" if path else match[0]

    def _place(self, file: Scalar, caption: Scalar | None, alt: str) -> str:
        """The path of a picture in the text; a listed one is placed here instead."""
        path = resolved(file.text, self._gallery.folder) or ""
        known = self._photos.get(path)
        if known:
            text = known.caption or (caption.text if caption else "")
            placed = replace(known, in_body=True, alt=known.alt or alt, caption=text)
            self._photos[path] = placed
            return path
        if path in self._listed:
            return ""
        photo = self._gallery.photo(file, caption, alt=alt, in_body=True)
        if photo is None:
            return ""
        self._photos.setdefault(photo.file, photo)
        return photo.file

    def _link(self, match: re.Match[str]) -> str:
        inner = match["text"]
        if "](" in inner:
            inner = self._inner(match)
        written = _bare(match["target"])
        target = self._links.target(written, self._at(match.start("target")))
        if target == written:
            target = match["target"]
        return f"[{inner}]({target}{match['title'] or ''})"

    def _inner(self, match: re.Match[str]) -> str:
        """The text of a link, in which a picture may stand: ``[![](a.jpg)](b.md)``."""
        start, end = match.span("text")
        parts = []
        done = start
        for picture in _MARKUP.finditer(self._text, start, end):
            parts += [self._text[done : picture.start()], self._replacement(picture)]
            done = picture.end()
        return "".join((*parts, self._text[done:end]))

    def _reference(self, match: re.Match[str]) -> str:
        """A link's target given below the text: ``[1]: ../21/01-02.md``."""
        written = match["reference"].strip("<>")
        at = self._at(match.start("reference"))
        if posixpath.splitext(written)[1].lower() in FORMATS and not is_web_address(written):
            self._gallery.galley.mark(rules.REFERENCE_IMAGE, at, target=written)
            return match[0]
        target = self._links.target(written, at)
        head = match[0][: match.start("reference") - match.start()]
        return match[0] if target == written else head + target

    def _at(self, offset: int) -> Place:
        """The place of an offset, in the whole file."""
        if not self._ends:
            self._ends = [0, *(found.end() for found in re.finditer("\n", self._text))]
        line = bisect_right(self._ends, offset)
        return Place(self._first_line + line - 1, offset - self._ends[line - 1] + 1)


def is_bare(text: str) -> bool:
    """Whether no picture and no link stands in a text."""
    # One sign is looked for ten times as fast as two.
    if "]" not in text and "<" not in text:
        return True
    return "](" not in text and "]:" not in text and "<img" not in text


def trimmed(text: str) -> str:
    """A text without the empty lines around it; nothing where it is all blank."""
    return text.strip("\n") if text and not text.isspace() else ""


def check_head(text: str, first_line: int, galley: Galley) -> None:
    """Mark a second block of fields at the head of a text."""
    stripped = text.lstrip("\n")
    head, _, rest = stripped.partition("\n")
    if head.strip() != "---":
        return
    field = _FIELD.match(rest)
    if field and field[1] in STORY.by_spelling:
        line = first_line + len(text) - len(stripped)
        galley.mark(rules.SECOND_FRONT_MATTER, Place(line))


def _bare(target: str) -> str:
    return target[1:-1] if target.startswith("<") else target


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Parts of a text, and whether each is fenced code, in which nothing is a link."""
    if "```" not in text and "~~~" not in text:
        yield 0, len(text), False
        return
    start = offset = 0
    fence = ""
    for line in text.splitlines(keepends=True):
        match = _FENCE.match(line)
        if match and not fence:
            yield start, offset, False
            fence, start = match[1], offset
        elif match and match[1].startswith(fence):
            yield start, offset + len(line), True
            fence, start = "", offset + len(line)
        offset += len(line)
    yield start, offset, bool(fence)
