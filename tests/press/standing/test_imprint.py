"""The imprint sees whatever pages are made with, and nothing that differs between checkouts."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from press.county import LOOK, MASTHEAD
from xianbao.paper.label import Label, Reading
from xianbao.press.standing import imprint
from xianbao.press.standing.imprint import host_key, pages_key, tree_digest

FILES = {"main.html": b"{% block %}", "xianbao/part/pair.html": b"pair", "xianbao/day.html": b""}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return planted(tmp_path / "tree", FILES)


def planted(folder: Path, files: dict[str, bytes]) -> Path:
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_a_tree_s_digest_is_of_names_and_contents_wherever_it_stands(
    tree: Path, tmp_path: Path
) -> None:
    other = planted(tmp_path / "another place", dict(reversed(FILES.items())))
    assert tree_digest(tree) == tree_digest(other)


def test_times_are_not_looked_at(tree: Path) -> None:
    before = tree_digest(tree)
    for path in tree.rglob("*"):
        os.utime(path, (1, 1))
    assert tree_digest(tree) == before


@pytest.mark.parametrize(
    "changed",
    [
        {"main.html": b"{% block % }"},
        {"xianbao/new.html": b""},
        {"xianbao/part/pair.html": b"pair\n"},
        {"xianbao/day.html": b"\0"},
    ],
)
def test_any_other_content_is_another_digest(changed: dict[str, bytes], tree: Path) -> None:
    before = tree_digest(tree)
    planted(tree, changed)
    assert tree_digest(tree) != before


def test_a_file_of_another_name_is_another_digest(tree: Path) -> None:
    before = tree_digest(tree)
    (tree / "main.html").rename(tree / "mail.html")
    moved = tree_digest(tree)
    (tree / "mail.html").rename(tree / "xianbao" / "main.html")
    assert len({before, moved, tree_digest(tree)}) == 3


def test_what_is_in_one_file_is_not_taken_for_what_is_in_the_next(tmp_path: Path) -> None:
    one = planted(tmp_path / "one", {"a": b"x", "b": b""})
    two = planted(tmp_path / "two", {"a": b"", "b": b"x"})
    assert tree_digest(one) != tree_digest(two)


def test_compiled_programs_are_not_looked_at(tree: Path) -> None:
    before = tree_digest(tree)
    planted(tree, {"__pycache__/a.pyc": b"\0", "xianbao/__pycache__/b.pyc": b"\0"})
    assert tree_digest(tree) == before


def test_a_tree_that_is_not_there_is_like_an_empty_one(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert tree_digest(empty) == tree_digest(tmp_path / "nowhere")


def test_pages_are_made_with_the_masthead_the_templates_and_the_look(tree: Path) -> None:
    before = pages_key(MASTHEAD, tree, LOOK)
    assert pages_key(MASTHEAD, tree, LOOK) == before
    others = {
        pages_key(replace(MASTHEAD, motto="报训"), tree, LOOK),
        pages_key(replace(MASTHEAD, labels=Reading.ENGLISH), tree, LOOK),
        pages_key(replace(MASTHEAD, name=Label("岫州晚报")), tree, LOOK),
        pages_key(MASTHEAD, tree, replace(LOOK, root="/paper/")),
        pages_key(MASTHEAD, tree, replace(LOOK, inner=LOOK.front)),
        pages_key(MASTHEAD, planted(tree, {"new.html": b""}), LOOK),
        before,
    }
    assert len(others) == 7


@pytest.mark.parametrize("part", ["program", "installed"])
def test_another_program_or_other_packages_make_other_pages(
    part: str, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = planted(tree, {"mkdocs.yml": b"site_name: x"}) / "mkdocs.yml"
    before = pages_key(MASTHEAD, tree, LOOK), host_key(settings, MASTHEAD, [tree])
    monkeypatch.setattr(imprint, part, lambda: "another")
    after = pages_key(MASTHEAD, tree, LOOK), host_key(settings, MASTHEAD, [tree])
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_the_host_works_with_its_settings_and_its_folders(tree: Path, tmp_path: Path) -> None:
    docs = planted(tmp_path / "docs", {"about.md": b"about"})
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\n", encoding="utf-8")
    keys = [host_key(settings, MASTHEAD, [docs, tree])]
    os.utime(settings, (1, 1))
    assert host_key(settings, MASTHEAD, [docs, tree]) == keys[0]
    keys.append(host_key(settings, replace(MASTHEAD, motto="报训"), [docs, tree]))
    planted(docs, {"about.md": b"about us"})
    keys.append(host_key(settings, MASTHEAD, [docs, tree]))
    keys.append(host_key(settings, MASTHEAD, [tree, docs]))
    settings.write_text("site_name: y\n", encoding="utf-8")
    keys.append(host_key(settings, MASTHEAD, [docs, tree]))
    assert len(set(keys)) == 5
    assert None not in keys


@pytest.mark.parametrize("text", ["site_name: !ENV NAME\n", "INHERIT: base.yml\n"])
def test_settings_that_depend_on_more_than_their_file_have_no_key(
    text: str, tree: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(text, encoding="utf-8")
    assert host_key(settings, MASTHEAD, [tree]) is None
