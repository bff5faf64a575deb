"""Reprints: where a story comes from, which the rules of 2017-06-01 ask every reprint to say."""

from collections.abc import Sequence

from xianbao.desk.record import Record
from xianbao.desk.rulebook import body as rules
from xianbao.desk.words import Words
from xianbao.paper.article import Kind, Source
from xianbao.paper.credit import Credit, Credited

_ASKED = (
    ("original_title", Words("原标题", "original title"), "原标题: 一座老桥的七个月"),
    ("original_author", Words("原作者", "original author"), "原作者: 沈一苇"),
)
_EDITOR = (Words("编辑署名", "editor's name"), "编辑: 曾敏之")


def read_source(story: Record, kind: Kind, credits_: Sequence[Credit]) -> Source | None:
    """A story's source, if it gives any; what a reprint lacks is marked."""
    name, url = story.text("source"), story.web_address("source_url")
    title, author = story.text("original_title"), story.text("original_author")
    if kind is Kind.REPRINT:
        _check(story, credits_)
    return Source(name, url, title, author) if name or url or title or author else None


def _check(story: Record, credits_: Sequence[Credit]) -> None:
    at = story.where("kind")
    if "source" not in story:
        story.galley.mark(rules.REPRINT_WITHOUT_SOURCE, at)
    for name, what, example in _ASKED:
        if name not in story:
            story.galley.mark(rules.REPRINT_INCOMPLETE, at, what=what, example=example)
    if not any(credit.role.credited is Credited.EDITED for credit in credits_):
        what, example = _EDITOR
        story.galley.mark(rules.REPRINT_INCOMPLETE, at, what=what, example=example)
