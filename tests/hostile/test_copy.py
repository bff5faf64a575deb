"""Every payload in every place of a text is refused with its line, or does nothing in print."""

from itertools import chain

import pytest
from markupsafe import Markup

from desk.newsdesk import Desk, articles
from hostile.inert import harms
from hostile.payloads import REFUSED, TEXT, housed
from xianbao.desk.intake import Intake
from xianbao.desk.rule import Severity
from xianbao.press.typesetting import typeset
from xianbao.press.typesetting.typeset import Typesetter

DAY = "2026/11/22"
FIRST_LINE = 6
"""Of the text in the file."""


def filed(desk: Desk, texts: list[str]) -> Intake:
    for number, text in enumerate(texts):
        desk.story("", f"{text}\n", path=f"{DAY}/01-{number:02}.md")
    return desk.read()


def body(text: str) -> str:
    return str(Typesetter(lambda _: Markup("<figure></figure>")).body(text, "", {}))


def test_there_are_more_inputs_than_were_asked_for() -> None:
    assert len(set(REFUSED)) + len(set(TEXT)) > 230


@pytest.mark.parametrize("payload", REFUSED)
def test_what_could_run_or_deceive_is_refused_with_its_line_wherever_it_stands(
    desk: Desk, payload: str
) -> None:
    texts = list(housed(payload))
    intake = filed(desk, texts)
    errors = [one for one in intake.problems if one.severity is Severity.ERROR]
    told = {one.path: one.line for one in errors}
    passed = {one.copy: one.body for one in articles(intake)}
    for number, text in enumerate(texts):
        path = f"{DAY}/01-{number:02}.md"
        if path in passed:
            # In some places it is plain text: then it must be so to a browser, and stay whole.
            assert number, f"passed on its own: {text!r}"
            assert list(harms(body(passed[path]))) == []
        else:
            assert FIRST_LINE <= told[f"articles/{path}"] <= FIRST_LINE + text.count("\n")


@pytest.mark.parametrize("payload", TEXT)
def test_what_is_only_text_passes_and_does_nothing(desk: Desk, payload: str) -> None:
    texts = list(housed(payload))
    intake = filed(desk, texts)
    for article in articles(intake):
        assert list(harms(body(article.body))) == [], article.body
    errors = [one.render() for one in intake.problems if one.severity is Severity.ERROR]
    assert [one for one in errors if "XB715" not in one] == []
    assert f"{DAY}/01-00.md" in {one.copy for one in articles(intake)}


@pytest.mark.parametrize("payload", [*REFUSED, *TEXT])
def test_the_press_by_itself_lets_nothing_through(payload: str) -> None:
    for text in housed(payload):
        assert list(harms(body(text))) == [], text


@pytest.mark.parametrize("payload", REFUSED)
def test_the_judge_of_these_tests_sees_what_the_cleaner_takes_away(
    payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the cleaner most payloads do harm: a judge that never spoke would be none."""
    monkeypatch.setattr(typeset, "cleaned", lambda html, _: html)
    if payload.startswith(("<script>", "<b onclick", "<svg", "<iframe", "<img src=x")):
        assert list(chain.from_iterable(harms(body(text)) for text in (payload,))) != []
