"""Fixes: what can be mended in a file by itself, and how."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of a file and what takes its place.

    ``start`` and ``end`` are offsets in characters of the file's text as `decode` returns it.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one file that are made together or not at all."""

    edits: tuple[Edit, ...]
