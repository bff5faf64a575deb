"""Atom, RFC 4287."""

from collections.abc import Iterable
from datetime import datetime

from xianbao.press.address import ATOM
from xianbao.press.feed.channel import Channel, full_title
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import whole
from xianbao.press.metadata.organization import SIGN
from xianbao.press.metadata.particulars import Particulars, Signed
from xianbao.press.metadata.writing import xml


def feed(channel: Channel, updated: datetime, entries: Iterable[str], composer: Composer) -> bytes:
    """The document of a channel; ``updated`` is when the newest of its stories was modified."""
    masthead, base = composer.edition.masthead, composer.base
    own = xml(whole(base, channel.folder + ATOM))
    subtitle = f"<subtitle>{xml(channel.about)}</subtitle>" if channel.about else ""
    rights = f"<rights>{xml(masthead.copyright)}</rights>" if masthead.copyright else ""
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{masthead.language}">'
        f"<id>{own}</id><title>{xml(full_title(channel, composer))}</title>{subtitle}"
        f"<updated>{updated.isoformat()}</updated>"
        f'<link rel="self" type="application/atom+xml" href="{own}"/>'
        f'<link rel="alternate" type="text/html" href="{xml(whole(base, channel.page))}"/>'
        f"<author><name>{xml(masthead.name.han)}</name><uri>{xml(base)}</uri></author>"
        f"<icon>{xml(whole(base, SIGN))}</icon>{rights}\n"
    )
    return f"{head}{''.join(entries)}</feed>\n".encode("utf-8", "replace")


def entry(story: Particulars, html: str) -> str:
    """A whole story; ``html`` is its content."""
    summary = f"<summary>{xml(story.summary)}</summary>" if story.summary else ""
    via = f'<link rel="via" href="{xml(story.source_url)}"/>' if story.source_url else ""
    return (
        f'<entry xml:lang="{story.language}"><id>{xml(story.identifier)}</id>'
        f"<title>{xml(story.title)}</title>"
        f'<link rel="alternate" type="text/html" href="{xml(story.address)}"/>{via}'
        f"<published>{story.published}</published><updated>{story.modified}</updated>"
        f"{''.join(map(_author, story.authors))}"
        f'<category term="{xml(story.section.name)}" scheme="{xml(story.section.address)}"/>'
        + "".join(
            f'<category term="{xml(one.name)}" scheme="{xml(one.address)}"/>'
            for one in story.series
        )
        + f'{summary}<content type="html">{xml(html)}</content></entry>\n'
    )


def _author(one: Signed) -> str:
    uri = f"<uri>{xml(one.address)}</uri>" if one.address else ""
    return f"<author><name>{xml(one.name)}</name>{uri}</author>"
