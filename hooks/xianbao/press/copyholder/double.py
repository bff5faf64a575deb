"""Doubles: what stands word for word in two JSON files, one after the other, is read once.

A story's ninjs comes in two versions with the same texts. A file is taken apart at its quotation
marks, over which no find goes: they part 汉字 from one another, and no name, address or wrapping
holds one.
"""

from dataclasses import dataclass, field

_ENDING = ".json"
_LEAST = 60
"""Bytes of a part that is worth remembering."""


@dataclass
class Doubles:
    """The long parts of the JSON file that was read last."""

    _last: frozenset[bytes] = field(default=frozenset())

    def without(self, file: str, content: bytes) -> bytes:
        """A file but for what stands in the one before too."""
        if not file.endswith(_ENDING):
            return content
        parts = content.split(b'"')
        before = self._last
        self._last = frozenset(part for part in parts if len(part) >= _LEAST)
        if before.isdisjoint(self._last):
            return content
        return b'"'.join([part for part in parts if part not in before])

    def forget(self) -> None:
        """Something showed in what was read."""
        self._last = frozenset()
