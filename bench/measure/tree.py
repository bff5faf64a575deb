"""A site's files before and after a build."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Stamp = tuple[int, int, int]
"""Inode, time of writing in nanoseconds, size: another file or a rewritten one differs."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a folder by their path below it."""

    files: Mapping[str, Stamp]

    @classmethod
    def of(cls, folder: Path) -> "Tree":
        """Look at every file; a folder that is not there has none."""
        return cls(dict(_walk(folder, "")) if folder.is_dir() else {})

    def written_since(self, before: "Tree") -> int:
        """How many files are new, rewritten or gone; a file rewritten with its own text counts."""
        changed = sum(before.files.get(path) != stamp for path, stamp in self.files.items())
        return changed + len(before.files.keys() - self.files.keys())


def _walk(folder: Path, below: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{path}/")
            else:
                stat = entry.stat(follow_symlinks=False)
                yield path, (stat.st_ino, stat.st_mtime_ns, stat.st_size)
