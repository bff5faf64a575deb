"""However an edition came to be printed, its site is the one that a first printing makes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import NoReturn

import pytest

from press.county import NOON, County, county
from press.edits import edited
from press.fiction import article, photo, statistics
from press.shop import ABOUT, Shop, filed
from xianbao.paper.article import Status
from xianbao.paper.catalogue import family
from xianbao.press import slices
from xianbao.press.address import files, old
from xianbao.press.printing import SetPages
from xianbao.press.publishing.publication import Publication
from xianbao.press.search.volume import INDEX, volumes
from xianbao.press.slices import Set, Setter
from xianbao.press.standing.collision import AddressTakenError
from xianbao.press.standing.live import HOST
from xianbao.press.standing.plan import plan
from xianbao.press.standing.record import Record

PAPER = county(24)
STORY = PAPER.stories["2026/11/22/03-03"]
"""It has two photos and two boxes."""
CORRECTED = PAPER.filed(replace(STORY, body=f"{STORY.body}\n\n又及。"))
HIDDEN = PAPER.filed(replace(STORY, status=Status.DRAFT))
FRESH = PAPER.filed(
    article(
        "2026/11/23/01-01",
        page=1,
        title="新稿",
        aliases=("/new.html", "/new/"),
        statistics=(statistics("数", 产量="3吨"),),
        photos=(photo("2026/11/23/01-01/a.png"), photo("2026/11/23/loose.png")),
    )
)
LATER = replace(PAPER, moment=NOON.replace(day=25))
SWAPPED = FRESH.filed(HIDDEN.stories[STORY.key])
OTHERS = {"corrected": CORRECTED, "swapped": SWAPPED, "later": LATER}


class KilledError(BaseException):
    """What a test raises where a build is killed."""


def killed(*_: object, **__: object) -> NoReturn:
    raise KilledError


def refused(*_: object, **__: object) -> NoReturn:
    message = "database or disk is full"
    raise OSError(message)


def cut_short(after: int) -> SetPages:
    """Sets so many pages and is killed."""

    def set_pages(names: list[str], setter: Setter, _: Callable[[int], None]) -> Iterator[Set]:
        for name in names[:after]:
            yield from setter.set([name])
        raise KilledError

    return set_pages


@pytest.fixture(scope="module")
def engravings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("press") / "engravings"


@pytest.fixture(scope="module")
def first(engravings: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., object]:
    """What a first printing makes of a paper."""
    known: dict[int, dict[str, bytes]] = {}
    papers: list[County] = []

    def published(paper: County) -> dict[str, bytes]:
        site = known.get(id(paper))
        if site is None:
            papers.append(paper)
            shop = Shop(tmp_path_factory.mktemp("first"), engravings)
            shop.print(paper)
            site = known[id(paper)] = shop.published()
        return site

    return published


@pytest.fixture
def shop(tmp_path: Path, engravings: Path) -> Shop:
    """One that has printed the paper."""
    found = Shop(tmp_path, engravings)
    found.print(PAPER)
    return found


First = Callable[[County], dict[str, bytes]]


def test_a_first_printing_sets_everything(shop: Shop) -> None:
    names = set(plan(PAPER.edition()))
    site = shop.published()
    index = {INDEX, *(one.name for one in volumes(card.key for card in PAPER.edition().cards))}
    assert shop.pages() == {*names, HOST, *index}
    assert {file: site[file] for file in ABOUT} == ABOUT
    photo_file = STORY.photos[0].file
    assert site[photo_file] != filed(photo_file, "1"), "nothing is published as it was filed"
    assert site[f"{photo_file}~30.webp"].startswith(b"RIFF")
    assert site == shop.standby()


def test_every_page_s_file_is_where_its_name_says(shop: Shop) -> None:
    record = Record.read(shop.record)
    for name in plan(PAPER.edition()):
        if family(name) in {"bill", "section-bill"}:
            assert record.files(name) == (), "there is no face to set it in"
            continue
        known = files(name)
        assert (record.files(name) or ())[: len(known)] == known
    assert {"old/2.html", old("plan/2")} <= shop.published().keys()


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_the_site_is_that_of_a_first_printing(
    seed: int, shop: Shop, first: First, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "ALONE", 20)
    random, paper = Random(seed), PAPER  # noqa: S311  # no secret
    shop.workers = 1 + seed
    for _ in range(7):
        paper, done = edited(paper, random)
        before = shop.published()
        report = shop.print(paper)
        site = shop.published()
        assert site == first(paper), done
        assert site == shop.standby(), done
        differing = {file for file in site if before.get(file) != site[file]}
        assert (set(report.changed), set(report.removed)) == (
            differing,
            before.keys() - site.keys(),
        )
        assert not report.mended


def test_any_number_of_workers_makes_the_same_site(
    tmp_path: Path, engravings: Path, first: First
) -> None:
    for workers in (2, 3):
        shop = Shop(tmp_path / str(workers), engravings, workers)
        report = shop.print(PAPER)
        assert shop.published() == first(PAPER)
        assert report.rendered == len(list(plan(PAPER.edition())))


def test_no_change_touches_nothing(shop: Shop) -> None:
    inode, kept = shop.site.stat().st_ino, shop.record.read_bytes()
    report = shop.print(PAPER)
    assert (report.rendered, report.changed, report.removed) == (0, [], [])
    assert report.standing == len(list(plan(PAPER.edition())))
    assert (shop.site.stat().st_ino, shop.record.read_bytes()) == (inode, kept)


def test_one_corrected_word_is_the_story_and_the_feeds_that_carry_it(shop: Shop) -> None:
    report = shop.print(CORRECTED)
    feeds = {file for file in report.changed if "/feed/" in f"/{file}"}
    assert "feed/atom.xml" in feeds
    own = {f"{STORY.key}/{name}" for name in ("index.html", "ninjs.json", "ninjs-2.2.json")}
    assert own <= set(report.changed) - feeds
    assert len(set(report.changed) - feeds) <= 7
    assert report.removed == []


def test_one_corrected_word_in_an_old_story_is_its_page_its_two_files_and_its_terms(
    shop: Shop,
) -> None:
    story = PAPER.stories["2026/09/03/web-0"]
    report = shop.print(PAPER.filed(replace(story, body=f"{story.body}\n\n又及。")))
    print_whole = {
        f"{story.key[:10]}/print/index.html",
        f"sections/{story.section}/print/index.html",
    }
    others = [file for file in report.changed if "feed/" not in file and file not in print_whole]
    terms = [file for file in others if file.startswith("search/")]
    assert 0 < len(terms) <= 5
    assert [file for file in others if file not in terms] == [
        f"{story.key}/{name}" for name in ("index.html", "ninjs-2.2.json", "ninjs.json")
    ]


def test_a_hidden_story_takes_all_its_files_along(shop: Shop) -> None:
    report = shop.print(HIDDEN)
    assert {file for file in report.removed if file.startswith(f"{STORY.key}/")} == {
        f"{STORY.key}/{name}"
        for name in (
            *("index.html", "ninjs.json", "ninjs-2.2.json"),
            *("a.png", "a.png~30.webp", "b.png", "b.png~30.webp"),
            *(f"statistics-{number}.{end}" for number in (1, 2) for end in ("csv", "json")),
        )
    }
    assert STORY.title.encode() not in b"".join(shop.published().values())


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_a_rehearsal_says_what_a_printing_does_and_touches_nothing(
    other: County, shop: Shop
) -> None:
    before, kept = shop.published(), shop.record.read_bytes()
    told = shop.rehearse(other)
    assert (shop.published(), shop.standby()) == (before, before)
    assert shop.record.read_bytes() == kept
    report = shop.print(other)
    assert (told.rendered, told.changed, told.removed) == (
        *(report.rendered, report.changed),
        report.removed,
    )


def test_a_rehearsal_of_a_first_printing_leaves_nothing(tmp_path: Path, engravings: Path) -> None:
    shop = Shop(tmp_path, engravings)
    report = shop.rehearse(PAPER)
    assert len(report.changed) >= report.rendered > 0
    assert not shop.site.exists()
    assert not shop.record.exists()


MOMENTS: dict[str, tuple[str | None, SetPages | None]] = {
    "while pages are set": (None, cut_short(3)),
    "before it is published": ("publish", None),
    "before it is taken down": ("save", None),
    "before it is settled": ("settle", None),
}


@pytest.mark.parametrize("clean", [False, True], ids=["killed", "failed"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_after_a_run_that_was_cut_short_the_next_one_is_right(
    moment: str, shop: Shop, first: First, *, clean: bool
) -> None:
    for after in (SWAPPED, PAPER, CORRECTED):
        shop.print(PAPER)
        cut(shop, SWAPPED, moment, clean=clean)
        assert shop.published() in (first(PAPER), first(SWAPPED))
        shop.print(after)
        assert shop.published() == first(after)
        assert shop.standby() == first(after)
        assert not shop.print(after).mended


def cut(shop: Shop, paper: County, moment: str, *, clean: bool) -> None:
    """Print a paper, but only so far; a ``clean`` failure has time to tidy up."""
    method, set_pages = MOMENTS[moment]
    with pytest.MonkeyPatch.context() as patch:
        if method:
            patch.setattr(Record if method == "save" else Publication, method, killed)
        if not clean:
            patch.setattr(Publication, "discard", lambda _: None)
        with pytest.raises(KilledError):
            shop.print(paper, set_pages)


def test_a_first_printing_that_was_cut_short_leaves_no_site(
    tmp_path: Path, engravings: Path, first: First
) -> None:
    shop = Shop(tmp_path, engravings)
    with pytest.raises(KilledError):
        shop.print(FRESH, cut_short(50))
    assert not shop.site.exists()
    shop.print(PAPER)
    assert shop.published() == first(PAPER)
    assert shop.standby() == first(PAPER)


def test_where_the_record_cannot_be_written_the_next_run_is_right(
    shop: Shop, first: First, monkeypatch: pytest.MonkeyPatch
) -> None:
    for after in (SWAPPED, PAPER, CORRECTED):
        shop.print(PAPER)
        with monkeypatch.context() as patch:
            patch.setattr(Record, "save", refused)
            shop.print(SWAPPED)
        assert shop.published() == first(SWAPPED)
        shop.print(after)
        assert shop.published() == first(after)


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_record_is_made_anew(seed: int, shop: Shop, first: First) -> None:
    random = Random(seed)  # noqa: S311  # no secret
    content = bytearray(shop.record.read_bytes())
    for _ in range(8 ** random.randrange(4)):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    shop.record.write_bytes(content)
    for paper in (FRESH, HIDDEN):
        shop.print(paper)
        assert shop.published() == first(paper)
        assert shop.standby() == first(paper)


@pytest.mark.parametrize("content", [b"", b"no record", b"SQLite format 3\0" + bytes(999)])
def test_what_is_no_record_at_all_is_made_anew(content: bytes, shop: Shop, first: First) -> None:
    shop.record.write_bytes(content)
    assert shop.print(FRESH).mended
    assert shop.published() == first(FRESH)
    report = shop.print(FRESH)
    assert (report.rendered, report.mended) == (0, False)


def test_a_chunk_that_is_first_read_late_may_be_damaged_too(shop: Shop, first: First) -> None:
    content = shop.record.read_bytes()
    for month in ("2026-09", "2026-10", "2026-11", "paper", "people"):
        shop.record.write_bytes(content)
        _damage(shop.record, f"chunk {month}")
        shop.print(FRESH)
        shop.print(PAPER)
        assert shop.published() == first(PAPER)
        assert shop.print(PAPER).rendered == 0
        content = shop.record.read_bytes()


def _damage(record: Path, chunk: str) -> None:
    import sqlite3  # noqa: PLC0415  # used here only

    base = sqlite3.connect(record)
    with base:
        base.execute("UPDATE chunk SET content = x'00' WHERE name LIKE ?", (f"{chunk}%",))
    base.close()


def test_a_lost_record_sets_everything_and_changes_nothing(shop: Shop) -> None:
    before = shop.published()
    (shop.site / "2026" / "stray.html").write_bytes(b"whose is this?")
    shop.record.unlink()
    report = shop.print(PAPER)
    assert (report.changed, report.removed) == ([], ["2026/stray.html"])
    assert shop.published() == before == shop.standby()


def test_other_templates_set_everything(shop: Shop) -> None:
    shop.pages_key = "other"
    report = shop.print(PAPER)
    assert (report.changed, report.standing) == ([], 0)
    assert report.rendered == len(list(plan(PAPER.edition())))
    assert shop.print(PAPER).rendered == 0


def test_a_site_that_was_thrown_away_is_printed_again(shop: Shop, first: First) -> None:
    for path in sorted(shop.site.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    shop.site.rmdir()
    shop.print(CORRECTED)
    assert shop.published() == first(CORRECTED)


def test_the_host_s_files_come_change_and_go(shop: Shop, first: First) -> None:
    rest = {file: text for file, text in first(PAPER).items() if file not in ABOUT}
    for hosted in ({"about/index.html": b"about them", "feed.xml": b"<rss/>"}, {}, ABOUT):
        shop.hosted = hosted
        report = shop.print(PAPER)
        assert report.rendered == 0
        assert shop.published() == {**rest, **hosted}
    assert (report.changed, report.removed) == (sorted(ABOUT), [])


@pytest.mark.parametrize(
    ("file", "alias"),
    [
        ("about/index.html", "/about/"),
        ("archive/index.html", ""),
        ("feed/rss.xml", ""),
        ("sitemap.xml", ""),
        ("sections/yaowen/feed/feed.json/x", ""),
        ("", f"/{STORY.key}/ninjs.json"),
        ("", "/sitemap-2026-11.xml/"),
        ("2026/11/22/index.html", ""),
        ("", "/sections/fukan/"),
        ("old/13.html", ""),
        ("2026", ""),
    ],
)
def test_two_pages_at_one_address_are_refused_before_anything_is_published(
    file: str, alias: str, shop: Shop, first: First
) -> None:
    paper = PAPER.filed(replace(STORY, aliases=(alias,))) if alias else PAPER
    shop.hosted = {**ABOUT, file: b"mine"} if file else ABOUT
    for attempt in (shop.rehearse, shop.print):
        with pytest.raises(AddressTakenError):
            attempt(paper)
    assert shop.published() == first(PAPER)
