"""The shell: the HTML document around a sheet, drawn once per build and filled for every sheet."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from xianbao.press import address
from xianbao.press.value import value

_SLOT = re.compile("\x1f(title|description|head|running|body)\x1f")
_ALWAYS = ("title", "description", "head", "body")


@dataclass(frozen=True, slots=True)
class Slots:
    """What the shell's template prints where a sheet's own words will stand.

    ``front`` says which document it is: in that of the front page ``running_slot`` is the place
    of the whole nameplate, in the other one that of what the running head says after the name.
    """

    front: bool
    title_slot: str = "\x1ftitle\x1f"
    description_slot: str = "\x1fdescription\x1f"
    head_slot: str = "\x1fhead\x1f"
    running_slot: str = "\x1frunning\x1f"
    body_slot: str = "\x1fbody\x1f"


@value
class Words:
    """A sheet's own words. Text is escaped when it is put in; ``Markup`` is finished HTML."""

    title: str
    description: str
    head: Markup
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

    def around(self, words: Words, root: str) -> bytes:
        """A whole document, ``root`` being the way from it to the root of the site."""
        return b"".join(
            [
                _set(_html(getattr(words, piece)), root) if isinstance(piece, str) else piece
                for piece in _at(self, root)
            ]
        )


@lru_cache(maxsize=64)
def _at(shell: Shell, root: str) -> tuple[bytes | str, ...]:
    """A shell for every sheet with one way to the root: finished bytes and names of slots."""
    return tuple(
        piece if index % 2 else _set(piece, root) for index, piece in enumerate(shell.pieces)
    )


def _html(text: str) -> str:
    # `escape` would copy what is finished, and that is most of a page.
    return text if isinstance(text, Markup) else escape(text)


_ROOT = address.ROOT.encode()


def _set(text: str, root: str) -> bytes:
    # In bytes, which are searched several times as fast as text with 汉字 in it.
    return text.encode().replace(_ROOT, root.encode())
