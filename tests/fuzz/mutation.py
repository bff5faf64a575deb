"""Mutations of inputs for want of a fuzzer: the same ones for the same seed."""

from collections.abc import Iterator
from random import Random

from fuzz.target import Target

LONGEST = 65_536
_BORING = (b"\0", b"\xff", b"\n", b" ", b"<", b"&", b"%", b"\x7f\xff\xff\xff", b"\xed\xa0\x80")


def mutated(target: Target, count: int, seed: int) -> Iterator[bytes]:
    """So many inputs that no seed is; each has one to four changes."""
    chance = Random(seed)  # noqa: S311  # no secret
    seeds = sorted(set(target.seeds()))
    words = [word.encode("utf-8", "replace") for word in target.words()]
    for _ in range(count):
        data = chance.choice(seeds)
        for _ in range(chance.randrange(1, 5)):
            data = _changed(data, chance, seeds, words)
        yield data[:LONGEST]


def _changed(data: bytes, chance: Random, seeds: list[bytes], words: list[bytes]) -> bytes:
    at = chance.randrange(len(data) + 1)
    upto = min(len(data), at + chance.choice((0, 1, 2, 8, 64)))
    match chance.randrange(6):
        case 0:
            return data[:at] + chance.choice(words) + data[upto:]
        case 1:
            return data[:at] + chance.choice(_BORING) + data[upto:]
        case 2:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 3:
            return data[:at] + data[at:upto] * chance.choice((2, 3, 50)) + data[upto:]
        case 4:
            return data[:at] + data[upto:]
        case _:
            other = chance.choice(seeds)
            return data[:at] + other[chance.randrange(len(other) + 1) :]
