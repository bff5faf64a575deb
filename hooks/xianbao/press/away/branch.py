"""A branch: what a worker on another machine does with the parcel and a slice of names.

A branch keeps what it has unpacked for the next slice of the same run, and no longer.
"""

import pickle
import threading
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from xianbao.press.away.parcel import Piece, Program, differences, program, unpacked
from xianbao.press.leaf import Leaf
from xianbao.press.slices import Setter
from xianbao.press.standing.record import Done

Page = tuple[Done, tuple[Leaf, ...], bytes]
"""A page as it was set, with its finished files and its words for search."""

_PROTOCOL, _FAST = 5, 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a slice: its pages, or what the branch lacks, or why it may not set them.

    ``lacking`` are digests of pieces, ``differing`` versions here against those of the run.
    """

    pages: bytes = b""
    lacking: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()

    def opened(self) -> list[Page]:
        """The pages, in the order in which they were asked for."""
        pages: list[Page] = pickle.loads(zlib.decompress(self.pages))  # noqa: S301  # our worker's
        return pages


def set_away(
    asked_by: Program, parcel: Piece, stories: Piece | None, names: Sequence[str]
) -> Answer:
    """Set some pages of the edition in the parcel.

    One slice at a time: setting is reckoning, and a second thread in one process gains nothing.
    """
    differing = differences(program(), asked_by)
    if differing:
        return Answer(differing=differing)
    with _one_at_a_time:
        lacking = _prepare(parcel, stories)
        if lacking:
            return Answer(lacking=lacking)
        pages = _table.set(names)
    return Answer(zlib.compress(pickle.dumps(pages, _PROTOCOL), _FAST))


@dataclass(slots=True)
class _Tray:
    """A plate that holds leaves until they are sent."""

    leaves: list[Leaf] = field(default_factory=list)

    def write(self, leaf: Leaf) -> bool:
        """Take a leaf."""
        self.leaves.append(leaf)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Photos are never set away: they are where the copy is."""
        raise ValueError(source, file)

    def remove(self, file: str) -> bool:
        """Nothing is ever removed from a tray."""
        raise ValueError(file)


@dataclass
class _Table:
    """What a process has unpacked of one run, and where."""

    run: tuple[str, str] = ("", "")
    folder: TemporaryDirectory[str] | None = None
    setter: Setter | None = None
    tray: _Tray = field(default_factory=_Tray)

    def lay(self, run: tuple[str, str], parcel: bytes, stories: Path | None, here: Path) -> None:
        """Make ready for a run."""
        compositor = unpacked(parcel, stories, here / "templates")
        self.setter = Setter(compositor, self.tray, here)
        self.run = run

    def set(self, names: Sequence[str]) -> list[Page]:
        """Set pages of the run."""
        if self.setter is None:
            raise RuntimeError(names)
        self.tray.leaves.clear()
        pages = self.setter.set(names)
        leaves = iter(self.tray.leaves)
        return [
            (page.done, tuple(islice(leaves, len(page.done.files))), page.words) for page in pages
        ]


_table = _Table()
_one_at_a_time = threading.Lock()


def _prepare(parcel: Piece, stories: Piece | None) -> tuple[str, ...]:
    """Have everything at hand; the digests of what is not."""
    run = (parcel.digest, stories.digest if stories else "")
    if _table.run == run:
        return ()
    folder = TemporaryDirectory(prefix="xianbao-", ignore_cleanup_errors=True)
    here = Path(folder.name)
    packed = parcel.at_hand(here)
    store = stories.at_hand(here) if stories else None
    lacking = [parcel.digest] if packed is None else []
    if stories and store is None:
        lacking.append(stories.digest)
    if packed is None or lacking:
        folder.cleanup()
        return tuple(lacking)
    _table.lay(run, packed.read_bytes(), store, here)
    old, _table.folder = _table.folder, folder
    if old:
        old.cleanup()
    return ()
