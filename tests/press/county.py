"""A county's paper of three months, rich in everything that a page can show; nothing is read.

It is a value: an edit gives another one, and both can be printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from types import MappingProxyType

from press.fiction import (
    LIFE,
    NEWS,
    OUYANG,
    SHANGHAI,
    SHI,
    WALKS,
    WORKS,
    ZHANG,
    ZHOU,
    article,
    credit,
    photo,
    statistics,
)
from xianbao.paper.archive import archive_of
from xianbao.paper.article import (
    Article,
    Correction,
    CorrectionKind,
    Kind,
    Play,
    Source,
    Status,
    Withdrawal,
)
from xianbao.paper.credit import Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue, Page
from xianbao.paper.label import Label, Reading
from xianbao.paper.masthead import Masthead, Section
from xianbao.paper.staff import Person, Staff
from xianbao.press.drawing.shell import Shell
from xianbao.press.standing.look import Look

TEMPLATES = Path(__file__).parents[2] / "overrides"
VOICES = Section("shengyin", Label("今日声音", "JINRI SHENGYIN", "Voices"))
EMPTY = Section("fukan", Label("副刊", "FUKAN", "Supplement"))
SECTIONS = (NEWS, LIFE, VOICES, EMPTY)
SERIES = (WALKS, WORKS)
MASTHEAD = Masthead(
    Label("棠岫日报", "TANGXIU RIBAO", "Tangxiu Daily"),
    labels=Reading.PINYIN,
    sections=SECTIONS,
    series=SERIES,
    motto="一县之事，一纸知之",
)
QIN = Person("qin-mo", "秦墨", "Qin Mo", job="记者", roles=frozenset({Role.REPORTER, Role.EDITOR}))
RESTING = Person("bai-lu", "白露", "Bai Lu")
TONG = Person("tong-yan", "童雁", "Tong Yan", staff=False)
PEOPLE = (ZHANG, SHI, QIN, RESTING, ZHOU, OUYANG, TONG)
"""白露 has done nothing yet, and 童雁 is known and credited nowhere at first."""
CREDITED = (ZHANG, SHI, QIN, ZHOU, OUYANG)
FIRST = date(2026, 9, 3)
NOON = datetime(2026, 11, 22, 12, tzinfo=SHANGHAI)
WORDS = ("岫水", "渡口", "望津桥", "柿子", "老街", "梯田", "河堤", "供销社", "碾坊", "茶市", "学堂")
DEEDS = ("昨夜涨了半尺", "恢复通车", "今年丰收", "重新开张", "修缮一新", "迎来客商", "照常开船")


def _shell(kind: str) -> Shell:
    return Shell.cut(
        "<!doctype html><title>\x1ftitle\x1f</title>"
        "<meta content='\x1fdescription\x1f'>\x1fhead\x1f"
        f"<a href='\x1e'>{kind}</a>\x1frunning\x1f<main>\x1fbody\x1f</main>"
    )


BASE = "https://example.org/"
LOOK = Look(_shell("front"), _shell("inner"), base=BASE)


@dataclass(frozen=True, slots=True)
class County:
    """Everything filed, and the moment at which it is read."""

    stories: Mapping[str, Article]
    issues: Mapping[date, Issue]
    people: tuple[Person, ...]
    pictures: Mapping[str, str]
    moment: datetime = NOON

    def edition(self) -> Edition:
        """What readers may see at the moment."""
        staff = Staff(self.people)
        archive = archive_of(MASTHEAD, staff, self.stories.values(), self.issues)
        return replace(archive, pictures=self.pictures).edition(self.moment)

    def filed(self, *stories: Article) -> "County":
        """The same with stories filed anew, each over the one at its key."""
        changed = {story.key: story for story in stories}
        files = {photo.file: "1" for story in stories for photo in story.photos}
        return replace(
            self, stories={**self.stories, **changed}, pictures={**files, **self.pictures}
        )

    def without(self, key: str) -> "County":
        """The same without a story."""
        rest = {one: story for one, story in self.stories.items() if one != key}
        return replace(self, stories=rest)

    def issued(self, issue: Issue) -> "County":
        """The same with another issue of a day."""
        return replace(self, issues={**self.issues, issue.day: issue})


def county(count: int = 66, seed: int = 1) -> County:
    """A paper of ``count`` stories from early September to the day on which it is read."""
    random = Random(seed)  # noqa: S311  # no secret
    span = (NOON.date() - FIRST).days
    days = [FIRST + timedelta(days=span * index // (count // 3)) for index in range(count // 3 + 1)]
    issues = {day: _issue(day, index) for index, day in enumerate(days) if index % 3}
    empty = County({}, issues, PEOPLE, MappingProxyType({}))
    return empty.filed(*_stories(days, count, random), *_withdrawn(days))


def _stories(days: list[date], count: int, random: Random) -> Iterator[Article]:
    known: list[str] = []
    for number in range(count):
        day = days[1 + number // 3] if number else days[0]
        page = number % 4
        item = f"{page:02}-{number % 3 + 1:02}" if page else f"web-{number}"
        key = f"{day:%Y/%m/%d}/{item}"
        known.append(key)
        yield story(key, number, known, random, page)


def _withdrawn(days: list[date]) -> Iterator[Article]:
    """Stories that were taken down, one with a photo that nobody else prints."""
    for number, day in enumerate(days[:2]):
        key = f"{day:%Y/%m/%d}/gone-{number}"
        yield article(
            key,
            title="不可见",
            section=NEWS.key,
            credits=(credit(Role.REPORTER, TONG),),
            photos=(photo(f"{key}/a.png"),) * number,
            aliases=(f"/gone/{number}.html",),
            status=Status.WITHDRAWN,
            withdrawal=Withdrawal(day, "稿件失实，已撤下。"),
        )


def story(key: str, number: int, known: list[str], random: Random, page: int = 0) -> Article:
    """The story of that number: every number has something that most others do not."""
    kinds = tuple(Kind)
    plain = article(
        key,
        title=headline(random),
        section=SECTIONS[number % 3].key,
        kind=kinds[number % len(kinds)],
        page=page,
        body=body(known, random),
        credits=tuple(
            credit(role, random.choice(CREDITED))
            for role in random.sample(tuple(Role), random.randrange(3))
        ),
        photos=tuple(
            photo(f"{key}/{name}.png", caption=random.choice(WORDS), courtesy="资料片" * (n % 2))
            for n, name in enumerate("ab"[: number % 3 if number % 2 else 0])
        ),
        series=((), (WALKS.key,), (), (WORKS.key, WALKS.key))[number % 4],
    )
    return _marked(plain, number)


def _marked(plain: Article, number: int) -> Article:
    """What only some stories have."""
    moment = plain.published
    marks: list[dict[str, object]] = [
        {"kicker": "引题", "subtitle": "副题", "script": "hant"},
        {"statistics": (statistics("产量", 柿子="35万斤，增长7%"), statistics("二", 茶="4吨"))},
        {"aliases": (f"/old/{number}.html", f"/plan/{number}/"), "summary": "一句话。"},
        {"play": (Play.LEAD, Play.SECOND, Play.NONE)[number % 3], "highlights": ("要点",)},
        {"source": Source("云澹日报", "https://example.com/1", "原题", "沈一苇"), "credits": ()},
        {
            "corrections": (
                Correction(plain.day, "应为46米"),
                Correction(plain.day + timedelta(days=400), "致歉", CorrectionKind.APOLOGY),
            ),
            "dateline": "本报讯",
        },
        {"embargo": NOON + timedelta(hours=number), "timed": True},
        {"expires": NOON + timedelta(hours=number)},
        {"status": Status.DRAFT},
        {"published": moment + timedelta(minutes=number), "timed": True},
        {"photos": (photo("2026/09/03/shared.png", alt="石拱桥"),)},
    ]
    return replace(plain, **marks[number % len(marks)])  # type: ignore[arg-type]  # a test's own


def _issue(day: date, index: int) -> Issue:
    credits_ = (credit(Role.REPORTER, QIN), credit(Role.DUTY_EDITOR, SHI))
    taken = (credit(Role.PHOTOGRAPHER, OUYANG),)
    pages = (
        Page(1, "要闻版", credits_),
        Page(2, "综合版", taken if index % 2 else ()),
        Page(3 if index % 2 else 5, "副刊", photo_courtesy="资料片"),
    )
    return Issue(day, str(14800 + index), pages, "今日四版" if index % 2 else "")


def headline(random: Random) -> str:
    """A headline, with a manual break now and then."""
    first, second = random.sample(WORDS, 2)
    return f"{first}{random.choice(DEEDS)}{random.choice(('，', '|', ' '))}{second}见闻"


def body(known: list[str], random: Random) -> str:
    """A few paragraphs, with links to what may and what may not be there."""
    key = random.choice(known)
    places = (
        *(f"{key}/", f"{key[:10]}/", f"{key[:10]}/p{random.randrange(1, 6)}/", f"{key[:7]}/"),
        *("2026/", "2025/", "2026/11/30/web-1/", "2026/09/03/shared.png", "sections/fukan/"),
        *(f"people/{random.choice(PEOPLE).key}/", f"people/{random.choice(PEOPLE).key}/2026/"),
    )
    ways = "，".join(f"[{random.choice(WORDS)}](/{random.choice(places)})" for _ in range(2))
    return f"{random.choice(WORDS)}{random.choice(DEEDS)}。\n\n## 见闻\n\n据{ways}。"
