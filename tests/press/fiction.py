"""A small edition for the tests of layouts: stories made in a line, no files read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from xianbao.paper.archive import archive_of
from xianbao.paper.article import Article
from xianbao.paper.card import Card
from xianbao.paper.credit import Credit, Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue
from xianbao.paper.item import read_item
from xianbao.paper.label import Label, Reading
from xianbao.paper.masthead import Masthead, Section
from xianbao.paper.photo import Photo
from xianbao.paper.series import Series
from xianbao.paper.staff import Person, Staff
from xianbao.paper.statistics import Item, Statistics
from xianbao.press.layout.composer import Composer
from xianbao.press.view.link import PairLink
from xianbao.press.wording import Wording

SHANGHAI = timezone(timedelta(hours=8))
PHOTO_SIZE = (30, 20)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NEWS = Section("yaowen", Label("要闻", "YAOWEN", "Top News"), "一县大事")
LIFE = Section("minsheng", Label("民生", "MINSHENG", "Life"))
WALKS = Series("zou", Label("走转改", "ZOUZHUANGAI", "Out and About"), about="走基层")
WORKS = Series("xiang", Label("重点项目", "ZHONGDIANXIANGMU"), "大干四季度")
MASTHEAD = Masthead(
    Label("棠岫日报", "TANGXIU RIBAO", "Tangxiu Daily"),
    labels=Reading.NONE,
    sections=(NEWS, LIFE),
    series=(WALKS, WORKS),
)
ZHANG = Person("zhang-hui", "张辉", "Zhang Hui", ("張輝",), "首席记者", about="跑山路")
SHI = Person("shi-lijun", "石丽君", "Shi Lijun")
ZHOU = Person("zhou-caiwei", "周采薇", "Zhou Caiwei", staff=False)
OUYANG = Person("ouyang-he", "欧阳禾", "Ouyang He", staff=False)
STAFF = Staff((ZHANG, SHI, ZHOU, OUYANG))


def article(key: str, /, **fields: object) -> Article:
    """The story at ``key``, published on its day at eight unless told otherwise."""
    year, month, day, _ = key.split("/")
    plain = Article(
        key=key,
        copy=f"{key}.md",
        title=f"稿件{key}",
        section=NEWS.key,
        published=datetime(int(year), int(month), int(day), 8, tzinfo=SHANGHAI),
        body="岫水昨夜涨了半尺。",
    )
    return replace(plain, **fields)  # type: ignore[arg-type]  # a test's own fields


def credit(role: Role, person: Person, name: str = "") -> Credit:
    """A person in a role, under the name of the staff file unless another was printed."""
    return Credit(role, name or person.name, person.key)


def photo(file: str, **fields: object) -> Photo:
    """A photo of 30 by 20 pixels, which is soon developed."""
    return replace(Photo(file, *PHOTO_SIZE), **fields)  # type: ignore[arg-type]  # as above


def statistics(title: str, **items: str) -> Statistics:
    """A box of items as an editor types them."""
    return Statistics(title, tuple(_item(label, text) for label, text in items.items()))


def _item(label: str, text: str) -> Item:
    read = read_item(text)
    return Item(label, read.quantity, read.target, read.change, read.points, read.note)


def edition(
    *articles: Article,
    masthead: Masthead = MASTHEAD,
    issues: Mapping[date, Issue] | None = None,
    staff: Staff = STAFF,
) -> Edition:
    """What readers may see of the stories."""
    return archive_of(masthead, staff, articles, issues).edition(NOW)


def card(story: Article, of: Edition) -> Card:
    """The card of a story in an edition."""
    return of.stories(f"story/{story.key}")[0]


def composer(of: Edition) -> Composer:
    """What sets the labels and links of an edition."""
    masthead = of.masthead
    return Composer(of, Wording(masthead.labels, masthead.script, masthead.label_style))


def composed(
    *articles: Article,
    masthead: Masthead = MASTHEAD,
    issues: Mapping[date, Issue] | None = None,
    staff: Staff = STAFF,
) -> Composer:
    """Both at once."""
    return composer(edition(*articles, masthead=masthead, issues=issues, staff=staff))


def places(links: tuple[PairLink, ...]) -> list[str]:
    """Where links lead, from the root."""
    return [link.href.removeprefix("\x1e") for link in links]
