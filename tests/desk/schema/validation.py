"""What a schema says of copy; asked in the words of the standard's own validator."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from xianbao.desk.frontmatter import divide, read_tree
from xianbao.desk.galley import Galley
from xianbao.desk.schema import DOCUMENTS, Ideas, documents
from xianbao.desk.schema.document import plain
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.text import decode

VALIDATOR: Any = pytest.importorskip("jsonschema").Draft202012Validator
SCHEMAS: dict[str, dict[str, Any]] = documents(Ideas())


class ToolsYaml(yaml.SafeLoader):
    """YAML as editors' programs read it: numbers and truth values, but no dates."""


ToolsYaml.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def slips(name: str, value: object) -> list[str]:
    """Where a document's schema finds fault with a value, and why."""
    errors = VALIDATOR(SCHEMAS[name]).iter_errors(value)
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def story(fields: str) -> list[str]:
    """What is wrong with a story of these fields, a title and a section."""
    own = set(tree_of(fields, "story"))
    lacks = [
        f"{one}: 要闻\n"
        for one, english in (("标题", "title"), ("栏目", "section"))
        if not own & {one, english}
    ]
    return slips("story", tree_of("".join(lacks) + fields, "story"))


def tree_of(text: str, name: str) -> Any:  # noqa: ANN401 - what a file holds
    """A YAML text as the desk reads it: every value the text that was typed."""
    node = read_tree(text, Galley(name))
    return plain(node) if node else None


def copy_below(articles: Path) -> Iterator[tuple[Path, str, str]]:
    """Each readable file that has a schema: its path, its document's name, its YAML text."""
    for path in sorted(articles.rglob("*")):
        name = "story" if path.suffix == ".md" else path.stem
        if name not in DOCUMENTS or path.suffix not in (".md", ".yml"):
            continue
        galley = Galley(path.name)
        text = decode(path.read_bytes(), galley)
        if text is None or not galley.passed:
            continue
        if name != "story":
            yield path, name, text
        elif divide(text, STORY, galley) and galley.passed:
            yield path, name, text.lstrip("\n").split("---", 2)[1]
