"""What readers may not see yet, or no longer, leaves no trace anywhere in the output."""

import pytest

from decoded import indexed_in
from newspaper import DAY, NOON, Newspaper

HOUR = 3600
MASTHEAD = """\
name: 棠岫日报
sections: [要闻, 民生服务, 岫水文苑]
series: [走转改, 家门口的变化]
"""
HIDDEN = """\
title: 云母坪水库泄洪密谈
section: 岫水文苑
kicker: 肩题不可见
subtitle: 副题不可见
series: 家门口的变化
dateline: 电头不可见
highlights: 提示不可见
summary: 摘要不可见
reporter: 尉迟无痕
correspondent: 罗不见
compiler: 张辉
photographer: 覃无影
editor: 曾无声
photos: {file: sluice.png, caption: 图说不可见, alt: 替代不可见}
statistics: {title: 泄洪数据, items: {泄洪量: 7311万立方米}}
source: 云澹晚报
source_url: https://hidden.example/1
original_title: 原题不可见
original_author: 沈不见
aliases: [/hidden-alias/]
corrections: {date: 2026-11-23, text: 更正不可见}
page: 7
"""
TRACES = [
    *("密谈", "不可见", "尉迟无痕", "yuchi", "罗不见", "luo-bujian", "覃无影", "曾无声"),
    *(
        "sluice",
        "泄洪",
        "7311",
        "云澹晚报",
        "hidden.example",
        "hidden-alias",
        "沈不见",
        "07-31",
        "p7",
        "第7版",
        "正文不露",
    ),
]
STATES = {
    "a draft": "status: draft",
    "an embargoed story": "embargo: 2026-11-22 13:00",
    "an expired story": "expires: 2026-11-22 11:00",
}


def file_visible(paper: Newspaper) -> None:
    """Stories around the hidden one: same day, section, series, people, a link to its address."""
    paper.file("masthead.yml", MASTHEAD)
    paper.story("01-01.md", "series: 家门口的变化\nreporter: 张辉\ncorrespondent: 周采薇")
    paper.story("2026/11/21/01-01.md", "section: 岫水文苑\nreporter: 张辉、罗一鸣")
    paper.story("2026/11/23/01-01.md", "section: 岫水文苑\nseries: 家门口的变化")


def file_hidden(paper: Newspaper, state: str) -> None:
    """The hidden story on the day of visible ones, and one alone on a day of its own."""
    paper.story(f"{DAY}/07-31/index.md", f"{HIDDEN}{state}", "正文不露。\n\n## 小标题不可见")
    paper.photo(f"{DAY}/07-31/sluice.png")
    paper.story("2025/03/05/07-31.md", f"title: 密谈之二\nsection: 岫水文苑\n{state}")
    paper.file("2025/03/05/issue.yml", "number: 14\nnote: 期注不可见\n")


def traces(pages: dict[str, bytes]) -> list[tuple[str, str]]:
    """Every trace, with the file whose name or content shows it."""
    shown = [
        (path, trace)
        for path, content in pages.items()
        for trace in [*TRACES, "2025/03"]
        if trace in path or trace.encode() in content
    ]
    return [*shown, *indexed_in(pages, TRACES)]


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_hidden_story_leaves_no_trace(paper: Newspaper, state: str) -> None:
    file_visible(paper)
    file_hidden(paper, state)
    assert traces(paper.printed()) == []


def test_the_same_story_is_everywhere_once_it_may_be_seen(paper: Newspaper) -> None:
    file_visible(paper)
    file_hidden(paper, "status: published")
    found = {trace for _, trace in traces(paper.printed())}
    assert found == {*TRACES, "2025/03"}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_hidden_story_changes_no_byte_of_the_site(paper: Newspaper, state: str) -> None:
    file_visible(paper)
    before = paper.printed()
    file_hidden(paper, state)
    assert paper.printed() == before


def test_a_hidden_story_s_people_move_nobody_else(paper: Newspaper) -> None:
    paper.story("01-05.md", "correspondent: 周采薇、欧阳禾、罗一鸣")
    before = paper.printed()
    paper.story("01-01.md", "title: 草稿\ncorrespondent: 罗一鸣、万俟松、周采薇\nstatus: draft")
    assert paper.printed() == before


def test_a_link_to_a_hidden_story_is_plain_text(paper: Newspaper) -> None:
    file_visible(paper)
    file_hidden(paper, "status: draft")
    body = (
        "详见[本报此前报道](07-31/index.md)、[那一天](/2025/03/05/)、[一张图](07-31/sluice.png)、"
        "[昨天的稿](../21/01-01.md)、[昨天](/2026/11/21/)、[本报](/about/)。"
    )
    paper.story("01-02.md", body=body)
    pages = paper.printed()
    assert traces(pages) == []
    page = pages[f"{DAY}/01-02/index.html"].decode()
    assert "详见本报此前报道、那一天、一张图、" in page
    assert '<a href="../../../../2026/11/21/01-01/" rel="noopener">昨天的稿</a>' in page
    assert '<a href="../../../../2026/11/21/" rel="noopener">昨天</a>' in page
    assert '<a href="../../../../about/" rel="noopener">本报</a>' in page


def test_an_embargo_passes_with_the_clock(paper: Newspaper) -> None:
    file_visible(paper)
    file_hidden(paper, STATES["an embargoed story"])
    assert traces(paper.printed(at=NOON + HOUR - 1)) == []
    pages = paper.printed(at=NOON + HOUR)
    assert f"{DAY}/07-31/index.html" in pages
    assert f"{DAY}/07-31/sluice.png" in pages
    assert "云母坪水库泄洪密谈".encode() in pages["archive/index.html"] + pages["index.html"]


def test_an_expired_story_is_gone_from_a_site_that_had_it(paper: Newspaper) -> None:
    file_visible(paper)
    file_hidden(paper, STATES["an expired story"])
    assert traces(paper.printed(at=NOON - HOUR - 1))
    assert traces(paper.printed(at=NOON - HOUR)) == []


def test_an_embargo_is_read_in_the_paper_s_own_zone(paper: Newspaper) -> None:
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻]\nzone: Asia/Urumqi\n")
    paper.story("01-01.md", "embargo: 2026-11-22 10:00")
    assert f"{DAY}/01-01/index.html" in paper.printed(at=NOON)
    paper.story("01-01.md", "embargo: 2026-11-22 10:01")
    assert f"{DAY}/01-01/index.html" not in paper.printed(at=NOON)
