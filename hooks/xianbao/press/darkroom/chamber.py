"""The chamber: a process apart, in which alone pictures that somebody sent in are decoded.

What a file does to its decoder happens there: it may take a gigabyte and a minute of the processor
and may write nothing; where it takes more, hangs, or kills the decoder, the photo is told of, the
chamber is opened anew, and the next photo is made.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any, NamedTuple

from xianbao.paper.inscription import Inscription
from xianbao.press.darkroom.renditions import renditions

MEMORY = 1 << 30
"""Bytes of memory that one photo may take, beside what the decoder itself takes."""
SECONDS = 60
"""Of the processor, for one photo."""
PATIENCE = 180
"""Seconds of the clock: a busy machine may give a tenth of a processor."""
_LENGTH = 8
_ENTER = (
    "import sys; sys.path[:] = sys.argv[1:];from xianbao.press.darkroom.chamber import work; work()"
)


class ChamberError(Exception):
    """A photo could not be made; the message is the reason."""


class Made(NamedTuple):
    """What was made of a photo: its files by their place, and what the original said of itself."""

    said: Inscription
    files: dict[str, bytes]


class Job(NamedTuple):
    """A photo to be made: its place, and its size in pixels as the desk has measured it."""

    file: str
    width: int
    height: int


class Chamber:
    """The process, begun when the first photo is made and again when it has died."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._free = threading.Lock()

    def make(self, job: Job, content: bytes) -> Made:
        """All renditions of a photo. Raises `ChamberError`."""
        with self._free:
            process = self._begun()
            late = threading.Timer(PATIENCE, process.kill)
            late.daemon = True
            late.start()
            try:
                return _asked(process, job, content)
            except (OSError, EOFError) as error:
                self.close()
                raise ChamberError(_ending(process)) from error
            finally:
                late.cancel()

    def close(self) -> None:
        """End the process, if it is this one's: a fork has no say in it."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        process.kill()
        process.wait()

    def _begun(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._owner != os.getpid():
            self._process = subprocess.Popen(  # noqa: S603  # Python itself
                [sys.executable, "-c", _ENTER, *sys.path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._owner = os.getpid()
        return self._process


CHAMBER = Chamber()
"""That of this process."""
atexit.register(CHAMBER.close)


def _asked(process: "subprocess.Popen[bytes]", job: Job, content: bytes) -> Made:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    _put(process.stdin, job, content)
    told, parts = _taken(process.stdout)
    if "error" in told:
        raise ChamberError(str(told["error"]))
    return Made(Inscription(*told["said"]), dict(zip(told["names"], parts, strict=True)))


def _ending(process: "subprocess.Popen[bytes]") -> str:
    if process.returncode in (-9, -24):
        return "解码太久或太费内存 / decoding took too long or too much memory"
    return f"解码程序退出 / the decoder ended: {process.returncode}"


def work() -> None:
    """Make photos until nobody asks for another; this is the process apart."""
    asking = os.fdopen(os.dup(0), "rb")
    telling = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # Loaded before anything is bounded.
    from xianbao.press.darkroom.enlarger import enlarged  # noqa: PLC0415
    from xianbao.press.darkroom.negative import UndevelopedError, developed  # noqa: PLC0415

    _bounded_for_good()
    while True:
        try:
            job, (content,) = _taken(asking)
        except (EOFError, OSError):
            return
        _bounded()
        of = renditions(*job["job"])
        size = (job["job"][1], job["job"][2])
        try:
            negative = developed(content, size, (of.own.width, of.own.height))
            made = enlarged(negative, of)
        except UndevelopedError as error:
            _put(telling, {"error": str(error)})
        except MemoryError:
            _put(telling, {"error": "内存不够 / too much memory"})
        else:
            _put(telling, {"said": list(negative.said), "names": list(made)}, *made.values())


def _bounded_for_good() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
            own = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (own + MEMORY, own + MEMORY))


def _bounded() -> None:
    """A minute more of the processor from now on."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # as above

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = int(used.ru_utime + used.ru_stime) + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _put(pipe: IO[bytes], head: "Job | dict[str, Any]", *parts: bytes) -> None:
    told = {"job": list(head)} if isinstance(head, Job) else dict(head)
    told["lengths"] = [len(part) for part in parts]
    start = json.dumps(told).encode()
    pipe.write(len(start).to_bytes(_LENGTH, "big"))
    pipe.write(start)
    for part in parts:
        pipe.write(part)
    pipe.flush()


def _taken(pipe: IO[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """A head and its parts. Raises `EOFError` where the other side has ended."""
    told: dict[str, Any] = json.loads(_read(pipe, int.from_bytes(_read(pipe, _LENGTH), "big")))
    return told, list(_parts(pipe, told["lengths"]))


def _parts(pipe: IO[bytes], lengths: list[int]) -> Iterator[bytes]:
    for length in lengths:
        yield _read(pipe, length)


def _read(pipe: IO[bytes], length: int) -> bytes:
    found = pipe.read(length)
    if len(found) < length:
        raise EOFError
    return found
