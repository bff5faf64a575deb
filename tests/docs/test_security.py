"""Every promise in the page on security is held by tests that exist, and its figures are theirs."""

import ast
from functools import cache

import pytest
from bench.lock import PAGE, Promise, chapters, table

from newspaper import PROJECT

PROMISES = [(chapter, promise) for chapter in chapters() for promise in chapter.promises]


@cache
def named_in(path: str) -> frozenset[str]:
    tree = ast.parse((PROJECT / "tests" / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("promise", [promise for _, promise in PROMISES], ids=lambda one: one.text)
def test_each_promise_is_held_by_tests_that_exist(promise: Promise) -> None:
    assert promise.tests
    for test in promise.tests:
        path, _, name = test.partition("::")
        assert name in named_in(path), f"no such test: {test}"


def test_there_are_promises_on_every_side() -> None:
    assert [chapter.key for chapter in chapters()] == ["in", "out", "kept", "outside"]
    assert len(PROMISES) >= 30


def test_the_figures_are_of_the_promises_as_they_stand() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for chapter in chapters():
        assert f"| {chapter.title} | {len(chapter.promises)} |" in text


def test_a_test_that_failed_or_never_ran_shows_in_the_table() -> None:
    chapter = chapters()[0]
    first, *others = chapter.promises[0].tests
    written = table([chapter], {first: [True, False]})
    assert f"| {chapter.title} | {len(chapter.promises)} |" in written
    assert "| 2 | 1 |" in written
    assert others or "0 |" in written
