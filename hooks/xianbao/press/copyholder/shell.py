"""The shell: what stands around the text of every page, which is read once and then passed over.

It is what stands before ``<title``, between ``</head>`` and ``<nav``, between ``<nav`` and
``<main``, and behind the last ``</main>``. No find goes over such a tag: it parts 汉字 from one
another, and no name, address or wrapping holds one. So the rest of a page shows what it showed, if
the part, byte for byte, has been read and showed nothing. A part is passed over in the very files
in which it is met, too: whoever finds anything in them reads them again without us.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

_MOST = 12
"""Parts of one place that are remembered: a paper has one for each depth of its folders."""
_PAGE = b"<!doctype html"
_BLANKS = 64
"""Bytes before a cut that may all be blanks; no page has more."""


@dataclass
class Shells:
    """The parts of shells that have been read, and those of what is being read.

    ``lines`` are those of Latin text that are looked for. One with a bracket might go over a tag,
    so then nothing is passed over.
    """

    lines: Iterable[bytes] = ()

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        self._off = any(b"<" in line for line in self.lines)
        self._before = (_Part(b"", b"<title"), _Part(b"</head>", b"<nav"), _Part(b"<nav", b"<main"))
        self._behind = _Part(b"</main>", b"")

    def without(self, content: bytes) -> bytes:
        """A file but for such parts of its shell as have been read."""
        if self._off or not content[:_BLANKS].lstrip().lower().startswith(_PAGE):
            return content
        kept = []
        at = start = 0
        for part in self._before:
            begin = content.find(part.first, start)
            if begin < 0:
                continue
            end = part.end_at(content, begin) if _is_clear(content, at, begin) else -1
            if end >= 0:
                kept.append(content[at:begin])
                at = end
            else:
                end = part.meet(content, begin)
            start = max(begin, end)
        kept.append(content[at : self._behind.last_in(content, at)])
        return b"".join(kept)

    def showed_nothing(self) -> None:
        """What was met since is clean."""
        for part in (*self._before, self._behind):
            part.met.clear()

    def forget(self) -> None:
        """Something showed in what was met."""
        for part in (*self._before, self._behind):
            part.forget()


@dataclass
class _Part:
    """A part from one tag to another, and what it has been in pages, that met last first.

    ``first`` is empty of what a file begins with, ``tag`` of what it ends with.
    """

    first: bytes
    tag: bytes
    known: list[bytes] = field(default_factory=list)
    met: list[bytes] = field(default_factory=list)

    def end_at(self, content: bytes, begin: int) -> int:
        """Where a known part ends that begins here; -1 if there is none."""
        for place, part in enumerate(self.known):
            if content.startswith(part, begin):
                if place:
                    self.known.insert(0, self.known.pop(place))
                return begin + len(part) - len(self.tag)
        return -1

    def meet(self, content: bytes, begin: int) -> int:
        """Remember the part that begins here, and the tag after it; where it ends, or -1."""
        end = content.find(self.tag, begin + 1) if self.tag else len(content)
        if end >= 0:
            part = content[begin : end + len(self.tag)]
            # A comment might reach over the cut, and is nothing to what stands on both sides.
            if b"!--" not in part and b"-->" not in part and _is_clear(content, begin, end):
                self.known[_MOST - 1 :] = []
                self.known.insert(0, part)
                self.met.append(part)
        return end

    def last_in(self, content: bytes, start: int) -> int:
        """Where a known part begins that a file ends with; its very end if there is none."""
        for place, part in enumerate(self.known):
            begin = len(content) - len(part)
            if begin >= start and content.endswith(part) and _is_closed(content, begin):
                if place:
                    self.known.insert(0, self.known.pop(place))
                return begin
        begin = content.rfind(self.first, start)
        if begin >= 0:
            self.meet(content, begin)
        return len(content)

    def forget(self) -> None:
        """Something showed where parts were met."""
        self.known = [part for part in self.known if part not in self.met]
        self.met.clear()


def _is_clear(content: bytes, start: int, end: int) -> bool:
    """Whether neither a tag nor a comment that begins here may reach over the end."""
    # One sign is looked for much faster than several, and few pages have it.
    comment = content.find(b"!", start, end)
    comment = content.find(b"!--", comment, end) if comment >= 0 else -1
    while comment >= 0:
        closed = content.find(b"-->", comment, end)
        if closed < 0:
            return False
        comment = content.find(b"!--", closed, end)
    return _is_closed(content, end)


def _is_closed(content: bytes, end: int) -> bool:
    """Whether the last thing before a place, but for blanks, is the end of a tag, or nothing is."""
    before = content[max(0, end - _BLANKS) : end].rstrip()
    return before.endswith(b">") or (not before and end <= _BLANKS)
