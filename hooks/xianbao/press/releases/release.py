"""A release: what was published at one time, of which moment, made of what, and its seal."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from xianbao.press.damage import UNREADABLE
from xianbao.press.releases.manifest import Sheet
from xianbao.press.releases.mark import mark_of

FORMAT = 1


class DamagedReleaseError(Exception):
    """A release's file is no release, or its seal does not fit."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which moment an edition is, and what it was made of.

    ``at`` is the moment whose edition it is, ``clock`` what the machine's clock said; both aware.
    ``insisted`` says that an editor named the moment. ``commit`` is the project's in git, empty
    where there is none; ``dirty`` says that files differed from it. ``packages`` are the program's
    and all others with their versions.
    """

    at: datetime
    clock: datetime
    insisted: bool = False
    commit: str = ""
    dirty: bool = False
    packages: tuple[str, ...] = ()

    @property
    def latest(self) -> datetime:
        """The later of both: no time after it can have been before this edition was made."""
        return max(self.at, self.clock)


@dataclass(frozen=True, slots=True)
class Release:
    """One release. ``previous`` is the seal of the one before, empty where none was known.

    ``back_to`` is the number of an earlier release whose bytes were put back, or 0.
    """

    number: int
    previous: str
    origin: Origin
    stories: int
    sheets: Mapping[str, Sheet] = field(repr=False)
    digest: str
    """Of the manifest: equal in releases with equal files."""
    back_to: int = 0

    @property
    def files(self) -> int:
        """How many files it has."""
        return sum(sheet.files for sheet in self.sheets.values())

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(sheet.size for sheet in self.sheets.values())

    @property
    def seal(self) -> str:
        """A digest of everything in it, the seal of the release before included."""
        return mark_of(_written(self._body())).digest

    def written(self) -> bytes:
        """Its file: JSON, the seal in it."""
        return _written({**self._body(), "seal": self.seal})

    @classmethod
    def read(cls, content: bytes) -> "Release":
        """A release of its file. Raises `DamagedReleaseError`."""
        try:
            body = json.loads(content)
            release = cls._of(body)
            if body["format"] != FORMAT or body["seal"] != release.seal:
                raise DamagedReleaseError
        except UNREADABLE as error:
            raise DamagedReleaseError from error
        return release

    @classmethod
    def _of(cls, body: Mapping[str, Any]) -> "Release":
        origin = body["origin"]
        return cls(
            number=int(body["number"]),
            previous=str(body["previous"]),
            origin=Origin(
                at=_moment(origin["as_of"]),
                clock=_moment(origin["clock"]),
                insisted=bool(origin["insisted"]),
                commit=str(origin["commit"]),
                dirty=bool(origin["dirty"]),
                packages=tuple(map(str, origin["packages"])),
            ),
            stories=int(body["stories"]),
            sheets={name: Sheet(*row) for name, row in body["sheets"].items()},
            digest=str(body["manifest"]),
            back_to=int(body["back_to"]),
        )

    def _body(self) -> dict[str, Any]:
        origin = self.origin
        return {
            "format": FORMAT,
            "number": self.number,
            "previous": self.previous,
            "origin": {
                "as_of": origin.at.isoformat(),
                "clock": origin.clock.isoformat(),
                "insisted": origin.insisted,
                "commit": origin.commit,
                "dirty": origin.dirty,
                "packages": list(origin.packages),
            },
            "stories": self.stories,
            "manifest": self.digest,
            "sheets": {name: list(sheet) for name, sheet in sorted(self.sheets.items())},
            "back_to": self.back_to,
        }


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _written(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False, sort_keys=True, indent=1).encode()
