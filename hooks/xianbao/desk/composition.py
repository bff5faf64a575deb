"""Composition: YAML text set as a tree, with nothing in it but texts, lists and fields."""

from dataclasses import dataclass, field
from itertools import pairwise

import yaml

from xianbao.desk.galley import Galley, Place
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import reading
from xianbao.desk.text import code_point, hidden_in, is_wide, mended
from xianbao.desk.tree import Entry, Listing, Mapping, Node, Scalar

DEPTH = 12
"""Levels that may stand inside each other; the stylebook needs five."""

_Parser: type[yaml.BaseLoader] | type[yaml.CBaseLoader] = getattr(
    yaml,
    "CBaseLoader",
    yaml.BaseLoader,
)
_YAML_TAG = "tag:yaml.org,2002:"


class Refused(Exception):  # noqa: N818 - the name states the fact
    """What was written is readable YAML that copy must not use; the problem is marked."""


@dataclass(slots=True)
class _Open:
    """A list or a group of fields that is not finished yet."""

    at: Place
    keyed: bool
    nodes: list[Node] = field(default_factory=list)


def compose(text: str, first_line: int, galley: Galley) -> Node | None:
    """The tree of a YAML text whose first line is line ``first_line`` of its file.

    Nothing where the text is empty. Raises `yaml.YAMLError` where it is not YAML, and `Refused`
    where it uses references, tags or endless nesting. Built without recursion, so that no input
    can exhaust the stack.
    """
    return _Composer(text, first_line, galley).composed()


class _Composer:
    def __init__(self, text: str, first_line: int, galley: Galley) -> None:
        self._text = text
        self._first_line = first_line
        self._galley = galley
        self._lines: list[str] = []
        self._open: list[_Open] = []
        self._root: Node | None = None

    def composed(self) -> Node | None:
        parser = _Parser(self._text)
        try:
            while (event := parser.get_event()) is not None:
                self._take(event)
        finally:
            parser.dispose()
        return self._root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check(event)
            if len(self._open) >= DEPTH:
                raise self._refused(reading.TOO_DEEP, event, limit=str(DEPTH))
            keyed = isinstance(event, yaml.MappingStartEvent)
            self._open.append(_Open(self._place(event), keyed))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            raise self._refused(reading.REFERENCE, event, mark=f"*{event.anchor}")
        elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
            raise self._refused(reading.SECOND_DOCUMENT, event)

    def _check(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            raise self._refused(reading.REFERENCE, event, mark=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            mark = tag.replace(_YAML_TAG, "!!")
            raise self._refused(reading.TAG, event, mark=mark)

    def _close(self) -> None:
        done = self._open.pop()
        if not done.keyed:
            self._add(Listing(tuple(done.nodes), done.at.line, done.at.column))
            return
        entries: list[Entry] = []
        for name, value in zip(done.nodes[::2], done.nodes[1::2], strict=True):
            if not isinstance(name, Scalar) or not name.text.strip():
                self._galley.mark(reading.ODD_NAME, name)
            elif name.text == "<<":
                self._galley.mark(reading.REFERENCE, name, mark="<<")
            else:
                entries.append(Entry(name, value))
        self._add(Mapping(tuple(entries), done.at.line, done.at.column))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._check(event)
        if event.style == '"':
            text = mended(text)
            found = hidden_in(text)
            if found:
                raise self._refused(
                    reading.CONTROL_CHARACTER,
                    event,
                    character=code_point(found[0][0]),
                )
        elif event.style is None or event.style in ("", ">"):
            text = self._unfolded(event)
        line, column = _at(event.start_mark)
        return Scalar(text, line + self._first_line, column + 1)

    def _unfolded(self, event: yaml.ScalarEvent) -> str:
        """A plain text, its lines joined as Chinese is: no space between two 汉字."""
        text: str = event.value
        (first, column), last = _at(event.start_mark), _at(event.end_mark)[0]
        if first == last:
            self._note_comment(event)
            return text
        if " " in text:
            for before, after in self._joints(first, column, last):
                text = text.replace(f"{before} {after}", before + after, 1)
        return text

    def _joints(self, first: int, column: int, last: int) -> list[tuple[str, str]]:
        """The last words of a line and the first of the next, where both are 汉字."""
        if not self._lines:
            self._lines = self._text.split("\n")
        head, *rest = self._lines[first : last + 1]
        lines = [line.strip() for line in (head[column:], *rest)]
        return [
            (before[-8:], after[:8])
            for before, after in pairwise(lines)
            if is_wide(before[-1:]) and is_wide(after[:1])
        ]

    def _note_comment(self, event: yaml.ScalarEvent) -> None:
        """Warn of ``争创 #1 工程``, of which YAML keeps only the first word."""
        if "#" not in self._text:
            return
        if not self._lines:
            self._lines = self._text.split("\n")
        line, end = _at(event.end_mark)
        rest = self._lines[line][end:] if line < len(self._lines) else ""
        swallowed = rest.lstrip()
        if swallowed.startswith("#") and swallowed[1:2].strip(" #"):
            at = Place(line + self._first_line, end + len(rest) - len(swallowed) + 1)
            self._galley.mark(reading.SWALLOWED, at, mark=swallowed[:12])

    def _place(self, event: yaml.Event) -> Place:
        line, column = _at(event.start_mark)
        return Place(line + self._first_line, column + 1)

    def _refused(self, rule: Rule, event: yaml.Event, **details: str) -> Refused:
        self._galley.mark(rule, self._place(event), **details)
        return Refused(rule.code)


def _at(mark: "yaml.Mark | yaml._yaml.Mark | None") -> tuple[int, int]:
    """Line and column of a mark, counted from 0; events of a parsed text always have one."""
    return (mark.line, mark.column) if mark else (0, 0)
