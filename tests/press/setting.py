"""Setting without drawing: sheets as values, for tests of which are set anew and which stand."""

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from press.county import BASE, MASTHEAD
from xianbao.paper.edition import Edition
from xianbao.press.feed.entry import Entries
from xianbao.press.layout.book import sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import holds
from xianbao.press.layout.redirect import redirect
from xianbao.press.newsbill.sheets import bill
from xianbao.press.publishing.docket import NOTHING
from xianbao.press.publishing.publication import Found
from xianbao.press.standing.changes import snapshot
from xianbao.press.standing.live import Keys, Live, live_set
from xianbao.press.standing.plan import plan
from xianbao.press.standing.record import Done, Record
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.wire import goes_by_wire, wired
from xianbao.press.wording import Wording

WORDING = Wording(MASTHEAD.labels, MASTHEAD.script, MASTHEAD.label_style)
KEYS = Keys("pages", "host")
WELL = Found(cold=False, doubt=NOTHING)
"""How a run finds the site after one that went well."""


def pages(of: Edition, names: Iterable[str]) -> tuple[dict[str, object], list[Done]]:
    """Some pages as one worker sets them: what stands on each, and what each has read."""
    composer = Composer(of, WORDING, BASE)
    typesetter = Typesetter(lambda picture: Markup(repr(picture)), lambda link: holds(link, of))  # noqa: S704
    entries = Entries(composer, typesetter)
    found: dict[str, object] = {}
    done = []
    for name in names:
        of.readings.start()
        found[name] = _page(name, composer, typesetter, entries)
        done.append(Done(name, (name,), of.readings.taken()))
    return found, done


def everything(of: Edition) -> dict[str, object]:
    """Every page of an edition."""
    return pages(of, plan(of))[0]


def printed(path: Path, of: Edition) -> Record:
    """The record of a first printing."""
    record = Record(path)
    record.enter(pages(of, plan(of))[1], ())
    record.save(KEYS.pages, KEYS.host, snapshot(of))
    return record


def live(of: Edition, record: Record) -> Live:
    """What must be set after a run that went well."""
    return live_set(of, record, KEYS, snapshot(of), WELL)


def _page(name: str, composer: Composer, typesetter: Typesetter, entries: Entries) -> object:
    family, _, rest = name.partition("/")
    if family == "photo":
        return composer.edition.picture(rest)
    if family == "alias":
        return redirect(rest, composer)
    if goes_by_wire(name):
        return wired(name, composer, entries)
    if family in {"bill", "section-bill"}:
        return bill(name, composer)
    return sheet(name, composer, typesetter)
