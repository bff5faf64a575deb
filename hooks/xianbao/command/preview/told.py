"""Problems as the preview's pages show them: the values that all renderings share."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from xianbao.desk.problem import Problem
from xianbao.desk.rule import Severity
from xianbao.desk.telling.sources import Sources
from xianbao.desk.telling.text import GRADES
from xianbao.desk.telling.told import Told, told
from xianbao.desk.words import Language, Words

_BEFORE, _MARKED, _AFTER = 36, 160, 60
"""Characters of a line that are shown before the span, in it and after it."""
_MOST_LINES = 6

_PLACE = Words("第 {line} 行第 {column} 字", "line {line}, column {column}")
_MENDABLE = Words("可以自动改好：xianbao proof --fix", "Can be mended: xianbao proof --fix")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an excerpt: its number, and its text around and in the span."""

    number: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem in a list. ``href`` leads to its code in the handbook, where there is one."""

    grade: str
    severity: str
    code: str
    href: str
    place: str
    fact: str
    step: str
    lines: tuple[Line, ...]
    mendable: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many problems there are of each sort."""

    errors: int = 0
    warnings: int = 0

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "Counts":
        """The counts of some problems."""
        grades = [problem.severity for problem in problems]
        errors = grades.count(Severity.ERROR)
        return cls(errors, len(grades) - errors)

    def said(self, language: Language) -> str:
        """Both in words; empty where there is nothing."""
        parts = []
        if self.errors:
            parts.append(_ERRORS.said(language).format(count=self.errors))
        if self.warnings:
            parts.append(_WARNINGS.said(language).format(count=self.warnings))
        return ("，" if language is Language.ZH else ", ").join(parts)


_ERRORS = Words("{count} 处错误", "errors: {count}")
_WARNINGS = Words("{count} 处提醒", "warnings: {count}")


def entries(
    problems: Iterable[Problem], language: Language, sources: Sources, handbook: Mapping[str, str]
) -> Iterator[tuple[str, Entry]]:
    """Each problem with the path of its file. ``handbook`` leads from a chapter to its page.

    All problems of a file must be given together: what one of them keeps secret is blotted out of
    the excerpts of the others.
    """
    for one in told(problems, language, sources):
        yield one.path, _entry(one, language, handbook)


def _entry(one: Told, language: Language, handbook: Mapping[str, str]) -> Entry:
    page = handbook.get(one.code[:3].lower(), "")
    return Entry(
        grade=GRADES[one.rule.severity].said(language).capitalize(),
        severity=one.rule.severity.value,
        code=one.code,
        href=f"{page}#{one.code.lower()}" if page else "",
        place=_PLACE.said(language).format(line=one.start[0], column=one.start[1]),
        fact=one.fact,
        step=one.step,
        lines=tuple(_lines(one)),
        mendable=_MENDABLE.said(language) if one.edits else "",
    )


def _lines(one: Told) -> Iterator[Line]:
    if not any(text.strip() for _, text in one.lines):
        return
    for number, text in one.lines[:_MOST_LINES]:
        start = one.start[1] - 1 if number == one.start[0] else 0
        end = one.end[1] - 1 if number == one.end[0] else len(text)
        start = min(start, len(text))
        # A problem of a place alone is that of the character there.
        end = max(min(end, len(text)), min(start + 1, len(text)) if one.start == one.end else start)
        before, marked, after = text[:start].lstrip(), text[start:end], text[end:].rstrip()
        yield Line(
            number,
            before if len(before) <= _BEFORE else f"…{before[-_BEFORE:]}",
            marked if len(marked) <= _MARKED else f"{marked[:_MARKED]}…",
            after if len(after) <= _AFTER else f"{after[:_AFTER]}…",
        )
