"""Plain fields: the few forms of YAML that nearly all copy is written in, read line by line.

A line is ``name: text`` or ``- text``, its text plain, in quotes, or a flat list in brackets, and
what is indented belongs to the name above it. Whatever goes beyond that, or could be a slip, is
left to the whole reader of YAML: a text that is read here gives the very tree that it gives there.
"""

import re

from xianbao.desk.text import is_visible
from xianbao.desk.tree import Entry, Listing, Mapping, Node, Scalar

DEEPEST = 6
"""Levels that are read here; the stylebook needs five."""

_LINE = re.compile(
    r"( *)(- +)?"
    r"(?:([^\s\-?:,\[\]{}#&*!|>'\"%@`.<][^:#]{0,79})(?<! ):( +|$))?"
    r"(.*)",
)
"""Indent, mark of an item, name, gap, text."""
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What begins no plain text, or begins one only sometimes."""
_QUOTED = re.compile(r"'[^']*'|\"[^\"\\]*\"")
_FLOW_WORD = r"[^ ?:,\[\]{}#'\"]"
_FLOW_TEXT = rf"([^\s\-?:,\[\]{{}}#&*!|>'\"%@`]{_FLOW_WORD}*(?: +{_FLOW_WORD}+)*)"
_FLOW_ITEM = re.compile(rf" *{_FLOW_TEXT} *(?:,|$)")
_FLOW_FIELD = re.compile(rf" *{_FLOW_TEXT}: +{_FLOW_TEXT} *(?:,|$)")


class NotPlain(Exception):  # noqa: N818 - the name states the fact
    """A text goes beyond plain fields."""


def read_plain(text: str, first_line: int) -> Mapping | Listing | None:
    """The tree of a YAML text that begins on line ``first_line``; nothing where it is empty.

    Raises `NotPlain`, as it does for any text with a tab or with what cannot be seen.
    """
    if not is_visible(text):
        raise NotPlain
    levels: list[_Level] = []
    for number, line in enumerate(text.split("\n"), first_line):
        _take(line, number, levels)
    while len(levels) > 1:
        _close(levels)
    return levels[0].node() if levels else None


class _Level:
    """A list, or a group of fields, that is not finished; its lines stand at one indent.

    ``name`` is the field whose content is still to come, and ``after`` the column behind it.
    """

    __slots__ = ("after", "entries", "indent", "items", "keyed", "line", "name")

    def __init__(self, indent: int, line: int, *, keyed: bool) -> None:
        self.indent = indent
        self.line = line
        self.keyed = keyed
        self.items: list[Node] = []
        self.entries: list[Entry] = []
        self.name: Scalar | None = None
        self.after = 0

    def begin(self, name: Scalar, after: int) -> None:
        """Take a field's name; the field that still waits stays without content."""
        if self.name is not None:
            self.add(Scalar("", self.name.line, self.after))
        self.name = name
        self.after = after

    def add(self, node: Node) -> None:
        """Take an item of the list, or the content of the field that waits for it."""
        if self.name is None:
            self.items.append(node)
        else:
            self.entries.append(Entry(self.name, node))
            self.name = None

    def node(self) -> Mapping | Listing:
        """The finished list or group."""
        if self.name is not None:
            self.add(Scalar("", self.name.line, self.after))
        if self.keyed:
            return Mapping(tuple(self.entries), self.line, self.indent + 1)
        return Listing(tuple(self.items), self.line, self.indent + 1)


def _take(written: str, line: int, levels: list[_Level]) -> None:
    """Take the next line into the levels that are open, the root first."""
    match = _LINE.match(written)
    if match is None:
        raise NotPlain
    spaces, dash, name, gap, text = match.groups()
    if name is None and dash is None:
        if text and text[0] != "#":
            raise NotPlain
        return
    at = len(spaces)
    level = _level(at, line, levels, item=dash is not None)
    if dash is not None:
        at += len(dash)
        if name is None:
            level.add(_content(text, line, at + 1))
            return
        level = _opened(at, line, levels, keyed=True)
    after = at + len(name) + 2
    level.begin(Scalar(name, line, at + 1), after)
    if text:
        level.add(_content(text, line, after + len(gap)))


def _level(at: int, line: int, levels: list[_Level], *, item: bool) -> _Level:
    """The level that a line of this indent belongs to, after those that it ends are closed."""
    if not levels:
        if at:
            raise NotPlain
        return _opened(at, line, levels, keyed=not item)
    level = levels[-1]
    if at == level.indent and level.keyed and not item:
        return level
    if at <= level.indent:
        while level.indent > at:
            level = _close(levels)
        if level.indent != at:
            raise NotPlain
        if level.keyed and not item:
            return level
        if not level.keyed:
            return level if item else _around_list(at, levels)
    if level.name is None:
        raise NotPlain
    return _opened(at, line, levels, keyed=not item)


def _around_list(at: int, levels: list[_Level]) -> _Level:
    """The group of fields around a list that is not indented, which a name ends."""
    if len(levels) == 1:
        raise NotPlain
    level = _close(levels)
    if level.indent != at:
        raise NotPlain
    return level


def _opened(at: int, line: int, levels: list[_Level], *, keyed: bool) -> _Level:
    if len(levels) == DEEPEST:
        raise NotPlain
    level = _Level(at, line, keyed=keyed)
    levels.append(level)
    return level


def _close(levels: list[_Level]) -> _Level:
    """Finish the innermost level; the one around it."""
    done = levels.pop()
    levels[-1].add(done.node())
    return levels[-1]


def _content(text: str, line: int, column: int) -> Node:
    """What stands on a line after a name or a dash."""
    text = text.rstrip(" ")
    first = text[:1]
    if first not in _INDICATORS:
        if not text or ": " in text or " #" in text or text[-1] == ":":
            raise NotPlain
        return Scalar(text, line, column)
    if first in "'\"":
        if _QUOTED.fullmatch(text) is None:
            raise NotPlain
        return Scalar(text[1:-1], line, column)
    if first == "[" and text[-1] == "]":
        items = _parts(_FLOW_ITEM, text)
        return Listing(tuple(_scalar(item, 1, line, column) for item in items), line, column)
    if first == "{" and text[-1] == "}":
        fields = _parts(_FLOW_FIELD, text)
        return Mapping(
            tuple(
                Entry(_scalar(field, 1, line, column), _scalar(field, 2, line, column))
                for field in fields
            ),
            line,
            column,
        )
    raise NotPlain


def _parts(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The parts of what stands in brackets, divided by commas."""
    parts = []
    end = len(text) - 1
    match = pattern.match(text, 1, end)
    while match is not None:
        parts.append(match)
        if match.end() == end and text[end - 1] != ",":
            return parts
        match = pattern.match(text, match.end(), end)
    raise NotPlain


def _scalar(match: re.Match[str], group: int, line: int, column: int) -> Scalar:
    return Scalar(match[group], line, column + match.start(group))
