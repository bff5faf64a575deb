"""An order for a new story: what was typed after ``xianbao new``, understood and carried out."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from xianbao.command.newsroom import now
from xianbao.desk.moment import NotAMoment, read_moment
from xianbao.desk.near import nearest
from xianbao.desk.newcopy.beginning import Beginning, Refused, Request, refused
from xianbao.desk.newcopy.pattern import PATTERNS, Pattern
from xianbao.desk.problem import in_a_line
from xianbao.desk.rulebook import field as fields
from xianbao.desk.standing import standing_in
from xianbao.desk.stylebook.story import KINDS
from xianbao.desk.terms import NAMELESS
from xianbao.desk.words import Language, Words
from xianbao.paper.article import Kind
from xianbao.paper.script import simplified

__all__ = ["Order", "Refused"]

_STORY = frozenset({"story", "稿件", "稿"})
_DAYS = {"今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2}
_EXAMPLE = "2026-11-23"


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed; what was not is empty."""

    articles: Path
    words: tuple[str, ...]
    title: str = ""
    section: str = ""
    reporter: str = ""
    day: str = ""
    page: int | None = None
    name: str = ""
    folder: bool = False

    def carried_out(self, language: Language) -> tuple[Path, Iterable[str]]:
        """The new file, and what is doubtful about it, a line each.

        Raises `Refused` where nothing can be begun, and `OSError`.
        """
        beginning = _beginning(self.articles, language)
        request = Request(
            _pattern(self.words),
            _day(self.day, beginning),
            self.page or 0,
            self.name,
            self.section,
            self.reporter or _git_name(self.articles),
            self.title,
            self.folder,
            guessed=not self.reporter,
        )
        path = beginning.file(request)
        return path, [
            f"{doubt.code} {in_a_line(doubt.fact(language), doubt.step(language), language)}"
            for doubt in beginning.doubts
        ]


def _beginning(articles: Path, language: Language) -> Beginning:
    standing = standing_in(articles)
    return Beginning(articles, standing.what(), standing.who(), language)


def _pattern(words: tuple[str, ...]) -> Pattern:
    """The pattern of the kind that was typed. Raises `Refused`."""
    typed = words[1:] if words and words[0].lower() in _STORY else words
    spelt = {alias: one.value for one in KINDS for alias in (one.value, *one.aliases)}
    word = "".join(typed) or Kind.NEWS.value
    value = spelt.get(simplified(word).lower())
    if value is None:
        raise refused(
            fields.UNKNOWN_CHOICE,
            name=Words("体裁", "kind"),
            value=word,
            near=nearest(simplified(word), spelt),
            choices=tuple(one.shown for one in KINDS),
        )
    return PATTERNS[Kind(value)]


def _day(typed: str, beginning: Beginning) -> date:
    """The day that was typed, or today in the paper's zone. Raises `Refused`."""
    word = typed.strip().lower()
    if word and word not in _DAYS:
        try:
            return read_moment(word).day
        except NotAMoment as slip:
            raise refused(slip.rule, value=slip.part, example=_EXAMPLE) from None
    zone = (beginning.masthead or NAMELESS).zone
    return now().astimezone(ZoneInfo(zone)).date() + timedelta(_DAYS.get(word, 0))


def _git_name(articles: Path) -> str:
    """The name that git signs with here, or nothing."""
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run(  # noqa: S603 - a fixed question
        [git, "config", "user.name"],
        cwd=articles,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return asked.stdout.strip()
