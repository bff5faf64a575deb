"""Slices: the pages of one run, divided among processes or machines.

Every run goes this way, a run in one process too: a slice is a list of names, and what comes back
is what was made of each. Which process set a page shows nowhere in it.
"""

import gc
import marshal
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from xianbao.paper.edition import Edition
from xianbao.press.copyholder.reading import finished, learnt
from xianbao.press.darkroom.darkroom import Darkroom, SpoiltPhotoError
from xianbao.press.darkroom.legend import Legend
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import Plate
from xianbao.press.publishing.lock import end_with_parent
from xianbao.press.releases.mark import Mark, marks_of
from xianbao.press.standing.record import Done

MOST = 400
"""Pages of the largest slice: some tenths of a second, so that the last one is not waited for."""
MOST_PHOTOS = 4
"""Photos of the largest slice: each may take as long as a thousand pages."""
ALONE = 60
"""Pages that one process sets sooner than a second one is started."""
_PHOTO = "photo/"
AT_HOME = (_PHOTO, "bill/", "section-bill/")
"""Pages made of what this machine alone may have: photos, and the typeface of the newsbills."""
_PAST = frozenset(
    {"section-month", "series-month", "person-year", "month", "year", "correction-year"}
)
"""Families of lists that are closed or complete: among them they name every story."""
_WEIGHT = 30
"""As many pages are set in the time of a photo that was made before; a new one takes far longer."""


class WorkerLostError(Exception):
    """A process that was setting pages has died."""

    def __init__(self, missing: int) -> None:
        """``missing`` pages were not set."""
        super().__init__(
            f"有一个排版进程中途退出了（多半是内存不够），还有 {missing} 页没排，没有出版，"
            "已上线的报纸不变。→ 请关掉别的程序再试一次，或用 --workers 1 只开一个进程。\n"
            f"A process that was setting pages has died, most likely for want of memory; {missing}"
            " pages are missing and nothing was published. → Close other programs and run this"
            " again, or use --workers 1."
        )
        self.missing = missing


class Composition(Protocol):
    """What sets pages: `xianbao.press.compositor.Compositor`, which is slow to load."""

    @property
    def edition(self) -> Edition:
        """The edition whose pages it sets."""

    def leaves(self, name: str) -> tuple[Leaf, ...]:
        """The finished files of one page, its own first."""

    def legend(self, file: str) -> Legend:
        """What the paper says of a photo, which goes into every copy of it."""

    def close(self) -> None:
        """Keep what later runs can use."""


@dataclass(frozen=True, slots=True)
class Set:
    """A page that has been set, and which of its files differ from those that stand.

    ``words`` are those of a story, for search; empty of other pages and in a paper without.
    ``marks`` are those of its files, in the order of ``done.files``.
    """

    done: Done
    changed: tuple[str, ...]
    words: bytes = b""
    marks: tuple[Mark, ...] = ()


class Sheaf(list[Set]):
    """The pages of a slice on their way from a worker.

    They are sent in plain values, which takes half the time of taking objects apart by their
    classes: there are ten for every story.
    """

    def __reduce__(self) -> tuple[Callable[[bytes], list[Set]], tuple[bytes]]:
        """As bytes, and what makes them pages again."""
        return _opened, (marshal.dumps([_plain(page) for page in self]),)


def _plain(page: Set) -> tuple[object, ...]:
    done = page.done
    marks = tuple(map(tuple, page.marks))
    return done.name, done.files, done.subjects, page.changed, page.words, marks


def _opened(content: bytes) -> list[Set]:
    return [
        Set(Done(name, files, subjects), changed, words, tuple(map(Mark._make, marks)))
        for name, files, subjects, changed, words, marks in marshal.loads(content)  # noqa: S302  # our worker's
    ]


@dataclass
class Setter:
    """Sets pages and puts them on the plate.

    ``articles`` holds the photos, ``cache`` is a folder for what has been made of them.
    """

    compositor: Composition
    plate: Plate
    articles: Path
    cache: Path | None = None

    def set(self, names: Iterable[str]) -> list[Set]:
        """Set some pages.

        Raises `LeakError`, and one `SpoiltPhotoError` that tells of every photo among them.
        """
        done = list[Set]()
        spoilt = list[SpoiltPhotoError]()
        stories = list[tuple[int, bytes]]()
        for name in names:
            try:
                page, leaves = self._set(name)
            except SpoiltPhotoError as error:
                spoilt.append(error)
                continue
            if is_searched(name, self.compositor.edition):
                stories.append((len(done), leaves[0].content))
            done.append(page)
        self.compositor.close()
        finished(self.plate)
        if spoilt:
            raise SpoiltPhotoError.of_all(spoilt)
        for (place, _), words in zip(stories, searched([page for _, page in stories]), strict=True):
            done[place] = replace(done[place], words=words)
        return done

    def _set(self, name: str) -> tuple[Set, Sequence[Leaf]]:
        edition = self.compositor.edition
        edition.readings.start()
        if name.startswith(_PHOTO):
            file = name.removeprefix(_PHOTO)
            edition.picture(file)
            darkroom = Darkroom(self.articles, self.cache)
            leaves = darkroom.leaves(file, self.compositor.legend(file))
        else:
            leaves = self.compositor.leaves(name)
        read = edition.readings.taken()
        differing = tuple(leaf.file for leaf in leaves if self.plate.write(leaf))
        done = Done(name, tuple(leaf.file for leaf in leaves), read)
        return Set(done, differing, marks=marks_of(leaves)), leaves


def is_searched(name: str, edition: Edition) -> bool:
    """Whether a page is a story's, of a paper that is searched."""
    return name.startswith("story/") and edition.masthead.search


def searched(pages: Sequence[bytes]) -> list[bytes]:
    """The words of stories' finished pages."""
    if not pages:
        return []
    # Only a run that sets a story loads what reckons with many numbers at once.
    from xianbao.press.search.words import words_of  # noqa: PLC0415

    return words_of(pages)


def divided(names: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Slices of a size that keeps every worker busy to the end; photos, which take long, first."""
    photos = [name for name in names if name.startswith(_PHOTO)]
    pages = [name for name in names if not name.startswith(_PHOTO)] if photos else names
    return [*_cut(photos, MOST_PHOTOS, workers), *_cut(pages, MOST, workers)]


def shared_out(names: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Slices for processes of this machine: lists of the past, which name every story, come first.

    A process sets what lists say of a story once. Few processes are given such lists, so that the
    others do so only for the stories whose own pages they set.
    """
    past = [name for name in names if name.partition("/")[0] in _PAST]
    others = [name for name in names if name.partition("/")[0] not in _PAST] if past else names
    few = max(1, workers // 4)
    return [*_pieces(past, len(past) // few + 1), *divided(others, workers)]


def _cut(names: Sequence[str], most: int, workers: int) -> list[Sequence[str]]:
    return _pieces(names, max(1, min(most, len(names) // (workers * 4) + 1)))


def _pieces(names: Sequence[str], size: int) -> list[Sequence[str]]:
    return [names[start : start + size] for start in range(0, len(names), size)]


def _weight(names: Sequence[str]) -> int:
    """How long names take to set, in pages."""
    return sum(_WEIGHT if name.startswith(_PHOTO) else 1 for name in names)


def set_all(
    names: Sequence[str],
    setter: Setter,
    advance: Callable[[int], None] = lambda _: None,
    workers: int = 1,
) -> Iterator[Set]:
    """Set pages in as many processes as there are workers, in this one if one is enough.

    ``advance`` is told how many pages have just been finished. Raises `WorkerLostError`
    and `SpoiltPhotoError`.
    """
    spoilt: list[SpoiltPhotoError] = []
    if workers == 1 or _weight(names) < ALONE:
        for part in divided(names, 1):
            if spoilt and not part[0].startswith(_PHOTO):
                break
            try:
                yield from setter.set(part)
            except SpoiltPhotoError as error:
                spoilt.append(error)
            advance(len(part))
        if spoilt:
            raise SpoiltPhotoError.of_all(spoilt)
        return
    with _pool(setter, workers) as pool:
        yield from gathered(shared_out(names, workers), pool, _set_here, advance)


def gathered(
    parts: Sequence[Sequence[str]],
    executor: Executor,
    work: Callable[[Sequence[str]], list[Set]],
    advance: Callable[[int], None],
) -> Iterator[Set]:
    """What an executor makes of the slices, in the order in which they are ready."""
    waiting: dict[Future[list[Set]], int] = {}
    missing = sum(map(len, parts))
    spoilt: list[SpoiltPhotoError] = []
    try:
        waiting.update((executor.submit(work, part), len(part)) for part in parts)
        for future in as_completed(waiting):
            if spoilt and future.cancelled():
                continue
            try:
                yield from future.result()
            except SpoiltPhotoError as error:
                # The other photos are still looked at, so that all that are spoilt are told of.
                spoilt.append(error)
                _cancel_pages(waiting, parts)
            missing -= waiting[future]
            advance(waiting[future])
        if spoilt:
            raise SpoiltPhotoError.of_all(spoilt)
    except BrokenProcessPool:
        raise WorkerLostError(missing) from None
    finally:
        for future in waiting:
            future.cancel()


def _cancel_pages(waiting: Iterable[Future[list[Set]]], parts: Sequence[Sequence[str]]) -> None:
    """Set no page any more that is not begun; nothing will be published."""
    for future, part in zip(waiting, parts, strict=True):
        if not part[0].startswith(_PHOTO):
            future.cancel()


def available() -> int:
    """How many processes the machine can run at once for this one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_here: Setter | None = None
"""The setter of this process, where it is a worker."""


def _pool(setter: Setter, workers: int) -> ProcessPoolExecutor:
    learnt(setter.plate)
    return ProcessPoolExecutor(workers, _context(), _begin, (setter,))


def forks() -> bool:
    """Whether a worker of this process may be forked."""
    return sys.platform == "linux" and threading.active_count() == 1


def _context() -> multiprocessing.context.BaseContext:
    """Forked workers begin with all that is read; a process with threads must not be forked."""
    return multiprocessing.get_context("fork" if forks() else "spawn")


def _begin(setter: Setter) -> None:
    global _here  # noqa: PLW0603  # what a worker is given once stays with it
    gc.disable()
    end_with_parent()
    _here = setter


def _set_here(names: Sequence[str]) -> list[Set]:
    if _here is None:
        message = "a worker was given pages before its setter"
        raise RuntimeError(message)
    return Sheaf(_here.set(names))
