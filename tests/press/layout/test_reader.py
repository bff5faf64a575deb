import re
from datetime import date

from markupsafe import Markup

from press.fiction import article, composed, photo, statistics
from xianbao.paper.article import Article
from xianbao.paper.issue import Issue, Page
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.reader import MOST, day_reader_sheet, section_reader_sheet
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.reader import ReaderView

DAY = "2026/11/22"


def typesetter() -> Typesetter:
    return Typesetter(lambda _: Markup("<figure></figure>"))


def day(*stories: Article, issue: Issue | None = None) -> tuple[ReaderView, Composer]:
    composer = composed(*stories, issues={issue.day: issue} if issue else {})
    view = day_reader_sheet(DAY, composer, typesetter()).view
    assert isinstance(view, ReaderView)
    return view, composer


def test_a_day_is_read_page_by_page_and_what_is_on_the_web_alone_comes_last() -> None:
    issue = Issue(date(2026, 11, 22), "14806", pages=(Page(1, "要闻"), Page(3, "民生")))
    view, _ = day(
        article(f"{DAY}/web-1"),
        article(f"{DAY}/03-01", page=3),
        article(f"{DAY}/01-02", page=1),
        article(f"{DAY}/01-01", page=1),
        issue=issue,
    )
    assert [part.name for part in view.parts] == ["要闻", "民生", ""]
    assert [part.head.pair.han for part in view.parts[:2]] == ["第1版", "第3版"]
    assert [len(part.stories) for part in view.parts] == [2, 1, 1]
    assert "第14806期" in view.about


def test_a_story_is_whole_and_nothing_stands_beside_it() -> None:
    view, _ = day(article(f"{DAY}/01-01", page=1, body="## 一\n\n甲。\n\n## 二\n\n乙。"))
    (story,) = view.parts[0].stories
    assert "甲。" in story.body
    assert "乙。" in story.body
    assert story.in_section is None
    assert story.same_page == ()


def test_no_anchor_stands_twice_on_a_page() -> None:
    body = "## 数字\n\n正文[^1]。\n\n[^1]: 注。"
    boxes = (statistics("一", 甲="1个"),)
    view, _ = day(*(article(f"{DAY}/0{n}-01", page=n, body=body, statistics=boxes) for n in (1, 2)))
    stories = [story for part in view.parts for story in part.stories]
    text = "".join(story.body for story in stories)
    anchors = re.findall(r' id="([^"]+)"', text) + [box.anchor for s in stories for box in s.boxes]
    assert len(anchors) == len(set(anchors)) > 4
    for aim in re.findall(r'href="#([^"]+)"', text):
        assert aim in anchors


def test_a_section_shows_its_newest_stories_only() -> None:
    stories = [article(f"2026/10/{number:02}/01-01") for number in range(1, 29)]
    view = section_reader_sheet("yaowen", composed(*stories), typesetter()).view
    assert isinstance(view, ReaderView)
    shown = view.parts[0].stories
    assert len(shown) == MOST
    assert shown[0].title == "稿件2026/10/28/01-01"


def test_an_empty_section_has_an_empty_reader() -> None:
    view = section_reader_sheet("minsheng", composed(), typesetter()).view
    assert isinstance(view, ReaderView)
    assert view.parts == ()


def test_a_photo_is_set_again_with_its_story() -> None:
    view, _ = day(article(f"{DAY}/01-01", photos=(photo(f"{DAY}/1.jpg"),)))
    assert len(view.parts[0].stories[0].pictures) == 1
