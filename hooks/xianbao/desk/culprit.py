"""Culprits: what in a text the cleaner would change, and where its writer has put it."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from xianbao.desk.destination import trouble
from xianbao.desk.suspicion import MAY_BE_TAG, may_differ
from xianbao.paper.markup import ATTRIBUTES, TAGS, cleaned, converted, permitted

_VOID = frozenset({"br", "hr", "img"})
_OF_NOTES = frozenset({"footnote", "footnote-ref", "footnote-backref"})
"""Classes that footnotes are made with; the style sheet does without."""
_BLANK = re.compile(r"\n[ \t]*\n")


class Token(NamedTuple):
    """A part of HTML: ``start``, ``end``, ``text`` or ``other``, and what it was written as."""

    sort: str
    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    written: str = ""

    @property
    def meaning(self) -> tuple[object, ...]:
        """What of it a browser heeds."""
        return self[:3]


def culprit_in(text: str) -> Token | None:
    """The first thing that does not stay as it is, or nothing if all does."""
    try:
        html = converted(text)
        before = list(tokens(html))
        after = list(tokens(cleaned(html, permitted)))
    except Exception:  # noqa: BLE001 - what cannot be read is refused, whatever the reason
        found = MAY_BE_TAG.search(text)
        return Token("other", "", (), text[found.start() :] if found else text)
    named = next((token for token in before if _is_foreign(token)), None)
    if named is None:
        named = next((Token("link", *token[1:]) for token in before if _leads_astray(token)), None)
    if named or [token.meaning for token in before] == [token.meaning for token in after]:
        return named
    odd = _unpaired(before) or _different(before, after)
    return Token("link", *odd[1:]) if dict(odd.attributes).get("href") else odd


def _is_foreign(token: Token) -> bool:
    if token.sort == "other" or (token.sort != "text" and token.name not in TAGS):
        return True
    return any(
        name not in ATTRIBUTES.get(token.name, ()) or permitted(token.name, name, value) is None
        for name, value in token.attributes
    )


def _leads_astray(token: Token) -> bool:
    """Whether it leads where no link may, or shows a picture that is not one of the story's."""
    attributes = dict(token.attributes)
    source = attributes.get("src", "/")
    if not source.startswith("/") or source.startswith("//"):
        return True
    return trouble(attributes.get("href", "")) is not None


def _unpaired(tokens: list[Token]) -> Token | None:
    """The first tag that is never closed, or closes nothing."""
    waiting: list[Token] = []
    for token in tokens:
        if token.sort == "start" and token.name not in _VOID:
            waiting.append(token)
        elif token.sort == "end":
            if not waiting or waiting[-1].name != token.name:
                return next((one for one in waiting[::-1] if one.name != "p"), token)
            waiting.pop()
    return waiting[0] if waiting else None


def _different(before: list[Token], after: list[Token]) -> Token:
    pairs = zip(before, after, strict=False)
    found = next((old for old, new in pairs if old.meaning != new.meaning), None)
    return found or before[min(len(before), len(after)) - 1]


def tokens(html: str) -> Iterator[Token]:
    """The parts of HTML; what its makers add of themselves is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = ""
    for token in reader.found:
        if token.sort == "text":
            text += token.name
            continue
        if text:
            yield Token("text", text, (), text)
        text = ""
        yield token
    if text:
        yield Token("text", text, (), text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = tuple(
            sorted((name, value or "") for name, value in attrs if not _is_own(name, value))
        )
        self.found.append(Token("start", tag, kept, self.get_starttag_text() or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Token("end", tag, (), f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        self.found.append(Token("text", data))

    def handle_comment(self, data: str) -> None:
        self.found.append(Token("other", "", (), f"<!--{data}"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Token("other", "", (), f"<!{decl}"))

    def unknown_decl(self, data: str) -> None:
        self.found.append(Token("other", "", (), f"<![{data}"))

    def handle_pi(self, data: str) -> None:
        self.found.append(Token("other", "", (), f"<?{data}"))


def _is_own(name: str, value: str | None) -> bool:
    return (name == "class" and value in _OF_NOTES) or (name, value) == ("rel", "noopener")


def found_at(culprit: Token, text: str, written: str) -> tuple[int, int]:
    """Line and column, from 0, at which the culprit stands in what was written."""
    for words in _spellings(culprit):
        at = written.find(words)
        if at < 0:
            at = written.lower().find(words.lower())
        if at >= 0:
            return written.count("\n", 0, at), at - (written.rfind("\n", 0, at) + 1)
    lead = len(written) - len(written.lstrip("\n")) - len(text) + len(text.lstrip("\n"))
    start = 0
    for block in _BLANK.split(text):
        start = text.index(block, start)
        if block.strip() and may_differ(block) and culprit_in(block):
            return lead + text.count("\n", 0, start + len(block) - len(block.lstrip("\n"))), 0
    found = MAY_BE_TAG.search(text)
    start = found.start() if found else max(0, text.find("]:"))
    return lead + text.count("\n", 0, start), 0


def _spellings(culprit: Token) -> Iterator[str]:
    """What the culprit may have been written as, the surest first."""
    values = [value for _, value in culprit.attributes if value]
    if culprit.sort == "link":
        for value in values:
            yield from (value, escape(value), value.removeprefix("/"))
    elif culprit.written.strip():
        yield culprit.written.strip()
        yield culprit.written.strip().partition("\n")[0]
    if culprit.sort in {"start", "end"}:
        yield f"</{culprit.name}" if culprit.sort == "end" else f"<{culprit.name}"
