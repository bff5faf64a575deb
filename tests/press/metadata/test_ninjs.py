import json
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import judges
from press.county import BASE, LOOK, TEMPLATES, county
from press.fiction import article, edition, photo
from xianbao.press.compositor import Compositor
from xianbao.press.metadata.ninjs import older, plain_text
from xianbao.press.metadata.writing import Json, json_bytes


def lowered(value: Json) -> Json:
    """Every name in small letters, the slow way."""
    if isinstance(value, dict):
        return {name.lower(): lowered(one) for name, one in value.items()}
    if isinstance(value, list):
        return [lowered(one) for one in value]
    return value


@given(st.lists(st.sampled_from(['"contentType":', "edNote", '\\"', '":', "altIds"])).map("".join))
def test_only_names_are_written_otherwise_in_the_older_version(words: str) -> None:
    item = cast(Json, {"edNote": words, "bodies": [{"contentType": words}, {"value": words}]})
    assert older(json_bytes(item)) == json_bytes(lowered(item))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>一</p>\n<p>二<br>三</p>", "一\n二\n三"),
        ('<h2 id="a">小标题</h2>\n<p>甲 &lt;b&gt; &amp; 乙</p>', "小标题\n甲 <b> & 乙"),
        ('<p>看<img alt="a>b" src="x">图</p>', "看图"),
        ("<ul><li>一</li><li>二</li></ul>", "一\n二"),
        (
            "<table><tr><th>塘</th>\n<th>亩</th></tr><tr><td>一</td><td>3</td></tr></table>",
            "塘\t亩\n一\t3",
        ),
        ("", ""),
    ],
)
def test_the_plain_text_of_a_story_keeps_its_paragraphs(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize("base", [BASE, ""])
def test_every_story_of_a_rich_paper_is_valid_with_and_without_an_address(base: str) -> None:
    of = county().edition()
    setting = Compositor(of, replace(LOOK, base=base), TEMPLATES)
    for one in of.cards:
        page, new, old = setting.leaves(f"story/{one.key}")[:3]
        assert judges.ninjs(new.content, "3.1") == []
        assert judges.ninjs(old.content, "2.2") == []
        assert b"\x1e" not in page.content + new.content
        if base:
            assert [e for node in judges.nodes(page.content) for e in judges.node(node)] == []
        else:
            assert b"og:url" not in page.content
            assert b'"uri":"tag:tangxiu-ribao.invalid,2026-' in new.content


@pytest.mark.parametrize(
    ("ai", "word", "sort"),
    [
        ("generated", "人工智能生成", "trainedAlgorithmicMedia"),
        ("edited", "人工智能修改", "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_a_picture_of_a_machines_says_so_to_machines_and_in_feeds(
    ai: str, word: str, sort: str
) -> None:
    key = "2026/11/22/01-01"
    of = edition(article(key, photos=(photo("2026/11/22/a.png", caption="风筝", ai=ai),)))
    setting = Compositor(of, replace(LOOK, base=BASE), TEMPLATES)
    page, new, old = setting.leaves(f"story/{key}")[:3]
    assert judges.ninjs(new.content, "3.1") + judges.ninjs(old.content, "2.2") == []
    told = {"name": word, "uri": f"http://cv.iptc.org/newscodes/digitalsourcetype/{sort}"}
    assert json.loads(new.content)["associations"][0]["digitalSourceType"] == told
    assert json.loads(old.content)["associations"][0]["digitalsourcetype"] == told
    (story, _) = judges.nodes(page.content)
    assert judges.node(story) == []
    (image,) = cast(list[dict[str, str]], story["image"])
    assert image["digitalSourceType"].lower() == f"https://schema.org/{sort}digitalsource".lower()
    assert all(word.encode() in leaf.content for leaf in setting.leaves("feed/")[:2])
