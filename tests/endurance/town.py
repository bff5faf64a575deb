"""A paper that stands, to be built again under hardship; afterwards it stands again."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from subprocess import Popen

from endurance import edits, house
from endurance.county import County, founded
from endurance.presses import PATIENCE, Said, build_apart
from endurance.twins import Twins, bytes_of, differing, stood

SORTS = ("cold", "word", "many", "template", "host")
"""What a build has to do: everything, little, much, every page, or what the host makes."""


@dataclass
class Town:
    """A paper in a folder, its county as it stands, and what a clean build of it gives."""

    twins: Twins
    county: County
    chance: Random

    @classmethod
    def founded(cls, root: Path, seed: int, stories: int) -> "Town":
        """A paper of so many stories, not built yet."""
        chance = Random(seed)  # noqa: S311  # chance of a test, not of a secret
        town = cls(Twins(root, chance), founded(chance, stories), chance)
        town.twins.desk.put(town.county, "old")
        return town

    @property
    def folder(self) -> Path:
        """The project's folder."""
        return self.twins.desk.folder

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.twins.site

    def pages(self) -> dict[str, bytes]:
        """What is published."""
        return bytes_of(stood(self.site))

    def wanted(self) -> dict[str, bytes]:
        """What a clean build of the county gives."""
        answer, pages = self.twins.clean(self.county)
        assert answer.code == 0, answer.text
        return pages

    def prepared(self, sort: str) -> None:
        """Edit so that the next build has that to do."""
        county = self.county.copied()
        if sort == "cold":
            clear(self.folder / "site", self.folder / ".site-standby", self.folder / ".xianbao")
        elif sort == "word":
            edits.edit_a_word(county, self.chance)
        elif sort == "many":
            for _ in range(8):
                edits.edit_a_field(county, self.chance)
                edits.edit_the_opening(county, self.chance)
                edits.add_some(county, self.chance)
            edits.delete_some(county, self.chance)
        elif sort == "template":
            county.templates = None
            house.change_a_template(county, self.chance)
        else:
            house.change_a_standing_page(county, self.chance)
            county.docs["rules.md"] = f"# 规矩\n\n第{self.chance.randint(1, 10**6)}条。\n"
        self.county = county
        self.twins.desk.put(county, "old")

    def whole(self) -> Said:
        """Build, and see that the site is that of a clean build and that nothing lies about."""
        command = self.chance.choice(("xianbao", "xianbao", "mkdocs"))
        answer = build_apart(self.folder, command, "build")
        assert answer.code == 0, answer.text
        self.stands(answer)
        return answer

    def stands(self, answer: Said) -> None:
        """See that the site is that of a clean build and that nothing lies about."""
        assert answer.in_plain_words, answer.text
        wanted = self.wanted()
        assert differing(self.pages(), wanted) == []
        standby = bytes_of(stood(self.folder / ".site-standby"))
        assert differing(standby, wanted) == [], "the standby folder is not like the site"
        assert self.leftovers() == []

    def leftovers(self) -> list[str]:
        """What a build left that the next one does not begin with."""
        own = {f".site-standby{ending}" for ending in ("", ".json", ".lock", ".print")}
        own.add(".site-releases")
        found = {path.name for path in self.folder.glob(".site*")} - own
        return sorted(found | {path.name for path in self.folder.glob(".xianbao/host-*")})


def clear(*folders: Path) -> None:
    """Remove folders, and what lies beside them under their names."""
    for folder in folders:
        for path in (*folder.parent.glob(f"{folder.name}.*"), folder):
            if path.is_dir():
                _remove(path)
            else:
                path.unlink(missing_ok=True)


def _remove(folder: Path) -> None:
    for parent, folders, files in os.walk(folder, topdown=False):
        for name in files:
            Path(parent, name).unlink()
        for name in folders:
            Path(parent, name).rmdir()
    folder.rmdir()


def until(happened: Callable[[], bool], process: Popen[str], pause: float = 0.001) -> bool:
    """Wait until something has happened or the process is over; whether it has happened."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None:
        if happened():
            return True
        assert time.monotonic() < deadline
        time.sleep(pause)
    return False
