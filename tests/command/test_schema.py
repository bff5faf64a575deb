from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from xianbao.command.editors.made import files
from xianbao.command.main import main

ARTICLES = Path("articles")


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper whose generated files are fresh, and the folder in which the command is typed."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert typed().exit_code == 0
    return tmp_path


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, ["schema", *words])


@pytest.mark.usefixtures("paper")
def test_fresh_files_pass_the_check_and_are_not_written_again() -> None:
    assert (typed("--check").exit_code, typed("--check").output) == (0, "")
    assert typed().output == ""


def test_the_check_names_what_is_stale_and_leaves_it_alone(paper: Path) -> None:
    stale = paper / ".pages.yml"
    stale.write_text("old", "utf-8")
    (paper / "schema/issue.schema.json").unlink()
    result = typed("--check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "schema/issue.schema.json 已过时 → 运行 xianbao schema / out of date",
        ".pages.yml 已过时 → 运行 xianbao schema / out of date",
    ]
    assert stale.read_text("utf-8") == "old"


def test_the_command_writes_what_is_stale_and_nothing_else(paper: Path) -> None:
    (paper / ".pages.yml").write_text("old", "utf-8")
    assert typed().output == ".pages.yml 已更新 / written\n"
    assert typed("--check").exit_code == 0


def test_a_new_section_makes_stale_what_offers_sections(paper: Path) -> None:
    (paper / "articles/masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻, 乡镇]\n", "utf-8")
    stale = {line.partition(" ")[0] for line in typed("--check").stderr.splitlines()}
    assert {"schema/story.schema.json", ".pages.yml", "docs/admin/config.yml"} <= stale
    assert "schema/staff.schema.json" not in stale


@pytest.mark.usefixtures("paper")
def test_what_cannot_be_read_is_left_out() -> None:
    Path("articles/masthead.yml").write_text("报名: [\n", "utf-8")
    Path("articles/staff.yml").write_text("- 林小满\n- 林小满\n- {职务: 记者}\n", "utf-8")
    texts = files(ARTICLES)
    assert "林小满" in texts[Path("schema/story.schema.json")]
    assert "青禾" not in texts[Path("docs/admin/config.yml")]


def test_typed_in_the_wrong_folder_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "先进入报纸的文件夹" in typed().output
    assert not list(tmp_path.iterdir())
