"""Keeping: the names and words of a story that stay as they are written, whatever their form."""

import re
from collections.abc import Iterator
from functools import lru_cache

from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.language.passage import Keeper, Span, addresses
from xianbao.desk.proofing.language.wordlist import any_of
from xianbao.paper.article import Article

_SHORTEST = 2


def keeper_of(article: Article, beat: Beat) -> Keeper:
    """What finds the words to keep: addresses, agreed terms, staff, and those the story credits."""

    def kept(text: str) -> Iterator[Span]:
        yield from addresses(text)
        for pattern in (_any_long(_of_beat(beat)), _any_long(tuple(_of_story(article)))):
            for match in pattern.finditer(text) if pattern else ():
                yield match.span()

    return kept


def _of_beat(beat: Beat) -> tuple[str, ...]:
    return (
        *(term.name for term in beat.glossary),
        *(name for person in beat.staff.people for name in person.spellings),
    )


def _of_story(article: Article) -> Iterator[str]:
    for credits_ in (article.credits, *(photo.credits for photo in article.photos)):
        yield from (credit.name for credit in credits_)
    if article.source:
        yield article.source.original_author


@lru_cache(maxsize=16)
def _any_long(words: tuple[str, ...]) -> re.Pattern[str] | None:
    long = {word for word in words if len(word) >= _SHORTEST}
    return any_of(long) if long else None
