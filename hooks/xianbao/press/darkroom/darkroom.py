"""The darkroom: the files that are published of a photo."""

import errno
import os
import stat
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from xianbao.paper.card import digest, digest_of
from xianbao.press.darkroom.chamber import CHAMBER, ChamberError, Job
from xianbao.press.darkroom.drawer import Drawer, Print
from xianbao.press.darkroom.legend import Legend
from xianbao.press.darkroom.renditions import Renditions, renditions
from xianbao.press.darkroom.splice import spliced
from xianbao.press.leaf import Leaf
from xianbao.press.standing.imprint import tree_digest

_FOLDER = "darkroom"


class SpoiltPhotoError(Exception):
    """A photo cannot be printed, and nothing is published without it."""

    def __init__(
        self,
        file: str,
        stories: tuple[str, ...],
        reason: str,
        others: "tuple[SpoiltPhotoError, ...]" = (),
    ) -> None:
        """``stories`` are the keys of those that print the photo, ``reason`` is Pillow's own.

        ``others`` are spoilt too and told of in the same breath.
        """
        printed = "、".join(stories)
        own = (
            f"articles/{file}（稿件 {printed} 的图片）打不开，没有出版，已上线的报纸不变。"
            f"→ 请重新导出这张图，放回原处，再出一次。（{reason}）\n"
            f"articles/{file}, a picture of {', '.join(stories)}, cannot be opened; nothing was"
            " published. → Export the picture again, put it in its place, and run this again."
        )
        super().__init__("\n\n".join((own, *map(str, others))))
        self.file, self.stories, self.reason, self.others = file, stories, reason, others

    @classmethod
    def of_all(cls, spoilt: "list[SpoiltPhotoError]") -> "SpoiltPhotoError":
        """One error that tells of all the photos that these tell of."""
        alone = [
            cls(one.file, one.stories, one.reason)
            for told in spoilt
            for one in (told, *told.others)
        ]
        first, *others = sorted(alone, key=lambda one: one.file)
        return cls(first.file, first.stories, first.reason, tuple(others))

    def __reduce__(
        self,
    ) -> tuple[type["SpoiltPhotoError"], tuple[object, ...]]:
        """Come whole out of a worker."""
        return type(self), (self.file, self.stories, self.reason, self.others)


@dataclass(frozen=True, slots=True)
class Darkroom:
    """Makes the renditions of photos; ``cache`` is a folder for what can be made again."""

    articles: Path
    cache: Path | None = None

    def leaves(self, file: str, legend: Legend) -> tuple[Leaf, ...]:
        """Every file that is published of a photo, that at its own address first.

        Raises `SpoiltPhotoError`.
        """
        of = renditions(file, legend.width, legend.height)
        try:
            content = _content(self.articles / file)
        except OSError as error:
            raise SpoiltPhotoError(file, legend.stories, type(error).__name__) from error
        made = self._print(content, of, legend)
        packet = legend.packet(made.said)
        contents = ((one, made.contents[one.file.removeprefix(file)]) for one in of)
        return tuple(Leaf(one.file, spliced(body, one.format, packet)) for one, body in contents)

    def sweep(self, standing: frozenset[str]) -> None:
        """Throw away what was made of photos that no longer stand."""
        if self.cache:
            Drawer(self.cache / _FOLDER).sweep(standing)

    def _print(self, content: bytes, of: Renditions, legend: Legend) -> Print:
        file = of.own.file
        if self.cache is None:
            return _made(content, of, legend)
        drawer = Drawer(self.cache / _FOLDER)
        key = digest((digest_of(content), legend.width, legend.height, of.own.format, _made_with()))
        found = drawer.find(key)
        endings = {one.file.removeprefix(file) for one in of}
        if found and endings == found.contents.keys():
            return found
        made = _made(content, of, legend)
        drawer.keep(key, file, made)
        return made


def _content(path: Path) -> bytes:
    """A file's bytes; no link, pipe or device is opened. Raises `OSError`."""
    never = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, os.O_RDONLY | never), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        return file.read()


def _made(content: bytes, of: Renditions, legend: Legend) -> Print:
    file = of.own.file
    try:
        made = CHAMBER.make(Job(file, legend.width, legend.height), content)
    except ChamberError as error:
        raise SpoiltPhotoError(file, legend.stories, str(error)) from error
    return Print(made.said, {name.removeprefix(file): body for name, body in made.files.items()})


@cache
def _made_with() -> tuple[str, str]:
    """What decides how a print comes out, beside the original."""
    # 20 ms, and asked for by the first photo alone.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        pillow = version("pillow")
    except PackageNotFoundError:
        pillow = ""
    return tree_digest(Path(__file__).parent), pillow
