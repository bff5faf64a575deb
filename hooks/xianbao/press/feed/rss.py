"""RSS 2.0, with whole texts (content), people (dc) and photos with their credits (media)."""

from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime

from xianbao.paper.masthead import Masthead
from xianbao.press.address import RSS
from xianbao.press.feed.channel import Channel, full_title
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import whole
from xianbao.press.metadata.particulars import Image, Particulars
from xianbao.press.metadata.writing import xml

_SPACES = (
    ' xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
)


def feed(channel: Channel, updated: datetime, items: Iterable[str], composer: Composer) -> bytes:
    """The document of a channel; ``updated`` is when the newest of its stories was modified."""
    masthead, base = composer.edition.masthead, composer.base
    own = xml(whole(base, channel.folder + RSS))
    title = xml(full_title(channel, composer))
    rights = f"<copyright>{xml(masthead.copyright)}</copyright>" if masthead.copyright else ""
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<rss version="2.0"{_SPACES}><channel><title>{title}</title>'
        f"<link>{xml(whole(base, channel.page))}</link>"
        f"<description>{xml(channel.about) or title}</description>"
        f"<language>{masthead.news_language}</language>{rights}"
        f"<lastBuildDate>{format_datetime(updated)}</lastBuildDate>"
        f'<atom:link rel="self" type="application/rss+xml" href="{own}"/>\n'
    )
    return f"{head}{''.join(items)}</channel></rss>\n".encode("utf-8", "replace")


def item(story: Particulars, html: str, masthead: Masthead) -> str:
    """A whole story; ``html`` is its content."""
    creators = "".join(f"<dc:creator>{xml(one.name)}</dc:creator>" for one in story.authors)
    groups = "".join(
        f"<category>{xml(one.name)}</category>" for one in (story.section, *story.series)
    )
    return (
        f"<item><title>{xml(story.title)}</title><link>{xml(story.address)}</link>"
        f'<guid isPermaLink="true">{xml(story.identifier)}</guid>'
        f"<pubDate>{format_datetime(story.article.published)}</pubDate>"
        f"<dcterms:modified>{story.modified}</dcterms:modified>{creators}"
        f"<dc:publisher>{xml(masthead.name.han)}</dc:publisher>{groups}"
        f"<description>{xml(story.summary)}</description>"
        f"<content:encoded>{xml(html)}</content:encoded>"
        f"{''.join(map(_media, story.images))}</item>\n"
    )


def _media(image: Image) -> str:
    caption = f"<media:description>{xml(image.caption)}</media:description>"
    credit = f"<media:credit>{xml(image.credit)}</media:credit>"
    return (
        f'<media:content url="{xml(image.address)}" medium="image" width="{image.width}"'
        f' height="{image.height}">{caption if image.caption else ""}'
        f"{credit if image.credit else ''}</media:content>"
    )
