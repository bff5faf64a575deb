"""The stock: the packages that are installed to make a paper, as they tell of themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name, canonicalize_version

from xianbao import __version__
from xianbao.command.storeroom.licences import licences_of
from xianbao.command.storeroom.lock import Locked

PROGRAM = "xianbao"


@dataclass(frozen=True, slots=True)
class Item:
    """One package, by its normal name (PEP 503).

    ``needs`` are the names of packages that it cannot do without here, None where that is not
    known. ``hashes`` are those of the lock, if this very version is locked.
    """

    name: str
    version: str
    licences: tuple[str, ...] = ()
    needs: tuple[str, ...] | None = None
    hashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stock:
    """The program itself, the packages that it is made of by name, and what the lock has besides.

    ``astray`` are locked packages of which another version is installed, or none.
    """

    program: Item
    items: tuple[Item, ...]
    astray: tuple[Locked, ...]

    def version(self, name: str) -> str:
        """The version that is installed; empty where there is none."""
        return next((item.version for item in self.items if item.name == name), "")


def stock(lock: Mapping[str, Locked]) -> Stock:
    """What is installed of the lock, and of what the program asks for, locked or not."""
    found: dict[str, Item] = {}
    waiting = [PROGRAM, *lock]
    while waiting:
        name = waiting.pop()
        if name not in found and (one := _installed(name)):
            found[name] = _item(name, one, lock.get(name))
            waiting += found[name].needs or ()
    program = found.pop(PROGRAM, Item(PROGRAM, __version__))
    items = tuple(found[name] for name in sorted(found))
    astray = (lock[name] for name in sorted(lock) if not _same(lock[name], found.get(name)))
    return Stock(program, items, tuple(astray))


def _same(locked: Locked | None, item: Item | None) -> bool:
    return bool(
        locked
        and item
        and canonicalize_version(locked.version) == canonicalize_version(item.version)
    )


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _item(name: str, one: Distribution, locked: Locked | None) -> Item:
    needs = tuple(sorted(set(_needs(one))))
    item = Item(name, one.version or "", licences_of(one.metadata), needs)
    return replace(item, hashes=locked.hashes) if locked and _same(locked, item) else item


def _needs(one: Distribution) -> Iterator[str]:
    for line in one.requires or ():
        try:
            wanted = Requirement(line)
        except InvalidRequirement:
            continue  # old metadata; what it asked for is installed or is not missed
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield canonicalize_name(wanted.name)
