"""Growth is told from two times of one run: in proportion, or with the square."""

from collections.abc import Callable

import pytest
from bench.growth import growth, main


class Clock:
    """A clock that stands still but for what a reader adds."""

    def __init__(self, cost: Callable[[int], float], noises: tuple[float, ...] = ()) -> None:
        self._cost, self._noises, self._now = cost, iter(noises), 0.0

    def read(self, text: str) -> None:
        self._now += self._cost(len(text)) + next(self._noises, 0.0)

    def __call__(self) -> float:
        return self._now


@pytest.mark.parametrize(
    ("cost", "steep"),
    [
        (lambda size: size / 1000, False),
        (lambda size: size / 1000 * size.bit_length(), False),
        (lambda size: size * size / 10_000, True),
        (lambda size: 1e-9 * size * size, False),
    ],
    ids=["in proportion", "a little more", "with the square", "too short to tell"],
)
def test_a_square_is_told_from_what_is_in_proportion(
    cost: Callable[[int], float], *, steep: bool
) -> None:
    clock = Clock(cost)
    assert growth(clock.read, "桥" * 100, "桥" * 400, clock).steep is steep


def test_other_work_on_the_machine_makes_nothing_steep() -> None:
    clock = Clock(lambda size: size / 1000, noises=(0.0, 5.0, 0.0, 5.0))
    assert not growth(clock.read, "桥" * 100, "桥" * 400, clock).steep


def test_everything_that_reads_copy_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--all", "--only", "'共3人，'"]) == 0
    told = capsys.readouterr().out
    readers = ("quantity", "headline", "intake", "gist", "arithmetic", "harm", "language", "people")
    assert [reader for reader in readers if reader not in told] == []
    assert "0 beyond proportion" in told
