"""The crew: days of copy read by several processes at once, or by this one alone."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from xianbao.desk.bench import Batch, Bench, Day
from xianbao.desk.reader import Reader
from xianbao.desk.words import Words

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Piece = TypeVar("Piece")
Done = TypeVar("Done")

WORTH_A_CREW = 400
"""Stories from which on a crew is quicker: starting it takes as long as reading some hundred."""
SLICES = 8
"""Slices that each worker is given, so that all end at about the same time."""
MOST = 1000
"""Stories of the largest slice, so that what waits to be kept stays small."""

_LOST = Words(
    "一个读稿进程中途被终止，多半是内存不足。→ 再运行一次；仍不行就只用一个进程",
    "A process that read copy was ended, probably for want of memory. "
    "→ Run this again; if it fails again, use one process only",
)


class WorkerLostError(Exception):
    """A process that read copy ended before its work did; what it was doing is not lost."""

    words = _LOST

    def __str__(self) -> str:
        """What happened and what to do, in both languages."""
        return f"{self.words.zh}\n{self.words.en}"


def batches(bench: Bench, days: Sequence[Day], workers: int) -> Iterator[Batch]:
    """Read days, in whatever order they are done. Raises `WorkerLostError`."""
    stories = sum(len(day.stories) for day in days)
    if workers <= 1 or stories < WORTH_A_CREW:
        yield from map(Reader(bench).read, _sliced(days, MOST))
    else:
        pieces = _sliced(days, min(MOST, -(-stories // (workers * SLICES))))
        yield from shared_out(_read, pieces, workers, partial(_sit_down, bench))


def shared_out(
    work: Callable[[Piece], Done],
    pieces: Iterable[Piece],
    workers: int,
    sit_down: Callable[[], None],
) -> Iterator[Done]:
    """What workers make of pieces, in whatever order they are done. Raises `WorkerLostError`.

    ``sit_down`` is what each worker begins with.
    """
    # A run in which little has changed does without all this, and starts the sooner.
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415 - see above
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see above

    with ProcessPoolExecutor(
        workers, mp_context=context(), initializer=_begin, initargs=(sit_down,)
    ) as crew:
        try:
            waiting = [crew.submit(work, piece) for piece in pieces]
            for done in as_completed(waiting):
                waiting.remove(done)  # and with it what it holds
                yield done.result()
        except BrokenProcessPool as error:
            raise WorkerLostError from error
        finally:
            crew.shutdown(cancel_futures=True)


def _sliced(days: Sequence[Day], size: int) -> Iterator[tuple[Day, ...]]:
    """Days in slices of about as many stories each; a day is never divided."""
    piece: list[Day] = []
    stories = 0
    for day in days:
        piece.append(day)
        stories += len(day.stories) + bool(day.issue)
        if stories >= size:
            yield tuple(piece)
            piece, stories = [], 0
    if piece:
        yield tuple(piece)


def context() -> "BaseContext":
    """Forking costs least, and is safe where no other thread may hold a lock."""
    import multiprocessing  # noqa: PLC0415 - only where there is a crew

    can_fork = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if can_fork else "spawn")


def _begin(sit_down: Callable[[], None]) -> None:
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    sit_down()


def _leave_with_parent() -> None:
    """End when the run was killed, of which a pool's workers are not told."""
    from multiprocessing import parent_process  # noqa: PLC0415 - only where there is a crew

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


_seats: list[Reader] = []


def _sit_down(bench: Bench) -> None:
    _seats[:] = [Reader(bench)]


def _read(days: tuple[Day, ...]) -> Batch:
    return _seats[0].read(days)
