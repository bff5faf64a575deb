"""Sources: the lines of the files that problems are of, read when they are first asked for."""

import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from xianbao.desk.galley import Galley
from xianbao.desk.opening import opened
from xianbao.desk.text import LIMIT, decode


class Source:
    """One file; where it cannot be read it has no lines."""

    def __init__(self, path: Path) -> None:
        """Take the place of the file."""
        self._path = path

    @cached_property
    def text(self) -> str:
        """The whole of it as the desk reads it."""
        try:
            with opened(self._path) as file:
                data = file.read(LIMIT + 1)
        except (OSError, ValueError):
            return ""
        return decode(data, Galley("")) or ""

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n") if self.text else []

    def line(self, number: int) -> str:
        """A line, counted from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the text, counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins: a story may have thousands of slips in one line."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def stretch(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """What stands from one place up to another."""
        if start[0] == end[0]:
            return self.line(start[0])[start[1] - 1 : end[1] - 1]
        between = (self.line(number) for number in range(start[0] + 1, end[0]))
        parts = (self.line(start[0])[start[1] - 1 :], *between, self.line(end[0])[: end[1] - 1])
        return "\n".join(parts)


class Sources:
    """The files below a folder, by their paths as messages show them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that the paths are relative to."""
        self._folder = folder
        self._files: dict[str, Source] = {}

    def __getitem__(self, path: str) -> Source:
        """The file at a path."""
        source = self._files.get(path)
        if source is None:
            source = self._files[path] = Source(self._folder / path)
        return source
