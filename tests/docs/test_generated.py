"""The handbook's lists are those of the code, and a stale one is told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from xianbao.command import stylebook
from xianbao.desk.rulebook import RULES
from xianbao.desk.stylebook import FORMS

PROJECT = Path(__file__).resolve().parents[2]
PAGES = stylebook.pages()


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with fresh pages in it, to work in."""
    for path, text in PAGES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_a_page_in_the_handbook_is_the_one_that_the_code_gives(path: Path) -> None:
    standing = (PROJECT / path).read_text(encoding="utf-8")
    assert standing == PAGES[path], "out of date: run `xianbao stylebook`"


def test_every_field_and_every_alias_is_listed() -> None:
    text = PAGES[stylebook.HANDBOOK / "fields.md"]
    for form in FORMS:
        assert f"{{#{form.name}}}" in text
        for field in form.fields:
            assert f"| `{field.name}` | {'、'.join(field.aliases)} |" in text


def test_every_code_has_a_heading_to_link_to() -> None:
    listed = PAGES[stylebook.HANDBOOK / "messages.md"]
    for rule in RULES:
        chapter = rule.code[:3].lower()
        text = PAGES[stylebook.HANDBOOK / "messages" / f"{chapter}.md"]
        assert f"## {rule.code} " in text
        assert f"{{#{rule.code.lower()}}}" in text
        assert f"(messages/{chapter}.md#{rule.code.lower()})" in listed


def test_every_chapter_is_in_the_menu() -> None:
    menu = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    for path in PAGES:
        assert path.relative_to("docs").as_posix() in menu


def test_no_template_is_left_unfilled() -> None:
    text = "".join(PAGES.values())
    for name in ("{name}", "{near}", "{value}", "{file}", r"\{name\}", r"\{near\}"):
        assert name not in text


@pytest.mark.usefixtures("copy")
def test_fresh_pages_pass_the_check() -> None:
    result = CliRunner().invoke(stylebook.stylebook, ["--check"])
    assert (result.exit_code, result.output) == (0, "")


def test_the_check_names_a_stale_page_and_leaves_it_alone(copy: Path) -> None:
    stale = copy / stylebook.HANDBOOK / "messages.md"
    stale.write_text("old", encoding="utf-8")
    result = CliRunner().invoke(stylebook.stylebook, ["--check"])
    assert result.exit_code == 1
    assert "docs/handbook/messages.md" in result.output
    assert "docs/handbook/fields.md" not in result.output
    assert stale.read_text(encoding="utf-8") == "old"


def test_a_missing_page_is_stale_too(copy: Path) -> None:
    (copy / stylebook.HANDBOOK / "fields.md").unlink()
    result = CliRunner().invoke(stylebook.stylebook, ["--check"])
    assert result.exit_code == 1
    assert "docs/handbook/fields.md" in result.output


def test_the_command_writes_what_is_stale(copy: Path) -> None:
    stale = copy / stylebook.HANDBOOK / "fields.md"
    stale.write_text("old", encoding="utf-8")
    result = CliRunner().invoke(stylebook.stylebook, [])
    assert result.exit_code == 0
    assert result.output == "docs/handbook/fields.md 已更新 / written\n"
    assert stale.read_text(encoding="utf-8") == PAGES[stylebook.HANDBOOK / "fields.md"]
