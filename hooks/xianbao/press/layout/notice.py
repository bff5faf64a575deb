"""The notice where a withdrawn story stood: when it was taken down, and what is said of it."""

from markupsafe import Markup

from xianbao.paper.article import day_of
from xianbao.paper.script import language_of
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.remedy import NoticeView

_NO_INDEX = Markup('<meta name="robots" content="noindex">')


def notice_sheet(key: str, composer: Composer) -> Sheet:
    """The notice at a story's address. It knows the story's address and nothing else of it."""
    wording = composer.wording
    article = composer.edition.article(key)
    said = article.withdrawal
    head = wording.pair("Withdrawn")
    day = day_of(key)
    view = NoticeView(
        head=head,
        language=language_of(article.script),
        lead=wording.text("Withdrawn explained", day=wording.day_text(day)),
        date=said.day.isoformat() if said else "",
        day=wording.day_text(said.day) if said else "",
        text=said.text if said else "",
        ways=(
            PairLink(wording.pair("Front page"), ROOT),
            composer.word("Corrections", address.CORRECTIONS),
        ),
    )
    return Sheet(
        address=address.story(key),
        template="notice.html",
        view=view,
        title=composer.page_title(head.han),
        head=_NO_INDEX,
    )
