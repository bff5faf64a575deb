"""JSON Feed 1.1."""

from collections.abc import Iterable

from xianbao.press.address import JSON_FEED
from xianbao.press.feed.channel import Channel, full_title
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import whole
from xianbao.press.metadata.organization import SIGN
from xianbao.press.metadata.particulars import Particulars, Signed
from xianbao.press.metadata.writing import Json, json_bytes


def feed(channel: Channel, items: Iterable[Json], composer: Composer) -> bytes:
    """The document of a channel."""
    masthead, base = composer.edition.masthead, composer.base
    document: dict[str, Json] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": full_title(channel, composer),
        "home_page_url": whole(base, channel.page),
        "feed_url": whole(base, channel.folder + JSON_FEED),
        "favicon": whole(base, SIGN),
        "language": masthead.language,
        "authors": [{"name": masthead.name.han, "url": base}],
        "items": list(items),
    }
    if channel.about:
        document["description"] = channel.about
    return json_bytes(document)


def item(story: Particulars, html: str) -> Json:
    """A whole story; ``html`` is its content."""
    tags = (story.section, *story.series)
    found: dict[str, Json] = {
        "id": story.identifier,
        "url": story.address,
        "title": story.title,
        "content_html": html,
        "date_published": story.published,
        "date_modified": story.modified,
        "authors": [_author(one) for one in story.authors],
        "tags": [one.name for one in tags],
        "language": story.language,
    }
    if story.summary:
        found["summary"] = story.summary
    if story.images:
        found["image"] = story.images[0].address
    if story.source_url:
        found["external_url"] = story.source_url
    return found


def _author(one: Signed) -> Json:
    return {"name": one.name, "url": one.address} if one.address else {"name": one.name}
