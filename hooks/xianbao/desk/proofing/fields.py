"""Fields: the texts of front matter that readers see, each character with its place."""

from collections.abc import Iterator

from xianbao.desk.proofing.manuscript import Piece, Run, Where
from xianbao.desk.stylebook.field import Form
from xianbao.desk.stylebook.photo import PHOTO
from xianbao.desk.stylebook.statistics import ITEM, STATISTICS
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tree import Entry, Listing, Mapping, Node, Scalar

_OWN = {
    "title": Where.TITLE,
    "kicker": Where.KICKER,
    "subtitle": Where.SUBTITLE,
    "summary": Where.SUMMARY,
    "highlights": Where.HIGHLIGHT,
    "dateline": Where.DATELINE,
}
_OF_PHOTO = {"caption": Where.CAPTION, "alt": Where.ALT}
_OF_BOX = ("title", "period", "source", "note")
_OF_ITEM = ("value", "change", "target")
SOFT_BREAK = "|"
"""Where a headline may break, which is not printed."""


def field_runs(text: str, fields: Mapping) -> Iterator[Run]:
    """The runs of a story's fields; ``text`` is the whole file."""
    return _Fields(text).runs(fields)


class _Fields:
    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]

    def runs(self, fields: Mapping) -> Iterator[Run]:
        for entry in fields.entries:
            name = _named(STORY, entry)
            if name in _OWN:
                for scalar in _scalars(entry.value):
                    yield from self._run(_OWN[name], scalar, name)
            elif name == "photos":
                for photo in _groups(entry.value):
                    yield from self._photo(photo)
            elif name == "statistics":
                for box in _groups(entry.value):
                    yield from self._box(box)

    def _photo(self, photo: Mapping) -> Iterator[Run]:
        for entry in photo.entries:
            name = _named(PHOTO, entry)
            if name in _OF_PHOTO and isinstance(entry.value, Scalar):
                yield from self._run(_OF_PHOTO[name], entry.value, name)

    def _box(self, box: Mapping) -> Iterator[Run]:
        for entry in box.entries:
            name = _named(STATISTICS, entry)
            if name in _OF_BOX and isinstance(entry.value, Scalar):
                yield from self._run(Where.BOX, entry.value, name)
            elif name == "items":
                for group in _groups(entry.value):
                    yield from self._items(group)

    def _items(self, group: Mapping) -> Iterator[Run]:
        """Items as ``label: value``, or one item spelt out."""
        names = {_named(ITEM, entry): entry.value for entry in group.entries}
        label = names.get("label")
        if isinstance(label, Scalar) and "value" in names:
            yield from self._run(Where.BOX, label, "label")
            yield from self._values(names, label.text.strip())
            return
        for entry in group.entries:
            yield from self._run(Where.BOX, entry.name, "label")
            item = entry.name.text.strip()
            if isinstance(entry.value, Scalar):
                yield from self._run(Where.BOX, entry.value, item)
            elif isinstance(entry.value, Mapping):
                yield from self._values(
                    {_named(ITEM, one): one.value for one in entry.value.entries}, item
                )

    def _values(self, names: dict[str, Node], label: str) -> Iterator[Run]:
        for name in (*_OF_ITEM, "note"):
            value = names.get(name)
            if isinstance(value, Scalar):
                yield from self._run(Where.BOX, value, label if name in _OF_ITEM else name)

    def _run(self, where: Where, scalar: Scalar, name: str) -> Iterator[Run]:
        if not scalar.text.strip():
            return
        found = self._traced(scalar)
        if found is None:
            return
        text, pieces = found
        if where is Where.TITLE and SOFT_BREAK in text:
            text, pieces = _without(SOFT_BREAK, text, pieces)
        yield Run(where, text, name, tuple(pieces))

    def _traced(self, scalar: Scalar) -> tuple[str, list[Piece]] | None:
        """A scalar's text, and where each of its pieces stands; nothing where that is not plain."""
        at = self._line(scalar.line) + scalar.column - 1
        text = scalar.text.strip()
        first = self._text[at : at + 1]
        if first in ("|", ">"):
            at = self._text.find("\n", at) + 1
        elif first in ("'", '"'):
            at += 1
            if "\\" in self._text[at : self._text.find("\n", at)] and first == '"':
                return None
        if self._text.startswith(text, at):
            return text, [Piece(0, at, len(text))]
        pieces = _aligned(text, self._text, at)
        return (text, pieces) if pieces else None

    def _line(self, number: int) -> int:
        """Where a line begins, counted from 1."""
        while len(self._starts) < number:
            self._starts.append(self._text.index("\n", self._starts[-1]) + 1)
        return self._starts[number - 1]


def _aligned(text: str, file: str, at: int) -> list[Piece]:
    """Where a text stands in a file that breaks its lines; no pieces where it does not."""
    pieces: list[Piece] = []
    index = begun = 0
    start = at = _past_space(file, at)
    while index < len(text):
        if file[at : at + 1] == text[index] and not text[index].isspace():
            index += 1
            at += 1
            continue
        behind = _past_space(file, at)
        if behind == at:
            return []
        if index > begun:
            pieces.append(Piece(begun, start, index - begun))
        if text[index].isspace():
            words = _past_space(text, index)
            pieces.extend(Piece(one, at, 0) for one in range(index, words))
            index = words
        begun, start, at = index, behind, behind
    if index > begun:
        pieces.append(Piece(begun, start, index - begun))
    return pieces


def _past_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _without(mark: str, text: str, pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """A text without a mark that is not printed."""
    kept: list[Piece] = []
    length = 0
    for piece in pieces:
        part = text[piece.index : piece.index + max(piece.length, 1)]
        at = 0
        for word in part.split(mark):
            if word:
                size = len(word) if piece.length else 0
                kept.append(Piece(length, piece.offset + at, size))
                length += len(word)
            at += len(word) + 1
    return text.replace(mark, ""), kept


def _named(form: Form, entry: Entry) -> str:
    field = form.spelt(entry.name.text.strip())
    return field.name if field else ""


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _groups(node: Node) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        yield node
    elif isinstance(node, Listing):
        yield from (item for item in node.items if isinstance(item, Mapping))
