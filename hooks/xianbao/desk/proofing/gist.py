"""Gists: what the checks of the whole paper need to know of each story, and no more.

They are kept between runs in plain values, so that 20,000 of them are read in a moment.
"""

from typing import NamedTuple


class Mention(NamedTuple):
    """A name in a story: where it stands, and as what (a role of `Role`, or empty in the text)."""

    name: str
    role: str
    line: int
    column: int
    end_line: int
    end_column: int


class Pictured(NamedTuple):
    """A photo in a story: its file, a digest of its content, and its credit as printed."""

    file: str
    digest: str
    credit: str
    line: int
    column: int
    end_line: int
    end_column: int


class Lead(NamedTuple):
    """A link to a story: the key of that, and where the link's target stands."""

    key: str
    line: int
    column: int
    end_line: int
    end_column: int


class Gist(NamedTuple):
    """What is kept of one story; ``path`` is as messages show it, ``key`` its address.

    One field for each check of the whole paper, filled by the takers in `checks`; of a story that
    was ``withdrawn`` nothing else is taken.
    """

    path: str
    key: str
    names: tuple[Mention, ...] = ()
    pictures: tuple[Pictured, ...] = ()
    leads: tuple[Lead, ...] = ()
    withdrawn: bool = False

    def packed(self) -> tuple[object, ...]:
        """The gist in plain values."""
        taken = (self.names, self.pictures, self.leads)
        return (self.path, self.key, *(tuple(map(tuple, one)) for one in taken), self.withdrawn)


def unpacked_gist(path: str, key: str, *taken: object) -> Gist:
    """The gist of `Gist.packed`; what is anything else raises `TypeError` or `ValueError`."""
    names, pictures, leads, withdrawn = taken
    if not (isinstance(names, tuple) and isinstance(pictures, tuple) and isinstance(leads, tuple)):
        raise TypeError(path)
    return Gist(
        path,
        key,
        tuple(Mention(*one) for one in names),
        tuple(Pictured(*one) for one in pictures),
        tuple(Lead(*one) for one in leads),
        bool(withdrawn),
    )
