"""The houses of the preview: the host's part, made anew only when something of it has changed."""

from dataclasses import dataclass, field
from pathlib import Path

import xianbao
from xianbao.command.host import made_apart
from xianbao.desk.words import Words
from xianbao.paper.masthead import Masthead
from xianbao.press.dummy import House
from xianbao.press.pressroom import STORE
from xianbao.press.standing import host as kept_host
from xianbao.press.standing.host import Host
from xianbao.press.standing.imprint import host_key

_PROGRAM = frozenset({".py", ".po"})
_FAILED = Words(
    "docs/、模板或 mkdocs.yml 里有错，版面做不出来。→ 照下面的话改好，存盘就重做",
    "docs/, a template or mkdocs.yml has an error: no page can be made. → Mend it and save",
)


class HouseTroubleError(Exception):
    """The host's part cannot be made."""

    def __init__(self, said: str) -> None:
        """``said`` is what the host had to say."""
        super().__init__(said)
        self.words = _FAILED
        self.said = said


@dataclass
class Houses:
    """Makes the house of a project, and knows which files it depends on."""

    config_file: Path
    _house: House | None = field(default=None, repr=False)
    _masthead: Masthead | None = None
    _sound: bool = False

    def __post_init__(self) -> None:
        """Know the project by its whole path."""
        self.config_file = self.config_file.absolute()

    @property
    def project(self) -> Path:
        """The project's folder."""
        return self.config_file.parent

    @property
    def articles(self) -> Path:
        """The folder of copy."""
        return self.project / "articles"

    @property
    def store(self) -> Path:
        """What the desk keeps, the preview as well as every other run."""
        return self.project / STORE

    @property
    def own(self) -> Path:
        """What the preview keeps for itself: nothing here is ever published."""
        return self.store / "preview"

    @property
    def parts(self) -> tuple[Path, ...]:
        """The folders that the host works with."""
        return (self.project / "docs", self.templates, self.project / "hooks")

    @property
    def templates(self) -> Path:
        """The folder of templates."""
        for folder in (self.own / "host", self.store / "host"):
            settings = kept_host.peek(folder)
            if settings:
                return (self.project / settings.templates).resolve()
        return self.project / "overrides"

    @property
    def program(self) -> Path:
        """The folder of this program."""
        return Path(xianbao.__file__).resolve().parent

    def of_program(self, changed: frozenset[Path]) -> frozenset[Path]:
        """What was saved of the program or of a hook: a running one stays as it was."""
        places = (self.program, self.project / "hooks")
        return frozenset(
            path for path in changed if path.suffix in _PROGRAM and _is_in(path, places)
        )

    def concerns(self, changed: frozenset[Path]) -> bool:
        """Whether anything that was saved is of the paper."""
        return any(_is_in(path, (self.articles,)) for path in changed) or self._is_of_host(changed)

    def is_outdated(self, masthead: Masthead, changed: frozenset[Path]) -> bool:
        """Whether the host may have to work again."""
        same = self._house is not None and self._sound and masthead == self._masthead
        return not same or self._is_of_host(changed)

    def house(self, masthead: Masthead, changed: frozenset[Path]) -> House:
        """The house as it is now. Raises `HouseTroubleError`."""
        if self._house is not None and not self.is_outdated(masthead, changed):
            return self._house
        self._sound = False
        key = host_key(self.config_file, masthead, self.parts)
        host = self._known(key) or self._made(masthead, key)
        self._house = House.of(host, self.project, self.own, masthead)
        self._masthead, self._sound = masthead, True
        return self._house

    def _known(self, key: str | None) -> Host | None:
        """What the host made before, for a preview or for print."""
        if key is None:
            return None
        folders = (self.own / "host", self.store / "host")
        return next(filter(None, (kept_host.kept(folder, key) for folder in folders)), None)

    def _made(self, masthead: Masthead, key: str | None) -> Host:
        folder = self.own / "host"
        said = made_apart(self.config_file, masthead, folder)
        if said:
            raise HouseTroubleError(said)
        # What is kept may be of later files than those that this key was taken of.
        key = key and host_key(self.config_file, masthead, self.parts)
        host = kept_host.kept(folder, key or "")
        if host is None:
            raise HouseTroubleError(str(folder))
        return host

    def _is_of_host(self, changed: frozenset[Path]) -> bool:
        places = (*self.parts, self.config_file)
        return any(_is_in(path, places) for path in changed)


def _is_in(path: Path, places: tuple[Path, ...]) -> bool:
    return any(path == place or place in path.parents for place in places)
