"""A printing: what must be set anew is set, everything else stands, and the paper is published.

A first printing, one after one corrected word and one on many machines go one road. They differ
in which pages are live, and in who sets them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from uuid import uuid4

from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.copyholder.reading import LeakError, finished, read_of, read_standing
from xianbao.press.darkroom.darkroom import Darkroom, SpoiltPhotoError
from xianbao.press.publishing.docket import NOTHING, Scope
from xianbao.press.publishing.forme import Plate
from xianbao.press.publishing.publication import Found, Publication
from xianbao.press.publishing.rights import for_readers
from xianbao.press.publishing.tree import clear, put, read_plain
from xianbao.press.releases.clock import ClockError
from xianbao.press.releases.keeping import Keeping, Made
from xianbao.press.releases.mark import Mark
from xianbao.press.search.bindery import Bindery, due
from xianbao.press.search.store import Store
from xianbao.press.search.volume import PREFIX
from xianbao.press.slices import MOST, Set, Setter, WorkerLostError, set_all
from xianbao.press.standing.changes import Snapshot, snapshot
from xianbao.press.standing.collision import AddressTakenError, check_addresses
from xianbao.press.standing.host import Host
from xianbao.press.standing.live import HOST, Keys, Live, live_set
from xianbao.press.standing.record import Done, NoRecordError, Record
from xianbao.press.typesetting.unset import UnsetStoryError


@dataclass(frozen=True, slots=True)
class House:
    """Where a printing is done: the site, the copy, the templates, the press's own folder.

    ``open`` are folders in which anybody may read, the standing pages' among them.
    """

    site: Path
    articles: Path
    templates: Path
    store: Path
    keys: Keys
    open: tuple[Path, ...] = ()


@dataclass(slots=True)
class Report:
    """What a printing did.

    ``changed`` and ``removed`` are files below the site's folder. ``faceless`` says that share
    cards were wanted and there was no typeface to set them in. ``due`` is when the next embargo
    ends or the next story expires, in the paper's zone. ``release`` is the number under which it
    is kept, 0 where no byte differs from the last one; ``unkept`` says why none could be kept.
    """

    stories: int
    site: str = ""
    rendered: int = 0
    standing: int = 0
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    mended: bool = False
    faceless: bool = False
    seconds: float = 0.0
    due: datetime | None = None
    release: int = 0
    unkept: str = ""


class NotForPrintError(Exception):
    """A dummy was given to the press: it holds what readers must not see."""

    def __init__(self) -> None:
        """There is nothing to tell but the fact."""
        super().__init__("a dummy is for the newsroom alone and is not printed")


UNPRINTABLE = (
    AddressTakenError,
    ClockError,
    LeakError,
    SpoiltPhotoError,
    UnsetStoryError,
    WorkerLostError,
)
"""Why an edition cannot be published, each told in words for the newsroom."""

SetPages = Callable[[list[str], Setter, Callable[[int], None]], Iterator[Set]]
"""Who sets the pages; told each time how many more are finished."""


@dataclass
class Printing:
    """One printing of one edition."""

    edition: Edition
    host: Host
    house: House
    publication: Publication
    set_pages: SetPages = set_all
    advance: Callable[[int, int], None] = lambda _done, _all: None
    workers: int = 1
    """Processes that bind the index for search."""
    keeping: Keeping | None = None
    """Keeps what is published as a release; without it nothing is kept."""
    _marks: dict[str, Mark] = field(default_factory=dict, init=False, repr=False)
    _report: Report = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin with nothing done; raises `NotForPrintError`."""
        if self.edition.dummy:
            raise NotForPrintError
        self._report = Report(len(self.edition.cards))

    @for_readers()
    def printed(self) -> Report:
        """Publish the edition; the caller holds the lock of the publication.

        Raises one of `UNPRINTABLE`, and `OSError`; the site is then untouched.
        """
        try:
            return self._printed(Record.read(self._path))
        except NoRecordError:
            # It may be damaged where it is read late; what has been set till then is set again.
            damaged = self._path.exists()
            self._drop_record()
            report = self._printed(Record(self._path))
            report.mended |= damaged
            return report

    def _printed(self, record: Record) -> Report:
        self._report = Report(len(self.edition.cards))
        self._marks.clear()
        self._doubt(record)
        moved = self._vouch(record)
        found, new = self.publication.found, snapshot(self.edition)
        live = live_set(self.edition, record, self.house.keys, new, found)
        self._report.mended = found.made_good
        bindery = self._bindery(record, live)
        bound = bindery.due.names
        names = [*live.names, *live.gone, *((HOST,) if live.host else ()), *bound]
        if not names and not record.pending:
            self._settled(found, moved=moved)
            self._keep(record.print, changed=False)
            return self._reported(record, live)
        self._check(live)
        record.begin(names)
        try:
            scope = None if live.whole else self._scope(record, names)
            plate = self.publication.open(scope)
            plate = self._read(plate)
            left = self._left(live, record, found, bound)
            if live.whole:
                record.clear()
            files = self._set(live, plate, record, bindery)
            finished(plate)
            left -= files
            if not live.whole and self._has_withdrawn(record):
                standing = set(self.publication.files()).difference(left, self._report.changed)
                read_standing(plate, self.house.site, sorted(standing))
            self._remove(left, plate)
            self._lay_by(record, files, whole=live.whole)
            self.publication.publish(self._report.changed, self._report.removed)
            bindery.keep()
        except BaseException:
            self.publication.discard()
            raise
        if self._entered(record, [*live.gone, *bindery.due.gone], new):
            self.publication.settle()
        self._keep(record.print)
        self._sweep()
        return self._reported(record, live)

    def _lay_by(self, record: Record, files: set[str], *, whole: bool) -> None:
        """Keep what readers are about to lose."""
        if self.keeping:
            made, live = self.publication.made, self.publication.live
            known = "" if record.pending else record.print
            put = files if whole else self._report.changed
            gone = self._report.removed
            self.keeping.prepare(Made(made, live, self._marks, put, gone, whole, known))

    def _keep(self, print_: str, *, changed: bool = True) -> None:
        """Keep what readers have now; they have it, even where the disk is full."""
        if self.keeping is None:
            return
        try:
            if changed:
                release = self.keeping.keep(print_, len(self.edition.cards))
                self._report.release = release.number if release else 0
            else:
                self.keeping.see(print_)
        except OSError as error:
            self._report.unkept = str(error)

    def _read(self, plate: Plate) -> Plate:
        """A plate on which nothing goes out unread."""
        return read_of(plate, self.edition, self.house.open, self.host.look.base)

    def _has_withdrawn(self, record: Record) -> bool:
        """Whether a story that readers had is withdrawn: then all that stands is read for it."""
        stood = record.snapshot.cards if record.snapshot else ()
        away = {card.key for card in self.edition.notices}
        return any(card.key in away and not card.withdrawn for card in stood)

    def _settled(self, found: Found, *, moved: bool) -> None:
        """Nothing is to be set; a run cut short at its very end leaves only this undone."""
        if found.doubt or moved:
            self.publication.open(NOTHING)
            self.publication.publish(())
            self.publication.settle()

    def _check(self, live: Live) -> None:
        """Whether every page has a place of its own."""
        if live.host or any(name.startswith("alias/") for name in live.names):
            check_addresses(self.edition, self.host.files)

    def rehearsed(self) -> Report:
        """What `printed` would do; nothing is touched."""
        try:
            return self._rehearsed(Record.read(self._path))
        except NoRecordError:
            return self._rehearsed(Record(self._path))

    def _rehearsed(self, record: Record) -> Report:
        self._report = Report(len(self.edition.cards))
        found, new = self.publication.look(), snapshot(self.edition)
        self._doubt(record)
        live = live_set(self.edition, record, self.house.keys, new, found)
        self._check(live)
        plate = self._read(self.publication.dry())
        bindery = self._bindery(record, live)
        left = self._left(live, record, found, bindery.due.names)
        self._remove(left - self._set(live, plate, record, bindery), plate)
        finished(plate)
        return self._reported(record, live)

    def _vouch(self, record: Record) -> bool:
        """A site that was moved here, as out of a cache, may be the last release byte for byte."""
        found = self.publication.found
        known = record.snapshot is not None and record.key == self.house.keys.pages
        moved = found.doubt is None and not (found.cold or found.cut_short or record.pending)
        keeping, live = self.keeping, self.publication.live
        if not (keeping and known and moved and keeping.vouches(record.print, live)):
            return False
        self.publication.believe()
        return True

    def _doubt(self, record: Record) -> None:
        """A record put back from elsewhere, or a site, is not of the same printing."""
        if record.snapshot is not None and record.print != _named(self._name):
            record.forget()

    @property
    def _name(self) -> Path:
        """The file beside the site that names the printing."""
        return self.house.site.parent / f".{self.house.site.name}-standby.print"

    @property
    def _path(self) -> Path:
        return self.house.store / "press.sqlite"

    def _drop_record(self) -> None:
        for ending in ("", "-journal"):
            clear(f"{self._path}{ending}")

    def _scope(self, record: Record, names: list[str]) -> Scope:
        """Where the pages' files are, and will be."""
        folders, files = set[str](), set[str]()
        for name in names:
            if not name.startswith(PREFIX):
                # A volume has thousands of files, all in one folder.
                files.update(record.files(name) or ())
            if name == HOST:
                files.update(self.host.files)
            else:
                place = address.place(name)
                (files if place and not place.endswith("/") else folders).add(place)
        return Scope.of(folders, files)

    def _bindery(self, record: Record, live: Live) -> Bindery:
        """What binds the index for search."""
        store = Store(self.house.store / "words.sqlite", self.house.keys.pages)
        bound = due(self.edition, record, live)
        return Bindery(self.edition, record, bound, store, self.house.site, self.workers)

    def _set(self, live: Live, plate: Plate, record: Record, bindery: Bindery) -> set[str]:
        """Set the live pages, bind the index, put the host's files beside them; the files of all.

        What comes back is taken down at once, while other processes are still at work.
        """
        files = set[str]()
        # Only a run with something to set loads what draws pages.
        from xianbao.press.compositor import Compositor  # noqa: PLC0415

        look, templates = self.host.look, self.house.templates
        compositor = Compositor(self.edition, look, templates, self.house.store)
        finished = 0

        def advance(more: int) -> None:
            nonlocal finished
            finished += more
            self.advance(finished, len(live.names))

        setter = Setter(compositor, plate, self.house.articles, self.house.store)
        pages = self.set_pages(live.names, setter, advance)
        while some := list(islice(pages, MOST)):
            record.enter((page.done for page in some), ())
            for page in some:
                files.update(page.done.files)
                self._marks.update(zip(page.done.files, page.marks, strict=False))
                self._report.changed.extend(page.changed)
                if page.words:
                    bindery.words[page.done.name.removeprefix("story/")] = page.words
        for done in bindery.bind(plate, compositor):
            files.update(done.files)
            record.enter((done,), ())
        self._report.changed.extend(bindery.changed)
        if live.host:
            host = self._put_host(plate)
            files.update(host.files)
            record.enter((host,), ())
        return files

    def _sweep(self) -> None:
        """Keep nothing for ever that was made of photos which no longer stand."""
        names = self.edition.lists("photo")
        if names:
            standing = frozenset(name.partition("/")[2] for name in names)
            Darkroom(self.house.articles, self.house.store).sweep(standing)

    def _put_host(self, plate: Plate) -> Done:
        for file, source in self.host.files.items():
            if plate.copy(str(source), file):
                self._report.changed.append(file)
        return Done(HOST, tuple(self.host.files), frozenset())

    def _left(self, live: Live, record: Record, found: Found, bound: Iterable[str]) -> set[str]:
        """What stands of the live pages, of those that are gone, and of what nobody knows."""
        if live.whole:
            return set() if found.cold else set(self.publication.files())
        names = (*live.gone, *live.names, *((HOST,) if live.host else ()), *bound)
        left = {file for name in names for file in record.files(name) or ()}
        if record.pending and found.doubt:
            strays = found.doubt.files | self._in_folders(found.doubt)
            left |= strays.difference(*(record.files(name) or () for name in record.names()))
        return left

    def _remove(self, left: set[str], plate: Plate) -> None:
        """Take away what no page has any more."""
        self._report.removed = [file for file in sorted(left) if plate.remove(file)]

    def _in_folders(self, scope: Scope) -> set[str]:
        """The files directly in some folders of the site, as a run that was cut short left them."""
        site = self.house.site
        return {
            f"{folder}/{entry.name}" if folder else entry.name
            for folder in scope.folders
            if (site / folder).is_dir()
            for entry in (site / folder).iterdir()
            if entry.is_file()
        }

    def _entered(self, record: Record, gone: Iterable[str], new: Snapshot) -> bool:
        """Keep what was taken down; if not, the record is of the last run, and doubt must stay."""
        try:
            record.enter((), gone)
            record.print = uuid4().hex
            record.save(self.house.keys.pages, self.house.keys.host, new)
            put(str(self._name.parent), self._name.name, record.print.encode("ascii"))
        except NoRecordError:
            self._drop_record()
        except OSError:
            return False
        return True

    def _reported(self, record: Record, live: Live) -> Report:
        report = self._report
        report.rendered = len(live.names)
        report.standing = max(0, record.count - report.rendered)
        report.changed.sort()
        return report


def _named(path: Path) -> str:
    try:
        return read_plain(str(path)).decode("ascii")
    except (OSError, ValueError):
        return ""
