"""Labels: bilingual names with their readings checked and their addresses made."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from xianbao.desk.galley import Galley, Placed
from xianbao.desk.placement import NAME, suggested
from xianbao.desk.record import Record
from xianbao.desk.rulebook import paper as rules
from xianbao.desk.rulebook import people
from xianbao.desk.tree import Scalar
from xianbao.paper.label import Label, LabelStyle
from xianbao.paper.pinyin import is_reading, label_pinyin
from xianbao.paper.script import simplified


@dataclass(frozen=True, slots=True)
class Romanizer:
    """How a paper sets pinyin: the places that its labels drop, and the style."""

    places: tuple[str, ...]
    style: LabelStyle

    def label(self, record: Record, han: str) -> Label:
        """The label of a record; a hand-written reading that is none is marked."""
        english = record.text("english")
        written = record.scalar("pinyin")
        generated = label_pinyin(han, self.places, self.style) if han else ""
        if written is None:
            return Label(han, generated, english)
        pinyin = " ".join(written.text.split())
        if han and not is_reading(han, pinyin):
            details = {"value": pinyin, "han": han, "near": generated}
            record.galley.mark(people.BAD_PINYIN, written, **details)
            return Label(han, generated, english)
        return Label(han, pinyin, english)


@dataclass(slots=True)
class Keys:
    """The address parts given out so far among sections, among series or among people."""

    galley: Galley
    owners: dict[str, str] = field(default_factory=dict)

    def written(self, record: Record, name: str) -> str:
        """The key that an editor wrote, or nothing where there is none or it was marked."""
        scalar = record.scalar("key")
        if scalar is None:
            return ""
        key = scalar.text.strip()
        if NAME.fullmatch(key) is None:
            example = suggested(key)
            self.galley.mark(people.BAD_KEY, scalar, value=key, example=example)
            return ""
        return key if self.give(key, name, scalar) else ""

    def give(self, key: str, name: str, at: Placed) -> bool:
        """Give a key to its owner; one that is taken is marked."""
        owner = self.owners.setdefault(key, name)
        if owner == name:
            return True
        self.galley.mark(people.KEY_TAKEN, at, value=key, other=owner, name=name)
        return False


def first_named(records: Iterable[Record], galley: Galley) -> list[Record]:
    """Records with a name, each name once; a second one is marked."""
    first: dict[str, Scalar] = {}
    found = []
    for record in records:
        name = record.scalar("name")
        if name is None or not record.text("name"):  # none, or one of a book's length
            continue
        known = first.setdefault(simplified(name.text.strip()), name)
        if known is name:
            found.append(record)
        else:
            details = {"name": name.text.strip(), "line": str(known.line)}
            galley.mark(rules.LABEL_TWICE, name, **details)
    return found
