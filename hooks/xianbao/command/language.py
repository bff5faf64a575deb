"""In which language the command speaks: Chinese, unless the reader's machine says English."""

import os

from xianbao.desk.words import Language

DIVIDER = " / "
"""Stands between the Chinese and the English of a text that is written down in both."""

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def message_language() -> Language:
    """``XIANBAO_LANG`` if set (``zh`` or ``en``), else that of the machine's locale.

    A machine that names no language, as most that build sites, gets Chinese: the messages are for
    editors.
    """
    asked = os.environ.get("XIANBAO_LANG", "")
    locale = next((os.environ[name] for name in _LOCALES if os.environ.get(name)), "")
    return Language.EN if (asked or locale).lower().startswith("en") else Language.ZH


def in_one_language(text: str) -> str:
    """The half of a text ``中文 / English`` that this reader reads, paragraph by paragraph."""
    return "\n\n".join(map(_half, text.split("\n\n")))


def _half(text: str) -> str:
    chinese, divider, english = text.partition(DIVIDER)
    if not divider:
        return text
    return chinese.rstrip() if message_language() is Language.ZH else english.lstrip()
