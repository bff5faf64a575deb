"""Crediting: photos and reprints whose credit contradicts itself or says nothing.

What lacks a credit, a source, an author, a title or an editor altogether is told when the story
is read (`photos.py`, `reprint.py`).
"""

import re
from collections.abc import Iterator

from xianbao.desk.caption import read_caption
from xianbao.desk.people import divided
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.proofing.people import field
from xianbao.desk.rulebook import crediting as rules
from xianbao.desk.tree import Scalar
from xianbao.desk.words import Words
from xianbao.paper.article import Kind
from xianbao.paper.photo import Photo
from xianbao.paper.script import identity

_NOBODY = re.compile(
    "(?:图片?|照片)?(?:来源|来自|源自|源于|选自|取自)?(?:于|：|:|\\s)*(?:互联网|网络|网上|百度|网友|微信|朋友圈)"
    "(?:图片?|照片|供图|资料|截图|下载)?|网图|佚名|不详|未知"
)
_NOBODYS_CAPTION = re.compile(
    "(?:图片?|照片)?(?:来源|来自|源自|源于|选自|取自)(?:于|：|:|\\s)*(?:互联网|网络|网上|百度)\\s*[）)]?$|网络图片[）)]?$"
)
_NO_SOURCE = re.compile(
    "(?:来自|来源于?)?(?:互联网|网络|网上|百度|微信|朋友圈|网友|综合|不详|未知|佚名|本站|无)(?:综合|整理|转载|文章)?"
)
_SOURCE = Words("来源", "source")
_AUTHOR = Words("原作者", "original author")

_BEGINS = "(?:原载于?|转载自|转自|摘自|摘编自|选自)"
_DECLARED = re.compile(
    f"[（(](?P<one>{_BEGINS}[^（）()]{{2,30}})[）)]$"
    "|^[（(]?(?P<two>(?:稿件|文章)?来源[：:][^（）()]{2,20})[）)]?$"
    "|[（(](?P<three>据?(?:新华社|中新社|中国新闻网|人民日报|新华网)[^（）()]{0,14}(?:电|讯|报道)?)[）)]$"
)
_AGENCY = re.compile("(?:据)?(?:新华社|中新社|新华网)")
_TAIL = 50
_LAST = 2


def photo_credits(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Photos credited to two people at once, or to nobody in particular."""
    for photo in manuscript.article.photos:
        yield from _two_at_once(manuscript, photo)
        yield from _nobody(manuscript, photo)


def _two_at_once(manuscript: Manuscript, photo: Photo) -> Iterator[Problem]:
    read = read_caption(photo.caption) if photo.caption and photo.credits else None
    if read is None or not read.names:
        return
    signed = {identity(name.text) for name in divided((Scalar(read.names, 1, 1),))}
    if not signed <= {identity(credit.name) for credit in photo.credits}:
        run = field.named(manuscript, read.names, "caption")
        yield manuscript.mark(
            rules.CAPTION_CREDITS_ANOTHER,
            run,
            0,
            len(run.text),
            name=read.names,
            credited="、".join(credit.name for credit in photo.credits),
        )


def _nobody(manuscript: Manuscript, photo: Photo) -> Iterator[Problem]:
    names = (photo.courtesy, *(credit.name for credit in photo.credits))
    words = next((name for name in names if _NOBODY.fullmatch(name.strip())), "")
    if not words:
        found = _NOBODYS_CAPTION.search(photo.caption)
        words = found[0].rstrip("）)") if found else ""
    if words:
        run = field.named(manuscript, words, "courtesy")
        yield manuscript.mark(rules.CREDIT_SAYS_NOTHING, run, 0, len(run.text), words=words)


def reprints(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Reprints whose source says nothing, and stories that are reprints by their own words."""
    article = manuscript.article
    if article.kind is Kind.REPRINT and article.source:
        given = (
            ("source", article.source.name, _SOURCE),
            ("original_author", article.source.original_author, _AUTHOR),
        )
        for name, words, what in given:
            if _NO_SOURCE.fullmatch(words.strip("《》 ")):
                run = field.named(manuscript, words, name)
                yield manuscript.mark(
                    rules.SOURCE_SAYS_NOTHING, run, 0, len(run.text), what=what, words=words
                )
    elif article.source is None:
        yield from _undeclared(manuscript)


def _undeclared(manuscript: Manuscript) -> Iterator[Problem]:
    body = [run for run in manuscript.runs if run.where in (Where.BODY, Where.QUOTE)]
    for run in (*body[:1], *body[1:][-_LAST:]):
        text = run.text.rstrip()
        found = _DECLARED.search(text, max(0, len(text) - _TAIL))
        if found and found.lastgroup:
            yield _marked(manuscript, run, *found.span(found.lastgroup))
            return
    for run in manuscript.runs:
        found = _AGENCY.match(run.text) if run.where is Where.DATELINE else None
        if found:
            yield _marked(manuscript, run, *found.span())


def _marked(manuscript: Manuscript, run: Run, start: int, end: int) -> Problem:
    words = run.text[start:end]
    return manuscript.mark(rules.REPRINT_NOT_DECLARED, run, start, end, words=words)
