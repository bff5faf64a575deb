"""订阅: what a feed is, for readers who do not know, and every feed there is."""

from dataclasses import replace

from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.feed import channel
from xianbao.press.feed.channel import FORMS, Channel
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.head import page_head, step
from xianbao.press.metadata.identity import whole
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.subscribe import Followed, SubscribeView


def subscribe_sheet(composer: Composer) -> Sheet:
    """The page of all feeds; people's are found on the pages of the people."""
    edition = composer.edition
    head = composer.wording.pair("Subscribe")
    groups = (
        (
            composer.wording.pair("Sections"),
            [channel.section(k, composer) for k in edition.sections],
        ),
        (composer.wording.pair("Series"), [channel.series(k, composer) for k in edition.series]),
        (composer.wording.pair("Corrections"), [channel.corrections(composer)]),
    )
    view = SubscribeView(
        head=head,
        address=whole(composer.base, channel.paper(composer).folder + address.ATOM),
        paper=_followed(channel.paper(composer), composer),
        groups=tuple(
            (pair, tuple(_followed(one, composer) for one in found))
            for pair, found in groups
            if found
        ),
        people=composer.word("People", address.PEOPLE),
    )
    sheet = Sheet(address.SUBSCRIBE, "subscribe.html", view, composer.page_title(head.han))
    way = (step(head.han, address.SUBSCRIBE, composer),)
    return replace(sheet, head=page_head(sheet, composer, way, channel.paper(composer)))


def _followed(one: Channel, composer: Composer) -> Followed:
    forms = tuple(Link(form.name, ROOT + one.folder + form.file) for form in FORMS)
    return Followed(PairLink(_pair(one, composer), ROOT + one.page), one.about, forms)


def _pair(one: Channel, composer: Composer) -> Pair:
    key = one.name.partition("/")[2]
    if one.name == channel.corrections(composer).name:
        return composer.wording.pair("Corrections")
    if not key:
        return composer.pair(composer.edition.masthead.name)
    linked = composer.section if one.name.startswith("section-") else composer.series
    return linked(key).pair
