"""Records: a group of fields, checked against its form, read field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from xianbao.desk.destination import trouble
from xianbao.desk.galley import Galley, Place, Placed
from xianbao.desk.moment import Moment, NotAMoment, read_moment
from xianbao.desk.near import nearest
from xianbao.desk.rulebook import field as rules
from xianbao.desk.rulebook import reading
from xianbao.desk.stylebook.field import Form
from xianbao.desk.text import one_line
from xianbao.desk.tree import Entry, Listing, Mapping, Node, Scalar, is_blank, kind
from xianbao.paper.script import simplified


@dataclass(frozen=True, slots=True)
class Record:
    """A group of fields by their English names; blank ones are left out."""

    form: Form
    galley: Galley
    at: Place
    entries: dict[str, Entry]

    def __contains__(self, name: str) -> bool:
        """Whether something was written for a field."""
        return name in self.entries

    def where(self, name: str) -> Placed:
        """The place of a field's value, or of the record where the field is absent."""
        entry = self.entries.get(name)
        return entry.value if entry else self.at

    def scalar(self, name: str) -> Scalar | None:
        """A field's text with its place."""
        entry = self.entries.get(name)
        if entry is None:
            return None
        if isinstance(entry.value, Scalar):
            return entry.value
        self.wrong_type(name, entry.value)
        return None

    def text(self, name: str) -> str:
        """A field's text on one line, empty where it is absent."""
        if name not in self.entries:
            return ""
        scalar = self.scalar(name)
        if scalar is None or self._is_endless(name, scalar):
            return ""
        return one_line(scalar.text)

    def _is_endless(self, name: str, scalar: Scalar) -> bool:
        """Whether a text is one that no field holds; it is then marked."""
        length = len(scalar.text)
        if length <= ENDLESS:
            return False
        details = {"name": self.typed(name), "length": str(length), "limit": str(ENDLESS)}
        self.galley.mark(rules.ENDLESS_FIELD, scalar, **details)
        return True

    def prose(self, name: str) -> str:
        """A field's text with its line breaks."""
        scalar = self.scalar(name)
        return scalar.text.strip() if scalar else ""

    def texts(self, name: str) -> tuple[Scalar, ...]:
        """The texts of a field that takes one or a list."""
        if name not in self.entries:
            return ()
        return tuple(self._texts(name, self.entries[name].value))

    def _texts(self, name: str, node: Node) -> Iterator[Scalar]:
        for item in node.items if isinstance(node, Listing) else (node,):
            if not isinstance(item, Scalar):
                self.wrong_type(name, item)
            elif item.text.strip() and not self._is_endless(name, item):
                yield Scalar(one_line(item.text), item.line, item.column)

    def choice(self, name: str) -> str:
        """The English value of a chosen option, empty where none was given."""
        if name not in self.entries:
            return ""
        scalar = self.scalar(name)
        return self._chosen(name, scalar) if scalar else ""

    def choices(self, name: str) -> tuple[str, ...]:
        """The English values of all chosen options."""
        chosen = (self._chosen(name, scalar) for scalar in self.texts(name))
        return tuple(value for value in chosen if value)

    def _chosen(self, name: str, scalar: Scalar) -> str:
        field = self.form[name]
        word = scalar.text.strip()
        for choice in field.choices:
            if word.lower() == choice.value or word in choice.aliases:
                return choice.value
        spellings = [s for choice in field.choices for s in (*choice.aliases, choice.value)]
        self.galley.mark(
            rules.UNKNOWN_CHOICE,
            scalar,
            name=self.typed(name),
            value=word,
            choices=tuple(choice.shown for choice in field.choices),
            near=nearest(simplified(word), spellings),
        )
        return ""

    def moment(self, name: str) -> Moment | None:
        """A field's day and time of day."""
        if name not in self.entries:
            return None
        scalar = self.scalar(name)
        if scalar is None:
            return None
        try:
            return read_moment(scalar.text)
        except NotAMoment as slip:
            example = self.form[name].content.strip("{}")
            self.galley.mark(slip.rule, scalar, value=slip.part, example=example[:16])
            return None

    def day(self, name: str) -> date | None:
        """A field's day."""
        moment = self.moment(name)
        return moment.day if moment else None

    def number(self, name: str) -> int | None:
        """A field's whole number."""
        scalar = self.scalar(name)
        if scalar is None:
            return None
        digits = scalar.text.strip().removeprefix("第").removesuffix("版").strip()
        if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER:
            return int(digits)
        field = self.form[name]
        self.galley.mark(
            rules.BAD_NUMBER,
            scalar,
            name=self.typed(name),
            value=scalar.text,
            example=field.example,
        )
        return None

    def web_address(self, name: str) -> str:
        """A field's http or https address."""
        scalar = self.scalar(name)
        if scalar is None:
            return ""
        address = scalar.text.strip()
        if is_web_address(address):
            return address
        name = self.typed(name)
        self.galley.mark(rules.BAD_WEB_ADDRESS, scalar, name=name, value=address)
        return ""

    def records(self, name: str, form: Form) -> tuple["Record", ...]:
        """The groups of a field that takes one group or a list of them."""
        entry = self.entries.get(name)
        if entry is None:
            return ()
        nodes = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        found = (self._record(name, node, form) for node in nodes if not is_blank(node))
        return tuple(record for record in found if record)

    def _record(self, name: str, node: Node, form: Form) -> "Record | None":
        record = read_record(node, form, self.galley)
        if record is None:
            self.wrong_type(name, node)
        return record

    def pairs(self, name: str) -> tuple[Entry, ...]:
        """The lines of a field that takes ``name: content``; a name given twice is marked."""
        entry = self.entries.get(name)
        if entry is None:
            return ()
        if isinstance(entry.value, Mapping):
            return tuple(once(entry.value, self.galley))
        self.wrong_type(name, entry.value)
        return ()

    def wrong_type(self, name: str, node: Node) -> None:
        """Mark that a field holds the wrong kind of thing."""
        field = self.form[name]
        self.galley.mark(
            rules.WRONG_TYPE,
            node,
            name=self.typed(name),
            expected=field.type.value,
            found=kind(node),
            example=field.example,
        )

    def typed(self, name: str) -> str:
        """The field's name as the editor typed it."""
        entry = self.entries.get(name)
        return entry.name.text.strip() if entry else name


_MOST_GUESSED = 40
"""Unknown names of one group of which the desk guesses what they were meant for."""
ENDLESS = 3000
"""Characters of a text in a field, beyond which it is taken for the story itself."""
LONGEST_NUMBER = 9
"""Digits of a whole number, which is more than any paper counts."""


def read_record(node: Node, form: Form, galley: Galley) -> Record | None:
    """A group of fields, all its slips marked; nothing where it is no group at all."""
    at = Place(node.line, node.column)
    if isinstance(node, Scalar) and form.short:
        name = Scalar(form.short, node.line, node.column)
        if _has_full_width_colon(node, form, galley):
            return Record(form, galley, at, {})
        return Record(form, galley, at, {form.short: Entry(name, node)})
    if not isinstance(node, Mapping):
        return None
    entries, guessed = _sorted_out(node, form, galley)
    record = Record(form, galley, at, entries)
    for field in form.required:
        if field.name not in record and field.name not in guessed:
            mark_missing(record, field.name)
    for blank in [name for name, entry in entries.items() if is_blank(entry.value)]:
        del entries[blank]
    return record


def _sorted_out(node: Mapping, form: Form, galley: Galley) -> tuple[dict[str, Entry], set[str]]:
    """Entries by English names, and the fields that misspelt names were probably meant for."""
    entries: dict[str, Entry] = {}
    guessed: set[str] = set()
    unknown = 0
    for entry in node.entries:
        name = entry.name.text.strip()
        field = form.spelt(name)
        if field is None:
            unknown += 1
            guessed.add(_mark_unknown(entry.name, form, galley, guess=unknown <= _MOST_GUESSED))
        elif field.name in entries:
            _mark_twice(entry.name, entries[field.name].name, galley)
        else:
            entries[field.name] = entry
    for field in form.required:
        found = entries.get(field.name)
        if found and is_blank(found.value):
            galley.mark(rules.EMPTY_FIELD, found.name, name=found.name.text, example=field.example)
    return entries, guessed


def mark_missing(record: Record, name: str) -> None:
    """Mark that a record lacks a field."""
    field = record.form[name]
    record.galley.mark(
        rules.MISSING_FIELD,
        record.at,
        name=field.name,
        alias=field.aliases[0],
        example=field.example,
    )


def _mark_unknown(name: Scalar, form: Form, galley: Galley, *, guess: bool) -> str:
    """Mark a name that is none; the English name of the field that was probably meant."""
    if _has_full_width_colon(name, form, galley):
        return form[name.text.partition("：")[0].strip()].name
    word = name.text.strip()
    near = nearest(simplified(word), form.by_spelling) if guess else ""
    galley.mark(rules.UNKNOWN_FIELD, name, name=word, near=near)
    return form[near].name if near else ""


def _mark_twice(name: Scalar, first: Scalar, galley: Galley) -> None:
    if name.text.strip() == first.text.strip():
        galley.mark(rules.FIELD_TWICE, name, name=name.text.strip(), line=str(first.line))
        return
    galley.mark(
        rules.FIELD_UNDER_TWO_NAMES,
        name,
        name=name.text.strip(),
        other=first.text.strip(),
        line=str(first.line),
    )


def _has_full_width_colon(scalar: Scalar, form: Form, galley: Galley) -> bool:
    name, colon, _ = scalar.text.partition("：")
    if not colon or name.strip() not in form.by_spelling:
        return False
    at = Place(scalar.line, scalar.column + len(name))
    galley.mark(reading.FULL_WIDTH_COLON, at, name=name.strip())
    return True


def once(mapping: Mapping, galley: Galley) -> Iterator[Entry]:
    """The entries of a free group, each name once; a second one is marked."""
    first: dict[str, Scalar] = {}
    for entry in mapping.entries:
        name = entry.name.text.strip()
        if name in first:
            _mark_twice(entry.name, first[name], galley)
        else:
            first[name] = entry.name
            yield entry


def is_web_address(address: str) -> bool:
    """Whether it is an http or https address with a host, and nothing a browser may run."""
    if any(character.isspace() for character in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and trouble(address) is None
