"""The copyholder finds what is withheld however it is written, and nothing else."""

import html
import io
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from PIL import Image, ImageDraw

from press.copyholder.planted import (
    ANY,
    DRAFT,
    GONE,
    HAN,
    LATER,
    LATIN,
    LETTERS,
    PLANTS,
    SECRET,
    SITE,
    cases,
    holder,
    with_pictures,
    withdrawn,
    withheld,
)
from press.county import LOOK, NOON, TEMPLATES, county
from press.fiction import article
from xianbao.paper.hold import Hold
from xianbao.press.compositor import Compositor
from xianbao.press.copyholder.copyholder import Copyholder, Find
from xianbao.press.copyholder.secret import Secret
from xianbao.press.standing.plan import plan

EACH = 8
FOUND = Find(Secret(DRAFT, Hold.DRAFT), "a.html")


@pytest.fixture(scope="module")
def reader() -> Copyholder:
    return withheld()[0]


@pytest.mark.parametrize("way", sorted({**ANY, **HAN}))
def test_words_are_found_however_they_are_written(reader: Copyholder, way: str) -> None:
    for name, content in cases(PLANTS, {way: {**ANY, **HAN}[way]}, EACH):
        assert reader.read([("a.html", content)]) == [FOUND], name


@pytest.mark.parametrize("way", sorted({**ANY, **LETTERS}))
def test_latin_words_sites_and_addresses_are_found_too(reader: Copyholder, way: str) -> None:
    texts = (f"see {LATIN} now", f"see {SITE} now", f"https://example.org/{DRAFT}/ now")
    for name, content in cases(texts, {way: {**ANY, **LETTERS}[way]}, 3):
        assert FOUND in reader.read([("a.html", content)]), name


@pytest.mark.parametrize("place", range(5))
def test_a_trace_is_found_wherever_it_lies_among_other_files(
    reader: Copyholder, place: int
) -> None:
    clean = [(f"{n}.html", ("<p>岫水昨夜涨了半尺。</p>" * (n * 37 + 1)).encode()) for n in range(5)]
    clean.insert(place, ("a.html", f"{'x' * place}<p>{PLANTS[place]}</p>".encode()))
    assert reader.read(clean) == [FOUND]


def test_a_part_of_a_sentence_is_enough_and_a_common_word_is_not(reader: Copyholder) -> None:
    random = Random(7)  # noqa: S311  # no secret
    for _ in range(200):
        text = random.choice(PLANTS[1:])
        start = random.randrange(len(text) - 7)
        part = text[start : start + 8]
        assert reader.read([("a.html", f"<p>他说{part}了</p>".encode())]) == [FOUND], part
        few = text[start : start + 4]
        assert reader.read([("a.html", f"<p>他说，{few}，了</p>".encode())]) == [], few


def test_tags_part_and_do_not_part_in_a_feed_as_on_a_page(reader: Copyholder) -> None:
    one, other = PLANTS[1][:6], PLANTS[1][6:12]
    for tag in ("</h2>\n<p>", '" alt="x">', '<img alt="', '"></h2>'):
        for written in (tag, html.escape(tag)):
            parted = reader.read([("a.html", f"<p>{one}{written}{other}</p>".encode())])
            assert parted == [], written
    for tag in ('<b class="x">', "</b><i>", "<wbr/>", '<a href="../x/">', "<!-- x -->"):
        for written in (tag, html.escape(tag)):
            whole = reader.read([("a.html", f"<p>{one}{written}{other}</p>".encode())])
            assert whole == [FOUND], written


def test_a_short_headline_and_a_byline_are_found_whole() -> None:
    story = article(LATER, title="夜半泄洪", body="一。", embargo=NOON + timedelta(days=9))
    reader = holder(county(24).filed(replace(story, dateline="本报讯")))
    found = [Find(Secret(LATER, Hold.EMBARGOED), "a.html")]
    assert reader.read([("a.html", "<h1>夜半<wbr>泄洪</h1>".encode())]) == found
    assert reader.read([("a.html", "<h1>夜半</h1><h1>泄洪</h1>".encode())]) == []


def test_the_name_of_a_file_is_read_too(reader: Copyholder) -> None:
    assert reader.read([(f"{DRAFT}/index.html", b"")])[0].secret.name == DRAFT
    files = {one.secret.name for one in reader.read([(f"{DRAFT}/sluice-night.png~480.webp", b"")])}
    assert f"{DRAFT}/sluice-night.png" in files
    assert reader.read([("b.html", b'<img src="x/SLUICE-NIGHT.PNG?1">')])
    assert reader.read([("b.html", b'<img src="x/my-sluice-night.png">')]) == []


def test_an_address_of_which_a_withheld_one_is_but_a_part_is_another(reader: Copyholder) -> None:
    assert reader.read([("b.html", f'<a href="/{DRAFT}b/">x</a>'.encode())]) == []
    assert reader.read([("b.html", f'<a href="/{DRAFT[:-1]}/">x</a>'.encode())]) == []


def test_of_a_withdrawn_story_the_address_may_be_told_and_no_word() -> None:
    gone = withdrawn(replace(SECRET, key=GONE, photos=()))
    reader = holder(county(24).filed(gone))
    notice = f'<a href="/{GONE}/">稿件失实，已撤下。</a>'.encode()
    assert reader.read([("a.html", notice)]) == []
    found = reader.read([("a.html", PLANTS[1].encode())])
    assert found == [Find(Secret(GONE, Hold.WITHDRAWN), "a.html")]


def test_what_a_published_story_says_too_is_no_secret() -> None:
    said = article("2026/11/22/98-01", title="旧闻", body=f"去年说过：{PLANTS[1]}。")
    reader, _ = withheld(said)
    page = f'<a href="/2026/11/22/98-01/">旧闻</a><p>{PLANTS[1]}</p>'.encode()
    assert reader.read([("a.html", page)]) == []
    assert reader.read([("figures.csv", PLANTS[1].encode())]) == [], "without an address too"
    assert reader.read([("a.html", PLANTS[2].encode())]) == [FOUND]


@pytest.mark.parametrize("count", [24, 66])
def test_a_paper_of_drafts_embargoes_and_withdrawals_raises_no_alarm(count: int) -> None:
    paper = county(count).filed(SECRET)
    edition = paper.edition()
    assert len(edition.withheld.stories) > count // 11
    compositor = Compositor(edition, LOOK, TEMPLATES)
    names = (n for n in plan(edition) if not n.startswith(("photo/", "bill/", "section-bill/")))
    files = [(leaf.file, leaf.content) for name in names for leaf in compositor.leaves(name)]
    assert holder(paper).read(files) == []
    files.append(("a.html", PLANTS[0].encode()))
    assert holder(paper).read(files) == [FOUND], "and it was looked for"


def _drawn(seed: int, size: tuple[int, int] = (400, 300)) -> Image.Image:
    random = Random(seed)  # noqa: S311  # no secret
    picture = Image.new("RGB", (400, 300), (200, 200, 190))
    pen = ImageDraw.Draw(picture)
    for _ in range(30):
        x, y = random.randrange(400), random.randrange(300)
        colour = tuple(random.randrange(256) for _ in range(3))
        pen.ellipse((x, y, x + 90, y + 60), fill=colour)
    return picture.resize(size)


def _saved(picture: Image.Image, sort: str = "PNG", **more: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, sort, **more)
    return out.getvalue()


def test_a_withheld_picture_is_found_as_it_was_filed_and_made_anew() -> None:
    file = f"{DRAFT}/sluice-night.png"
    reader = with_pictures(county(24).filed(SECRET), {file: _saved(_drawn(1))})
    found = [Find(Secret(file, None), "assets/a.jpg")]
    for content in (
        _saved(_drawn(1)),
        _saved(_drawn(1, (960, 720)), "JPEG", quality=60),
        _saved(_drawn(1, (120, 90)), "WEBP", quality=40),
        _saved(_drawn(1).convert("L")),
    ):
        assert reader.read([("assets/a.jpg", content)]) == found
    others = [("assets/a.jpg", _saved(_drawn(seed), "JPEG")) for seed in range(2, 40)]
    assert [reader.read([one]) for one in others] == [[]] * len(others)
    assert reader.read([("assets/b.png", _saved(Image.new("L", (90, 90), 128)))]) == []


def test_a_picture_that_a_published_story_prints_too_is_no_secret() -> None:
    paper = county(24).filed(SECRET)
    printed = next(file for card in paper.edition().cards for file in card.photos)
    pictures = {f"{DRAFT}/sluice-night.png": _saved(_drawn(1)), printed: _saved(_drawn(1))}
    assert with_pictures(paper, pictures).read([("assets/a.png", _saved(_drawn(1)))]) == []


def test_files_of_the_index_hold_no_words_and_are_not_read(reader: Copyholder) -> None:
    assert reader.read([("search/2026-11-22/a.bin", PLANTS[0].encode())]) == []
    assert reader.read([("search/2026-11-22/a0.txt", DRAFT.encode())])
