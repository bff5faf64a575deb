"""The register of addresses, ``ledger.txt``: every address that readers were ever given.

One address a line, and behind it, where it was given up on purpose, a ``#`` and the reason. Lines
are never taken out, so two people may add to it at once and both are right.
"""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from xianbao.desk.galley import Galley, Place
from xianbao.desk.opening import content_of
from xianbao.desk.placement import LEDGER
from xianbao.desk.problem import Problem
from xianbao.desk.redirect import is_address
from xianbao.desk.rulebook import remedy as rules
from xianbao.desk.words import Words
from xianbao.paper.staff import Person

HEAD = """\
# 本报给过读者的全部网址，一行一个。出版以后运行 xianbao ledger --write，新网址会自动补进来。
# 只增不减：哪个网址打不开了，出版前会提醒。确实不要的，在那一行后面写 # 和理由。
# Every address that readers were ever given. Lines are added, never taken out.
"""
_STORY = Words("接替它的稿件", "the story that replaced it")
_PERSON = Words("staff.yml 里这个人名下", "the person's entry in staff.yml")
_LABEL = Words("masthead.yml 里接替它的那一项", "the entry in masthead.yml that replaced it")
_HEIRS = {"people": _PERSON, "sections": _LABEL, "series": _LABEL}


MOST_TOLD = 500
"""Lines of the ledger that are told of in one run."""
LARGEST = 32 << 20
"""Bytes of a ledger that are read: some 600,000 addresses."""


class Register:
    """The lines of a ledger, in the order of the file."""

    def __init__(self, text: str) -> None:
        """Take the text of the file."""
        self._lines = text.splitlines()
        self._known = frozenset(self._lines)

    @classmethod
    def of(cls, articles: Path) -> "Register | None":
        """The ledger of a folder of copy; nothing where none is kept or it cannot be read."""
        try:
            content = content_of(f"{articles}/{LEDGER}", LARGEST)
            return cls(content.decode("utf-8-sig", "replace"))
        except OSError:
            return None

    def problems(
        self, root: str, served: AbstractSet[str], retired: Collection[str], staff: Iterable[Person]
    ) -> list[Problem]:
        """Addresses that have died, and lines that are none; ``root`` is the folder's name.

        ``retired`` are those that were given up by the editors' word in the copy itself.
        """
        # Nearly every line is an address that is served, and is looked at no further.
        strange = self._known - served
        galley = Galley(f"{root}/{LEDGER}")
        keys: dict[str, str] = {}
        for number, line in enumerate(self._lines, start=1) if strange else ():
            if line not in strange:
                continue
            address, _, reason = (part.strip() for part in line.partition("#"))
            if not address:
                continue
            if len(galley.problems) >= MOST_TOLD:
                break
            if not is_address(address):
                galley.mark(rules.BAD_LEDGER_LINE, Place(number), value=address)
            elif not reason and plain(address) not in served and plain(address) not in retired:
                keys = keys or dict(_as_outsiders(staff))
                _mark_gone(address, keys, galley, Place(number))
        return galley.problems

    def lacks(self, served: AbstractSet[str]) -> list[str]:
        """The addresses that are served and not written down yet, in order."""
        missing = served - self._known
        if missing:
            missing = missing - {plain(line.partition("#")[0].strip()) for line in self._lines}
        return sorted(missing)

    def joined_by(self, addresses: Iterable[str]) -> str:
        """The text with more addresses: the head as it is, then all lines in order."""
        count = next((n for n, line in enumerate(self._lines) if not line.startswith("#")), None)
        head = self._lines[:count] if count is not None else self._lines
        rest = self._lines[len(head) :]
        lines = sorted({*(line for line in rest if line.strip()), *addresses})
        return "".join(f"{line}\n" for line in (*head, *lines))


def plain(address: str) -> str:
    """An address as it is compared: ``/a/b`` and ``/a/b/index.html`` are ``/a/b/``."""
    bare = address.removesuffix("index.html")
    return bare if bare.endswith(("/", ".html", ".htm")) else f"{bare}/"


def _as_outsiders(staff: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """The address that each of the staff had before joining it, and the name."""
    from xianbao.desk.people import outsider  # noqa: PLC0415 - slow, and seldom needed

    for person in staff:
        for name in person.spellings:
            yield f"/people/{outsider(name).key}/", person.name


def _mark_gone(address: str, names: dict[str, str], galley: Galley, at: Place) -> None:
    heir = _HEIRS.get(address.split("/")[1], _STORY)
    near = names.get(plain(address), "")
    galley.mark(rules.ADDRESS_GONE, at, address=address, heir=heir, near=near)
