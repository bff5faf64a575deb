"""The cluster: branches under a Dask scheduler, for archives that one machine would set too long.

Dask is an optional extra, loaded when the first page is sent.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

from xianbao.press.away.elsewhere import Away
from xianbao.press.away.hands import PAUSE, AwayError, Hands, OtherProgramError
from xianbao.press.away.parcel import Piece, Program, differences, program

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")

CONNECTING = 5.0
"""Seconds within which a scheduler must answer."""
PATIENCE = 30.0
"""Seconds without any worker after which nobody is expected back; a nanny needs two or three."""
_LOGS = ("distributed", "distributed.client")


class NoDaskError(AwayError):
    """The optional extra is not installed."""

    def __init__(self) -> None:
        """There is but one way to say it."""
        super().__init__(
            "--on 要用 Dask，这里还没有装。→ 请运行 pip install 'xianbao[dask]'"
            "（或 uv pip install 'xianbao[dask]'），再出一次；不带 --on 就在本机出版。\n"
            "--on needs Dask, which is not installed. → Run pip install 'xianbao[dask]' (or uv pip"
            " install 'xianbao[dask]') and try again, or run without --on to set the pages here."
        )


class UnreachableError(AwayError):
    """No scheduler answers."""

    def __init__(self, address: str, why: str) -> None:
        """``address`` as it was given; ``why`` in the system's words."""
        super().__init__(
            f"连不上调度器 {address}（{why}），没有出版，已上线的报纸不变。"
            "→ 请核对地址（形如 tcp://主机:8786），看 dask scheduler 是否开着、防火墙是否放行。\n"
            f"No scheduler answers at {address} ({why}); nothing was published. → Check the"
            " address (like tcp://host:8786), that dask scheduler is running, and the firewall."
        )
        self.address = address


class NobodyLeftError(Exception):
    """The scheduler has had no worker for `PATIENCE` seconds, or is gone itself."""


def on(address: str, patience: float = PATIENCE) -> Away:
    """Have pages set by the workers of the scheduler at an address. Raises `NoDaskError`."""
    if find_spec("distributed") is None:
        raise NoDaskError
    return Away(partial(lent, address, patience))


@contextmanager
def lent(address: str, patience: float = PATIENCE) -> Iterator[Hands]:
    """The hands of a cluster. Raises `UnreachableError` and `OtherProgramError`."""
    from distributed import Client, KilledWorker  # noqa: PLC0415  # most runs need none

    for name in _LOGS:  # it would tell of each connection; what matters is raised
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        # In a thread of its own: the caller may have a loop of events running already.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _answered(address, min(CONNECTING, patience))).result()
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UnreachableError(address, str(error)) from None
    try:
        roll = _Roll(client, patience)
        _check(client)
        yield Hands(
            executor=client.get_executor(pure=False),
            workers=roll.count,
            hand=partial(_scatter, client),
            look=roll.look,
            lost=(CancelledError, KilledWorker, NobodyLeftError),
        )
    finally:
        client.close(timeout=PAUSE)


async def _answered(address: str, seconds: float) -> None:
    """Knock at the door: a client that finds nobody leaves threads behind that go on trying."""
    from distributed.comm import connect  # noqa: PLC0415  # as above
    from distributed.security import Security  # noqa: PLC0415

    arguments = Security().get_connection_args("client")
    comm = await connect(address, timeout=seconds, **arguments)
    await comm.close()


@dataclass
class _Roll:
    """Who is at work, asked once in `PAUSE` seconds at most."""

    client: "Client"
    patience: float
    _threads: int = 0
    _asked: float = -PAUSE
    _seen: float = field(default_factory=time.monotonic)

    def count(self) -> int:
        """How many slices can be set at once."""
        now = time.monotonic()
        if now - self._asked >= PAUSE:
            self._asked = now
            self._threads = sum(_or_lost(self.client.nthreads).values())
            if self._threads:
                self._seen = now
        return self._threads

    def look(self) -> None:
        """Ask now, and raise `NobodyLeftError` when there has been nobody for too long."""
        if self.client.status != "running":
            raise NobodyLeftError
        self._asked = -PAUSE
        if not self.count() and time.monotonic() - self._seen > self.patience:
            raise NobodyLeftError


def _check(client: "Client") -> None:
    """Ask every worker for its program; those that come later are asked with their first slice."""
    for found in client.run(program, on_error="return").values():
        differing = _differing(found)
        if differing:
            raise OtherProgramError(differing)


def _differing(found: object) -> tuple[str, ...]:
    if isinstance(found, Exception):
        return (f"xianbao — ({found})",)
    theirs: Program = found if isinstance(found, tuple) else ()
    return differences(theirs, program())


def _scatter(client: "Client", piece: Piece) -> object:
    """Send a piece to every worker, once, and not with every slice."""
    return _or_lost(partial(client.scatter, piece, broadcast=True, hash=False))


def _or_lost(ask: Callable[[], T]) -> T:
    """An answer of the scheduler's, or `NobodyLeftError` when it is gone."""
    try:
        return ask()
    except (OSError, TimeoutError, RuntimeError, CancelledError) as error:
        raise NobodyLeftError from error
