"""Standing files: masthead and staff, which are looked at in every run and seldom change."""

import marshal
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from xianbao.desk.folder import MASTHEAD, STAFF, Folder
from xianbao.desk.galley import Galley
from xianbao.desk.kept import Row, frozen, problems_of, rows, thawed
from xianbao.desk.problem import Problem
from xianbao.paper.card import digest_of
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff

_NONE = "none"
"""The hash of a file that is not there."""


class Reading(NamedTuple):
    """What a standing file was read into: frozen, or empty where it could not be read."""

    hash: str
    content: bytes
    problems: tuple[Row, ...]

    def packed(self) -> bytes:
        """The reading as bytes."""
        return marshal.dumps((self.hash, self.content, self.problems))


def unpacked_reading(content: bytes) -> Reading:
    """The reading of bytes whose checksum has been compared."""
    return Reading(*marshal.loads(content))  # noqa: S302 - see above


UNREAD = Reading("", b"", ())


@dataclass(frozen=True, slots=True)
class Standing:
    """Masthead and staff; nothing where there is none or it could not be read."""

    masthead: Reading
    staff: Reading

    def who(self) -> Staff | None:
        """The staff."""
        return thawed(self.staff.content, Staff) if self.staff.content else None

    def what(self) -> Masthead | None:
        """The masthead."""
        return thawed(self.masthead.content, Masthead) if self.masthead.content else None


NO_STANDING = Standing(UNREAD, UNREAD)


def read_standing(folder: Folder, kept: Standing) -> Standing:
    """Masthead and staff as they are now; what has the same content is not read again."""
    masthead, staff = _content(folder, MASTHEAD), _content(folder, STAFF)
    return Standing(
        kept.masthead if _same(masthead, kept.masthead) else _masthead(folder, masthead),
        kept.staff if _same(staff, kept.staff) else _staff(folder, staff),
    )


def standing_in(articles: Path) -> Standing:
    """Masthead and staff of a folder of copy, for those who want nothing else of it."""
    return read_standing(_without_copy(articles), NO_STANDING)


def masthead_of(articles: Path) -> Masthead | None:
    """The masthead alone, where nothing is wrong with it."""
    return masthead_in(articles)[0]


def masthead_in(articles: Path) -> tuple[Masthead | None, list[Problem]]:
    """The masthead alone, where it can be read, and what is wrong with it.

    Where there is no folder there is no masthead, and `intake.read` tells of that.
    """
    if not articles.is_dir():
        return None, []
    folder = _without_copy(articles)
    reading = _masthead(folder, _content(folder, MASTHEAD))
    return Standing(reading, UNREAD).what(), problems_of(reading.problems)


def _without_copy(articles: Path) -> Folder:
    files = (path.name for path in articles.iterdir() if path.is_file() and not path.is_symlink())
    return Folder(articles, {"": list(files)})


def _content(folder: Folder, path: str) -> tuple[str, bytes | None]:
    """A file's hash and content: no content where it cannot be read."""
    if path not in folder.month("").others:
        return _NONE, None
    try:
        content = folder.content(path)
    except OSError:
        return "", None
    return digest_of(content), content


def _same(found: tuple[str, bytes | None], kept: Reading) -> bool:
    return bool(found[0]) and found[0] == kept.hash


def _masthead(folder: Folder, found: tuple[str, bytes | None]) -> Reading:
    from xianbao.desk.masthead import read_masthead  # noqa: PLC0415 - seldom needed, and slow
    from xianbao.desk.rulebook import paper  # noqa: PLC0415

    galley = Galley(folder.shown(MASTHEAD))
    if found[0] == _NONE:
        galley.mark(paper.NO_MASTHEAD)
        return Reading(_NONE, b"", rows(galley.problems))
    data = found[1] if found[1] is not None else folder.read(MASTHEAD, galley)
    masthead = read_masthead(data, galley) if data is not None else None
    return Reading(found[0], frozen(masthead) if masthead else b"", rows(galley.problems))


def _staff(folder: Folder, found: tuple[str, bytes | None]) -> Reading:
    """The staff; where there is no file names are not checked, and that is no problem."""
    from xianbao.desk.staff import read_staff  # noqa: PLC0415 - seldom needed, and slow

    if found[0] == _NONE:
        return Reading(_NONE, b"", ())
    galley = Galley(folder.shown(STAFF))
    data = found[1] if found[1] is not None else folder.read(STAFF, galley)
    staff = read_staff(data, galley) if data is not None else None
    return Reading(found[0], frozen(staff) if staff is not None else b"", rows(galley.problems))
