from pathlib import Path

import pytest
from jinja2 import UndefinedError

from press.fiction import article, card, composed, photo
from xianbao.paper.label import Pair
from xianbao.press.drawing.render import Renderer
from xianbao.press.drawing.shell import Shell, Slots
from xianbao.press.layout.book import not_found_sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.furniture import furniture
from xianbao.press.layout.story import story_sheet
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.typeset import Typesetter

TEMPLATES = Path(__file__).parents[3] / "overrides"
SLOTS = Slots(front=False)
SHELL = Shell.cut(
    f"<title>{SLOTS.title_slot}</title><meta content='{SLOTS.description_slot}'>{SLOTS.head_slot}"
    f"<a href='\x1e'>{SLOTS.running_slot}</a><main>{SLOTS.body_slot}</main>"
)


def renderer(composer: Composer) -> Renderer:
    return Renderer(TEMPLATES, composer.wording, furniture(composer))


def test_a_sheet_becomes_one_file_with_the_way_to_the_root_put_in() -> None:
    story = article("2026/11/22/01-01", photos=(photo("2026/11/22/a.png"),))
    composer = composed(story)
    drawn = renderer(composer)
    sheet = story_sheet(card(story, composer.edition), composer, Typesetter(drawn.picture))
    leaf = drawn.leaf(sheet, SHELL)
    page = leaf.content.decode()
    assert leaf.file == "2026/11/22/01-01/index.html"
    assert "<a href='../../../../'>" in page
    assert 'src="../../../../2026/11/22/a.png"' in page
    assert 'href="../../../../sections/yaowen/"' in page
    assert "\x1e" not in page


def test_a_root_that_is_given_stands_in_place_of_the_relative_one() -> None:
    composer = composed()
    page = renderer(composer).leaf(not_found_sheet(composer), SHELL, "/paper/").content.decode()
    assert "<a href='/paper/'>" in page
    assert 'href="/paper/statistics/"' in page
    assert "./" not in page


def test_titles_are_escaped_and_bodies_are_not_escaped_twice() -> None:
    composer = composed()
    running = (Pair("<b>", "&"),)
    sheet = Sheet("x/", "not-found.html", None, "<i>'题'\"", "</meta>", running)
    page = renderer(composer).leaf(sheet, SHELL).content.decode()
    assert "<title>&lt;i&gt;&#39;题&#39;&#34;</title><meta content='&lt;/meta&gt;'>" in page
    assert "&lt;b&gt;" in page
    assert '<h1 class="headline">' in page


def test_a_photo_in_the_text_keeps_its_credit_and_its_place() -> None:
    story = article("2026/11/22/01-01", photos=(photo("a.png", courtesy="资料片", caption="<图>"),))
    composer = composed(story)
    drawn = renderer(composer).picture(composer.picture(story.photos[0], story))
    for words in ("资料片", "&lt;图&gt;", 'width="30"', 'height="20"', 'loading="lazy"'):
        assert words in drawn


def test_a_template_that_asks_for_what_no_view_has_is_an_error() -> None:
    sheet = Sheet("x/", "archive.html", None, "题")
    with pytest.raises(UndefinedError):
        renderer(composed()).leaf(sheet, SHELL)


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{{ 'yes' if view.nothing is defined else 'no' }}", "no"),
        ('{{ {"上": view.han}.上 }}', "要闻"),
        ('{% set of = {"上": view.han} %}{{ of.上 }}', "要闻"),
        ("{{ view.nothing | default('-') }}", "-"),
        ("{{ view.han }}", "要闻"),
    ],
)
def test_a_template_author_may_write_all_of_jinja(source: str, drawn: str, tmp_path: Path) -> None:
    (tmp_path / "xianbao/part").mkdir(parents=True)
    (tmp_path / "xianbao/own.html").write_text(source, "utf-8")
    running = "xianbao/part/running-head.html"
    (tmp_path / running).write_bytes((TEMPLATES / running).read_bytes())
    (tmp_path / "xianbao/part/pair.html").write_bytes(
        (TEMPLATES / "xianbao/part/pair.html").read_bytes()
    )
    composer = composed()
    own = Renderer(tmp_path, composer.wording, furniture(composer))
    sheet = Sheet("x/", "own.html", Pair("要闻"), "题")
    assert f"<main>{drawn}</main>" in own.leaf(sheet, SHELL).content.decode()


def test_a_sheet_is_the_same_drawn_by_engravings_from_another_run(tmp_path: Path) -> None:
    story = article("2026/11/22/01-01", photos=(photo("2026/11/22/a.png"),))
    composer = composed(story)
    drawn = set()
    for cache in (None, tmp_path, tmp_path):
        own = Renderer(TEMPLATES, composer.wording, furniture(composer), cache)
        sheet = story_sheet(card(story, composer.edition), composer, Typesetter(own.picture))
        drawn.add(own.leaf(sheet, SHELL).content)
    assert len(drawn) == 1
    assert list(tmp_path.iterdir())
