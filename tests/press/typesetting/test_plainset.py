import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup

from xianbao.press.address import ROOT
from xianbao.press.typesetting import typeset
from xianbao.press.typesetting.plainset import plain
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.picture import Picture

STORIES = Path(__file__).parents[3] / "articles"
BRIDGE = Picture(f"{ROOT}2026/11/22/01-01/bridge.jpg", 1200, 800, "桥")
PICTURES = {"2026/11/22/01-01/bridge.jpg": BRIDGE}

PLAIN = (
    "",
    "\n",
    "　\n\n甲\n",
    "柿子红了。\n　　今天上午，柿子红了。\n\n　　全县开工。\n\n\n隔三行。",
    "## 小标题\n\n### 小标题 ###\n\n### 小标题\n\n# 大标题\n下一行是正文",
    "一行\n第二行\n## 紧跟着\n### 又一个\n正文",
    "## **路通了**\n\n##紧跟着\n\n## 甲\xa0乙 & 丙&hellip;\n\n## ……",
    "**一、产业兴旺**\n\n全县**开工**、**落地**，**“引语”**他说",
    "**甲**乙**丙**丁**戊**",
    "第一行\n第二行 Hello\nworld\n**第三行**\n第四行",
    "第一行  \n第二行  \n**第三行**  ",
    "1.加强领导\n\n（一）加强领导\n\n1、加强领导\n\n-10℃的夜里\n\n2026年，",
    "甲\n1. 乙",
    "1. 甲\n2. 乙\n\n3. 丙\n4. 丁\n\n　\n\n7. 甲\n\n插一段\n\n8. 乙",
    "- 甲\n- 乙\n\n- **丙**\n\n* 丁\n\n1. 戊",
    "+ 甲&NewLine;\n\n+ &NewLine;",
    "> 引语一。\n> 引语二。\n>\n> 引语三。\n\n> 又一段。",
    "甲\n\n> ## 标题\n> - 甲\n\n乙",
    "甲\n\n>　引语\n\nHello\n\n>world\n\n## 乙",
    "甲> 乙、A&B、AT&T、a & b、&nbsp;甲&lt;乙&gt;丙&ldquo;丁&ngE;",
    "&emsp;&emsp;甲",
    "甲\xa0乙\u2003丙\u2028丁\x85\n\n\xa0甲\xa0",
    "zhang_hui@163.com，https://example.org/a_b?c=d_e",
    "100万元*\n\n_注",
    "\\*注：\\_、\\#、1\\. 甲、\\> 乙、\\甲、\\\\、\\[丁](/a/)\n\n1\\. 甲",
    "[注] 甲[1]乙[^1]丙![丁]",
    "[昨天](/2026/11/21/01-01/)、[外](https://example.org/a_b/?c=1#d)、**[粗](/a/)**",
    "[看不到](/hidden/)的",
    '![桥](/2026/11/22/01-01/bridge.jpg "今天　的桥")',
    "![](/nowhere.jpg)\n\n文字",
    "一二|三四",
    "| 甲 | 乙 |\n| --- | ---: |\n| 1 | **2** |\n| 3 |\n| 4 | 5 | 6 |",
    "|甲|乙|丙|\n|:-|:-:|--:|\n|# 不是标题||- 不是列表|",
    "甲\n\n---\n\n乙\n\n* * *",
    "前\t后、~~~、$5$、{甲}、^乙^、==丙==、:丁:",
    "前一段\n\n   \n后一段\n \n",
    "本报讯　今天通车。",
    "本报讯今天通车。\n\n本报讯",
)

ELABORATE = {
    "a footnote": "甲[^1]\n\n[^1]: 注",
    "a link given below": "[甲][1]\n\n[1]: /a/",
    "raw HTML": "<b>甲</b>",
    "a lone sign of HTML": "甲 < 乙",
    "a comment": "<!-- 甲 -->",
    "an address in angles": "<https://example.org/>",
    "code": "`甲`",
    "an indented block": "    甲",
    "a tab at the start": "\t甲",
    "a fence": "```\n甲\n```",
    "emphasis": "*甲*",
    "emphasis by underscore": "_甲_",
    "bold by underscore": "__甲__",
    "bold and emphasis": "***甲***",
    "stars that do not pair": "**甲** 乙*",
    "bold with an inner space": "** 甲**",
    "a heading underlined": "甲\n---",
    "a quote after a line": "甲\n> 乙",
    "a lazy quote": "> 甲\n乙",
    "a quote in a quote": "> > 甲",
    "a quote that ends in a mark": "> 甲\n>\n\n> 乙",
    "an indented quote": " > 甲",
    "a heading with a sign": "## 甲#乙",
    "an escape in a heading": "## 甲\\#",
    "an empty heading": "##",
    "an empty heading after a line": "甲\n#",
    "an item of two lines": "- 甲\n乙",
    "a list in a list": "- 甲\n    - 乙",
    "a list in an item": "- 1. 甲",
    "a paragraph of an item": "- 甲\n\n    乙",
    "an empty item": "- \n- 甲",
    "a list from zero": "0. 甲",
    "a list in other digits": "１. 甲",
    "lists mixed in a block": "- 甲\n1. 乙",
    "a numbered entity": "&#38;",
    "an entity unknown": "&notit;",
    "a photo in a line": "甲![乙](/a.jpg)",
    "a photo as link": "[![甲](/a.jpg)](/b/)",
    "a photo elsewhere": "![甲](https://example.org/a.jpg)",
    "a link with a title": "[甲](/a/ '乙')",
    "a link to mail": "[甲](mailto:a@example.org)",
    "a link of another scheme": "[甲](javascript:alert)",
    "a link to another host unnamed": "[甲](//example.org/)",
    "a link relative": "[甲](a/)",
    "a link with brackets": "[甲](/a(b)/)",
    "a table without outer bars": "甲|乙\n-|-\n1|2",
    "a table of a head alone": "|甲|乙|\n|-|-|",
    "a heading below bars": "甲|乙\n## 丙",
    "bars in lines": "甲|乙\n丙",
    "a control character": "甲\x02乙",
    "a carriage return": "甲\r\n乙",
}


def typesetter() -> Typesetter:
    return Typesetter(
        lambda picture: Markup('<figure><img src="{}"></figure>').format(picture.src),
        lambda link: "hidden" not in link,
    )


def lead(target: str) -> str | None:
    return target


@pytest.fixture(name="both")
def both_ways(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[str, str]]:
    """A body as it is set, and as the full converter sets it."""
    setter = typesetter()

    def both(text: str) -> tuple[str, str]:
        as_it_is = str(setter.body(text, "本报讯", PICTURES))
        with monkeypatch.context() as patch:
            patch.setattr(typeset, "plain", lambda _text, _lead: None)
            return as_it_is, str(setter.body(text, "本报讯", PICTURES))

    return both


def sample_bodies() -> list[str]:
    """The sample paper's stories, their photos and links written from the root."""
    texts = (file.read_text("utf-8") for file in sorted(STORIES.rglob("*.md")))
    bodies = (text.split("\n---\n", 1)[1].strip("\n") for text in texts)
    return [re.sub(r"\]\((?=[a-z-]+\.jpg)", "](/2026/11/22/01-01/", body) for body in bodies]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_copy_is_set_as_the_full_converter_sets_it(
    text: str, both: Callable[[str], tuple[str, str]]
) -> None:
    assert plain(text, lead) is not None
    by_hand, full = both(text)
    assert by_hand == full


@pytest.mark.parametrize("text", ELABORATE.values(), ids=ELABORATE)
def test_the_full_converter_sets(text: str) -> None:
    assert plain(text, lead) is None
    assert plain(f"甲\n\n{text}\n\n乙", lead) is None


def test_the_sample_paper_is_set_as_the_full_converter_sets_it(
    both: Callable[[str], tuple[str, str]],
) -> None:
    for body in sample_bodies():
        by_hand, full = both(body)
        assert by_hand == full


def test_nearly_every_story_of_the_sample_paper_is_plain() -> None:
    bodies = sample_bodies()
    accepted = [body for body in bodies if plain(body, lead) is not None]
    assert len(accepted) >= 0.95 * len(bodies)


def test_plain_copy_cannot_break_out() -> None:
    hostile = '甲">\n\n![" onerror="x](/a.jpg)\n\n[甲](/"onclick="x)\n\n&lt;script&gt;'
    html = str(typesetter().body(hostile, "", {}))
    assert "<script" not in html
    assert not re.search(r'<[^>]*"\s*on', html)


def test_a_run_of_plain_copy_loads_no_converter() -> None:
    program = (
        "import sys; from xianbao.press.typesetting.typeset import Typesetter;"
        "Typesetter(str).body('柿子**红**了', '', {});"
        "sys.exit(bool({'markdown', 'nh3'} & set(sys.modules)))"
    )
    folder = str(Path(typeset.__file__).parents[3])
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": folder})  # noqa: S603  # our own words


def test_half_a_character_fails_as_it_does_in_the_full_converter() -> None:
    with pytest.raises(UnicodeEncodeError):
        typesetter().body("柿\ud800子", "", {})
