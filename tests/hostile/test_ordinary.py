"""Ordinary copy passes as it is: the lock is for what is not."""

from pathlib import Path

import pytest
from bench.county.archive import Archive
from bench.peer.xianbao import write

from desk.newsdesk import Desk, articles
from xianbao.desk.intake import read
from xianbao.desk.suspicion import may_differ

PROJECT = Path(__file__).parents[2]
ORDINARY = (
    "岫水昨夜涨了半尺，渡口照常开船。",
    "气温<5℃，湿度>80%，A&B 两家企业 R&D 投入增长 3.2%。",
    "他说：“路通了，心就通了。”《棠岫日报》（记者 张辉）——摘自来信……",
    "## 小标题\n\n**一、产业兴旺。**全县开工。\n\n- 桥\n- 路\n\n1. 先修桥\n2. 后修路",
    "> 桥是老的，路是新的。\n>\n> ——李若溪",
    "| 村 | 户数 | 完成 |\n| :-- | --: | :-: |\n| 上河 | 120 | 99.5% |",
    "见[县政府网站](https://www.gov.example/a/b.html?id=1&p=2#top)和[来信](mailto:a@b.example)。",
    "热线[0421-12345](tel:0421-12345)，网址 https://www.gov.example/ ，邮箱 a_b@c.example 。",
    "甲[^1]乙。\n\n[^1]: 数据来自县统计局。",
    "<ruby>棠岫<rt>táng xiù</rt></ruby>，H<sub>2</sub>O，46 m<sup>2</sup>，<b>粗</b>，<br>换行。",
    "第一行  \n第二行\n\n---\n\n&nbsp;&emsp;空两格，&ldquo;引语&rdquo;&hellip;",
    "`git push` 之后，运行 `<script>` 之前。",
    "[注] 见第3版[1]，[图]、[表] 略。\\*注：\\_",
    "1.加强领导\n\n（一）加强领导\n\n-10℃的夜里，3×5=15，√2≈1.414，100万元*",
    "👨\u200d👩\u200d👧 葛\U000e0100城区，é，ñ，№5，㎡，①②③，〇，﹏，￥5",
    "[长江](https://长江.中国/)与[桥](https://xn--fiq228c.example/)",
)


def test_five_hundred_ordinary_stories_pass_unchanged(tmp_path: Path) -> None:
    write(Archive(500, 11), PROJECT, tmp_path / "paper")
    folder = tmp_path / "paper/articles"
    intake = read(folder)
    assert [one.render() for one in intake.problems] == []
    found = articles(intake)
    assert len(found) == 500
    for article in found:
        text = (folder / article.copy).read_text("utf-8").split("\n---\n", 1)[1]
        assert article.body == text.strip("\n")
        assert not may_differ(article.body), "not even looked at closely"


@pytest.mark.parametrize("text", ORDINARY)
def test_what_a_county_paper_writes_passes(desk: Desk, text: str) -> None:
    assert desk.article("", f"{text}\n").body == text
