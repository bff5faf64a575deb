from datetime import date

from press.fiction import LIFE, NEWS, article, composed, photo, statistics
from xianbao.paper.article import Article, Kind, Play
from xianbao.paper.issue import Issue, Page
from xianbao.press.layout.front import BRIEFS, MORE, NOTICES, PICTURES, SECONDS, front_sheet
from xianbao.press.view.front import FrontView
from xianbao.press.view.teaser import Teaser

DAY = date(2026, 11, 22)


def front(*stories: Article, issues: dict[date, Issue] | None = None) -> FrontView:
    view = front_sheet(composed(*stories, issues=issues)).view
    assert isinstance(view, FrontView)
    return view


def story(item: str, **fields: object) -> Article:
    return article(f"2026/11/22/{item}", title=item, **fields)


def shown(view: FrontView) -> list[str]:
    """Every story on the front by its title, as often as it stands there, series aside."""
    teasers: list[Teaser] = [
        *view.seconds,
        *view.briefs,
        *view.pictures,
        *view.notices,
        *view.more,
        *(one for one in (view.lead, view.voice) if one),
    ]
    for department in view.departments:
        teasers += [department.lead, *department.rest]
    return [teaser.title for teaser in teasers]


def test_an_empty_paper_has_a_front_without_a_hole_in_it() -> None:
    view = front()
    assert view.lead is None
    assert (view.today_href, shown(view), view.boxes, view.series) == ("", [], (), ())


def test_the_newest_day_leads_with_the_first_story_of_its_first_page() -> None:
    view = front(
        article("2026/11/21/01-01", title="昨天", play=Play.LEAD),
        story("02-01", page=2),
        story("01-02", page=1),
        story("web-1"),
    )
    assert view.lead is not None
    assert view.lead.title == "01-02"


def test_the_editor_s_lead_goes_before_and_a_second_lead_stands_second() -> None:
    view = front(
        story("01-01", page=1),
        story("01-02", page=1, play=Play.SECOND),
        story("02-01", page=2, play=Play.LEAD),
        story("03-01", page=3, play=Play.LEAD),
    )
    assert view.lead is not None
    assert view.lead.title == "02-01"
    assert [one.title for one in view.seconds] == ["01-02", "03-01", "01-01"]


def test_briefs_notices_and_voices_lead_only_where_there_is_nothing_else() -> None:
    kinds = {"01-01": Kind.BRIEF, "01-02": Kind.NOTICE, "01-03": Kind.VOICE}
    small = [story(item, kind=kind, page=1) for item, kind in kinds.items()]
    alone = front(*small)
    assert alone.lead is not None
    assert alone.lead.title == "01-01"
    beside = front(*small, story("04-09", page=4))
    assert beside.lead is not None
    assert beside.lead.title == "04-09"
    assert beside.voice is not None
    assert beside.voice.title == "01-03"


def test_no_story_stands_twice_and_every_group_keeps_its_size() -> None:
    sorts = [Kind.NEWS, Kind.BRIEF, Kind.NOTICE, Kind.PICTURE, Kind.OPINION, Kind.VOICE]
    stories = [
        story(
            f"{number % 4 + 1:02}-{number:02}",
            kind=sorts[number % len(sorts)],
            page=number % 4 + 1,
            section=(NEWS, LIFE)[number % 2].key,
            photos=(photo(f"{number}.png"),) if number % 3 == 0 else (),
        )
        for number in range(120)
    ]
    view = front(*stories)
    found = shown(view)
    assert len(found) == len(set(found))
    sizes = [len(g) for g in (view.seconds, view.briefs, view.notices, view.pictures, view.more)]
    assert sizes == [SECONDS, BRIEFS, NOTICES, PICTURES, MORE]
    assert {department.head.pair.han for department in view.departments} == {"要闻", "民生"}


def test_every_story_of_a_small_paper_is_on_its_front() -> None:
    items = [f"{page:02}-{item:02}" for page in (1, 2, 3) for item in (1, 2, 3, 4)]
    stories = [
        story(item, page=int(item[:2]), section=(NEWS, LIFE)[index % 2].key)
        for index, item in enumerate(items)
    ]
    assert sorted(shown(front(*stories))) == items


def test_a_story_kept_off_the_front_is_nowhere_on_it_but_in_today_s_pages() -> None:
    view = front(story("01-01", page=1), story("01-02", page=1, play=Play.NONE))
    assert shown(view) == ["01-01"]
    assert [link.text for link in view.today[0].headlines] == ["01-01", "01-02"]


def test_pictures_are_stories_with_a_photo_and_picture_news_comes_first() -> None:
    stories = [story(f"01-{n:02}", page=1) for n in range(1, 6)]
    stories.append(story("02-01", page=2, photos=(photo("a.png"),)))
    stories.append(story("02-02", page=2, kind=Kind.PICTURE, photos=(photo("b.png"),)))
    assert [one.title for one in front(*stories).pictures] == ["02-02", "02-01"]


def test_today_s_pages_carry_names_from_the_issue_and_three_headlines() -> None:
    issue = Issue(DAY, "14806", (Page(1, "要闻版"), Page(3, "民生版")))
    stories = [story(f"01-0{n}", page=1) for n in range(1, 6)] + [story("02-01", page=2)]
    view = front(*stories, issues={DAY: issue})
    assert [(page.number.han, page.name) for page in view.today] == [
        ("第1版", "要闻版"),
        ("第2版", ""),
    ]
    assert [link.text for link in view.today[0].headlines] == ["01-01", "01-02", "01-03"]
    assert view.today_href.endswith("2026/11/22/")


def test_the_newest_box_and_the_paper_counts_stand_on_the_front_with_their_files() -> None:
    old = article("2026/10/01/01-01", statistics=(statistics("旧", 产量="3吨"),))
    new = story("01-01", statistics=(statistics("新", 产量="4吨"), statistics("二", 面积="5亩")))
    sheet = front_sheet(composed(old, new))
    view = sheet.view
    assert isinstance(view, FrontView)
    assert [box.title for box in view.boxes[:2]] == ["新", ""]
    assert [row.number for row in view.boxes[1].rows] == ["2", "0", "0"]
    assert view.boxes[0].about is not None
    assert view.boxes[0].about.text == "01-01"
    assert [leaf.file for leaf in sheet.downloads] == [
        f"statistics-{number}.{ending}"
        for number in range(2, len(view.boxes) + 1)
        for ending in ("csv", "json")
    ]
