"""Ground: where a site may stand. Publishing clears a folder of all that is not the site's."""

from pathlib import Path

OWN = frozenset(
    {
        *("articles", "docs", "hooks", "overrides", "schema", "tests", "bench"),
        *(".git", ".github", ".venv", ".xianbao"),
    }
)
"""The paper's own folders: copy, pages, program, and what is kept for the next run."""


def trespass(site: Path, project: Path) -> str:
    """Which folder of the project a site would take the place of, or stand in; empty if none."""
    place, home = site.resolve(), project.resolve()
    if place == home or place in home.parents:
        return "."
    for name in sorted(OWN):
        own = (home / name).resolve()
        if place == own or own in place.parents:
            return name
    return ""


class TrespassError(Exception):
    """The settings name a folder for the site that holds something else of the paper's."""

    def __init__(self, settings: Path, own: str) -> None:
        """``settings`` is the file of settings, ``own`` the folder that would be lost."""
        what = "整个项目" if own == "." else f"{own}/"
        whole = "the whole project" if own == "." else f"{own}/"
        place = f"{settings.name}:{_line(settings)}:1"
        super().__init__(
            f"{place}: site_dir 指到了{what}，出版会把那里的东西换掉，没有出版，什么也没有动。"
            "→ 改成 site_dir: site。\n"
            f"{place}: site_dir leads to {whole}, which publishing would replace; nothing was"
            " published or touched. → Write site_dir: site."
        )


def _line(settings: Path) -> int:
    lines = settings.read_text("utf-8", "replace").split("\n")
    return next((n for n, line in enumerate(lines, 1) if line.startswith("site_dir")), 1)
