"""Pages: several texts put together so that they are read at once, and where to look in them."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from xianbao.press.copyholder import han
from xianbao.press.copyholder.secret import STEP

if TYPE_CHECKING:
    from numpy import bool_, int64, uint8, uint16, uint64
    from numpy.typing import NDArray

Text = tuple[str, bytes]
"""A file's place below the site, and its content or something unpacked of it."""

_BETWEEN = b"\n\0" * STEP
"""What keeps the last words of one text from the first of the next."""
_INLINE = re.compile(
    rb"</?(?:a|abbr|b|br|code|em|font|i|ins|kbd|mark|q|ruby|rp|rt|s|small|span|strong|sub|sup|u|wbr)"
    rb"(?=[\s>/])[^>]*>|<!--.*?-->",
    re.DOTALL,
)
_ESCAPED = re.compile(rb"&lt;(?=[/!]?[a-z-])|(?<=[a-z0-9/;-])&gt;")
"""The ends of a tag as a feed has them."""
_PARTING = re.compile(rb"[<\"]|\n\0|&quot;>")
"""What stands between two texts of a file: a tag of a block, the end of an attribute or string."""
_LINE = set(range(0x2B, 0x7B)).difference(b",./:<=>")
_ENDS_LINE = bytes(one not in _LINE for one in range(256))
"""Blanks, quotes, letters beyond ASCII, tags, points: one of them ends every line of other text."""
_DAY = (10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1)
_ENDINGS = frozenset({b"jp", b"pn", b"we", b"gi", b"av"})


class Page:
    """Texts of one or of many files."""

    def __init__(self, texts: Sequence[Text]) -> None:
        """Put them together."""
        self.texts = texts
        self.content = _BETWEEN.join(content for _, content in texts)
        self._starts: list[int] = []
        start = 0
        for _, content in texts:
            self._starts.append(start)
            start += len(content) + len(_BETWEEN)

    def number_at(self, place: int) -> int:
        """Which text a place is in."""
        return bisect_right(self._starts, place) - 1

    @cached_property
    def _han(self) -> "tuple[NDArray[uint16], NDArray[bool_], bool]":
        return han.read(self.content)

    @cached_property
    def _places(self) -> "NDArray[int64]":
        return han.places(self.content, self._han[1])

    @property
    def has_odd_signs(self) -> bool:
        """Whether there are full-width letters, or signs that nobody sees."""
        return self._han[2]

    @property
    def units(self) -> "NDArray[uint16]":
        """Its 汉字, in order."""
        return self._han[0]

    def number_of(self, first: int) -> int:
        """Which text a 汉字 is in."""
        return self.number_at(int(self._places[first]))

    def is_whole(self, first: int, length: int) -> bool:
        """Whether a run of 汉字 stands in one piece, as people write."""
        start, end = int(self._places[first]), int(self._places[first + length - 1])
        between = self.content[start:end]
        if len(between) <= length * 3:
            return True
        tags = _ESCAPED.sub(lambda found: b"<" if found[0] == b"&lt;" else b">", between)
        return not _PARTING.search(_INLINE.sub(b"", tags))

    @cached_property
    def _bytes(self) -> "NDArray[uint8]":
        import numpy as np  # noqa: PLC0415  # only runs that set pages load it

        return np.frombuffer(self.content, np.uint8)

    @cached_property
    def lowered(self) -> bytes:
        """All of it in lower case, as `LOWER` has it."""
        import numpy as np  # noqa: PLC0415  # as above

        return (self._bytes | np.uint8(0x20)).tobytes()

    @property
    def is_quoted(self) -> bool:
        """Whether there may be a 汉字 as mail writes it: ``=E5=8E=BF``."""
        import numpy as np  # noqa: PLC0415  # as above

        signs = self._bytes
        return bool(np.any((signs[:-1] == 0x3D) & (signs[1:] == 0x45)))  # noqa: PLR2004

    @cached_property
    def has_long_lines(self) -> bool:
        """Whether there may be a line of base64: some thirty of its signs and no other."""
        import numpy as np  # noqa: PLC0415  # as above

        words = self._bytes[: len(self.content) // STEP * STEP].view("<u8")
        # Of three words in a row one is a third one; so but a third of all has to be looked at.
        third = np.flatnonzero(_clear(words[2::3])) * 3 + 2
        around = third[:, None] + np.arange(-2, 3)
        clear = _clear(words[np.minimum(around, len(words) - 1)]).reshape(-1, 5)
        clear &= around < len(words)
        return bool(np.any(clear[:, :-2] & clear[:, 1:-1] & clear[:, 2:]))

    def days(self, wanted: Collection[int]) -> Iterator[tuple[int, int]]:
        """Where an address of one of some days goes on after ``2026/11/22/``, and which day."""
        import numpy as np  # noqa: PLC0415  # as above

        slashes = self._bytes == 0x2F  # noqa: PLR2004  # a slash
        first = np.flatnonzero(slashes[4:-6] & slashes[7:-3] & slashes[10:]) + 4
        # Few days end in the same figures as one of ours; of those alone all figures are read.
        pairs = self._bytes[first + 4].astype(np.uint16) << np.uint16(8) | self._bytes[first + 5]
        first = first[_last(frozenset(day % 100 for day in wanted)).take(pairs)]
        places = first[:, None] + np.array([-4, -3, -2, -1, 1, 2, 4, 5])
        figures = self._bytes[places].astype(np.int64) - 0x30
        proper = ((figures >= 0) & (figures <= 9)).all(axis=1)  # noqa: PLR2004
        days = figures @ np.array(_DAY)
        for at in np.flatnonzero(proper).tolist():
            if int(days[at]) in wanted:
                yield int(first[at]) + 7, int(days[at])

    def names(self, ends: "NDArray[bool_]") -> Iterator[int]:
        """Where the ending of a picture's name begins, if the two letters before may be ours."""
        import numpy as np  # noqa: PLC0415  # as above

        signs = self._bytes
        dots = np.flatnonzero(signs == 0x2E)  # noqa: PLR2004  # a point
        dots = dots[(dots >= 2) & (dots + 2 < len(signs))]  # noqa: PLR2004
        pairs = signs[dots - 2].astype(np.uint16) << np.uint16(8) | signs[dots - 1]
        for dot in dots[ends[pairs | np.uint16(0x2020)]].tolist():
            if self.content[dot + 1 : dot + 3].lower() in _ENDINGS:
                yield dot


def _clear(words: "NDArray[uint64]") -> "NDArray[bool_]":
    """Which words of `STEP` bytes hold nothing that ends a line of base64."""
    import numpy as np  # noqa: PLC0415  # as above

    clear: NDArray[bool_] = np.frombuffer(words.tobytes().translate(_ENDS_LINE), "<u8") == 0
    return clear


@lru_cache(2)
def _last(days: frozenset[int]) -> "NDArray[bool_]":
    """Whether two letters are the figures of one of some days of a month."""
    import numpy as np  # noqa: PLC0415  # as above

    figures = np.zeros(1 << 16, bool)
    for day in days:
        figures[int.from_bytes(b"%02d" % day, "big")] = True
    return figures
