"""Glossary: the words that the paper has agreed on, from its masthead."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from xianbao.desk.proofing.beat import Term
from xianbao.desk.proofing.language.finding import Finding, finding
from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.language.quotes import Told
from xianbao.desk.proofing.language.wordlist import any_of
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import language as rules
from xianbao.desk.words import Words

_OFFICE = (
    "副?(?:书记|县长|市长|区长|镇长|乡长|局长|主任|所长|院长|校长|站长|社长|部长|科长|股长|处长|行长"
    "|总经理|经理|董事长|会长|秘书长|主席|组长|队长|馆长|台长|总编辑|理事长|园长|厂长|场长|支书)"
)
_OFFICES = re.compile(_OFFICE)
_FORMER = re.compile(f"(?:时任|曾任|原任|前任|原|前)[{HAN}]*$")
_REACH = 16
"""Characters before an office in which its holder may be called a former one."""
_HEADS = frozenset({Where.TITLE, Where.KICKER, Where.SUBTITLE, Where.HIGHLIGHT, Where.ALT})
"""Where a short form may stand before the full name, for want of room."""
_AGREED = Words("用语表这样规定", "so the glossary has it")


class _Glossary(NamedTuple):
    """The terms of a masthead, ready to be looked for."""

    avoided: re.Pattern[str] | None
    right: dict[str, Term]
    shortened: tuple[tuple[re.Pattern[str], Term], ...]
    holders: tuple[tuple[re.Pattern[str], Term], ...]


def terms_of(terms: tuple[Term, ...], day: date) -> tuple[Term, ...]:
    """The terms that a story of a day is held to."""
    return tuple(term for term in terms if term.since is None or term.since <= day)


def agreed_words(passages: Sequence[Passage], terms: tuple[Term, ...]) -> Iterator[Told]:
    """Words that the paper avoids, short forms before their full names, and wrong titles.

    Quoted speech keeps its words.
    """
    glossary = _glossary(terms)
    for number, passage in enumerate(passages):
        if glossary.avoided:
            for found in _avoided(passage, glossary):
                yield number, found
        for pattern, term in glossary.holders:
            for found in _titles(passage, pattern, term):
                yield number, found
    for pattern, term in glossary.shortened:
        yield from _shortened(passages, pattern, term)


def _avoided(passage: Passage, glossary: _Glossary) -> Iterator[Finding]:
    if glossary.avoided is None or passage.where is Where.QUOTE:
        return
    for match in glossary.avoided.finditer(passage.text):
        start, end = match.span()
        if not passage.covers(start, end) and not _is_quoted(passage.text, start):
            term = glossary.right[match[0]]
            reason = term.reason or _AGREED
            yield finding(
                rules.AVOIDED_TERM, start, end, found=match[0], right=term.name, reason=reason
            )


def _titles(passage: Passage, pattern: re.Pattern[str], term: Term) -> Iterator[Finding]:
    held = set(_OFFICES.findall(term.title))
    for match in pattern.finditer(passage.text):
        start, end = match.span(1)
        before = passage.text[max(start - _REACH, 0) : start]
        if match[1] in held or _FORMER.search(before) or _is_quoted(passage.text, start):
            continue
        yield finding(
            rules.WRONG_TITLE,
            start,
            end,
            name=term.name,
            found=match[1],
            right=term.title,
            reason=term.reason or _AGREED,
        )


def _shortened(passages: Sequence[Passage], pattern: re.Pattern[str], term: Term) -> Iterator[Told]:
    """The first place of a short form, unless the full name stands before it."""
    for number, passage in enumerate(passages):
        if passage.where in _HEADS:
            continue
        for match in pattern.finditer(passage.text):
            if match[0] == term.name:
                return
            if passage.where is Where.QUOTE or _is_quoted(passage.text, match.start()):
                continue
            start, end = match.span()
            reason = term.reason or _AGREED
            yield (
                number,
                finding(
                    rules.SHORT_BEFORE_FULL,
                    start,
                    end,
                    found=match[0],
                    right=term.name,
                    reason=reason,
                ),
            )
            return


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands in a quotation."""
    before = text[:at]
    return any(before.count(o) > before.count(c) for o, c in ("“”", "「」"))


@lru_cache(maxsize=64)
def _glossary(terms: tuple[Term, ...]) -> _Glossary:
    right = {word: term for term in terms for word in term.avoid if word not in term.name}
    return _Glossary(
        any_of(right) if right else None,
        right,
        tuple((any_of((term.name, *term.short)), term) for term in terms if term.short),
        tuple(
            (re.compile(f"({_OFFICE}){re.escape(term.name)}"), term) for term in terms if term.title
        ),
    )
