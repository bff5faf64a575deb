"""A small newspaper of a test's own: its copy in the test, its site from the real hook."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from unittest import mock

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image

PROJECT = Path(__file__).resolve().parents[1]
_LIST = Environment.list_templates
_LISTED: dict[tuple[str, ...], list[str]] = {}
_COMPILE = Environment.compile
_COMPILED: dict[tuple[object, ...], CodeType] = {}
"""What was listed, by the folders that were looked through."""
DAY = "2026/11/22"
NOON = 1795320000
"""Seconds since 1970 at noon of that day in Shanghai: the clock of every build of a test."""

MASTHEAD = """\
name: 棠岫日报
sections: [要闻]
"""
STORY = """\
---
title: 望津桥恢复通车
section: 要闻
---

岫水昨夜涨了半尺，渡口照常开船。
"""
STANDING = """\
---
title: 关于本报
english: About
foot: true
---

# 关于本报

一张小县的报纸。
"""


@dataclass(frozen=True, slots=True)
class Newspaper:
    """A whole project in ``folder``: the real hook, templates and settings, and copy of its own."""

    folder: Path

    @classmethod
    def founded(cls, folder: Path, masthead: str | None = MASTHEAD) -> "Newspaper":
        """A paper with one standing page and, unless ``masthead`` is None, a masthead."""
        paper = cls(folder)
        paper.articles.mkdir(parents=True)
        paper.settings()
        paper.standing("about.md", STANDING)
        if masthead is not None:
            paper.file("masthead.yml", masthead)
        return paper

    @property
    def articles(self) -> Path:
        """The folder of copy."""
        return self.folder / "articles"

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.folder / "site"

    def settings(self, **changed: str) -> None:
        """The project's own settings without its list of standing pages, with lines changed."""
        text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
        for key, value in changed.items():
            text = re.sub(rf"(?m)^{key}:.*$", f"{key}: {value}", text)
        for own in ("hooks/newsroom.py", "overrides"):
            text = text.replace(f" {own}", f" {PROJECT / own}")
        (self.folder / "mkdocs.yml").write_text(text + "\n", encoding="utf-8")

    def file(self, path: str, content: str | bytes) -> Path:
        """One file of copy."""
        return _written(self.articles / path, content)

    def story(self, path: str, fields: str = "", body: str = "岫水昨夜涨了半尺。") -> Path:
        """A story at ``DAY/path`` or at a path of its own; title and section unless it has them."""
        named = dict(line.split(": ", 1) for line in fields.splitlines() if ": " in line)
        head = "".join(
            f"{name}: {value}\n"
            for name, value in (("title", "望津桥恢复通车"), ("section", "要闻"))
            if name not in named
        )
        place = path if path.count("/") > 1 else f"{DAY}/{path}"
        return self.file(place, f"---\n{head}{fields.rstrip()}\n---\n\n{body}\n")

    def photo(self, path: str, size: tuple[int, int] = (1200, 800)) -> Path:
        """A grey photo, which is as good as any."""
        place = self.articles / (path if path.count("/") > 1 else f"{DAY}/{path}")
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", size, 128).save(place)
        return place

    def standing(self, path: str, content: str | bytes) -> Path:
        """One standing page."""
        return _written(self.folder / "docs" / path, content)

    def printed(self, *, strict: bool = True, at: int = NOON) -> dict[str, bytes]:
        """Build in this process and return the site; a refusal is an exception of the host."""
        clock = mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=str(at), NO_MKDOCS_2_WARNING="1")
        host = mock.patch.multiple(Environment, list_templates=_listed_once, compile=_compiled_once)
        with clock, host:
            config = load_config(str(self.folder / "mkdocs.yml"), strict=strict)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        return self.pages()

    def pages(self) -> dict[str, bytes]:
        """Every file of the published site by its path."""
        return contents(self.site)

    def run(
        self, *command: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """A real command in the project's folder: ``mkdocs`` or ``xianbao`` with its words."""
        return subprocess.run(  # noqa: S603
            argv(*command),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            env=surroundings(environment),
        )

    def leftovers(self) -> list[str]:
        """What a build left that is neither the site nor what the next build begins with."""
        own = {f".site-standby{ending}" for ending in ("", ".json", ".lock", ".print")}
        own.add(".site-releases")
        found = (*self.folder.glob(".site*"), *self.folder.glob(".xianbao/host-*"))
        return sorted(path.name for path in found if path.name not in own)


def _listed_once(
    env: Environment,
    extensions: Collection[str] | None = None,
    filter_func: Callable[[str], bool] | None = None,
) -> list[str]:
    """The host's templates, listed once for all papers of this process.

    It looks through ten thousand icons for each build, which is most of what a small one costs.
    """
    loader = env.loader
    folders = tuple(loader.searchpath) if isinstance(loader, FileSystemLoader) else ()
    if folders not in _LISTED:
        _LISTED[folders] = _LIST(env, extensions, filter_func)
    return list(_LISTED[folders])


def _compiled_once(
    env: Environment, source: str, name: str | None = None, filename: str | None = None
) -> CodeType:
    """The host's templates, compiled once for all papers of this process; ours are kept anyway.

    What is made of one depends on how its environment escapes, and on nothing else that changes.
    """
    if type(env) is not Environment:
        return _COMPILE(env, source, name, filename)
    key = (source, name, filename, getattr(env.autoescape, "__qualname__", env.autoescape))
    if key not in _COMPILED:
        _COMPILED[key] = _COMPILE(env, source, name, filename)
    return _COMPILED[key]


def argv(command: str, *words: str) -> list[str]:
    """A command beside this Python, as its arguments."""
    return [str(Path(sys.executable).with_name(command)), *words]


def surroundings(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a command: this one, the clock set."""
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(NOON),
        "NO_MKDOCS_2_WARNING": "1",
        **(more or {}),
    }


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with forward slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
