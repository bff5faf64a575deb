"""The ledger: all that the store keeps, loaded; and what a run writes back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from xianbao.desk.kept import UnfitBytesError, frozen, thawed
from xianbao.desk.month import (
    Month,
    Subjects,
    packed_subjects,
    unpacked,
    unpacked_subjects,
)
from xianbao.desk.standing import NO_STANDING, Standing, unpacked_reading
from xianbao.desk.store import DamagedStoreError, Head, Store, checksum
from xianbao.paper.staff import Staff

_MONTH, _ASKED = "month/", "asked/"
_MASTHEAD, _STAFF, _EVERYONE = "masthead", "staff", "everyone"


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was kept at the end of the last run; all of it empty if nothing was.

    ``everyone`` are the staff and all from outside. ``head`` is absent where there is no store.
    """

    head: Head | None = None
    months: Mapping[str, Month] = field(default_factory=dict)
    standing: Standing = NO_STANDING
    everyone: Staff = field(default_factory=Staff)

    def without_months(self) -> "Ledger":
        """The same ledger for another masthead, to which no story was read."""
        return replace(self, months={})


def opened(store: Store, version: str) -> Ledger:
    """What a store keeps; what another version of the program kept is left unread.

    Raises `DamagedStoreError` and `UnavailableStoreError`.
    """
    head = store.head()
    if head is None or head.version != version:
        return Ledger(head)
    months = {
        name.removeprefix(_MONTH): unpacked(store.part(head, name))
        for name in head.parts
        if name.startswith(_MONTH)
    }
    standing = Standing(
        unpacked_reading(store.part(head, _MASTHEAD)),
        unpacked_reading(store.part(head, _STAFF)),
    )
    try:
        everyone = thawed(store.part(head, _EVERYONE), Staff)
    except UnfitBytesError as error:
        raise DamagedStoreError(store.path, _EVERYONE) from error
    return Ledger(head, months, standing, everyone)


def asked_in(store: Store | None, ledger: Ledger, month: str) -> Subjects:
    """What the stories of a month asked when they were read."""
    if store is None or ledger.head is None or month not in ledger.months:
        return {}
    return unpacked_subjects(store.part(ledger.head, _ASKED + month))


def write(
    store: Store,
    before: Ledger,
    after: Ledger,
    news: Mapping[str, Subjects],
) -> None:
    """Write what has changed and end the writing; ``news`` are the months that have changed.

    ``after`` has the head that is to be, without its parts.
    """
    parts = dict(_parts(before, after, news))
    was_used = before.head is not None and before.standing != NO_STANDING
    sums = dict(before.head.parts) if before.head and was_used else {}
    names = {_MASTHEAD, _STAFF, _EVERYONE}
    names.update(sort + month for sort in (_MONTH, _ASKED) for month in after.months)
    gone = [name for name in (before.head.parts if before.head else ()) if name not in names]
    sums = {name: checked for name, checked in sums.items() if name in names}
    sums.update((name, checksum(content)) for name, content in parts.items())
    store.finish(replace(after.head or Head(), parts=sums), parts.items(), gone)


def _parts(
    before: Ledger, after: Ledger, news: Mapping[str, Subjects]
) -> Iterator[tuple[str, bytes]]:
    for name, subjects in news.items():
        if name in after.months:
            yield _MONTH + name, after.months[name].packed()
            yield _ASKED + name, packed_subjects(subjects)
    if after.standing != before.standing:
        yield _MASTHEAD, after.standing.masthead.packed()
        yield _STAFF, after.standing.staff.packed()
    if after.everyone is not before.everyone:
        yield _EVERYONE, frozen(after.everyone)
