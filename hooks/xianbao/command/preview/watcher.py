"""The watcher: which files an editor has just saved."""

import os
import queue
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

QUIET = 0.08
"""Seconds without another change after which a save is over: editors write a file in steps."""
LONGEST = 0.6
"""Seconds that changes are gathered at most, while a program goes on writing."""
PERIOD = 1.0
"""Seconds between two looks where the system does not tell of changes."""
_UNSAVED = ("~", ".swp", ".swx", ".tmp", ".part", ".pyc")
_CACHE = "__pycache__"
_WRITTEN = frozenset({"created", "modified", "moved", "deleted", "closed"})
_Stamps = Mapping[str, tuple[int, int]]


class Watch(Protocol):
    """What can be ended."""

    def stop(self) -> None:
        """End it."""


@dataclass
class Watcher:
    """Gathers what is saved below some folders.

    ``flat`` are folders of which only the files directly in them count.
    """

    folders: tuple[Path, ...]
    flat: tuple[Path, ...] = ()
    _heard: "queue.Queue[Path | None]" = field(default_factory=queue.Queue, repr=False)

    def begin(self, *, polling: bool = False) -> Watch:
        """Watch from now on: told by the system where it can, else by looking again and again."""
        if not polling:
            with suppress(ImportError, OSError):
                return _told_by_system(self)
        return Rounds(self)

    def hear(self, path: Path) -> None:
        """A file or folder has changed."""
        name = path.name
        if not name.endswith(_UNSAVED) and not name.startswith(".") and _CACHE not in path.parts:
            self._heard.put(path)

    def call(self) -> None:
        """Ask for a look even where nothing has changed."""
        self._heard.put(None)

    def saves(self) -> Iterator[frozenset[Path]]:
        """What has been saved, one save after another; empty where a look was asked for."""
        while True:
            yield frozenset(filter(None, self._save()))

    def _save(self) -> Iterator[Path | None]:
        yield self._heard.get()
        waited = 0.0
        while waited < LONGEST:
            try:
                yield self._heard.get(timeout=QUIET)
                waited += QUIET / 4
            except queue.Empty:
                return


class Rounds:
    """Looks at every file again and again."""

    def __init__(self, watcher: Watcher) -> None:
        """Begin at once."""
        self._watcher = watcher
        self._ended = threading.Event()
        self._stamps = _stamps(watcher)
        threading.Thread(target=self._go, daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def _go(self) -> None:
        while not self._ended.wait(PERIOD):
            stamps = _stamps(self._watcher)
            for path in differing(self._stamps, stamps):
                self._watcher.hear(Path(path))
            self._stamps = stamps


def differing(before: _Stamps, after: _Stamps) -> set[str]:
    """The files that came, went or changed."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def _stamps(watcher: Watcher) -> _Stamps:
    found: dict[str, tuple[int, int]] = {}
    for folder in watcher.folders:
        found.update(_below(str(folder), deep=True))
    for folder in watcher.flat:
        found.update(_below(str(folder), deep=False))
    return found


def _below(folder: str, *, deep: bool) -> Iterable[tuple[str, tuple[int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        with suppress(OSError):
            if entry.is_file():
                status = entry.stat()
                yield entry.path, (status.st_mtime_ns, status.st_size)
            elif deep and entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, deep=True)


def _told_by_system(watcher: Watcher) -> Watch:
    # Where it is missing, `Rounds` do without.
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415
    from watchdog.observers import Observer  # noqa: PLC0415

    class Ear(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type not in _WRITTEN or (
                event.is_directory and event.event_type == "modified"
            ):
                return
            for place in (event.src_path, event.dest_path):
                if place:
                    watcher.hear(Path(os.fsdecode(place)))

    # Of two folders made at once, one in the other, watchdog may hear twice, which does no harm; an
    # editor is not to read of it.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    observer = Observer()
    for folder in watcher.folders:
        if folder.is_dir():
            observer.schedule(Ear(), str(folder), recursive=True)
    for folder in watcher.flat:
        observer.schedule(Ear(), str(folder), recursive=False)
    try:
        observer.start()
    except OSError:
        observer.unschedule_all()  # what the system has no room for is looked for by ourselves
        raise
    return observer
