"""Nothing unpublished goes out: whatever lets it through, the run stops and the paper stays."""

import base64
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError

from newspaper import DAY, Newspaper

KEY = f"{DAY}/09-01"
DRAFT = """\
title: 云母坪水库深夜泄洪密谈纪要
status: draft
photos: {file: sluice.png, alt: 闸门旁边的脚印, courtesy: 资料片}"""
SENTENCE = "水库管理所在凌晨两点打开了第三孔闸门。"
LEAK = f"# 关于本报\n\n{SENTENCE}\n"


def refusal(paper: Newspaper) -> str:
    """What an editor reads when a build is refused."""
    run = paper.run("xianbao", "build")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    return run.stderr


def plug(paper: Newspaper, what: str) -> None:
    """A plugin of the paper's own that writes what it should not."""
    (paper.folder / "plug.py").write_text(
        f"def on_page_content(html, page, config, files):\n    return html + {what!r}\n", "utf-8"
    )
    settings = paper.folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("hooks:\n", "hooks:\n  - plug.py\n")
    settings.write_text(text, "utf-8")


@pytest.fixture
def guarded(paper: Newspaper) -> Newspaper:
    """A paper with a draft, published without it."""
    paper.story("01-01.md")
    paper.story(f"{KEY}/index.md", DRAFT, SENTENCE)
    paper.photo(f"{KEY}/sluice.png")
    paper.printed()
    return paper


@pytest.mark.parametrize(
    "leak",
    [
        f"<p>{SENTENCE}</p>",
        f"<!-- {base64.b64encode(SENTENCE.encode()).decode()} -->",
        f'<a href="https://example.org/{KEY}/">x</a>',
        f'<img src="../{KEY}/sluice.png" alt="">',
    ],
)
def test_a_plugin_that_leaks_a_draft_stops_the_press(guarded: Newspaper, leak: str) -> None:
    before = guarded.pages()
    plug(guarded, leak)
    said = refusal(guarded)
    assert f"articles/{KEY}" in said
    assert "about/index.html" in said
    assert SENTENCE not in said, "whoever reads the log reads it"
    assert guarded.pages() == before
    assert f"articles/{KEY}" in refusal(guarded), "nor does the second try let it through"


def test_a_first_build_that_leaks_publishes_nothing(paper: Newspaper) -> None:
    paper.story("01-01.md")
    paper.story(f"{KEY}/index.md", DRAFT, SENTENCE)
    paper.photo(f"{KEY}/sluice.png")
    plug(paper, SENTENCE)
    with pytest.raises((PluginError, Abort)):
        paper.printed()
    assert not paper.site.exists()


def test_a_withdrawn_story_is_looked_for_by_what_its_file_says(guarded: Newspaper) -> None:
    guarded.story(
        f"{KEY}/index.md",
        f"{DRAFT.replace('draft', 'withdrawn')}\n"
        "withdrawn: {date: 2026-11-22, text: 稿件失实，向读者致歉。}",
        SENTENCE,
    )
    pages = guarded.printed()
    assert "稿件失实，向读者致歉。" in pages[f"{KEY}/index.html"].decode()
    plug(guarded, SENTENCE)
    assert "已撤稿" in refusal(guarded)


def test_when_a_story_is_withdrawn_what_stands_is_read_again(guarded: Newspaper) -> None:
    published = DRAFT.replace("status: draft\n", "")
    guarded.story(f"{KEY}/index.md", published, SENTENCE)
    plug(guarded, SENTENCE)
    assert guarded.run("xianbao", "build").returncode == 0, "a published story may be quoted"
    taken_down = "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 稿件失实。}"
    guarded.story(f"{KEY}/index.md", f"{published}\n{taken_down}", SENTENCE)
    said = refusal(guarded)
    assert "已撤稿" in said
    assert "about/index.html" in said


def test_what_a_maintainer_wrote_on_a_standing_page_is_meant_to_be_read(
    guarded: Newspaper,
) -> None:
    guarded.standing("about.md", f"---\ntitle: 关于本报\n---\n\n{LEAK}")
    assert SENTENCE in guarded.printed()["about/index.html"].decode()


def test_a_draft_may_be_published(guarded: Newspaper) -> None:
    guarded.story(f"{KEY}/index.md", DRAFT.replace("status: draft\n", ""), SENTENCE)
    assert f"{KEY}/index.html" in guarded.printed(strict=False)


def test_a_rehearsal_says_so_too(guarded: Newspaper) -> None:
    plug(guarded, SENTENCE)
    run = guarded.run("xianbao", "build", "--dry-run")
    assert run.returncode == 1
    assert f"articles/{KEY}" in run.stderr


def test_a_copy_of_a_withheld_photo_among_the_standing_pages_stops_the_press(
    guarded: Newspaper,
) -> None:
    from PIL import Image, ImageDraw  # noqa: PLC0415  # of this test alone

    picture = Image.new("RGB", (640, 480), "white")
    pen = ImageDraw.Draw(picture)
    for number in range(40):
        x, y = number * 97 % 600, number * 61 % 440
        pen.rectangle((x, y, x + 80, y + 50), fill=(number * 6, 90, 255 - number * 6))
    picture.save(guarded.articles / KEY / "sluice.png")
    picture.resize((320, 240)).save(Path(guarded.folder) / "docs" / "cover.jpg", quality=70)
    said = refusal(guarded)
    assert f"articles/{KEY}/sluice.png" in said
    assert "cover.jpg" in said
