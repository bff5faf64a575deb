"""Whatever happens to what the press keeps, the next build is that of a clean one."""

from pathlib import Path
from random import Random

import pytest

from endurance.damage import HARMS, remove
from endurance.extent import DAMAGES, FIRST, some
from endurance.presses import Said, build
from endurance.town import SORTS, Town
from endurance.twins import differing

IMPORTANT = ("desk.sqlite", "press.sqlite", "memo.sqlite", "host/host.json")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A small paper that stands, and is made to stand again by every test."""
    found = Town.founded(tmp_path_factory.mktemp("damage"), FIRST + 3, 25)
    _built(found)
    return found


@pytest.mark.parametrize("number", range(DAMAGES))
def test_a_damaged_file_of_the_press_is_made_good(town: Town, number: int) -> None:
    chance = Random(FIRST * 1000 + number)  # noqa: S311  # chance of a test, not of a secret
    if chance.random() < 0.6:
        town.prepared(chance.choice(SORTS[1:]))
    done = []
    for _ in range(chance.choice((1, 1, 1, 2))):
        path = _some(town.folder, chance)
        harm = chance.choice(HARMS)
        done.append(f"{harm.__name__} {path.relative_to(town.folder)}")
        harm(path, chance)
    try:
        town.stands(_built(town, chance))
        if chance.random() < 0.3:
            town.prepared(chance.choice(SORTS[1:]))
            town.stands(_built(town, chance))
    except BaseException as failure:
        failure.add_note(", ".join(done))
        _begin_again(town)
        raise


@pytest.mark.parametrize("edited", some([False, True]))
@pytest.mark.parametrize(
    "gone",
    some(
        [
            (".site-standby",),
            (".site-standby", ".site-standby.json"),
            (".site-standby.json",),
            (".site-standby/index.html",),
            (".site-standby.lock",),
            (".xianbao",),
            (".xianbao", ".site-standby", ".site-standby.json"),
            (".xianbao/desk.sqlite", ".xianbao/press.sqlite"),
            ("site",),
            ("site", ".site-standby"),
            ("site", ".xianbao"),
            ("site", ".site-standby.json"),
            ("site/index.html",),
            ("site/sections",),
            ("site/404.html", ".site-standby/404.html"),
        ],
        share=2,
    ),
    ids=" ".join,
)
def test_whatever_is_taken_away_comes_again(
    town: Town, gone: tuple[str, ...], *, edited: bool
) -> None:
    if edited:
        town.prepared("word")
    for name in gone:
        remove(town.folder / name)
    town.stands(_built(town))


@pytest.mark.parametrize("folder", some(["site", ".site-standby"]))
def test_a_stranger_at_the_top_of_a_folder_is_seen_out(town: Town, folder: str) -> None:
    (town.folder / folder / "stray.txt").write_text("x", encoding="utf-8")
    town.stands(_built(town))


@pytest.mark.parametrize("folder", some(["site", ".site-standby"]))
def test_a_file_by_the_name_of_a_folder_is_seen_out(town: Town, folder: str) -> None:
    remove(town.folder / folder)
    (town.folder / folder).write_text("x", encoding="utf-8")
    town.stands(_built(town))


def test_another_site_put_in_its_place_is_made_the_paper_s(town: Town) -> None:
    site = town.folder / "site"
    site.rename(town.folder / "kept-elsewhere")
    (site / "2026").mkdir(parents=True)
    (site / "index.html").write_text("another", encoding="utf-8")
    (site / "2026/stray.html").write_text("another", encoding="utf-8")
    town.stands(_built(town))
    remove(town.folder / "kept-elsewhere")


def test_damage_deep_in_the_site_is_not_looked_for_and_goes_with_all_that_is_kept(
    town: Town,
) -> None:
    page = town.folder / "site" / f"{next(iter(town.county.stories))}/index.html"
    content = page.read_bytes()
    page.unlink()
    page.write_bytes(b"defaced")
    assert _built(town).code == 0
    assert page.read_bytes() == b"defaced"
    remove(town.folder / ".site-standby.json")
    town.stands(_built(town))
    assert page.read_bytes() == content


def test_a_refused_build_after_damage_touches_nothing(town: Town) -> None:
    before = town.pages()
    broken = town.county.copied()
    broken.broken = {town.county.path_of(next(iter(town.county.stories))): ""}
    town.twins.desk.put(broken, "old")
    (town.folder / ".xianbao/press.sqlite").write_bytes(b"")
    answer = build(town.folder, "xianbao", "build")
    assert answer.code == 1
    assert answer.in_plain_words
    assert town.pages() == before
    town.twins.desk.put(town.county, "old")
    town.stands(_built(town))


def _some(folder: Path, chance: Random) -> Path:
    """A file of the press: one of the few that matter most, or any."""
    kept = [path for path in (folder / ".xianbao").rglob("*") if path.is_file()]
    important = [folder / ".xianbao" / name for name in IMPORTANT]
    important += [folder / ".site-standby.json", folder / ".site-standby.lock"]
    some = important if chance.random() < 0.7 else kept
    return chance.choice(sorted(path for path in some if path.is_file()))


def _built(town: Town, chance: Random | None = None) -> Said:
    words = ("mkdocs", "build") if chance and chance.random() < 0.2 else ("xianbao", "build")
    answer = build(town.folder, *words)
    assert answer.code == 0, answer.text
    return answer


def _begin_again(town: Town) -> None:
    """Let one failure be one failure."""
    for name in (
        ".xianbao",
        "site",
        ".site-standby",
        ".site-standby.json",
        ".site-standby.lock",
        ".site-standby.print",
        ".site-releases",
    ):
        remove(town.folder / name)
    assert differing(town.pages(), {}) == []
    _built(town)
