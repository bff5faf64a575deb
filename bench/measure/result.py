"""What was measured, and what follows from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from statistics import mean, median

from bench.measure.gauge import Cost


@dataclass(frozen=True, slots=True)
class Result:
    """One run of one program in one round."""

    peer: str
    scenario: str
    size: int
    round: int
    cost: Cost
    written: int
    """Files of the site that are new, rewritten or gone."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A program that could not do it, which ends its part in the session at that size."""

    peer: str
    scenario: str
    size: int
    reason: str
    """One line."""


@dataclass(frozen=True, slots=True)
class Results:
    """All runs of a session."""

    runs: tuple[Result, ...]
    failures: tuple[Failure, ...] = ()

    def of(self, peer: str, scenario: str, size: int) -> tuple[Result, ...]:
        """The rounds of one program in one scenario."""
        return tuple(
            run for run in self.runs if (run.peer, run.scenario, run.size) == (peer, scenario, size)
        )

    def wall(self, peer: str, scenario: str, size: int) -> float:
        """Median of the wall time in seconds.

        Raises:
            ValueError: this was not measured.
        """
        return median(run.cost.wall for run in self.of(peer, scenario, size))

    def ratio(self, one: tuple[str, str], other: tuple[str, str], size: int) -> float:
        """Median over the rounds of one's wall time by the other's in the same round.

        Raises:
            ValueError: the two have no round in common.
        """
        others = {run.round: run.cost.wall for run in self.of(*other, size)}
        pairs = [(run.cost.wall, others.get(run.round)) for run in self.of(*one, size)]
        return median(mine / theirs for mine, theirs in pairs if theirs)

    def growth(self, peer: str, scenario: str) -> tuple[float, float] | None:
        """Exponents of the growth of wall and CPU time; None with fewer than two sizes."""
        sizes = [size for size in self.sizes() if self.of(peer, scenario, size)]
        if len(sizes) < 2:  # noqa: PLR2004 - a line wants two points
            return None
        costs = [[run.cost for run in self.of(peer, scenario, size)] for size in sizes]
        walls = [median(cost.wall for cost in rounds) for rounds in costs]
        cpus = [median(cost.cpu for cost in rounds) for rounds in costs]
        return exponent(sizes, walls), exponent(sizes, cpus)

    def peers(self, size: int) -> tuple[str, ...]:
        """The programs measured at a size, in the order of their first run."""
        return _once(run.peer for run in self.runs if run.size == size)

    def scenarios(self, peer: str, size: int) -> tuple[str, ...]:
        """The scenarios of a program at a size, in the order of their first run."""
        return _once(run.scenario for run in self.runs if (run.peer, run.size) == (peer, size))

    def sizes(self) -> tuple[int, ...]:
        """The sizes measured, smallest first."""
        return tuple(sorted({run.size for run in self.runs}))


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of a straight line through points on double logarithmic paper, least squares."""
    xs, ys = [log(size) for size in sizes], [log(cost) for cost in costs]
    middle_x, middle_y = mean(xs), mean(ys)
    covariance = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return covariance / sum((x - middle_x) ** 2 for x in xs)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
