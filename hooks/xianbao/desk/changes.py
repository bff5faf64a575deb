"""Changes: which files of a month have come, gone or changed since they were last read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b, file_digest

from xianbao.desk.asked import answered_by_file, answered_by_story
from xianbao.desk.folder import Folder
from xianbao.desk.layout import NOTHING, is_picture, laid_out
from xianbao.desk.month import Month
from xianbao.desk.opening import opened
from xianbao.desk.scan import Stamp
from xianbao.paper.card import digest_of

DOUBT = 2_000_000_000
"""Nanoseconds before a scan in which a change may leave a file's time as it was.

A file that is changed twice within one tick of the file system's clock shows the second change
only in its content. The coarsest clock, that of FAT, ticks every two seconds.
"""


@dataclass(frozen=True, slots=True)
class Look:
    """How files are looked at.

    ``at`` is when the scan began; ``racy`` are files that were in doubt the last time; ``by_hash``
    says that sizes and times mean nothing, as in a fresh checkout.
    """

    folder: Folder
    at: int
    racy: frozenset[str] = frozenset()
    by_hash: bool = False

    def digest(self, path: str) -> str:
        """The digest of a file's content; empty if it cannot be read."""
        try:
            return digest_of(self.folder.content(path))
        except OSError:
            return ""

    def whole_digest(self, path: str) -> str:
        """The digest of a file of any size; empty if it cannot be read."""
        try:
            with opened(self.folder.root / path) as file:
                return file_digest(file, blake2b).hexdigest()
        except OSError:
            return ""

    def in_doubt(self, stamp: Stamp) -> bool:
        """Whether a file may yet change without showing it."""
        return stamp[1] >= self.at - DOUBT


@dataclass(slots=True)
class Turn:
    """What has become of a month: nothing more than that is read or written again.

    ``hashes`` are those of the stories and issues that stand, ``pictures`` the stamps of all
    pictures, ``to_read`` the stories and issues that do not stand. ``subjects`` are the questions
    whose answers have changed.
    """

    name: str
    kept: Month
    files: dict[str, Stamp]
    hashes: dict[str, str]
    pictures: dict[str, str]
    to_read: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)

    @property
    def is_news(self) -> bool:
        """Whether what is kept of the month has to be written anew."""
        return (
            bool(self.to_read)
            or self.files != self.kept.files
            or self.hashes != self.kept.hashes
            or self.pictures != self.kept.pictures
        )

    def read_again(self, paths: Iterable[str]) -> None:
        """Read files again although they themselves have not changed."""
        for path in paths:
            if self.hashes.pop(path, None) is not None:
                self.to_read.add(path)


def standing(name: str, kept: Month) -> Turn:
    """A month in which no file has changed."""
    return Turn(name, kept, kept.files, dict(kept.hashes), kept.pictures)


def turned(name: str, kept: Month, files: dict[str, Stamp], look: Look) -> Turn:
    """What has become of a month whose files are these now."""
    turn = Turn(name, kept, files, {}, {}, subjects=_moved(name, kept, files, look.folder))
    layout = look.folder.month(name)
    issues = frozenset(layout.issues)
    for path in (*layout.issues, *layout.stories.values()):
        known = kept.hashes.get(path, "")
        if known and (_stands(path, kept.files, files, look) or look.digest(path) == known):
            turn.hashes[path] = known
            continue
        turn.to_read.add(path)
        if path in issues:
            turn.subjects.add(path)
    for path in filter(is_picture, layout.others):
        stamp = turn.pictures[path] = _picture(path, kept, files, look)
        if stamp != kept.pictures.get(path):
            turn.subjects.add(path)
    return turn


def _stands(
    path: str,
    before: Mapping[str, Stamp],
    now: Mapping[str, Stamp],
    look: Look,
) -> bool:
    """Whether size and time alone show that a file has not changed."""
    return before.get(path) == now[path] and path not in look.racy and not look.by_hash


def _picture(path: str, kept: Month, files: Mapping[str, Stamp], look: Look) -> str:
    """A picture's stamp: size and time, or the digest where these are not to be trusted."""
    known = kept.pictures.get(path, "")
    if known and _stands(path, kept.files, files, look):
        return known
    is_digest = bool(known) and "-" not in known
    if look.by_hash or is_digest or path in look.racy or look.in_doubt(files[path]):
        return look.whole_digest(path)
    size, time = files[path]
    return f"{size}-{time}"


def _moved(name: str, kept: Month, files: Mapping[str, Stamp], folder: Folder) -> set[str]:
    """The questions that the coming and going of files answers anew."""
    if kept.files.keys() == files.keys():
        return set()
    subjects: set[str] = set()
    for path in kept.files.keys() ^ files.keys():
        subjects |= answered_by_file(path)
    before = laid_out(kept.files) if kept.files else NOTHING
    after = folder.month(name)
    for address, path in before.stories.items() ^ after.stories.items():
        subjects |= answered_by_story(address, path)
    subjects |= set(before.days) ^ set(after.days)
    if bool(before.stories) != bool(after.stories):
        subjects |= {name, name[:4]}
    return subjects
