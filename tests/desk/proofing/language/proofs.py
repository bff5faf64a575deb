"""Copy to be proofed for its language, and what the proof says of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from xianbao.desk.fix import Edit
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat, Term
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.language import CHECKS
from xianbao.desk.proofing.manuscript import Manuscript, Piece, Run, Where
from xianbao.paper.article import Article
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead

ARTICLE = Article(
    "2026/11/22/01-01",
    "2026/11/22/01-01.md",
    "望津桥",
    "yaowen",
    datetime(2026, 11, 22, tzinfo=UTC),
)
BEAT = Beat(Masthead(Label("棠岫日报")))
EVERYTHING = replace(BEAT, also=frozenset({"XB919"}))


def beat(*terms: Term) -> Beat:
    """A beat with a glossary."""
    return replace(EVERYTHING, glossary=terms)


def copy(text: str, where: Where = Where.BODY, article: Article = ARTICLE) -> Manuscript:
    """A manuscript of nothing but paragraphs of one kind, divided by blank lines."""
    runs = []
    at = 0
    for paragraph in text.split("\n\n"):
        runs.append(Run(where, paragraph, "", (Piece(0, at, len(paragraph)),)))
        at += len(paragraph) + 2
    return Manuscript("articles/x.md", text, article, tuple(runs))


def story(body: str, fields: str = "", article: Article = ARTICLE) -> Manuscript:
    """A manuscript of a whole file."""
    text = f"---\n标题: 桥通了\n栏目: 要闻\n{fields}---\n\n{body}"
    return manuscript_of("articles/x.md", text, article)


def problems(manuscript: Manuscript, beat: Beat = EVERYTHING) -> list[Problem]:
    """What the checks of language tell, in the order of the text."""
    found = (problem for check in CHECKS for problem in check(manuscript, beat))
    return sorted(found, key=lambda problem: (problem.line, problem.column, problem.code))


def codes(text: str, where: Where = Where.BODY, beat: Beat = EVERYTHING) -> list[str]:
    """The codes told of a text."""
    return [problem.code for problem in problems(copy(text, where), beat)]


def edits(found: Iterable[Problem]) -> list[Edit]:
    """All edits of some problems; they never overlap."""
    every = sorted(
        (edit for problem in found if problem.fix for edit in problem.fix.edits),
        key=lambda edit: (edit.start, edit.end),
    )
    assert all(a.end <= b.start for a, b in pairwise(every))
    return every


def mended(manuscript: Manuscript, beat: Beat = EVERYTHING) -> str:
    """The file after every fix."""
    text = manuscript.text
    for edit in reversed(edits(problems(manuscript, beat))):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def right(text: str, where: Where = Where.BODY) -> str:
    """A text after every fix."""
    return mended(copy(text, where))
