"""The paper's own words on every page."""

from collections.abc import Iterator

from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.view.furniture import Furniture
from xianbao.press.view.link import Link, PairLink

_ICP = "https://beian.miit.gov.cn/"
"""Where everybody can look up a 备案 number. Rule of 2005-02-08: the number is linked to it."""
_POLICE = "https://beian.mps.gov.cn/#/query/webSearch?code="
"""The same for 公安联网备案."""


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
        records=tuple(records(composer)),
    )


def records(composer: Composer) -> Iterator[Link]:
    """CN, ISSN, licence, ICP 备案 and 公安备案, those that the masthead gives."""
    masthead = composer.edition.masthead
    if masthead.cn:
        yield Link(masthead.cn, "")
    if masthead.issn:
        yield Link(masthead.issn, "")
    if masthead.licence:
        yield Link(composer.wording.text("Licence number", number=masthead.licence), "")
    if masthead.record:
        yield Link(masthead.record, _ICP)
    if masthead.police_record:
        digits = "".join(filter(str.isdecimal, masthead.police_record))
        yield Link(masthead.police_record, f"{_POLICE}{digits}")


def _foot(composer: Composer, edition: Edition) -> tuple[PairLink, ...]:
    links = [
        composer.word("Sections", address.SECTIONS),
        composer.word("People", address.PEOPLE),
        composer.word("Statistics of the paper", address.STATISTICS),
        composer.word("Archive", address.ARCHIVE),
        composer.word("Subscribe", address.SUBSCRIBE),
        composer.word("Corrections", address.CORRECTIONS),
        composer.word("Colophon", address.COLOPHON),
    ]
    if edition.masthead.series:
        links.insert(1, composer.word("Series", address.SERIES))
    return tuple(links)
