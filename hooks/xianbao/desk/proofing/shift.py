"""A shift: many stories checked by several seats at once, or by this process alone."""

import threading
from collections.abc import Iterator, Sequence

from xianbao.desk.crew import WorkerLostError, context, leave_with_parent
from xianbao.desk.proofing.seat import Assignment, Checked, Seat
from xianbao.desk.run import Begun

WORTH_A_CREW = 120
"""Stories from which on several processes are quicker than one."""
SLICE = 100
"""Stories that a seat is given at a time."""


def checked(
    assignment: Assignment, paths: Sequence[str], workers: int, begun: Begun
) -> Iterator[Checked]:
    """What is found in stories, in whatever order they are done. Raises `WorkerLostError`."""
    told = begun(len(paths))
    slices = [paths[at : at + SLICE] for at in range(0, len(paths), SLICE)]
    if workers <= 1 or len(paths) < WORTH_A_CREW:
        seat = Seat(assignment)
        for piece in slices:
            yield from seat.check(piece)
            told(len(piece))
    else:
        for done in _shared_out(assignment, slices, workers):
            yield from done
            told(len(done))


def _shared_out(
    assignment: Assignment, slices: Sequence[Sequence[str]], workers: int
) -> Iterator[list[Checked]]:
    # A run in which little has changed does without all this, and starts the sooner.
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    with ProcessPoolExecutor(
        workers, mp_context=context(), initializer=_sit_down, initargs=(assignment,)
    ) as crew:
        try:
            waiting = [crew.submit(_check, piece) for piece in slices]
            for done in as_completed(waiting):
                waiting.remove(done)  # and with it what it holds
                yield done.result()
        except BrokenProcessPool as error:
            raise WorkerLostError from error
        finally:
            crew.shutdown(cancel_futures=True)


_seats: list[Seat] = []


def _sit_down(assignment: Assignment) -> None:
    """What each worker begins with."""
    threading.Thread(target=leave_with_parent, daemon=True).start()
    _seats[:] = [Seat(assignment)]


def _check(paths: Sequence[str]) -> list[Checked]:
    return _seats[0].check(paths)
