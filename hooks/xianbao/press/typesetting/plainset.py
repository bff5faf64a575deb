"""Plain copy, set by hand: the Markdown of almost every story, at a fraction of the cost.

Newspaper copy is paragraphs, crossheads, a quote, a short list. Here these become the very HTML
that the full converter and its cleaner make of them, byte for byte; whatever could be anything
else is refused, and the full converter sets that body. The rules of blocks are Python-Markdown's,
in the order in which it asks its block processors.
"""

import re

from xianbao.press.typesetting.plainline import Lead, NotPlainError, image, line
from xianbao.press.typesetting.plaintable import table

_SIGN = re.compile("[\x00-\x09\x0b-\x1f`<\ud800-\udfff*_\\\\>&\xa0\\[]")
"""What a line may hold that is not set as it stands, besides two spaces at its end."""
_NEVER = re.compile("[\x00-\x09\x0b-\x1f`<\ud800-\udfff]")
"""Code, raw HTML, control characters, halves of characters."""
_BLANK = re.compile(r"(?<=\n) +\n")
_MARKED = re.compile(r" {4}| {0,3}(?:[#>]|[-+*] |\d+\. |[-_*](?: {0,2}[-_*]){2,} *(?:\n|\Z))")
"""A block that opens as code, a heading, a quote, a list or a rule; lists count in any digits."""
_MARKED_LATER = re.compile(r"\n {0,3}(?:[-=_>]|\*(?!\*[^\s*]))")
"""A later line that may end a paragraph: the underline of a heading, a rule, a quote."""
_HEADING = re.compile(r"(#{1,6})([^#\\\n]*)#*(?:\n|\Z)")
_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|- -(?: -)+|\* \*(?: \*)+")
_ITEM = re.compile(r"(?:[-+*]|([1-9][0-9]{0,5})\.) +(\S.*)")


def plain(text: str, lead: Lead) -> str | None:
    """The clean HTML of plain Markdown, or nothing where the full converter must be asked.

    ``lead`` answers where a link may lead, or nothing where it may not.
    """
    if "\t" in text:
        text = text.expandtabs(4)
    signs = "".join(_SIGN.findall(text))
    if signs and (_NEVER.search(signs) or "]:" in text or "&#" in text):
        return None
    if "\n " in text:
        text = _BLANK.sub("\n", f"{text}\n")
    try:
        return "\n".join(
            _Blocks(text.strip("\n"), lead, bare=not signs and "  \n" not in text).set()
        )
    except NotPlainError:
        return None


class _Blocks:
    """The blocks of a text, set one after the other; ``bare`` if no line holds any sign."""

    def __init__(self, text: str, lead: Lead, *, bare: bool) -> None:
        split = (block.lstrip("\n") for block in text.split("\n\n"))
        self._waiting = [block for block in split if block.strip("\u3000\n")]
        self._waiting.reverse()
        self._lead = lead
        self._bare = bare

    def set(self) -> list[str]:
        """The HTML of each block; raises NotPlainError."""
        done = []
        waiting = self._waiting
        while waiting:
            block = waiting.pop()
            if not _MARKED.match(block):
                done.append(self._paragraph(block))
            elif block[0] == "#":
                done.append(self._heading(block))
            elif _RULE.fullmatch(block):
                done.append("<hr>")
            elif block[0] == ">":
                done.append(self._quote(block))
            else:
                done.append(self._list(block))
        return done

    def _paragraph(self, block: str) -> str:
        """A paragraph up to a heading below it, which waits as a block of its own."""
        if "\n" in block:
            if block[0] == "|":
                return table(block, self._lead)
            if "|" in block:
                raise NotPlainError
            block, mark, heading = block.partition("\n#")
            if mark:
                self._waiting.append(f"#{heading}")
            if _MARKED_LATER.search(block):
                raise NotPlainError
        words = block.lstrip()
        if not words:
            raise NotPlainError
        if self._bare:
            return f"<p>{words}</p>"
        if words.startswith("!["):
            return f"<p>{image(words)}</p>"
        return f"<p>{line(words, self._lead)}</p>"

    def _heading(self, block: str) -> str:
        """A heading, with the next line as a block of its own."""
        found = _HEADING.match(block)
        words = found[2].strip() if found else ""
        if found is None or not words:
            raise NotPlainError
        if found.end() < len(block):
            self._waiting.append(block[found.end() :])
        level = len(found[1])
        return f"<h{level}>{line(words, self._lead)}</h{level}>"

    def _quote(self, block: str) -> str:
        """Quotes that follow each other are one."""
        quoted = [_unquoted(block)]
        while self._waiting and self._waiting[-1].startswith(">"):
            quoted.append(_unquoted(self._waiting.pop()))
        inner = "\n".join(_Blocks("\n\n".join(quoted), self._lead, bare=False).set())
        if not inner:
            raise NotPlainError
        return f"<blockquote>\n{inner}\n</blockquote>"

    def _list(self, block: str) -> str:
        """Lists of one kind that follow each other are one, loose where a blank line stood."""
        tag, number, items = self._items(block)
        while self._waiting and _MARKED.match(self._waiting[-1]):
            following = self._waiting[-1]
            if following[0] in "#>":
                break
            other, _, more = self._items(following)
            if other != tag:
                break
            self._waiting.pop()
            items[-1], more[0] = _loose(items[-1]), _loose(more[0])
            items += more
        start = f' start="{number}"' if number not in {"", "1"} else ""
        inner = "\n".join(f"<li>{item}</li>" for item in items)
        return f"<{tag}{start}>\n{inner}\n</{tag}>"

    def _items(self, block: str) -> tuple[str, str, list[str]]:
        """The list's tag, its first number if it has one, and what stands in each item."""
        found = [_ITEM.fullmatch(item) for item in block.split("\n")]
        items = [item for item in found if item and not _MARKED.match(item[2])]
        numbers = {bool(item[1]) for item in items}
        if len(items) < len(found) or len(numbers) > 1:
            raise NotPlainError
        number = items[0][1] or ""
        return "ol" if number else "ul", number, [line(item[2], self._lead) for item in items]


def _loose(item: str) -> str:
    return item if item.startswith("\n<p>") else f"\n<p>{item}</p>\n"


def _unquoted(block: str) -> str:
    """A quote's text without its marks; raises NotPlainError for what is not plain.

    That is lazy lines, nested quotes, and a last line of nothing but a mark.
    """
    lines = block.split("\n")
    if not all(quoted.startswith(">") for quoted in lines):
        raise NotPlainError
    text = "\n".join(
        "" if quoted.strip() == ">" else quoted[1:].removeprefix(" ") for quoted in lines
    )
    if ">" in text or text.endswith("\n"):
        raise NotPlainError
    return text
