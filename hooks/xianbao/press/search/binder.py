"""The binder: binds volumes anew, part by part, in as many processes as there are workers.

The processes are forked when all words are at hand, so that none has to be carried to them, and
each puts what it has bound on the plate itself. Where the system does not fork, there is one.
"""

import gc
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from xianbao.press.copyholder.reading import finished
from xianbao.press.publishing.forme import Plate
from xianbao.press.publishing.lock import end_with_parent
from xianbao.press.search.binding import all_addresses, bound, parts_of
from xianbao.press.search.volume import Volume
from xianbao.press.slices import WorkerLostError, forks

_ALONE = 3
"""Parts that one process binds sooner than others are started."""
_LOST = (
    "有一个编检索的进程中途退出了（多半是内存不够），没有出版，已上线的报纸不变。"
    "→ 请关掉别的程序再试一次，或用 --workers 1 只开一个进程。\n"
    "A process that was binding the index for search has died, most likely for want of memory;"
    " nothing was published. → Close other programs and run this again, or use --workers 1."
)


class BinderLostError(WorkerLostError):
    """A process that was binding the index for search has died."""

    def __init__(self) -> None:
        """There is nothing to tell but the fact."""
        super().__init__(0)
        self.args = (_LOST,)


@dataclass(frozen=True, slots=True)
class Gathering:
    """A volume to be bound, of the packed words of its stories in order."""

    volume: Volume
    packed: Sequence[bytes]
    shards: int

    def bound(self, quires: range, plate: Plate) -> list[str]:
        """Put some quires on the plate, the last with the addresses; what readers will see.

        Raises `LeakError`.
        """
        leaves = [*bound(self.volume, self.packed, self.shards, quires)]
        if quires.start == 0:
            leaves += all_addresses(self.volume, self.packed)
        changed = [leaf.file for leaf in leaves if plate.write(leaf)]
        finished(plate)
        return changed


def bind_all(gatherings: Sequence[Gathering], plate: Plate, workers: int) -> Iterator[list[str]]:
    """Bind volumes, and tell by parts in which files readers will see a difference.

    Raises `BinderLostError`.
    """
    parts = [(one, quires) for one in gatherings for quires in parts_of(one.packed)]
    if workers == 1 or len(parts) <= _ALONE or not forks():
        yield from (one.bound(quires, plate) for one, quires in parts)
        return
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, context, _begin, (_Bench(parts, plate),)) as pool:
            yield from pool.map(_bind_here, range(len(parts)))
    except BrokenProcessPool:
        raise BinderLostError from None


@dataclass(frozen=True, slots=True)
class _Bench:
    parts: Sequence[tuple[Gathering, range]]
    plate: Plate

    def bound(self, number: int) -> list[str]:
        gathering, quires = self.parts[number]
        return gathering.bound(quires, self.plate)


_here: _Bench | None = None
"""What this process binds, where it is a worker."""


def _begin(bench: _Bench) -> None:
    global _here  # noqa: PLW0603  # what a worker is given once stays with it
    gc.disable()
    end_with_parent()
    _here = bench


def _bind_here(number: int) -> list[str]:
    if _here is None:
        message = "a worker was given a part before its bench"
        raise RuntimeError(message)
    return _here.bound(number)
