"""The shell: the HTML document around a sheet, drawn once per build and filled for every sheet."""

import re
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup, escape

_SLOT = re.compile("\x1e(title|description|running|body)\x1e")
_ALWAYS = ("title", "description", "body")


@dataclass(frozen=True, slots=True)
class Slots:
    """What the shell's template prints where a sheet's own words will stand.

    ``front`` chooses between the full nameplate and the one-line running head, which alone has a
    place for ``running_slot``.
    """

    front: bool
    title_slot: str = "\x1etitle\x1e"
    description_slot: str = "\x1edescription\x1e"
    running_slot: str = "\x1erunning\x1e"
    body_slot: str = "\x1ebody\x1e"


@dataclass(frozen=True, slots=True)
class Words:
    """A sheet's own words. Text is escaped when it is put in; ``Markup`` is finished HTML."""

    title: str
    description: str
    running: Markup
    body: Markup


@dataclass(frozen=True, slots=True)
class Shell:
    """A drawn shell, cut at its slots: texts of the document and names of slots in turn."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, document: str) -> "Shell":
        """Cut a drawn document; `ValueError` if a slot that every sheet fills is not there once."""
        pieces = tuple(_SLOT.split(document))
        found = Counter(pieces[1::2])
        for slot in _ALWAYS:
            if found[slot] != 1:
                message = f"the shell must print the slot {slot!r} once"
                raise ValueError(message)
        return cls(pieces)

    def around(self, words: Words) -> str:
        """A whole document."""
        return "".join(
            escape(getattr(words, piece)) if index % 2 else piece
            for index, piece in enumerate(self.pieces)
        )
