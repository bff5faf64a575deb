"""The host's part, kept between runs: the document around every page, and the standing pages.

The host is slow to start, and what it makes changes a few times a year. It is kept in a folder of
its own with a digest of all that it was made of and of each file, and used as long as both agree.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from xianbao.paper.card import digest_of
from xianbao.paper.label import Pair
from xianbao.press.damage import UNREADABLE
from xianbao.press.drawing.shell import Shell
from xianbao.press.publishing.ground import trespass
from xianbao.press.publishing.tree import clear
from xianbao.press.standing.look import Look
from xianbao.press.view.link import PairLink

_FILES, _NOTE = "files", "host.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the press takes from the host's settings; both places are relative to the project."""

    site: str
    templates: str
    strict: bool = False
    """Whether a warning stops the press, as ``strict: true`` asks."""


@dataclass(frozen=True, slots=True)
class Host:
    """What the host made.

    ``key`` is a digest of what it was made of, ``print`` one of what was made: of its ``files``,
    given with their sources. ``warned`` says that the host had something to remark.
    """

    key: str
    print: str
    look: Look
    settings: Settings
    files: Mapping[str, Path]
    warned: bool = False


def kept(folder: Path, key: str) -> Host | None:
    """What the host made of the same things before; None if anything about it is not right."""
    try:
        note = json.loads((folder / _NOTE).read_bytes())
        if note["key"] != key or note["check"] != _check(note["body"]):
            return None
        body = note["body"]
        sums = body["files"]
        files = {file: folder / _FILES / file for file in sums}
        if any(digest_of(files[file].read_bytes()) != total for file, total in sums.items()):
            return None
        return Host(
            key,
            note["check"],
            _look(body["look"]),
            Settings(**body["settings"]),
            files,
            bool(body["warned"]),
        )
    except (OSError, *UNREADABLE):
        return None


def peek(folder: Path) -> Settings | None:
    """The settings of the last run, whether they still hold or not.

    None where they cannot be read, or where somebody has written one of the paper's own folders
    into them as the site's: what is kept beside a site is made good before it is looked at.
    """
    project = folder.parent.parent
    try:
        settings = Settings(**json.loads((folder / _NOTE).read_bytes())["body"]["settings"])
        return None if trespass(project / settings.site, project) else settings
    except (OSError, *UNREADABLE):
        return None


def peek_base(folder: Path) -> str:
    """The whole address of the root as the last run knew it; empty where nobody knows it."""
    try:
        return str(json.loads((folder / _NOTE).read_bytes())["body"]["look"]["base"])
    except (OSError, *UNREADABLE):
        return ""


@dataclass(frozen=True, slots=True)
class Made:
    """What the host has just made, its files below ``folder``."""

    folder: Path
    look: Look
    settings: Settings
    warned: bool


def keep(folder: Path, key: str, fresh: Made) -> Host:
    """Keep what the host has made; its folder is moved away."""
    made, look, settings, warned = fresh.folder, fresh.look, fresh.settings, fresh.warned
    files = {path.relative_to(made).as_posix(): path for path in made.rglob("*") if path.is_file()}
    sums = {file: digest_of(path.read_bytes()) for file, path in sorted(files.items())}
    body = {
        "files": sums,
        "look": asdict(look),
        "settings": asdict(settings),
        "warned": warned,
    }
    clear(str(folder))
    folder.mkdir(parents=True)
    made.rename(folder / _FILES)
    check = _check(body)
    note = json.dumps({"key": key, "check": check, "body": body}, ensure_ascii=False)
    (folder / _NOTE).write_text(note, encoding="utf-8")
    places = {file: folder / _FILES / file for file in sums}
    return Host(key, check, look, settings, places, warned)


def adopt(folder: Path, other: Path) -> None:
    """Take over what was kept in another folder, which is moved away. Raises `OSError`."""
    clear(str(folder))
    other.rename(folder)


def forget(folder: Path) -> None:
    """Let the host work again next time."""
    with suppress(OSError):
        (folder / _NOTE).unlink()


def _check(body: object) -> str:
    return digest_of(json.dumps(body, ensure_ascii=False, sort_keys=True).encode())


def _look(kept_look: dict[str, object]) -> Look:
    front, inner = (_shell(kept_look[name]) for name in ("front", "inner"))
    links = kept_look["standing"]
    if not isinstance(links, list):
        raise TypeError(links)
    standing = tuple(PairLink(Pair(**link["pair"]), link["href"]) for link in links)
    return Look(front, inner, standing, str(kept_look["root"]), str(kept_look["base"]))


def _shell(kept_shell: object) -> Shell:
    if not isinstance(kept_shell, dict):
        raise TypeError(kept_shell)
    return Shell(tuple(map(str, kept_shell["pieces"])))
