"""What whole-site and browser tests share: the sample paper, built once a run, and its server."""

import functools
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108  # pytest makes a folder of its own in it
ROOM = 4 << 30
"""Bytes that must be free: a whole run leaves little, but several workers hold some at once."""
Headers = tuple[tuple[str, str], ...]
PROJECT = Path(__file__).resolve().parents[1]
PATIENCE = 240
"""Seconds to wait for another worker to finish the build."""
MOMENT = int(datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=8))).timestamp())
"""When the sample paper is built: its last evening, whatever the clock of the machine says."""

# Messages follow the machine's language; what is expected here is Chinese unless a test says so.
for name in ("LC_ALL", "LC_MESSAGES", "XIANBAO_LANG"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Tests begun in the background of a shell would hand on a deaf ear to what they start and stop.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_configure(config: pytest.Config) -> None:
    """Let tests write to memory where there is room: on a disk they wait for it a third longer."""
    given = config.option.basetemp or "PYTEST_DEBUG_TEMPROOT" in os.environ
    if not given and hasattr(os, "statvfs") and MEMORY.is_dir():
        at = os.statvfs(MEMORY)
        free = min((at.f_bavail * at.f_frsize, *_allowed()))
        if free >= ROOM and not at.f_flag & os.ST_NOEXEC:
            os.environ["PYTEST_DEBUG_TEMPROOT"] = str(MEMORY)


def _allowed() -> Iterator[int]:
    """Bytes of memory that are free, and that a container may have, as far as Linux says."""
    with suppress(OSError, StopIteration, ValueError):
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        yield next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable")) << 10
    for limit in ("memory.max", "memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):  # ``max`` where there is no limit
            yield int((Path("/sys/fs/cgroup") / limit).read_text("ascii")) // 2


def build(project: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the host's own command, as the README has it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site), *options]
    environment = {
        "SOURCE_DATE_EPOCH": str(MOMENT),
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
    }
    return subprocess.run(  # noqa: S603
        command, cwd=project, capture_output=True, text=True, check=False, env=environment
    )


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample paper, built strictly; the first worker that asks builds it for all."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    site, lock, done = (shared / name for name in ("sample-site", "sample-lock", "sample-done"))
    try:
        lock.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + PATIENCE
        while not done.exists():
            assert time.monotonic() < deadline, "the sample paper was not built in time"
            time.sleep(0.2)
    else:
        run = build(PROJECT, site, "--strict")
        done.write_text(run.stderr if run.returncode else "", encoding="utf-8")
    failure = done.read_text(encoding="utf-8")
    assert not failure, failure
    return site


class _Quiet(SimpleHTTPRequestHandler):
    """A server that answers a missing page with the paper's own 404 and writes no log."""

    def __init__(self, *asked: Any, told: Headers = (), **named: Any) -> None:  # noqa: ANN401
        """``told`` are headers that go out with every answer."""
        self.told = told
        super().__init__(*asked, **named)

    def end_headers(self) -> None:
        """The last of the headers."""
        for name, value in self.told:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is for failures."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The paper's own page for what is not there."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(site: Path, told: Headers = ()) -> Iterator[str]:
    """Serve a built site on a free port of this machine; yields its address, ending in ``/``.

    ``told`` are headers that go out with every answer.
    """
    handler = functools.partial(_Quiet, directory=str(site), told=told)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def sample_address(sample_site: Path) -> Iterator[str]:
    """The sample paper on a server of this machine."""
    yield from serve(sample_site)
