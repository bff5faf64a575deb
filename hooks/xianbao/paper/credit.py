"""Credits: who did what for a story, a photo or a page."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property


class Credited(Enum):
    """What a role counts as on a person's page."""

    WRITTEN = "written"
    PHOTOGRAPHED = "photographed"
    EDITED = "edited"

    # There is one of each, so where it stands in memory tells it apart; an Enum's own hash is
    # reckoned in Python, and asked some thirty times for every story, as a role's is.
    __hash__ = object.__hash__


class Role(Enum):
    """A role in which a person is named. The value is its front matter field."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    AUTHOR = "author"
    COMPILER = "compiler"
    PHOTOGRAPHER = "photographer"
    ILLUSTRATOR = "illustrator"
    EDITOR = "editor"
    DUTY_EDITOR = "duty_editor"
    PROOFREADER = "proofreader"

    __hash__ = object.__hash__  # as above

    @cached_property
    def credited(self) -> Credited:
        """Whether the role writes, photographs or edits."""
        return _CREDITED[self]

    @property
    def on_staff(self) -> bool:
        """Whether only staff hold the role: 本报记者 and editors do, a 通讯员 does not."""
        return self in _STAFF_ROLES


_CREDITED = {
    Role.REPORTER: Credited.WRITTEN,
    Role.CORRESPONDENT: Credited.WRITTEN,
    Role.AUTHOR: Credited.WRITTEN,
    Role.COMPILER: Credited.WRITTEN,
    Role.PHOTOGRAPHER: Credited.PHOTOGRAPHED,
    Role.ILLUSTRATOR: Credited.PHOTOGRAPHED,
    Role.EDITOR: Credited.EDITED,
    Role.DUTY_EDITOR: Credited.EDITED,
    Role.PROOFREADER: Credited.EDITED,
}
_STAFF_ROLES = frozenset({Role.REPORTER, Role.EDITOR, Role.DUTY_EDITOR, Role.PROOFREADER})


@dataclass(frozen=True, slots=True)
class Credit:
    """One person in one role, under the spelling that was printed.

    ``person`` is the key of the person whom the spelling means (張輝 and 张辉 are one).
    """

    role: Role
    name: str
    person: str
