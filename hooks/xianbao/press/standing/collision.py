"""Collisions: two things that want one place of the site."""

from collections.abc import Iterable, Sequence
from unicodedata import normalize

from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.standing.plan import plan


class AddressTakenError(Exception):
    """Two things want one file of the site."""

    def __init__(self, file: str, stories: Sequence[str] = ()) -> None:
        """``file`` is below the site's folder; ``stories`` are the keys of those that claim it."""
        claimed = f"（稿件 {'、'.join(stories)} 把它写作旧地址）" if stories else ""
        super().__init__(
            f"网址 /{file.removesuffix('index.html')} 已被占用{claimed}："
            "docs/ 里的文件、稿件的旧地址和报纸自己的页面不能同址。"
            "→ 请给 docs/ 里的那一页换个文件名，或改掉稿件里的那个旧地址。"
        )
        self.file = file


def check_addresses(edition: Edition, host_files: Iterable[str]) -> None:
    """Raise `AddressTakenError` where two files have one name, or a file has a folder's name.

    Names are one that differ in small and large letters, in width, or in how an accent is spelt.
    The paper's own pages cannot meet; old addresses and the host's files can be anything.
    """
    files: set[str] = set()
    own = (file for name in plan(edition) for file in address.files(name))
    for file in (*own, *host_files):
        one = folded(file)
        if one in files:
            raise AddressTakenError(file, _claimants(edition, one))
        files.add(one)
    taken = files & _folders(files)
    if taken:
        file = min(taken)
        raise AddressTakenError(file, _claimants(edition, file))


def _claimants(edition: Edition, one: str) -> tuple[str, ...]:
    """The stories that have a file, or something in a folder of its name, as an old address."""
    return tuple(
        card.key
        for card in (*edition.cards, *edition.notices)
        for alias in card.aliases
        if f"{folded(address.old(alias))}/".startswith(f"{one}/")
    )


def folded(file: str) -> str:
    """What all spellings have in common that some system takes for one file's name."""
    if file.isascii():
        return file.lower()
    return normalize("NFKC", normalize("NFKC", file).casefold())


def _folders(files: Iterable[str]) -> set[str]:
    """All folders that files lie in, and those around them."""
    folders: set[str] = set()
    around = {file.rpartition("/")[0] for file in files}
    while around:
        folders |= around
        around = {folder.rpartition("/")[0] for folder in around} - folders
    return folders
