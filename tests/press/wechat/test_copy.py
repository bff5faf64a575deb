import re
from dataclasses import replace
from datetime import date

import pytest

from press.fiction import (
    MASTHEAD,
    SHI,
    ZHANG,
    ZHOU,
    article,
    card,
    credit,
    edition,
    photo,
    statistics,
)
from press.wechat.strip import pasted
from xianbao.paper.article import Article, Correction, Source
from xianbao.paper.credit import Role
from xianbao.paper.hold import Hold
from xianbao.press.layout.composer import Composer
from xianbao.press.wechat.copy import WechatCopy, plain, wechat_copy
from xianbao.press.wechat.editor import STYLES, TAGS
from xianbao.press.wording import Wording

KEY = "2026/11/22/01-01"
BASE = "https://example.org/"
BODY = """昨天清晨6时，**围挡**拆开[一道口子](https://www.example.com/a?b=1&c=2)，见[前文](/2026/11/21/01-01/)。

## 钱花在哪里

![桥](/2026/11/22/01-01/2.jpg)

- 甲 *斜*
- 乙
    1. 子一
    2. 子二

> 是实的。

| 项目 | 数 |
| --- | ---: |
| 条石 | 4680 |

又见[公众号](https://mp.weixin.qq.com/s/abc)和[邮箱](mailto:a@b.cn)，再见[前文](/2026/11/21/01-01/)。[^1]

    code <b>&</b>

[^1]: 据县志。
"""
RICH = article(
    KEY,
    title="望津桥今天还给走路的人",
    kicker="封闭修缮二百五十一天",
    subtitle="——结算省下53.6万元",
    summary="望津桥恢复通行。",
    highlights=("恢复通行", "省下<53.6>万元"),
    body=BODY,
    credits=(credit(Role.REPORTER, ZHANG), credit(Role.DUTY_EDITOR, SHI)),
    photos=(
        photo(f"{KEY}/1.jpg", caption="桥上。", credits=(credit(Role.PHOTOGRAPHER, SHI),)),
        photo(f"{KEY}/2.jpg", caption="桥下。", courtesy="资料片", in_body=True, ai="edited"),
    ),
    statistics=(statistics("修缮", 工程结算="1286.4万元，目标1340万元，同比增长17%"),),
    corrections=(Correction(date(2026, 11, 23), "数字有误。"),),
)
BEFORE = article("2026/11/21/01-01")
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'


def copied(story: Article = RICH, base: str = BASE, hold: Hold | None = None) -> WechatCopy:
    of = edition(story, BEFORE)
    wording = Wording(MASTHEAD.labels, MASTHEAD.script, MASTHEAD.label_style)
    return wechat_copy(card(story, of), Composer(of, wording, base), hold)


def test_the_editor_takes_nothing_away() -> None:
    html = copied().html
    assert pasted(html) == html


def test_the_model_of_the_editor_does_take_away_what_is_known_to_be_lost() -> None:
    lost = (
        '<div class="a" id="b" onclick="x()" style="position: fixed; color: red">一'
        '<style>p {}</style><script>1</script><a href="https://example.com/">二</a>'
        '<img src="https://example.com/1.jpg"><ul style="margin: 0"><li>三</li></ul></div>'
    )
    assert pasted(lost) == '<section style="color: red">一二<ul><li>三</li></ul></section>'


@pytest.mark.parametrize("story", [RICH, BEFORE], ids=["rich", "plain"])
def test_only_tags_and_styles_that_are_known_to_stay_are_used(story: Article) -> None:
    html = copied(replace(story, key=KEY)).html
    assert set(re.findall(r"<(\w+)", html)) <= TAGS
    assert set(re.findall(r"<\w+[^>]*? (\w+)=", html)) <= {"style", "href"}
    properties = {
        part.split(":")[0].strip()
        for style in re.findall(r'style="([^"]*)"', html)
        for part in style.split(";")
    }
    assert properties <= STYLES


def test_every_tag_is_closed_in_its_place() -> None:
    open_: list[str] = []
    for end, tag in re.findall(r"<(/?)(\w+)", copied().html):
        if tag == "br":
            continue
        if end:
            assert open_.pop() == tag
        else:
            open_.append(tag)
    assert open_ == []


def test_links_are_numbered_notes_each_address_once_and_the_platforms_own_stay() -> None:
    text, html = copied().text, copied().html
    assert "[1] 一道口子 https://www.example.com/a?b=1&c=2" in text
    assert "[2] 前文 https://example.org/2026/11/21/01-01/" in text
    assert text.count("https://example.org/2026/11/21/01-01/") == 1
    assert re.findall(r'href="([^"]+)"', html) == ["https://mp.weixin.qq.com/s/abc"]
    assert "mailto" not in html
    assert text.count("[2]") == 3


def test_without_an_address_of_the_site_links_to_it_are_plain_words() -> None:
    found = copied(base="")
    assert "[2]" not in found.text
    assert "前文" in found.text
    assert found.original == ""


def test_photos_are_listed_in_order_and_each_has_its_place() -> None:
    found = copied()
    assert [(one.number, one.file, one.caption) for one in found.uploads] == [
        (1, f"{KEY}/1.jpg", "桥上。"),
        (2, f"{KEY}/2.jpg", "桥下。"),
    ]
    assert found.uploads[1].credit == "资料片　人工智能修改"
    assert (
        found.text.index("上传 1.jpg")
        < found.text.index("钱花在哪里")
        < found.text.index("上传 2.jpg")
    )
    assert found.text.count("上传 ") == 2


def test_the_headline_has_a_field_of_its_own_and_does_not_stand_in_the_body() -> None:
    found = copied()
    assert found.title == "望津桥今天还给走路的人"
    assert found.title not in found.text
    assert found.original == f"{BASE}{KEY}/"
    assert (found.author, found.digest, found.over) == ("张辉", "望津桥恢复通行。", ())


def test_everything_that_was_printed_is_said() -> None:
    text = copied().text
    for words in (
        "封闭修缮",
        "结算省下",
        "恢复通行",
        "数字有误。",
        "1286.4",
        "目标1340万元",
        "石丽君",
        "据县志",
    ):
        assert words in text, words
    assert "■ 甲 斜" in text
    assert "1. 子一" in text


def test_fields_that_are_too_small_are_told() -> None:
    names = tuple(credit(Role.REPORTER, one) for one in (ZHANG, SHI, ZHOU))
    found = copied(replace(RICH, title="长" * 70, summary="概" * 130, credits=names))
    assert [(one.field, one.length, one.most) for one in found.over] == [
        ("title", 70, 64),
        ("author", 10, 8),
        ("digest", 130, 120),
    ]
    assert found.author == "张辉等"
    assert len(found.digest) == 120


def test_a_draft_says_so_on_its_face() -> None:
    found = copied(hold=Hold.DRAFT)
    assert found.text.startswith("草稿")
    assert pasted(found.html) == found.html


def test_a_reprint_names_its_source_and_where_it_stands() -> None:
    source = Source("某报", "https://other.example/1", "原题", "原作者")
    found = copied(replace(BEFORE, key=KEY, source=source))
    assert found.author == "某报"
    assert "来源：某报　原题　原作者" in found.text
    assert "[1] 某报 https://other.example/1" in found.text


def test_hostile_copy_stays_words() -> None:
    story = replace(
        RICH,
        title=HOSTILE,
        kicker=HOSTILE,
        subtitle=HOSTILE,
        highlights=(HOSTILE,),
        body=f'{HOSTILE}\n\n[x](javascript:alert(1)) [y](https://e.cn/"onclick="x)\n\n{BODY}',
        photos=(photo(f"{KEY}/2.jpg", caption=HOSTILE, courtesy=HOSTILE, in_body=True),),
    )
    html = copied(story).html
    assert pasted(html) == html
    assert set(re.findall(r"<(\w+)", html)) <= TAGS
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)


def test_plain_words_are_lines() -> None:
    html = '<section><p style="x">一 &lt;</p><p><strong>二</strong>号<br>三</p></section>'
    assert plain(html) == "一 <\n二号\n三\n"
