from markupsafe import Markup

from xianbao.press.address import ROOT
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.picture import Picture

BRIDGE = Picture(f"{ROOT}2026/11/22/01-01/bridge.jpg", 1200, 800, "桥")


def typeset(text: str, dateline: str = "") -> str:
    typesetter = Typesetter(lambda picture: Markup("<figure>{}</figure>").format(picture.alt))
    return str(typesetter.body(text, dateline, {"2026/11/22/01-01/bridge.jpg": BRIDGE}))


def test_a_line_break_between_chinese_characters_is_joined() -> None:
    assert typeset("项目\n落地") == "<p>项目落地</p>"


def test_a_line_break_is_joined_through_marks_of_emphasis() -> None:
    assert typeset("全县**开工**\n**项目**") == (
        "<p>全县<strong>开工</strong><strong>项目</strong></p>"
    )


def test_a_line_break_between_latin_words_stays_a_space() -> None:
    assert typeset("Hello\nworld") == "<p>Hello\nworld</p>"


def test_code_keeps_its_line_breaks() -> None:
    assert "<code>项目\n落地" in typeset("    项目\n    落地")


def test_a_heading_carries_its_own_words_as_id() -> None:
    assert typeset("## 力促项目落地投产") == ('<h2 id="力促项目落地投产">力促项目落地投产</h2>')


def test_the_second_heading_of_the_same_words_has_another_id() -> None:
    assert 'id="小结-2"' in typeset("## 小结\n\n## 小结")


def test_no_heading_of_the_body_stands_beside_the_headline() -> None:
    assert "<h1" not in typeset("# 大标题")


def test_a_photo_in_a_paragraph_of_its_own_is_drawn() -> None:
    assert typeset("![桥](/2026/11/22/01-01/bridge.jpg)") == "<figure>桥</figure>"


def test_a_photo_inside_a_line_keeps_its_size() -> None:
    assert 'width="1200" height="800"' in typeset("看![桥](/2026/11/22/01-01/bridge.jpg)这里")


def test_an_address_from_the_root_is_led_to_the_root_of_the_site() -> None:
    assert f'href="{ROOT}2026/11/21/01-01/"' in typeset("[昨天](/2026/11/21/01-01/)")


def test_a_script_does_not_get_through() -> None:
    hostile = (
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[点](javascript:alert(1))"
    )
    html = typeset(hostile)
    assert "script" not in html
    assert "onerror" not in html


def test_of_styles_only_the_alignment_of_a_column_stays_as_a_class() -> None:
    assert "style" not in typeset('<table><tr><td style="position:fixed">x</td></tr></table>')
    plain, converted = "| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |", "甲 | 乙\n:-:|--:\n1 | 2"
    for table in (plain, converted):
        html = typeset(table)
        assert '<th class="middle">甲</th>' in html
        assert '<td class="right">2</td>' in html
        assert "style" not in html


def test_the_dateline_opens_the_first_paragraph() -> None:
    assert typeset("今天通车。", "本报讯") == ('<p><b class="dateline">本报讯</b> 今天通车。</p>')


def test_a_dateline_that_the_writer_typed_too_is_set_once() -> None:
    assert typeset("本报讯　今天通车。", "本报讯").count("本报讯") == 1


def test_a_dateline_is_escaped() -> None:
    assert "<script>" not in typeset("今天通车。", "<script>")


def test_a_body_that_opens_with_a_heading_has_its_dateline_before_it() -> None:
    assert typeset("## 头一天", "本报讯").startswith('<p><b class="dateline">本报讯</b></p>')


def test_one_story_leaves_nothing_behind_for_the_next() -> None:
    typesetter = Typesetter(lambda _: Markup())
    typesetter.body("脚注[^1]\n\n[^1]: 甲", "", {})
    assert "甲" not in typesetter.body("乙", "", {})


def test_a_link_to_what_readers_may_not_see_is_set_as_plain_text() -> None:
    typesetter = Typesetter(lambda _: Markup(), lambda link: "hidden" not in link)
    text = "[一](/hidden/)、[二 **三**](/hidden/2 '题')、[四](/seen/)、[五](https://example.org/hidden)"
    html = str(typesetter.body(text, "", {}))
    assert html == (
        "<p>一、二 <strong>三</strong>、"
        f'<a href="{ROOT}seen/" rel="noopener">四</a>、'
        '<a href="https://example.org/hidden" rel="noopener">五</a></p>'
    )


def test_a_link_that_would_run_a_program_is_set_as_plain_text() -> None:
    assert typeset('<a href="javascript:alert(1)" title="x">甲</a>') == "<p>甲</p>"
