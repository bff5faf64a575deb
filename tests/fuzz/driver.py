"""The driver: one target under atheris, or one input judged again without it.

An input may not keep the desk busy for longer than `SLOWEST`. What is watched by the fuzzer runs at
a fraction of its speed, so an input that seems slow is judged again in a process that is not.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SLOWEST = 2.0
"""Seconds of the processor for one input of at most 64 KiB."""


class SlowError(Exception):
    """An input keeps the program busy for too long."""


def main() -> None:
    """``NAME FILE`` judges a file; ``NAME`` with libFuzzer's options fuzzes."""
    name, *rest = sys.argv[1:]
    if len(rest) == 1 and Path(rest[0]).is_file():
        _judge_once(name, Path(rest[0]).read_bytes())
    else:
        _fuzz(name, rest)


def _judge_once(name: str, data: bytes) -> None:
    from fuzz.targets import TARGETS  # noqa: PLC0415  # under atheris it is imported another way

    TARGETS[name].judge(b"")  # what is loaded when first needed is not the input's fault
    began = time.process_time()
    TARGETS[name].judge(data)
    took = time.process_time() - began
    if took > SLOWEST:
        raise SlowError(name, f"{took:.1f} s")


def _fuzz(name: str, options: list[str]) -> None:
    import atheris  # type: ignore[import-not-found]  # noqa: PLC0415  # for `make fuzz` alone

    with atheris.instrument_imports(include=["xianbao", "markdown", "yaml"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415  # as above

    target = TARGETS[name]
    target.judge(b"")

    def judge(data: bytes) -> None:
        began = time.process_time()
        target.judge(data)
        if time.process_time() - began > SLOWEST:
            _judge_apart(name, data)

    atheris.Setup([sys.argv[0], *options], judge)
    atheris.Fuzz()


def _judge_apart(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        path.write_bytes(data)
        command = [sys.executable, "-m", "fuzz.driver", name, str(path)]
        done = subprocess.run(  # noqa: S603
            command, check=False, capture_output=True, text=True, env=dict(os.environ)
        )
    if done.returncode:
        raise SlowError(done.stderr[-2000:])


if __name__ == "__main__":
    main()
