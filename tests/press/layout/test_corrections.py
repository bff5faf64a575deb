"""The public list of corrections, the colophon, and what stands where a story was withdrawn."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from press.fiction import MASTHEAD, article, composed, places
from xianbao.paper.article import Correction, CorrectionKind, Status, Withdrawal
from xianbao.paper.masthead import Policy, Subject
from xianbao.press.layout.colophon import POLICY_WORDS, colophon_sheet
from xianbao.press.layout.composer import CORRECTION_WORDS, Composer
from xianbao.press.layout.corrections import LATEST, latest_sheet, year_sheet
from xianbao.press.layout.notice import notice_sheet
from xianbao.press.standing.served import gone_with, served
from xianbao.press.view.colophon import ColophonView
from xianbao.press.view.remedy import CorrectionsView, NoticeView

KEY = "2026/11/22/01-01"
DAY = date(2026, 11, 22)


def noted(*days: int, key: str = KEY) -> Composer:
    """A story with a correction some days after it, for each."""
    notes = tuple(Correction(DAY + timedelta(days=day), f"第{day}天") for day in days)
    return composed(article(key, corrections=notes), article("2026/11/22/01-02"))


def latest(composer: Composer) -> CorrectionsView:
    view = latest_sheet(composer).view
    assert isinstance(view, CorrectionsView)
    return view


def year(text: str, composer: Composer) -> CorrectionsView:
    view = year_sheet(text, composer).view
    assert isinstance(view, CorrectionsView)
    return view


def test_corrections_stand_by_their_own_day_the_latest_first() -> None:
    view = latest(noted(1, 5))
    assert [(one.note.date, one.note.text) for one in view.entries] == [
        ("2026-11-27", "第5天"),
        ("2026-11-23", "第1天"),
    ]
    assert {one.story.href for one in view.entries} == {f"\x1e{KEY}/"}
    assert view.entries[0].story_day == "2026年11月22日"


def test_a_correction_stands_in_the_list_of_the_year_in_which_it_was_made() -> None:
    composer = noted(1, 60)
    assert [one.note.text for one in year("2026", composer).entries] == ["第1天"]
    closing = year("2027", composer)
    assert [one.note.text for one in closing.entries] == ["第60天"]
    assert closing.older is not None
    assert (closing.older.href, closing.newer) == ("\x1ecorrections/2026/", None)
    years = latest(composer).years
    assert [(one.href, one.count) for one in years] == [
        ("\x1ecorrections/2027/", 1),
        ("\x1ecorrections/2026/", 1),
    ]


def test_the_first_page_shows_the_latest_and_no_more() -> None:
    view = latest(noted(*range(LATEST + 3)))
    assert len(view.entries) == LATEST
    assert view.entries[0].note.text == f"第{LATEST + 2}天"


def test_a_paper_that_has_corrected_nothing_says_so() -> None:
    view = latest(composed(article(KEY)))
    assert (view.entries, view.years, view.policy) == ((), (), None)


def test_the_list_leads_to_the_policy_if_there_is_one() -> None:
    policies = (Policy(Subject.CORRECTIONS, "policies/corrections/", "policies/corrections.md"),)
    masthead = replace(MASTHEAD, policies=policies)
    policy = latest(composed(article(KEY), masthead=masthead)).policy
    assert policy is not None
    assert policy.href == "\x1epolicies/corrections/"


@pytest.mark.parametrize("words", [CORRECTION_WORDS, POLICY_WORDS])
def test_every_kind_has_a_word_of_its_own(words: dict[object, str]) -> None:
    sorts = {CorrectionKind: CORRECTION_WORDS, Subject: POLICY_WORDS}
    (every,) = (sort for sort, table in sorts.items() if table is words)
    assert set(words) == set(every)
    assert len(set(words.values())) == len(words)


def test_the_colophon_names_staff_rules_and_numbers() -> None:
    policies = (
        Policy(Subject.ETHICS, "policies/ethics/", "policies/ethics.md"),
        Policy(Subject.OWNERSHIP, "https://example.com/owners"),
    )
    masthead = replace(MASTHEAD, policies=policies, founded=date(1957, 3, 18), record="备案")
    view = colophon_sheet(composed(article(KEY), masthead=masthead)).view
    assert isinstance(view, ColophonView)
    assert view.founded == "1957年3月18日"
    assert [line.person.text for line in view.staff] == ["张辉", "石丽君"]
    assert places(view.policies) == ["policies/ethics/", "https://example.com/owners"]
    assert [record.text for record in view.records] == ["备案"]


def test_a_notice_knows_the_day_and_the_words_of_the_editors_alone() -> None:
    gone = article(
        KEY,
        title="不可见",
        body="不可见",
        status=Status.WITHDRAWN,
        withdrawal=Withdrawal(date(2026, 11, 24), "失实，致歉。"),
    )
    composer = composed(gone)
    sheet = notice_sheet(KEY, composer)
    assert isinstance(sheet.view, NoticeView)
    assert (sheet.view.day, sheet.view.text) == ("2026年11月24日", "失实，致歉。")
    assert "不可见" not in repr(sheet)
    assert "不可见" not in repr(composer.edition.opened(KEY))
    assert 'content="noindex"' in sheet.head


def test_what_is_served_is_what_readers_can_keep() -> None:
    withdrawal = Withdrawal(DAY, "失实。")
    gone = article("2026/11/20/01-01", status=Status.WITHDRAWN, withdrawal=withdrawal)
    gone = replace(gone, aliases=("/old/2",))
    edition = composed(article(KEY, aliases=("/old/1.html",)), gone).edition
    found = served(edition)
    assert {f"/{KEY}/", "/2026/11/22/", "/2026/11/20/01-01/", "/old/1.html", "/old/2/"} <= found
    assert "/2026/11/20/" not in found
    assert {"/people/zhang-hui/", "/sections/yaowen/", "/series/zou/"} <= found
    assert {"/2026/11/20/", "/2026/11/20/01-01/"} <= gone_with(edition.notices[0])
