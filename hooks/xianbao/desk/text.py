"""Text: the bytes of a file as characters, or the reason why they cannot be read."""

import re

from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import reading
from xianbao.desk.words import Words

LIMIT = 1_000_000
"""Bytes of the largest file that the desk reads: 1 MB, some 300,000 汉字."""

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]",
)
"""Characters that never pass: controls, direction overrides and what is no character at all."""

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_DROPPED = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff"
"""What comes along when text is copied from a web page, and says nothing: spaces without width,
marks of direction, hyphens for the eye alone."""
_WIDTHLESS = re.compile(f"[{_DROPPED}]")
_TO_MEND = re.compile(f"[\r\x85\u2028\u2029{_DROPPED}]")
_HIDING = re.compile(
    "[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0000-\U000e007f]|[\u0300-\u036f\u20d0-\u20f0]{6,}"
)
"""What looks like nothing and stands for something: blanks that are letters, tags outside of a
flag, and accents heaped up till they cover other lines."""
_MAY_HIDE = re.compile("[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u0300-\u036f\u20d0-\u20f0]")
"""What `_HIDING` is made of where all is print: one set of characters is looked for ten times as
fast as a choice of patterns."""
_WIDE_MARKS = "“”‘’…—"
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, galley: Galley) -> str | None:
    """The text of a file with plain line ends, or nothing where a problem was marked.

    Characters without width, which come along when text is copied from a web page, are dropped.
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
        return text if _MAY_HIDE.search(text) is None or _is_clean(text, galley) else None
    text = mended(text)
    return text if _is_clean(text, galley) else None


def is_visible(text: str) -> bool:
    """Whether all of it is print, spaces of one or two columns and plain line ends.

    Then nothing in it needs mending and nothing is a control character; the reverse may fail.
    """
    return text.replace("\n", "").replace("\u3000", "").isprintable()


def _is_clean(text: str, galley: Galley) -> bool:
    """Whether no control character is in it; each line's first one is marked."""
    if hidden_in(text) is None:
        return True
    for number, line in enumerate(text.split("\n"), start=1):
        found = hidden_in(line)
        if found:
            at = Place(number, found.start() + 1)
            galley.mark(reading.CONTROL_CHARACTER, at, character=code_point(found[0][0]))
    return False


def mended(text: str) -> str:
    """A text with plain line ends and nothing of no width."""
    return _WIDTHLESS.sub("", _LINE_END.sub("\n", text)) if _TO_MEND.search(text) else text


def hidden_in(text: str) -> re.Match[str] | None:
    """The first character that never passes."""
    return CONTROL.search(text) or _HIDING.search(text)


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
