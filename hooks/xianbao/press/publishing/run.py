"""One run over the site's two folders: where a site stands, and where none does."""

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from xianbao.press.publishing.disk import running, secure, secure_all
from xianbao.press.publishing.docket import NOTHING, Docket, Scope
from xianbao.press.publishing.exchange import exchange
from xianbao.press.publishing.forme import ColdPlate, Plate, Stamp, Ticket, WarmPlate
from xianbao.press.publishing.standby import match
from xianbao.press.publishing.tree import clear, files, take_away

_NOWHERE = Stamp(0, 0)
"""A folder that is not made yet."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands; all beside each other, for nothing can move to another disk."""

    live: str
    """The published folder."""
    standby: str
    """Its like, in which the next edition is made."""
    fresh: str
    """The site to be, while none is published."""
    aside: str
    """Where the live folder is for a moment, on systems that cannot exchange two."""
    docket: str
    lock: Path

    def made(self, *, cold: bool) -> str:
        """The folder that holds a new edition before it is published."""
        return self.fresh if cold else self.standby

    @classmethod
    def around(cls, site: Path) -> "Places":
        """``site`` is the published folder or a link to it."""
        live = site.resolve()
        standby = str(live.parent / f".{live.name}-standby")
        return cls(
            live=str(live),
            standby=standby,
            fresh=f"{standby}-new",
            aside=f"{standby}-old",
            docket=f"{standby}.json",
            lock=Path(f"{standby}.lock"),
        )

    def write_docket(
        self, live: str, scope: Scope | None, *, durable: bool = True, boot: str = ""
    ) -> None:
        """Write down where the standby folder may differ from ``live``, and what `Docket` says."""
        one, other = Stamp.at(live), Stamp.at(self.standby)
        if one is None or other is None:
            gone = live if one is None else self.standby
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), gone)
        Docket(one, other, scope, boot).write(self.docket, durable=durable)

    def ticket(self) -> Ticket:
        """What shows a plate that its run is still on."""
        return Ticket(self.docket, Stamp.at(self.docket))

    def retire_plates(self) -> None:
        """A worker that this run has lost finds its docket changed from now on."""
        os.utime(self.docket)


class Run(Protocol):
    """What a run does, in this order; `discard` may stand for the rest after `plate`."""

    def plate(self) -> Plate:
        """What workers write on."""

    def publish(self, delta: Scope) -> bool:
        """Give readers what has been written; whether anything has changed for them."""

    def settle(self) -> None:
        """Make the standby folder like the site again."""

    def discard(self) -> None:
        """Drop what has been written, unless readers have it."""


class WarmRun:
    """A site stands; what differs from it goes into the standby folder."""

    def __init__(
        self, places: Places, scope: Scope | None, doubt: Scope | None, boot: str = ""
    ) -> None:
        """Nothing outside ``scope`` is touched; ``doubt`` stays if the run is discarded.

        ``boot`` is that of a docket: what readers have may be in the machine's memory only.
        """
        self._places = places
        self._boot = boot
        self._scope = scope
        self._doubt = doubt
        self._delta: Scope | None = NOTHING
        self._published = False
        places.write_docket(places.live, scope, boot=boot)

    def plate(self) -> Plate:
        """For changes to what stands."""
        return WarmPlate(self._places.live, self._places.standby, self._places.ticket())

    def publish(self, delta: Scope) -> bool:
        """Exchange both folders; `ValueError` where a change was not announced."""
        if not delta:
            return False
        places = self._places
        if self._scope is not None and not all(map(self._scope.covers, delta.files)):
            places.write_docket(places.live, None, boot=self._boot)
            message = "a file was changed outside the scope of the run"
            raise ValueError(message)
        places.retire_plates()
        # Readers must find every page whole after a power cut, and not its name alone.
        if self._boot:
            secure_all(places.standby)
            self._boot = ""
        else:
            secure(places.standby, delta.files)
        exchange(places.live, places.standby, places.aside)
        secure(os.path.dirname(places.live), ())
        self._published = True
        # Where the site was strange, it may hold what no run has made.
        self._delta = delta if self._doubt is not None else None
        return True

    def settle(self) -> None:
        """Match what has changed; the folder that was live until now is the standby folder."""
        self._end(self._delta, NOTHING)

    def discard(self) -> None:
        """Match the whole scope, whatever the workers did there."""
        if not self._published:
            self._places.retire_plates()
            self._end(self._scope, self._doubt)

    def _end(self, delta: Scope | None, doubt: Scope | None) -> None:
        match(self._places.live, self._places.standby, delta)
        self._places.write_docket(self._places.live, doubt, durable=False, boot=self._boot)


class ColdRun:
    """No site stands: it is made in a folder of its own, and in the standby folder with it.

    Both may hold what a run that was cut short has left: it is used where its bytes are right.
    """

    def __init__(self, places: Places) -> None:
        """Both folders are made."""
        self._places = places
        self._used = False
        # Said before there are folders that it could name, or a run killed between would not be.
        Docket(_NOWHERE, _NOWHERE, None).write(places.docket, durable=False)
        for folder in (places.standby, places.fresh):
            os.makedirs(folder, exist_ok=True)
            self._used |= bool(os.listdir(folder))
        places.write_docket(places.fresh, None)

    def plate(self) -> Plate:
        """For every file of the site."""
        places = self._places
        return ColdPlate(places.fresh, places.standby, self._used, places.ticket())

    def publish(self, delta: Scope) -> bool:
        """Put the new site in its place, with the files that this run has set and no other."""
        places = self._places
        places.retire_plates()
        if self._used:
            for file in set(files(places.fresh)) - delta.files:
                take_away(places.fresh, file)
        if not running():
            secure_all(places.fresh)
        with suppress(FileNotFoundError):
            os.rmdir(places.live)
        os.rename(places.fresh, places.live)
        return True

    def settle(self) -> None:
        """Match the standby folder, if it began with anything in it."""
        if self._used:
            match(self._places.live, self._places.standby, None)
        # Nobody waits for a whole archive to reach the disk: if the machine stops before it does,
        # the next run finds another running than this and sets everything again.
        self._places.write_docket(self._places.live, NOTHING, durable=False, boot=running())

    def discard(self) -> None:
        """Leave both folders, for the next run uses what it can; removing them takes long."""
        clear(self._places.docket)
