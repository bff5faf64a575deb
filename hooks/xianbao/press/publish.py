"""Publishing: a site is written beside the live one and then takes its place, whole."""

import os
import shutil
from pathlib import Path

from xianbao.press.leaf import Leaf


class AddressTakenError(Exception):
    """Two things want one file of the site."""

    def __init__(self, file: str) -> None:
        """``file`` is below the site's folder."""
        super().__init__(
            f"网址 /{file.removesuffix('index.html')} 已被占用：docs/ 里的页面与报纸的页面同址。"
            "→ 请给 docs/ 里的那一页换个文件名。"
        )
        self.file = file


class Forme:
    """A folder in which a site is made up before it is published."""

    def __init__(self, site: Path) -> None:
        """``site`` is the published folder, which stays as it is until `publish`."""
        self.site = site
        self.folder = site.parent / f".{site.name}-{os.getpid()}"
        self._made: set[Path] = set()

    def write(self, leaf: Leaf) -> None:
        """Write one file; `AddressTakenError` if the place is taken."""
        path = self._place(leaf.file)
        try:
            with path.open("xb") as file:
                file.write(leaf.content)
        except FileExistsError:
            raise AddressTakenError(leaf.file) from None

    def copy(self, source: Path, file: str) -> None:
        """Copy a photo to its place."""
        shutil.copyfile(source, self._place(file))

    def _place(self, file: str) -> Path:
        path = self.folder / file
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        return path

    def publish(self) -> None:
        """Put the new site in the old one's place and remove the old one."""
        old = self.site.parent / f".{self.site.name}-{os.getpid()}-old"
        if self.site.exists():
            self.site.rename(old)
        self.folder.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was made; the published site is untouched."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._made.clear()

    def clear_wreckage(self) -> None:
        """Remove what killed builds left behind; folders of builds still running stay."""
        for folder in self.site.parent.glob(f".{self.site.name}-*"):
            process = folder.name.removeprefix(f".{self.site.name}-").split("-")[0]
            if process.isdigit() and not _running(int(process)):
                shutil.rmtree(folder, ignore_errors=True)


def _running(process: int) -> bool:
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
