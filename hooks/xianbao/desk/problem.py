"""Problems: what is wrong with one place of one file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xianbao.desk.fix import Fix
from xianbao.desk.rule import Rule, Severity
from xianbao.desk.rulebook.proofing import MORE_ALIKE
from xianbao.desk.words import Language, Words

Detail = str | tuple[str, ...] | Words
"""What fills a template: text from the copy, a list to choose from, or words of the desk."""

MOST_ALIKE = 100
"""Problems of one rule in one file that are told."""

SHOWN = 60
"""Characters of an editor's text that a message repeats."""


UNSAID = "…"
"""Stands for what must not be repeated."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one place.

    ``path`` is relative to the project, with forward slashes; ``line`` and ``column`` count from
    1, columns in characters. ``details`` fill the templates of the rule. ``end_line`` and
    ``end_column`` are the place behind the last character, or 0 where the problem is of the place
    alone. ``fix`` mends it, where that is safe.
    """

    path: str
    line: int
    column: int
    rule: Rule
    details: tuple[tuple[str, Detail], ...] = ()
    end_line: int = 0
    end_column: int = 0
    fix: Fix | None = None

    @property
    def code(self) -> str:
        """The code of the rule: ``XB204``."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """Whether it stops the press."""
        return self.rule.severity

    def fact(self, language: Language = Language.ZH) -> str:
        """What is wrong, without a full stop."""
        return self.rule.fact.said(language).format_map(self._said(language))

    def step(self, language: Language = Language.ZH) -> str:
        """What to do next, without a full stop."""
        said = self._said(language)
        words = self.rule.near if self.rule.near and said.get("near") else self.rule.step
        return words.said(language).format_map(said)

    def render(self, language: Language = Language.ZH) -> str:
        """The problem in one line: ``articles/…md:5:3: XB204 fact. → next step.``."""
        place = f"{self.path}:{self.line}:{self.column}: {self.code}"
        return f"{place} {in_a_line(self.fact(language), self.step(language), language)}"

    def _said(self, language: Language) -> dict[str, str]:
        secret = self.rule.secret
        return {name: _detail(value, language, secret=secret) for name, value in self.details}

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What problems are sorted by: the place first."""
        return (self.path, self.line, self.column, self.code, self.fact())


def in_a_line(fact: str, step: str, language: Language) -> str:
    """Fact and step as sentences of one line."""
    stop = "。" if language == Language.ZH else ". "
    return f"{_stopped(fact, stop)}→ {_stopped(step, stop).rstrip()}"


def settled(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of the files, and of a crowd in one file the first."""
    return tuple(_thinned(sorted(set(problems), key=lambda problem: problem.order)))


def _thinned(problems: list[Problem]) -> Iterator[Problem]:
    """Problems, of each sort in a file only so many as anybody reads, and how many are left out.

    All that a secret rule has found stays: it is needed to blot it out.
    """
    if len(problems) <= MOST_ALIKE:
        yield from problems
        return
    seen = Counter[tuple[str, str]]()
    first: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        sort = (problem.path, problem.code)
        seen[sort] += 1
        if seen[sort] <= MOST_ALIKE or problem.rule.secret:
            yield problem
        else:
            first.setdefault(sort, problem)
    for sort, one in first.items():
        details = (("code", sort[1]), ("count", str(seen[sort] - MOST_ALIKE)))
        yield Problem(one.path, one.line, one.column, MORE_ALIKE, details)


def _stopped(sentence: str, stop: str) -> str:
    return sentence if sentence.endswith(("？", "?", "。")) else sentence + stop


def _detail(value: Detail, language: Language, *, secret: bool) -> str:
    if isinstance(value, Words):
        return value.said(language)
    if secret:
        return UNSAID
    if isinstance(value, tuple):
        return ("、" if language == Language.ZH else ", ").join(map(_short, value))
    return _short(value)


def _short(text: str) -> str:
    """An editor's text on one line, cut so that a message stays readable."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
