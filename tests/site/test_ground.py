"""A site never takes the place of the paper's own folders, whatever the settings say."""

import json
from pathlib import Path

import pytest

from newspaper import Newspaper, contents


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("articles", "articles/"),
        ("articles/2026", "articles/"),
        ("docs/../hooks", "hooks/"),
        ("overrides", "overrides/"),
        (".xianbao/host", ".xianbao/"),
        (".git", ".git/"),
    ],
)
@pytest.mark.parametrize("command", ["xianbao", "mkdocs"])
def test_settings_that_would_publish_over_the_paper_are_refused_at_their_line(
    paper: Newspaper, place: str, named: str, command: str
) -> None:
    paper.story("01-01.md")
    for name in ("hooks", "overrides", ".git"):
        (paper.folder / name).mkdir()
        (paper.folder / name / "kept").write_text("kept", "utf-8")
    settings = paper.folder / "mkdocs.yml"
    settings.write_text(f"site_dir: {place}\n{settings.read_text('utf-8')}", "utf-8")
    before = {
        path: content
        for path, content in contents(paper.folder).items()
        if not path.startswith(".xianbao")
    }
    run = paper.run(command, "build")
    assert run.returncode == 1
    assert f"mkdocs.yml:1:1: site_dir 指到了{named}" in run.stderr
    assert "Traceback" not in run.stderr
    after = contents(paper.folder)
    assert {path: after.get(path) for path in before} == before


@pytest.mark.parametrize("place", ["articles", ".", "hooks", 5, "\0"])
def test_a_note_that_leads_over_the_paper_is_not_followed(paper: Newspaper, place: object) -> None:
    paper.story("01-01.md")
    assert paper.run("xianbao", "build").returncode == 0
    site, copy = paper.pages(), contents(paper.articles)
    note = paper.folder / ".xianbao/host/host.json"
    kept = json.loads(note.read_bytes())
    kept["body"]["settings"]["site"] = place
    note.write_text(json.dumps(kept), "utf-8")
    run = paper.run("xianbao", "build")
    assert run.returncode == 0, run.stderr
    assert (paper.pages(), contents(paper.articles)) == (site, copy)


def test_a_site_elsewhere_is_published(paper: Newspaper, tmp_path: Path) -> None:
    paper.story("01-01.md")
    settings = paper.folder / "mkdocs.yml"
    settings.write_text(f"site_dir: ../online\n{settings.read_text('utf-8')}", "utf-8")
    assert paper.run("xianbao", "build").returncode == 0
    assert (tmp_path / "online/index.html").is_file()
