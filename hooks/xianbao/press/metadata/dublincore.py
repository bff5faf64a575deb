"""Dublin Core terms, which libraries and archives read."""

from xianbao.paper.masthead import Masthead
from xianbao.press.metadata.particulars import Particulars
from xianbao.press.metadata.writing import meta

_SCHEMA = '<link rel="schema.dcterms" href="http://purl.org/dc/terms/">'


def dublin_core(story: Particulars, masthead: Masthead) -> str:
    """The terms of a story, after DCMI's rules for HTML: a tag for each value."""
    source = story.article.source
    return "".join(
        (
            _SCHEMA,
            meta("dcterms.title", story.title),
            *(meta("dcterms.creator", one.name) for one in story.authors),
            *(meta("dcterms.contributor", one.name) for one in (*story.editors, *story.helpers)),
            meta("dcterms.publisher", masthead.name.han),
            meta("dcterms.issued", story.published),
            meta("dcterms.modified", story.modified),
            meta("dcterms.language", story.language),
            meta("dcterms.type", "Text"),
            meta("dcterms.subject", story.section.name),
            *(meta("dcterms.isPartOf", one.name) for one in story.series),
            meta("dcterms.identifier", story.identifier),
            meta("dcterms.source", story.source_url or (source.name if source else "")),
            meta("dcterms.rights", "" if story.original else masthead.copyright),
        )
    )
