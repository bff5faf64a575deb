"""People: who is meant by a name in copy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import blake2s
from typing import NamedTuple

from xianbao.desk.asked import Asked, who_is
from xianbao.desk.galley import Galley
from xianbao.desk.near import nearest
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import people as rules
from xianbao.desk.stylebook.credits import ROLE_NAMES
from xianbao.desk.tree import Scalar
from xianbao.paper.credit import Credit, Role
from xianbao.paper.name import name_slug, person_reading
from xianbao.paper.script import identity
from xianbao.paper.staff import Person, Staff

SHORTEST_NEAR = 3
"""Characters of the shortest name that can be near another: 张辉 and 张伟 are just two people."""
LONGEST_NEAR = 20
"""Characters of the longest; beyond it the words are no name."""
LONGEST_KEY = 60
"""Characters of a key without its mark, so that every file system takes it."""

_DIVIDERS = str.maketrans("，,；;\n", "、、、、、")
_POSTS = ("本报记者", "本报通讯员", "特约记者", "特约通讯员", "记者", "通讯员")


def divided(names: Iterable[Scalar]) -> tuple[Scalar, ...]:
    """Names one by one: ``张辉、李若溪`` and ``张辉 李若溪`` are two, ``张　辉`` is one."""
    return tuple(name for scalar in names for name in _divided(scalar))


def _divided(scalar: Scalar) -> Iterable[Scalar]:
    if len(scalar.text) <= SHORTEST_NEAR and scalar.text.isalpha():
        return (scalar,)
    found = []
    start = 0
    for part in scalar.text.translate(_DIVIDERS).split("、"):
        for name in _spaced(part):
            column = scalar.column + start + max(part.find(name[0]), 0)
            found.append(Scalar(name, scalar.line, column))
        start += len(part) + 1
    return found


def _spaced(part: str) -> list[str]:
    """The names of a part without 、: a space divides names of 汉字, and fills out 张　辉."""
    words = part.split()
    while words and words[0] in _POSTS:
        del words[0]
    if not words[1:] or not all(map(_is_han, words)):
        return [" ".join(words)] if words else []
    names: list[str] = []
    for word in words:
        if len(word) == 1 and names and len(names[-1]) == 1:
            names[-1] += word
        else:
            names.append(word)
    return names


def _is_han(word: str) -> bool:
    return all("\u3400" <= character <= "\u9fff" or character == "·" for character in word)


class Answer(NamedTuple):
    """Who is meant by a name in a role, and the doubt about it, if there is one."""

    person: Person
    doubt: Rule | None = None
    details: tuple[tuple[str, str], ...] = ()

    @property
    def meaning(self) -> tuple[object, ...]:
        """All of it that a story takes."""
        return (self.person.key, self.doubt, self.details)


class Roster:
    """The staff, joined by everyone else as copy names them.

    ``checked`` says that there is a staff file to check names against. ``known`` are people from
    outside whose readings were made before, by `identity`; ``asked`` notes whom copy names.
    """

    def __init__(
        self,
        staff: Staff,
        *,
        checked: bool,
        known: Mapping[str, Person] | None = None,
        asked: Asked | None = None,
    ) -> None:
        """Begin with the staff."""
        self._staff = staff
        self._checked = checked
        self._known = known or {}
        self._asked = asked or Asked()
        self._found: dict[str, Person] = {}
        self._answers: dict[tuple[Role, str], Answer] = {}

    def credits(
        self,
        role: Role,
        names: Iterable[Scalar],
        galley: Galley,
    ) -> tuple[Credit, ...]:
        """Credits for names in one role, each person once; doubts about a name are marked."""
        found: dict[str, Credit] = {}
        for name in divided(names):
            self._asked.note(who_is(role, name.text))
            person, doubt, details = self.answer(role, name.text)
            if doubt:
                galley.mark(doubt, name, **dict(details))
            found.setdefault(person.key, Credit(role, name.text, person.key))
        return tuple(found.values())

    def answer(self, role: Role, name: str) -> Answer:
        """Who is meant by a name in a role; it depends on the staff and on nothing else."""
        answer = self._answers.get((role, name))
        if answer is None:
            person = self._person(name)
            answer = self._checked_answer(person, role, name) if self._checked else Answer(person)
            self._answers[role, name] = answer
        return answer

    @property
    def outsiders(self) -> Mapping[str, Person]:
        """Everyone from outside who was asked for, by the spelling that was printed."""
        return {name: person for name, person in self._found.items() if not person.staff}

    def _person(self, name: str) -> Person:
        person = self._found.get(name)
        if person is None:
            person = self._found[name] = self._staff.named(name) or self._outsider(name)
        return person

    def _checked_answer(self, person: Person, role: Role, name: str) -> Answer:
        if person.staff:
            if role.on_staff and not person.holds(role):
                label = ROLE_NAMES[role][0]
                return Answer(person, rules.ROLE_NOT_HELD, (("name", name), ("role", label)))
            return Answer(person)
        near = self._near_staff(name)
        if role.on_staff:
            near = near or nearest(name, (n for p in self._staff.people for n in p.spellings))
            return Answer(person, rules.UNKNOWN_STAFF, (("name", name), ("near", near)))
        if near:
            return Answer(person, rules.NEAR_STAFF, (("name", name), ("near", near)))
        return Answer(person)

    def _near_staff(self, name: str) -> str:
        found = (self._near.get(pattern) for pattern in _patterns(identity(name)))
        return next((near for near in found if near), "")

    @cached_property
    def _near(self) -> dict[str, str]:
        return _wildcards(self._staff.people)

    def _outsider(self, name: str) -> Person:
        known = self._known.get(identity(name))
        return replace(known, name=name) if known else outsider(name)


def outsider(name: str) -> Person:
    """Someone who is not on the staff list.

    The key is made of the name alone, with a mark of its spelling, so that it stays whoever else
    is filed: 张炜 and 张伟 are of one reading and not one person.
    """
    plain = identity(name)
    reading = person_reading(name)
    slug = (name_slug(reading) or "person")[:LONGEST_KEY].rstrip("-")
    mark = blake2s(plain.encode(), digest_size=3).hexdigest()
    return Person(key=f"{slug}-{mark}", name=name, reading=reading, staff=False)


def _patterns(name: str) -> list[str]:
    """A name with each of its characters left open, if it is long enough."""
    if not SHORTEST_NEAR <= len(name) <= LONGEST_NEAR:
        return []
    return list(with_one_open(name))


def with_one_open(name: str) -> Iterator[str]:
    """A name with each of its characters left open in turn."""
    return (f"{name[:index]}*{name[index + 1 :]}" for index in range(len(name)))


def _wildcards(people: Iterable[Person]) -> dict[str, str]:
    near: dict[str, str] = {}
    for person in people:
        for name in person.spellings:
            for pattern in _patterns(identity(name)):
                near.setdefault(pattern, person.name)
    return near
