"""The lock: ``requirements.txt``, which names each package with its version and its hashes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

FILE = "requirements.txt"
"""Stands beside the host's settings."""
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class UnlockedError(Exception):
    """A line names no package with one version; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        """Of the line that begins there."""
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of the lock; ``hashes`` are SHA-256 in hexadecimal of each file that it may be.

    Any of those files may have been installed: they differ by system and processor.
    """

    name: str
    version: str
    hashes: tuple[str, ...]


def read_lock(text: str) -> dict[str, Locked]:
    """What is locked for this machine, by normal name (PEP 503). Raises `UnlockedError`."""
    found = dict[str, Locked]()
    for number, line in _joined(text):
        if line.startswith("--"):
            continue  # says from where, not what
        try:
            wanted = Requirement(line.partition("--hash=")[0])
        except InvalidRequirement as error:
            raise UnlockedError(number) from error
        versions = [one.version for one in wanted.specifier if one.operator == "=="]
        if len(versions) != 1 or versions[0].endswith("*"):
            raise UnlockedError(number)
        if wanted.marker is None or wanted.marker.evaluate():
            name = canonicalize_name(wanted.name)
            found[name] = Locked(name, versions[0], tuple(_HASH.findall(line)))
    return found


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """Lines without remarks, those that end in a backslash with the next; and their numbers."""
    begun, parts = 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        bare = re.sub(r"(^|\s)#.*", "", line).strip()
        begun = begun if parts else number
        parts.append(bare.removesuffix("\\").strip())
        if not bare.endswith("\\"):
            if whole := " ".join(filter(None, parts)):
                yield begun, whole
            parts.clear()
    if whole := " ".join(filter(None, parts)):
        yield begun, whole
