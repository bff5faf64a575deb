"""Publishing: a site is written beside the live one and then takes its place, whole."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from xianbao.press.leaf import Leaf

_OLD = "-old"
_ATTEMPTS = 20
"""How often a build tries to publish while others do: each attempt is two renames."""


class AddressTakenError(Exception):
    """Two things want one file of the site."""

    def __init__(self, file: str) -> None:
        """``file`` is below the site's folder."""
        super().__init__(
            f"网址 /{file.removesuffix('index.html')} 已被占用："
            "docs/ 里的文件、稿件的旧地址和报纸自己的页面不能同址。"
            "→ 请给 docs/ 里的那一页换个文件名，或改掉稿件里的那个旧地址。"
        )
        self.file = file


class Forme:
    """A folder in which a site is made up before it is published."""

    def __init__(self, site: Path) -> None:
        """``site`` is the published folder, or a link to it; it stays as it is until `publish`."""
        self.site = site.resolve()
        self.folder = self.site.parent / f".{self.site.name}-{os.getpid()}"
        self._made: set[Path] = set()

    def write(self, leaf: Leaf) -> None:
        """Write one file; `AddressTakenError` if the place is taken."""
        try:
            with self._place(leaf.file).open("xb") as file:
                file.write(leaf.content)
        except (FileExistsError, NotADirectoryError):
            raise AddressTakenError(leaf.file) from None

    def copy(self, source: Path, file: str) -> None:
        """Copy a photo to its place; `AddressTakenError` if the place is taken."""
        try:
            with source.open("rb") as photo, self._place(file).open("xb") as copy:
                shutil.copyfileobj(photo, copy)
        except (FileExistsError, NotADirectoryError):
            raise AddressTakenError(file) from None

    def _place(self, file: str) -> Path:
        path = self.folder / file
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        return path

    def publish(self) -> None:
        """Put the new site in the old one's place and remove the old one.

        Where several builds publish at once, each site is whole and the last one stays. Raises
        `OSError` where the folder cannot be moved, as a mounted one; the old site is then kept.
        """
        for attempt in range(_ATTEMPTS):
            old = self.site.parent / f".{self.site.name}-{os.getpid()}-{attempt}{_OLD}"
            with suppress(FileNotFoundError):
                self.site.rename(old)
            try:
                self.folder.rename(self.site)
            except OSError:
                if old.exists() and not self.site.exists():
                    old.rename(self.site)
                    raise
                if attempt + 1 == _ATTEMPTS:
                    raise
            else:
                break
            finally:
                shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was made; the published site is untouched."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._made.clear()

    def clear_wreckage(self) -> None:
        """Remove what killed builds left behind; folders of builds still running stay.

        A build killed in the middle of `publish` took the site away: it is put back.
        """
        for folder in sorted(self.site.parent.glob(f".{self.site.name}-*"), reverse=True):
            process = folder.name.removeprefix(f".{self.site.name}-").split("-")[0]
            if not process.isdigit() or _running(int(process)):
                continue
            if folder.name.endswith(_OLD) and not self.site.exists():
                folder.rename(self.site)
            else:
                shutil.rmtree(folder, ignore_errors=True)


def _running(process: int) -> bool:
    """Whether a build still runs; on Windows nobody may ask, where signal 0 is Ctrl+C."""
    if process == os.getpid():
        return False
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
