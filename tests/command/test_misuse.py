"""What is typed wrong is told in one line, in the reader's language, with what was meant."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from xianbao.command.main import main


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        (
            "bild",
            "没有「bild」这个命令。→ 是不是「build」？",
            "There is no command “bild”. → Did you mean “build”?",
        ),
        (
            "build --wrokers 3",
            "没有「--wrokers」这个选项。→ 是不是「--workers」？",
            "There is no option “--wrokers”. → Did you mean “--workers”?",
        ),
        (
            "build --workers x",
            "「--workers」写得不对：要写不小于 0 的整数。→ 用法见 xianbao build --help",
            "“--workers” is wrong: it takes a whole number from 0. → See xianbao build --help",
        ),
        (
            "proof --format xml",
            (
                "「--format」写得不对：只能是 text、concise、json、sarif、github、gitlab。"
                "→ 用法见 xianbao proof --help"
            ),
            (
                "“--format” is wrong: it can be text, concise, json, sarif, github, gitlab. "
                "→ See xianbao proof --help"
            ),
        ),
        (
            "explain",
            "还缺「CODE」。→ 用法见 xianbao explain --help",
            "“CODE” is missing. → See xianbao explain --help",
        ),
    ],
)
def test_each_slip_of_the_command_line_has_its_words(
    typed: str, zh: str, en: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language, words in (("zh", zh), ("en", en)):
        monkeypatch.setenv("XIANBAO_LANG", language)
        done = CliRunner().invoke(main, typed.split(), prog_name="xianbao")
        assert (done.exit_code, done.output) == (2, f"{words}\n")


def test_no_english_word_stands_before_what_else_goes_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XIANBAO_LANG", "zh")
    done = CliRunner().invoke(main, ["new"], prog_name="xianbao")
    assert done.exit_code != 0
    assert done.output == "这里没有 articles。→ 先进入报纸的文件夹，再运行这个命令。\n"
