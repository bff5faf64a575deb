"""A preview in this process, turned by hand, and asked as a browser asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from newspaper import Newspaper
from xianbao.command.preview.answer import Answer
from xianbao.command.preview.board import Notice
from xianbao.command.preview.preview import Preview
from xianbao.command.preview.server import Address, Server, begin, listening


@dataclass(frozen=True, slots=True)
class Showing:
    """A preview of a paper, behind a server on a free port."""

    paper: Newspaper
    preview: Preview
    server: Server

    @property
    def notice(self) -> Notice:
        """What hangs on the board."""
        return self.preview.board.notice

    def saved(self, *paths: Path) -> Notice:
        """What hangs on the board when these have been saved."""
        self.preview.desk.turn(frozenset(paths))
        return self.notice

    def proofed(self) -> Notice:
        """What hangs there when the whole paper's proof has come in."""
        notice = self.notice
        while not notice.proofed:
            later = self.preview.board.after(notice.turn, 60)
            assert later.turn > notice.turn, "no proof came in"
            notice = later
        return notice

    def shows(self, path: str) -> str:
        """What stands at a path, as text."""
        return self.answer(path).content.decode()

    def answer(self, path: str) -> Answer:
        """The answer at a path."""
        return self.preview.room.answers(path)

    def asked(
        self, path: str, headers: dict[str, str] | None = None, method: str = "GET"
    ) -> tuple[HTTPResponse, bytes]:
        """The same through the server."""
        line = HTTPConnection("127.0.0.1", self.server.server_port, timeout=20)
        try:
            line.request(method, path, headers=headers or {})
            answer = line.getresponse()
            return answer, answer.read()
        finally:
            line.close()


@contextmanager
def showing(paper: Newspaper) -> Iterator[Showing]:
    """A preview of a paper that has read nothing yet."""
    address = Address("127.0.0.1", 0)
    preview = Preview.of(paper.folder / "mkdocs.yml", address)
    server = listening(address, preview.room)
    thread = begin(server)
    try:
        yield Showing(paper, preview, server)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        preview.stop()
