"""The catalogs against the words that templates and layouts ask for."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PRESS = ROOT / "hooks" / "xianbao" / "press"
LANGUAGES = ("zh_Hans", "zh_Hant", "en")
ASKING = {"pair", "text", "word", "count_pair", "_exhibit"}
"""Functions whose first argument is a word of the catalogs."""
DRAWN = ("word", "text", "index")
"""Functions and macros of templates whose first argument is a word of the catalogs."""
TABLES = "_WORDS"
"""How the name of a table ends whose values are words of the catalogs."""


@cache
def catalog(language: str) -> Catalog:
    file = ROOT / "hooks" / "xianbao" / "locales" / language / "LC_MESSAGES" / "xianbao.po"
    with file.open("rb") as opened:
        return read_po(opened, locale=language, abort_invalid=True)


def messages(language: str) -> Mapping[str, Message]:
    return {key(message): message for message in catalog(language) if message.id}


def key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


@cache
def asked_by_templates() -> Mapping[str, str]:
    with (ROOT / "babel.cfg").open(encoding="utf-8") as opened:
        methods, options = parse_mapping_cfg(opened)
    methods = [(pattern, method) for pattern, method in methods if method == "jinja2"]
    found = extract_from_dir(ROOT, methods, options, keywords=dict.fromkeys(DRAWN))
    return {
        msgid if isinstance(msgid, str) else msgid[0]: f"{file}:{line}"
        for file, line, msgid, _, _ in found
    }


@cache
def asked_by_layouts() -> Mapping[str, str]:
    return dict(
        found
        for file in sorted(PRESS.rglob("*.py"))
        for found in asked_by(file, ast.parse(file.read_text(encoding="utf-8")))
    )


def asked_by(file: Path, tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        for word in words_of(node):
            yield word, f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def words_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[first, *_]):
            if name in ASKING:
                yield from choices(first)
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)):
            if name.endswith(TABLES):
                for value in values:
                    yield from choices(value)


def choices(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as word):
            yield word
        case ast.IfExp(body=body, orelse=orelse):
            yield from choices(body)
            yield from choices(orelse)


@cache
def strings_in_layouts() -> frozenset[str]:
    return frozenset(
        node.value
        for file in PRESS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_templates_and_layouts_ask_for_words() -> None:
    assert "Download" in asked_by_templates()
    assert "Sections" in asked_by_layouts()
    assert "Reporter" in asked_by_layouts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_asked_for_is_in_the_catalog(language: str) -> None:
    asked = {**asked_by_templates(), **asked_by_layouts()}
    held = messages(language)
    assert {word: place for word, place in asked.items() if word not in held} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    assert [
        word
        for word, message in messages(language).items()
        if message.fuzzy or not all(form.strip() for form in forms(message))
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_every_form_of_its_language(language: str) -> None:
    plurals = catalog(language).num_plurals
    assert [
        word
        for word, message in messages(language).items()
        if isinstance(message.id, tuple) and len(forms(message)) != plurals
    ] == []


def test_no_word_is_kept_that_nobody_uses() -> None:
    used = asked_by_templates().keys() | strings_in_layouts()
    assert sorted(messages("zh_Hans").keys() - used) == []


def test_catalogs_hold_the_same_words_in_the_same_order() -> None:
    words = [list(messages(language)) for language in LANGUAGES]
    assert words[0] == words[1] == words[2]


def test_translations_take_the_values_of_one_another() -> None:
    languages = [messages(language) for language in LANGUAGES]
    different = [
        word
        for word in languages[0]
        if len({frozenset(placeholders(forms(held[word])[-1])) for held in languages}) > 1
        and word != "Lunar date"
    ]
    assert different == []


def test_traditional_words_are_the_simplified_ones_in_traditional_characters() -> None:
    opencc = pytest.importorskip("opencc")
    simplified = opencc.OpenCC("t2s").convert
    hans, hant = messages("zh_Hans"), messages("zh_Hant")
    assert {word: simplified(forms(message)[0]) for word, message in hant.items()} == {
        word: forms(message)[0] for word, message in hans.items()
    }
