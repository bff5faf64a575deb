"""Bytes as the file of a story or an issue: every slip is told in words, and nothing else comes."""

from collections.abc import Iterator

from desk.newsdesk import HEAD, TEXT
from fuzz.reading import read, read_issue_file
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
    yield _ISSUE.encode()
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
    """Read it as both."""
    read(data)
    read_issue_file(data)


TARGET = Target("frontmatter", seeds, words, judge)
