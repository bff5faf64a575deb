"""The drawer: renditions once made, kept by the content of their original, and never trusted.

Each original has a file of its own, which is written aside and renamed, so that a run that is
killed and two runs at once do no harm. It begins with a checksum; losing it costs time only.
"""

import json
import os
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from xianbao.paper.inscription import Inscription
from xianbao.press.damage import UNREADABLE

STALE = 30 * 86_400
"""Seconds after which what no longer stands is thrown away: a branch may come back till then."""
_DAY = 86_400
_SUM, _LENGTH = 16, 4
_UNFINISHED = ".part"
_SWEPT = "swept"


class Print(NamedTuple):
    """What was made of one original: contents by what follows its name, and what it said."""

    said: Inscription
    contents: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Drawer:
    """A folder of prints."""

    folder: Path

    def find(self, key: str) -> Print | None:
        """The print of that key, if it is there and whole."""
        path = self._path(key)
        try:
            whole = path.read_bytes()
            body = whole[_SUM:]
            if _sum(body) != whole[:_SUM]:
                return None
            head, at = _head(body)
            contents = {}
            for ending, length in head["files"]:
                contents[ending] = body[at : at + length]
                at += length
            found = Print(Inscription(*head["said"]), contents)
        except (OSError, *UNREADABLE):
            return None
        _touch(path)
        return found

    def keep(self, key: str, file: str, made: Print) -> None:
        """Keep the print of a photo; where that cannot be done, it is made again next time."""
        head = {
            "file": file,
            "said": list(made.said),
            "files": [(ending, len(content)) for ending, content in made.contents.items()],
        }
        start = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
        parts = (len(start).to_bytes(_LENGTH, "big"), start, *made.contents.values())
        body = b"".join(parts)
        path = self._path(key)
        part = path.with_name(f"{key}.{uuid4().hex}{_UNFINISHED}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(_sum(body) + body)
                part.replace(path)
            except OSError:
                part.unlink(missing_ok=True)
                raise

    def sweep(self, standing: Collection[str]) -> None:
        """Throw away prints of photos that have not stood for a while; once a day at most.

        ``standing`` are the files of all photos that the paper prints.
        """
        mark, now = self.folder / _SWEPT, time.time()
        with suppress(OSError):
            if mark.exists() and now - mark.stat().st_mtime < _DAY:
                return
            if not self.folder.is_dir():
                return
            mark.touch()
            newest: dict[str, tuple[float, Path]] = {}
            for path, used in self._old(now):
                file = _file_of(path)
                if file not in standing or used < newest.get(file, (0.0, path))[0]:
                    path.unlink(missing_ok=True)
                    continue
                if file in newest:
                    newest[file][1].unlink(missing_ok=True)
                newest[file] = used, path

    def _old(self, now: float) -> Iterator[tuple[Path, float]]:
        """What has not been used for a while, and when it was."""
        for path in sorted(self.folder.glob("??/*")):
            with suppress(OSError):
                used = path.stat().st_mtime
                if path.suffix == _UNFINISHED and now - used > _DAY:
                    path.unlink(missing_ok=True)
                elif now - used > STALE and path.suffix != _UNFINISHED:
                    yield path, used

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=_SUM).digest()


def _head(body: bytes) -> tuple[Any, int]:
    """The head, which may hold anything, and where the files begin."""
    end = _LENGTH + int.from_bytes(body[:_LENGTH], "big")
    return json.loads(body[_LENGTH:end]), end


def _file_of(path: Path) -> str:
    """Whose print it is; empty where that cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(_SUM)
            length = int.from_bytes(file.read(_LENGTH), "big")
            return str(json.loads(file.read(min(length, 1 << 20)))["file"])
    except (OSError, *UNREADABLE):
        return ""


def _touch(path: Path) -> None:
    """Say that it was used today."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)
