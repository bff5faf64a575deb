"""The host at work: in this process, or in one of its own while this one does something else."""

import logging
import os
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import click

from xianbao.paper.masthead import Masthead
from xianbao.press.pressroom import STORE, Aside, Orders
from xianbao.press.publishing.lock import end_with_parent
from xianbao.press.standing import host as kept_host
from xianbao.press.standing.claim import claimed, sweep

_REMARKED = 3
"""How a process leaves whose host had something to remark; what it made is sound."""


def through_host(config_file: Path, orders: Orders) -> None:
    """Build through the host."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if not os.environ.get("SOURCE_DATE_EPOCH", "").strip():
        os.environ.pop("SOURCE_DATE_EPOCH", None)  # the host takes an empty one for a number
    from mkdocs.__main__ import State  # noqa: PLC0415  # most runs do without the host: it is slow
    from mkdocs.commands import build as host  # noqa: PLC0415  # as above
    from mkdocs.config import load_config  # noqa: PLC0415  # as above
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415  # as above

    log = State()  # type: ignore[no-untyped-call]  # the host has no types here
    log.stream.setLevel("WARNING")
    try:
        config = load_config(config_file=str(config_file), strict=orders.strict or None)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    config.extra["xianbao"] = orders
    config.plugins.on_startup(command="build", dirty=False)
    try:
        host.build(config)
    finally:
        config.plugins.on_shutdown()


def can_fork() -> bool:
    """Whether a process can be forked, which costs nothing where nothing else is under way."""
    return sys.platform == "linux" and threading.active_count() == 1


class HostAside:
    """The host in a forked process; what it makes stands in ``folder``.

    It is silent: where it fails, or has something to remark, the host is asked once more in this
    process, and speaks for itself.
    """

    def __init__(self, config_file: Path, masthead: Masthead) -> None:
        """Start it; all that it needs of the copy is the masthead."""
        import multiprocessing  # noqa: PLC0415  # most runs do without

        store = config_file.absolute().parent / STORE
        self._held = ExitStack()
        self.folder = self._held.enter_context(claimed(store, "-aside"))
        self._process = multiprocessing.get_context("fork").Process(
            target=_work,
            args=(config_file.absolute(), Aside(masthead, self.folder), Path(os.devnull)),
        )
        self._process.start()

    def __enter__(self) -> Self:
        """Nothing more to be done."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it, if it is still at work, and leave nothing behind."""
        self._process.kill()
        self._process.join()
        self._held.close()
        sweep(self.folder.parent)  # where it was killed, its own folder has been left

    def done(self) -> bool:
        """Whether it has made everything and has nothing to remark; waited for."""
        self._process.join()
        return self._process.exitcode == 0


def load_press() -> None:
    """Load what sets pages, so that every worker begins with it and none has to load it itself."""
    import xianbao.press.compositor  # noqa: F401, PLC0415  # many runs set nothing
    from xianbao.press.typesetting.headline import make_ready  # noqa: PLC0415  # as above

    make_ready()


def made_apart(config_file: Path, masthead: Masthead, folder: Path) -> str:
    """Let the host work in a process of its own and keep what it makes in ``folder``.

    Other threads may be at work meanwhile. What is returned is empty, or what the host said where
    nothing came of it.
    """
    import multiprocessing  # noqa: PLC0415  # only the preview asks
    import tempfile  # noqa: PLC0415  # as above

    with tempfile.TemporaryDirectory() as scratch:
        said = Path(scratch) / "said.txt"
        work = multiprocessing.get_context("spawn").Process(
            target=_work, args=(config_file.absolute(), Aside(masthead, folder), said), daemon=True
        )
        work.start()
        work.join()
        if work.exitcode in {0, _REMARKED} and kept_host.peek(folder):
            return ""
        return said.read_text("utf-8", "replace").strip() or f"exit {work.exitcode}"


def _work(config_file: Path, aside: Aside, said: Path) -> None:
    """What such a process does; all that it has to say goes into the file ``said``."""
    end_with_parent()
    with said.open("wb") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    remarks = _Remarks()
    logging.getLogger("mkdocs").addHandler(remarks)
    try:
        through_host(config_file, Orders(aside=aside))
    except SystemExit:
        raise  # the host has said why
    except click.ClickException as error:
        sys.exit(error.message)
    except Exception as error:  # noqa: BLE001  # whatever a template or a setting has provoked
        sys.exit(_told(error))
    sys.exit(_REMARKED if remarks.any else 0)


def _told(error: Exception) -> str:
    """An error in one line, with the line of the template where it is of one."""
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    place = f"{file}:{line}: " if file and line else ""
    return f"{place}{type(error).__name__}: {error}"


class _Remarks(logging.Handler):
    """Notes whether the host remarks anything."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, _: logging.LogRecord) -> None:
        """One remark."""
        self.any = True
