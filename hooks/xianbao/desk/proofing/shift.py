"""A shift: many stories checked by several seats at once, or by this process alone."""

from collections.abc import Iterator, Sequence
from functools import partial

from xianbao.desk.crew import shared_out
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
        for done in shared_out(_check, slices, workers, partial(_sit_down, assignment)):
            yield from done
            told(len(done))


_seats: list[Seat] = []


def _sit_down(assignment: Assignment) -> None:
    _seats[:] = [Seat(assignment)]


def _check(paths: Sequence[str]) -> list[Checked]:
    return _seats[0].check(paths)
