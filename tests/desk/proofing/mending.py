"""A copy desk with two checks that mend, for the tests of mending."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from xianbao.desk.galley import Galley
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.mend import Mended, mended
from xianbao.desk.rulebook import body as rules
from xianbao.desk.text import decode
from xianbao.paper.article import Article

PATH = "articles/2026/11/22/01-01.md"
ARTICLE = Article(PATH[9:-3], PATH[9:], "题", "yaowen", datetime(2026, 11, 22, tzinfo=UTC))
COMMA = re.compile(r"(?<=[一-鿿]),(?=[一-鿿])")
DOTS = re.compile(r"。{2,}")


def manuscript(data: bytes) -> Manuscript | None:
    text = decode(data, Galley(""))
    return manuscript_of(PATH, text, ARTICLE) if text is not None else None


def look(data: bytes) -> Iterator[Problem]:
    """A half-width comma between 汉字 becomes a full-width one; of several full stops one stays."""
    copy = manuscript(data)
    for run in copy.runs if copy else ():
        for pattern, right in ((COMMA, "，"), (DOTS, "。")):
            for match in pattern.finditer(run.text):
                if copy and run.verbatim(*match.span()):
                    fix = (copy.edit(run, *match.span(), right),)
                    yield copy.mark(rules.EMPTY_BODY, run, *match.span(), fix)


def mend(data: bytes) -> Mended:
    return mended(PATH, data, ARTICLE, look)
