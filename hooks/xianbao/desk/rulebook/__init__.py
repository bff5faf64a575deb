"""The rulebook: every problem that the desk can report, by code."""

from types import ModuleType

from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import (
    arithmetic,
    body,
    crediting,
    field,
    harm,
    inscription,
    language,
    linking,
    names,
    paper,
    people,
    photo,
    place,
    proofing,
    reading,
    remedy,
    statistics,
    updating,
)


def _rules(chapter: ModuleType) -> tuple[Rule, ...]:
    return tuple(value for value in vars(chapter).values() if isinstance(value, Rule))


CHAPTERS = (
    harm,
    reading,
    field,
    proofing,
    place,
    remedy,
    linking,
    updating,
    people,
    names,
    photo,
    crediting,
    inscription,
    statistics,
    arithmetic,
    body,
    paper,
    language,
)
"""Chapters in the order of their codes; the docstring of each tells how its codes begin."""

RULES: tuple[Rule, ...] = tuple(rule for chapter in CHAPTERS for rule in _rules(chapter))
"""Every rule, in the order of the codes."""

RULE: dict[str, Rule] = {rule.code: rule for rule in RULES}
"""A rule by its code."""

PROOFED: frozenset[str] = frozenset(
    rule.code
    for chapter in (harm, linking, names, crediting, inscription, arithmetic, language)
    for rule in _rules(chapter)
)
"""The codes that a proof looks for and a build does not."""
