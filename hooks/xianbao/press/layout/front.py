"""The front page: what leads, what stands beside it, and nothing twice."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from xianbao.paper import catalogue
from xianbao.paper.article import Kind, Play
from xianbao.paper.card import Card
from xianbao.paper.summary import opening_words
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.feed import channel
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import latest_box, totals, with_downloads
from xianbao.press.metadata.head import front_head
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.headline import banner_line
from xianbao.press.view.front import Department, FrontView, PageToday
from xianbao.press.view.link import Link
from xianbao.press.view.teaser import Teaser

POOL = 400
"""How many of the newest stories the front chooses from: it never reads the whole archive."""

SECONDS, BRIEFS, PICTURES, NOTICES, MORE = 3, 8, 6, 3, 14
REST = 3
HEADLINES = 3

_NEVER_LEADS = frozenset({Kind.BRIEF.value, Kind.NOTICE.value, Kind.VOICE.value})
_CHOSEN = frozenset({Play.SECOND.value, Play.LEAD.value})


class _Pool:
    """Stories still free for the front, in order of worth; each is taken once."""

    def __init__(self, stories: Iterable[Card]) -> None:
        self._free = {story.key: story for story in stories}

    def __iter__(self) -> Iterator[Card]:
        return iter(tuple(self._free.values()))

    def take(self, most: int, wanted: Iterable[Card]) -> tuple[Card, ...]:
        """Up to ``most`` of the wanted stories that are still free, which then are no longer."""
        taken = [story for story in wanted if story.key in self._free][:most]
        for story in taken:
            del self._free[story.key]
        return tuple(taken)


def front_sheet(composer: Composer) -> Sheet:
    """The front page of an edition, an empty one too."""
    edition = composer.edition
    stories = edition.stories(catalogue.ALL)
    pool = _Pool(_by_worth(stories[:POOL], composer))
    lead = pool.take(1, _leads(pool))
    seconds = pool.take(SECONDS, _seconds(pool))
    briefs = pool.take(BRIEFS, (story for story in pool if story.kind == Kind.BRIEF.value))
    notices = pool.take(NOTICES, (story for story in pool if story.kind == Kind.NOTICE.value))
    voice = pool.take(1, _voices(pool))
    pictures = pool.take(PICTURES, _pictures(pool))
    departments = tuple(_departments(pool, composer))
    series = tuple(_series(pool, composer))
    whole = replace(
        totals(stories, composer),
        more=composer.word("Statistics of the paper", address.STATISTICS),
    )
    exhibits = (latest_box(stories[:POOL], composer), whole if stories else None)
    boxes, downloads = with_downloads("", exhibits, composer)
    view = FrontView(
        lead=_lead(lead[0], composer) if lead else None,
        seconds=composer.teasers(seconds),
        briefs=composer.teasers(briefs),
        today=tuple(_today(stories[0].day, composer)) if stories else (),
        today_href=ROOT + address.day(stories[0].day) if stories else "",
        boxes=boxes,
        departments=departments,
        series=series,
        pictures=composer.teasers(pictures),
        voice=composer.teaser(voice[0]) if voice else None,
        notices=composer.teasers(notices),
        more=composer.teasers(pool.take(MORE, pool)),
    )
    name = edition.masthead.name.han
    motto = edition.masthead.motto
    return Sheet(
        address="",
        template="front.html",
        view=view,
        title=name,
        description=motto or name,
        head=front_head(channel.paper(composer), composer),
        downloads=downloads,
    )


def _by_worth(newest: Iterable[Card], composer: Composer) -> Iterator[Card]:
    """The newest stories: day by day from the newest, each day as its paper is ordered."""
    free = {story.key: story for story in newest if story.play != Play.NONE.value}
    for day in sorted({key[:10] for key in free}, reverse=True):
        stories = composer.edition.stories(catalogue.day(day))
        yield from (story for story in stories if story.key in free)


def _leads(pool: _Pool) -> list[Card]:
    """The newest day's story that the editor put at the top, else its first real story."""
    stories = [story for story in pool if story.kind not in _NEVER_LEADS]
    today = [story for story in stories if story.day == stories[0].day]
    chosen = [story for story in today if story.play == Play.LEAD.value]
    return chosen or stories or list(pool)


def _lead(story: Card, composer: Composer) -> Teaser:
    """The lead; without a picture it takes the room for more of its text."""
    teaser = composer.teaser(story)
    if teaser.picture:
        return teaser
    article = composer.edition.article(story.key)
    return teaser if article.summary else replace(teaser, summary=opening_words(article.body))


def _seconds(pool: _Pool) -> list[Card]:
    never = {*_NEVER_LEADS, Kind.PICTURE.value}
    stories = [story for story in pool if story.kind not in never]
    newest = {story.day for story in stories[:1]}
    chosen = [s for s in stories if s.play in _CHOSEN and s.day in newest]
    return [*chosen, *(story for story in stories if story not in chosen)]


def _voices(pool: _Pool) -> list[Card]:
    voices = [story for story in pool if story.kind == Kind.VOICE.value]
    return voices or [story for story in pool if story.kind == Kind.OPINION.value]


def _pictures(pool: _Pool) -> list[Card]:
    """Picture news first, then other stories with a photo."""
    with_photo = [story for story in pool if story.photos]
    return sorted(with_photo, key=lambda story: story.kind != Kind.PICTURE.value)


def _departments(pool: _Pool, composer: Composer) -> Iterator[Department]:
    """Sections in the masthead's order, as far as they have stories left."""
    for section in composer.edition.masthead.sections:
        stories = pool.take(1 + REST, (s for s in pool if s.section == section.key))
        if stories:
            yield Department(
                composer.section(section.key),
                composer.teaser(stories[0]),
                composer.teasers(stories[1:]),
            )


def _series(pool: _Pool, composer: Composer) -> Iterator[Department]:
    """Every series: stories that stand nowhere else yet, or its newest where there are none."""
    for series in composer.edition.masthead.series:
        newest = composer.edition.stories(catalogue.series(series.key))
        stories = pool.take(1 + REST, newest[:POOL]) or newest[: 1 + REST]
        if stories:
            yield Department(
                composer.series(series.key),
                composer.teaser(stories[0]),
                composer.teasers(stories[1:]),
                banner_line(series.banner),
            )


def _today(day: date, composer: Composer) -> Iterator[PageToday]:
    """The printed pages of the newest day that hold a story."""
    edition = composer.edition
    issue = edition.issue(day)
    for number in edition.pages(day):
        own = edition.stories(catalogue.page(f"{day:%Y/%m/%d}", number))
        page = issue.page(number) if issue else None
        if own:
            yield PageToday(
                composer.wording.page_pair(number),
                page.name if page else "",
                ROOT + address.page(day, number),
                tuple(
                    Link(teaser.title, teaser.href, teaser.script)
                    for teaser in composer.teasers(own[:HEADLINES])
                ),
            )
