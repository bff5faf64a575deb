from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse

import pytest

from xianbao.command.preview.answer import Answer
from xianbao.command.preview.board import Board
from xianbao.command.preview.server import (
    EVENTS,
    Address,
    Room,
    Server,
    address_in,
    begin,
    listening,
)
from xianbao.desk.words import Language, Words


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers each path with itself."""
    room = Room(Board(), lambda path: Answer(path.encode()), Language.ZH)
    server = listening(Address("127.0.0.1", 0), room)
    thread = begin(server)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def asked(
    server: Server, path: str, method: str = "GET", host: str = ""
) -> tuple[HTTPResponse, bytes]:
    line = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    line.request(method, path, headers={"Host": host} if host else {})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer, body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("127.0.0.1:8001", Address("127.0.0.1", 8001)),
        ("8001", Address("127.0.0.1", 8001)),
        (":8001", Address("127.0.0.1", 8001)),
        ("[::1]:8001", Address("::1", 8001)),
        ("0.0.0.0:80", Address("0.0.0.0", 80)),  # noqa: S104  # an editor may ask for it
    ],
)
def test_an_address_is_read_in_every_usual_form(text: str, expected: Address) -> None:
    assert address_in(text) == expected


@pytest.mark.parametrize("text", ["", "localhost", "a:b", "1:99999", "8001a", "１"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        address_in(text)


def test_an_address_is_said_as_a_browser_wants_it() -> None:
    assert str(Address("127.0.0.1", 8000)) == "http://127.0.0.1:8000/"
    assert str(Address("::1", 8000)) == "http://[::1]:8000/"


def test_the_next_free_port_is_taken(server: Server) -> None:
    other = listening(Address("127.0.0.1", server.server_port), server.room)
    assert other.server_port > server.server_port
    other.server_close()


def test_a_host_that_is_not_this_machine_is_refused(server: Server) -> None:
    with pytest.raises(OSError, match=r".*"):
        listening(Address("203.0.113.7", 8000), server.room)


def test_answers_are_never_kept_by_a_browser(server: Server) -> None:
    answer, body = asked(server, "/2026/11/22/01-01/?a=b#c")
    assert body == b"/2026/11/22/01-01/"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_path_in_chinese_is_understood_and_a_broken_one_refused(server: Server) -> None:
    assert asked(server, "/%E6%A1%A5/")[1].decode() == "/桥/"
    assert asked(server, "/%FF")[0].status == HTTPStatus.BAD_REQUEST


def test_a_head_has_no_body(server: Server) -> None:
    answer, body = asked(server, "/abc", "HEAD")
    assert (answer.headers["Content-Length"], body) == ("4", b"")


def test_nothing_can_be_sent(server: Server) -> None:
    assert asked(server, "/", "POST")[0].status == HTTPStatus.NOT_IMPLEMENTED


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "10.0.0.9"])
def test_a_foreign_name_for_this_machine_is_refused(server: Server, host: str) -> None:
    assert asked(server, "/", host=host)[0].status == HTTPStatus.MISDIRECTED_REQUEST


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1234", "[::1]:8000"])
def test_this_machine_goes_by_its_own_names(server: Server, host: str) -> None:
    assert asked(server, "/", host=host)[0].status == HTTPStatus.OK


def test_a_browser_that_listens_is_told_of_each_notice(server: Server) -> None:
    line = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    line.request("GET", EVENTS)
    answer = line.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert b"retry" in answer.readline()
    assert b":0" in answer.readline()
    answer.readline()
    server.room.board.post(busy=Words("正在读稿…", "Reading copy…"))
    assert b"retry" in answer.readline()
    assert b"\\u6b63\\u5728" in answer.readline()
    line.close()
