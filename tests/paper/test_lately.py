from collections.abc import Iterable
from datetime import date, timedelta

from press.fiction import MASTHEAD, article, edition
from xianbao.paper import lately
from xianbao.paper.card import Card
from xianbao.paper.masthead import Bills
from xianbao.paper.photo import Photo

DAYS = [date(2026, 11, 20) - timedelta(days=number * 3) for number in range(80)]


def edition_of(keys: Iterable[str]) -> tuple[Card, ...]:
    return edition(*map(article, keys)).cards


CARDS = edition(*(article(f"{day:%Y/%m/%d}/01-01") for day in DAYS)).cards


def test_the_stories_of_the_newest_months_have_bills() -> None:
    bills = lately.lists("bill", CARDS, Bills.RECENT)
    assert {name[5:12] for name in bills} == {f"2026/{month:02}" for month in range(6, 12)}
    assert all(name == f"bill/{cards[0].key}" for name, cards in bills.items())


def test_of_a_paper_with_very_many_stories_fewer_months_or_days_have_them() -> None:
    def busy(a_day: int) -> set[str]:
        days = [date(2026, 11, 30) - timedelta(days=number) for number in range(61)]
        keys = [f"{day:%Y/%m/%d}/web-{item}" for day in days for item in range(a_day)]
        return {name[5:15] for name in lately.lists("bill", edition_of(keys), Bills.RECENT)}

    assert {day[:7] for day in busy(20)} == {"2026/11"}
    assert busy(90) == {f"2026/11/{day}" for day in range(20, 31)}


def test_a_paper_may_want_all_or_none() -> None:
    assert len(lately.lists("bill", CARDS, Bills.ALL)) == len(CARDS)
    assert not lately.lists("bill", CARDS, Bills.NONE)


def test_the_newest_days_are_printed_whole() -> None:
    assert list(lately.lists("reader", CARDS, Bills.NONE)) == [
        f"reader/{day:%Y/%m/%d}" for day in DAYS[: lately.DAYS]
    ]


def test_a_photo_that_is_called_like_a_bill_stays_the_storys_own() -> None:
    key = "2026/11/20/01-01"
    photo = Photo(f"{key}/card.png", 10, 10)
    cards = edition(article(key, photos=(photo,))).cards
    assert not lately.lists("bill", cards, Bills.ALL)


def test_names_are_those_of_all_lists() -> None:
    both = {
        name for family in lately.FAMILIES for name in lately.lists(family, CARDS, Bills.RECENT)
    }
    assert lately.names(CARDS, Bills.RECENT) == both


def test_an_edition_lists_them_as_any_other() -> None:
    of = edition(article("2026/11/20/01-01"), masthead=MASTHEAD)
    assert of.holds("reader/2026/11/20")
    assert of.holds("bill/2026/11/20/01-01")
    assert not of.holds("reader/2026/11/21")
