"""Brackets: 新建充电棚96个（城厢镇34个、桑渡镇28个、柳舣镇34个）."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.proofing.arithmetic.sums import (
    OTHER_STORY,
    addable,
    complete,
    judge_sum,
    of_people,
    parted,
)

_BRACKET = re.compile("（(?P<inside>[^（）]{4,160})）")
_MARK = re.compile("[、，；]")


def find_brackets(sentence: Sentence) -> Iterator[Finding]:
    """What is told off in brackets and is more or less than the figure before them."""
    for match in _BRACKET.finditer(sentence.text):
        total = sentence.bound(match.start())
        if total is None:
            continue
        labels, parts = _inside(sentence, match, total)
        if not addable(total, parts):
            continue
        if not of_people(total) or not any(labels) or complete(labels) or parted(labels):
            yield from judge_sum(sentence, total, parts, least=False)


def _inside(
    sentence: Sentence, match: re.Match[str], total: Figure
) -> tuple[list[str], list[Figure]]:
    """Labels and figures of what is in brackets; none if anything else is in them."""
    pieces = _MARK.split(match["inside"])
    figures = [one for one in sentence.figures if match.start() < one.start < match.end()]
    if len(figures) != len(pieces) or OTHER_STORY.search(match["inside"]):
        return [], []
    labels: list[str] = []
    place = match.start("inside")
    for piece, figure in zip(pieces, figures, strict=True):
        end = place + len(piece)
        if not place <= figure.start <= figure.end <= end or figure.kind != total.kind:
            return [], []
        labels.append(sentence.text[place : figure.start])
        place = end + 1
    return labels, figures
