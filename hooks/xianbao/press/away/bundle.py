"""The bundle: the finished pages of one slice in one file, from one job to another.

A matrix of CI jobs prints one paper so: each sets its slice of the pages and leaves a bundle; one
more takes the pages out of all bundles instead of setting them, and publishes. A bundle is a zip
file that ends in a digest of all that stands before, so that none that is damaged is opened.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xianbao.paper.card import digest
from xianbao.press.away.hands import AwayError
from xianbao.press.away.heap import Heap, Place
from xianbao.press.away.parcel import compositor_of
from xianbao.press.away.seal import SEAL, is_sealed, set_seal
from xianbao.press.compositor import Compositor
from xianbao.press.damage import UNREADABLE
from xianbao.press.leaf import Leaf
from xianbao.press.printing import SetPages
from xianbao.press.releases.mark import marks_of
from xianbao.press.slices import MOST, Set, Setter, is_searched, searched
from xianbao.press.standing.changes import snapshot
from xianbao.press.standing.imprint import pages_key
from xianbao.press.standing.record import Done

_NOTE, _LEAVES = "slice.json", "leaves/"
_FORMAT, _FAST = 1, 1
_MODE = 0o644 << 16


class BundleRefusedError(AwayError):
    """A bundle cannot be used, and nothing is published without it being taken away."""

    def __init__(self, path: Path, zh: str, en: str) -> None:
        """What is wrong with the file at ``path``, in both languages."""
        super().__init__(
            f"{path}：{zh}没有出版，已上线的报纸不变。"
            "→ 请重做这一份，或拿掉它（缺的页会在这里排）。\n"
            f"{path}: {en} Nothing was published. → Make this slice again, or leave it out: what is"
            " missing is set here."
        )
        self.path = path

    @classmethod
    def damaged(cls, path: Path) -> "BundleRefusedError":
        """Not the bytes that were written."""
        return cls(path, "文件已损坏或不是分份文件，", "This is no slice, or a damaged one.")

    @classmethod
    def missing(cls, path: Path) -> "BundleRefusedError":
        """No such file."""
        return cls(path, "没有这个文件，", "There is no such file.")

    @classmethod
    def of_other_program(cls, path: Path) -> "BundleRefusedError":
        """Other templates, masthead, standing pages, packages or Python."""
        return cls(
            path,
            "排它时用的程序、软件包、模板、报头或固定页与这里不同，",
            "It was set with another program, packages, templates, masthead or standing pages.",
        )

    @classmethod
    def of_other_edition(cls, path: Path) -> "BundleRefusedError":
        """Other copy, or another moment."""
        return cls(
            path,
            "它排的是别的稿件或别的时刻（各个任务要用同一个提交、同一个 SOURCE_DATE_EPOCH），",
            "It is of other copy or another moment: all jobs need one commit and one"
            " SOURCE_DATE_EPOCH.",
        )


@dataclass(frozen=True, slots=True)
class Identity:
    """Which edition pages are of: equal identities mean equal bytes.

    ``program`` is a digest of what pages are made with, ``edition`` of what they are made of.
    Photos are not in it: a bundle holds none, and a checkout gives them other times.
    """

    program: str
    edition: str

    @classmethod
    def of(cls, compositor: Compositor) -> "Identity":
        """That of the pages which a compositor sets."""
        edition = compositor.edition
        stands = snapshot(edition)
        made_of = (
            stands.cards,
            sorted(stands.issues.items()),
            sorted(stands.people.items()),
            stands.ranks,
            sorted(stands.formers.items()),
        )
        return cls(
            pages_key(edition.masthead, compositor.templates, compositor.look), digest(made_of)
        )


def share(names: Sequence[str], number: int, count: int) -> list[str]:
    """The ``number``-th of ``count`` slices, from 1: neighbours in order, as many in each.

    Photos are in none: they are copied where the paper is published.
    """
    pages = sorted(name for name in names if not name.startswith("photo/"))
    start, end = (len(pages) * cut // count for cut in (number - 1, number))
    return pages[start:end]


@dataclass(frozen=True)
class Bundler:
    """Sets one slice of the pages and leaves them in the file ``out``; for a rehearsal."""

    number: int
    count: int
    out: Path
    set_pages: SetPages

    def __call__(
        self, names: list[str], setter: Setter, advance: Callable[[int], None]
    ) -> Iterator[Set]:
        """Set the slice. Raises what setting raises, and `OSError`."""
        mine = share(names, self.number, self.count)
        self.out.absolute().parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="xianbao-", dir=self.out.absolute().parent) as folder:
            done: list[Done] = []
            heap = Heap(folder)
            aside = replace(setter, plate=heap)
            for page in self.set_pages(mine, aside, advance):
                done.append(page.done)
                yield Set(page.done, ())
            leaves = heap.places()
            fresh = Path(folder) / "bundle"
            _write(fresh, Identity.of(compositor_of(setter)), done, leaves)
            fresh.replace(self.out)


@dataclass(frozen=True)
class Joiner:
    """Takes pages out of bundles, and has the others set."""

    paths: Sequence[Path]
    set_pages: SetPages

    def __call__(
        self, names: list[str], setter: Setter, advance: Callable[[int], None]
    ) -> Iterator[Set]:
        """Take or set the pages. Raises `BundleRefusedError`, and what setting raises."""
        identity = Identity.of(compositor_of(setter))
        with ExitStack() as stack:
            holders: dict[str, _Bundle] = {}
            for path in self.paths:
                bundle = stack.enter_context(_Bundle.opened(path, identity))
                holders.update(dict.fromkeys(bundle.pages, bundle))
            held = [name for name in names if name in holders]
            for start in range(0, len(held), MOST):
                yield from _put(held[start : start + MOST], holders, setter)
                advance(len(held[start : start + MOST]))
            rest = [name for name in names if name not in holders]
        yield from self.set_pages(rest, setter, advance)


@dataclass(frozen=True)
class _Bundle:
    path: Path
    zip: ZipFile
    pages: dict[str, Done]

    @classmethod
    def opened(cls, path: Path, identity: Identity) -> "_Bundle":
        """A bundle that is whole and of this edition. Raises `BundleRefusedError`."""
        try:
            if not is_sealed(path):
                raise BundleRefusedError.damaged(path)
            archive = ZipFile(path)
            note = json.loads(archive.read(_NOTE))
            stated = Identity(note["program"], note["edition"])
            pages = {
                name: Done(name, tuple(files), frozenset(subjects))
                for name, files, subjects in note["pages"]
            }
        except FileNotFoundError as error:
            raise BundleRefusedError.missing(path) from error
        except (OSError, *UNREADABLE) as error:
            raise BundleRefusedError.damaged(path) from error
        if stated.program != identity.program or note["format"] != _FORMAT:
            raise BundleRefusedError.of_other_program(path)
        if stated.edition != identity.edition:
            raise BundleRefusedError.of_other_edition(path)
        return cls(path, archive, pages)

    def leaves(self, name: str) -> list[Leaf]:
        """The finished files of a page."""
        return [Leaf(file, self.zip.read(_LEAVES + file)) for file in self.pages[name].files]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()


def _put(names: Sequence[str], holders: Mapping[str, _Bundle], setter: Setter) -> Iterator[Set]:
    """Put pages on the plate, each out of its bundle."""
    leaves = {name: holders[name].leaves(name) for name in names}
    stories = [name for name in names if is_searched(name, setter.compositor.edition)]
    words = dict(zip(stories, searched([leaves[name][0].content for name in stories]), strict=True))
    for name in names:
        differing = tuple(leaf.file for leaf in leaves[name] if setter.plate.write(leaf))
        done = holders[name].pages[name]
        yield Set(done, differing, words.get(name, b""), marks_of(leaves[name]))


def _write(
    path: Path, identity: Identity, done: Sequence[Done], leaves: Mapping[str, Place]
) -> None:
    note = {
        "format": _FORMAT,
        "program": identity.program,
        "edition": identity.edition,
        "pages": [(page.name, page.files, sorted(page.subjects)) for page in done],
    }
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_FAST) as archive:
        _add(archive, _NOTE, json.dumps(note, ensure_ascii=False).encode())
        for page in done:
            for file in page.files:
                _add(archive, _LEAVES + file, leaves[file].content())
        archive.comment = bytes(SEAL)
    set_seal(path)


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    """One member, without the time at which it was made: equal pages make equal bundles."""
    member = ZipInfo(name)
    member.compress_type, member.external_attr = ZIP_DEFLATED, _MODE
    archive.writestr(member, content, compresslevel=_FAST)
