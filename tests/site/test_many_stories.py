"""A paper of hundreds of stories: as many pages as it has things, and no more."""

from itertools import pairwise

from newspaper import Newspaper

SECTIONS = ("要闻", "民生服务", "岫水文苑")
READABLE = 30
"""Days whose papers can be printed whole: the newest."""
STAFF = tuple(f"王{given}" for given in "甲乙丙丁戊己庚辛壬癸")


def file_stories(paper: Newspaper, count: int) -> None:
    """Stories over 60 days, five a day, in three sections, by ten people."""
    paper.file("masthead.yml", f"name: 棠岫日报\nsections: [{', '.join(SECTIONS)}]\n")
    paper.file("staff.yml", f"[{', '.join(STAFF)}]\n")
    for number in range(count):
        day, item = divmod(number, 5)
        fields = f"title: 第{number}条\nsection: {SECTIONS[number % 3]}"
        path = f"2026/{day // 20 + 1:02}/{day % 20 + 1:02}/{item + 1:02}-01.md"
        paper.story(path, f"{fields}\nreporter: {STAFF[number % 10]}")


def sheets(paper: Newspaper) -> list[str]:
    """The addresses of the site's pages."""
    return [path for path in paper.printed() if path.endswith(".html")]


def test_a_paper_s_pages_are_its_stories_days_people_and_lists(paper: Newspaper) -> None:
    file_stories(paper, 300)
    own = 300
    days = 60 + 300
    calendar = 3 + 1 + 1
    sections = 3 + 3 * 3 + 1
    readers = READABLE + len(SECTIONS)
    people = 10 + 10 + 1
    single = len(
        ["front", "statistics", "404", "about", "corrections", "colophon", "search", "subscribe"]
    )
    assert len(sheets(paper)) == own + days + calendar + sections + readers + people + single


def test_pages_grow_as_the_stories_do(paper: Newspaper) -> None:
    counts = []
    for stories in (100, 200, 300):
        file_stories(paper, stories)
        counts.append(len(sheets(paper)))
    per_hundred = 100 + 20 + 100
    month = 1 + len(SECTIONS)
    readers = (READABLE - 20, 0)
    grown = [after - before for before, after in pairwise(counts)]
    assert grown == [per_hundred + month + more for more in readers]


def test_no_list_of_latest_stories_grows_without_end(paper: Newspaper) -> None:
    file_stories(paper, 300)
    pages = paper.printed()
    lists = ("sections/yaowen/index.html", "people/wang-jia/index.html")
    for path in sorted((paper.articles / "2026").rglob("*.md"))[150:]:
        path.unlink()
    fewer = paper.printed()
    for path in lists:
        assert len(pages[path]) < 1.2 * len(fewer[path]), path
    assert b'href="./2026/' in pages["index.html"]
    assert pages["index.html"].count(b"<article") < 60
