"""The server of the preview: the standard library's, for this machine alone unless asked.

Whatever is asked for is looked up by name in the dummy, never on the disk, so no path leads out of
the paper.
"""

import errno
import json
import os
import socket
import socketserver
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from xianbao.command.preview.answer import Answer
from xianbao.command.preview.board import Board
from xianbao.desk.words import Language

EVENTS = "/_preview/events"
HEARTBEAT = 10.0
"""Seconds after which a browser is told that nothing is new, to see whether it is still there."""
PATIENCE = 30
"""Seconds that a connection may be silent."""
TRIES = 20
"""Ports that are tried one after another where the first one is taken."""
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES})
"""How a system says that a port is another program's."""
_CLOSED = (ConnectionError, TimeoutError)


class Address(NamedTuple):
    """Where the preview is to be had."""

    host: str
    port: int

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in _LOCAL

    def __str__(self) -> str:
        """As a browser wants it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def address_in(text: str) -> Address:
    """The address in ``host:port``, ``:port`` or ``port``; `ValueError` for anything else."""
    host, colon, port = text.strip().rpartition(":")
    if not colon and not port.isascii():
        raise ValueError(text)
    number = int(port)
    if not 0 <= number < 1 << 16:
        raise ValueError(text)
    return Address(host.strip("[]") or "127.0.0.1", number)


@dataclass(frozen=True, slots=True)
class Room:
    """What every answer is made from."""

    board: Board
    answers: Callable[[str], Answer]
    language: Language
    local: bool = True


class Server(ThreadingHTTPServer):
    """Answers each browser in a thread of its own, and none of them keeps the preview alive."""

    daemon_threads = True
    # On Windows the option lets two programs listen at one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: Address, room: Room) -> None:
        """Begin to listen; `OSError` where the port is taken or the host is not this machine."""
        self.room = room
        if ":" in address.host:
            self.address_family = socket.AF_INET6
        super().__init__((address.host, address.port), Handler)

    def handle_error(self, *_: object) -> None:
        """A browser that has gone away is no news."""

    def server_bind(self) -> None:
        """Bind, and spare the look for the machine's own name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]


class Handler(BaseHTTPRequestHandler):
    """One browser's questions."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    server: Server

    def log_message(self, *_: Any) -> None:  # noqa: ANN401  # the library's signature
        """Say nothing: the terminal is for the editor."""

    def version_string(self) -> str:
        """Who answers."""
        return "xianbao"

    def do_HEAD(self) -> None:  # the library's name
        """The head of an answer."""
        self.do_GET()

    def do_GET(self) -> None:  # the library's name
        """Answer, whatever happens."""
        with suppress(*_CLOSED):
            if not self._is_asked_by_us():
                self._put(Answer(b"421\n", "text/plain", HTTPStatus.MISDIRECTED_REQUEST))
                return
            try:
                path = unquote(urlsplit(self.path).path, errors="strict")
            except ValueError:
                self._put(Answer(b"400\n", "text/plain", HTTPStatus.BAD_REQUEST))
                return
            if path == EVENTS and self.command == "GET":
                self._tell()
            else:
                self._put(self.server.room.answers(path))

    def _is_asked_by_us(self) -> bool:
        """Whether the browser means this machine: a foreign page may know our number only."""
        host = self.headers.get("Host", "")
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
        return not self.server.room.local or name.strip("[]").lower() in _LOCAL

    def _put(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)

    def _tell(self) -> None:
        """Tell of each notice as it is posted, until the browser has gone."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        board, language = self.server.room.board, self.server.room.language
        turn = -1
        while True:
            notice = board.after(turn, HEARTBEAT)
            if notice.turn == turn:
                self.wfile.write(b": still here\n\n")
                continue
            turn = notice.turn
            news = {"turn": f"{board.run}:{turn}", "busy": notice.busy.said(language)}
            self.wfile.write(f"retry: 1000\ndata: {json.dumps(news)}\n\n".encode())


def listening(wanted: Address, room: Room) -> Server:
    """A server at an address, or at the next port that is free.

    Raises `OSError` where none is, or where the host is not this machine.
    """
    for port in range(wanted.port, min(wanted.port + TRIES, 1 << 16) if wanted.port else 1):
        try:
            return Server(wanted._replace(port=port), room)
        except OSError as error:
            refused = error
            if error.errno not in _TAKEN:
                raise
    raise refused


def begin(server: Server) -> threading.Thread:
    """Answer from now on."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    return thread
