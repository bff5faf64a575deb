from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from xianbao import __version__
from xianbao.command.main import main

STORY = "---\n标题: 今日通车\n栏目: {section}\n---\n\n望津桥今日通车。\n"


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small paper, and the folder in which the command is typed."""
    day = tmp_path / "articles" / "2026" / "11" / "22"
    day.mkdir(parents=True)
    (tmp_path / "articles" / "masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    (day / "01-01.md").write_text(STORY.format(section="要闻"), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XIANBAO_LANG", raising=False)
    return tmp_path


def type_command(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_the_command_says_its_version() -> None:
    assert __version__ in type_command("--version").output


@pytest.mark.parametrize("word", ["build", "new", "proof", "schema", "serve", "stylebook"])
def test_every_subcommand_explains_itself_in_both_languages(word: str) -> None:
    help_text = type_command(word, "--help").output
    assert " / " in help_text


@pytest.mark.usefixtures("paper")
def test_sound_copy_is_passed() -> None:
    result = type_command("proof")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_slip_is_named_with_its_place_and_leaves_with_1(paper: Path) -> None:
    story = paper / "articles/2026/11/22/01-01.md"
    story.write_text(STORY.format(section="要问"), "utf-8")
    result = type_command("proof")
    assert result.exit_code == 1
    assert result.stdout == (
        "articles/2026/11/22/01-01.md:3:5: XB211 报头里没有栏目「要问」。→ 是不是「要闻」？\n"
    )


def test_messages_are_english_on_request(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "en")
    story = paper / "articles/2026/11/22/01-01.md"
    story.write_text(STORY.format(section="要问"), "utf-8")
    assert "Did you mean “要闻”?" in type_command("proof").stdout


@pytest.mark.parametrize("word", ["build", "new", "proof", "schema", "serve"])
def test_a_command_typed_in_the_wrong_folder_says_where_to_go(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = type_command(word)
    assert result.exit_code == 1
    assert "先进入报纸的文件夹" in result.output
