"""Away: a run's pages set by other processes or machines, through any executor.

Pages come back as finished files and are put on the plate here, so that a branch needs neither the
site nor its disk. A branch that dies is replaced by whoever runs the executor; if nobody is left,
nothing is published.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from xianbao.press.away.errand import Errand, Luggage
from xianbao.press.away.hands import Hands
from xianbao.press.slices import ALONE, AT_HOME, Set, Setter, available, set_all

Lent = Callable[[], AbstractContextManager[Hands]]
"""Finds hands for one run, and lets them go."""


def through(executor: Executor, workers: int = 1) -> Lent:
    """The hands of any executor of so many workers, which stays its owner's."""
    return lambda: nullcontext(Hands(executor, lambda: workers))


@dataclass(frozen=True)
class Away:
    """Sets pages by other hands: what a printing is given in the place of `set_all`.

    Fewer than ``fewest`` pages are set here, and nobody is asked: packing would take longer.
    """

    lent: Lent
    fewest: int = ALONE

    def __call__(
        self, names: list[str], setter: Setter, advance: Callable[[int], None]
    ) -> Iterator[Set]:
        """Set the pages, photos and newsbills here. Raises `AwayError`."""
        here = [name for name in names if name.startswith(AT_HOME)]
        there = [name for name in names if not name.startswith(AT_HOME)]
        if len(there) < self.fewest:
            here, there = names, []
        if there:
            with TemporaryDirectory(prefix="xianbao-") as folder, self.lent() as hands:
                luggage = Luggage.packed(setter, hands, Path(folder))
                yield from Errand(hands, luggage, setter.plate, advance).done(there)
        yield from set_all(here, setter, advance, available())
