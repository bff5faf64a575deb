"""Links to stories that were withdrawn: what stands around one may tell of the story."""

import re
from collections.abc import Iterator, Sequence
from posixpath import dirname

from xianbao.desk.asked import address_of
from xianbao.desk.photos import resolved
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.gist import Gist, Lead
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.rulebook import linking

_STORY = re.compile(r"/(\d{4}/\d\d/\d\d/[^/\s)>\"#?]+)/")
_TARGET = re.compile(r"(?:\]\(\s*<?|^\[[^\]\n]+\]:\s*<?|href=[\"']?)([^\s)>\"'#?]+)", re.MULTILINE)


def leads(manuscript: Manuscript, _: Beat) -> tuple[Lead, ...]:
    """The links of a story to others."""
    article = manuscript.article
    keys = set(_STORY.findall(article.body))
    return tuple(_leads(manuscript, keys)) if keys else ()


def _leads(manuscript: Manuscript, keys: set[str]) -> Iterator[Lead]:
    article = manuscript.article
    for target in _TARGET.finditer(manuscript.text):
        for folder in (dirname(article.copy), article.key):
            key = address_of((resolved(target[1], folder) or "").strip("/"))
            if key in keys:
                start, end = (manuscript.place(at) for at in target.span(1))
                yield Lead(key, start.line, start.column, end.line, end.column)
                break


def links_to_withdrawn(gists: Sequence[Gist]) -> Iterator[Problem]:
    """Links of stories that readers see to such as were withdrawn."""
    withdrawn = {gist.key for gist in gists if gist.withdrawn}
    for gist in gists if withdrawn else ():
        for lead in gist.leads:
            if lead.key in withdrawn:
                yield Problem(
                    gist.path,
                    lead.line,
                    lead.column,
                    linking.LINK_TO_WITHDRAWN,
                    (("target", f"/{lead.key}/"),),
                    lead.end_line,
                    lead.end_column,
                )
