"""``xianbao proof`` and ``xianbao explain`` as they are typed."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.proofing.comma import half_width_comma
from xianbao.command.main import main
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.proof import Job
from xianbao.desk.rulebook.field import LONG_TITLE

FIRST, SECOND = "2026/11/22/01-01.md", "2026/11/22/01-02.md"
STORY = "---\n标题: 今日通车\n栏目: {section}\n---\n\n{text}\n"


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small paper, and the folder in which the command is typed."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    (tmp_path / "mkdocs.yml").touch()
    file(tmp_path, FIRST)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def file(paper: Path, path: str, section: str = "要闻", text: str = "望津桥今日通车。") -> Path:
    target = paper / "articles" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(STORY.format(section=section, text=text), "utf-8")
    return target


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def proofed(*words: str) -> list[str]:
    """``path code`` of all that a proof tells."""
    result = typed("proof", "--format", "json", *words)
    assert result.exit_code in (0, 1), result.output
    return [f"{one['path'][9:]} {one['code']}" for one in json.loads(result.stdout)["problems"]]


def test_the_place_in_the_copy_is_shown(paper: Path) -> None:
    file(paper, FIRST, section="要问")
    result = typed("proof")
    assert result.exit_code == 1
    assert result.stdout == (
        "articles/2026/11/22/01-01.md:3:5: 错误 XB211 报头里没有栏目「要问」\n"
        "   |\n"
        " 3 | 栏目: 要问\n"
        "   |       ^^^^\n"
        "   → 是不是「要闻」？\n"
        "\n"
    )
    assert result.stderr == "错误 1，提醒 0 / errors: 1, warnings: 0\n"


def test_only_what_is_named_is_told(paper: Path) -> None:
    file(paper, FIRST, section="要问")
    file(paper, SECOND, section="要问")
    file(paper, "2026/11/23/01-01.md", section="要问")
    assert len(proofed()) == 3
    assert proofed(f"articles/{SECOND}") == [f"{SECOND} XB211"]
    assert len(proofed("articles/2026/11/22")) == 2
    assert len(proofed("articles")) == 3
    assert len(proofed(f"articles/{FIRST}", f"articles/{SECOND}")) == 2


def test_a_folder_of_copy_that_is_a_link_keeps_its_name(paper: Path) -> None:
    file(paper, FIRST, section="要问")
    (paper / "articles").rename(paper / "copy")
    (paper / "articles").symlink_to("copy")
    for words in ((), (f"articles/{FIRST}",), (f"copy/{FIRST}",)):
        assert proofed(*words) == [f"{FIRST} XB211"]


def test_another_paper_can_be_named(paper: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "copy").mkdir()
    (other / "copy" / "masthead.yml").write_text("报名: 别报\n栏目: [别栏]\n", "utf-8")
    assert (paper / "articles").exists()
    result = typed("proof", "--format", "concise", str(other / "copy"))
    assert result.stdout.startswith("copy:1:1: XB")
    assert not (other / ".xianbao").exists()


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing.md"], "没有 nothing.md"),
        (["mkdocs.yml"], "mkdocs.yml 不在 articles 文件夹里"),
        (["--format", "xml"], "sarif"),
        (["--fix", "--diff"], "只能写一个"),
        (["--changed"], "这里不是 git 仓库"),
    ],
)
def test_a_wrong_command_leaves_with_2(words: list[str], said: str) -> None:
    result = typed("proof", *words)
    assert result.exit_code == 2
    assert said in result.output


def git(paper: Path, *words: str) -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run(["git", *identity, *words], cwd=paper, check=True, capture_output=True)  # noqa: S603, S607


def test_only_what_has_changed_since_a_commit_is_told(paper: Path) -> None:
    file(paper, FIRST, section="要问")
    file(paper, SECOND, section="要问")
    git(paper, "init", "-b", "main")
    assert len(proofed("--changed")) == 2
    git(paper, "add", "articles")
    git(paper, "commit", "-m", "x")
    assert proofed("--changed") == []
    file(paper, FIRST, section="要文")
    file(paper, "2026/11/22/01-03.md", section="要问")
    assert proofed("--changed") == [f"{FIRST} XB211", "2026/11/22/01-03.md XB211"]
    assert proofed("--changed", f"articles/{FIRST}") == [f"{FIRST} XB211"]
    git(paper, "switch", "-c", "work")
    git(paper, "commit", "-am", "y")
    assert proofed("--changed") == ["2026/11/22/01-03.md XB211"]
    assert len(proofed("--since", "main")) == 2
    result = typed("proof", "--since", "nowhere")
    assert (result.exit_code, "git 里没有「nowhere」" in result.output) == (2, True)


@pytest.fixture
def comma(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that mends, instead of all others."""
    job = partial(Job, checks=(half_width_comma,), paper_checks=())
    monkeypatch.setattr("xianbao.command.proof.Job", job)


@pytest.mark.usefixtures("comma")
def test_a_difference_is_shown_and_nothing_written(paper: Path) -> None:
    story = file(paper, FIRST, text="桥,通了。")
    before = story.read_bytes()
    result = typed("proof", "--diff")
    assert result.stdout.startswith(f"--- a/articles/{FIRST}\n+++ b/articles/{FIRST}\n")
    assert "-桥,通了。\n+桥，通了。\n" in result.stdout
    assert "加 --fix" in result.stderr
    assert story.read_bytes() == before
    (paper / "fix.patch").write_text(result.stdout, "utf-8")
    git(paper, "init")
    git(paper, "apply", "fix.patch")
    assert "桥，通了" in story.read_text("utf-8")


@pytest.mark.usefixtures("comma")
def test_what_can_be_mended_is_mended_once_and_for_all(paper: Path) -> None:
    story = file(paper, FIRST, text="桥,通了,人来了。")
    other = file(paper, SECOND, text="船,开了。")
    result = typed("proof", "--fix", f"articles/{FIRST}")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "改好 2 处，1 个文件\n错误 0，提醒 0 / errors: 0, warnings: 0\n"
    assert "桥，通了，人来了" in story.read_text("utf-8")
    assert "船,开了" in other.read_text("utf-8")
    stamp = story.stat().st_mtime_ns
    assert "改好 0 处" in typed("proof", "--fix", f"articles/{FIRST}").stderr
    assert story.stat().st_mtime_ns == stamp


def test_a_difference_does_not_show_what_is_secret(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def secret(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
        yield from half_width_comma(manuscript, beat)
        rule = replace(LONG_TITLE, secret=True)
        run = manuscript.runs[-1]
        details = (("length", "1"), ("limit", "0"))
        yield Problem(manuscript.path, 6, 1, rule, details, 6, run.text.index("有"))

    monkeypatch.setattr(
        "xianbao.command.proof.Job", partial(Job, checks=(secret,), paper_checks=())
    )
    monkeypatch.setattr("xianbao.desk.proofing.seat.rows", tuple)
    monkeypatch.setattr("xianbao.desk.proofing.seat.problems_of", tuple)
    monkeypatch.setattr("xianbao.desk.proofing.proof.problems_of", tuple)
    (paper / "mkdocs.yml").unlink()
    file(paper, FIRST, text="门牌十二号,有人。")
    shown = typed("proof", "--diff").stdout
    assert "-▒▒▒▒▒,有人。\n+▒▒▒▒▒，有人。\n" in shown
    assert "十二" not in shown


@pytest.mark.usefixtures("comma")
def test_what_is_passed_over_is_not_mended(paper: Path) -> None:
    story = file(paper, FIRST, text="桥,通了。")
    text = story.read_text("utf-8").replace("---\n\n", "校样: {放过: {XB213: 原文}}\n---\n\n")
    story.write_text(text, "utf-8")
    typed("proof", "--fix")
    assert story.read_text("utf-8") == text


def test_a_code_is_explained_in_either_language(monkeypatch: pytest.MonkeyPatch) -> None:
    result = typed("explain", "xb253")
    assert result.exit_code == 0
    assert result.stdout.startswith("XB253  稿件里并没有「…」，不必放过它\n提醒，不拦出版\n")
    for word in ("为什么", "怎么办", "\n不对\n", "\n对\n", "「…」处是稿件里的字"):
        assert word in result.stdout
    monkeypatch.setenv("XIANBAO_LANG", "en")
    result = typed("explain", "XB213")
    assert "warning: it does not stop the press" in result.stdout
    assert "proof: {ignore: {XB213: reason}}" in result.stdout


def test_a_misspelt_code_is_guessed() -> None:
    result = typed("explain", "XB2I3")
    assert result.exit_code == 2
    assert "没有代码「XB2I3」。是不是「XB2" in result.output
    assert "每条消息里" in typed("explain", "nothing").output
