"""Staff: the people, and who is meant by a printed name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from xianbao.paper.credit import Role
from xianbao.paper.script import identity


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the paper.

    ``key`` is the ASCII address part, as in ``/people/zhang-hui/``. ``reading`` is the name in
    Latin letters after GB/T 28039-2011: ``Lü Xiaopu``. ``job`` is a title in 汉字 (首席记者).
    ``roles`` is empty where any role will do. ``formerly`` are addresses that lead here.
    """

    key: str
    name: str
    reading: str
    aliases: tuple[str, ...] = ()
    job: str = ""
    roles: frozenset[Role] = frozenset()
    about: str = ""
    staff: bool = True
    formerly: tuple[str, ...] = ()

    def holds(self, role: Role) -> bool:
        """Whether this person may be named in a role."""
        return not self.roles or role in self.roles

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write the name that this person is known by."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Staff:
    """Everyone the paper names, looked up by key or by any spelling of the name."""

    people: tuple[Person, ...] = ()
    _by_key: dict[str, Person] = field(init=False, repr=False, compare=False)
    _by_name: dict[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the people once."""
        object.__setattr__(self, "_by_key", {person.key: person for person in self.people})
        names: dict[str, Person] = {}
        for person in self.people:
            for name in person.spellings:
                names.setdefault(identity(name), person)
        object.__setattr__(self, "_by_name", names)

    def __getitem__(self, key: str) -> Person:
        """The person with this key; `KeyError` if there is none."""
        return self._by_key[key]

    def named(self, name: str) -> Person | None:
        """Who is meant by a printed name, traditional or simplified, alias or not."""
        return self._by_name.get(identity(name))

    def joined_by(self, people: Iterable[Person]) -> "Staff":
        """The same staff with more people after them, as those named only in copy."""
        return Staff((*self.people, *people))
