"""Channels: what a feed is about, and where its files stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import whole

NEWEST = 20
"""Stories in the feed of the paper, a section or a series: what a county paper prints in a day."""
NEWEST_OF_PERSON = 10

ATOM = "application/atom+xml"
RSS = "application/rss+xml"
JSON_FEED = "application/feed+json"


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed in its three forms.

    ``name`` is the page's name in the plan, ``title`` that of the section, series or person, empty
    for the paper; ``page`` the address of the page that it follows, ``list`` the catalogue's list,
    of which the newest ``most`` stories go out.
    """

    name: str
    title: str
    about: str
    page: str
    list: str
    most: int = NEWEST

    @property
    def folder(self) -> str:
        """The address of the folder with its files."""
        return address.feed(self.page)


def paper(composer: Composer) -> Channel:
    """The whole paper."""
    motto = composer.edition.masthead.motto
    return Channel("feed/", "", motto, "", catalogue.ALL)


def corrections(composer: Composer) -> Channel:
    """What was corrected last, were it printed years ago: other feeds hold new stories only."""
    words = composer.wording
    title, about = words.pair("Corrections").han, words.text("Corrections explained")
    return Channel("correction-feed/", title, about, address.CORRECTIONS, catalogue.CORRECTED)


def section(key: str, composer: Composer) -> Channel:
    """A section; `KeyError` if there is none."""
    one = composer.edition.sections[key]
    page = address.section(key)
    return Channel(f"section-feed/{key}", one.label.han, one.about, page, catalogue.section(key))


def series(key: str, composer: Composer) -> Channel:
    """A series; `KeyError` if there is none."""
    one = composer.edition.series[key]
    about, page = one.about or one.banner, address.series(key)
    return Channel(f"series-feed/{key}", one.label.han, about, page, catalogue.series(key))


def person(key: str, composer: Composer) -> Channel:
    """A person, whatever they did for a story; `KeyError` if there is none."""
    one = composer.edition.person(key)
    name, page = catalogue.person(key), address.person(key)
    about = one.about or one.job
    return Channel(f"person-feed/{key}", one.name, about, page, name, NEWEST_OF_PERSON)


FAMILIES: dict[str, Callable[[str, Composer], Channel]] = {
    "feed": lambda _, composer: paper(composer),
    "correction-feed": lambda _, composer: corrections(composer),
    "section-feed": section,
    "series-feed": series,
    "person-feed": person,
}
"""Family of a page's name → the channel of one of its names."""


def newest(channel: Channel, composer: Composer) -> Sequence[Card]:
    """The stories that go out: those printed last, of corrected ones those corrected last."""
    cards = composer.edition.stories(channel.list)
    if channel.list != catalogue.CORRECTED:
        return cards[: channel.most]
    by_correction = sorted(cards, key=lambda card: (card.corrected[-1], card.key), reverse=True)
    return by_correction[: channel.most]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a feed: its file, its media type, what readers of feeds call it."""

    file: str
    media_type: str
    name: str


FORMS = (
    Form(address.ATOM, ATOM, "Atom"),
    Form(address.RSS, RSS, "RSS"),
    Form(address.JSON_FEED, JSON_FEED, "JSON Feed"),
)


def full_title(channel: Channel, composer: Composer) -> str:
    """棠岫日报 - 要闻."""
    name = composer.edition.masthead.name.han
    return f"{name} - {channel.title}" if channel.title else name


def addresses(channel: Channel, composer: Composer) -> list[tuple[Form, str]]:
    """The whole address of each form; none in a paper without an address of its own."""
    if not composer.base:
        return []
    return [(form, whole(composer.base, channel.folder + form.file)) for form in FORMS]
