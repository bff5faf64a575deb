"""The commands of both READMEs are run as they stand, in a fresh copy of the project.

Not run: ``make test``, which is what runs this test, and the PowerShell lines, which need Windows;
they are compared with the lines for macOS and Linux.
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from docs.fences import fences
from xianbao.command.serve import serve

PROJECT = Path(__file__).resolve().parents[2]
README = PROJECT / "README.md"
CHINESE = PROJECT / "README.zh.md"
FENCES = fences(README)
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".venv", "site", ".site-*", ".xianbao", "tests", "__pycache__", ".*_cache", "pictures"
)
IN_PASSING = re.findall(r"`(\.venv/bin/xianbao [^`]+)`", README.read_text(encoding="utf-8"))
"""Commands that stand in a sentence."""
PREVIEWS = ("make serve", ".venv/bin/xianbao serve")
"""Commands that do not end by themselves."""
RUNS_THIS_TEST = "make test"
PATIENCE = 45
"""Seconds until the preview must have answered."""
STORY = next(fence for fence in FENCES if fence.language == "markdown")
ADDRESS = "2026/11/23/01-01/"
QUIET_DAY = "1799020800"
"""A moment of 4 January 2027, of which the sample paper has no story."""


def commands(language: str = "sh") -> list[str]:
    return [line for one in FENCES if one.language == language for line in one.text.splitlines()]


def without_make() -> list[str]:
    return [command for command in commands() if not command.startswith("make ")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The project as a fresh clone has it."""
    return Path(shutil.copytree(PROJECT, tmp_path / "clone", ignore=LEFT_BEHIND))


@pytest.fixture
def installed(clone: Path) -> Path:
    """A clone whose ``.venv`` is ready: this one's programs, so that nothing is downloaded."""
    (clone / ".venv").mkdir()
    (clone / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (clone / ".venv" / ".ready").touch()
    return clone


def environment(clone: Path, **more: str) -> dict[str, str]:
    """The clone's own package goes before the one that this Python has installed."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("XIANBAO")}
    return {**own, "PYTHONPATH": str(clone / "hooks"), "PYTHONUTF8": "1", **more}


def run(command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        command.split(),
        cwd=folder,
        env=environment(folder, **more),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_both_readmes_hold_the_same_commands_and_examples() -> None:
    english = [one[:3] for one in FENCES]
    assert english == [one[:3] for one in fences(CHINESE)]
    chinese = CHINESE.read_text(encoding="utf-8")
    assert IN_PASSING
    assert [command for command in IN_PASSING if f"`{command}`" not in chinese] == []


def test_both_readmes_have_the_same_headings_pictures_and_links() -> None:
    def shape(page: Path) -> tuple[list[int], list[str], list[str]]:
        text = page.read_text(encoding="utf-8")
        levels = [len(found) for found in re.findall(r"^(#+) ", text, re.MULTILINE)]
        links = re.findall(r"\]\(([^)]+)\)", text)
        own = {"README.md", "README.zh.md"}
        addresses = re.findall(r"<(http[^>]+)>", text)
        return levels, [link for link in links if link not in own], addresses

    assert shape(README) == shape(CHINESE)


def test_every_file_that_the_readme_links_to_is_there() -> None:
    text = README.read_text(encoding="utf-8")
    missing = [
        link for link in re.findall(r"\]\(([^)#]+)\)", text) if not (PROJECT / link).exists()
    ]
    assert missing == []


def test_the_windows_lines_do_what_the_other_lines_do() -> None:
    def unix(line: str) -> str:
        return line.replace("py -3", "python3").replace(
            ".venv\\Scripts\\python", ".venv/bin/python"
        )

    assert [unix(line) for line in commands("powershell")] == without_make()


def test_no_command_is_forgotten() -> None:
    tested = {"make site", "make serve", "make new", "make proof", "make schema", RUNS_THIS_TEST}
    assert {command for command in commands() if command.startswith("make ")} == tested
    targets = set(
        re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )
    assert {command.removeprefix("make ") for command in tested} <= targets


def test_the_first_story_is_built_and_its_slip_is_told(installed: Path) -> None:
    story = installed / STORY.title
    story.parent.mkdir(parents=True)
    story.write_text(STORY.text, encoding="utf-8")

    checked = run("make proof", installed)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run("make site", installed)
    assert built.returncode == 0, built.stdout + built.stderr
    title = re.search("标题: ([^|\n]+)", STORY.text)
    assert title
    for page in (f"{ADDRESS}index.html", "index.html"):
        assert title[1] in re.sub("<wbr>", "", (installed / "site" / page).read_text("utf-8"))

    story.write_text(STORY.text.replace("要闻", "要问"), encoding="utf-8")
    refused = run("make proof", installed)
    message = next(fence.text for fence in FENCES if fence.language == "text")
    assert refused.returncode != 0
    assert message in refused.stdout
    for command in set(IN_PASSING) - set(PREVIEWS):
        assert run(command, installed).returncode in (0, 1), command
    front = (installed / "site" / "index.html").read_bytes()
    assert run("make site", installed).returncode != 0
    assert (installed / "site" / "index.html").read_bytes() == front


def test_a_new_story_is_a_sound_draft(installed: Path) -> None:
    before = set((installed / "articles").rglob("*.md"))
    asked = re.search(r"`(make new) (STORY)=\"([^\"]+)\"`", README.read_text(encoding="utf-8"))
    assert asked
    for more in ({}, {asked[2]: asked[3]}):
        done = run(asked[1], installed, SOURCE_DATE_EPOCH=QUIET_DAY, **more)
        assert done.returncode == 0, done.stdout + done.stderr
    stories = set((installed / "articles").rglob("*.md")) - before
    assert sorted(story.name for story in stories) == ["03-01.md", "web-01.md"]
    assert all("状态: 草稿" in story.read_text("utf-8") for story in stories)
    checked = run("make proof", installed)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_editors_programs_learn_of_a_new_paper(installed: Path) -> None:
    masthead = next(one for one in FENCES if one.title.endswith("masthead.yml"))
    (installed / masthead.title).write_text(masthead.text, encoding="utf-8")
    done = run("make schema", installed)
    assert done.returncode == 0, done.stdout + done.stderr
    for file in (".pages.yml", "schema/story.schema.json", ".github/ISSUE_TEMPLATE/story.yml"):
        assert "副刊" in (installed / file).read_text("utf-8")


@pytest.mark.parametrize("command", PREVIEWS)
def test_the_preview_answers_where_the_readme_says(installed: Path, command: str) -> None:
    assert command in README.read_text(encoding="utf-8")
    (default,) = [str(p.default) for p in serve.params if p.name == "address"]
    assert f"<http://{default}/>" in README.read_text(encoding="utf-8")

    story = installed / STORY.title
    story.parent.mkdir(parents=True)
    story.write_text(STORY.text, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    moved_to(address, default, installed)
    log = installed / "preview.log"
    with log.open("w") as errors:
        preview = subprocess.Popen(  # noqa: S603
            command.split(),
            cwd=installed,
            env=environment(installed),
            stdout=errors,
            stderr=errors,
            start_new_session=True,
        )
        try:
            page = awaited(f"http://{address}/{ADDRESS}", preview)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(preview.pid, signal.SIGINT)
            preview.wait(timeout=PATIENCE)
    assert "渡口" in page, log.read_text(encoding="utf-8")


def moved_to(address: str, default: str, clone: Path) -> None:
    """Let the clone's preview use a port that is surely free while tests run side by side."""
    command = clone / "hooks" / "xianbao" / "command" / "serve.py"
    text = command.read_text(encoding="utf-8")
    assert default in text
    command.write_text(text.replace(default, address), encoding="utf-8")


def awaited(url: str, preview: "subprocess.Popen[bytes]") -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and preview.poll() is None:
        try:
            with urllib.request.urlopen(url) as answer:  # noqa: S310
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            error.close()
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    return ""


def test_it_installs_and_builds_without_make(clone: Path) -> None:
    """Every package is found as installed already, so that nothing is downloaded."""
    here = Path(sys.executable)
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    more = {
        "PATH": f"{here.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": packages,
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_MKDOCS_2_WARNING": "1",
    }
    for command in without_make():
        done = run(command, clone, **more)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    assert (clone / "site" / "index.html").exists()
    assert (clone / ".venv" / "bin" / "xianbao").exists()
