"""The paper's own words on every page."""

from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.view.furniture import Furniture
from xianbao.press.view.link import PairLink


def furniture(composer: Composer, standing: tuple[PairLink, ...] = ()) -> Furniture:
    """Nameplate, section bar and foot; ``standing`` are the paper's standing pages."""
    edition = composer.edition
    masthead = edition.masthead
    newest = edition.cards[0].day if edition.cards else None
    issue = edition.issue(newest) if newest else None
    return Furniture(
        name=composer.pair(masthead.name),
        home=ROOT,
        language=masthead.language,
        day=composer.date_line(newest) if newest else None,
        number=composer.issue_number(issue),
        pages=composer.wording.text("Pages today", count=len(issue.pages)) if issue else "",
        cn=masthead.cn,
        motto=masthead.motto,
        ear=masthead.ear,
        sections=tuple(composer.section(section.key) for section in masthead.sections),
        foot=(*_foot(composer, edition), *standing),
        search=composer.word("Search", address.SEARCH) if masthead.search else None,
        colophon=masthead.colophon,
        copyright=masthead.copyright,
        record=masthead.record,
    )


def _foot(composer: Composer, edition: Edition) -> tuple[PairLink, ...]:
    links = [
        composer.word("Sections", address.SECTIONS),
        composer.word("People", address.PEOPLE),
        composer.word("Statistics of the paper", address.STATISTICS),
        composer.word("Archive", address.ARCHIVE),
    ]
    if edition.masthead.series:
        links.insert(1, composer.word("Series", address.SERIES))
    return tuple(links)
