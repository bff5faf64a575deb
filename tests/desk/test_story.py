"""One file of copy becomes one article."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from desk.newsdesk import Desk, articles
from xianbao.paper.article import Article, Correction, Kind, Play, Source, Status
from xianbao.paper.credit import Credit, Role

ZONE = ZoneInfo("Asia/Shanghai")


def test_a_story_of_two_fields_is_whole(desk: Desk) -> None:
    assert desk.article(path="2026/11/22/03-02.md") == Article(
        key="2026/11/22/03-02",
        copy="2026/11/22/03-02.md",
        title="望津桥恢复通车",
        section="yaowen",
        published=datetime(2026, 11, 22, tzinfo=ZONE),
        body="岫水昨夜涨了半尺，渡口照常开船。",
        page=3,
    )


def test_every_field_is_read(desk: Desk) -> None:
    article = desk.article(
        "引题: 历时七个月\n副题: 首日三千人\n体裁: 转载\n日期: 2026-11-22 06:30\n"
        "专栏: [走转改, 重点项目巡礼]\n"
        "版次: 2\n电头: 本报讯（记者 张辉）\n核心提示: [一, 二]\n摘要: 今天\n  通车。\n记者: 張輝\n"
        "编辑: 曾敏之\n来源: 云澹日报\n来源网址: https://example.com/1\n"
        "原标题: 老桥\n原作者: 沈一苇\n"
        "头版位置: 头条\n解禁时间: 2026-11-22 06:00\n失效时间: 2026-12-01\n旧地址: /old/1.html\n"
        "更正: [{日期: 2026-11-24, 内容: 乙}, {日期: 2026-11-23, 内容: 甲}]\n"
        "文字: 繁体\n备注: 不印\n"
    )
    assert (article.kicker, article.subtitle, article.kind) == (
        "历时七个月",
        "首日三千人",
        Kind.REPRINT,
    )
    assert article.published == datetime(2026, 11, 22, 6, 30, tzinfo=ZONE)
    assert article.timed
    assert article.series == ("zouzhuangai", "zhongdianxiangmuxunli")
    assert (article.page, article.dateline) == (2, "本报讯（记者 张辉）")
    assert (article.highlights, article.summary) == (("一", "二"), "今天通车。")
    assert article.credits == (
        Credit(Role.REPORTER, "張輝", "zhang-hui"),
        Credit(Role.EDITOR, "曾敏之", "zeng-minzhi"),
    )
    assert article.source == Source("云澹日报", "https://example.com/1", "老桥", "沈一苇")
    assert (article.play, article.status, article.script) == (Play.LEAD, Status.PUBLISHED, "hant")
    assert article.embargo == datetime(2026, 11, 22, 6, tzinfo=ZONE)
    assert article.expires == datetime(2026, 12, 1, tzinfo=ZONE)
    assert article.aliases == ("/old/1.html",)
    assert article.corrections == (
        Correction(date(2026, 11, 23), "甲"),
        Correction(date(2026, 11, 24), "乙"),
    )


@pytest.mark.parametrize("name", ["民生服务", "民生服務", "minshengfuwu", " 民生服务 "])
def test_a_section_is_named_in_either_script_or_by_its_key(desk: Desk, name: str) -> None:
    desk.file("2026/11/22/01-01.md", f"---\n标题: 桥\n栏目: '{name}'\n---\n\n正文。\n")
    assert [article.section for article in articles(desk.read())] == ["minshengfuwu"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("专栏: 走转该\n", ["4:5 XB212"]),
        ("日期: 昨天\n", ["4:5 XB301"]),
        ("日期: 2026-02-30\n", ["4:5 XB302"]),
        ("日期: 2026-11-22 25:00\n", ["4:5 XB303"]),
        ("日期: 2026-11-21\n", ["4:5 XB304"]),
        ("解禁时间: 2026-11-23\n失效时间: 2026-11-23\n", ["5:7 XB312"]),
        ("解禁时间: 2026-11-23\n失效时间: 2026-11-22 23:59\n", ["5:7 XB312"]),
        ("失效时间: 月底\n", ["4:7 XB301"]),
        ("更新: 2026-11-21 23:00\n", ["4:5 XB322"]),
        ("日期: 2026-11-22 19:30\n更新: 2026-11-22 19:29\n", ["5:5 XB322"]),
        ("日期: 2026-11-22 19:30\n更新: 2026-11-22\n", []),
        ("更新: 2026-11-23\n", []),
        ("旧地址: old/1.html\n", ["4:6 XB311"]),
        ("旧地址: https://example.com/1\n", ["4:6 XB311"]),
        (
            "旧地址: [/a/../b, //a, /a?b, '/a b', /桥]\n",
            [f"4:{c} XB311" for c in (7, 16, 21, 27, 35)],
        ),
        (
            "旧地址: [/, /index.html, /2026/11/, /sections/x/]\n",
            ["4:7 XB311", "4:10 XB310", "4:23 XB310", "4:34 XB310"],
        ),
        ("旧地址: [/feed/x/, /sitemap-2026-11.xml]\n", ["4:7 XB310", "4:17 XB310"]),
        ("旧地址: [/2026/11/22/01-01/]\n", ["4:7 XB310"]),
        ("体裁: 转载\n", ["4:5 XB711", "4:5 XB712", "4:5 XB712", "4:5 XB712"]),
        ("体裁: 转载\n来源: 云澹日报\n原标题: 甲\n原作者: 乙\n责编: 石丽君\n", []),
    ],
)
def test_a_slip_is_told_with_its_place(desk: Desk, fields: str, found: list[str]) -> None:
    assert desk.marks(fields) == found


def test_a_reprint_without_its_author_may_still_go_out(desk: Desk) -> None:
    assert desk.marks("体裁: 转载\n来源: 云澹日报\n编辑: 曾敏之\n") == ["4:5 XB712", "4:5 XB712"]
    assert len(articles(desk.read())) == 1


@pytest.mark.parametrize(
    ("length", "found"),
    [(120, []), (121, ["2:5 XB213"]), (1000, ["2:5 XB213"]), (10_000, ["2:5 XB214"])],
)
def test_a_long_title_is_told(desk: Desk, length: int, found: list[str]) -> None:
    desk.file("2026/11/22/01-01.md", f"---\n标题: {'桥' * length}\n栏目: 要闻\n---\n\n正文。\n")
    assert desk.found() == found
    assert len(articles(desk.read())) == (length <= 1000)


def test_a_manual_break_in_a_title_stays(desk: Desk) -> None:
    desk.file("2026/11/22/01-01.md", "---\n标题: 望津桥|恢复通车\n栏目: 要闻\n---\n\n正文。\n")
    assert [article.title for article in articles(desk.read())] == ["望津桥|恢复通车"]


def test_an_old_address_belongs_to_one_story(desk: Desk) -> None:
    desk.story("旧地址: [/old/1.html, /old/1.html/]\n")
    desk.story("旧地址: /old/1.html\n", path="2026/11/22/01-02.md")
    assert desk.said("2026/11/22/01-02.md") == [
        "旧地址 /old/1.html 已被 articles/2026/11/22/01-01.md 使用 → 删去其中一处"
    ]


def test_a_story_with_an_error_is_left_out_and_its_address_stays_known(desk: Desk) -> None:
    desk.story("体裁: 什么\n")
    desk.story(text="见[前文](01-01.md)。\n", path="2026/11/22/01-02.md")
    assert [article.item for article in articles(desk.read())] == ["01-02"]
    assert desk.found("2026/11/22/01-02.md") == []
