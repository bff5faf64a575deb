"""The pressroom of one project: where a run finds what it needs, whoever has called it.

The host calls it through `xianbao.press.site`; the command calls it without the host, as long as
what the host made before still holds.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from xianbao.paper.edition import Edition
from xianbao.paper.masthead import Bills, Masthead
from xianbao.paper.shelf import DamagedShelfError
from xianbao.press.newsbill.typeface import typeface
from xianbao.press.printing import House, Printing, Report, SetPages
from xianbao.press.publishing.publication import Publication
from xianbao.press.releases.clock import check_clock
from xianbao.press.releases.keeping import Keeping, Source, unsourced
from xianbao.press.releases.release import Origin
from xianbao.press.releases.vault import Vault
from xianbao.press.slices import available, set_all
from xianbao.press.standing.claim import sweep
from xianbao.press.standing.host import Host
from xianbao.press.standing.imprint import installed, pages_key
from xianbao.press.standing.live import Keys

STORE = ".xianbao"
"""The folder beside ``articles/`` in which a paper keeps what it can make again."""


class CopyRefusedError(Exception):
    """The desk found errors; the message lists every problem of every file."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the host alone works with and for: a masthead with no story, and a folder to keep."""

    masthead: Masthead
    folder: Path


@dataclass
class Orders:
    """What was asked of a run.

    ``workers`` is the number of processes, 0 for one a core. ``by_hash`` never trusts the times of
    files, ``afresh`` nothing that is kept of the copy. ``publication`` is the site, its lock held
    by the caller. ``waiting`` is called when another run is waited for, ``reading`` with the number
    of stories to be read, and what it gives with how many more are; ``advance`` with the pages that
    are set and those of the whole run. ``set_pages`` has them set elsewhere. With ``aside`` the
    host alone works. ``moment`` gives the moment of the edition, for a time zone, where an editor
    has named one; ``next_due`` tells when after a moment there is something due, ``source`` at
    which commit the project is. ``mended`` says that an earlier run was cut short and has been made
    good, ``unrecorded`` how many addresses the paper's ledger does not hold. The run fills in
    ``at``, the moment that it took, ``clock``, what the clock said then, ``due``, when there will
    be something to publish without any change of copy, and ``report``.
    """

    workers: int = 0
    strict: bool = False
    dry: bool = False
    by_hash: bool = False
    afresh: bool = False
    publication: Publication | None = None
    waiting: Callable[[], None] = lambda: None
    reading: Callable[[int], Callable[[int], None]] = lambda _all: lambda _more: None
    advance: Callable[[int, int], None] = lambda _done, _all: None
    set_pages: SetPages | None = None
    aside: Aside | None = None
    moment: Callable[[str], datetime] | None = None
    next_due: Callable[[datetime], datetime | None] = lambda _: None
    source: Source = unsourced
    clock: datetime | None = None
    at: datetime | None = None
    due: datetime | None = None
    mended: bool = False
    unrecorded: int = 0
    report: Report | None = field(default=None, compare=False)

    @property
    def processes(self) -> int:
        """How many processes work."""
        return self.workers or available()


OpenEdition = Callable[[Path, Path, Orders, Callable[[str], None]], Edition]
"""Reads the folder of copy and returns what readers may see now.

The second argument is the press's own folder, the last receives each warning's text. Raises
`CopyRefusedError`.
"""


def print_edition(
    project: Path, edition: Edition, host: Host, orders: Orders, reopen: Callable[[], Edition]
) -> Report:
    """Print an edition, or rehearse it; the caller holds the lock. Raises as `Printing.printed`.

    ``reopen`` reads all copy again, where what is kept of it turns out to be damaged.
    """
    try:
        return _print(project, edition, host, orders)
    except DamagedShelfError:
        orders.afresh = orders.mended = True
        return _print(project, reopen(), host, orders)


def _print(project: Path, edition: Edition, host: Host, orders: Orders) -> Report:
    templates = project / host.settings.templates
    face = typeface(edition.masthead, project)
    host = replace(host, look=replace(host.look, face=face))
    # The record is of one site: what another build published elsewhere says nothing of this one.
    made_with = pages_key(edition.masthead, templates, (host.look, host.settings.site))
    keys = Keys(made_with, host.print)
    house = House(
        site=project / host.settings.site,
        articles=project / "articles",
        templates=templates,
        store=project / STORE,
        keys=keys,
        open=(project / "docs", templates),
    )
    set_pages = orders.set_pages or partial(set_all, workers=orders.processes)
    publication = orders.publication or Publication(house.site)
    vault = Vault.beside(house.site)
    _believe(orders, vault)
    printing = Printing(
        edition,
        host,
        house,
        publication,
        set_pages,
        orders.advance,
        workers=orders.processes,
        keeping=_keeping(orders, vault),
    )
    if not orders.dry:
        sweep(house.store)
    orders.report = printing.rehearsed() if orders.dry else printing.printed()
    orders.report.site = host.settings.site
    orders.report.due = orders.due
    orders.report.faceless = face is None and edition.masthead.share_cards is not Bills.NONE
    orders.report.mended |= orders.mended
    return orders.report


def _believe(orders: Orders, vault: Vault) -> None:
    """Whether the clock can be right; raises `ClockError`. A moment that was named is taken."""
    if orders.at and not orders.moment:
        check_clock(orders.at, vault.seen(), orders.next_due)


def _keeping(orders: Orders, vault: Vault) -> Keeping | None:
    """What keeps the release; nothing in a rehearsal."""
    if orders.dry or not orders.at:
        return None
    clock, insisted = orders.clock or orders.at, orders.moment is not None
    origin = Origin(orders.at, clock, insisted, packages=installed())
    return Keeping(vault, origin, orders.source)


def unmoved(site: str, error: OSError) -> str:
    """What an editor reads when the system does not let a run write or publish."""
    return f"新版换不上去，已上线的报纸不变：{error}。→ 请看磁盘是否已满，{site} 能否写入和改名。"
