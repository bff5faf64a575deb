"""Layout: what the files of one month are, judged by their paths alone."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from xianbao.desk.galley import Galley
from xianbao.desk.placement import EXAMPLE_DAY, Placement, Sort, place
from xianbao.desk.problem import Problem
from xianbao.desk.rulebook import paper
from xianbao.desk.rulebook import place as rules

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"})
"""Endings of picture files that every browser shows and that can hold no program."""
MONTH = 7
"""Characters of ``2026/11``."""


class Layout(NamedTuple):
    """What stands below ``articles/`` in one month, in the order of the paths.

    ``stories`` give each address the path of its file. ``others`` are all that is neither story
    nor issue: masthead, staff, pictures. ``odd`` are those whose place or name is wrong,
    ``doubles`` those whose address another file has, with that file.
    """

    stories: dict[str, str]
    issues: tuple[str, ...]
    others: frozenset[str]
    odd: tuple[str, ...]
    doubles: tuple[tuple[str, str], ...]

    @property
    def days(self) -> tuple[str, ...]:
        """Every day that holds a story: ``2026/11/22``."""
        return tuple(dict.fromkeys(address[: len(EXAMPLE_DAY)] for address in self.stories))


NOTHING = Layout({}, (), frozenset(), (), ())


def month_of(path: str) -> str:
    """The month that a path lies in, as ``2026/11``, or nothing for what lies in none."""
    is_in_one = path[4:5] == "/" == path[MONTH : MONTH + 1]
    digits = path[:4] + path[5:MONTH]
    return path[:MONTH] if is_in_one and digits.isascii() and digits.isdigit() else ""


def laid_out(paths: Iterable[str]) -> Layout:
    """What the files at these paths are."""
    stories: dict[str, str] = {}
    issues: list[str] = []
    others: list[str] = []
    odd: list[str] = []
    doubles: list[tuple[str, str]] = []
    for path in sorted(paths):
        placement = place(path)
        if placement.sort is Sort.STORY:
            first = stories.setdefault(placement.key, path)
            if first != path:
                doubles.append((path, first))
        elif placement.sort is Sort.ISSUE:
            issues.append(path)
        elif placement.sort in (Sort.OTHER, Sort.STANDING):
            others.append(path)
        elif placement.sort is not Sort.IGNORED:
            odd.append(path)
    return Layout(stories, tuple(issues), frozenset(others), tuple(odd), tuple(doubles))


def is_picture(path: str) -> bool:
    """Whether a file is a picture by its ending."""
    return PurePosixPath(path).suffix.lower() in PICTURES


def misplaced(root: str, layout: Layout) -> Iterator[Problem]:
    """The problems of where files stand; ``root`` is the name of the folder of copy."""
    problems: list[Problem] = []
    for path in layout.odd:
        _mark(root, place(path), problems)
    for path, first in layout.doubles:
        address = f"/{place(path).key}/"
        galley = Galley(f"{root}/{path}", problems)
        galley.mark(rules.SAME_ADDRESS, other=f"{root}/{first}", address=address)
    yield from problems


def printable(path: str) -> str:
    """A path that any screen can show, whatever bytes its name is made of."""
    clean = path.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "?" for character in clean)


def _mark(root: str, placement: Placement, problems: list[Problem]) -> None:
    galley = Galley(printable(f"{root}/{placement.path}"), problems)
    folder = placement.path.rpartition("/")[0]
    right = f"{root}/{placement.right or EXAMPLE_DAY}/"
    match placement.sort:
        case Sort.MISPLACED_STORY:
            galley.mark(rules.MISPLACED, right=right)
        case Sort.MISPLACED_ISSUE:
            galley.mark(paper.ISSUE_MISPLACED, right=right)
        case Sort.BAD_DAY:
            galley.mark(rules.BAD_DAY_FOLDER, folder="/".join(folder.split("/")[:3]))
        case Sort.BAD_NAME:
            name = printable(placement.name)
            galley.mark(rules.BAD_FILE_NAME, name=name, example=placement.right)
        case Sort.RESERVED_NAME:
            galley.mark(rules.RESERVED_NAME, name=placement.name, example=placement.right)
        case Sort.OFFICE:
            galley.mark(rules.NOT_MARKDOWN, ending=placement.name)
        case Sort.WRONG_ENDING:
            right = printable(placement.right)
            galley.mark(rules.WRONG_ENDING, ending=placement.name, right=right)
        case _:
            return
