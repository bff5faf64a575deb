"""An errand: the slices of one run that are set by other hands, and what they are sent with."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Future,
    ThreadPoolExecutor,
    wait,
)
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from xianbao.press.away.branch import Answer, set_away
from xianbao.press.away.hands import (
    PAUSE,
    BranchesLostError,
    Hands,
    OtherProgramError,
    StoriesMovedError,
)
from xianbao.press.away.parcel import (
    DamagedPieceError,
    Piece,
    compositor_of,
    packed,
    program,
    stories_of,
)
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import Plate
from xianbao.press.releases.mark import marks_of
from xianbao.press.slices import Set, Setter, available, divided

_AHEAD = 4
"""Slices in hand for each worker, so that none waits for the next one."""
_TRIES = 5
"""How often pieces are handed out anew because all who held them are gone."""


@dataclass
class Luggage:
    """What a slice is sent with: two pieces, or where they are, or what stands for them.

    ``times`` counts how often they have been handed out anew.
    """

    hands: Hands
    parcel: Piece
    stories: Piece | None
    times: int = 0
    _handed: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def packed(cls, setter: Setter, hands: Hands, folder: Path) -> "Luggage":
        """Pack for a setter; the parcel is put into ``folder``."""
        compositor = compositor_of(setter)
        path = folder / "parcel"
        path.write_bytes(packed(compositor))
        store = stories_of(compositor)
        return cls(hands, Piece.at(path), Piece.at(store) if store else None)

    def give(self, lacking: Sequence[str]) -> None:
        """Hand pieces to all workers, where that can be done."""
        if self.hands.hand:
            for piece in (self.parcel, self.stories):
                if piece and piece.digest in lacking and piece.digest not in self._handed:
                    self._handed[piece.digest] = self.hands.hand(_whole(piece))

    def give_again(self) -> None:
        """Hand out anew whatever was handed out before."""
        self.times += 1
        lost, self._handed = list(self._handed), {}
        self.give(lost)

    def of(self, lacking: Sequence[str]) -> tuple[Any, Any]:
        """Both pieces as they stand among the arguments of a slice."""
        return self._argument(self.parcel, lacking), self._argument(self.stories, lacking)

    def _argument(self, piece: Piece | None, lacking: Sequence[str]) -> object:
        if piece is None or piece.digest in self._handed:
            return piece and self._handed[piece.digest]
        return _whole(piece) if piece.digest in lacking else piece


def _whole(piece: Piece) -> Piece:
    try:
        return piece.with_content()
    except (OSError, DamagedPieceError):
        raise StoriesMovedError(piece.place) from None


@dataclass(frozen=True, slots=True)
class _Part:
    """A slice under way: ``lacking`` is what its worker had to ask for, ``times`` the luggage's."""

    names: Sequence[str]
    lacking: Sequence[str] = ()
    times: int = 0


@dataclass
class Errand:
    """The slices of one run: those to be sent, those under way."""

    hands: Hands
    luggage: Luggage
    plate: Plate
    advance: Callable[[int], None]
    _begun: bool = False
    """Whether anything has come back: until then no worker is sent more than it may have to ask
    for again, with all that it lacks."""
    _to_send: deque[_Part] = field(default_factory=deque)
    _away: dict[Future[Answer], _Part] = field(default_factory=dict)
    _put: deque[Future[list[Set]]] = field(default_factory=deque)
    _missing: int = 0

    def done(self, names: Sequence[str]) -> Iterator[Set]:
        """The pages, in the order in which they come back. Raises `AwayError`."""
        self._missing = len(names)
        try:
            self._wait_for_somebody()
            self.luggage.give([self.luggage.parcel.digest])
            self._to_send.extend(map(_Part, divided(names, max(1, self.hands.workers()))))
            with ThreadPoolExecutor(available()) as writers:
                while self._to_send or self._away or self._put:
                    for answer in self._returned():
                        self._put.append(writers.submit(self._written, answer))
                    while self._put and (self._put[0].done() or not self._away):
                        pages = self._put.popleft().result()
                        yield from pages
                        self.advance(len(pages))
        except self.hands.lost as error:
            raise BranchesLostError(self._missing) from error
        finally:
            for future in self._away:
                future.cancel()

    def _wait_for_somebody(self) -> None:
        while not self.hands.workers():
            self.hands.look()
            time.sleep(PAUSE)

    def _returned(self) -> Iterator[Answer]:
        """Send what there is room for, and wait for some slice to come back."""
        room = max(1, self.hands.workers()) * (_AHEAD if self._begun else 1)
        while self._to_send and len(self._away) + len(self._put) < room:
            self._send(self._to_send.popleft())
        back = wait(self._away, PAUSE, FIRST_COMPLETED).done
        if self._away and not back:
            self.hands.look()
        for future in back:
            part = self._away.pop(future)
            try:
                answer = future.result()
            except CancelledError:
                self._send_again(part)
                continue
            if answer.differing:
                raise OtherProgramError(answer.differing)
            if answer.lacking:
                self.luggage.give(answer.lacking)
                self._to_send.appendleft(_Part(part.names, answer.lacking))
            else:
                self._begun = True
                self._missing -= len(part.names)
                yield answer

    def _send(self, part: _Part) -> None:
        parcel, stories = self.luggage.of(part.lacking)
        arguments = (program(), parcel, stories, tuple(part.names))
        future = self.hands.executor.submit(set_away, *arguments)
        self._away[future] = _Part(part.names, part.lacking, self.luggage.times)

    def _send_again(self, part: _Part) -> None:
        """A slice was dropped because whoever held the pieces is gone: hand them to the others."""
        if not self.hands.hand or self.luggage.times == _TRIES:
            raise CancelledError
        if part.times == self.luggage.times:
            self.hands.look()
            self._wait_for_somebody()
            self.luggage.give_again()
        self._to_send.appendleft(part)

    def _written(self, answer: Answer) -> list[Set]:
        """Put the pages of a slice in their place; in threads, since it is the disk that works."""
        return [
            Set(done, self._put_down(leaves), words, marks_of(leaves))
            for done, leaves, words in answer.opened()
        ]

    def _put_down(self, leaves: Sequence[Leaf]) -> tuple[str, ...]:
        """Which of them differ from what stands."""
        return tuple(leaf.file for leaf in leaves if self.plate.write(leaf))
