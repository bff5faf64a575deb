from press.fiction import article, composed
from xianbao.paper.label import Pair
from xianbao.press.address import ROOT
from xianbao.press.layout.calendar import archive_sheet, month_sheet, year_sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import CalendarDay, DirectoryView, MonthView, YearView

KEYS = ("2025/12/31/web-1", "2026/02/01/web-1", "2026/02/28/web-1", "2026/02/28/web-2")
COMPOSER = composed(*(article(key, title=key) for key in KEYS))


def month_sheets(composer: Composer) -> list[Sheet]:
    return [month_sheet(month, composer) for month in composer.edition.parts("month")]


def year_sheets(composer: Composer) -> list[Sheet]:
    return [year_sheet(year, composer) for year in composer.edition.parts("year")]


def month(number: int = 0) -> MonthView:
    view = month_sheets(COMPOSER)[number].view
    assert isinstance(view, MonthView)
    return view


def test_only_months_and_years_with_stories_have_a_page() -> None:
    assert [sheet.address for sheet in month_sheets(COMPOSER)] == ["2026/02/", "2025/12/"]
    assert [sheet.address for sheet in year_sheets(COMPOSER)] == ["2026/", "2025/"]


def test_a_calendar_runs_from_monday_and_links_the_days_that_have_a_paper() -> None:
    weeks = month().weeks
    assert [one.han for one in month().weekdays][::6] == ["周一", "周日"]
    assert weeks[0] == (*[CalendarDay()] * 6, CalendarDay("1", f"{ROOT}2026/02/01/", 1))
    assert weeks[-1][4:] == (
        CalendarDay("27"),
        CalendarDay("28", f"{ROOT}2026/02/28/", 2),
        CalendarDay(),
    )
    assert {len(week) for week in weeks} == {7}


def test_a_month_lists_its_days_from_the_newest() -> None:
    groups = [(group.head.pair.han, len(group.stories)) for group in month().groups]
    assert groups == [("2026年2月28日 星期六", 2), ("2026年2月1日 星期日", 1)]


def test_a_month_leads_to_its_year_and_to_the_months_that_have_a_paper() -> None:
    assert month(0).older == PairLink(Pair("2025年12月"), f"{ROOT}2025/12/")
    assert (month(0).newer, month(1).older) == (None, None)
    assert month().year.href == f"{ROOT}2026/"


def test_a_year_counts_its_months_and_leads_to_the_archive() -> None:
    new, old = (sheet.view for sheet in year_sheets(COMPOSER))
    assert isinstance(new, YearView)
    assert isinstance(old, YearView)
    assert [(one.label.han, one.count) for one in new.months] == [("2026年2月", 3)]
    assert [(one.label.han, one.count) for one in old.months] == [("2025年12月", 1)]
    assert new.archive.href == f"{ROOT}archive/"
    assert [row.number for row in new.boxes[0].rows] == ["3"]


def test_the_archive_leads_to_every_month_of_every_year() -> None:
    view = archive_sheet(COMPOSER).view
    assert isinstance(view, DirectoryView)
    groups = [
        (head.han, [(entry.head.pair.han, entry.count) for entry in entries])
        for head, entries in view.groups
    ]
    assert groups == [("2026年", [("2026年2月", 3)]), ("2025年", [("2025年12月", 1)])]


def test_a_paper_without_stories_has_no_months_and_an_empty_archive() -> None:
    assert [*month_sheets(composed()), *year_sheets(composed())] == []
    view = archive_sheet(composed()).view
    assert isinstance(view, DirectoryView)
    assert view.groups == ()
