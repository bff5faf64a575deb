"""The staff file: the people of the paper."""

from collections.abc import Iterator

from xianbao.desk.frontmatter import read_tree
from xianbao.desk.galley import Galley
from xianbao.desk.labels import Keys
from xianbao.desk.people import divided
from xianbao.desk.record import Record, read_record
from xianbao.desk.redirect import read_formerly
from xianbao.desk.rulebook import paper
from xianbao.desk.rulebook import people as rules
from xianbao.desk.stylebook.staff import STAFF
from xianbao.desk.text import decode
from xianbao.desk.tree import Listing, Scalar, is_blank
from xianbao.paper.credit import Role
from xianbao.paper.name import name_slug, person_reading
from xianbao.paper.pinyin import is_reading
from xianbao.paper.script import identity
from xianbao.paper.staff import Person, Staff


def read_staff(data: bytes, galley: Galley) -> Staff | None:
    """The staff in the order of the file; nothing where the file could not be read."""
    text = decode(data, galley)
    if text is None:
        return None
    node = read_tree(text, galley)
    if node is None:
        return Staff() if galley.passed else None
    if not isinstance(node, Listing):
        galley.mark(paper.NOT_A_LIST, node)
        return None
    found = (read_record(item, STAFF, galley) for item in node.items if not is_blank(item))
    records = [record for record in found if record and "name" in record]
    keys = Keys(galley)
    written = [keys.written(record, record.text("name")) for record in records]
    people = [_person(record, key, keys) for record, key in zip(records, written, strict=True)]
    _mark_doubles(records, galley)
    return Staff(tuple(people))


def _person(record: Record, key: str, keys: Keys) -> Person:
    name = record.text("name")
    reading = _reading(record, name)
    return Person(
        key=key or _free(record, name, name_slug(reading) or "person", keys),
        name=name,
        reading=reading,
        aliases=tuple(alias.text for alias in divided(record.texts("aliases"))),
        job=record.text("job"),
        roles=frozenset(Role(role) for role in record.choices("roles")),
        about=record.prose("about"),
        formerly=read_formerly(record),
    )


def _reading(record: Record, name: str) -> str:
    written = record.scalar("pinyin")
    generated = person_reading(name)
    if written is None:
        return generated
    pinyin = " ".join(written.text.split())
    if pinyin == generated or is_reading(name, pinyin):
        return pinyin
    details = {"value": pinyin, "han": name, "near": generated}
    record.galley.mark(rules.BAD_PINYIN, written, **details)
    return generated


def _free(record: Record, name: str, slug: str, keys: Keys) -> str:
    """The slug, or the slug with the next free number, of which the editor is warned."""
    key, number = slug, 1
    while key in keys.owners:
        number += 1
        key = f"{slug}-{number}"
    other = keys.owners.get(slug, name)
    if identity(other) != identity(name):
        record.galley.mark(rules.SAME_SLUG, record.where("name"), name=name, other=other, key=key)
    keys.owners[key] = name
    return key


def _mark_doubles(records: list[Record], galley: Galley) -> None:
    """Mark spellings that would mean two people."""
    owners: dict[str, tuple[int, Scalar]] = {}
    for index, record in enumerate(records):
        for spelling in _spellings(record):
            owner, first = owners.setdefault(identity(spelling.text), (index, spelling))
            if owner != index:
                details = {"name": spelling.text, "line": str(first.line)}
                galley.mark(rules.STAFF_TWICE, spelling, **details)


def _spellings(record: Record) -> Iterator[Scalar]:
    name = record.scalar("name")
    if name:
        yield Scalar(record.text("name"), name.line, name.column)
    yield from divided(record.texts("aliases"))
