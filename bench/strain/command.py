"""The command line: ``python -m bench.strain``.

Every story is read by `xianbao proof` and printed by `xianbao build`, each in a process of its own
whose time and memory the system counts. Printed are those that take more than an ordinary story of
the same length is allowed to.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.strain.fragments import fields, whole

PROJECT = Path(__file__).resolve().parents[2]
SIZES = (13_000, 50_000, 200_000)
SLOW, LARGE = 1.0, 200
"""Seconds of the processor and megabytes, each above what a story of three lines takes."""
KILLED = 60
STORY = "2026/11/22/01-01.md"
HEAD = "标题: 望津桥恢复通车\n栏目: 要闻\n"
TEXT = "岫水昨夜涨了半尺，渡口照常开船。"


class Strain(NamedTuple):
    """What a command took: seconds of the processor, megabytes, and how it ended."""

    seconds: float
    megabytes: float
    status: int
    told: str


def main() -> int:
    """Measure and print; 1 where anything is slow, large, killed or ended by a traceback."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        paper = _founded(Path(folder))
        _filed(paper, HEAD, TEXT)
        _run(paper, "build")
        plain = {command: _run(paper, command) for command in options.commands}
        bad = 0
        for size in options.sizes:
            for name, head, body in _stories(size, options.only):
                _filed(paper, head, body)
                for command in options.commands:
                    bad += _said(
                        (name, size, command), _run(paper, command), plain[command], options
                    )
        sys.stdout.write(f"{bad} beyond the limits\n")
    return int(bad > 0)


def _stories(size: int, only: str) -> Iterator[tuple[str, str, str]]:
    every = [
        *((name, HEAD, body) for name, body in whole(size)),
        *((name, _with(written), TEXT) for name, written in fields(size)),
    ]
    yield from (story for story in every if only in story[0])


def _with(written: str) -> str:
    name = written.partition(":")[0]
    head = "栏目: 要闻\n" if name == "标题" else HEAD
    return f"{head}{written}\n"


def _said(
    what: tuple[str, int, str], took: Strain, plain: Strain, options: argparse.Namespace
) -> bool:
    name, size, command = what
    seconds = took.seconds - plain.seconds
    more = took.megabytes - plain.megabytes
    bad = seconds > SLOW or more > LARGE or took.status not in (0, 1) or "Traceback" in took.told
    if bad or options.all:
        code = took.told.partition("XB")[2][:3]
        sys.stdout.write(
            f"{'!' if bad else ' '} {size:>7} {command:<6} {seconds:6.2f} s {more:6.0f} MB"
            f" {took.status:>4} {'XB' + code if code else '':<6} {name}\n"
        )
        sys.stdout.flush()
    return bad


def _founded(paper: Path) -> Path:
    for name in ("docs", "overrides", "hooks"):
        (paper / name).symlink_to(PROJECT / name)
    shutil.copy(PROJECT / "mkdocs.yml", paper)
    articles = paper / "articles"
    articles.mkdir()
    (articles / "masthead.yml").write_text("报名: 棠岫日报\n栏目: [要闻]\n", "utf-8")
    (articles / "staff.yml").write_text("- 张三\n", "utf-8")
    return paper


def _filed(paper: Path, head: str, body: str) -> None:
    path = paper / "articles" / STORY
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"---\n{head}---\n\n{body}\n".encode())


def _run(paper: Path, command: str) -> Strain:
    argv = [str(Path(sys.executable).with_name("xianbao")), command]
    with (paper / "told").open("wb") as told:
        process = subprocess.Popen(  # noqa: S603
            argv,
            cwd=paper,
            stdout=told,
            stderr=subprocess.STDOUT,
            preexec_fn=_limited,  # noqa: PLW1509
            env={
                **os.environ,
                "PYTHONPATH": str(PROJECT / "hooks"),
                "SOURCE_DATE_EPOCH": "1795320000",
            },
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    said = (paper / "told").read_text("utf-8", "replace")
    return Strain(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode, said)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (KILLED, KILLED))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.strain", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=SIZES, help="bytes, with commas")
    parser.add_argument("--commands", type=_words, default=("proof", "build"))
    parser.add_argument("--only", default="", help="fragments whose name holds this")
    parser.add_argument("--all", action="store_true", help="print what is within the limits too")
    return parser.parse_args()


def _numbers(text: str) -> Sequence[int]:
    return tuple(map(int, text.split(",")))


def _words(text: str) -> Sequence[str]:
    return tuple(text.split(","))
