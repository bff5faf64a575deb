"""The proof of the lock: ``python -m bench.lock`` runs what holds the promises, and counts.

It reads the page on security for its promises and the tests that each names, runs these, and
writes into the page how many cases were tried and what came of them. With ``--from FILE`` it
takes the outcome of a run that was made before, as JUnit's XML.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bench.measure.machine import machine
from bench.report import put

PROJECT = Path(__file__).resolve().parent.parent
PAGE = PROJECT / "docs/security.md"
_CHAPTER = re.compile(r"^### (?P<title>.+) \{#(?P<key>\w+)\}$")
_PROMISE = re.compile(r"^- (?P<text>[A-Z].*)$")
_TEST = re.compile(r"^    - `(?P<test>[^`]+::[^`]+)`$")

Outcomes = Mapping[str, Sequence[bool]]
"""Test, as the page names it → whether each of its cases passed."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in words, and the tests that hold it: ``hostile/test_copy.py::test_…``."""

    text: str
    tests: list[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Promises of one kind."""

    title: str
    key: str
    promises: list[Promise]


def chapters(page: Path = PAGE) -> list[Chapter]:
    """The promises of the page, by its chapters."""
    found: list[Chapter] = []
    for line in page.read_text(encoding="utf-8").splitlines():
        if head := _CHAPTER.match(line):
            found.append(Chapter(head["title"], head["key"], []))
        elif line.startswith("## "):
            found.append(Chapter("", "", []))  # what follows are no promises
        elif found and (row := _PROMISE.match(line)):
            found[-1].promises.append(Promise(row["text"], []))
        elif found and found[-1].promises and (row := _TEST.match(line)):
            found[-1].promises[-1].tests.append(row["test"])
    return [chapter for chapter in found if chapter.title]


def outcomes(results: Path) -> dict[str, list[bool]]:
    """What came of each test in a file of JUnit's form; skipped cases are left out."""
    found: dict[str, list[bool]] = {}
    for case in ET.parse(results).iter("testcase"):  # noqa: S314  # written by our own run
        if case.find("skipped") is not None:
            continue
        path = case.get("classname", "").removeprefix("tests.").replace(".", "/")
        name = f"{path}.py::{case.get('name', '').partition('[')[0]}"
        passed = case.find("failure") is None and case.find("error") is None
        found.setdefault(name, []).append(passed)
    return found


def table(found: Iterable[Chapter], results: Outcomes) -> str:
    """Promises, tests, cases tried and cases that failed, chapter by chapter."""
    lines = ["| | Promises | Tests | Cases tried | Failed |", "| --- | ---: | ---: | ---: | ---: |"]
    for chapter in found:
        tests = _tests([chapter])
        cases = [passed for test in tests for passed in results.get(test, ())]
        counted = (len(chapter.promises), len(tests), len(cases), cases.count(False))
        lines.append(f"| {chapter.title} | {' | '.join(map(str, counted))} |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests, or read what came of them, and write the table; 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m bench.lock", description=__doc__)
    parser.add_argument("--from", dest="results", type=Path, help="JUnit XML of an earlier run")
    results = parser.parse_args(arguments).results
    every = chapters()
    if results:
        found = outcomes(results)
    else:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "results.xml"
            _run(every, file)
            found = outcomes(file)
    day = f"{datetime.now().astimezone():%Y-%m-%d}"
    put(PAGE, f"Measured on {day} on {machine()}.\n\n{table(every, found)}")
    missing = unproven(every, found)
    for test in missing:
        sys.stderr.write(f"not proven: {test}\n")
    return int(bool(missing))


def unproven(every: Iterable[Chapter], results: Outcomes) -> list[str]:
    """The tests that failed, and those that never ran."""
    tests = _tests(every)
    return sorted(test for test in tests if not results.get(test) or not all(results[test]))


def _tests(every: Iterable[Chapter]) -> set[str]:
    return {test for chapter in every for promise in chapter.promises for test in promise.tests}


def _run(every: Iterable[Chapter], results: Path) -> None:
    files = sorted(f"tests/{test}" for test in _tests(every))
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
    subprocess.run(  # noqa: S603
        [*command, f"--junitxml={results}", *files], cwd=PROJECT, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
