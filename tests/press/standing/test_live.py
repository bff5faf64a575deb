"""The live set holds every page that a change touches: what stands is what would be set."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from press.county import NOON, SECTIONS, County, county
from press.edits import EDITS, edited
from press.fiction import article, credit
from press.setting import KEYS, WELL, everything, live, pages, printed
from xianbao.paper.article import Correction, Status
from xianbao.paper.credit import Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue, Page
from xianbao.paper.staff import Person
from xianbao.press.publishing.docket import NOTHING, Scope
from xianbao.press.publishing.publication import Found
from xianbao.press.standing.changes import snapshot
from xianbao.press.standing.live import HOST, Keys, live_set
from xianbao.press.standing.plan import plan
from xianbao.press.standing.record import Record

STORY = "2026/10/16/01-01"
OLDEST = "2026/09/03/web-0"
"""In no feed any more, in a paper of so many stories."""
OF_MANY = 132


class Press:
    """Prints one edition after the other, and keeps what stands."""

    def __init__(self, path: Path, of: Edition) -> None:
        self.path = path
        self.standing = everything(of)
        printed(path, of)

    def print(self, of: Edition) -> dict[str, set[str]]:
        """What the next edition would have wrong, by what is wrong with it; nothing at best."""
        record = Record.read(self.path)
        due, whole = live(of, record), everything(of)
        set_now, done = pages(of, due.names)
        stands = {name: page for name, page in self.standing.items() if name not in due.gone}
        stands |= set_now
        record.enter(done, due.gone)
        record.save(KEYS.pages, KEYS.host, snapshot(of))
        self.standing = whole
        wrong = {
            "stale": {name for name in whole if name in stands and stands[name] != whole[name]},
            "missing": whole.keys() - stands.keys(),
            "left": stands.keys() - whole.keys(),
            "gone but wanted": set(due.gone) & whole.keys(),
        }
        return {what: names for what, names in wrong.items() if names}


def touched(path: Path, before: County, after: County) -> tuple[list[str], list[str]]:
    """The pages that are set anew after an edit, and those that are gone."""
    due = live(after.edition(), printed(path / "record", before.edition()))
    assert not due.whole
    return due.names, due.gone


def families(names: list[str]) -> set[str]:
    return {name.partition("/")[0] for name in names}


@pytest.mark.parametrize("seed", range(4))
def test_what_stands_after_any_edits_is_what_would_be_set(seed: int, tmp_path: Path) -> None:
    random = Random(seed)  # noqa: S311  # no secret
    paper = county(24, seed)
    press = Press(tmp_path / "record", paper.edition())
    for _ in range(27):
        paper, done = edited(paper, random)
        assert press.print(paper.edition()) == {}, done


@pytest.mark.parametrize("name", EDITS)
def test_what_stands_after_one_sort_of_edit_is_what_would_be_set(name: str, tmp_path: Path) -> None:
    random = Random(7)  # noqa: S311  # as above
    paper = county(18)
    press = Press(tmp_path / "record", paper.edition())
    for _ in range(2):
        paper = EDITS[name](paper, random)
        assert press.print(paper.edition()) == {}
    assert press.print(county(18).edition()) == {}


def test_no_change_sets_nothing(tmp_path: Path) -> None:
    assert touched(tmp_path, county(), county()) == ([], [])


def test_a_word_in_the_text_of_an_old_story_sets_its_page_and_what_prints_it_whole(
    tmp_path: Path,
) -> None:
    paper = county(OF_MANY)
    story = paper.stories[OLDEST]
    corrected = replace(story, body=f"{story.body}\n\n又及。")
    names, gone = touched(tmp_path, paper, paper.filed(corrected))
    assert gone == []
    assert set(names) <= {f"story/{OLDEST}", f"reader/{OLDEST[:10]}"}
    assert f"story/{OLDEST}" in names


def test_a_word_in_the_text_of_a_new_story_sets_what_carries_it_whole(
    tmp_path: Path,
) -> None:
    story = county().stories[STORY]
    corrected = replace(story, body=f"{story.body}\n\n又及。")
    names, gone = touched(tmp_path, county(), county().filed(corrected))
    assert gone == []
    assert families(names) == {
        *("story", "section-feed", "series-feed", "person-feed"),
        *("reader", "section-reader"),
    }
    assert f"section-feed/{story.section}" in names


def test_a_correction_of_an_old_story_sets_its_page_its_sitemap_and_the_lists_of_corrections(
    tmp_path: Path,
) -> None:
    paper = county(OF_MANY)
    story = paper.stories[OLDEST]
    note = Correction(story.day + timedelta(days=30), "应为46米")
    names, _ = touched(tmp_path, paper, paper.filed(replace(story, corrections=(note,))))
    whole = f"reader/{OLDEST[:10]}"
    assert [name for name in names if name != whole] == [
        *("correction-feed/", "correction-year/2026", "correction-year/2027", "corrections/"),
        *("sitemap-month/2026-09", f"story/{OLDEST}"),
    ]


def test_a_word_in_a_headline_sets_the_pages_that_show_it(tmp_path: Path) -> None:
    story = county().stories[STORY]
    names, gone = touched(tmp_path, county(), county().filed(replace(story, title="改题")))
    assert gone == []
    assert families(names) == {
        *("story", "section", "section-month", "day", "page", "month", "person", "person-year"),
        *("series", "series-month", "front"),
        *("section-feed", "series-feed", "person-feed"),
        *("bill", "reader", "section-reader"),
    }
    assert f"section-month/{story.section}/2026-10" in names
    assert len([name for name in names if name.startswith("story/")]) < 6


def test_a_new_story_touches_no_chain_of_lists(tmp_path: Path) -> None:
    fresh = article("2026/11/22/09-09", section="fukan", page=9)
    names, _ = touched(tmp_path, county(), county().filed(fresh))
    # The new day takes the place of the oldest one among those that are printed whole.
    lists = {name for name in names if not name.startswith(("story/", "reader/"))}
    assert not [name for name in lists if "2026-09" in name or "2026/09" in name]
    assert {"story/2026/11/22/09-09", "page/2026/11/22/9", "section/fukan", "front/"} <= set(names)
    assert "section/yaowen" not in names


def test_the_first_story_of_an_outsider_alone_in_a_new_section_lists_the_outsider(
    tmp_path: Path,
) -> None:
    fresh = Person("xin-ren", "辛仁", "Xin Ren", staff=False)
    before = replace(county(), people=(*county().people, fresh))
    filed = article("2026/11/22/09-09", section="fukan", credits=(credit(Role.AUTHOR, fresh),))
    names, _ = touched(tmp_path, before, before.filed(filed))
    assert {"people/", "person/xin-ren", "person-year/xin-ren/2026"} <= set(names)


def test_a_hidden_story_takes_its_pages_and_its_photos_along(tmp_path: Path) -> None:
    photographed = next(
        story
        for story in county().stories.values()
        if story.photos and story.photos[0].file.startswith(story.key)
    )
    hidden = county().filed(replace(photographed, status=Status.DRAFT))
    _, gone = touched(tmp_path, county(), hidden)
    assert {f"story/{photographed.key}", f"photo/{photographed.photos[0].file}"} <= set(gone)
    assert set(gone) == set(plan(county().edition())) - set(plan(hidden.edition()))


def test_an_embargo_that_ends_files_its_story(tmp_path: Path) -> None:
    later = replace(county(), moment=NOON.replace(day=25))
    names, gone = touched(tmp_path, county(), later)
    assert set(plan(later.edition())) - set(plan(county().edition())) <= set(names)
    assert set(gone) == set(plan(county().edition())) - set(plan(later.edition()))


def test_a_page_that_its_issue_alone_names_comes_and_goes_with_it(tmp_path: Path) -> None:
    day = county().stories[STORY].day
    longer = county().issued(Issue(day, "1", (Page(1), Page(8, "新版"))))
    names, _ = touched(tmp_path, county(), longer)
    assert "page/2026/10/16/8" in names
    _, gone = touched(tmp_path, longer, county())
    assert gone == ["page/2026/10/16/8"]


def test_roles_of_the_staff_file_stand_on_no_page(tmp_path: Path) -> None:
    idle = tuple(replace(person, roles=frozenset()) for person in county().people)
    assert touched(tmp_path, county(), replace(county(), people=idle)) == ([], [])


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (Keys("other", "host"), WELL),
        (KEYS, Found(cold=False, doubt=None)),
        (KEYS, Found(cold=True, doubt=None)),
    ],
)
def test_where_little_is_known_everything_is_set(keys: Keys, found: Found, tmp_path: Path) -> None:
    of = county(9).edition()
    record = printed(tmp_path / "record", of)
    due = live_set(of, record, keys, snapshot(of), found)
    assert (due.whole, due.host, due.gone) == (True, True, [])
    assert due.names == list(plan(of))


def test_without_a_record_everything_is_set(tmp_path: Path) -> None:
    of = county(9).edition()
    due = live(of, Record(tmp_path / "record"))
    assert (due.whole, due.host, due.names) == (True, True, list(plan(of)))


def test_other_files_of_the_host_s_are_put_there_and_no_page_is_set(tmp_path: Path) -> None:
    of = county(9).edition()
    record = printed(tmp_path / "record", of)
    due = live_set(of, record, Keys(KEYS.pages, "other"), snapshot(of), WELL)
    assert (due.names, due.gone, due.host, due.whole) == ([], [], True, False)


def test_pages_that_a_run_left_in_doubt_are_set_again(tmp_path: Path) -> None:
    of = county(9).edition()
    gone = "story/2026/11/22/09-09"
    printed(tmp_path / "record", of).begin(["archive/", HOST, gone])
    record = Record.read(tmp_path / "record")
    doubt = Scope.of(["archive/", "2026/11/22/09-09/"])
    due = live_set(of, record, KEYS, snapshot(of), Found(cold=False, doubt=doubt))
    assert (due.names, due.gone, due.host) == (["archive/"], [gone], True)


def test_a_section_that_was_never_written_in_has_a_page_and_keeps_it(tmp_path: Path) -> None:
    everyone = county(9)
    moved = everyone.filed(*(replace(s, section="fukan") for s in everyone.stories.values()))
    _, gone = touched(tmp_path, everyone, moved)
    assert families(gone) == {"section-month"}
    assert {f"section/{section.key}" for section in SECTIONS} <= set(plan(moved.edition()))


@pytest.mark.parametrize("read", [lambda due: due.names, lambda due: due.gone])
def test_a_live_set_is_in_order_whatever_the_order_of_sets(
    read: Callable[[object], list[str]], tmp_path: Path
) -> None:
    paper, _ = edited(county(), Random(3), 9)  # noqa: S311  # no secret
    names = read(live(paper.edition(), printed(tmp_path / "record", county().edition())))
    assert names == sorted(set(names))


def test_nothing_is_in_doubt_after_a_run_that_went_well() -> None:
    assert not NOTHING
