"""Reading: a plate whose files are read before they may go out.

Whatever is put on it and differs from what stands is read in the process that puts it there, many
files at once, for the bytes are at hand. When a story is withdrawn, all that stands is read too. A
find is an error, so nothing is published.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from xianbao.paper.edition import Edition
from xianbao.paper.hold import Hold
from xianbao.press.copyholder.common import Common
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import Plate

if TYPE_CHECKING:
    from xianbao.press.copyholder.copyholder import Copyholder

AT_ONCE = 1_500_000
"""Bytes that are read together: a call costs as much as some pages, and what is read pushes out of
the processor's cache what sets pages. Of five sizes from 0.1 to 4 million this took least."""
_MOST = 10
"""Finds that are told."""
_WHY = {
    None: ("没有上线的稿件在用它", "no published story prints it"),
    Hold.DRAFT: ("草稿", "a draft"),
    Hold.EMBARGOED: ("还没到解禁时间", "embargoed"),
    Hold.EXPIRED: ("已过期", "expired"),
    Hold.WITHDRAWN: ("已撤稿", "withdrawn"),
}

Told = tuple[str, Hold | None, str]
"""A withheld story's key or picture's file, what holds it back, and the file where it shows."""


class LeakError(Exception):
    """Something that is not published shows in what was about to go out."""

    def __init__(self, finds: tuple[Told, ...]) -> None:
        """``finds`` are told without a word of what was found: whoever sees the log reads it."""
        zh = "\n".join(
            f"  articles/{name}（{_WHY[hold][0]}）→ {file}" for name, hold, file in finds
        )
        en = "\n".join(
            f"  articles/{name} ({_WHY[hold][1]}) → {file}" for name, hold, file in finds
        )
        super().__init__(
            "没有发表的东西出现在要上线的文件里，没有出版，已上线的报纸不变：\n"
            f"{zh}\n→ 可以公开的，把稿件改成发表；不可以的，请懂网站的同事查 docs/、overrides/"
            " 和插件，那个文件里的字或图是从哪里来的，拿掉再出一次。\n"
            "What is not published shows in files that were about to go out; nothing was"
            f" published:\n{en}\n→ If it may be read, publish the story. If not, look in docs/,"
            " overrides/ and plugins for where that file has it from, take it out and run this"
            " again."
        )
        self.finds = finds

    def __reduce__(self) -> tuple[type["LeakError"], tuple[tuple[Told, ...]]]:
        """Come whole out of a worker."""
        return type(self), (self.finds,)


@dataclass
class ReadPlate:
    """A plate that is read; what may stand there whatever is withheld is ``common``."""

    plate: Plate
    common: Common
    _waiting: list[tuple[str, bytes]] = field(default_factory=list, init=False, repr=False)
    _bytes: int = field(default=0, init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def write(self, leaf: Leaf) -> bool:
        """Put one file in its place. Raises `LeakError`, for it or one before it."""
        changed = self.plate.write(leaf)
        if changed:
            self.read(leaf.file, leaf.content)
        return changed

    def copy(self, source: str, file: str) -> bool:
        """Put a copy of a file in its place. Raises `LeakError`, for it or one before it."""
        changed = self.plate.copy(source, file)
        if changed:
            self.read(file, Path(source).read_bytes())
        return changed

    def remove(self, file: str) -> bool:
        """Take a file away."""
        return self.plate.remove(file)

    def finish(self) -> None:
        """Read what waits to be read. Raises `LeakError`."""
        with self._lock:
            self._read_waiting()

    def learn(self) -> None:
        """Learn now what is looked for."""
        self._holder.learn()

    def __reduce__(self) -> tuple[type["ReadPlate"], tuple[object, ...]]:
        """In another process it begins anew, unless that is forked."""
        return type(self), (self.plate, self.common)

    @cached_property
    def _holder(self) -> "Copyholder":
        # Only a process that has something to read loads what reckons with many numbers at once.
        from xianbao.press.copyholder.copyholder import Copyholder  # noqa: PLC0415

        return Copyholder(self.common)

    def read(self, file: str, content: bytes) -> None:
        """Read a file, now or with others soon. Raises `LeakError`, for it or one before it."""
        with self._lock:
            self._waiting.append((file, content))
            self._bytes += len(content)
            if self._bytes >= AT_ONCE:
                self._read_waiting()

    def _read_waiting(self) -> None:
        files, self._waiting, self._bytes = self._waiting, [], 0
        if files:
            finds = self._holder.read(files)
            if finds:
                raise LeakError(tuple((one.name, one.hold, file) for one, file in finds[:_MOST]))


def read_of(plate: Plate, edition: Edition, folders: Iterable[Path], base: str) -> Plate:
    """A plate that is read, if anything is withheld at all; see `Common`."""
    return ReadPlate(plate, Common(edition, tuple(folders), base)) if edition.withheld else plate


def read_standing(plate: Plate, site: Path, files: Iterable[str]) -> None:
    """Read files that stand and are not put down anew. Raises `LeakError`."""
    if isinstance(plate, ReadPlate):
        for file in files:
            plate.read(file, (site / file).read_bytes())
        plate.finish()


def shown(files: Iterable[tuple[str, bytes]], common: Common) -> list[Told]:
    """What is withheld and shows in files that are on no plate, once for each file."""
    if not common.edition.withheld:
        return []
    from xianbao.press.copyholder.copyholder import Copyholder  # noqa: PLC0415  # as above

    holder = Copyholder(common)
    finds = (find for some in _together(files) for find in holder.read(some))
    return [(one.name, one.hold, file) for one, file in finds]


def _together(files: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    """Files, as many at once as are read together."""
    some: list[tuple[str, bytes]] = []
    size = 0
    for file, content in files:
        some.append((file, content))
        size += len(content)
        if size >= AT_ONCE:
            yield some
            some, size = [], 0
    if some:
        yield some


def learnt(plate: Plate) -> None:
    """Learn what is looked for, so that processes that are forked from now on know it."""
    if isinstance(plate, ReadPlate):
        plate.learn()


def finished(plate: Plate) -> None:
    """Read what waits on a plate that is read. Raises `LeakError`."""
    if isinstance(plate, ReadPlate):
        plate.finish()
