"""What ``xianbao headers`` prints is what the server of that name says with every file."""

import http.client
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from newspaper import Newspaper
from servers.webserver import apache, caddy, found, nginx, rented
from xianbao.press.policy.policy import HEADERS

Serve = Callable[[Path, Path], AbstractContextManager[int]]
SERVERS: dict[str, tuple[str, Serve]] = {
    "nginx": ("nginx", nginx),
    "caddy": ("caddy", caddy),
    "apache": ("apache2", apache),
    "rented": ("apache2", rented),
}
ASKED = {
    "/": (200, "text/html"),
    "/about/": (200, "text/html"),
    "/2026/11/22/01-01/ninjs.json": (200, "application/json"),
    "/assets/xianbao/paper.css": (200, "text/css"),
    "/not/there/": (404, "text/html"),
}
"""Addresses, and what is answered: the status and the type."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small paper's site, which readers of any account may read."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("served") / "paper")
    paper.story("01-01.md")
    done = paper.run("xianbao", "build")
    assert done.returncode == 0, done.stderr
    return paper.site


@pytest.fixture(scope="module", params=sorted(SERVERS))
def port(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """The port of a server over the site."""
    program, serve = SERVERS[request.param]
    if not found(program):
        pytest.skip(f"no {program} on this machine")
    with serve(site, tmp_path_factory.mktemp(request.param)) as port:
        yield port


@pytest.mark.parametrize("address", sorted(ASKED))
def test_a_server_says_every_header_once_with_every_answer(port: int, address: str) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as asked:
        asked.request("GET", address)
        answer = asked.getresponse()
        content = answer.read()
    kind = (answer.getheader("Content-Type") or "").partition(";")[0]
    assert (answer.status, kind) == ASKED[address]
    assert b"<html" in content or kind != "text/html"
    assert {name: answer.headers.get_all(name) for name, _ in HEADERS} == {
        name: [value] for name, value in HEADERS
    }
