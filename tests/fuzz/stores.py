"""Bytes in place of what is kept between runs: damaged is told as damaged, and nothing else comes.

The first byte says of which store they are. Where a store compares a checksum first, a second kind
has the right one, so that what stands behind it is tried too; but for what Python itself loads
(`marshal`, `pickle`), which is never decoded without its checksum: a few bytes make it take
gigabytes.
"""

import json
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from desk.newsdesk import Desk
from fuzz.target import Target
from xianbao.desk import intake
from xianbao.desk.kept import frozen
from xianbao.desk.proofing import kept as findings
from xianbao.desk.store import DamagedStoreError, Store, UnavailableStoreError, checksum
from xianbao.paper.card import digest_of
from xianbao.paper.inscription import Inscription
from xianbao.press.darkroom.drawer import Drawer, Print
from xianbao.press.publishing.docket import Docket, Scope
from xianbao.press.publishing.forme import Stamp
from xianbao.press.releases.manifest import DamagedManifestError, Manifest, listing, of_listing
from xianbao.press.releases.mark import mark_of
from xianbao.press.releases.release import DamagedReleaseError, Origin, Release
from xianbao.press.releases.vault import KEPT, Seen, Vault
from xianbao.press.search.store import Store as Words
from xianbao.press.standing import host
from xianbao.press.standing.changes import Snapshot
from xianbao.press.standing.memo import Memo
from xianbao.press.standing.record import Done, NoRecordError, Record

_TEMPORARY = tempfile.TemporaryDirectory(prefix="fuzz-")
_ROOT = Path(_TEMPORARY.name)
_NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
_MARKS = {
    file: mark_of(file.encode())
    for file in ("index.html", "2026/11/22/01-01/index.html", "2026/11/22/\nx", '"', "桥.html")
}


def _desk_store(data: bytes) -> None:
    path = _put("desk.sqlite", data)
    with suppress(DamagedStoreError, UnavailableStoreError), closing(Store(path)) as store:
        head = store.head()
        for name in head.parts if head else ():
            store.part(head, name)


def _desk(data: bytes) -> None:
    """A whole run of the desk, which must come to the same as without a store."""
    articles, right = _paper()
    read = intake.read(articles, _put("desk.sqlite", data))
    assert read.archive.cards == right.archive.cards
    assert read.problems == right.problems
    for card in read.archive.cards:
        with suppress(DamagedStoreError):
            assert read.archive.shelf(card.key) == right.archive.shelf(card.key)


def _part(data: bytes) -> None:
    """A part of the desk's store, or a story in it."""
    for statement in (
        "UPDATE part SET body = ? WHERE rowid = (SELECT min(rowid) FROM part)",
        "UPDATE part SET body = ? WHERE name = 'everyone'",
        "UPDATE article SET body = ?",
        "UPDATE head SET body = ?",
    ):
        path = _put("changed.sqlite", _kept())
        with closing(sqlite3.connect(path)) as base, base:
            base.execute(statement, (data,))
        _desk(path.read_bytes())


def _findings(data: bytes) -> None:
    findings.load(_put("proof.sqlite", data), {"a.md": b"k"})


def _release(data: bytes) -> None:
    with suppress(DamagedReleaseError):
        release = Release.read(data)
        assert Release.read(release.written()) == release


def _sheet(data: bytes) -> None:
    with suppress(DamagedManifestError):
        manifest = of_listing(data)
        assert of_listing(listing(manifest)).digest == manifest.digest


def _seen(data: bytes) -> None:
    seen = Vault(_put("vault/seen.json", data).parent).seen()
    assert seen is None or (seen.latest.tzinfo and seen.print is not None)


def _dropped(data: bytes) -> None:
    """What a release took out of use, when it is time to let go of it: nothing else goes."""
    shutil.rmtree(_ROOT / "letting", ignore_errors=True)
    beside = _put("letting/beside/index.html", b"x")
    sheet = _put("letting/vault/sheets/sheet", b"x")
    vault = Vault(_ROOT / "letting/vault")
    for number in range(1, KEPT + 1):
        _put(f"letting/vault/{number:06}.json", b"")
    _put("letting/vault/000002.dropped", data)
    vault.enter(Release(KEPT + 1, "", Origin(_NOON, _NOON), 0, {}, ""), {}, ())
    assert vault.numbers()[0] == 2
    assert beside.exists()
    assert sheet.exists()


def _docket(data: bytes) -> None:
    _told_by_docket(data)
    _told_by_docket(f"{zlib.crc32(data):08x}\n".encode() + data)


def _told_by_docket(content: bytes) -> None:
    docket = Docket.read(str(_put("docket.json", content)))
    if docket and docket.scope:
        # Whatever it says, nothing outside the site is touched.
        for place in docket.scope.files | docket.scope.folders:
            assert not place.startswith("/")
            assert ".." not in place.split("/")


def _print(data: bytes) -> None:
    for body in (data, checksum(data) + data):
        _put("drawer/ke/key", body)
        Drawer(_ROOT / "drawer").find("key")
        Drawer(_ROOT / "drawer").sweep(frozenset())
    (_ROOT / "drawer/swept").unlink(missing_ok=True)


def _host(data: bytes) -> None:
    folder = _put("host/host.json", data).parent
    host.kept(folder, "key")
    host.peek(folder)
    host.peek_base(folder)


def _record(data: bytes) -> None:
    _read_record(_put("press.sqlite", data))


def _record_head(data: bytes) -> None:
    """A record whose head says anything, with the right sum."""
    path = _put("press.sqlite", _record_file())
    with closing(sqlite3.connect(path)) as base, base:
        statement = "UPDATE chunk SET content = ?, sum = ? WHERE name = 'head'"
        base.execute(statement, (data, digest_of(data)))
    _read_record(path)


def _read_record(path: Path) -> None:
    with suppress(NoRecordError):
        record = Record.read(path)
        list(record.names())
        record.readers(["list all/"])


def _memo(data: bytes) -> None:
    memo = Memo(_put("memo.sqlite", data), "1")
    assert memo.made("pinyin", "桥", lambda: "qiao") == "qiao"
    memo.save()


def _words(data: bytes) -> None:
    found = Words(_put("words.sqlite", data), "1").words({"2026/11/22/01-01": "text"})
    assert set(found.values()) <= {b"words"}


KINDS: tuple[Callable[[bytes], None], ...] = (
    *(_desk_store, _desk, _part, _findings, _release, _sheet, _seen, _docket, _print, _host),
    *(_record, _record_head, _memo, _words, _dropped),
)
RELEASE = KINDS.index(_release)


def _put(name: str, data: bytes) -> Path:
    path = _ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    path.write_bytes(data)
    return path


def _paper() -> tuple[Path, intake.Intake]:
    if not _DESK:
        desk = Desk(_ROOT / "articles")
        desk.story()
        desk.story("图片: 没有.png\n", path="2026/10/01/01-01.md")
        desk.story(path="2026/10/01/01-02.md")
        _DESK.append((desk.articles, desk.read()))
    return _DESK[0]


_DESK: list[tuple[Path, intake.Intake]] = []


def _kept() -> bytes:
    """The desk's store as a run leaves it."""
    path = _ROOT / "kept.sqlite"
    if not path.exists():
        intake.read(_paper()[0], path)
    return path.read_bytes()


def _record_file() -> bytes:
    path = _ROOT / "sound.sqlite"
    if not path.exists():
        cards = _paper()[1].archive.cards
        record = Record(path)
        record.begin(["archive/"])
        record.enter([Done("story/2026/11/22/01-01", ("a",), frozenset({"list all/"}))], ())
        record.save("k", "h", Snapshot(cards, {"2026/11/22": "d"}, {"a": "b"}, {}, "r", {}))
    return path.read_bytes()


def _head() -> bytes:
    _record_file()
    with closing(sqlite3.connect(_ROOT / "sound.sqlite")) as base:
        (content,) = base.execute("SELECT content FROM chunk WHERE name = 'head'").fetchone()
    return bytes(content)


def seeds() -> Iterator[bytes]:
    """Each of them sound, and some that are damaged in ways of their own."""
    for kind, content in _sound():
        yield bytes([KINDS.index(kind)]) + content
    for number in range(len(KINDS)):
        yield from (bytes([number]) + content for content in _SPOILT)


def _sound() -> Iterator[tuple[Callable[[bytes], None], bytes]]:
    _, right = _paper()
    yield _desk_store, _kept()
    yield _desk, _kept()
    yield _part, frozen(right.archive.shelf(right.archive.cards[0].key))
    manifest = Manifest().renewed(_MARKS).manifest
    release = Release(3, "p", Origin(_NOON, _NOON, packages=("a 1",)), 5, manifest.sheets, "d")
    yield _release, release.written()
    yield _sheet, listing(manifest)
    vault = Vault(_ROOT / "vault")
    _put("vault/seen.json", b"")
    vault.see(Seen(_NOON, _NOON, "p"))
    yield _seen, (_ROOT / "vault/seen.json").read_bytes()
    yield _dropped, b"".join(f"{mark.digest}\n".encode() for mark in _MARKS.values())
    scope = Scope.of(["2026/11/22/"], ["index.html"])
    Docket(Stamp(1, 2), Stamp(3, 4), scope, "b").write(str(_ROOT / "docket.json"), durable=False)
    whole = (_ROOT / "docket.json").read_bytes()
    yield _docket, whole
    yield _docket, whole.partition(b"\n")[2]
    Drawer(_ROOT / "drawer").keep("key", "a.jpg", Print(Inscription("张辉"), {".jpg": b"x"}))
    printed = (_ROOT / "drawer/ke/key").read_bytes()
    yield _print, printed
    yield _print, printed[16:]
    yield _record, _record_file()
    yield _record_head, _head()
    memo = Memo(_put("memo.sqlite", b""), "1")
    memo.made("pinyin", "桥", lambda: "qiao")
    memo.save()
    yield _memo, (_ROOT / "memo.sqlite").read_bytes()
    words = Words(_put("words.sqlite", b""), "1")
    words.keep({"2026/11/22/01-01": b"words"}, {"2026/11/22/01-01": "text"}, ())
    yield _words, (_ROOT / "words.sqlite").read_bytes()
    note = {
        "key": "key",
        "check": "c",
        "body": {"files": {}, "look": {"base": "/"}, "settings": {}},
    }
    yield _host, json.dumps(note).encode()


_SPOILT = (
    *(
        b"",
        b"\0",
        b"null",
        b"[]",
        b"{}",
        b"1",
        b'"a"',
        b"[" * 20_000,
        b'{"a":' * 20_000,
        b"Infinity",
    ),
    *(b".\n", b"../../beside\n", b"\n\n", b"d 1 \n", b'd 1 "\\ud800"\n', b"d 1 ../x\n"),
    *(b"\xff\xfe", b"SQLite format 3\0", b"00000000\n", b"9" * 5000, b'{"number": 1e999}'),
)


def words() -> Iterator[str]:
    """Signs and names of JSON."""
    yield from (
        "null",
        "true",
        "Infinity",
        "NaN",
        "1e999",
        "{}",
        "[]",
        '"',
        ":",
        ",",
        "\\ud800",
        "-1",
    )
    yield from ("../", "\n", " ", "format", "number", "origin", "sheets", "seal", "live", "scope")


def judge(data: bytes) -> None:
    """Put it into the place of what was kept, and begin a run."""
    if data:
        KINDS[data[0] % len(KINDS)](data[1:])


TARGET = Target("stores", seeds, words, judge)
