"""What an editor may do to a county's paper, at random: each edit is a sentence and a new paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from press.county import (
    CREDITED,
    NOON,
    PEOPLE,
    SECTIONS,
    SERIES,
    TONG,
    WORDS,
    County,
    body,
    headline,
    story,
)
from press.fiction import OUYANG, SHI, credit, photo, statistics
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
from xianbao.paper.issue import Issue, Page
from xianbao.paper.staff import Person

Edit = Callable[[County, Random], County]


def _one(of: County, random: Random) -> Article:
    return of.stories[random.choice(sorted(of.stories))]


def _changing(change: Callable[[Article, County, Random], dict[str, object]]) -> Edit:
    """An edit of some fields of one story."""

    def edit(of: County, random: Random) -> County:
        one = _one(of, random)
        return of.filed(replace(one, **change(one, of, random)))  # type: ignore[arg-type]  # fields

    return edit


def _body(_: Article, of: County, random: Random) -> dict[str, object]:
    return {"body": body(sorted(of.stories), random)}


def _kind(_: Article, __: County, random: Random) -> dict[str, object]:
    return {"kind": random.choice(tuple(Kind)), "play": random.choice(tuple(Play))}


def _hour(one: Article, _: County, random: Random) -> dict[str, object]:
    hours = timedelta(hours=random.randrange(-90, 90))
    return {"published": one.published + hours, "timed": random.random() < 0.5}


def _credits(_: Article, __: County, random: Random) -> dict[str, object]:
    roles = random.sample(tuple(Role), random.randrange(4))
    everyone = (*CREDITED, TONG)
    return {"credits": tuple(credit(role, random.choice(everyone)) for role in roles)}


def _photos(one: Article, of: County, random: Random) -> dict[str, object]:
    other = _one(of, random).photos
    own = photo(f"{one.key}/{random.choice('abc')}.png", caption=random.choice(WORDS))
    credited = replace(own, credits=(credit(Role.PHOTOGRAPHER, OUYANG),))
    return {"photos": random.choice(((), (own,), (credited,), other, (*one.photos[1:], own)))}


def _caption(one: Article, _: County, random: Random) -> dict[str, object]:
    return {
        "photos": tuple(
            replace(each, caption=random.choice(WORDS), courtesy=random.choice(("", "供图")))
            for each in one.photos
        )
    }


def _boxes(one: Article, _: County, random: Random) -> dict[str, object]:
    fresh = statistics(random.choice(WORDS), 产量=f"{random.randrange(1, 99)}吨")
    return {"statistics": random.choice(((), (fresh,), (*one.statistics, fresh)))}


def _aliases(one: Article, _: County, random: Random) -> dict[str, object]:
    own = one.key.replace("/", "-")
    return {"aliases": random.choice(((), (f"/was/{own}.html",), (f"/was/{own}/", f"/{own}.htm")))}


def _hidden(one: Article, _: County, random: Random) -> dict[str, object]:
    hours = timedelta(hours=random.randrange(-30, 30))
    ways: tuple[dict[str, object], ...] = (
        {"embargo": NOON + hours},
        {"expires": NOON + hours},
        {"embargo": None, "expires": None},
        {"status": Status.PUBLISHED if one.status is Status.DRAFT else Status.DRAFT},
    )
    return random.choice(ways)


def _withdrawn(one: Article, _: County, random: Random) -> dict[str, object]:
    """Taken down, put back, or another notice."""
    if one.status is Status.WITHDRAWN and random.random() < 0.5:
        return {"status": Status.PUBLISHED, "withdrawal": None}
    day = one.day + timedelta(days=random.randrange(9))
    return {"status": Status.WITHDRAWN, "withdrawal": Withdrawal(day, random.choice(WORDS))}


def _corrections(one: Article, _: County, random: Random) -> dict[str, object]:
    days = sorted(random.choice((1, 2, 40, 400)) for _ in range(random.randrange(3)))
    kinds = tuple(CorrectionKind)
    return {
        "corrections": tuple(
            Correction(one.day + timedelta(days=day), random.choice(WORDS), random.choice(kinds))
            for day in days
        )
    }


def _place(one: Article, _: County, random: Random) -> dict[str, object]:
    return {"page": random.choice((0, 1, 2, 3, 5, 6)), "title": one.title}


def _head(_: Article, __: County, random: Random) -> dict[str, object]:
    field = random.choice(("kicker", "subtitle", "summary", "dateline"))
    return {field: random.choice(WORDS), "script": random.choice(("hans", "hant"))}


def _source(_: Article, __: County, random: Random) -> dict[str, object]:
    return {"source": random.choice((None, Source("云澹日报"), Source("岫州晚报", "", "原题")))}


def _series(_: Article, __: County, random: Random) -> dict[str, object]:
    keys = [one.key for one in SERIES]
    return {"series": tuple(random.sample(keys, random.randrange(len(keys) + 1)))}


def _add(of: County, random: Random) -> County:
    days = sorted({one.day for one in of.stories.values()}) or [date(2026, 11, 22)]
    near = timedelta(days=random.choice((0, 0, 0, 1, -1, 40, -400)))
    day, number = random.choice(days) + near, random.randrange(1000, 9000)
    key = f"{day:%Y/%m/%d}/{random.choice(('01', '02', 'web'))}-{number}"
    return of.filed(story(key, number, [*sorted(of.stories), key], random, random.randrange(5)))


def _crowd(of: County, random: Random) -> County:
    """More stories of one day than a story's page looks along."""
    day, page = _one(of, random).day, random.randrange(3)
    numbers = random.sample(range(100, 900), 8)
    keys = [f"{day:%Y/%m/%d}/{page:02}-{number}" for number in numbers]
    known = sorted({*of.stories, *keys})
    fresh = zip(keys, numbers, strict=True)
    return of.filed(*(story(key, number, known, random, page) for key, number in fresh))


def _delete(of: County, random: Random) -> County:
    return of.without(_one(of, random).key)


def _thin(of: County, random: Random) -> County:
    """Much of a full archive is withdrawn."""
    for key in random.sample(sorted(of.stories), max(0, len(of.stories) - 30)):
        of = of.without(key)
    return of


def _delete_day(of: County, random: Random) -> County:
    day = _one(of, random).day
    gone = [key for key, one in of.stories.items() if one.day == day]
    for key in gone:
        of = of.without(key)
    return of


def _rename(of: County, random: Random) -> County:
    """A story under another key, as when its file is renamed."""
    one = _one(of, random)
    key = f"{one.key}-{random.randrange(9)}"
    return of.without(one.key).filed(replace(one, key=key))


def _clock(of: County, random: Random) -> County:
    return replace(of, moment=NOON + timedelta(hours=random.randrange(-20, 70)))


def _person(of: County, random: Random) -> County:
    one = random.choice(of.people)
    words = random.choice(WORDS)
    changed = random.choice(
        (
            replace(one, name=f"{one.name[0]}{words}"),
            replace(one, reading=f"{one.reading} B"),
            replace(one, about=words),
            replace(one, job=words),
            replace(one, aliases=(words,)),
            replace(one, staff=not one.staff),
            replace(one, roles=frozenset()),
        )
    )
    return replace(of, people=tuple(changed if each is one else each for each in of.people))


def _ranks(of: County, random: Random) -> County:
    return replace(of, people=tuple(random.sample(of.people, len(of.people))))


def _joins(of: County, random: Random) -> County:
    key = f"ren-{random.randrange(99)}"
    if any(one.key == key for one in of.people):
        return of
    fresh = Person(key, "任远", "Ren Yuan", staff=random.random() < 0.5)
    written = replace(_one(of, random), credits=(credit(Role.AUTHOR, fresh),))
    return replace(of.filed(written), people=(*of.people, fresh))


def _leaves(of: County, _: Random) -> County:
    """Who is known by name only and credited nowhere is forgotten."""
    known = {person.key for person in PEOPLE}
    named = {
        one.person
        for filed in of.stories.values()
        for one in (*filed.credits, *(each for photo in filed.photos for each in photo.credits))
    }
    rest = tuple(one for one in of.people if one.key in known | named)
    return replace(of, people=rest)


def _issue(of: County, random: Random) -> County:
    if not of.issues or random.random() < 0.2:
        return of.issued(Issue(_one(of, random).day, "特刊", (Page(1, "特刊"), Page(6))))
    issue = of.issues[random.choice(sorted(of.issues))]
    if random.random() < 0.1:
        return replace(of, issues={day: one for day, one in of.issues.items() if one is not issue})
    fresh = Page(random.choice((4, 6, 7)), random.choice(WORDS))
    pages = {page.number: page for page in issue.pages}
    ways = (
        replace(issue, number=str(random.randrange(9999))),
        replace(issue, note=random.choice(WORDS)),
        replace(issue, pages=(*{**pages, fresh.number: fresh}.values(),)),
        replace(issue, pages=issue.pages[1:]),
        replace(issue, pages=tuple(_repaged(page, random) for page in issue.pages)),
    )
    return of.issued(random.choice(ways))


def _repaged(page: Page, random: Random) -> Page:
    roles = random.sample((Role.REPORTER, Role.PHOTOGRAPHER, Role.DUTY_EDITOR), random.randrange(3))
    credits_ = tuple(credit(role, random.choice((OUYANG, SHI, TONG))) for role in roles)
    courtesy = random.choice(("", "资料片"))
    return replace(page, credits=credits_, photo_courtesy=courtesy, name=random.choice(WORDS))


def _picture(of: County, random: Random) -> County:
    file = random.choice(sorted(of.pictures))
    return replace(of, pictures={**of.pictures, file: str(random.random())})


EDITS: dict[str, Edit] = {
    "title": _changing(lambda _, __, random: {"title": headline(random)}),
    "body": _changing(_body),
    "head": _changing(_head),
    "section": _changing(lambda _, __, random: {"section": random.choice(SECTIONS).key}),
    "kind": _changing(_kind),
    "hour": _changing(_hour),
    "credits": _changing(_credits),
    "photos": _changing(_photos),
    "caption": _changing(_caption),
    "boxes": _changing(_boxes),
    "aliases": _changing(_aliases),
    "hidden": _changing(_hidden),
    "withdrawn": _changing(_withdrawn),
    "corrections": _changing(_corrections),
    "place": _changing(_place),
    "source": _changing(_source),
    "series": _changing(_series),
    "add": _add,
    "crowd": _crowd,
    "delete": _delete,
    "thin": _thin,
    "delete a day": _delete_day,
    "rename": _rename,
    "clock": _clock,
    "person": _person,
    "ranks": _ranks,
    "joins": _joins,
    "leaves": _leaves,
    "issue": _issue,
    "picture": _picture,
}


def edited(of: County, random: Random, most: int = 3) -> tuple[County, list[str]]:
    """A paper after one or a few edits, and what they were."""
    done = random.choices(tuple(EDITS), k=random.randrange(1, most + 1))
    for name in done:
        if of.stories:
            of = EDITS[name](of, random)
    return of, done
