"""A session: every program's scenarios at every size, those compared taking turns."""

import logging
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from bench.county.archive import Archive
from bench.measure.edit import Desk, Scenario
from bench.measure.gauge import RunFailedError, run
from bench.measure.result import Failure, Result
from bench.measure.tree import Tree
from bench.peer.install import environment
from bench.peer.roster import Peer

log = logging.getLogger("bench")


@dataclass(frozen=True, slots=True)
class Session:
    """Where things are, and how often and how long they may run."""

    project: Path
    shelf: Path
    """Installed programs, and the archives while they are measured."""
    rounds: int
    seed: int
    limit: float
    """Seconds after which a run is given up."""

    def measure(self, size: int, peers: Sequence[Peer]) -> Iterator[Result | Failure]:
        """All scenarios of these programs at one size.

        In each round, each scenario is run by every program that has it before the next one
        begins, so that two programs that are compared meet the same moods of the machine. A
        program that fails is not asked again.
        """
        archive = Archive(size, self.seed)
        desks = {peer.key: self._desk(archive, peer) for peer in peers}
        scenarios = dict.fromkeys(one for peer in peers for one in peer.scenarios)
        failed: set[str] = set()
        for round_ in range(self.rounds):
            for scenario in scenarios:
                for peer in peers:
                    if scenario not in peer.scenarios or peer.key in failed:
                        continue
                    try:
                        yield self._run(peer, desks[peer.key], scenario, round_)
                    except RunFailedError as error:
                        failed.add(peer.key)
                        log.warning("%s", error)
                        yield Failure(peer.key, scenario.key, size, error.reason)
        for desk in desks.values():
            shutil.rmtree(desk.folder)
        shutil.rmtree(self._spent, ignore_errors=True)

    @property
    def _spent(self) -> Path:
        """What cold builds began without, till all is measured."""
        return self.shelf / "spent"

    def _put_aside(self, peer: Peer, desk: Desk) -> None:
        """Let nothing of earlier builds be there, and remove none of it yet.

        On ext4 whoever makes files within five minutes of a great removal waits for it: each new
        inode is looked for past all that have just been freed. It doubled the time of a cold build.
        """
        spent = self._spent / uuid4().hex
        for name in peer.state:
            if (desk.folder / name).exists():
                spent.mkdir(parents=True, exist_ok=True)
                (desk.folder / name).rename(spent / name)

    def _desk(self, archive: Archive, peer: Peer) -> Desk:
        folder = self.shelf / "archives" / f"{peer.key}-{archive.size}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        log.info("writing %s stories for %s", f"{archive.size:,}", peer.title)
        peer.write(archive, self.project, folder)
        return Desk(archive, folder, peer.pattern)

    def _run(self, peer: Peer, desk: Desk, scenario: Scenario, round_: int) -> Result:
        if scenario.cold:
            self._put_aside(peer, desk)
        scenario.edit(desk, round_)
        output = desk.folder / peer.output
        before = Tree.of(output)
        places = {"env": environment(peer, self.shelf), "project": self.project}
        command = [part.format(**places) for part in peer.command]
        cost = run(command, desk.folder, peer.environment, self.limit)
        written = Tree.of(output).written_since(before)
        result = Result(peer.key, scenario.key, desk.archive.size, round_, cost, written)
        log.info(
            "%7s  %-10s  %-8s  %7.2f s  %7.2f CPU s  %5.0f MB  %6d files",
            f"{result.size:,}", peer.key, scenario.key, cost.wall, cost.cpu, cost.peak, written,
        )  # fmt: skip
        return result
