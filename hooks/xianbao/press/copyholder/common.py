"""Common knowledge: what may stand in what goes out, whatever a withheld story says too.

A run of a withheld story's words tells of it only if no published story has it, nor the masthead,
the staff, an issue, the paper's standing pages, its templates or the program.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from xianbao.paper.edition import Edition
from xianbao.paper.lately import BILL_FILE
from xianbao.paper.withheld import opened, said
from xianbao.press.darkroom.renditions import photo_of

_ADDRESS = re.compile(rb"\d{4}/\d\d/\d\d/[0-9A-Za-z._-]+")
_DAY = re.compile(rb"\d{4}/\d\d/\d\d(?=/)")
_MOST = 400
"""Stories that one file is asked for before all are."""
_FEW = 8
"""Stories that are learnt from at once."""
SOON = 3
"""Of those who are `far`, how many are asked soon in nearly every reading of many files."""
_TEXTS = frozenset({".md", ".html", ".htm", ".py", ".po", ".js", ".css", ".yml", ".svg", ".txt"})
_PACKAGE = Path(__file__).parents[2]


@dataclass
class Common:
    """``folders`` are those of standing pages and templates, ``base`` is the site's address."""

    edition: Edition
    folders: tuple[Path, ...] = ()
    base: str = ""

    def near(self, file: str, content: bytes, told: set[str]) -> Iterator[Sequence[str]]:
        """The published stories whose addresses a file names, its own first; texts by the story.

        A page to be printed names none: of that, all stories of the days that it names. No story
        is told that was ``told`` before.
        """
        own = self._named(file.encode())
        yield self._opened(own, told)
        named = file.encode() + b"\n" + content
        keys = self._named(named)
        if not keys:
            days = dict.fromkeys(one.decode() for one in _DAY.findall(named))
            keys = [key for day in days for key in self._by_day.get(day, ())]
        others = [key for key in keys[:_MOST] if key not in told]
        for first in range(0, len(others), _FEW):
            yield self._opened(others[first : first + _FEW], told)

    def _named(self, content: bytes) -> list[str]:
        keys = (one.decode().rstrip(".") for one in dict.fromkeys(_ADDRESS.findall(content)))
        return [key for key in keys if key in self._live]

    def _opened(self, keys: Iterable[str], told: set[str]) -> list[str]:
        untold = [key for key in keys if key not in told]
        told.update(untold)
        # What a page that has just been set says of stories is still at hand.
        return ["\n".join(said(self.edition.opened(key))) for key in untold]

    def _said(self, keys: Iterable[str]) -> Iterator[str]:
        yield from ("\n".join(opened(self.edition.shelf, (key,))) for key in keys)

    def far(self) -> Iterator[Iterable[str]]:
        """Everything else, those first who are soon asked and often know: texts by the story."""
        edition = self.edition
        yield ["\n".join((*said(edition.masthead), *said(edition.staff.people)))]
        yield ["\n".join(said(edition.issues[day])) for day in edition.issues]
        yield self._standing
        yield self._said(card.key for card in (*edition.notices, *edition.cards))

    def prints(self, file: str) -> bool:
        """Whether a picture is made of what a published story prints, or by the program."""
        return photo_of(file) in self.printed or file.endswith(f"/{BILL_FILE}")

    @cached_property
    def printed(self) -> frozenset[str]:
        """The files of all photos that published stories print."""
        return frozenset(file for card in self.edition.cards for file in card.photos)

    @cached_property
    def _live(self) -> frozenset[str]:
        cards = (*self.edition.cards, *self.edition.notices)
        return frozenset(card.key for card in cards)

    @cached_property
    def _by_day(self) -> dict[str, list[str]]:
        """Day as in addresses → the published stories."""
        found: dict[str, list[str]] = {}
        for key in self._live:
            found.setdefault(key[:10], []).append(key)
        return found

    @cached_property
    def _standing(self) -> list[str]:
        """What its standing pages, templates and program say, which anybody may read."""
        texts = []
        # Both folders hold hundreds of files, of which a ``Path`` each takes as long as to read it.
        for place, _, names in chain.from_iterable(map(os.walk, (*self.folders, _PACKAGE))):
            for name in names:
                if name[name.rfind(".") :] in _TEXTS:
                    with suppress(OSError), open(f"{place}/{name}", "rb") as file:  # noqa: PTH123
                        texts.append(file.read().decode("utf-8", "replace"))
        return texts
