"""Whatever copy holds comes out as text: in JSON, in a page's head, in XML."""

import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markupsafe import Markup

import judges
from press.county import BASE
from press.fiction import MASTHEAD, ZHANG, article, card, credit, edition, photo
from xianbao.paper.article import Correction, Kind, Source
from xianbao.paper.credit import Role
from xianbao.press.address import ROOT
from xianbao.press.feed.entry import Entries
from xianbao.press.feed.files import feed_leaves
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.story import story_sheet
from xianbao.press.metadata.writing import json_bytes, script, xml
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.headline import plain_title
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.wording import Wording

NASTY = (
    *("</script><script>alert(1)</script>", "]]>", "<!--", "-->", "&amp;", '"><img src=x>', "'"),
    *(
        "\\",
        "\\u001e",
        '"contentType":',
        "\u2028",
        "😀",
        "👨‍👩‍👧",
        "{{ 7*7 }}",
        "望津桥",
        "　",
        "|",
    ),
    "a" * 5000,
)
PASSED = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
"""What the desk lets pass, and more: it refuses controls and half characters."""
whole = st.lists(st.one_of(st.sampled_from(NASTY), st.text(PASSED, max_size=20)), max_size=5).map(
    "".join
)


def set_story(title: str, other: str) -> tuple[Sheet, tuple[bytes, ...]]:
    """A story that says the same thing everywhere: its sheet, and its section's feeds."""
    story = article(
        "2026/11/22/01-01",
        title=title,
        kicker=other,
        subtitle=other,
        summary=other,
        dateline=other,
        body="岫水昨夜涨了半尺。",
        highlights=(other,),
        kind=Kind.REPRINT,
        credits=(credit(Role.COMPILER, ZHANG, other or "张辉"),),
        photos=(photo("2026/11/22/a b.png", caption=other, alt=title, courtesy=other),),
        source=Source(other, "https://example.com/1?a=1&b=2", title, other),
        page=1,
    )
    story = replace(story, corrections=(Correction(story.day + timedelta(days=1), other),))
    of = edition(story)
    composer = Composer(of, Wording(MASTHEAD.labels, MASTHEAD.script), BASE)
    typesetter = Typesetter(lambda _: Markup())
    sheet = story_sheet(card(story, of), composer, typesetter)
    leaves = feed_leaves("section-feed/yaowen", composer, Entries(composer, typesetter))
    return sheet, tuple(leaf.content for leaf in leaves)


@settings(deadline=None, max_examples=60)
@given(title=whole, other=whole)
def test_no_words_break_out_of_what_goes_to_machines(title: str, other: str) -> None:
    sheet, (atom, rss, feed) = set_story(title, other)
    told = plain_title(title)
    page = f"<!doctype html><html><head>{sheet.head}</head><body></body></html>".encode()
    document = html.document_fromstring(page, parser=judges.PARSER)
    assert len(document.xpath("//script")) == 2
    assert document.xpath("//img") == []
    assert "</script" not in str(sheet.head).replace("</script>", "", 2)
    story, crumbs = judges.nodes(page)
    assert story["headline"] == told
    assert crumbs["itemListElement"][-1]["name"] == told  # type: ignore[index]
    new, old = (json.loads(leaf.content) for leaf in sheet.downloads[:2])
    assert new["title"] == old["title"] == told
    assert old["descriptions"] == new["descriptions"] or not other
    assert judges.ninjs(sheet.downloads[0].content, "3.1") == []
    assert judges.ninjs(sheet.downloads[1].content, "2.2") == []
    assert judges.json_feed(feed) == []
    assert json.loads(feed)["items"][0]["title"] == told
    assert etree.fromstring(rss).find("channel/item/title") is not None
    assert etree.fromstring(atom).find(f"{judges.ATOM}entry") is not None


@given(st.text())
def test_xml_takes_any_text_and_says_it_again(words: str) -> None:
    document = f"<a b='{xml(words)}'>{xml(words)}</a>".encode("utf-8", "replace")
    allowed = "".join(c for c in words if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    read = etree.fromstring(document).text or ""
    assert read == allowed.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text().filter(lambda words: ROOT not in words))
def test_a_script_ends_where_we_end_it(words: str) -> None:
    written = script({"name": words})
    inner = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not {"<", ">", "&"} & set(inner)
    assert json.loads(inner) == {"name": words}


def test_half_a_character_is_no_text_and_breaks_no_file() -> None:
    assert json.loads(json_bytes({"name": "半\ud83d个"})) == {"name": "半?个"}
    assert xml("半\ud83d个") == "半个"
