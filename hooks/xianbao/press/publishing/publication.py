"""Publication: a run's changes go into a standby folder, which then takes the live one's place.

Beside ``site`` stand ``.site-standby``, equal to it file for file by hard links, the docket
``.site-standby.json``, and ``.site-standby.lock``. Both folders belong to the press. A run is

    publication = Publication(site)
    with locked(publication.lock):
        found = publication.mend()                # what was cut short is made good
        plate = publication.open(scope)           # where this run may change something
        changed = [leaf.file for leaf in leaves if plate.write(leaf)]        # in any process
        removed = [file for file in gone if plate.remove(file)]
        publication.publish(changed, removed)     # readers have it now
        ...                                       # the press commits what it remembers
        publication.settle()                      # the standby folder is made like the live one

with `discard` when the run fails. A run that finds nothing to do and nothing in doubt ends after
`mend`. A dry run asks `look` and writes on `dry`, without the lock; a preview writes on a
`PlainPlate` and needs nothing of this.

Killed at any moment, the site is one edition, whole. What the press remembers may then be of the
other one: `Found.doubt` says where, and the next run sets those files again.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from xianbao.press.publishing.disk import running
from xianbao.press.publishing.docket import NOTHING, Docket, Scope, union
from xianbao.press.publishing.exchange import put_back
from xianbao.press.publishing.forme import DryPlate, Plate, Stamp
from xianbao.press.publishing.rights import for_readers
from xianbao.press.publishing.run import ColdRun, Places, Run, WarmRun
from xianbao.press.publishing.standby import match
from xianbao.press.publishing.tree import clear, files, is_folder
from xianbao.press.publishing.wreckage import clear_stranger, clear_wreckage


@dataclass(frozen=True, slots=True)
class Found:
    """How a run finds the site."""

    cold: bool
    """Nothing is published: the run sets every file."""
    doubt: Scope | None
    """Where the site may hold another edition than the press remembers; None is everywhere.

    The run sets the files there again, and removes those that it does not want:
    `Publication.files` lists what stands.
    """
    cut_short: bool = False
    """The last run was killed, or could not finish."""
    strange: bool = False
    """The folders are not as the last run left them, or its docket is damaged."""
    boot: str = field(default="", compare=False)
    """See `Docket`."""

    @property
    def made_good(self) -> bool:
        """Whether there was anything to mend, which a run should say."""
        return self.cut_short or self.strange


class Publication:
    """The site's two folders, for one run."""

    def __init__(self, site: Path) -> None:
        """``site`` is the published folder or a link to it; nothing is touched yet."""
        self._places = Places.around(site)
        self._found: Found | None = None
        self._run: Run | None = None

    @property
    def found(self) -> Found:
        """How this run finds the site; mended, unless that has been done."""
        return self._found or self.mend()

    @property
    def lock(self) -> Path:
        """The file that builds lock."""
        return self._places.lock

    def look(self) -> Found:
        """How the site stands; nothing is touched."""
        docket = Docket.read(self._places.docket)
        cut_short = docket is not None and docket.scope != NOTHING
        live, standby = Stamp.at(self._places.live), Stamp.at(self._places.standby)
        if not is_folder(self._places.live) or not os.listdir(self._places.live):
            return Found(cold=True, doubt=None, cut_short=cut_short)
        if docket is None or not docket.knows(live, standby):
            strange = docket is not None or standby is not None
            return Found(cold=False, doubt=None, strange=strange)
        if docket.boot and docket.boot != running():
            return Found(cold=False, doubt=None, strange=True)
        return Found(cold=False, doubt=docket.scope, cut_short=cut_short, boot=docket.boot)

    @for_readers()
    def mend(self) -> Found:
        """Make the standby folder like the live one, whatever an earlier run has left.

        Raises `OSError`, as where the disk is full; the site is then untouched.
        """
        places = self._places
        os.makedirs(os.path.dirname(places.live), exist_ok=True)
        wreckage = clear_wreckage(Path(places.live))
        wreckage |= put_back(places.live, places.standby, places.aside)
        for folder in (places.live, places.standby, places.fresh):
            wreckage |= clear_stranger(folder)
        found = self.look()
        if not found.cold and found.doubt != NOTHING:
            self._heal(found)
        self._found = replace(found, cut_short=found.cut_short or wreckage)
        return self._found

    def open(self, scope: Scope | None) -> Plate:
        """What workers write on, in ``scope`` and in what is in doubt; None is everywhere.

        Raises `OSError`, as where the disk is full; nothing has been touched then.
        """
        found = self.found
        if found.cold:
            self._run = ColdRun(self._places)
        else:
            scope = union(scope, found.doubt)
            self._run = WarmRun(self._places, scope, found.doubt, found.boot)
        return self._run.plate()

    def believe(self) -> None:
        """Doubt nothing: every file has been compared with what was published."""
        self._found = replace(self.found, doubt=NOTHING, strange=False)

    def dry(self) -> Plate:
        """What a dry run writes on: it touches nothing."""
        return DryPlate(self._places.live)

    @property
    def made(self) -> str:
        """The folder that is about to be published; to be read between `open` and `publish`."""
        return self._places.made(cold=self.found.cold)

    @property
    def live(self) -> str:
        """The folder that readers have, if they have any."""
        return self._places.live

    def files(self) -> Iterator[str]:
        """Every file that is published now, in no order."""
        return files(self._places.live) if is_folder(self._places.live) else iter(())

    def publish(self, changed: Iterable[str], removed: Iterable[str] = ()) -> bool:
        """Give readers the new edition, if anything has changed; whether it has.

        ``changed`` and ``removed`` are the files for which a plate said so. Raises `OSError` where
        the folder cannot be moved, as a mounted one, and `ValueError` for a file that was outside
        the scope: the site is then untouched.
        """
        return self._opened().publish(Scope.of(files=(*changed, *removed)))

    def settle(self) -> None:
        """End the run: make the standby folder like the site, and leave nothing in doubt.

        To be called when the press has committed what it remembers of the edition. What the disk
        refuses now is left to the next run's `mend`.
        """
        with suppress(OSError):
            self._opened().settle()
        self._run = self._found = None

    def discard(self) -> None:
        """Drop what was written and not published; the site is untouched.

        What the disk refuses now is left to the next run's `mend`.
        """
        if self._run is not None:
            with suppress(OSError):
                self._run.discard()
        self._run = self._found = None

    def _opened(self) -> Run:
        if self._run is None:
            message = "publish and settle come after open"
            raise RuntimeError(message)
        return self._run

    def _heal(self, found: Found) -> None:
        places = self._places
        if found.strange:
            # The docket speaks of other folders, and must not be believed if they come back.
            clear(places.docket)
        if not is_folder(places.standby):
            clear(places.standby)
            os.mkdir(places.standby)
        match(places.live, places.standby, found.doubt)
