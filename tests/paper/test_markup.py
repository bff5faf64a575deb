"""What a story's HTML may hold is this and nothing more."""

import pytest

from xianbao.paper.markup import (
    ATTRIBUTES,
    CODED,
    SCHEMES,
    TAGS,
    cleaned,
    converted,
    hides,
    permitted,
)

KEPT = (
    *(
        '<a href="https://a.example/" title="桥" rel="noopener">桥</a>',
        '<ol start="3"><li>a</li></ol>',
    ),
    *('<img src="/a.jpg" alt="桥" title="t">', '<p><span lang="zh-Hant">橋</span></p>'),
    *('<sup id="fnref:1">1</sup>', '<sup id="fnref2:1">1</sup>', '<li id="fn:1">a</li>'),
    '<table><tbody><tr><td style="text-align: right;">1</td></tr></tbody></table>',
    '<table><thead><tr><th style="text-align: center;">1</th></tr></thead></table>',
)
DROPPED = (
    *('<p id="fn:1">a</p>', '<b class="x">a</b>', '<b style="text-align: left;">a</b>'),
    *('<a href="javascript:ran()">a</a>', '<a href="ftp://a/">a</a>', '<a target="x">a</a>'),
    *('<li id="x">a</li>', '<li id="fn:">a</li>', '<ol start="x"><li>a</li></ol>'),
    *('<ol start="1234567890"><li>a</li></ol>', '<span lang="x y">a</span>', "<script>a</script>"),
    *(
        '<img src="data:x">',
        "<svg></svg>",
        '<span lang="zh-a-b-c-d-e">a</span>',
        "<style>a</style>",
    ),
    '<table><tbody><tr><td style="text-align: left; x: y">1</td></tr></tbody></table>',
    '<table><tbody><tr><td style="color: red">1</td></tr></tbody></table>',
)


@pytest.mark.parametrize("html", KEPT)
def test_what_a_story_needs_stays_as_it_is(html: str) -> None:
    assert cleaned(html, permitted) == html


@pytest.mark.parametrize("html", DROPPED)
def test_what_no_story_needs_goes(html: str) -> None:
    assert cleaned(html, permitted) != html


def test_the_lists_of_what_may_stay_are_these() -> None:
    """Whoever adds to them adds here too, and says in the trust model why it is harmless."""
    assert len(TAGS) == 45
    assert not TAGS & {
        "script",
        "style",
        "svg",
        "math",
        "iframe",
        "form",
        "input",
        "object",
        "base",
    }
    assert {"http", "https", "mailto", "tel"} == SCHEMES
    assert sorted((tag, name) for tag, names in ATTRIBUTES.items() for name in names) == [
        *(("a", "href"), ("a", "title"), ("img", "alt"), ("img", "src"), ("img", "title")),
        *(("li", "id"), ("ol", "start"), ("span", "lang"), ("sup", "id")),
        *(("td", "style"), ("th", "style")),
    ]


HIDDEN = (
    *(0, 8, 0x0B, 0x1F, 0x7F, 0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200F, 0x2028),
    *(0x202E, 0x2060, 0x206F, 0x3164, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFA0, 0xFFF9),
    *(0xFFFB, 0xFFFE, 0xFFFF, 0xE0000, 0xE007F, 0x110000, 999_999_999_999),
)
SHOWN = (
    *(9, 0x0A, 0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x61B, 0x61D, 0x115E, 0x1161, 0x180D, 0x180F, 0x200A),
    *(0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0x3163, 0x3165, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0),
    *(0xFEFE, 0xFF00, 0xFF9F, 0xFFA1, 0xFFF8, 0xFFFC, 0xFFFD, 0x10000, 0xDFFFF, 0xE0080, 0x10FFFF),
)


@pytest.mark.parametrize(("codes", "hidden"), [(HIDDEN, True), (SHOWN, False)])
def test_a_character_that_nobody_sees_is_known_by_its_number(
    codes: tuple[int, ...], *, hidden: bool
) -> None:
    for code in codes:
        for written in (f"&#{code};", f"&#x{code:x};", f"&#X{code:X}", f"&#{code}"):
            found = CODED.fullmatch(written)
            assert found, written
            assert hides(found) == hidden, written


def test_a_character_that_nobody_may_see_leaves_no_trace_in_the_html() -> None:
    assert converted("桥&#x202e;头&#38;&#8203;") == "<p>桥头&#38;</p>"


def test_a_text_leaves_nothing_behind_for_the_next_one() -> None:
    assert "fn:1" in converted("桥[^1]\n\n[^1]: 岸")
    assert "fn" not in converted("桥[^1]")


def test_tables_notes_and_lists_are_set_and_lists_keep_to_their_sort() -> None:
    assert "<td>1</td>" in converted("| a |\n| - |\n| 1 |")
    assert 'title="1"' in converted("桥[^1]\n\n[^1]: 岸")
    assert converted("3. a\n\n- b").count("<ol") == converted("3. a\n\n- b").count("<ul>") == 1
    assert '<ol start="3">' in converted("3. a")
