"""The parcel: all that is needed to set the pages of one edition elsewhere, packed once a run.

It holds the edition without its stories, the host's look and the templates. The stories follow as
the desk's own file, which a worker opens where it is if it can, and otherwise asks for.
"""

import pickle
import re
import sys
import zlib
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b, file_digest
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Protocol, runtime_checkable

from xianbao.paper.card import digest_of
from xianbao.paper.edition import Edition
from xianbao.paper.readings import Readings
from xianbao.paper.withheld import NOTHING
from xianbao.press.compositor import Compositor
from xianbao.press.slices import Setter
from xianbao.press.standing import imprint
from xianbao.press.standing.look import Look

Program = tuple[tuple[str, str], ...]
"""Name and version of whatever decides how a page comes out, plain so that any version reads it."""

_TEMPLATES = "xianbao"
_DIGEST, _BLOCK, _FAST = 12, 1 << 20, 1
_PROTOCOL = 5


class DamagedPieceError(Exception):
    """A piece is not what was packed."""


@runtime_checkable
class FiledShelf(Protocol):
    """A shelf that opens its stories from a file, which may be moved before the first is opened."""

    store: Path | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that a worker needs: its digest, where it may be found, or itself.

    ``content`` is compressed; it is empty where only the place is told.
    """

    digest: str
    place: str
    content: bytes = b""

    @classmethod
    def at(cls, path: Path) -> "Piece":
        """A file as it is now, told by its place. Raises `OSError`."""
        return cls(_digest_at(path), str(path.absolute()))

    @classmethod
    def enclosed(cls, content: bytes) -> "Piece":
        """Contents that stand nowhere."""
        return cls(digest_of(content), "", zlib.compress(content, _FAST))

    def with_content(self) -> "Piece":
        """The same with its content. Raises `OSError`; `DamagedPieceError` if it has changed."""
        packer, total, packed = zlib.compressobj(_FAST), blake2b(digest_size=_DIGEST), []
        with Path(self.place).open("rb") as file:
            while block := file.read(_BLOCK):
                total.update(block)
                packed.append(packer.compress(block))
        if total.hexdigest() != self.digest:
            raise DamagedPieceError(self.place)
        return Piece(self.digest, "", b"".join((*packed, packer.flush())))

    def at_hand(self, folder: Path) -> Path | None:
        """Where this process can read it; what it holds itself is unpacked into ``folder``.

        Raises `DamagedPieceError` for content that is not what was packed.
        """
        if self.content:
            return self._unpacked(folder / self.digest)
        try:
            found = Path(self.place)
            return found if self.place and _digest_at(found) == self.digest else None
        except OSError:
            return None

    def _unpacked(self, path: Path) -> Path:
        try:
            content = zlib.decompress(self.content)
        except zlib.error as error:
            raise DamagedPieceError(self.digest) from error
        if digest_of(content) != self.digest:
            raise DamagedPieceError(self.digest)
        path.write_bytes(content)
        return path


def compositor_of(setter: Setter) -> Compositor:
    """What sets the pages of a setter; `TypeError` where that is nothing that can be packed."""
    if not isinstance(setter.compositor, Compositor):
        raise TypeError(type(setter.compositor).__name__)
    return setter.compositor


def stories_of(compositor: Compositor) -> Path | None:
    """The file that the stories are opened from; None where the shelf holds them itself."""
    shelf: object = compositor.edition.shelf
    store = shelf.store if isinstance(shelf, FiledShelf) else None
    return store if store and store.is_file() else None


def packed(compositor: Compositor) -> bytes:
    """The parcel: everything but the stories that stand in a file, and nothing reckoned."""
    # Every field goes along but what the edition has looked up since it was read.
    bare = replace(
        compositor.edition,
        withheld=NOTHING,
        readings=Readings(),
        _recent={},
        _families={},
        _places={},
        _parts={},
    )
    folder = compositor.templates / _TEMPLATES
    templates = {
        path.relative_to(compositor.templates).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return pickle.dumps((bare, compositor.look, templates), _PROTOCOL)


def unpacked(content: bytes, stories: Path | None, folder: Path) -> Compositor:
    """The compositor again, its stories opened from a file, its templates put into ``folder``."""
    edition, look, templates = pickle.loads(content)  # noqa: S301  # packed by the run we work for
    if not isinstance(edition, Edition) or not isinstance(look, Look):
        raise DamagedPieceError(type(edition).__name__)
    shelf: object = edition.shelf
    if stories is not None and isinstance(shelf, FiledShelf):
        shelf.store = stories
    for name, text in templates.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return Compositor(edition, look, folder)


@cache
def program() -> Program:
    """What sets the pages here. Two processes that agree in this make the same bytes."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (("xianbao", imprint.program()), ("python", python), *_required())


def differences(one: Program, other: Program) -> tuple[str, ...]:
    """What two programs do not agree in, one version against the other."""
    here, there = dict(one), dict(other)
    return tuple(
        f"{name} {here.get(name, '—')} ≠ {there.get(name, '—')}"
        for name in sorted(here.keys() | there.keys())
        if here.get(name) != there.get(name)
    )


def _required() -> Program:
    """The packages that the program asks for, as they are installed."""
    try:
        wanted = requires("xianbao") or ()
    except PackageNotFoundError:
        return ()
    names = {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line}
    return tuple((name, _version(name)) for name in sorted(names))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "—"


def _digest_at(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=_DIGEST)).hexdigest()
