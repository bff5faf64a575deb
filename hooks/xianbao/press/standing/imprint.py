"""The imprint: digests of all that pages are made with, so that nothing stands that is out of date.

Contents are compared, never times: a fresh checkout has other times and the same contents.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from xianbao.paper.card import digest, digest_of
from xianbao.paper.masthead import Masthead

_PACKAGE = Path(__file__).parents[2]
_UNREAD = frozenset({"__pycache__"})
_NOT_ALWAYS_ALIKE = (b"!ENV", b"INHERIT")
"""Settings that depend on more than their file."""


def pages_key(masthead: Masthead, templates: Path, look: object) -> str:
    """A digest of what every page is made with: program, templates, masthead, the host's look."""
    return digest((program(), tree_digest(templates), masthead, look, installed()))


def host_key(config: Path, masthead: Masthead, folders: Iterable[Path]) -> str | None:
    """A digest of what the host works with; None where that cannot be told.

    ``folders`` are those of the standing pages, the templates and the hooks.
    """
    settings = config.read_bytes()
    if not tells_all(config):
        return None
    trees = tuple(tree_digest(folder) for folder in folders)
    return digest((program(), settings, trees, masthead, installed()))


def tells_all(config: Path) -> bool:
    """Whether the host's settings are what their file says, always and everywhere."""
    settings = config.read_bytes()
    return not any(mark in settings for mark in _NOT_ALWAYS_ALIKE)


def tree_digest(folder: Path) -> str:
    """A digest of the names and contents of all files below a folder."""
    root = str(folder)
    found = sorted(_files(root))
    contents = ((path[len(root) :], digest_of(_content(path))) for path in found)
    return digest(contents)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123  # a Path for each of 300 files costs more
        return file.read()


def _files(folder: str) -> Iterator[str]:
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            if entry.name in _UNREAD:
                continue
            if entry.is_dir(follow_symlinks=False):  # where links may lead in a circle
                yield from _files(entry.path)
            elif entry.is_file():
                yield entry.path


@cache
def program() -> str:
    """A digest of the program itself."""
    return tree_digest(_PACKAGE)


@cache
def installed() -> tuple[str, ...]:
    """Every installed package with its version, and the interpreter's."""
    spec = find_spec("jinja2")
    if spec is None or spec.origin is None:
        return (sys.version,)
    packages = Path(spec.origin).parents[1].glob("*.dist-info")
    return (*sorted(package.name for package in packages), sys.version)
