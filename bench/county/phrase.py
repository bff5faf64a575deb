"""Phrases with gaps, and the pen that fills the gaps by chance."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random

COPY = Path(__file__).parent / "copy"
"""Where the phrase lists are kept, a file for each subject."""

TOPICS = (
    "farming", "water", "roads", "trade", "school", "health", "village", "culture", "weather",
)  # fmt: skip
"""Subjects that a story can have, each a file of `COPY`."""

_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and gaps in turn: ``words[0] gaps[0] words[1] …``, one word more than gaps."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> "Phrase":
        """Split at ``{gap}``."""
        parts = _GAP.split(text)
        return cls(tuple(parts[::2]), tuple(parts[1::2]))


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be said on one subject."""

    titles: tuple[Phrase, ...]
    kickers: tuple[Phrase, ...]
    subtitles: tuple[Phrase, ...]
    openings: tuple[Phrase, ...]
    facts: tuple[Phrase, ...]
    quotes: tuple[Phrase, ...]
    crossheads: tuple[Phrase, ...]
    boxes: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be said on every subject, and the names of the county's places."""

    tails: tuple[Phrase, ...]
    saids: tuple[Phrase, ...]
    links: tuple[Phrase, ...]
    closings: tuple[Phrase, ...]
    tables: tuple[tuple[str, ...], ...]
    names: Mapping[str, tuple[str, ...]]


@cache
def topic(name: str) -> Topic:
    """The phrases of one subject.

    Raises:
        OSError: there is no such subject.
    """
    lists = tomllib.loads((COPY / f"{name}.toml").read_text("utf-8"))
    boxes = tuple(_read(box) for box in lists.pop("boxes"))
    return Topic(**{field: _read(texts) for field, texts in lists.items()}, boxes=boxes)


@cache
def stock() -> Stock:
    """The phrases and names that all subjects share."""
    lists = tomllib.loads((COPY / "shared.toml").read_text("utf-8"))
    return Stock(
        tails=_read(lists["tails"]),
        saids=_read(lists["saids"]),
        links=_read(lists["links"]),
        closings=_read(lists["closings"]),
        tables=tuple(tuple(row) for row in lists["tables"]),
        names={
            gap: tuple(lists[f"{gap}s"]) for gap in ("crop", "town", "village", "river", "office")
        },
    )


def _read(texts: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(Phrase.read(text) for text in texts)


class Pen:
    """Fills gaps with names and numbers drawn from one source of chance."""

    def __init__(self, dice: Random, locals_: Sequence[str]) -> None:
        """Write with ``dice``; ``locals_`` are the people whom copy may speak of."""
        self.dice = dice
        self._draw: dict[str, Callable[[], str]] = {
            "person": partial(self.one, locals_),
            "few": lambda: str(2 + int(dice.random() * 8)),
            "n": lambda: str(11 + int(dice.random() * 88)),
            "many": lambda: str(120 + int(dice.random() * 9680)),
            "pct": lambda: f"{dice.random() * 40 + 1:.1f}%",
            "money": self._money,
            "evening": lambda: str(18 + int(dice.random() * 5)),
            "month": lambda: f"{1 + int(dice.random() * 12)}月",
            "day": lambda: f"{1 + int(dice.random() * 12)}月{1 + int(dice.random() * 28)}日",
        }
        for gap, names in stock().names.items():
            self._draw[gap] = partial(self.one, names)

    def write(self, phrase: Phrase) -> str:
        """The phrase with its gaps filled."""
        if not phrase.gaps:
            return phrase.words[0]
        parts = [phrase.words[0]]
        for gap, words in zip(phrase.gaps, phrase.words[1:], strict=True):
            parts.append(self._draw[gap]())
            parts.append(words)
        return "".join(parts)

    def one(self, names: Sequence[str]) -> str:
        """One of several names."""
        return names[int(self.dice.random() * len(names))]

    def any(self, phrases: Sequence[Phrase]) -> str:
        """One of several phrases, filled."""
        return self.write(phrases[int(self.dice.random() * len(phrases))])

    def chance(self, share: float) -> bool:
        """True in this share of all cases."""
        return self.dice.random() < share

    def _money(self) -> str:
        amount = self.dice.random() * 9.9 + 0.1
        return f"{amount:.2f}亿元" if self.chance(0.3) else f"{amount * 100:.1f}万元"
