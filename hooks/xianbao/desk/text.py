"""Text: the bytes of a file as characters, or the reason why they cannot be read."""

import re

from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import reading
from xianbao.desk.words import Words

LIMIT = 1_000_000
"""Bytes of the largest file that the desk reads: 1 MB, some 300,000 汉字."""

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]",
)
"""Characters that never pass: controls, direction overrides and what is no character at all."""

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_WIDTHLESS = re.compile("[\u200b\u2060\ufeff]")
_TO_MEND = re.compile("[\r\x85\u2028\u2029\u200b\u2060\ufeff]")
_WIDE_MARKS = "“”‘’…—"
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, galley: Galley) -> str | None:
    """The text of a file with plain line ends, or nothing where a problem was marked.

    Zero-width characters, which come along when text is copied from a web page, are dropped.
    """
    if len(data) > LIMIT:
        galley.mark(reading.TOO_LARGE, limit="1 MB")
        return None
    try:
        text = data.removeprefix(_UTF8_MARK).decode()
    except UnicodeDecodeError:
        galley.mark(reading.NOT_UTF8, guess=_guess(data))
        return None
    if is_visible(text):
        return text
    if _TO_MEND.search(text):
        text = _WIDTHLESS.sub("", _LINE_END.sub("\n", text))
    return text if _is_clean(text, galley) else None


def is_visible(text: str) -> bool:
    """Whether all of it is print, spaces of one or two columns and plain line ends.

    Then nothing in it needs mending and nothing is a control character; the reverse may fail.
    """
    return text.replace("\n", "").replace("\u3000", "").isprintable()


def _is_clean(text: str, galley: Galley) -> bool:
    """Whether no control character is in it; each line's first one is marked."""
    if CONTROL.search(text) is None:
        return True
    for number, line in enumerate(text.split("\n"), start=1):
        found = CONTROL.search(line)
        if found:
            at = Place(number, found.start() + 1)
            galley.mark(reading.CONTROL_CHARACTER, at, character=code_point(found[0]))
    return False


def code_point(character: str) -> str:
    """``U+001E``: how a message shows what cannot be seen."""
    return f"U+{ord(character):04X}"


def _guess(data: bytes) -> str | Words:
    if data.startswith(_UTF16_MARKS) or data[1:2] == b"\0" or data[:1] == b"\0":
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return Words("别的编码", "another encoding")
    return "GBK"


def one_line(text: str) -> str:
    """A text on one line: lines join without a space where both sides are Chinese."""
    if "\n" not in text and "\t" not in text and "  " not in text:
        return text.strip()
    joined = ""
    for line in (" ".join(part.split()) for part in text.split("\n")):
        gap = "" if not joined or (is_wide(joined[-1:]) and is_wide(line[:1])) else " "
        joined += gap + line if line else ""
    return joined


def is_wide(character: str) -> bool:
    """Whether it is a 汉字 or a Chinese mark, beside which a line break leaves no space."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or (character != "" and character in _WIDE_MARKS)
    )
