"""Whatever stands in a story's text, nothing goes wrong and nothing gets out."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from desk.newsdesk import Desk, articles
from hostile.inert import harms
from hostile.payloads import REFUSED, TEXT
from hostile.scraps import SCRAPS
from xianbao.desk.culprit import tokens
from xianbao.desk.destination import trouble
from xianbao.desk.galley import Galley
from xianbao.desk.markup import check_markup
from xianbao.desk.suspicion import may_differ
from xianbao.paper.markup import cleaned, converted, permitted
from xianbao.press.typesetting.plainset import plain
from xianbao.press.typesetting.typeset import Typesetter

TEXTS = st.one_of(
    st.lists(st.sampled_from(SCRAPS), max_size=24).map("".join),
    st.lists(st.sampled_from((*REFUSED, *TEXT, *SCRAPS)), max_size=4).map("".join),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
)
NAMED = (
    *("标题", "引题", "副题", "栏目", "摘要", "核心提示", "电头", "记者", "摄影", "作者", "来源"),
    *("专栏", "图片", "数据", "更正", "旧地址", "日期", "体裁", "状态", "版次", "头版", "语言"),
    *(
        "责编",
        "编辑",
        "来源网址",
        "embargo",
        "expires",
        "updated",
        "withdrawn",
        "proof",
        "zz",
        "<b>",
    ),
)


def body(text: str) -> str:
    return str(Typesetter(lambda _: Markup("<figure></figure>")).body(text, "本报讯", {}))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_no_text_gets_more_than_a_story_may_hold_out_of_the_press(text: str) -> None:
    assert list(harms(body(text))) == []


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_the_cleaner_finds_nothing_to_do_in_what_the_fast_road_sets(text: str) -> None:
    html = plain(text, lambda target: None if trouble(target) else target)
    if html is not None:
        assert list(tokens(cleaned(html, permitted))) == list(tokens(html))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_what_is_said_not_to_differ_does_not(text: str) -> None:
    """The quick look that spares nearly all copy the long one."""
    if not may_differ(text):
        html = converted(text)
        before = [token.meaning for token in tokens(html)]
        assert [token.meaning for token in tokens(cleaned(html, permitted))] == before


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_what_the_desk_lets_pass_the_press_sets_without_a_silent_difference(text: str) -> None:
    galley = Galley("a.md")
    check_markup(text, text, 1, galley)
    lines = text.count("\n") + 1
    assert all(1 <= one.line <= lines for one in galley.problems)
    if galley.passed:
        html = converted(text)
        before = [token.meaning for token in tokens(html)]
        assert [token.meaning for token in tokens(cleaned(html, permitted))] == before


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(NAMED), TEXTS), max_size=4), TEXTS)
def test_no_front_matter_and_no_text_ever_end_the_desk_in_a_traceback(
    fields: list[tuple[str, str]], text: str
) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in fields)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "articles")
        desk.story(head, text)
        intake = desk.read()
        assert "XB131" not in {one.code for one in intake.problems}
        for problem in intake.problems:
            assert problem.line >= 1
            assert problem.render()
        for article in articles(intake):
            assert list(harms(body(article.body))) == []


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200))
def test_no_bytes_ever_end_the_desk_in_a_traceback(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "articles")
        for path in ("2026/11/22/01-01.md", "2026/11/22/issue.yml", "staff.yml", "masthead.yml"):
            desk.file(path, data)
        for content in (data, b"---\n" + data + b"\n---\n\n" + data):
            desk.file("2026/11/22/01-02.md", content)
            assert "XB131" not in {one.code for one in desk.read().problems}
