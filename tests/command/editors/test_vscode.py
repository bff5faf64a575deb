"""``.vscode/``: schemas find their files, snippets give sound fields, tasks run our commands."""

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import click
import pytest

from command.editors.forms import PAPER, told
from xianbao.command.editors import vscode
from xianbao.command.main import main
from xianbao.desk.intake import read
from xianbao.desk.stylebook.story import KINDS, STORY
from xianbao.desk.words import Language

PROJECT = Path(__file__).resolve().parents[3]
PAPERS = PROJECT / "tests" / "papers"
NEED_MORE = frozenset(
    {"photos", "withdrawn", "proof", "reporter", "editor", "duty_editor", "proofreader"}
)
"""Fields whose example is about a photo, a message or people that this paper does not have."""


def loaded(text: str) -> Any:  # noqa: ANN401 - what a file holds
    """A file that may begin with a remark, as Visual Studio Code reads it."""
    return json.loads(re.sub(r"\A//.*\n", "", text))


SNIPPETS = loaded(vscode.snippets(PAPER))
TASKS = loaded(vscode.tasks())


def expanded(line: str) -> str:
    """A snippet's line, as it stands there when one only goes on with Tab."""
    line = re.sub(r"\$\{1\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}", r"\1", line)
    line = re.sub(r"\$\{1:((?:\\.|[^}\\])*)\}", r"\1", line)
    return re.sub(r"\\(.)", r"\1", line)


def test_each_file_of_the_paper_has_its_schema() -> None:
    schemas = loaded(vscode.settings())["yaml.schemas"]
    found = {
        path: schema
        for schema, pattern in schemas.items()
        for path in ("masthead.yml", "staff.yml", "2026/11/22/issue.yml", "2026/11/22/01-01.md")
        if PurePosixPath("articles", path).match(pattern)
    }
    assert found == {
        "masthead.yml": "./schema/masthead.schema.json",
        "staff.yml": "./schema/staff.schema.json",
        "2026/11/22/issue.yml": "./schema/issue.schema.json",
    }
    assert all((PROJECT / schema).exists() for schema in schemas)


def test_every_field_of_a_story_has_a_snippet_under_all_its_names() -> None:
    prefixes = [prefix for snippet in SNIPPETS.values() for prefix in snippet["prefix"]]
    assert sorted(prefixes) == sorted(STORY.by_spelling)


@pytest.mark.parametrize("field", STORY.fields, ids=lambda field: field.name)
def test_a_snippet_gives_a_field_that_the_desk_passes(field: Any, tmp_path: Path) -> None:  # noqa: ANN401
    if field.name in NEED_MORE:
        assert field.name in str(SNIPPETS)
        return
    snippet = SNIPPETS[f"{field.aliases[0]} · {field.name}"]
    line = "\n".join(map(expanded, snippet["body"]))
    own = line.partition(":")[0]
    head = "".join(f"{one}: 要闻\n" for one in ("标题", "栏目") if one != own)
    assert told(tmp_path, f"---\n{head}{line}\n---\n\n正文。\n") == []


def test_a_choice_is_offered_in_chinese() -> None:
    (line,) = SNIPPETS["体裁 · kind"]["body"]
    assert line == f"体裁: ${{1|{','.join(kind.aliases[0] for kind in KINDS)}|}}"
    (line,) = SNIPPETS["栏目 · section"]["body"]
    assert line == "栏目: ${1|要闻,乡镇|}"


def test_a_sign_of_snippets_in_an_example_is_marked_as_text() -> None:
    (line,) = SNIPPETS["数据 · statistics"]["body"]
    assert expanded(line) == "数据: {标题: 前三季度, 项目: {到位资金: 35亿元}}"
    assert "\\}" in line


def test_tasks_run_commands_that_there_are() -> None:
    for task in TASKS["tasks"]:
        command, *words = task["args"]
        found = main.get_command(click.Context(main), command)
        assert found, command
        options = {option for one in found.params for option in one.opts}
        assert {word for word in words if word.startswith("--")} <= options
    kinds = TASKS["inputs"][0]
    assert kinds["options"] == [kind.aliases[0] for kind in KINDS]


@pytest.mark.parametrize("language", Language)
def test_every_message_of_proof_is_found_by_the_task_with_its_place(language: Language) -> None:
    (pattern,) = {
        task["problemMatcher"]["pattern"]["regexp"]
        for task in TASKS["tasks"]
        if task["args"] == ["proof", "--format", "concise"]
    }
    for paper in ("fields", "people", "photos", "places"):
        for problem in read(PAPERS / paper / "articles").problems:
            found = re.fullmatch(pattern, problem.render(language))
            assert found
            place = (problem.path, str(problem.line), str(problem.column), problem.code)
            assert found.groups()[:4] == place


def test_extensions_are_named_as_the_marketplace_names_them() -> None:
    wanted = json.loads(vscode.extensions())["recommendations"]
    assert "redhat.vscode-yaml" in wanted
    assert all(re.fullmatch(r"[a-z0-9-]+\.[a-z0-9-]+", name) for name in wanted)
