"""Floors: below which version a package has a hole that the public knows of.

Whoever learns of a new hole adds or lifts a line, and `REVIEWED`; tests then ask for a newer lock.
A line stands here only if the public record names the first version without the hole.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from packaging.version import InvalidVersion, Version

from xianbao.command.storeroom.stock import Item
from xianbao.desk.words import Words

REVIEWED = date(2026, 11, 28)
"""When the public record was last looked through."""


class Floor(NamedTuple):
    """The lowest version of a package without the hole, what one could do by it, and its record."""

    package: str
    version: str
    hole: Words
    record: str


FLOORS = (
    Floor(
        "babel",
        "2.9.1",
        Words(
            "语言的名字能指到别处的文件，让程序执行它",
            "the name of a language can point to a file elsewhere and have it run",
        ),
        "CVE-2021-42771",
    ),
    Floor(
        "certifi",
        "2024.7.4",
        Words(
            "还信任一家已被除名的证书机构（GLOBALTRUST）",
            "it still trusts an authority for certificates that was struck off (GLOBALTRUST)",
        ),
        "CVE-2024-39689",
    ),
    Floor(
        "idna",
        "3.15",
        Words(
            "一个特意写得很长的域名能让程序停住很久",
            "a very long domain name made for the purpose can hold the program up",
        ),
        "CVE-2026-45409",
    ),
    Floor(
        "jinja2",
        "3.1.6",
        Words(
            "来路不明的模板能绕开限制，执行任意程序",
            "a template from a stranger can leave its sandbox and run any code",
        ),
        "CVE-2025-27516",
    ),
    Floor(
        "markdown",
        "3.8.1",
        Words(
            "一段没写完的 HTML 能让程序中断",
            "a piece of unfinished HTML can stop the program",
        ),
        "CVE-2025-69534",
    ),
    Floor(
        "mkdocs",
        "1.2.3",
        Words(
            "别人能从 mkdocs serve 的预览读走文件夹以外的文件",
            "others can read files outside the folder from the preview of mkdocs serve",
        ),
        "CVE-2021-40978",
    ),
    Floor(
        "mkdocs-material",
        "9.7.7",
        Words(
            "别人给的链接能借搜索建议在读者的浏览器里执行脚本",
            "a link can run a script in a reader's browser by way of the search suggestions",
        ),
        "CVE-2026-73295",
    ),
    Floor(
        "nh3",
        "0.3.7",
        Words(
            "特意写的 HTML 清洗以后仍可能带着脚本",
            "HTML made for the purpose may still hold a script after it was cleaned",
        ),
        "CVE-2026-63430",
    ),
    Floor(
        "pillow",
        "13.0.0",
        Words(
            "一张做过手脚的 JPEG 照片能写坏内存，可能在出版的电脑上执行别人的程序",
            "a doctored JPEG can write beyond its memory, and may run code on the machine that "
            "publishes",
        ),
        "CVE-2026-112403",
    ),
    Floor(
        "pygments",
        "2.20.0",
        Words(
            "一段特意写的代码示例能让程序停住很久",
            "an example of code made for the purpose can hold the program up",
        ),
        "CVE-2026-4539",
    ),
    Floor(
        "pymdown-extensions",
        "10.21.3",
        Words(
            "网页里的引用语句能读到规定的文件夹以外的文件",
            "a page can take in files outside the folder that it is allowed",
        ),
        "CVE-2026-46338",
    ),
    Floor(
        "pyyaml",
        "5.4",
        Words(
            "来路不明的 YAML 文件能执行任意程序",
            "a YAML file from a stranger can run any code",
        ),
        "CVE-2020-14343",
    ),
    Floor(
        "requests",
        "2.33.0",
        Words(
            "同一台电脑上的别人能预先放一个假文件，让程序当作真的用",
            "others on the same machine can lay out a false file that is taken for the real one",
        ),
        "CVE-2026-25645",
    ),
    Floor(
        "urllib3",
        "2.8.0",
        Words(
            "恶意的服务器能让程序占满内存",
            "a hostile server can fill the program's memory",
        ),
        "CVE-2026-97689",
    ),
)


def below(items: Iterable[Item]) -> Iterator[tuple[Item, Floor]]:
    """Packages that stand below their floor; a version that cannot be read counts as below."""
    floors = {floor.package: floor for floor in FLOORS}
    for item in items:
        if (floor := floors.get(item.name)) and not reaches(item.version, floor):
            yield item, floor


def reaches(version: str, floor: Floor) -> bool:
    """Whether a version is the floor's or a later one."""
    try:
        return Version(version) >= Version(floor.version)
    except InvalidVersion:
        return False
