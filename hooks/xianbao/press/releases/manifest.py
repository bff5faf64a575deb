"""The manifest: every file of a release with its mark, in sheets that releases share.

A sheet lists the files of one month, or a thirty-second part of all others, sorted by path, one a
line: digest, size, path. It is known by the digest of its own text, so a release that corrects a
word has one or two sheets of its own, and the rest in common with the release before.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from xianbao.press.damage import UNREADABLE
from xianbao.press.publishing.tree import inside
from xianbao.press.releases.mark import Mark, mark_of

_MONTH = re.compile(r"\d{4}/\d\d(?=/)")
_UTF8 = ("utf-8", "surrogateescape")
_SHARES = 32
"""How many sheets list what belongs to no month: lists, people, the index for search."""


class DamagedManifestError(Exception):
    """A sheet is missing, or is not the one that the release names."""


class Sheet(NamedTuple):
    """What a release says of one of its sheets."""

    digest: str
    files: int
    size: int
    """Bytes of all its files."""


def sheet_name(file: str) -> str:
    """The sheet that lists a file: ``2026/11`` or ``part-07``; it follows from the path alone."""
    month = _MONTH.match(file)
    return month[0] if month else f"part-{zlib.crc32(file.encode(*_UTF8)) % _SHARES:02}"


@dataclass
class Manifest:
    """``sheets`` by name; ``fetch`` gives a sheet's text by its digest, checked.

    It raises `DamagedManifestError`, as does whatever has to open a sheet.
    """

    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    fetch: Callable[[str], bytes] = field(default=lambda _: b"", repr=False)
    _opened: dict[str, dict[str, Mark]] = field(default_factory=dict, repr=False)

    @property
    def digest(self) -> str:
        """One digest for all: equal manifests are of equal sites, on whatever machine."""
        lines = (f"{name} {sheet.digest}\n" for name, sheet in sorted(self.sheets.items()))
        return mark_of("".join(lines).encode()).digest

    @property
    def count(self) -> int:
        """How many files."""
        return sum(sheet.files for sheet in self.sheets.values())

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(sheet.size for sheet in self.sheets.values())

    def mark(self, file: str) -> Mark | None:
        """The mark of one file; None where it is not of this release."""
        return self.listed(sheet_name(file)).get(file)

    def files(self) -> Iterator[tuple[str, Mark]]:
        """Every file, sheet by sheet, in order within each."""
        for name in sorted(self.sheets):
            yield from self.listed(name).items()

    def without(self, other: "Manifest") -> dict[str, Mark]:
        """The files that the other one has not, or has with other bytes."""
        found: dict[str, Mark] = {}
        for name, sheet in sorted(self.sheets.items()):
            if other.sheets.get(name, _NO_SHEET).digest != sheet.digest:
                theirs = other.listed(name)
                ours = self.listed(name)
                found.update((f, mark) for f, mark in ours.items() if theirs.get(f) != mark)
        return found

    def renewed(self, marks: Mapping[str, Mark], gone: Iterable[str] = ()) -> "Renewal":
        """The manifest after some files have been set and some have gone."""
        turned: dict[str, dict[str, Mark]] = {}
        for file, mark in marks.items():
            self._turned(turned, file)[file] = mark
        for file in gone:
            self._turned(turned, file).pop(file, None)
        sheets = dict(self.sheets)
        texts = {}
        for name, listed in turned.items():
            text = _text(listed)
            size = sum(mark.size for mark in listed.values())
            sheet = Sheet(mark_of(text).digest, len(listed), size)
            if not listed:
                sheets.pop(name, None)
            elif sheets.get(name) != sheet:
                sheets[name] = sheet
                texts[sheet.digest] = text
        new = Manifest(sheets, self.fetch, {**self._opened, **turned})
        return Renewal(new, texts)

    def _turned(self, turned: dict[str, dict[str, Mark]], file: str) -> dict[str, Mark]:
        name = sheet_name(file)
        if name not in turned:
            turned[name] = dict(self.listed(name))
        return turned[name]

    def listed(self, name: str) -> Mapping[str, Mark]:
        """The files of one sheet; none where there is no such sheet."""
        opened = self._opened.get(name)
        if opened is None:
            sheet = self.sheets.get(name)
            opened = self._opened[name] = _listed(self.fetch(sheet.digest)) if sheet else {}
        return opened


@dataclass(frozen=True, slots=True)
class Renewal:
    """A manifest, and the texts of those of its sheets that are new, by digest."""

    manifest: Manifest
    texts: Mapping[str, bytes]


_NO_SHEET = Sheet("", 0, 0)


def listing(manifest: Manifest) -> bytes:
    """Every file of a manifest, a line each as in a sheet."""
    return _text(dict(manifest.files()))


def of_listing(text: bytes) -> Manifest:
    """The manifest of a `listing`. Raises `DamagedManifestError`."""
    return Manifest().renewed(_listed(text)).manifest


def _text(listed: Mapping[str, Mark]) -> bytes:
    lines = (f"{mark.digest} {mark.size} {_quoted(f)}\n" for f, mark in sorted(listed.items()))
    return "".join(lines).encode(*_UTF8)


def _listed(text: bytes) -> dict[str, Mark]:
    try:
        rows = (line.split(" ", 2) for line in text.decode(*_UTF8).split("\n")[:-1])
        return {inside(_unquoted(file)): Mark(digest, int(size)) for digest, size, file in rows}
    except UNREADABLE as error:
        raise DamagedManifestError from error


def _quoted(file: str) -> str:
    """A path as it stands in a line: as it is, unless it would break the line."""
    return file if file.isprintable() and file[0] != '"' else json.dumps(file)


def _unquoted(text: str) -> str:
    if not text.startswith('"'):
        return text
    file = str(json.loads(text))
    file.encode(*_UTF8)  # JSON can spell what no file is called
    return file
