"""The mesh: keys that are looked for among a great many, nearly all of which are not there."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import bool_, uint16, uint32
    from numpy.typing import NDArray

    Numbers = NDArray[uint16] | NDArray[uint32]

_BITS = 18
_LEFT = 8
"""The part of the keys, one in so many, that may be let go before their holes are closed."""


class Mesh:
    """Keys, each with its owner; one that turns out to be common knowledge is let go."""

    def __init__(
        self, owners: dict[bytes, int], mixed: "Callable[[Iterable[bytes]], Numbers]"
    ) -> None:
        """``mixed`` gives each key a number."""
        self.owners = owners
        self._mixed = mixed
        self._spread()

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.owners)

    def caught(self, numbers: "Numbers", key: Callable[[int], bytes]) -> Iterator[int]:
        """Which of some numbers are those of our keys; ``key`` tells the key of one of them."""
        import numpy as np  # noqa: PLC0415  # only a paper that withholds something loads it

        caught = np.flatnonzero(self._holes.take(numbers >> self._shift))
        for at in caught[self._finer.take(numbers[caught] & self._last)].tolist():
            if key(at) in self.owners:
                yield at

    def let_go(self, known: Iterable[bytes]) -> None:
        """Look for some keys no longer."""
        gone = [self.owners.pop(one) for one in set(known) if one in self.owners]
        # A hole that is left catches what is then seen to be no key of ours: it costs time alone.
        self._left += len(gone)
        if self._left > len(self.owners) // _LEFT:
            self._spread()

    def _spread(self) -> None:
        import numpy as np  # noqa: PLC0415  # as above

        numbers = self._mixed(self.owners)
        size = numbers.dtype.itemsize * 8
        bits = min(size, max(_BITS, min(24, (len(self.owners) * 64).bit_length())))
        self._shift = numbers.dtype.type(size - bits)
        self._holes: NDArray[bool_] = np.zeros(1 << bits, bool)
        self._holes[numbers >> self._shift] = True
        # What goes through those by the first bits of its number must go through these by the last.
        self._last = numbers.dtype.type((1 << min(size, _BITS)) - 1)
        self._finer: NDArray[bool_] = np.zeros(1 << min(size, _BITS), bool)
        self._finer[numbers & self._last] = True
        self._left = 0
