import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from xianbao import __version__
from xianbao.command.language import message_language
from xianbao.command.main import main
from xianbao.desk.words import Language

HAN = re.compile("[一-鿿]")
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


@pytest.mark.parametrize("word", sorted(main.commands))
def test_every_subcommand_explains_itself_in_both_languages(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for language in ("zh", "en"):
        monkeypatch.setenv("XIANBAO_LANG", language)
        told.append(type_command(word, "--help").output)
    chinese, english = told
    assert HAN.search(chinese)
    assert "用法：" in chinese
    assert "Usage: " in english
    assert not HAN.search(english)
    assert " / " not in chinese + english


def test_the_list_of_commands_is_told_in_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "zh")
    assert "看大样：查出全部问题\n" in type_command("--help").output
    monkeypatch.setenv("XIANBAO_LANG", "en")
    assert not HAN.search(type_command("--help").output)


@pytest.mark.usefixtures("paper")
def test_sound_copy_is_passed() -> None:
    result = type_command("proof")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_slip_is_named_with_its_place_and_leaves_with_1(paper: Path) -> None:
    story = paper / "articles/2026/11/22/01-01.md"
    story.write_text(STORY.format(section="要问"), "utf-8")
    result = type_command("proof", "--format", "concise")
    assert result.exit_code == 1
    assert result.stdout == (
        "articles/2026/11/22/01-01.md:3:5: XB211 报头里没有栏目「要问」。→ 是不是「要闻」？\n"
    )


def test_messages_are_english_on_request(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "en")
    story = paper / "articles/2026/11/22/01-01.md"
    story.write_text(STORY.format(section="要问"), "utf-8")
    assert "Did you mean “要闻”?" in type_command("proof").stdout


@pytest.mark.parametrize("word", ["build", "proof", "serve"])
def test_a_command_typed_in_the_wrong_folder_says_where_to_go(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = type_command(word)
    assert result.exit_code == 1
    assert "先进入报纸的文件夹" in result.output


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, Language.ZH),
        ({"LANG": "C.UTF-8"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "XIANBAO_LANG": "en"}, Language.EN),
        ({"LANG": "en_GB.UTF-8", "XIANBAO_LANG": "zh"}, Language.ZH),
    ],
)
def test_the_machine_says_which_language_is_spoken(
    variables: dict[str, str], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "XIANBAO_LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert message_language() is language
