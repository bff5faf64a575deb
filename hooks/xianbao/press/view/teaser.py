"""A story as other pages show it."""

from markupsafe import Markup

from xianbao.press.value import value
from xianbao.press.view.link import PairLink
from xianbao.press.view.picture import Picture


@value
class Teaser:
    """A story in a list, on the front or beside another story.

    ``headline`` carries ``<wbr>`` at the places where a line may break; ``title`` is the same as
    plain text. ``day`` is short (``11-22``), ``date`` is ISO 8601 for ``datetime=``. ``byline`` is
    a line of text, ``kind`` the value of `xianbao.paper.article.Kind`. ``summary`` is the editor's,
    or the story's first words.
    """

    href: str
    title: str
    headline: Markup
    day: str
    date: str
    kind: str
    section: PairLink
    kicker: str = ""
    deck: str = ""
    summary: str = ""
    byline: str = ""
    series: tuple[PairLink, ...] = ()
    picture: Picture | None = None
    script: str = "zh-Hans"
