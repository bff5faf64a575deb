"""Words: a text in the two languages that the desk speaks to an editor."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The language of a message: Chinese by default, English on request."""

    ZH = "zh"
    EN = "en"


class Words(NamedTuple):
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def said(self, language: Language) -> str:
        """The words in one language."""
        return self.zh if language == Language.ZH else self.en
