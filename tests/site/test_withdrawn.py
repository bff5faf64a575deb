"""A story that was withdrawn: a notice at its address, and no other byte of it anywhere."""

import base64
import gzip
import json
from urllib.parse import quote

import numpy as np
import pytest

from decoded import found_in, indexed_in
from newspaper import DAY, NOON, Newspaper, contents
from xianbao.press.search import shard
from xianbao.press.search.term import kept

MASTHEAD = """\
name: 棠岫日报
sections: [要闻, 民生服务, 岫水文苑]
series: [走转改, 家门口的变化]
"""
KEY = f"{DAY}/07-31"
STORY = """\
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
editor: 曾无声
photos:
- {file: sluice.png, caption: 图说不可见, alt: 替代不可见, photographer: 覃无影}
- {file: ../../21/bridge.png, caption: 旧桥不可见, alt: 旧景不可见, courtesy: 资料不可见}
statistics: {title: 泄洪数据, items: {泄洪量: 7311万立方米}}
source: 云澹晚报
source_url: https://hidden.example/1
original_title: 原题不可见
original_author: 沈不见
aliases: [/old-address/1.html]
corrections: {date: 2026-11-23, text: 更正不可见}
page: 7
"""
TAKEN_DOWN = "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 稿件失实，向读者致歉。}\n"
BODY = "正文不露一字，[前情](../../21/01-01.md)。\n\n## 小标题不可见"
TRACES = [
    *("密谈", "不可见", "泄洪", "7311", "正文不露", "云澹晚报", "hidden.example", "原题"),
    *("尉迟无痕", "yuchi-wuhen", "Yuchi", "罗不见", "luo-bujian", "覃无影", "曾无声"),
    *("沈不见", "sluice", "p7/", "第7版"),
]
"""All that would tell of the story; its address and its old one are not among them."""
READ = [
    *("密谈", "不可见", "泄洪", "7311", "正文不露", "云澹晚报", "原题"),
    *("尉迟无痕", "罗不见", "覃无影", "沈不见"),
]
"""Those that search finds while the story is published."""
RENDITIONS = {f"{KEY}/sluice.png{ending}" for ending in ("", "~480.webp", "~640.webp")}
"""The files of its own photo while it is published."""


def file_paper(paper: Newspaper, state: str = "") -> None:
    """The story among others: its day, section, series and one of its people are theirs too."""
    paper.file("masthead.yml", MASTHEAD)
    paper.story("01-01.md", "series: 家门口的变化\nreporter: 张辉", f"见[那一篇](/{KEY}/)。")
    paper.story(
        "2026/11/21/01-01.md",
        "section: 岫水文苑\nphotos: {file: bridge.png, alt: 旧桥, courtesy: 资料片}",
    )
    paper.photo("2026/11/21/bridge.png")
    paper.story(f"{KEY}/index.md", STORY + state, BODY)
    paper.photo(f"{KEY}/sluice.png", (640, 480))


def everything(paper: Newspaper) -> dict[str, bytes]:
    """The site, and its twin, which the next printing begins with."""
    twin = contents(paper.folder / ".site-standby")
    return {**paper.pages(), **{f"standby/{name}": content for name, content in twin.items()}}


def test_every_trace_shows_while_the_story_is_published(paper: Newspaper) -> None:
    file_paper(paper)
    pages = paper.printed()
    found = found_in(pages, TRACES)
    assert {line.rpartition(": ")[2] for line in found} >= set(TRACES)
    assert {trace for _, trace in indexed_in(pages, TRACES)} >= set(READ)
    assert {name for name in pages if name.startswith(f"{KEY}/sluice.png")} == RENDITIONS


def test_a_withdrawn_story_leaves_no_trace(paper: Newspaper) -> None:
    file_paper(paper, TAKEN_DOWN)
    paper.printed()
    assert found_in(everything(paper), TRACES) == []


def test_withdrawing_what_was_published_takes_every_trace_away(paper: Newspaper) -> None:
    file_paper(paper)
    paper.printed()
    photos = {(paper.site / file).read_bytes() for file in RENDITIONS}
    file_paper(paper, TAKEN_DOWN)
    paper.printed()
    pages = everything(paper)
    assert found_in(pages, TRACES) == []
    assert photos.isdisjoint(pages.values())
    assert not [name for name in pages if f"{KEY}/" in name and not name.endswith("/index.html")]


def test_a_warm_withdrawal_is_a_cold_one_and_can_be_taken_back(paper: Newspaper) -> None:
    file_paper(paper)
    before = paper.printed()
    file_paper(paper, TAKEN_DOWN)
    warm = paper.printed()
    file_paper(paper)
    assert paper.printed() == before
    other = Newspaper.founded(paper.folder.parent / "other")
    file_paper(other, TAKEN_DOWN)
    assert other.printed() == warm


def test_but_for_the_notice_the_site_is_as_if_the_story_had_never_been(paper: Newspaper) -> None:
    file_paper(paper, TAKEN_DOWN)
    paper.story("01-01.md", "series: 家门口的变化\nreporter: 张辉", "见那一篇。")
    pages = paper.printed()
    own = {f"{KEY}/index.html", "old-address/1.html"}
    assert own <= pages.keys()
    for file in ("index.md", "sluice.png"):
        (paper.articles / KEY / file).unlink()
    without = paper.printed()
    assert {name for name in pages if pages[name] != without.get(name)} == own
    assert without.keys() == pages.keys() - own


def test_the_notice_says_when_and_why_and_nothing_of_what_stood_there(paper: Newspaper) -> None:
    file_paper(paper, TAKEN_DOWN)
    pages = paper.printed()
    notice = pages[f"{KEY}/index.html"].decode()
    assert "稿件失实，向读者致歉。" in notice
    assert '<time datetime="2026-11-22">2026年11月22日</time>' in notice
    assert '<meta name="robots" content="noindex">' in notice
    assert "<title>稿件已撤下 - 棠岫日报</title>" in notice
    redirect = pages["old-address/1.html"].decode()
    assert f"../{KEY}/" in redirect
    assert "稿件已撤下" in redirect


def test_a_notice_that_is_hostile_is_text(paper: Newspaper) -> None:
    said = "'<script>alert(1)</script>'"
    paper.story("01-02.md", f"status: withdrawn\nwithdrawn: {{date: 2026-11-22, text: {said}}}")
    page = paper.printed()[f"{DAY}/01-02/index.html"].decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_a_photo_that_another_story_prints_stays(paper: Newspaper) -> None:
    file_paper(paper, TAKEN_DOWN)
    assert "2026/11/21/bridge.png" in paper.printed()


def test_a_link_to_a_withdrawn_story_leads_to_the_notice(paper: Newspaper) -> None:
    file_paper(paper, TAKEN_DOWN)
    page = paper.printed()[f"{DAY}/01-01/index.html"].decode()
    assert '<a href="../../../../2026/11/22/07-31/" rel="noopener">那一篇</a>' in page


def test_an_embargoed_story_that_is_withdrawn_has_never_been_there(paper: Newspaper) -> None:
    file_paper(paper, f"{TAKEN_DOWN}embargo: 2026-11-22 13:00")
    assert f"{KEY}/index.html" not in paper.printed(at=NOON)


@pytest.mark.parametrize(
    "written",
    [
        "密谈",
        quote("密谈"),
        quote(quote("密谈")),
        "&#23494;&#35848;",
        "&#x5BC6;&#x8c08;",
        json.dumps("密谈"),
        base64.b64encode("关于云母坪水库的密谈".encode()).decode(),
        base64.urlsafe_b64encode("关于云母坪水库的密谈？？".encode()).decode(),
    ],
)
def test_a_trace_is_found_however_it_is_written(written: str) -> None:
    page = f"<p>{written}</p>".encode()
    assert found_in({"a.html": page, "b.gz": gzip.compress(page)}, ["密谈"]) == [
        "a.html: 密谈",
        "b.gz: 密谈",
    ]


def test_a_trace_in_the_search_index_is_found(paper: Newspaper) -> None:
    paper.story("01-01.md", "title: 水庫之密談\nreporter: 尉迟无痕")
    paper.story("01-02.md", "title: 不可不见")
    shards = {
        name: content for name, content in paper.printed().items() if name.startswith("search/")
    }
    traces = ["水库", "密谈", "尉迟无痕", "张辉", "不可见"]
    assert {trace for _, trace in indexed_in(shards, traces)} == {"水库", "密谈", "尉迟无痕"}
    assert [line.rpartition(": ")[2] for line in found_in(shards, ["密谈"])] == ["密谈"]
    # A story that is filed under a name without printing it is told by the hash alone.
    terms = np.array(kept("person:张辉"), np.uint32)
    packed = shard.Postings(terms, np.zeros(2, np.uint32), np.zeros(2, bool), 1)
    files = {f"search/2026-11-22/{number:x}.bin": one for number, one in shard.written(packed, 16)}
    index = {"volumes": [{"day": "2026-11-22", "shards": 16, "months": ["2026-11", 1]}]}
    files["search/index.json"] = json.dumps(index).encode()
    assert indexed_in(files, ["张辉", "罗一鸣"]) == {("search/2026-11-22/", "张辉")}


def test_a_trace_in_a_file_s_name_is_found() -> None:
    assert found_in({quote("密谈.jpg"): b""}, ["密谈"]) == [f"{quote('密谈.jpg')}: 密谈"]
