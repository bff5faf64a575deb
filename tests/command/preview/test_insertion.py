import re

from xianbao.command.preview.insertion import HEAD, with_band, with_marks
from xianbao.desk.words import Language
from xianbao.paper.hold import Held, Hold

PAGE = (
    b"<!doctype html><html><head><title>x</title></head><body dir='ltr'><main></main></body></html>"
)
DRAFT = "2026/11/22/01-02"


def held(key: str) -> Held | None:
    return Held(Hold.DRAFT) if key == DRAFT else None


def test_a_page_gets_style_script_and_band_and_nothing_else() -> None:
    page = with_band(PAGE, b"<aside></aside>")
    assert page.replace(HEAD, b"").replace(b"<aside></aside>", b"") == PAGE
    assert page.index(HEAD) < page.index(b"</head>")
    assert b"<body dir='ltr'><aside></aside><main>" in page


def test_a_page_without_a_head_gets_them_in_its_body() -> None:
    assert with_band(b"<body>x", b"<aside></aside>") == b"<body>" + HEAD + b"<aside></aside>x"


def test_what_has_no_body_stays_as_it_is() -> None:
    assert with_band(b"[1, 2]", b"<aside></aside>") == b"[1, 2]"


def test_nothing_put_in_runs_or_styles_inline() -> None:
    assert re.findall(rb"<script(?![^>]* src=)|<style|style=|onload=", HEAD) == []


def test_a_link_to_a_story_held_back_is_marked() -> None:
    page = f'<a class="headline" href="../../../../{DRAFT}/">x</a>'.encode()
    assert with_marks(page, held, Language.ZH) == (
        f'<a data-held="草稿" class="headline" href="../../../../{DRAFT}/">x</a>'.encode()
    )
    assert b'data-held="Draft"' in with_marks(page, held, Language.EN)


def test_other_links_are_not_touched() -> None:
    page = (
        b'<a href="./2026/11/22/01-01/">x</a><a href="./2026/11/22/01-02/statistics.csv">y</a>'
        b'<link href="2026/11/22/01-02/">'
    )
    assert with_marks(page, held, Language.ZH) == page
