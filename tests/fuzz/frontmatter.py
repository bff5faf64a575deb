"""Bytes as a story, an issue, a masthead or a staff list: every slip is told in words."""

from collections.abc import Iterator

from desk.newsdesk import HEAD, MASTHEAD, STAFF, TEXT
from fuzz.reading import read, read_others
from fuzz.target import Target, sample_stories
from hostile.payloads import REFUSED
from xianbao.desk.stylebook.story import STORY

_ISSUE = """\
期号: 第5821期
版面:
  - {版次: 1, 版名: 要闻, 责编: 石丽君}
  - {版次: 2, 版名: 民生, 责编: 曾敏之, 本版照片: 资料片}
"""
_KNOTS = (
    *("&a [*a]", "*a", "!!python/object/apply:os.system [ran]", "? [a, b] : c", "<<: *a", "|2\n a"),
    *(">-\n a\n b", "'\\x00'", '"\\ud800"', "%YAML 1.1\n---", "2026-02-30", "0x7f", "1e999", "~"),
    *("12:60:61", "!!binary aGk=", "{a: {a: {a: a}}}", "[[[[[[[[a]]]]]]]]", "\ufeff", "\u2028"),
)


def seeds() -> Iterator[bytes]:
    """The sample paper; every field with its example; every knot of YAML in a field."""
    yield from sample_stories()
    yield from (one.encode() for one in (_ISSUE, MASTHEAD, STAFF))
    for field in STORY.fields:
        own = "" if field.name in {"title", "section"} else HEAD
        yield f"---\n{own}{field.example}\n---\n\n{TEXT}".encode()
    for knot in (*_KNOTS, *REFUSED):
        fields = f"摘要: {knot}\n图片: {{文件: a.png, 图说: {knot}}}\n"
        yield f"---\n{HEAD}{fields}---\n\n{TEXT}".encode()


def words() -> Iterator[str]:
    """Names of fields, choices, and signs of YAML."""
    for field in STORY.fields:
        yield from (field.name, *field.aliases)
        yield from (choice.value for choice in field.choices)
    yield from _KNOTS
    yield from ("---\n", ": ", "- ", "\n  ", "{", "}", "[", "]", ", ", "a.png", "\r\n", "：", "\t")


def judge(data: bytes) -> None:
    """Read it as each."""
    read(data)
    read_others(data)


TARGET = Target("frontmatter", seeds, words, judge)
