"""The shell: what stands around the text of every page, which is read once and then passed over.

It is cut off at the first ``<nav``, at ``<main`` and at ``</main>``. No find goes over such a tag:
it parts 汉字 from one another, and no name, address or wrapping holds one. So the rest of a page
shows what it showed, if the shell, byte for byte, has been read and showed nothing.
"""

from dataclasses import dataclass, field

_MOST = 100
"""Parts that are remembered: a paper has two for each depth of its folders, and few others."""
_COMMENT = (b"<!--", b"-->")
"""A comment might reach over the cut, and is nothing to what stands on both sides of it."""


@dataclass
class Shells:
    """The parts of shells that have been read, and those of what is being read."""

    _clean: set[bytes] = field(default_factory=set)
    _met: set[bytes] = field(default_factory=set)

    def without(self, content: bytes) -> bytes:
        """A file but for such parts of its shell as have been read."""
        opening = content.find(b"<main")
        start = content.find(b"<nav", 0, opening) if opening > 0 else -1
        end = content.rfind(b"</main>", opening) if start > 0 else -1
        if end < 0:
            return content
        return b"".join(
            (
                content[:start],
                self._unread(content[start:opening]),
                content[opening:end],
                self._unread(content[end:]),
            )
        )

    def showed_nothing(self) -> None:
        """What was met since is clean."""
        if len(self._clean) < _MOST:
            self._clean |= self._met
        self._met.clear()

    def forget(self) -> None:
        """Something showed in what was met."""
        self._met.clear()

    def _unread(self, part: bytes) -> bytes:
        """A part, unless it was read before."""
        if part in self._clean:
            return b""
        if not any(sign in part for sign in _COMMENT):
            self._met.add(part)
        return part
