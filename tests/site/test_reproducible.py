"""One copy and one moment make one site, every byte and every right, whatever the machine."""

import os
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from newspaper import NOON, Newspaper, argv, surroundings
from xianbao.press.releases.vault import Vault

YEAR = 365 * 86400
MASTHEAD = "name: 棠岫日报\nsections: [要闻, 民生服务]\nseries: [走转改, 家门口的变化]\n"
STAFF = "- {name: 周采薇, aliases: [采薇]}\n- {name: 罗一鸣}\n"
FIELDS = (
    "reporter: 周采薇\nphotos: [{file: a.png, alt: 灰, courtesy: 资料片}]",
    "author: 万俟松、罗一鸣\nseries: [走转改, 家门口的变化]\naliases: [/old/b/DAY/, /old/a/DAY/]",
    "section: 民生服务\nstatistics: {title: 数, items: {产量: 3吨, 面积: 4亩}}",
    "correspondent: 欧阳禾\ncorrections: [{date: 2026-11-22, text: 水位应为一尺。}]",
)
BUILDS = {
    "a machine in America with one process and few rights": (
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
        0o077,
        NOON - 9 * YEAR,
        ("--workers", "1"),
    ),
    "a machine on a far island with four processes and no rule of rights": (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
        0o000,
        NOON + YEAR,
        ("--workers", "4"),
    ),
    "a machine that speaks English and reads every file": (
        {
            "TZ": "Asia/Kathmandu",
            "LANG": "en_GB.UTF-8",
            "PYTHONHASHSEED": "0",
            "XIANBAO_LANG": "en",
        },
        0o027,
        NOON,
        ("--workers", "3", "--by-hash"),
    ),
}


def filed(folder: Path, *, backwards: bool) -> Newspaper:
    """A paper of its own, its files written in one order or the other."""
    paper = Newspaper.founded(folder, MASTHEAD)
    paper.file("staff.yml", STAFF)
    days = [f"2026/{month:02}/{day:02}" for month in (10, 11) for day in (3, 9, 20)]
    stories = [(day, number) for day in days for number in range(8)]
    for day, number in reversed(stories) if backwards else stories:
        fields = FIELDS[number] if number < len(FIELDS) else ""
        fields = fields.replace("2026-11-22", "2026-11-21").replace("DAY", day)
        paper.story(f"{day}/0{number + 1}-01.md", f"title: 第{number}条\n{fields}", f"{day}开船。")
        if number == 0:
            paper.photo(f"{day}/a.png", (900, 600))
    return paper


def site(paper: Newspaper) -> dict[str, tuple[int, bytes]]:
    """Every file and folder that readers get, with its rights and its bytes."""
    return {
        path.relative_to(paper.site).as_posix(): (
            stat.S_IMODE(path.stat().st_mode),
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (paper.site, *paper.site.rglob("*"))
    }


def built(
    paper: Newspaper, environment: Mapping[str, str], umask: int, options: tuple[str, ...] = ()
) -> None:
    run = subprocess.run(  # noqa: S603
        argv("xianbao", "build", *options),
        cwd=paper.folder,
        env=surroundings(environment),
        umask=umask,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Newspaper:
    """The paper as most machines build it."""
    paper = filed(tmp_path_factory.mktemp("plain") / "paper", backwards=False)
    built(paper, {"TZ": "Asia/Shanghai"}, 0o022)
    return paper


@pytest.mark.parametrize("machine", BUILDS)
def test_another_machine_makes_the_same_bytes_and_rights(
    plain: Newspaper, machine: str, tmp_path: Path
) -> None:
    environment, umask, written, options = BUILDS[machine]
    paper = filed(tmp_path / "别处 的 报纸", backwards=True)
    for path in paper.folder.rglob("*"):
        os.utime(path, (written, written))
    built(paper, environment, umask, options)
    ours, theirs = site(plain), site(paper)
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
    digests = {Vault.beside(one.site).release(1).digest for one in (plain, paper)}
    assert len(digests) == 1


def test_everybody_may_read_what_is_published_and_nobody_may_write_it(plain: Newspaper) -> None:
    for name, (mode, _) in site(plain).items():
        assert mode == (0o755 if (plain.site / name).is_dir() else 0o644), name


def test_a_correction_under_other_rights_leaves_the_same_rights(
    plain: Newspaper, tmp_path: Path
) -> None:
    paper = filed(tmp_path / "paper", backwards=False)
    story = paper.articles / "2026/11/20/06-01.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("开船", "停航"), encoding="utf-8")
    built(paper, {}, 0o077)
    story.write_text(text, encoding="utf-8")
    built(paper, {}, 0o077)
    assert site(paper) == site(plain)
