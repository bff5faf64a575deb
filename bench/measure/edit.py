"""Edits that a newsroom makes between two builds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.county.archive import Archive
from bench.county.story import Story

_MARK = "（校）"
_RENAMED = "桂小满"
_NEW_NAME = "桂小盈"
_TEMPLATE = "overrides/xianbao/story.html"
_LONG = 5
"""Paragraphs of a story that has a middle."""
_STEP = 37
"""How many stories lie between those of two rounds."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder of one program, with where it keeps a story: ``articles/{key}.md``."""

    archive: Archive
    folder: Path
    pattern: str

    def file(self, story: Story) -> Path:
        """Where a story is kept."""
        return self.folder / self.pattern.format(key=story.key, name=story.name)

    def story(self, round_: int) -> Story:
        """A story with a middle from the middle of the archive; another one each round."""
        stories = [story for story in self.archive.stories() if len(story.blocks) > _LONG]
        return stories[(len(stories) // 2 + round_ * _STEP) % len(stories)]


Edit = Callable[[Desk, int], None]


def nothing(_: Desk, __: int) -> None:
    """Nobody has touched anything."""


def word(desk: Desk, round_: int) -> None:
    """A word in the middle of a story."""
    story = desk.story(round_)
    plain = [block for block in story.blocks[1:] if block.endswith("。")]
    _correct(desk.file(story), plain[len(plain) // 2])


def first_paragraph(desk: Desk, round_: int) -> None:
    """A word in a first paragraph, which lists show as well."""
    story = desk.story(round_ + 1)
    _correct(desk.file(story), story.blocks[0])


def new_story(desk: Desk, round_: int) -> None:
    """One more story on the last day's back page."""
    newest = next(desk.archive.stories())
    text = desk.file(newest).read_text("utf-8").replace(newest.title, f"{newest.title}·续{round_}")
    last = f"04-{90 + round_}"
    desk.file(newest).with_name(f"{last}.md").write_text(text, "utf-8")


def person(desk: Desk, _: int) -> None:
    """A reporter takes another name, the old one stays as an alias; or goes back to it."""
    staff = desk.folder / "articles/staff.yml"
    text = staff.read_text("utf-8")
    old, new = f"姓名: {_RENAMED},", f"姓名: {_NEW_NAME}, 别名: [{_RENAMED}],"
    staff.write_text(text.replace(old, new) if old in text else text.replace(new, old), "utf-8")


def template(desk: Desk, round_: int) -> None:
    """One more line in the template of a story's page."""
    path = desk.folder / _TEMPLATE
    path.write_text(path.read_text("utf-8") + f"<!-- {round_} -->\n", "utf-8")


def _correct(path: Path, block: str) -> None:
    text = path.read_text("utf-8")
    if block not in text:
        message = f"{path} has no such paragraph"
        raise ValueError(message)
    path.write_text(text.replace(block, block[:-1] + _MARK + block[-1], 1), "utf-8")


@dataclass(frozen=True, slots=True)
class Scenario:
    """A build after an edit; ``cold`` removes every trace of earlier builds first."""

    key: str
    title: str
    edit: Edit = nothing
    cold: bool = False


COLD = Scenario("cold", "cold build", cold=True)
WORD = Scenario("word", "one corrected word", word)
OURS = (
    COLD,
    Scenario("none", "no change"),
    WORD,
    Scenario("lead", "one word in a first paragraph", first_paragraph),
    Scenario("story", "one new story", new_story),
    Scenario("person", "one renamed person", person),
    Scenario("template", "one template change", template),
)
"""What is measured of Xianbao, in this order: each edit stands on the build before it."""
THEIRS = (COLD, WORD)
"""What is measured of the others, which have no other way to build after any edit."""
