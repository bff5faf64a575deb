"""Terms: what stories take from the masthead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead
from xianbao.paper.script import simplified

NAMELESS = Masthead(name=Label(""))
"""Stands in for a masthead that could not be read, so that stories can be checked all the same."""


@dataclass(frozen=True)
class Directory:
    """Sections or series, looked up as editors name them: in 汉字 of either script, or by key."""

    names: Mapping[str, str]
    """汉字 → key, in the order of the masthead."""

    def key(self, name: str) -> str:
        """The key that a name stands for, or nothing."""
        return self._by_spelling.get(simplified(name.strip())) or ""

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        spellings = {key: key for key in self.names.values()}
        spellings.update((simplified(han), key) for han, key in self.names.items())
        return spellings


def directory(names: Iterable[tuple[str, str]]) -> Directory:
    """A directory of names in 汉字 with their keys."""
    return Directory(dict(names))


@dataclass(frozen=True)
class Terms:
    """All of the masthead that the reading of a story depends on: a new motto changes no story.

    ``sections`` and ``series`` are absent where the masthead could not be read, and stories are
    then not checked against them.
    """

    zone: str
    script: str
    sections: Directory | None
    series: Directory | None


def terms_of(masthead: Masthead | None) -> Terms:
    """The terms of a masthead; where there is none, those of `NAMELESS`, against no sections."""
    if masthead is None:
        return Terms(NAMELESS.zone, NAMELESS.script, None, None)
    sections = directory((section.label.han, section.key) for section in masthead.sections)
    series = directory((series.label.han, series.key) for series in masthead.series)
    return Terms(masthead.zone, masthead.script, sections if sections.names else None, series)
