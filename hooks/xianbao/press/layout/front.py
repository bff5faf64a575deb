"""The front page: what leads, what stands beside it, and nothing twice."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from xianbao.paper.article import Article, Kind, Play
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.headline import plain_title
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import latest_box, totals, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.summary import opening_words
from xianbao.press.view.front import Department, FrontView, PageToday
from xianbao.press.view.link import Link
from xianbao.press.view.teaser import Teaser

POOL = 400
"""How many of the newest stories the front chooses from: it never reads the whole archive."""

SECONDS, BRIEFS, PICTURES, NOTICES, MORE = 3, 8, 6, 3, 14
REST = 3
HEADLINES = 3

_NEVER_LEADS = frozenset({Kind.BRIEF, Kind.NOTICE, Kind.VOICE})


class _Pool:
    """Stories still free for the front, in order of worth; each is taken once."""

    def __init__(self, stories: Iterable[Article]) -> None:
        self._free = {story.key: story for story in stories}

    def __iter__(self) -> Iterator[Article]:
        return iter(tuple(self._free.values()))

    def take(self, most: int, wanted: Iterable[Article]) -> tuple[Article, ...]:
        """Up to ``most`` of the wanted stories that are still free, which then are no longer."""
        taken = [story for story in wanted if story.key in self._free][:most]
        for story in taken:
            del self._free[story.key]
        return tuple(taken)


def front_sheet(composer: Composer) -> Sheet:
    """The front page of an edition, an empty one too."""
    edition = composer.edition
    pool = _Pool(_by_worth(composer))
    lead = pool.take(1, _leads(pool))
    seconds = pool.take(SECONDS, _seconds(pool))
    briefs = pool.take(BRIEFS, (story for story in pool if story.kind is Kind.BRIEF))
    notices = pool.take(NOTICES, (story for story in pool if story.kind is Kind.NOTICE))
    voice = pool.take(1, _voices(pool))
    pictures = pool.take(PICTURES, _pictures(pool))
    departments = tuple(_departments(pool, composer))
    series = tuple(_series(pool, composer))
    whole = replace(
        totals(edition.articles, composer),
        more=composer.word("Statistics of the paper", address.STATISTICS),
    )
    exhibits = (latest_box(edition.articles[:POOL]), whole if edition.articles else None)
    boxes, downloads = with_downloads("", exhibits, composer)
    view = FrontView(
        lead=_lead(lead[0], composer) if lead else None,
        seconds=composer.teasers(seconds),
        briefs=composer.teasers(briefs),
        today=tuple(_today(composer)),
        today_href=ROOT + address.day(edition.articles[0].day) if edition.articles else "",
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
        downloads=downloads,
    )


def _by_worth(composer: Composer) -> list[Article]:
    """The newest stories: day by day from the newest, each day as its paper is ordered."""
    edition = composer.edition
    newest = [story for story in edition.articles[:POOL] if story.play is not Play.NONE]
    places = {
        story.key: place
        for day in {story.day for story in newest}
        for place, story in enumerate(edition.by_day[day])
    }
    return sorted(newest, key=lambda story: (-story.day.toordinal(), places[story.key]))


def _leads(pool: _Pool) -> list[Article]:
    """The newest day's story that the editor put at the top, else its first real story."""
    stories = [story for story in pool if story.kind not in _NEVER_LEADS]
    today = [story for story in stories if story.day == stories[0].day]
    chosen = [story for story in today if story.play is Play.LEAD]
    return chosen or stories or list(pool)


def _lead(story: Article, composer: Composer) -> Teaser:
    """The lead; without a picture it takes the room for more of its text."""
    teaser = composer.teaser(story)
    if teaser.picture or story.summary:
        return teaser
    return replace(teaser, summary=opening_words(story.body))


def _seconds(pool: _Pool) -> list[Article]:
    stories = [
        story for story in pool if story.kind not in _NEVER_LEADS and story.kind is not Kind.PICTURE
    ]
    newest = {story.day for story in stories[:1]}
    chosen = [s for s in stories if s.play in {Play.SECOND, Play.LEAD} and s.day in newest]
    return [*chosen, *(story for story in stories if story not in chosen)]


def _voices(pool: _Pool) -> list[Article]:
    voices = [story for story in pool if story.kind is Kind.VOICE]
    return voices or [story for story in pool if story.kind is Kind.OPINION]


def _pictures(pool: _Pool) -> list[Article]:
    """Picture news first, then other stories with a photo."""
    with_photo = [story for story in pool if story.photos]
    return sorted(with_photo, key=lambda story: story.kind is not Kind.PICTURE)


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
        newest = composer.edition.by_series.get(series.key, ())
        stories = pool.take(1 + REST, newest[:POOL]) or newest[: 1 + REST]
        if stories:
            yield Department(
                composer.series(series.key),
                composer.teaser(stories[0]),
                composer.teasers(stories[1:]),
                series.banner,
            )


def _today(composer: Composer) -> Iterator[PageToday]:
    """The printed pages of the newest day."""
    edition = composer.edition
    if not edition.articles:
        return
    day = edition.articles[0].day
    issue = edition.issues.get(day)
    stories = edition.by_day[day]
    for number in sorted({story.page for story in stories if story.page}):
        page = issue.page(number) if issue else None
        own = [story for story in stories if story.page == number]
        yield PageToday(
            composer.wording.page_pair(number),
            page.name if page else "",
            ROOT + address.page(day, number),
            tuple(
                Link(plain_title(story.title), ROOT + address.story(story.key))
                for story in own[:HEADLINES]
            ),
        )
