"""The live set: the pages that a printing sets anew. All others stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from xianbao.paper import catalogue
from xianbao.paper.catalogue import family
from xianbao.paper.edition import Edition
from xianbao.press.publishing.publication import Found
from xianbao.press.standing.changes import Changes, Snapshot, changes
from xianbao.press.standing.plan import followers, plan, stands
from xianbao.press.standing.record import NoRecordError, Record

HOST = "host/"
"""The name under which the host's own files are on record."""
SEARCH = "search-"
"""How the names begin under which the index for search is; see `xianbao.press.search.bindery`."""


@dataclass(frozen=True, slots=True)
class Live:
    """``names`` are to be set, ``gone`` are no longer pages of the paper.

    ``whole`` says that everything is set, because nothing is known of what stands; ``host`` that
    the host's files are put there again.
    """

    names: list[str]
    gone: list[str]
    whole: bool
    host: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """Digests: ``pages`` of all that every page is made with, ``host`` of the host's files."""

    pages: str
    host: str


def live_set(edition: Edition, record: Record, keys: Keys, new: Snapshot, found: Found) -> Live:
    """What must be set so that the site is that of the edition.

    ``new`` is the edition's snapshot, ``found`` how the site was found.
    """
    if record.snapshot is None or record.key != keys.pages or found.doubt is None:
        return _everything(edition)
    try:
        live = _partly(edition, record, changes(record.snapshot, new, edition))
    except NoRecordError:
        record.forget()
        return _everything(edition)
    return replace(live, host=record.host != keys.host or HOST in record.pending)


def _everything(edition: Edition) -> Live:
    return Live(list(plan(edition)), [], whole=True, host=True)


def _partly(edition: Edition, record: Record, found: Changes) -> Live:
    """Pages that read what changed, pages that are new, pages that were cut short."""
    pending = {name for name in record.pending if not name.startswith((HOST, SEARCH))}
    names = record.readers(found.subjects) | pending
    for name in _candidates(edition, record, found):
        if record.files(name) is None or not stands(name, edition):
            names.add(name)
    live = sorted(name for name in names if stands(name, edition))
    gone = sorted(names.difference(live))
    return Live(live, gone, whole=False)


def _candidates(edition: Edition, record: Record, found: Changes) -> Iterator[str]:
    """Pages that may have come or gone."""
    for name in found.lists:
        if name != catalogue.ALL:
            yield name
            yield from followers(name)
        if family(name) == "day":
            day = name.partition("/")[2]
            yield from record.pages_of(day)
            yield from (catalogue.page(day, number) for number in edition.pages_on(day))
