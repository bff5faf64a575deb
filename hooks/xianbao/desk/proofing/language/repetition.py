"""Repetition: sentences that a story says twice."""

import re
from collections.abc import Iterator, Sequence

from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage

SHORTEST = 20
"""Letters of the shortest sentence that may not come twice; shorter ones may be a refrain."""
_SENTENCE = re.compile("[^。！？\n]+[。！？]*[”’）」』]*")
_FIGURES = re.compile("[0-9A-Za-z]+")
_LEAST_HAN = 15
"""汉字 that a sentence needs, so that rows of figures do not count."""
_LETTERS = re.compile(f"[^{HAN}0-9A-Za-z]+")

Place = tuple[int, int, int]
"""Number of a passage, and where a sentence in it begins and ends."""


def repeated(passages: Sequence[Passage]) -> Iterator[tuple[Place, Place]]:
    """Sentences that stood before, each with the place where it first stood."""
    first: dict[str, Place] = {}
    for number, passage in enumerate(passages):
        if len(passage.text) < SHORTEST:
            continue
        for match in _SENTENCE.finditer(passage.text):
            if match.end() - match.start() < SHORTEST:
                continue
            letters = _LETTERS.sub("", match[0])
            if len(letters) < SHORTEST or len(_FIGURES.sub("", letters)) < _LEAST_HAN:
                continue
            indent = len(match[0]) - len(match[0].lstrip())
            here = (number, match.start() + indent, match.end())
            before = first.setdefault(letters, here)
            if before is not here:
                yield here, before
