"""Templates of messages as they are before any copy has filled them in."""

from xianbao.desk.problem import UNSAID
from xianbao.desk.words import Language, Words


class _Left(dict[str, str]):
    """Stands for every detail of a message that only an editor's copy could fill in."""

    def __missing__(self, name: str) -> str:
        return UNSAID


def unfilled(words: Words, language: Language) -> str:
    """A template with nothing in its blanks."""
    return words.said(language).format_map(_Left())
