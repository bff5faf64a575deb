"""Whether reading grows with the length of the copy: ``python -m bench.growth``.

Every reader of copy is given every fragment of `bench.strain` over and over, once at a size and
once at four times that size. What takes four times as long, or a little more, is in proportion;
what takes sixteen times as long is read with the square, and one stringer's strange file could hold
up the whole paper. Compared are two times of one run, so that the speed of the machine is nothing
to it, and of each the least of some tries, for other work on it can only add.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench.strain.command import HEAD, STORY
from bench.strain.fragments import fields, whole
from xianbao.desk.intake import Intake, read
from xianbao.desk.proofing import arithmetic, harm, language, people, photos
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.checks import gist_of
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.paper.article import Article
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead
from xianbao.paper.quantity import read_quantities
from xianbao.press.typesetting.headline import headline, plain_title

SIZE, TIMES = 20_000, 4
"""Bytes of the shorter text, and how many times as long the other is."""
STEEP = 9.0
"""How many times as long the other may take: above four, below the sixteen of a square."""
SHORT = 0.1
"""Seconds of the processor below which nothing is compared: the clock and the caches blur it."""
TRIES = 3
BEAT = Beat(Masthead(Label("棠岫日报")), also=frozenset({"XB919"}))
KEY = STORY.removesuffix(".md")
ARTICLE = Article(KEY, STORY, "题", "yaowen", datetime(2026, 11, 22, tzinfo=UTC))

Reader = Callable[[str], object]


class Growth(NamedTuple):
    """Seconds of the processor for the shorter and for the longer text."""

    once: float
    more: float

    @property
    def steep(self) -> bool:
        """Whether the longer text takes more than in proportion."""
        return self.more > SHORT and self.more > STEEP * self.once


def growth(reader: Reader, short: str, long: str, clock: Callable[[], float]) -> Growth:
    """What reading both takes; a text that seems steep is read again before it is said to be."""
    found = Growth(float("inf"), float("inf"))
    for _ in range(TRIES):
        once, more = (_taken(reader, text, clock) for text in (short, long))
        found = Growth(min(found.once, once), min(found.more, more))
        if not found.steep:
            break
    return found


def _taken(reader: Reader, text: str, clock: Callable[[], float]) -> float:
    begun = clock()
    reader(text)
    return clock() - begun


class Reading:
    """The readers of a story's file, and the folder in which the intake finds it."""

    def __init__(self, folder: Path) -> None:
        """Found a paper in a folder that does not exist yet."""
        self._folder = folder
        self._file = folder / STORY
        self._file.parent.mkdir(parents=True)
        (folder / "masthead.yml").write_text("报名: 棠岫日报\n栏目: [要闻]\n", "utf-8")
        (folder / "staff.yml").write_text("- 张三\n", "utf-8")

    def readers(self, story: str) -> Mapping[str, Reader]:
        """The intake, and where it lets the story pass all that reads it afterwards."""
        if not self._intake(story).archive.cards:
            return {"intake": self._intake}
        families = (arithmetic, harm, language, people, photos)
        checked = {
            family.__name__.rpartition(".")[2]: partial(_checked, family.CHECKS)
            for family in families
        }
        return {"intake": self._intake, "gist": _gist, **checked}

    def _intake(self, story: str) -> Intake:
        self._file.write_text(story, "utf-8")
        return read(self._folder)


def _checked(checks: Sequence[Check], story: str) -> object:
    manuscript = manuscript_of("articles/x.md", story, ARTICLE)
    return [problem for check in checks for problem in check(manuscript, BEAT)]


def _gist(story: str) -> object:
    return gist_of(manuscript_of("articles/x.md", story, ARTICLE), BEAT)


def _title(text: str) -> object:
    return headline(text), plain_title(text)


Work = Iterator[tuple[str, str, str, Mapping[str, Reader]]]
"""Name of a fragment, its shorter and its longer text, and what reads them."""


def _work(reading: Reading, only: str) -> Work:
    for fragment, short, long in _pairs(whole, only):
        yield fragment, short, long, {"quantity": read_quantities, "headline": _title}
        stories = [f"---\n{HEAD}---\n\n{text}\n" for text in (short, long)]
        yield fragment, *stories, reading.readers(stories[1])
    for fragment, short, long in _pairs(fields, only):
        stories = [f"---\n{HEAD}{text}\n---\n\n桥。\n" for text in (short, long)]
        yield fragment, *stories, reading.readers(stories[1])


def _pairs(
    stories: Callable[[int], Iterator[tuple[str, str]]], only: str
) -> Iterator[tuple[str, str, str]]:
    for (name, short), (_, long) in zip(stories(SIZE), stories(SIZE * TIMES), strict=True):
        if only in name:
            yield name, short, long


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where anything grows more than in proportion."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    steep = compared = 0
    with tempfile.TemporaryDirectory() as folder:
        work = _work(Reading(Path(folder) / "articles"), options.only)
        for fragment, short, long, readers in work:
            for name, reader in readers.items():
                found = growth(reader, short, long, process_time)
                compared += 1
                steep += found.steep
                if found.steep or options.all:
                    _say(f"{name:<10}", found, fragment)
    sys.stdout.write(f"{compared} compared, {steep} beyond proportion\n")
    return int(steep > 0)


def _say(reader: str, found: Growth, fragment: str) -> None:
    mark = "!" if found.steep else " "
    sys.stdout.write(f"{mark} {reader} {found.once:6.2f} {found.more:6.2f} s  {fragment}\n")
    sys.stdout.flush()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("--only", default="", help="fragments whose name holds this")
    parser.add_argument("--all", action="store_true", help="print what is in proportion too")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
