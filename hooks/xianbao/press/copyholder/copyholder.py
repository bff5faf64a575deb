"""The copyholder: reads what goes out, and says which withheld thing shows in which file."""

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from xianbao.paper.card import digest_of
from xianbao.press.copyholder import han
from xianbao.press.copyholder.common import SOON, Common
from xianbao.press.copyholder.echo import Echoes
from xianbao.press.copyholder.page import Page, Text
from xianbao.press.copyholder.picture import alike, is_picture, likeness, words_in
from xianbao.press.copyholder.secret import LATIN, LOWER, STEP, Secret, Secrets, steps_of
from xianbao.press.copyholder.shell import Shells
from xianbao.press.copyholder.wrappings import has_signs, is_packed, is_wrapped, unwrapped
from xianbao.press.policy.policy import TAG

if TYPE_CHECKING:
    from numpy import bool_, uint16
    from numpy.typing import NDArray

_SHARD = re.compile(r"search/\d{4}-\d\d-\d\d/[0-9a-f]+\.bin")
"""Files that hold pairs of characters and no words: see `xianbao.press.search.shard`."""
_POLICY = TAG.encode()
_HEAD = 4000
"""Bytes at the beginning of a page among which it is."""
_MARK = b"\xef\xbb\xbf"
"""What a table for spreadsheets begins with."""
_TOGETHER = 64
"""Texts that are learnt from at once: few enough to be in memory, and a call costs as much."""
_IN_NAME = re.compile(rb"[0-9A-Za-z_-]")
_NAME = re.compile(rb"[0-9A-Za-z_-]+\Z")


def _run(units: "NDArray[uint16]", at: int, length: int = han.LONG) -> bytes:
    return units[at : at + length].tobytes()


class _Run(NamedTuple):
    """Some 汉字 that may be a find: the number of the first among all of a page, and whose."""

    first: int
    units: bytes
    owner: int


class Find(NamedTuple):
    """A withheld thing, and the file in which it shows."""

    secret: Secret
    file: str


@dataclass
class _Sights:
    """What of one file may be a find, with whose it is: 汉字, and other words in lower case."""

    han: dict[bytes, int] = field(default_factory=dict)
    words: dict[bytes, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.han or self.words)


class Copyholder:
    """Reads for one run, in one process."""

    def __init__(self, common: Common) -> None:
        """What is withheld is told by the edition that ``common`` knows."""
        self._common = common
        self._secrets = Secrets(common.edition.withheld, common.base)
        self._known = set[bytes]()
        self._others = common.far()
        self._asked_all = False
        self._told = set[str]()

    def learn(self) -> None:
        """Make ready all that is looked for, and ask whom nearly every reading asks."""
        secrets = self._secrets
        _ = secrets.runs, secrets.values, secrets.lines, secrets.addresses, self._words, self._ends
        for others in itertools.islice(self._others, SOON):
            self._learn_all(others)

    def read(self, files: Sequence[Text]) -> list[Find]:
        """What shows in some files, each once."""
        if not self._read(files, self._unread):
            self._shells.showed_nothing()
            self._echoes.showed_nothing()
            return []
        # Something shows: now everything is read, so that every file is told in which it does.
        self._shells.forget()
        self._echoes.forget()
        return self._read(files, bytes)

    def _unread(self, content: bytes) -> bytes:
        """A file but for what of it has been read in others."""
        return self._echoes.without(self._shells.without(content))

    def _read(self, files: Sequence[Text], unread: Callable[[bytes], bytes]) -> list[Find]:
        """What shows in that of some files that is unread, each once."""
        finds: dict[Find, None] = {}
        texts: list[Text] = []
        for file, content in files:
            texts.append((file, file.encode()))
            if file.startswith("search/") and _SHARD.fullmatch(file):
                continue
            if is_picture(content):
                finds.update(dict.fromkeys(self._same_picture(file, content)))
                for notes in words_in(content):
                    texts.append((file, notes))
                    texts.extend((file, inner) for inner in unwrapped(notes))
            else:
                # The policy is the same on every page, and its long words look like base64.
                text = unread(content.removeprefix(_MARK))
                at = text.find(_POLICY, 0, _HEAD)
                texts.append((file, text[:at] + text[at + len(_POLICY) :] if at >= 0 else text))
        page = Page(texts)
        finds.update(dict.fromkeys(self._in_page(page)))
        signs = page.has_odd_signs or page.is_quoted or has_signs(page.content)
        if signs or page.has_long_lines or any(is_packed(content) for _, content in texts):
            inner = [
                (file, one)
                for file, content in texts
                if is_wrapped(content, signs=signs)
                for one in unwrapped(content)
            ]
            finds.update(dict.fromkeys(self._in_page(Page(inner))) if inner else {})
        return list(finds)

    @cached_property
    def _shells(self) -> Shells:
        return Shells(self._secrets.lines[1])

    @cached_property
    def _echoes(self) -> Echoes:
        return Echoes(self._secrets.lines[1])

    def _in_page(self, page: Page) -> Iterator[Find]:
        """What shows in some texts as they are, text by text: the next one says much of it too."""
        runs: dict[int, list[_Run]] = {}
        for one in (*self._runs(page), *self._values(page)):
            runs.setdefault(page.number_of(one.first), []).append(one)
        words: dict[int, dict[bytes, int]] = {}
        for at, found, owner in (*self._lines(page), *self._addresses(page), *self._names(page)):
            words.setdefault(page.number_at(at), {})[found] = owner
        for number in sorted({*runs, *words}):
            sights = _Sights(self._whole(page, runs.get(number, ())), words.get(number, {}))
            file, content = page.texts[number]
            if sights:
                self._ask(sights, file, content)
            owners = dict.fromkeys((*sights.han.values(), *sights.words.values()))
            yield from (Find(self._secrets.all[owner], file) for owner in owners)

    def _whole(self, page: Page, runs: Iterable[_Run]) -> dict[bytes, int]:
        """Those of some runs that nobody is known to say and that stand in one piece."""
        whole: dict[bytes, int] = {}
        for first, units, owner in runs:
            if units in whole or self._is_known(units):
                continue
            if page.is_whole(first, len(units) // 2):
                whole[units] = owner
        return whole

    def _runs(self, page: Page) -> Iterator[_Run]:
        mesh = self._secrets.runs
        if mesh:
            key = partial(_run, page.units)
            for first in mesh.caught(han.mixed(page.units, han.LONG), key):
                run = key(first)
                yield _Run(first, run, mesh.owners[run])

    def _values(self, page: Page) -> Iterator[_Run]:
        return itertools.starmap(_Run, self._values_in(page.units))

    def _values_in(self, units: "NDArray[uint16]") -> Iterator[tuple[int, bytes, int]]:
        """Which short fields are among some characters, and where each begins."""
        mesh, fields = self._secrets.values
        if not mesh:
            return
        key = partial(_run, units, length=han.SHORT)
        for first in mesh.caught(han.mixed(units, han.SHORT), key):
            for value, owner in fields[key(first)]:
                if _run(units, first, len(value) // 2) == value:
                    yield first, value, owner

    def _lines(self, page: Page) -> Iterator[tuple[int, bytes, int]]:
        mesh, full = self._secrets.lines
        if not mesh:
            return
        lowered = page.lowered
        for step in mesh.caught(
            steps_of(lowered), lambda step: lowered[step * STEP : step * STEP + STEP]
        ):
            at = step * STEP
            window = lowered[max(0, at - LATIN + STEP) : at + LATIN]
            for start in range(len(window) - LATIN + 1):
                words = window[start : start + LATIN]
                if words in full:
                    yield at, words, full[words]
                    break

    def _addresses(self, page: Page) -> Iterator[tuple[int, bytes, int]]:
        if not self._secrets.addresses:
            return
        for at, day in page.days(self._secrets.addresses):
            for end, owner in self._secrets.addresses[day]:
                after = at + len(end)
                if page.content[at:after].lower() != end:
                    continue
                if not _IN_NAME.match(page.content[after : after + 1]):
                    yield at, page.lowered[at - 11 : after], owner

    def _names(self, page: Page) -> Iterator[tuple[int, bytes, int]]:
        if not self._secrets.files:
            return
        for dot in page.names(self._ends):
            stem = _NAME.search(page.content, max(0, dot - 200), dot)
            for ending in (4, 5):
                name = (stem[0] if stem else b"") + page.content[dot : dot + ending]
                owner = self._secrets.files.get(name.lower())
                after = page.content[dot + ending : dot + ending + 1]
                if owner is not None and not _IN_NAME.match(after):
                    yield dot, name.translate(LOWER), owner

    def _ask(self, sights: _Sights, file: str, content: bytes) -> None:
        """Take out of some sights whatever somebody else says too, and let it go for good."""
        if not self._asked_all and self._forget(sights):
            # Of what was told before, words alone may not have been let go.
            told = set() if sights.words else self._told
            for texts in self._common.near(file, content, told):
                self._learn(texts, sights.words)
                if not self._forget(sights):
                    return
        # Each of the others once, and of everything that is looked for: so nobody is asked again.
        while self._forget(sights) and not self._asked_all:
            others = next(self._others, None)
            self._asked_all = others is None
            self._learn_all(others or ())

    def _learn_all(self, texts: Iterable[str]) -> None:
        """Let go everything that some texts say too."""
        rest = iter(texts)
        while some := list(itertools.islice(rest, _TOGETHER)):
            self._learn(some, self._words - self._known)

    def _forget(self, sights: _Sights) -> bool:
        """Take out of some sights what has become common knowledge; whether any is left."""
        for run in [one for one in sights.han if self._is_known(one)]:
            del sights.han[run]
        for words in sights.words.keys() & self._known:
            del sights.words[words]
        return bool(sights)

    def _let_go(self, value: bytes) -> None:
        """Look for a short field no longer."""
        self._known.add(value)
        mesh, fields = self._secrets.values
        start = value[: 2 * han.SHORT]
        fields[start] = [one for one in fields.get(start, ()) if one[0] not in self._known]
        if not fields[start]:
            mesh.let_go((start,))

    def _is_known(self, run: bytes) -> bool:
        """Whether a run of 汉字 is common knowledge."""
        return run in self._known or (
            len(run) == 2 * han.LONG and run not in self._secrets.runs.owners
        )

    def _learn(self, texts: Sequence[str], words: Collection[bytes]) -> None:
        """Let go whatever some texts say too: any run, any short field, and such words."""
        if not texts:
            return
        units = han.apart(texts)
        runs = self._secrets.runs
        key = partial(_run, units)
        runs.let_go([key(at) for at in runs.caught(han.mixed(units, han.LONG), key)])
        for value in {value for _, value, _ in self._values_in(units)}:
            self._let_go(value)
        if words:
            lowered = b"\0".join(one.encode("utf-8", "replace").translate(LOWER) for one in texts)
            self._known.update([one for one in words if one in lowered])

    @cached_property
    def _words(self) -> frozenset[bytes]:
        """All lines, names and addresses that are looked for, in lower case."""
        secrets = self._secrets
        names = (*secrets.files, *(one.address.encode() for one in secrets.all))
        return frozenset((*secrets.lines[1], *(name.translate(LOWER) for name in names)))

    @cached_property
    def _ends(self) -> "NDArray[bool_]":
        """The last two letters of the names of withheld pictures."""
        import numpy as np  # noqa: PLC0415  # as above

        ends = np.zeros(1 << 16, bool)
        for name in self._secrets.files:
            stem = name.rpartition(b".")[0].translate(LOWER)
            ends[stem[-2] << 8 | stem[-1]] = True
        return ends

    def _same_picture(self, file: str, content: bytes) -> Iterator[Find]:
        """Whether a file is a withheld picture, as it was filed or made anew."""
        if not self._secrets.withheld.photos or self._common.prints(file):
            return
        sum_, looks = digest_of(content), likeness(content)
        for secret, own_sum, own_looks in self._pictures:
            if (sum_ == own_sum or alike(looks, own_looks)) and not self._is_printed(own_looks):
                yield Find(secret, file)

    @cached_property
    def _pictures(self) -> list[tuple[Secret, str, int | None]]:
        """The withheld pictures, by content and by look."""
        found = []
        for secret in self._secrets.all:
            content = self._picture(secret.name) if secret.hold is None else b""
            if content:
                found.append((secret, digest_of(content), likeness(content)))
        return found

    def _is_printed(self, looks: int | None) -> bool:
        """Whether a published story prints the same picture under another name."""
        printed = sorted(self._common.printed) if looks is not None else ()
        return any(alike(looks, likeness(self._picture(file))) for file in printed)

    def _picture(self, file: str) -> bytes:
        return self._secrets.withheld.filed.picture(file)
