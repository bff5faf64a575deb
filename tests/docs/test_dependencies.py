"""Every package that the project asks for is explained to whoever keeps it."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "engineers" / "dependencies.md"
HEADINGS = {"run": "## To make the paper", "dev": "## To work on the program"}
CELLS = 5


def asked_for(group: str) -> list[str]:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = settings["project"]["dependencies"]
    if group == "dev":
        wanted = settings["dependency-groups"]["dev"]
    return [re.split(r"[<>=!~ ;\[]", requirement, maxsplit=1)[0].lower() for requirement in wanted]


def explained(group: str) -> dict[str, list[str]]:
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(HEADINGS[group])
    section = rest.partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("| `")
    ]
    return {row[0].strip("`"): row for row in rows}


@pytest.mark.parametrize("group", ["run", "dev"])
def test_the_page_explains_what_the_project_asks_for_and_nothing_else(group: str) -> None:
    assert sorted(asked_for(group)) == sorted(explained(group))


@pytest.mark.parametrize("group", ["run", "dev"])
def test_each_line_says_what_for_licence_size_and_keeper(group: str) -> None:
    for name, row in explained(group).items():
        assert len(row) == CELLS, name
        assert all(row), name
        assert float(row[3]) > 0, name
