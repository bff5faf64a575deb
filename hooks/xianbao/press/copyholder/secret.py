"""Secrets: by which of its words a withheld story would be known.

Of its text every run of eight 汉字; of its fields (headline, byline, caption) also those of three
to seven by themselves; of Latin text and addresses of sites every line of fifteen letters. Numbers
alone tell nothing. What other copy says too is let go later, when it is met.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from xianbao.paper.hold import Hold
from xianbao.paper.withheld import Manuscript, Withheld
from xianbao.press.copyholder import han
from xianbao.press.copyholder.mesh import Mesh

if TYPE_CHECKING:
    from numpy import uint16, uint32
    from numpy.typing import NDArray

    from xianbao.press.copyholder.mesh import Numbers

LATIN = 15
"""Letters of a line of Latin text by which it is known: any such line holds a whole `STEP`."""
STEP = 8
LOWER = bytes(one | 0x20 for one in range(256))
"""How Latin letters are compared: quickly, and therefore some signs in pairs too."""
_FIELD = re.compile(r"^[\s-]*[^\s:：]{1,24}\s*[:：]\s*")
_PARTS = re.compile(r"[,，、;；{}\[\]\"'()（）:：|]+|\s{2,}")
_NAMES = re.compile(r"[、;；{}\[\]\"',|]|[:：]\s")
"""What parts names, or the fields of a caption."""
_BYLINE = re.compile(r"[（(][^（）()\n]{0,80}(?:记者|通讯员|記者|通訊員)[^（）()\n]{0,80}[）)]")
_HAN = re.compile(r"[㐀-鿿〇豈-﫿]+")
NUMERALS = "〇零一二三四五六七八九十百千万亿年月日时分秒初廿第号星期农历正冬腊"
_NUMERALS = re.compile(f"[{NUMERALS}]*")
_LINE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?")
_SITE = re.compile(r"https?://[\x21-\x7e]+?(?=[\s)\]}>\"',]|[^\x21-\x7e]|$)")
_PATH = re.compile(r"[^\s\"',{}\[\]()（）]*/[^\s\"',{}\[\]()（）]*|[{}\[\]\"']")
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_FIGURES = re.compile(rb"[^a-z]*")
_TELLING = 6
"""Letters that a line of Latin text must have at least."""


class Secret(NamedTuple):
    """Something withheld: a story's key or a picture's file, and what holds it back."""

    name: str
    hold: Hold | None

    @property
    def address(self) -> str:
        """The address that nobody may be told; of a withdrawn story it was told long ago."""
        return "" if self.hold is Hold.WITHDRAWN else self.name


class Secrets:
    """All that is looked for. It is the same however often it is made of the same."""

    def __init__(self, withheld: Withheld, base: str = "") -> None:
        """Read the copy of everything withheld; ``base`` is the address of the site."""
        self.withheld = withheld
        self.base = base
        self.all = [
            *(Secret(key, hold) for key, hold in withheld.stories),
            *(Secret(file, None) for file in withheld.photos),
        ]

    @cached_property
    def _manuscripts(self) -> list[Manuscript]:
        return [self.withheld.filed.manuscript(key) for key, _ in self.withheld.stories]

    @cached_property
    def runs(self) -> Mesh:
        """The runs of `han.LONG` characters of all copy."""
        owners: dict[bytes, int] = {}
        for index, filed in enumerate(self._manuscripts):
            for text in _texts(filed):
                units = han.of(text)
                whole = units.tobytes()
                for at in _telling(units):
                    owners.setdefault(whole[2 * at : 2 * (at + han.LONG)], index)
        return Mesh(owners, partial(_mixed, length=han.LONG))

    @cached_property
    def values(self) -> tuple[Mesh, dict[bytes, list[tuple[bytes, int]]]]:
        """The first `han.SHORT` characters of short fields, and the fields that begin so."""
        fields: dict[bytes, list[tuple[bytes, int]]] = {}
        for index, filed in enumerate(self._manuscripts):
            for value in _values(filed.head):
                units = han.of(value).tobytes()
                fields.setdefault(units[: 2 * han.SHORT], []).append((units, index))
        owners = {start: found[0][1] for start, found in fields.items()}
        return Mesh(owners, partial(_mixed, length=han.SHORT)), fields

    @cached_property
    def lines(self) -> tuple[Mesh, dict[bytes, int]]:
        """Parts of Latin lines, eight bytes each, and the lines in full."""
        owners: dict[bytes, int] = {}
        full: dict[bytes, int] = {}
        for index, filed in enumerate(self._manuscripts):
            for line in _lines(filed, self.base):
                lowered = line.encode("ascii").translate(LOWER)
                for at in range(len(lowered) - LATIN + 1):
                    full.setdefault(lowered[at : at + LATIN], index)
                for at in range(len(lowered) - STEP + 1):
                    part = lowered[at : at + STEP]
                    if not _FIGURES.fullmatch(part):
                        owners.setdefault(part, index)
        return Mesh(owners, lambda keys: steps_of(b"".join(keys))), full

    @cached_property
    def addresses(self) -> dict[int, list[tuple[bytes, int]]]:
        """Day as a number → the ends of withheld addresses of that day, lower case."""
        found: dict[int, list[tuple[bytes, int]]] = {}
        for index, one in enumerate(self.all):
            if one.address and re.match(r"\d{4}/\d\d/\d\d/.", one.address):
                day = int(one.address[:10].replace("/", ""))
                end = one.address[11:].lower().encode()
                found.setdefault(day, []).append((end, index))
        return found

    @cached_property
    def files(self) -> dict[bytes, int]:
        """Names of withheld pictures, lower case, where they are names at all."""
        found: dict[bytes, int] = {}
        for index, one in enumerate(self.all):
            name = one.name.rpartition("/")[2].lower()
            if one.hold is None and len(name.rpartition(".")[0]) > len("photo"):
                found[name.encode()] = index
        return found


def steps_of(content: bytes) -> "NDArray[uint32]":
    """A number for every eight bytes of something in lower case, one after the other."""
    import numpy as np  # noqa: PLC0415  # only runs that set pages load it

    words = np.frombuffer(content[: len(content) // STEP * STEP], "<u8")
    numbers: NDArray[uint32] = (words * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(32)).astype(
        np.uint32
    )
    return numbers


def _mixed(keys: Iterable[bytes], length: int) -> "Numbers":
    import numpy as np  # noqa: PLC0415  # as above

    units = np.frombuffer(b"".join(keys), np.uint16)
    return han.mixed(units, length)[::length]


def _telling(units: "NDArray[uint16]") -> list[int]:
    """Where runs begin that do more than count and date: the program writes such runs too."""
    import numpy as np  # noqa: PLC0415  # as above

    telling = np.cumsum(np.concatenate(([0], ~np.isin(units, han.of(NUMERALS)))))
    found: list[int] = np.flatnonzero(telling[han.LONG :] > telling[: -han.LONG]).tolist()
    return found


def _texts(filed: Manuscript) -> Iterator[str]:
    """What is read as one: the value of a field, or a part of it between names; the whole text.

    The names of fields are no words of the story's; bylines are written by the program too.
    """
    for line in filed.head.splitlines():
        yield from _NAMES.split(_FIELD.sub("", line))
    yield from _BYLINE.split(filed.body)


def _values(head: str) -> Iterator[str]:
    """The values of fields that are three to seven 汉字 and nothing else."""
    for line in head.splitlines():
        for part in _PARTS.split(_FIELD.sub("", line)):
            value = _BLANK.sub("", part)
            short = han.SHORT <= len(value) < han.LONG
            if short and _HAN.fullmatch(value) and not _NUMERALS.fullmatch(value):
                yield value


def _lines(filed: Manuscript, base: str) -> Iterator[str]:
    """Lines of Latin text, and addresses of other sites, long enough to be known by.

    Addresses of the paper's own pages are everywhere; those of withheld stories are looked for
    apart.
    """
    fields = "\n".join(_FIELD.sub("", line) for line in filed.head.splitlines())
    for text in (fields, filed.body):
        for found in _SITE.findall(text):
            if len(found) >= LATIN and not (base and found.startswith(base)):
                yield found
        for line in _LINE.findall(_PATH.sub("\n", text)):
            letters = sum(one.isalpha() for one in line)
            if len(line) >= LATIN and letters >= _TELLING:
                yield line
