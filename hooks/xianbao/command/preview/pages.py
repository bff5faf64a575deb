"""The preview's own pages and bands, made from the notice on the board."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import groupby
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from xianbao.command.preview.board import Board, Notice
from xianbao.command.preview.insertion import MARKS, WECHAT
from xianbao.command.preview.told import Counts, Entry, entries
from xianbao.command.wechatwords import FIELDS, doubts
from xianbao.desk.asked import address_of
from xianbao.desk.problem import Problem
from xianbao.desk.rule import Severity
from xianbao.desk.telling.sources import Sources
from xianbao.desk.words import Language, Words
from xianbao.paper.card import digest_of
from xianbao.paper.hold import Held, Hold
from xianbao.press.wechat.copy import WechatCopy

MOST = 500
"""Problems that the page of all problems shows; nobody reads more at once."""

_WORDS = {
    "preview": Words("样报", "Preview"),
    "excerpt": Words("稿件原文", "Excerpt of the copy"),
    "said": Words("程序的原话", "What the program said"),
    "stopped": Words("预览已停", "The preview has ended"),
    "wechat": Words("复制到公众号", "Copy for 公众号"),
    "copy_field": Words("复制", "Copy"),
    "copy_body": Words("复制正文", "Copy the body"),
    "copied": Words("已复制，到公众号后台粘贴", "Copied: paste it into the editor"),
    "not_copied": Words(
        "没有复制成。→ 请选中下面的文字，按 Ctrl+C",
        "Not copied. → Select the text below and press Ctrl+C",
    ),
    "body": Words("正文", "Body"),
    "uploads": Words("图片，依次上传到正文里标出的位置", "Photos, to be uploaded in this order"),
    "back": Words("回到样报", "Back to the preview"),
}
_UNTIL = Words("{moment} 上线", "online at {moment}")
_SINCE = Words("{moment} 起撤下", "down since {moment}")
_NOT_SEEN = Words("读者看不到", "readers do not see it")
_NOTICE = Words("读者只看到这则说明", "readers see this notice alone")
_TIMELESS = {Hold.DRAFT: _NOT_SEEN, Hold.WITHDRAWN: _NOTICE}
_ALL = Words("全部问题", "All problems")
_NONE = Words("没有查出问题", "No problems found")
_STILL = Words("全报还在查", "the paper is still being proofed")
_STORY = Words("本稿 {counts}", "This story: {counts}")
_LAST_GOOD = Words("本页是上一次没有错的样子", "This is the story as it was before the errors")
_STALE = Words("程序改了，请重开预览", "The program has changed: restart the preview")
_TITLE = Words("大样", "Proof")
_LEFT_OUT = Words("这篇稿件有错，还排不进样报", "This story has errors and cannot be shown yet")
_BEGINNING = Words("正在读稿，读好了自动打开", "Copy is being read; the page will open by itself")
_MORE = Words(
    "另有 {count} 处没有列出。→ 运行 xianbao proof 看全部",
    "{count} more are not listed. → Run xianbao proof to see them all",
)


@dataclass(frozen=True, slots=True)
class File:
    """The problems of one file, and where its page is."""

    path: str
    href: str
    entries: tuple[Entry, ...]


@dataclass
class Pages:
    """Makes bands and pages for a project in one language."""

    board: Board
    project: Path
    language: Language
    _templates: Environment = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Open the templates."""
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def band(self, notice: Notice, key: str, held: Held | None, page: str) -> bytes:
        """The band of a page; ``key`` is that of its story, ``page`` a digest of what it shows."""
        own = self._of_story(notice, key)
        counts = Counts.of(own)
        band = {
            "page": page,
            "turn": f"{self.board.run}:{notice.turn}",
            "hold": self._hold(notice, held),
            "note": self._note(notice, counts),
            "all": self._all(notice),
            "wechat": f"{WECHAT}{quote(key)}/" if key else "",
            "all_errors": Counts.of(notice.problems).errors,
            "entries": [entry for _, entry in self._entries(notice, own)],
            "errors": counts.errors,
            "sum": self._said(_STORY).format(counts=counts.said(self.language)),
            "is_open": bool(counts.errors),
            "busy": self._said(notice.busy),
        }
        return self._drawn("band.html", band=band)

    def proof(self, notice: Notice, key: str = "") -> bytes:
        """The page of all problems, or of those of one story that cannot be shown."""
        problems = self._of_story(notice, key) if key else notice.problems
        bad = {one.path for one in problems if one.severity is Severity.ERROR}
        # Files with errors come before the others; each is in the order of a proof.
        shown = sorted(problems, key=lambda one: (one.path not in bad, one.order))[:MOST]
        counts = Counts.of(problems)
        dummy = notice.dummy
        name = dummy.edition.masthead.name.han if dummy else ""
        view = {
            "page": "proof",
            "turn": f"{self.board.run}:{notice.turn}",
            "title": self._said(_TITLE),
            "paper": name or self._said(_WORDS["preview"]),
            "home": dummy.house.look.root if dummy else "",
            "sum": self._sum(notice, counts),
            "errors": counts.errors,
            "lead": tuple(self._lead(notice, key)),
            "said": notice.said,
            "files": tuple(self._files(notice, shown)),
            "more": self._more(len(problems)),
            "busy": self._said(notice.busy),
        }
        return self._drawn("proof.html", view=view)

    def wechat(self, notice: Notice, copy: WechatCopy, root: str, held: Held | None) -> bytes:
        """The page from which a story is copied into the 公众号 editor, field by field."""
        language = self.language
        view = {
            "page": digest_of(repr(copy).encode()),
            "turn": f"{self.board.run}:{notice.turn}",
            "title": copy.title,
            "home": f"{root}{quote(copy.key)}/",
            "hold": self._hold(notice, held),
            "fields": [
                (name, words.said(language), getattr(copy, name))
                for name, words in FIELDS.items()
                if getattr(copy, name)
            ],
            "doubts": tuple(doubts(copy, language)),
            "html": Markup(copy.html),  # noqa: S704  # the press has escaped every word in it
            "uploads": copy.uploads,
            "photos": root,
            "busy": self._said(notice.busy),
        }
        return self._drawn("wechat.html", view=view)

    def _drawn(self, template: str, **views: object) -> bytes:
        return (
            self._templates.get_template(template)
            .render(words=self._words, **views)
            .strip()
            .encode()
        )

    @cached_property
    def _words(self) -> dict[str, str]:
        words = {name: self._said(value) for name, value in _WORDS.items()}
        return {"language": "zh-Hans" if self.language is Language.ZH else "en", **words}

    def _said(self, words: Words) -> str:
        return words.said(self.language)

    def _hold(self, notice: Notice, held: Held | None) -> str:
        """``未到时间 2026-11-30 08:00 上线`` and the like."""
        if held is None or notice.dummy is None:
            return ""
        mark = self._said(MARKS[held.hold])
        if held.hold in _TIMELESS:
            return f"{mark} · {self._said(_TIMELESS[held.hold])}"
        zone = ZoneInfo(notice.dummy.edition.masthead.zone)
        moment = f"{datetime.fromtimestamp(held.moment, zone):%Y-%m-%d %H:%M}"
        words = _UNTIL if held.hold is Hold.EMBARGOED else _SINCE
        return f"{mark} · {self._said(words).format(moment=moment)}"

    def _note(self, notice: Notice, own: Counts) -> str:
        if notice.stale:
            return self._said(_STALE)
        if notice.trouble.zh:
            return self._said(notice.trouble)
        return self._said(_LAST_GOOD) if own.errors else ""

    def _all(self, notice: Notice) -> str:
        counts = Counts.of(notice.problems).said(self.language)
        if not counts:
            return self._said(_NONE) if notice.proofed else self._said(_STILL)
        return f"{self._said(_ALL)}：{counts}" if self.language is Language.ZH else counts

    def _sum(self, notice: Notice, counts: Counts) -> str:
        said = counts.said(self.language) or (self._said(_NONE) if notice.proofed else "")
        if notice.dummy and not notice.proofed:
            return " · ".join(filter(None, (said, self._said(_STILL))))
        return said

    def _lead(self, notice: Notice, key: str) -> Iterator[str]:
        if notice.stale:
            yield self._said(_STALE)
        if notice.trouble.zh:
            yield self._said(notice.trouble)
        elif notice.dummy is None:
            yield self._said(_BEGINNING)
        if key:
            yield self._said(_LEFT_OUT)

    def _more(self, count: int) -> str:
        return self._said(_MORE).format(count=count - MOST) if count > MOST else ""

    def _of_story(self, notice: Notice, key: str) -> tuple[Problem, ...]:
        if not key:
            return ()
        return tuple(problem for problem in notice.problems if story_of(problem.path) == key)

    def _entries(self, notice: Notice, problems: Sequence[Problem]) -> Iterator[tuple[str, Entry]]:
        if not problems:
            return iter(())
        paths = {problem.path for problem in problems}
        # Every problem of these files, for what one of them says must be kept secret.
        together = [problem for problem in notice.problems if problem.path in paths]
        asked = set(problems)
        made = entries(together, self.language, Sources(self.project), _handbook(notice))
        pairs = zip(together, made, strict=True)
        return (entry for problem, entry in pairs if problem in asked)

    def _files(self, notice: Notice, shown: Sequence[Problem]) -> Iterator[File]:
        found = dict[str, list[Entry]]()
        for path, entry in self._entries(notice, shown):
            found.setdefault(path, []).append(entry)
        for path, _ in groupby(shown, key=lambda problem: problem.path):
            yield File(path, _page(notice, path), tuple(found[path]))


def story_of(path: str) -> str:
    """The key of the story whose file has this path; empty for any other file."""
    return address_of(path.partition("/")[2]) if path.endswith(".md") else ""


def _page(notice: Notice, path: str) -> str:
    """Where a file's page is; empty where it has none."""
    key = story_of(path)
    if notice.dummy is None or key not in notice.dummy.cards:
        return ""
    return posixpath.join(notice.dummy.house.look.root, key, "")


def _handbook(notice: Notice) -> dict[str, str]:
    """Chapter (``xb2``) → its page in the handbook, where the paper has kept the handbook."""
    if notice.dummy is None:
        return {}
    folder, root = "handbook/messages/", notice.dummy.house.look.root
    files = (file for file in notice.dummy.house.files if file.startswith(folder))
    places = (posixpath.dirname(file) for file in files if file.endswith("/index.html"))
    return {posixpath.basename(place): f"{root}{place}/" for place in places}
