"""The tree of a file's fields, in which every name and value knows its place."""

from typing import NamedTuple

from xianbao.desk.words import Words


class Scalar(NamedTuple):
    """A text as the editor typed it: never a number, a date or a truth value."""

    text: str
    line: int
    column: int


class Listing(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Entry(NamedTuple):
    """One field: its name and what was written for it."""

    name: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """A group of fields, in the order of the file; names may repeat."""

    entries: tuple[Entry, ...]
    line: int
    column: int


Node = Scalar | Listing | Mapping


def is_blank(node: "Node") -> bool:
    """Whether nothing was written: the field's name alone, or quotes with nothing in them."""
    if isinstance(node, Scalar):
        return not node.text.strip()
    if isinstance(node, Listing):
        return all(is_blank(item) for item in node.items)
    return not node.entries


def kind(node: "Node") -> Words:
    """What was written, for a message."""
    match node:
        case Scalar():
            return Words("一行文字", "a line of text")
        case Listing():
            return Words("一个列表", "a list")
        case Mapping():
            return Words("一组「名称: 内容」", "a group of fields")
