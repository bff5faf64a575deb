"""Claims: the old addresses that stories lay claim to, of which each may have one owner."""

from collections.abc import Iterable, Iterator

from xianbao.desk.galley import Galley, Place
from xianbao.desk.month import Claim
from xianbao.desk.problem import Problem
from xianbao.desk.rulebook import place as rules


def plain_address(written: str) -> str:
    """What all ways to write one old address have in common."""
    return written.strip("/").removesuffix("index.html").rstrip("/")


def rival_claims(claims: Iterable[tuple[str, Claim]], root: str) -> Iterator[tuple[str, Problem]]:
    """The stories that claim an old address which one before them has, by path, and the problem.

    ``claims`` are in the order of the paths; ``root`` is the name of the folder of copy.
    """
    owners: dict[str, str] = {}
    for path, (address, line, column) in claims:
        owner = owners.setdefault(plain_address(address).casefold(), path)
        if owner == path:
            continue
        galley = Galley(f"{root}/{path}")
        other = f"{root}/{owner}"
        galley.mark(rules.ALIAS_TAKEN, Place(line, column), value=address, other=other)
        yield path, galley.problems[0]
