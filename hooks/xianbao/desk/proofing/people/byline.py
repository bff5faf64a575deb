"""Bylines in the text: 本报讯（记者 张辉 通讯员 周采薇）, □本报记者 张辉."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.proofing.people.fullname import ENDED, NAME_LAZY
from xianbao.paper.credit import Role

_POST = r"(?:本报)?(?:首席|见习|实习|特约|全媒体)?(?:记者|通讯员)"
_PRINTED = (
    r"[㐀-鿿][ \u3000][㐀-鿿](?![㐀-鿿])"
    rf"|[㐀-鿿]{{2,4}}?(?:·[㐀-鿿]{{1,8}})?(?={_POST}|[、，,/ \u3000）)]|$)"
)
_BRACKET = re.compile(rf"[（(]\s*(?:{_POST})[ \u3000：:]*[㐀-鿿·、，/ \u3000]{{2,60}}[）)]")
_SIGNED = re.compile(rf"(?:□|■|◎|●)\s*({_POST}[ \u3000：:]+[㐀-鿿·、 \u3000]{{2,60}})")
_DRAWN = re.compile("摄|绘|[制配供]图")
_PART = re.compile(rf"(?P<post>{_POST})[ \u3000：:]*|(?P<name>{_PRINTED})")
_EDGE = 24
"""Characters at either end of a paragraph in which a byline in brackets stands."""
_BODY = frozenset({Where.BODY, Where.QUOTE, Where.LIST})
_NO_NAMES = frozenset(
    {"本报", "实习生", "实习", "综合", "报道", "整理", "文图", "摄影报道", "采写"}
)


@cache
def _inline() -> re.Pattern[str]:
    """A reporter named in passing; made when first needed, which takes long."""
    return re.compile(rf"本报记者[ \u3000]?(?P<name>{NAME_LAZY}){ENDED}(?![ \u3000]*[摄绘文图])")


class Byline(NamedTuple):
    """A name in the text under which the story is signed, and where it stands in its run."""

    role: Role
    name: str
    run: Run
    start: int
    end: int


def bylines(manuscript: Manuscript) -> Iterator[Byline]:
    """The bylines of dateline and body, in the order of the file."""
    for run in manuscript.runs:
        if run.where is Where.DATELINE:
            yield from _bracketed(run, 0, len(run.text))
        elif run.where in _BODY and ("记者" in run.text or "通讯员" in run.text):
            yield from dict.fromkeys(_in_paragraph(run))


def _in_paragraph(run: Run) -> Iterator[Byline]:
    text = run.text.rstrip()
    yield from _bracketed(run, 0, min(_EDGE, len(text)))
    if len(text) > _EDGE and text.endswith(("）", ")")):
        yield from _bracketed(run, max(text.rfind("（"), text.rfind("("), _EDGE), len(text))
    for found in _SIGNED.finditer(text):
        yield from _parts(run, *found.span(1))
    for found in _inline().finditer(text) if "本报记者" in text else ():
        yield Byline(Role.REPORTER, found["name"], run, *found.span("name"))


def _bracketed(run: Run, start: int, end: int) -> Iterator[Byline]:
    for found in _BRACKET.finditer(run.text, start, min(end + _EDGE * 2, len(run.text))):
        if found.start() < end:
            yield from _parts(run, *found.span())


def _parts(run: Run, start: int, end: int) -> Iterator[Byline]:
    if _DRAWN.search(run.text, start, end):
        return
    role = Role.REPORTER
    for found in _PART.finditer(run.text, start, end):
        if found["post"]:
            role = Role.CORRESPONDENT if "通讯员" in found["post"] else Role.REPORTER
        elif found["name"] not in _NO_NAMES:
            yield Byline(role, found["name"], run, *found.span("name"))
