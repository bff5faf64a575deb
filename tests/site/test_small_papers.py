import json
import re
from html import unescape
from pathlib import Path

import pytest

from newspaper import DAY, STORY, Newspaper
from parts.easel import Elements

FULL_MASTHEAD = """\
name: 棠岫日报
english: Tangxiu Daily
county: 棠岫县
places: [棠岫]
motto: 把一县的事说给一县的人听
cn: CN 00-0716
ear: {title: 云母坪水库, text: 蓄水2310万立方米}
copyright: 版权归棠岫日报社所有
record: 虚构备00000716号-1
colophon: {主办: 棠岫日报社}
sections: [{name: 要闻, about: 一县大事}, 民生服务]
series: [{name: 走转改, about: 走基层}, {name: 重点项目巡礼, banner: 大干四季度·决胜全年红}]
"""
FULL_STAFF = """\
- {name: 张辉, aliases: [張輝], job: 首席记者, roles: [reporter, photographer], about: 跑了廿年山路}
- {name: 石丽君, roles: [duty_editor]}
- {name: 曾敏之, roles: [editor, compiler]}
- {name: 何以宁, roles: [proofreader]}
"""
FULL_ISSUE = """\
number: 14806
note: 今日起改出四版
pages: [{page: 1, name: 要闻版, duty_editor: 石丽君}]
"""
FULL_STORY = """\
---
title: 望津桥|今日恢复通车
section: 要闻
kicker: 历时七个月修缮
subtitle: 首日过桥行人逾三千
kind: reprint
date: 2026-11-22 06:30:07
series: [走转改, 重点项目巡礼]
page: 1
dateline: 本报讯（记者 张辉）
highlights: [桥面加宽两米, 汽车限行]
summary: 修了七个月的桥今天通车。
reporter: [張輝]
correspondent: 万俟松、周采薇
author: 罗一鸣
compiler: 曾敏之
photographer: 张辉
illustrator: 覃小舟
editor: 曾敏之
duty_editor: 石丽君
proofreader: 何以宁
photos:
  - {file: bridge.png, caption: 晨雾里的望津桥, photographer: 张辉, alt: 石拱桥上有行人}
  - {file: plan.png, caption: 桥面剖面图, courtesy: 县交通局供图, alt: 桥面分三层}
  - {file: map.png, caption: 改道示意, illustrator: 欧阳禾, alt: 改道绕行城东}
statistics:
  - title: 前十月工业投资
    period: 2026年1至10月
    source: 县统计局
    note: 快报数
    items:
      到位资金: 35亿元，同比增长17%
      开工项目: 45个，目标60个
      月度用电: {8月: 3.2万度, 9月: 4.1万度}
  - title: 新桥
    items: [{label: 桥长, value: 约46米, change: 增加2米, target: 48米, note: 含引桥}]
source: 云澹日报
source_url: https://example.com/1
original_title: 老桥七月
original_author: 沈一苇
front: lead
status: published
embargo: 2026-11-22 06:00
expires: 2027-12-01
aliases: [/old/1.html, /old/2/]
corrections: [{date: 2026-11-23, text: 桥长应为46米}]
script: hans
note: 等交通局回电
---

望津桥七点整拆去围挡。

## 力促通车

> 桥是老的，路是新的。

![匠人](rail.png "石匠补好最后一块栏板。张辉 摄")

| 路段 | 长度 |
| ---- | ---- |
| 引桥 | 十二 |
"""
SHOWN = """
望津桥今日恢复通车 要闻 YAOWEN 历时七个月修缮 首日过桥行人逾三千 转载 2026年11月22日 06:30:07
走转改 重点项目巡礼 大干四季度·决胜全年红 第1版 桥面加宽两米 汽车限行 張輝 万俟松 周采薇 罗一鸣
曾敏之 张辉 覃小舟 石丽君 何以宁 晨雾里的望津桥 桥面剖面图 县交通局供图 改道示意 欧阳禾
前十月工业投资 2026年1至10月 县统计局 快报数 到位资金 35亿元 同比增长 17% 开工项目 45个 目标60个
月度用电 3.2万度 4.1万度 新桥 桥长 约46米 2米 48米 含引桥 云澹日报 老桥七月 沈一苇
2026年11月23日 桥长应为46米 望津桥七点整拆去围挡。 力促通车 桥是老的，路是新的。
石匠补好最后一块栏板。 引桥 十二 棠岫日报 把一县的事说给一县的人听 CN 版权归棠岫日报社所有
虚构备00000716号-1 主办 棠岫日报社
"""


def text_of(page: bytes) -> str:
    """What a reader sees, without the spaces between elements."""
    text = re.sub(r"<(head|script)\b.*?</\1>|<[^>]*>", "", page.decode(), flags=re.DOTALL)
    return unescape(text)


def full(paper: Newspaper) -> None:
    """A masthead, staff, an issue and a story in which every field is filled in."""
    paper.file("masthead.yml", FULL_MASTHEAD)
    paper.file("staff.yml", FULL_STAFF)
    paper.file(f"{DAY}/issue.yml", FULL_ISSUE)
    paper.file(f"{DAY}/01-01/index.md", FULL_STORY)
    for name in ("bridge", "plan", "map", "rail"):
        paper.photo(f"{DAY}/01-01/{name}.png")


def test_a_paper_of_one_story_has_every_page_of_a_paper(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    pages = paper.printed(strict=True)
    own = f"""
        index.html {DAY}/01-01/index.html {DAY}/index.html {DAY}/p1/index.html 2026/11/index.html
        2026/index.html archive/index.html sections/index.html sections/yaowen/index.html
        sections/yaowen/2026-11/index.html people/index.html statistics/index.html 404.html
        about/index.html assets/xianbao/paper.css
    """
    assert set(own.split()) <= pages.keys()
    for page in ("index.html", f"{DAY}/index.html", "2026/11/index.html"):
        assert "望津桥恢复通车" in text_of(pages[page])


def test_the_readme_s_command_publishes_and_says_where(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    run = paper.run("xianbao", "build", "--strict")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("已出版到 site/，1 篇：")
    assert "望津桥恢复通车" in text_of(paper.pages()["index.html"])


def test_every_field_of_a_story_is_on_its_page(paper: Newspaper) -> None:
    full(paper)
    pages = paper.printed(strict=True)
    page = pages[f"{DAY}/01-01/index.html"]
    shown = text_of(page)
    assert [words for words in SHOWN.split() if words not in shown] == []
    elements = Elements(page.decode())
    links = {attributes.get("href") for attributes in elements.named("a")}
    assert {"https://example.com/1", f"../../../../{DAY}/p1/"} <= links
    assert "石拱桥上有行人" in {attributes.get("alt") for attributes in elements.named("img")}
    times = {attributes.get("datetime") for attributes in elements.named("time")}
    assert "2026-11-22T06:30:07+08:00" in times
    described = {a.get("content") for a in elements.named("meta") if a.get("name") == "description"}
    assert described == {"修了七个月的桥今天通车。"}
    for name in ("bridge", "plan", "map", "rail"):
        assert f"{DAY}/01-01/{name}.png" in pages
    assert {"old/1.html", "old/2/index.html"} <= pages.keys()


def test_a_note_to_colleagues_is_printed_nowhere(paper: Newspaper) -> None:
    full(paper)
    assert not [path for path, page in paper.printed().items() if "等交通局回电".encode() in page]


def test_what_the_masthead_staff_and_issue_say_is_printed(paper: Newspaper) -> None:
    full(paper)
    pages = {path: text_of(page) for path, page in paper.printed().items() if "html" in path}
    for words in ("第14806期", "云母坪水库", "蓄水2310万立方米", "望津桥今日恢复通车"):
        assert words in pages["index.html"]
    assert "今日起改出四版" in pages[f"{DAY}/index.html"]
    assert "要闻版" in pages[f"{DAY}/p1/index.html"]
    assert "一县大事" in pages["sections/yaowen/index.html"]
    assert "大干四季度·决胜全年红" in pages["series/zhongdianxiangmuxunli/index.html"]
    for words in ("张辉", "Zhang Hui", "張輝", "首席记者", "跑了廿年山路"):
        assert words in pages["people/zhang-hui/index.html"]


def test_a_paper_without_stories_says_so_on_its_front(paper: Newspaper) -> None:
    pages = paper.printed(strict=False)
    assert "暂无稿件" in text_of(pages["index.html"])
    assert {"404.html", "sections/yaowen/index.html", "statistics/index.html"} <= pages.keys()


@pytest.mark.parametrize("command", [("xianbao", "build"), ("mkdocs", "build", "--strict")])
def test_a_paper_without_a_masthead_is_refused_in_plain_words(
    paper: Newspaper, command: tuple[str, ...]
) -> None:
    (paper.articles / "masthead.yml").unlink()
    paper.file(f"{DAY}/01-01.md", STORY)
    run = paper.run(*command)
    assert run.returncode == 1
    assert "articles/masthead.yml:1:1: XB801" in run.stderr
    assert "Traceback" not in run.stderr
    assert not paper.site.exists()


def test_a_project_without_copy_is_refused_in_plain_words(paper: Newspaper) -> None:
    (paper.articles / "masthead.yml").unlink()
    paper.articles.rmdir()
    run = paper.run("xianbao", "build")
    assert run.returncode == 1
    assert "XB101" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_paper_that_was_emptied_is_one_that_never_had_a_story(
    paper: Newspaper, tmp_path: Path
) -> None:
    file = paper.story("01-01.md")
    assert "search/2026-11-22/0.bin" in paper.printed()
    file.unlink()
    emptied = paper.printed(strict=False)
    assert emptied == Newspaper.founded(tmp_path / "another").printed(strict=False)
    assert json.loads(emptied["search/index.json"])["volumes"] == []
