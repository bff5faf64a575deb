"""A folder of copy to test with, written file by file."""

import struct
import zlib
from pathlib import Path

from xianbao.desk.intake import Intake, read
from xianbao.paper.article import Article

MASTHEAD = """\
报名: 棠岫日报
地名: [棠岫]
栏目: [要闻, 今日声音, 民生服务, 棠岫掠影]
专栏: [走转改, {名称: 重点项目巡礼, 通栏: 大干四季度·决胜全年红}]
"""
STAFF = """\
- {姓名: 张辉, 别名: [張輝], 职责: [记者, 摄影]}
- 李若溪
- 吕晓璞
- {姓名: 石丽君, 职责: [责编]}
- 曾敏之
"""
STORY = "2026/11/22/01-01.md"
HEAD = "标题: 望津桥恢复通车\n栏目: 要闻\n"
TEXT = "岫水昨夜涨了半尺，渡口照常开船。\n"


ASIDE = frozenset({"XB513"})
"""A photo without alternative text: most tests of something else write none."""


class Desk:
    """A folder of copy with a masthead and a staff list, to which a test adds its files."""

    aside: frozenset[str] = ASIDE

    def __init__(self, articles: Path) -> None:
        self.articles = articles
        self.file("masthead.yml", MASTHEAD)
        self.file("staff.yml", STAFF)

    def file(self, path: str, content: str | bytes) -> Path:
        """Write one file below ``articles/``."""
        target = self.articles / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target

    def story(self, fields: str = "", text: str = TEXT, *, path: str = STORY) -> None:
        """Write a story with a title and a section, and whatever fields are added to them."""
        self.file(path, f"---\n{HEAD}{fields}---\n\n{text}")

    def read(self) -> Intake:
        """Read the whole folder."""
        return read(self.articles)

    def article(self, fields: str = "", text: str = TEXT, *, path: str = STORY) -> Article:
        """The article that a good story is read into; there must be no other story."""
        self.story(fields, text, path=path)
        intake = self.read()
        assert [
            problem.render() for problem in intake.problems if problem.code not in self.aside
        ] == []
        (article,) = articles(intake)
        return article

    def marks(self, fields: str = "", text: str = TEXT, *, path: str = STORY) -> list[str]:
        """``line:column code`` of every problem of a story; its fields begin on line 4."""
        self.story(fields, text, path=path)
        return self.found(path)

    def found(self, path: str = STORY) -> list[str]:
        """``line:column code`` of every problem of a file."""
        return [
            f"{problem.line}:{problem.column} {problem.code}"
            for problem in self.read().problems
            if problem.path == f"articles/{path}" and problem.code not in self.aside
        ]

    def said(self, path: str = STORY) -> list[str]:
        """Fact and step of every problem of a file."""
        return [
            f"{problem.fact()} → {problem.step()}"
            for problem in self.read().problems
            if problem.path == f"articles/{path}" and problem.code not in self.aside
        ]


def articles(intake: Intake) -> tuple[Article, ...]:
    """Every article that passed, taken down from the shelf."""
    return tuple(map(intake.archive.shelf, (card.key for card in intake.archive.cards)))


def png(width: int = 12, height: int = 8) -> bytes:
    """A grey picture of a size."""
    rows = (b"\0" + b"\x80" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )
