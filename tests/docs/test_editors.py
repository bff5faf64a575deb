"""The files for editors' programs that stand in the project are those that the code gives."""

import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from xianbao.command.editors.made import files
from xianbao.command.main import COMMANDS, main

PROJECT = Path(__file__).resolve().parents[2]
FILES = files(PROJECT / "articles")
HOOKS = (".pre-commit-config.yaml", ".pre-commit-hooks.yaml")
TEMPLATE = PROJECT / ".github" / "PULL_REQUEST_TEMPLATE.md"


def hooks(name: str) -> list[dict[str, Any]]:
    found = yaml.safe_load((PROJECT / name).read_text("utf-8"))
    return found if isinstance(found, list) else found["repos"][0]["hooks"]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_for_editors_is_the_one_that_the_code_gives(path: Path) -> None:
    standing = (PROJECT / path).read_text(encoding="utf-8")
    assert standing == FILES[path], "out of date: run `xianbao schema`"


def test_there_is_a_file_for_each_way_to_edit() -> None:
    names = {path.as_posix() for path in FILES}
    assert names >= {
        ".vscode/settings.json",
        ".vscode/extensions.json",
        ".pages.yml",
        "docs/admin/config.yml",
        ".github/ISSUE_TEMPLATE/story.yml",
        *(f"schema/{one}.schema.json" for one in ("story", "masthead", "staff", "issue")),
    }


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_runs_a_command_that_there_is_on_the_whole_paper(name: str) -> None:
    for hook in hooks(name):
        program, command, *options = hook["entry"].split()
        assert Path(program).name == "xianbao"
        found = main.get_command(click.Context(main), command)
        assert found, command
        known = {option for one in found.params for option in one.opts}
        assert set(options) <= known
        assert hook["pass_filenames"] is False
        assert hook["require_serial"] is True


@pytest.mark.parametrize("name", HOOKS)
def test_a_commit_of_copy_is_proofed_and_a_commit_of_the_program_is_not(name: str) -> None:
    (hook,) = [hook for hook in hooks(name) if hook["id"] == "xianbao-proof"]
    copy = ("articles/2026/11/22/01-01.md", "articles/2026/11/22/a.jpg", "articles/staff.yml")
    assert all(re.search(hook["files"], path) for path in copy)
    assert not re.search(hook["files"], "hooks/xianbao/desk/intake.py")


def test_the_pull_request_template_names_only_commands_that_there_are() -> None:
    text = TEMPLATE.read_text("utf-8")
    commands = re.findall(r"`xianbao ([a-z]+)", text)
    assert commands
    assert set(commands) <= set(COMMANDS)
    assert text.count("- [ ] ") >= 8
