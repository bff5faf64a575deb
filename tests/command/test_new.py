import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from xianbao.command.main import main

MASTHEAD = "报名: 青禾县报\n栏目: [要闻, 乡镇]\n时区: Asia/Shanghai\n"
NOON = "1795320000"
"""The noon of 22 November 2026 in Shanghai."""


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper of one reporter, known to git, in which the command is typed on a set day."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/masthead.yml").write_text(MASTHEAD, "utf-8")
    (tmp_path / "articles/staff.yml").write_text("- 林小满\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    monkeypatch.setenv("XIANBAO_LANG", "zh")
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "gitconfig").write_text("[user]\nname = 林小满\n", "utf-8")
    return tmp_path


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, ["new", *words])


def made(*words: str) -> str:
    """The text of the one new story that a command made."""
    result = typed(*words)
    assert result.exit_code == 0, result.output
    (path,) = [path for path in Path("articles").rglob("*.md") if path.as_posix() in result.output]
    return path.read_text("utf-8")


@pytest.mark.usefixtures("paper")
def test_a_story_is_begun_today_in_the_papers_zone_and_signed() -> None:
    result = typed()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "已建好 articles/2026/11/22/web-01.md（草稿）。"
        "→ 写好以后删去「状态: 草稿」这一行，再运行 xianbao proof。\n"
    )
    text = Path("articles/2026/11/22/web-01.md").read_text("utf-8")
    assert "\n记者: 林小满\n" in text
    assert "\n栏目: 要闻\n" in text


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize(
    "words",
    [("通讯",), ("feature",), ("story", "通讯"), ("稿件", "Feature"), ("通訊",)],
)
def test_a_kind_is_known_in_either_language_with_or_without_the_word_story(
    words: tuple[str, ...],
) -> None:
    assert "\n体裁: 通讯\n" in made(*words)


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize("words", [(), ("story",), ("稿件",)])
def test_a_story_without_a_kind_is_news(words: tuple[str, ...]) -> None:
    assert "\n体裁: 消息\n" in made(*words)


@pytest.mark.usefixtures("paper")
def test_what_is_typed_is_filled_in() -> None:
    text = made("简讯", "-p", "3", "-s", "乡镇", "-t", "路通了: 三天", "-r", "林小满")
    assert "\n标题: '路通了: 三天'\n" in text
    assert "\n栏目: 乡镇\n" in text
    assert Path("articles/2026/11/22/03-01.md").exists()


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize(
    ("day", "folder"),
    [
        ("明天", "2026/11/23"),
        ("today", "2026/11/22"),
        ("2026-12-01", "2026/12/01"),
        ("2026年12月1日", "2026/12/01"),
    ],
)
def test_a_day_is_typed_as_editors_write_it(day: str, folder: str) -> None:
    made("--date", day)
    assert Path("articles", folder, "web-01.md").exists()


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("特写",), "可选：news（消息）"),
        (("消稿",), "是不是「消息」"),
        (("-s", "乡真"), "是不是「乡镇」"),
        (("-d", "2026-02-30"), "没有 2026-02-30 这一天"),
        (("-d", "昨天晚上"), "写成 2026-11-23"),
        (("-n", "Qiao"), "如 qiao"),
    ],
)
def test_a_slip_is_answered_in_a_sentence_and_nothing_is_made(
    words: tuple[str, ...], said: str
) -> None:
    result = typed(*words)
    assert result.exit_code == 1
    assert said in result.stderr
    assert not list(Path("articles").rglob("*.md"))


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize("words", ["\x1b[31m望津桥", "望津桥\u202e", "\udc80"])
@pytest.mark.parametrize("option", ["--title", "--reporter"])
def test_what_cannot_be_seen_is_no_part_of_a_story(option: str, words: str) -> None:
    result = typed(option, words)
    assert result.exit_code == 1
    assert "有看不见的控制字符 U+" in result.stderr
    assert list(Path("articles").rglob("*.md")) == []


@pytest.mark.usefixtures("paper")
def test_a_taken_address_is_refused_and_left_as_it_was() -> None:
    made("-n", "03-01", "-t", "第一篇")
    before = Path("articles/2026/11/22/03-01.md").read_bytes()
    refused = typed("-n", "03-01")
    assert refused.exit_code == 1
    assert "下一个空着的是 03-02" in refused.stderr
    assert Path("articles/2026/11/22/03-01.md").read_bytes() == before


@pytest.mark.usefixtures("paper")
def test_a_name_that_is_not_on_the_staff_is_doubted_aloud() -> None:
    result = typed("-r", "林小曼")
    assert result.exit_code == 0
    assert result.stderr == (
        "XB401 「林小曼」不在人员名单里。→ 是不是「林小满」？新同事请先写进 staff.yml。\n"
    )


@pytest.mark.usefixtures("paper")
def test_everything_is_english_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "en")
    assert "\nkind: opinion\n" in made("评论")
    assert "Choose one of: news（消息）" in typed("essay").stderr


@pytest.mark.usefixtures("paper")
def test_without_git_a_story_is_begun_unsigned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert "\n记者:\n" in made()


def test_a_folder_that_may_not_be_written_to_is_told_in_a_sentence(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(paper / "articles/2026"))

    monkeypatch.setattr(Path, "mkdir", full)
    result = typed()
    assert result.exit_code == 1
    assert "写不进去" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_the_new_file_is_opened_in_ones_own_editor(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setenv(name, "ed")
    monkeypatch.setattr(click, "edit", lambda *, filename: opened.append(filename))
    made("--open")
    assert [Path(one).as_posix() for one in opened] == ["articles/2026/11/22/web-01.md"]


@pytest.mark.usefixtures("paper")
def test_without_an_editor_the_new_file_is_opened_as_by_a_double_click(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    made("--open")
    assert [Path(one).as_posix() for one in opened] == ["articles/2026/11/22/web-01.md"]


@pytest.mark.usefixtures("paper")
def test_git_is_asked_where_the_paper_is(paper: Path) -> None:
    git = ["git", "-C", str(paper)]
    subprocess.run([*git, "init", "--quiet"], check=True)  # noqa: S603
    subprocess.run([*git, "config", "user.name", "root"], check=True)  # noqa: S603
    assert "\n记者:\n" in made()


def test_other_commands_start_without_what_new_and_schema_need() -> None:
    script = (
        "import sys, xianbao.command.main\n"
        "print([n for n in sys.modules if n.startswith(('xianbao.command.order',"
        " 'xianbao.command.editors', 'xianbao.desk.schema', 'xianbao.desk.newcopy'))])"
    )
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
