"""Echoes: long passages of JSON and XML that another file had before, which are then passed over.

A story is passed on in several formats whose files say the same. A passage is a string of JSON
between its quotes, or what stands in XML between two tags. No find goes over its ends, as none
goes over the tag of a block; see `xianbao.press.copyholder.shell`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

_LONG = 300
"""Bytes of a passage that is remembered; shorter ones are read as fast as they are found again."""
_MOST = 1000
"""Passages that are remembered, one of each length."""
_SIGNS = 4
"""Bytes on both sides of a passage that are no 汉字: so many part, if a quote is among them."""


class _Format(NamedTuple):
    """How a passage begins and ends, and a sign that most long ones have and few other things."""

    first: bytes
    last: bytes
    sign: bytes


_JSON, _XML = _Format(b'"', b'"', b"\\"), _Format(b">", b"<", b"&")
_FORMATS = {b"{": _JSON, b"<?xml": _XML}


@dataclass
class Echoes:
    """The passages that have been read, and those of what is being read.

    ``lines`` are those of Latin text that are looked for. One with a quote or a bracket might go
    over the ends of a passage, so then nothing is passed over.
    """

    lines: Iterable[bytes] = ()
    _known: dict[int, bytes] = field(default_factory=dict, init=False)
    _met: list[bytes] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        """See whether anything may be passed over."""
        self._off = any(sign in line for line in self.lines for sign in (b'"', b"<", b">"))

    def without(self, content: bytes) -> bytes:
        """A file but for such passages as have been read."""
        for beginning, format_ in _FORMATS.items():
            if content.startswith(beginning) and not self._off:
                return b"".join(self._kept(content, format_))
        return content

    def _kept(self, content: bytes, format_: _Format) -> list[bytes]:
        first, last, mark = format_
        kept = []
        at = 0
        sign = content.find(mark)
        while sign >= 0:
            start = content.rfind(first, at, sign) + 1
            end = content.find(last, sign)
            while format_ is _JSON and end > 0 and content.startswith(mark, end - 1):
                end = content.find(last, end + 1)
            if not start or end < 0:
                break
            if end - start >= _LONG and self._is_known(content[start:end]):
                signs = content[max(0, start - _SIGNS) : start] + content[end : end + _SIGNS]
                if signs.isascii() and not _reaches_out(content[at:start]):
                    kept.append(content[at:start])
                    at = end
            sign = content.find(mark, end + 1)
        kept.append(content[at:])
        return kept

    def showed_nothing(self) -> None:
        """What was met since is clean."""
        self._met.clear()

    def forget(self) -> None:
        """Something showed in what was met."""
        self._known = {size: one for size, one in self._known.items() if one not in self._met}
        self._met.clear()

    def _is_known(self, passage: bytes) -> bool:
        """Whether a passage was met; it is remembered if nothing in it may reach out of it."""
        known = self._known.get(len(passage)) == passage
        if not known and not _reaches_out(passage):
            while len(self._known) >= _MOST:
                del self._known[next(iter(self._known))]
            self._known[len(passage)] = passage
            self._met.append(passage)
        return known


def _reaches_out(text: bytes) -> bool:
    """Whether something ends inside a tag, plain or as a feed has it, or has a comment."""
    # One sign is looked for much faster than several.
    if b"!" in text and b"!--" in text:
        return True
    if text.rfind(b"<") > text.rfind(b">"):
        return True
    return b"&" in text and text.rfind(b"&lt;") > text.rfind(b"&gt;")
