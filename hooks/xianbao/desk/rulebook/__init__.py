"""The rulebook: every problem that the desk can report, by code."""

from types import ModuleType

from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import body, field, paper, people, photo, place, reading, statistics


def _rules(chapter: ModuleType) -> tuple[Rule, ...]:
    return tuple(value for value in vars(chapter).values() if isinstance(value, Rule))


CHAPTERS = (reading, field, place, people, photo, statistics, body, paper)
"""One chapter for each hundred of codes; the first line of its docstring is its heading."""

RULES: tuple[Rule, ...] = tuple(rule for chapter in CHAPTERS for rule in _rules(chapter))
"""Every rule, in the order of the codes."""
