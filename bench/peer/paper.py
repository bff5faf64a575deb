"""What all peers show on every page: the paper's name, its sections, its foot, its style."""

import shutil
from pathlib import Path
from typing import Any

from bench.county.archive import Archive

SITE = Path(__file__).parent.parent / "site"
"""Templates and settings of each peer."""

_LINKS = (
    ("栏目", "LANMU", "/columns/"),
    ("专栏", "ZHUANLAN", "/series/"),
    ("采编人员", "CAIBIANRENYUAN", "/people/"),
    ("往期", "WANGQI", "/2025/"),
)


def paper(archive: Archive) -> dict[str, Any]:
    """The masthead in the words of peers' templates."""
    masthead = archive.masthead
    return {
        "name": masthead["报名"],
        "motto": masthead["报训"],
        "cn": masthead["刊号"],
        "copyright": masthead["版权"],
        "record": masthead["备案号"],
        "colophon": masthead["版权页"],
        "ear": {"title": masthead["报眼"]["标题"], "text": masthead["报眼"]["内容"]},
        "sections": [
            {"name": one["名称"], "key": one["地址"], "second": one["英文"].upper()}
            for one in masthead["栏目"]
        ],
        "series": [{"name": one["名称"], "key": one["地址"]} for one in masthead["专栏"]],
        "links": [{"name": name, "second": second, "href": href} for name, second, href in _LINKS],
    }


def stylesheet(project: Path, static: Path) -> None:
    """The project's own style sheet and script, so that every peer serves the same ones."""
    static.mkdir(parents=True, exist_ok=True)
    assets = project / "overrides/assets/xianbao"
    parts = sorted((assets / "css").glob("*.css"))
    (static / "paper.css").write_text("".join(part.read_text("utf-8") for part in parts), "utf-8")
    for name in ("paper.js", "favicon.svg"):
        shutil.copyfile(assets / name, static / name)
