"""Keeping: how one run lays by what readers lose, and keeps what they get, as a release."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from xianbao.press.publishing.tree import files
from xianbao.press.releases.manifest import DamagedManifestError, Manifest, Renewal
from xianbao.press.releases.mark import Mark, mark_at
from xianbao.press.releases.proving import differences
from xianbao.press.releases.release import Origin, Release
from xianbao.press.releases.vault import Seen, Vault

Source = Callable[[], Callable[[], tuple[str, bool]]]
"""Begins to ask which commit the project is at; what it gives waits for the answer.

The answer is the commit, empty where there is none, and whether the files differ from it.
"""


def unsourced() -> Callable[[], tuple[str, bool]]:
    """A project that is in no repository."""
    return lambda: ("", False)


@dataclass(frozen=True, slots=True)
class Made:
    """What a run has made, before readers have it.

    ``tree`` is the folder that is about to be published, ``live`` the one that readers have.
    ``marks`` are those of the files that were set, as far as they are known; ``files`` are all that
    were set, ``gone`` those that were taken away. ``whole`` says that there are no others.
    ``print`` names the printing that stands till then.
    """

    tree: str
    live: str
    marks: Mapping[str, Mark]
    files: Iterable[str]
    gone: Iterable[str]
    whole: bool
    print: str


@dataclass
class Keeping:
    """One run's dealings with the vault: `prepare` before readers see a change, `keep` after."""

    vault: Vault
    origin: Origin
    source: Source = unsourced
    _told: Callable[[], tuple[str, bool]] = field(default=unsourced(), init=False, repr=False)
    _newest: Release | None = field(default=None, init=False, repr=False)
    _renewal: Renewal | None = field(default=None, init=False, repr=False)
    _lost: Mapping[str, Mark] = field(default_factory=dict, init=False, repr=False)
    _whole: bool = field(default=False, init=False, repr=False)

    def prepare(self, made: Made) -> None:
        """Lay by what readers are about to lose. Raises `OSError`; nothing is published then."""
        self._told = self.source()
        self._newest = self.vault.newest()
        self._whole = made.whole
        base = self._base(made)
        knows_newest = base is not None and not made.whole
        try:
            self._renewal = self._renewed(base or Manifest(), made, knows_all=base is not None)
        except DamagedManifestError:
            self._renewal = self._renewed(Manifest(), made, knows_all=False)
        self._lost = {}
        if self._newest:
            with suppress(DamagedManifestError):
                before = base if knows_newest and base else self.vault.manifest(self._newest)
                self._lost = before.without(self._renewal.manifest)
        self.vault.lay_by(self._lost, made.live)

    def vouches(self, print_: str, live: str) -> bool:
        """Whether what readers have is the newest release, file by file, of a known printing."""
        newest, seen = self.vault.newest(), self.vault.seen()
        if newest is None or seen is None or not print_ or seen.print != print_:
            return False
        try:
            return not differences(live, self.vault.manifest(newest))
        except (DamagedManifestError, OSError):
            return False

    def keep(self, print_: str, stories: int, back_to: int = 0) -> Release | None:
        """Keep what readers have now; the new release, or None where no byte differs.

        Raises `OSError`: the paper is published all the same.
        """
        release = None
        newest, renewal = self._newest, self._renewal
        if renewal and (newest is None or newest.digest != renewal.manifest.digest or back_to):
            numbers = self.vault.numbers()
            commit, dirty = self._told()
            release = Release(
                number=(numbers[-1] if numbers else 0) + 1,
                previous=newest.seal if newest else "",
                origin=replace(self.origin, commit=commit, dirty=dirty),
                stories=stories,
                sheets=renewal.manifest.sheets,
                digest=renewal.manifest.digest,
                back_to=back_to,
            )
            self.vault.enter(release, renewal.texts, self._dropped(release))
            if self._whole:
                self.vault.sweep()
        self.see(print_)
        return release

    def see(self, print_: str) -> None:
        """Keep that the paper was built, if nothing has changed either. Raises `OSError`."""
        self.vault.see(Seen(self.origin.at, self.origin.clock, print_))

    def _base(self, made: Made) -> Manifest | None:
        """The manifest of what stands, if it is surely of the printing that stands."""
        seen = self.vault.seen()
        if made.whole:
            return Manifest()
        if self._newest is None or seen is None or seen.print != made.print:
            return None
        return self.vault.manifest(self._newest)

    def _renewed(self, base: Manifest, made: Made, *, knows_all: bool) -> Renewal:
        """The new manifest; where nothing is known of what stands, its files are read."""
        marks = dict(made.marks)
        unknown = made.files if knows_all else files(made.tree)
        for file in unknown:
            if file not in marks:
                marks[file] = mark_at(f"{made.tree}/{file}")
        return base.renewed(marks, made.gone if knows_all else ())

    def _dropped(self, release: Release) -> Iterable[str]:
        """The digests that the release before had and this one has not."""
        if self._newest:
            now = {sheet.digest for sheet in release.sheets.values()}
            for sheet in self._newest.sheets.values():
                if sheet.digest not in now:
                    yield sheet.digest
        yield from sorted({mark.digest for mark in self._lost.values()})
