"""The board: what everybody in the preview may know at this moment, and who waits for the next."""

import threading
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from xianbao.desk.problem import Problem
from xianbao.desk.words import Words
from xianbao.press.dummy import Dummy

QUIET = Words("", "")
"""Nothing to be said."""
OWN_FAULT = Words(
    "预览程序自己出了错，稿件没有受影响。→ 再存一次试试；仍不行，按 Ctrl-C 后重新运行",
    "The preview itself has failed; no copy was harmed. → Save again, or restart it",
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What hangs on the board.

    ``turn`` counts the notices. ``dummy`` is the last paper that could be made, nothing before the
    first one. ``problems`` are all that are known, ``proofed`` says that the whole paper's proof is
    among them. ``busy`` says what the desk is at, ``trouble`` why the dummy could not follow, and
    ``said`` what a program said of that. ``stale`` says that this program is not the one on disk.
    """

    turn: int = 0
    dummy: Dummy | None = None
    problems: tuple[Problem, ...] = ()
    proofed: bool = False
    busy: Words = QUIET
    trouble: Words = QUIET
    said: str = ""
    stale: bool = False


@dataclass(slots=True)
class Board:
    """Holds the newest notice. Any thread may post, read and wait.

    ``run`` tells one run of the preview from another.
    """

    run: str = field(default_factory=lambda: uuid4().hex[:8])
    _notice: Notice = field(default_factory=Notice)
    _posted: threading.Condition = field(default_factory=threading.Condition)

    @property
    def notice(self) -> Notice:
        """The newest notice."""
        return self._notice

    def post(self, **news: Any) -> Notice:  # noqa: ANN401  # the fields of a notice
        """Put up a notice that differs from the last one in this."""
        with self._posted:
            self._notice = replace(self._notice, **news, turn=self._notice.turn + 1)
            self._posted.notify_all()
            return self._notice

    def after(self, turn: int, patience: float) -> Notice:
        """The newest notice, waited for if it is the one of that turn."""
        with self._posted:
            self._posted.wait_for(lambda: self._notice.turn != turn, patience)
            return self._notice
