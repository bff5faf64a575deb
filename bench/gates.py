"""What the gates cost: ``python -m bench.gates`` builds an archive with them and without.

Of a paper of 5,000 stories, 20 drafts and 5 withdrawn ones, whole cold builds are made in turn: as
they are, with each sort of gate switched off, and with all of them off. Counted is the time of the
processor, of all processes of a build; of each sort the smallest is told, for other work on the
machine can only add to it. Nothing but this module switches a gate off.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from bench.county.archive import Archive
from bench.measure.gauge import run
from bench.measure.machine import machine
from bench.peer.xianbao import copy, write_searched

PROJECT = Path(__file__).resolve().parent.parent
SEED, OTHER_SEED = 1, 7
HOLDS = (
    *("状态: 草稿",) * 4,
    "状态: 撤稿\n撤稿说明: {日期: 2025-12-31, 说明: 稿件失实，已撤下。}",
)
HELD, APART = 25, 150
"""Stories that are withheld, and how many of an archive like it lie between two of them."""
LIMIT = 1800.0


def _copy() -> None:
    from xianbao.desk import story  # noqa: PLC0415  # the build's own process alone loads it
    from xianbao.press.typesetting import typeset  # noqa: PLC0415  # as above

    _put(story, "check_markup", lambda *_: None)
    _put(story, "check_head", lambda *_: None)
    _put(story, "is_tangled", lambda *_: False)
    _put(typeset, "cleaned", lambda html, _: html)


def _paths() -> None:
    from xianbao.press import printing  # noqa: PLC0415  # as above
    from xianbao.press.publishing import docket, forme  # noqa: PLC0415  # as above
    from xianbao.press.releases import manifest  # noqa: PLC0415  # as above

    for module in (docket, forme, manifest):
        _put(module, "inside", lambda file: file)
    _put(printing, "check_addresses", lambda *_: None)


def _leaks() -> None:
    from xianbao.press import printing  # noqa: PLC0415  # as above

    _put(printing, "read_of", lambda plate, *_: plate)


def _releases() -> None:
    from xianbao.press import pressroom, slices  # noqa: PLC0415  # as above

    _put(pressroom, "_keeping", lambda *_: None)
    _put(pressroom, "_believe", lambda *_: None)
    _put(slices, "marks_of", lambda _: ())


GATES: Mapping[str, tuple[str, Callable[[], None]]] = {
    "copy": ("markup, sanitising and limits of copy", _copy),
    "paths": ("paths and addresses", _paths),
    "leaks": ("every byte read for leaks", _leaks),
    "releases": ("clock, manifest, seal and releases kept", _releases),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.gates", description=__doc__)
    parser.add_argument("--stories", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--in", dest="folder", type=Path, help="where, as /dev/shm")
    parser.add_argument("--without", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.without is not None:
        return _build(options.without)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        paper = Path(folder) / "paper"
        found(paper, options.stories)
        took = _measured(paper, options.rounds)
    sys.stdout.write(table(took, options.stories, options.rounds) + "\n")
    return 0


def table(took: Mapping[str, float], stories: int, rounds: int) -> str:
    """The least that each sort of build took, and what of a whole one that leaves to its gates."""
    whole = took[""]
    day = f"{datetime.now().astimezone():%Y-%m-%d}"
    lines = [
        f"Measured on {day} on {machine()}.",
        f"{stories:,} stories, {HELD} of their like withheld; the least of {rounds} rounds.",
        "",
        "| Gates | Seconds of the processor | Of a cold build |",
        "| --- | ---: | ---: |",
    ]
    for names, least in took.items():
        if names:
            told = GATES[names][0] if names in GATES else "all of them"
            lines.append(f"| {told} | {whole - least:.2f} | {1 - least / whole:.1%} |")
    lines.append(f"| a cold build with its gates | {whole:.2f} | |")
    return "\n".join(lines)


def _measured(paper: Path, rounds: int) -> dict[str, float]:
    """Seconds of the processor by the names of what was off: none first, all last."""
    took: dict[str, float] = {}
    for number in range(rounds):
        for names in ("", *GATES, ",".join(GATES)):
            for made in ("site", ".site-releases", ".site-standby", ".xianbao"):
                shutil.rmtree(paper / made, ignore_errors=True)
            for made in paper.glob(".site-*"):
                made.unlink()
            command = [sys.executable, "-m", "bench.gates", "--without", names]
            path = f"{PROJECT}:{PROJECT / 'hooks'}"
            cost = run(command, paper, {"PYTHONPATH": path}, LIMIT)
            sys.stderr.write(f"{number} {names or 'as it is'}: {cost.cpu:.2f} s\n")
            took[names] = min(cost.cpu, took.get(names, cost.cpu))
    return took


def found(paper: Path, stories: int) -> None:
    """Lay out a paper some stories of which are withheld."""
    write_searched(Archive(stories, SEED), PROJECT, paper)
    others = Archive(HELD * APART, OTHER_SEED).stories()
    for number, story in enumerate(others):
        if number % APART == 0:
            path = paper / f"articles/{story.day:%Y/%m/%d}/{story.page:02}-{story.number + 40}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            hold = HOLDS[number // APART % len(HOLDS)]
            path.write_text(copy(story).replace("---", f"---\n{hold}", 1), "utf-8")


def _build(without: str) -> int:
    """Build the paper in this folder with some gates off."""
    from xianbao.command.main import run as command  # noqa: PLC0415  # as above

    for name in filter(None, without.split(",")):
        GATES[name][1]()
    sys.argv = ["xianbao", "build"]
    command()
    return 0


def _put(module: object, name: str, other: object) -> None:
    """Exchange a function; one that is no longer there is no gate that costs nothing."""
    if not hasattr(module, name):
        message = f"{module} has no {name}"
        raise AttributeError(message)
    setattr(module, name, other)


if __name__ == "__main__":
    sys.exit(main())
