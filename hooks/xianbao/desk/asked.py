"""Questions: what a file asked about the rest of the paper while it was read.

A subject names what was asked about: a path or an address below ``articles/``, a day or a month
(``2026/11``), the names in a folder (``2026/11/22/``), a path in whatever letters (``~…``), or
who is meant by a name in one role (``@reporter 张辉``). A file is read again when the answer to
any of its questions may have changed.
"""

from collections.abc import Iterable, Iterator

from xianbao.paper.credit import Role

_NAME = "@"


class Asked:
    """Notes every question that is asked while one file is read."""

    __slots__ = ("_subjects",)

    def __init__(self) -> None:
        """Begin with no question."""
        self._subjects: set[str] = set()

    def note(self, subject: str) -> None:
        """Note one question."""
        self._subjects.add(subject)

    def taken(self) -> tuple[str, ...]:
        """All questions since the last time, in a fixed order; the next file begins anew."""
        subjects = tuple(sorted(self._subjects))
        self._subjects.clear()
        return subjects


def address_of(path: str) -> str:
    """The address that the file at a path has if it is a story: ``2026/11/22/03-02``."""
    return path.removesuffix(".md").removesuffix("/index")


def in_any_letters(path: str) -> str:
    """The subject of a path whose letters may be small or large."""
    return f"~{path.casefold()}"


def names_in(folder: str) -> str:
    """The subject of what a folder holds."""
    return f"{folder}/"


def who_is(role: Role, name: str) -> str:
    """The subject of a name in a role."""
    return f"{_NAME}{role.value} {name}"


def names_asked(subjects: Iterable[str]) -> Iterator[tuple[Role, str]]:
    """The names among subjects, each with its role."""
    for subject in subjects:
        if subject.startswith(_NAME):
            role, _, name = subject[len(_NAME) :].partition(" ")
            yield Role(role), name


def people_asked(subjects: Iterable[str]) -> set[str]:
    """The names among subjects, in whatever roles."""
    return {subject.partition(" ")[2] for subject in subjects if subject.startswith(_NAME)}


def answered_by_file(path: str) -> set[str]:
    """What is answered anew when a file comes or goes."""
    return {path, in_any_letters(path), names_in(path.rpartition("/")[0])}


def answered_by_story(address: str, path: str) -> set[str]:
    """What is answered anew when a story comes or goes."""
    return {address, path, names_in(address[:10]), names_in(address[:7])}
