"""A change is told as what pages may have read of it."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from press.county import County, county
from press.fiction import OUYANG, SHI, ZHANG, article, credit, edition, photo, statistics
from xianbao.paper.article import Article, Correction, Kind, Play, Status
from xianbao.paper.credit import Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue, Page
from xianbao.press.standing.changes import Changes, changes, snapshot

KEY = "2026/10/16/01-01"
DAY = date(2026, 10, 16)
PLAIN = article(KEY, page=1, credits=(credit(Role.REPORTER, ZHANG),))
OTHERS = tuple(article(f"2026/10/{number:02}/web-1") for number in range(1, 30))
LISTS = {
    *("all/", f"story/{KEY}", "section/yaowen", "section-month/yaowen/2026-10", "day/2026/10/16"),
    *("page/2026/10/16/1", "month/2026-10", "year/2026", "person/zhang-hui"),
    "person-year/zhang-hui/2026",
}
"""Where the plain story stands."""
DIGESTS = """
from press.county import county
from xianbao.press.standing.changes import snapshot
found = snapshot(county(30).edition())
print(found.cards, found.issues, found.people, found.pictures, found.ranks)
"""


def test_a_correction_changes_when_its_lists_were_modified_and_nothing_that_they_list() -> None:
    corrected = replace(PLAIN, corrections=(Correction(DAY + timedelta(days=1), "应为46米"),))
    found = between(edition(PLAIN, *OTHERS), edition(corrected, *OTHERS))
    lists = {"corrections/", "correction-year/2026"}
    told = {
        *(f"{sort} {name}" for name in lists for sort in ("list", "holds")),
        *("parts corrections", "parts correction-year", "beside correction-year/2026"),
    }
    dated = {f"dated {name}" for name in LISTS | lists}
    assert found.subjects == {f"text {KEY}"} | dated | told
    assert found.lists == lists
    early = replace(PLAIN, corrections=(Correction(DAY - timedelta(days=1), "应为46米"),))
    assert between(edition(PLAIN), edition(early)).subjects == {f"text {KEY}"} | told


def between(before: Edition, after: Edition) -> Changes:
    return changes(snapshot(before), snapshot(after), after)


def of_story(changed: Article | None, was: Article | None = PLAIN) -> dict[str, set[str]]:
    """What a change of one story among others is told as: subjects by their sort, and the lists."""
    old, new = (edition(*OTHERS, *((one,) if one else ())) for one in (was, changed))
    return told(between(old, new))


def of_paper(after: County) -> dict[str, set[str]]:
    return told(between(county(30).edition(), after.edition()))


def told(found: Changes) -> dict[str, set[str]]:
    sorts: dict[str, set[str]] = {"lists": found.lists} if found.lists else {}
    for subject in found.subjects:
        sort, _, of = subject.partition(" ")
        sorts.setdefault(sort, set()).add(of)
    return sorts


def test_nothing_is_told_where_nothing_changed() -> None:
    assert of_story(PLAIN) == {}
    assert of_paper(county(30)) == {}


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAIN, body=f"{PLAIN.body}\n\n又及。"),
        replace(PLAIN, highlights=("要点",)),
        replace(PLAIN, timed=True),
    ],
)
def test_a_change_within_a_story_is_of_its_text_alone(changed: Article) -> None:
    assert of_story(changed) == {"text": {KEY}}


@pytest.mark.parametrize(
    "changed",
    [replace(PLAIN, title="改题"), replace(PLAIN, body="改文。"), replace(PLAIN, summary="一")],
)
def test_a_change_of_its_face_is_told_to_all_its_lists(changed: Article) -> None:
    assert of_story(changed) == {"text": {KEY}, "face": {KEY}, "faces": LISTS}


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAIN, play=Play.LEAD),
        replace(PLAIN, embargo=PLAIN.published),
        replace(PLAIN, statistics=(statistics("数", 产量="3吨"),)),
        replace(PLAIN, aliases=("/old/1.html",)),
    ],
)
def test_a_change_of_its_card_is_told_to_all_its_lists_and_to_its_neighbours(
    changed: Article,
) -> None:
    found = of_story(changed)
    lists = LISTS | {f"alias/{one.strip('/')}" for one in changed.aliases}
    assert (found["lists"], found["list"], found["holds"]) == (lists, lists, lists)
    near = {one.removeprefix("section/yaowen ") for one in found["near"] if "section/" in one}
    beside = {KEY, "2026/10/16/web-1", "2026/10/17/web-1"}
    assert beside <= near <= beside | {"2026/10/15/web-1", "2026/10/18/web-1"}
    assert "face" not in found


@pytest.mark.parametrize(("was", "changed"), [(PLAIN, None), (None, PLAIN)], ids=["gone", "new"])
def test_a_story_that_comes_or_goes_is_told_to_all(was: Article, changed: Article) -> None:
    found = of_story(changed, was)
    assert (found["text"], found["face"], found["faces"]) == ({KEY}, {KEY}, LISTS)
    assert found["lists"] == LISTS | {f"bill/{KEY}"}
    assert "section/yaowen 2026/10/16/web-1" in found["near"]
    assert {"day", "month", "person", "section-month/yaowen"} <= found["parts"]


def test_a_draft_is_as_good_as_none() -> None:
    assert of_story(replace(PLAIN, status=Status.DRAFT)) == of_story(None)
    assert of_story(replace(PLAIN, status=Status.DRAFT), None) == {}


def test_a_story_that_moves_leaves_its_lists_and_stands_in_others() -> None:
    found = of_story(replace(PLAIN, section="minsheng", kind=Kind.BRIEF, page=2))
    assert {
        *("section/yaowen", "section/minsheng", "section-month/minsheng/2026-10"),
        *("page/2026/10/16/1", "page/2026/10/16/2"),
    } <= found["list"]


def test_a_day_that_comes_is_told_to_the_days_beside_it() -> None:
    before = [story for story in OTHERS if "/16/" not in story.key]
    found = told(between(edition(*before), edition(*before, PLAIN)))
    days = {one for one in found["beside"] if one.startswith("day/")}
    assert days == {"day/2026/10/15", "day/2026/10/16", "day/2026/10/17"}


def test_a_day_that_goes_with_the_days_beside_it_is_told_to_those_that_are_left() -> None:
    days = range(14, 19)
    left = [story for story in OTHERS if not any(f"/{day}/" in story.key for day in days)]
    found = told(between(edition(*OTHERS), edition(*left)))
    assert {"day/2026/10/13", "day/2026/10/19"} <= found["beside"]


def test_an_issue_is_told_by_its_day_and_comes_with_its_pages() -> None:
    old, new = (
        edition(PLAIN, issues={DAY: Issue(DAY, "1", (Page(1, name),))}) for name in ("一", "二")
    )
    assert told(between(old, new)) == {
        "issue": {"2026/10/16"},
        "lists": {"day/2026/10/16"},
        "list": {"day/2026/10/16"},
        "holds": {"day/2026/10/16"},
        "parts": {"day"},
        "beside": {"day/2026/10/16"},
    }


def test_a_page_credit_is_told_by_the_stories_that_take_it() -> None:
    bare = replace(PLAIN, credits=())
    pages = (Page(1), Page(1, credits=(credit(Role.REPORTER, SHI),)))
    old, new = (edition(bare, issues={DAY: Issue(DAY, pages=(page,))}) for page in pages)
    found = told(between(old, new))
    assert "text" not in found
    assert {"person/shi-lijun", "person-year/shi-lijun/2026"} <= found["list"]


def test_a_person_is_told_by_what_pages_show_of_them() -> None:
    people = county().people
    zhang, *others = people
    for changed in (
        replace(zhang, name="张晖"),
        replace(zhang, reading="Z H"),
        replace(zhang, job="记者"),
        replace(zhang, about="新"),
        replace(zhang, aliases=()),
    ):
        found = of_paper(replace(county(30), people=(changed, *others)))
        assert found["person"] == {"zhang-hui"}
        assert "staff" not in found
    idle = tuple(replace(one, roles=frozenset()) for one in people)
    assert of_paper(replace(county(30), people=idle)) == {}


def test_the_order_of_the_staff_is_told_by_itself() -> None:
    people = county().people
    assert of_paper(replace(county(30), people=people[::-1])) == {"staff": {""}}
    outsiders = (*people[:4], *people[:3:-1])
    assert of_paper(replace(county(30), people=outsiders)) == {}
    found = of_paper(replace(county(30), people=(replace(people[0], staff=False), *people[1:])))
    assert (found["staff"], found["person"]) == ({""}, {"zhang-hui"})


def test_a_picture_is_told_by_its_file_if_it_is_printed() -> None:
    file = next(iter(county(30).stories["2026/11/06/03-03"].photos)).file
    paper = county(30)
    assert of_paper(replace(paper, pictures={**paper.pictures, file: "2"})) == {"picture": {file}}
    assert of_paper(replace(paper, pictures={**paper.pictures, "2026/11/06/x.png": "2"})) == {}


def test_a_picture_that_is_printed_for_the_first_time_has_changed() -> None:
    paper = county(30)
    shown = replace(paper.stories["2026/09/03/web-0"], photos=(photo("2026/09/03/new.png"),))
    found = of_paper(paper.filed(shown))
    assert found["picture"] == {"2026/09/03/new.png"}
    assert "photo/2026/09/03/new.png" in found["lists"]


def test_only_people_whom_the_paper_knows_are_in_its_snapshot() -> None:
    found = snapshot(edition(PLAIN))
    assert found.people.keys() >= {ZHANG.key, SHI.key, OUYANG.key}
    assert found.cards == edition(PLAIN).cards


def test_a_paper_has_the_same_snapshot_in_every_process() -> None:
    outputs = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", DIGESTS],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
