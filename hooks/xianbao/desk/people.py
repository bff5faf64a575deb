"""People: who is meant by a name in copy."""

from collections.abc import Iterable
from hashlib import blake2s

from xianbao.desk.galley import Galley
from xianbao.desk.near import nearest
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
"""Characters of a key, so that every file system takes it."""

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


class Roster:
    """The staff, joined by everyone else as copy names them.

    ``checked`` says that there is a staff file to check names against.
    """

    def __init__(self, staff: Staff, *, checked: bool) -> None:
        """Begin with the staff."""
        self._staff = staff
        self._checked = checked
        self._outsiders: dict[str, Person] = {}
        self._found: dict[str, Person] = {}
        self._keys = {person.key for person in staff.people}
        self._near = _wildcards(staff.people) if checked else {}

    def credits(
        self,
        role: Role,
        names: Iterable[Scalar],
        galley: Galley,
    ) -> tuple[Credit, ...]:
        """Credits for names in one role, each person once; doubts about a name are marked."""
        found: dict[str, Credit] = {}
        for name in divided(names):
            person = self._person(role, name, galley)
            found.setdefault(person.key, Credit(role, name.text, person.key))
        return tuple(found.values())

    @property
    def staff(self) -> Staff:
        """The staff and everyone named so far, in the order of the first mention."""
        return self._staff.joined_by(self._outsiders.values())

    def _person(self, role: Role, name: Scalar, galley: Galley) -> Person:
        person = self._found.get(name.text)
        if person is None:
            person = self._staff.named(name.text) or self._outsider(name.text)
            self._found[name.text] = person
        if self._checked:
            self._check(person, role, name, galley)
        return person

    def _check(self, person: Person, role: Role, name: Scalar, galley: Galley) -> None:
        if person.staff:
            if role.on_staff and person.roles and role not in person.roles:
                label = ROLE_NAMES[role][0]
                galley.mark(rules.ROLE_NOT_HELD, name, name=name.text, role=label)
        elif role.on_staff:
            names = (n for p in self._staff.people for n in (p.name, *p.aliases))
            near = self._near_staff(name.text) or nearest(name.text, names)
            galley.mark(rules.UNKNOWN_STAFF, name, name=name.text, near=near)
        else:
            near = self._near_staff(name.text)
            if near:
                galley.mark(rules.NEAR_STAFF, name, name=name.text, near=near)

    def _near_staff(self, name: str) -> str:
        key = identity(name)
        found = (self._near.get(pattern) for pattern in _patterns(key))
        return next((near for near in found if near), "")

    def _outsider(self, name: str) -> Person:
        known = self._outsiders.get(identity(name))
        if known:
            return known
        reading = person_reading(name)
        key = self._free(name_slug(reading) or "person", identity(name))
        person = Person(key=key, name=name, reading=reading, staff=False)
        self._outsiders[identity(name)] = person
        self._keys.add(key)
        return person

    def _free(self, slug: str, name: str) -> str:
        """The slug, or the slug with a mark made of the name, which no other name changes."""
        slug = slug[:LONGEST_KEY]
        if slug != "person" and len(slug) < LONGEST_KEY and slug not in self._keys:
            return slug
        for size in range(2, 17):
            key = f"{slug}-{blake2s(name.encode(), digest_size=size).hexdigest()}"
            if key not in self._keys:
                return key
        return slug


def _patterns(name: str) -> list[str]:
    """A name with each of its characters left open, if it is long enough."""
    if not SHORTEST_NEAR <= len(name) <= LONGEST_NEAR:
        return []
    return [f"{name[:index]}*{name[index + 1 :]}" for index in range(len(name))]


def _wildcards(people: Iterable[Person]) -> dict[str, str]:
    near: dict[str, str] = {}
    for person in people:
        for name in (person.name, *person.aliases):
            for pattern in _patterns(identity(name)):
                near.setdefault(pattern, person.name)
    return near
