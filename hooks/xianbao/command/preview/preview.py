"""A preview, put together of all that it is made of."""

import threading
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xianbao.command.language import message_language
from xianbao.command.newsroom import now
from xianbao.command.preview.answer import Answers, next_moment
from xianbao.command.preview.board import Board
from xianbao.command.preview.hand import Hand
from xianbao.command.preview.house import Houses
from xianbao.command.preview.newsdesk import NewsDesk
from xianbao.command.preview.pages import Pages
from xianbao.command.preview.proofdesk import ProofDesk
from xianbao.command.preview.reporter import Reporter
from xianbao.command.preview.server import Address, Room, Server, begin
from xianbao.command.preview.watcher import Watcher

TICK = 1.0
"""Seconds between two looks at the clock, for stories whose time has come."""


@dataclass
class Preview:
    """Everything that a preview is made of, put together."""

    board: Board
    room: Room
    hand: Hand
    desk: NewsDesk
    watcher: Watcher

    @classmethod
    def of(cls, config_file: Path, address: Address) -> "Preview":
        """The preview of a project, which does nothing yet."""
        language = message_language()
        board, hand, houses = Board(), Hand(), Houses(config_file)
        watcher = Watcher((houses.articles, *houses.parts, houses.program), (houses.project,))
        proofs = ProofDesk(houses.articles, houses.store)
        reporter = Reporter(houses.project, language)
        desk = NewsDesk(houses, board, proofs, reporter, hand)
        proofs.tell = desk.proofed
        pages = Pages(board, houses.project, language)
        answers = Answers(board, pages, hand, now, watcher.call)
        room = Room(board, answers, language, address.is_local)
        return cls(board, room, hand, desk, watcher)

    def begin(self, server: Server, *, polling: bool = False) -> None:
        """Answer, watch and read, each in a thread of its own."""
        begin(server)
        self.watcher.begin(polling=polling)
        self.begin_reading()

    def begin_reading(self) -> None:
        """Read copy now and after every save."""
        work = threading.Thread(target=self.desk.work, args=(self.watcher.saves(),), daemon=True)
        work.start()

    def keep_time(self) -> None:
        """Stay, and say so when a story's time has come."""
        before = now()
        while True:
            time.sleep(TICK)
            after = now()
            self.tick(before, after)
            before = after

    def tick(self, before: datetime, after: datetime) -> None:
        """Have the paper laid out again if a story's time has come between two moments."""
        when = next_moment(self.board.notice.dummy, int(before.timestamp()))
        if when is not None and when <= after.timestamp():
            self.watcher.call()

    def stop(self) -> None:
        """End the processes; threads end with this one."""
        self.desk.proofs.stop()
        self.hand.stop()
