"""The version of everything that decides what copy is read into."""

import os
import sys
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

import xianbao

_LAYERS = ("desk", "paper")
_LIBRARIES = {
    "yaml": "pyyaml-",
    "markdown": "markdown-",
    "nh3": "nh3-",
    "opencc": "opencc-",
    "pypinyin": "pypinyin-",
    "rjieba": "rjieba-",
    "PIL": "pillow-",
    "tzdata": "tzdata-",
}
"""Modules by which copy is read, and how the folders with their versions begin."""


@cache
def version() -> str:
    """A digest of our own source, of Python's version and of the libraries that copy passes.

    The source itself is taken, not its times, so that a store can move to another machine; and a
    change in it during development counts at once.
    """
    found = blake2b(repr((xianbao.__version__, sys.version_info[:2])).encode(), digest_size=16)
    package = os.path.dirname(xianbao.__file__)  # noqa: PTH120 - pathlib takes half of the time
    for path in _sources(package):
        found.update(path[len(package) :].encode())
        found.update(Path(path).read_bytes())
    for library, name in _LIBRARIES.items():
        found.update(repr(_releases(library, name)).encode())
    return found.hexdigest()


def _sources(package: str) -> list[str]:
    return sorted(
        f"{folder}/{name}"
        for layer in _LAYERS
        for folder, _, names in os.walk(f"{package}/{layer}")
        for name in names
        if name.endswith(".py")
    )


def _releases(library: str, name: str) -> list[str]:
    """The names of the folders that tell a library's version.

    Asking the library itself would import it, and `importlib.metadata` costs as much again.
    """
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        return []
    beside = os.listdir(os.path.dirname(os.path.dirname(spec.origin)))  # noqa: PTH120, PTH208
    return sorted(folder for folder in beside if folder.casefold().startswith(name))
