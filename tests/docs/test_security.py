"""Every promise in the page on security is held by tests that exist, and its figures are theirs."""

import ast
from functools import cache

import pytest
from bench.lock import PAGE, Promise, chapters, table, unproven

from newspaper import PROJECT

PROMISES = [promise for chapter in chapters() for promise in chapter.promises]


@cache
def named_in(path: str) -> frozenset[str]:
    tree = ast.parse((PROJECT / "tests" / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("promise", PROMISES, ids=lambda one: one.text)
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


def test_cases_that_failed_are_counted_and_tests_that_never_ran_are_named() -> None:
    chapter = chapters()[0]
    tests = [test for promise in chapter.promises for test in promise.tests]
    results = {tests[0]: [True, False], tests[1]: [True]}
    counted = f"{len(chapter.promises)} | {len(set(tests))} | 3 | 1"
    assert f"| {chapter.title} | {counted} |" in table([chapter], results)
    assert unproven([chapter], results) == sorted(set(tests) - {tests[1]})
