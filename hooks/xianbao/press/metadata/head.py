"""The head of a page for machines: where it stands, what it is, and how to follow it."""

from collections.abc import Sequence

from markupsafe import Markup

from xianbao.press import address
from xianbao.press.feed.channel import Channel, addresses, full_title
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.breadcrumb import breadcrumb
from xianbao.press.metadata.dublincore import dublin_core
from xianbao.press.metadata.identity import linked, whole
from xianbao.press.metadata.newsarticle import news_article
from xianbao.press.metadata.opengraph import (
    Card,
    Passed,
    article_graph,
    first_photo,
    open_graph,
)
from xianbao.press.metadata.organization import organization
from xianbao.press.metadata.particulars import Named, Particulars
from xianbao.press.metadata.writing import link, script
from xianbao.press.sheet import Sheet

_NINJS = "application/json"


def story_head(story: Particulars, composer: Composer, card: Card | None = None) -> Markup:
    """The head of a story; ``card`` is the picture that it is passed on with, if not a photo."""
    masthead = composer.edition.masthead
    own = whole(composer.base, address.story(story.article.key))
    passed = Passed(own, story.title, story.summary or story.title, story.language)
    way = (_front(composer), story.section, Named(story.title, story.address))
    return _markup(
        link("canonical", own),
        link("alternate", story.address + address.NINJS, _NINJS, "ninjs 3.1"),
        link("alternate", story.address + address.NINJS_2, _NINJS, "ninjs 2.2"),
        open_graph(passed, masthead, card or first_photo(story), "article"),
        article_graph(story),
        dublin_core(story, masthead),
        script(news_article(story, composer)),
        script(breadcrumb(way)),
    )


def front_head(channel: Channel, composer: Composer) -> Markup:
    """The head of the front: the paper in full."""
    masthead = composer.edition.masthead
    name = masthead.name.han
    page = Passed(composer.base, name, masthead.motto or name, masthead.language)
    return _markup(
        link("canonical", composer.base),
        *follow(channel, composer),
        open_graph(page, masthead, None),
        script(organization(composer)),
    )


def page_head(
    sheet: Sheet,
    composer: Composer,
    way: Sequence[Named],
    channel: Channel | None = None,
    card: Card | None = None,
) -> Markup:
    """The head of any other page.

    ``way`` leads there from the page below the front to the page itself; ``channel`` is its feed,
    ``card`` the picture that it is passed on with.
    """
    masthead = composer.edition.masthead
    own = whole(composer.base, sheet.address)
    title = way[-1].name if way else sheet.title
    page = Passed(own, title, sheet.description, masthead.language)
    return _markup(
        link("canonical", own),
        *(follow(channel, composer) if channel else ()),
        open_graph(page, masthead, card),
        script(breadcrumb((_front(composer), *way))) if way else "",
    )


def follow(channel: Channel, composer: Composer) -> list[str]:
    """How programs find a page's feed."""
    title = full_title(channel, composer)
    return [
        link("alternate", at, form.media_type, f"{title} ({form.name})")
        for form, at in addresses(channel, composer)
    ]


def step(name: str, place: str, composer: Composer) -> Named:
    """One step of the way to a page."""
    return Named(name, linked(composer.base, place))


def _front(composer: Composer) -> Named:
    return step(composer.edition.masthead.name.han, "", composer)


def _markup(*parts: str) -> Markup:
    return Markup("".join(parts))  # noqa: S704  # every part escapes what it is made of
