"""The forme: what a worker holds to put finished files in their place.

A plate is small, can be pickled, and holds paths only; any number of processes may work on one.
Two files of one name are never given to it: whoever plans the run sees to that.
"""

import os
from dataclasses import dataclass, field
from typing import Protocol

from xianbao.press.leaf import Leaf
from xianbao.press.publishing.tree import (
    alike,
    holds,
    inside,
    is_file,
    link,
    make_folder,
    put,
    put_copy,
    take_away,
)


class PlateRetiredError(Exception):
    """The run that a plate was made for is over, and another one may be at work."""

    def __init__(self, folder: str) -> None:
        """``folder`` is where the plate would have written."""
        super().__init__(f"这次出报已经结束，不再写入 {folder}。→ 请重新出报。")
        self.folder = folder

    def __reduce__(self) -> tuple[type["PlateRetiredError"], tuple[str]]:
        """Come whole out of a worker."""
        return type(self), (self.folder,)


class Plate(Protocol):
    """Files go onto it; each answer says whether readers will see a difference.

    Every method raises `ValueError` for a place outside the site, `OSError` where the disk is full,
    and `PlateRetiredError` in a worker that was forgotten by a run that is over.
    """

    def write(self, leaf: Leaf) -> bool:
        """Put one file in its place; what stands there with the same bytes is left alone."""

    def copy(self, source: str, file: str) -> bool:
        """Put a copy of a file, as a photo, in its place."""

    def remove(self, file: str) -> bool:
        """Take a file away, and the folders that it leaves empty."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which folder or file it was: another one under the same name is not the press's work.

    The device is left out: it may be renumbered when the machine starts again.
    """

    inode: int
    changed: int
    """When the file was written, or something directly in the folder came or went; nanoseconds."""

    @classmethod
    def at(cls, path: str) -> "Stamp | None":
        """What stands at a place, if anything does."""
        try:
            status = os.stat(path)
        except FileNotFoundError:
            return None
        return cls(status.st_ino, status.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class Ticket:
    """Which run a plate belongs to: the one that wrote this docket."""

    docket: str
    stamp: Stamp | None

    def check(self, folder: str) -> None:
        """Raise `PlateRetiredError` once another run has written its docket."""
        try:
            status = os.stat(self.docket)
        except FileNotFoundError:
            raise PlateRetiredError(folder) from None
        ours = self.stamp
        if ours is None or (status.st_ino, status.st_mtime_ns) != (ours.inode, ours.changed):
            raise PlateRetiredError(folder)


@dataclass(frozen=True, slots=True)
class WarmPlate:
    """A site stands: what differs from it goes into the standby folder, which is like it."""

    live: str
    standby: str
    ticket: Ticket

    def write(self, leaf: Leaf) -> bool:
        """Write a leaf that is new or has changed."""
        if holds(f"{self.live}/{inside(leaf.file)}", leaf.content):
            return False
        self.ticket.check(self.standby)
        put(self.standby, leaf.file, leaf.content)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Copy a photo that is new or has changed."""
        if alike(source, f"{self.live}/{inside(file)}"):
            return False
        self.ticket.check(self.standby)
        put_copy(self.standby, source, file)
        return True

    def remove(self, file: str) -> bool:
        """Take a file away; whether readers had it."""
        path = f"{self.live}/{inside(file)}"
        self.ticket.check(self.standby)
        take_away(self.standby, file)
        return is_file(path)


@dataclass(frozen=True, slots=True)
class ColdPlate:
    """No site stands: everything goes into the standby folder and, linked, into the site to be.

    What an earlier run left in the standby folder is used where its bytes are right.
    """

    fresh: str
    """The site to be, which is cleared of what this run has not set before it is published."""
    standby: str
    used: bool
    """Whether an earlier run left anything in either folder."""
    ticket: Ticket
    last: list[str] = field(default_factory=list, compare=False, repr=False)
    """The folder that was made last in this process: a page's files come one after another."""

    def write(self, leaf: Leaf) -> bool:
        """Write a leaf in both folders."""
        self._make_folders(leaf.file)
        if not (self.used and holds(f"{self.standby}/{leaf.file}", leaf.content)):
            put(self.standby, leaf.file, leaf.content)
        link(self.standby, self.fresh, leaf.file)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Copy a photo to both folders."""
        self._make_folders(file)
        if not (self.used and alike(source, f"{self.standby}/{file}")):
            put_copy(self.standby, source, file)
        link(self.standby, self.fresh, file)
        return True

    def remove(self, file: str) -> bool:
        """Nothing is there to be taken away."""
        inside(file)
        return False

    def _make_folders(self, file: str) -> None:
        """Make them first: nearly every leaf has a folder of its own, and failing takes time."""
        folder = inside(file).rpartition("/")[0]
        if folder and self.last == [folder]:
            return
        self.ticket.check(self.standby)
        if folder:
            make_folder(self.standby, folder)
            make_folder(self.fresh, folder)
            self.last[:] = (folder,)


@dataclass(frozen=True, slots=True)
class DryPlate:
    """Touches nothing; the answers say what would change."""

    live: str

    def write(self, leaf: Leaf) -> bool:
        """Whether the leaf is new or has changed."""
        return not holds(f"{self.live}/{inside(leaf.file)}", leaf.content)

    def copy(self, source: str, file: str) -> bool:
        """Whether the photo is new or has changed."""
        return not alike(source, f"{self.live}/{inside(file)}")

    def remove(self, file: str) -> bool:
        """Whether readers have it."""
        return is_file(f"{self.live}/{inside(file)}")


@dataclass(frozen=True, slots=True)
class PlainPlate:
    """A folder of the host's, as a preview's: written straight into."""

    folder: str

    def write(self, leaf: Leaf) -> bool:
        """Write a leaf that is new or has changed."""
        if holds(f"{self.folder}/{inside(leaf.file)}", leaf.content):
            return False
        put(self.folder, leaf.file, leaf.content)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Copy a photo that is new or has changed."""
        if alike(source, f"{self.folder}/{inside(file)}"):
            return False
        put_copy(self.folder, source, file)
        return True

    def remove(self, file: str) -> bool:
        """Take a file away; whether it was there."""
        stood = is_file(f"{self.folder}/{inside(file)}")
        take_away(self.folder, file)
        return stood
