"""Parts: 共80户，其中30户、50户; 共签约32个项目：工业12个、农业9个、文旅11个."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.proofing.arithmetic.sums import (
    OTHER_STORY,
    TWO,
    addable,
    complete,
    judge_sum,
    overlapping,
)
from xianbao.desk.proofing.manuscript import Where

_AMONG = re.compile(
    "(?:，|（)?其中(?:包括|有|含)?[：，]?|，(?=[男女][^，。；：、（）0-9]{0,6}[0-9一二三四五六七八九十])"
)
_TOLD_OFF = re.compile("(?:，分别(?:是|为))?：")
_BEFORE_ITEMS = re.compile("(?:，其中|，(?:具体)?(?:为|是|包括)|，分别(?:为|是))?：\\s*$")
_ALL_OF = re.compile("(?:共|合计|总计)[^，。；：、（）0-9]{0,10}$")
_TAIL = re.compile("[^，。；：、（）0-9]{0,14}")
_NOUN = re.compile("[^，。；：、（）0-9和及与]{0,8}(?=[，。；、和及与]|$)")
_TO_THE_END = re.compile("[^，。；：、（）0-9]{0,8}(?:[。；]|$)")
_PARTING = re.compile("[、，；]|以?及|和|与")
_LABEL = re.compile("[^，；。：（）]{0,16}")
_AGES = frozenset(("岁", "周岁", "年"))


def find_parts(sentence: Sentence) -> Iterator[Finding]:
    """Parts that do not add up to the whole before them."""
    text = sentence.text
    if "其中" in text or "，男" in text or "，女" in text:
        for match in _AMONG.finditer(text):
            yield from _among(sentence, match)
    if "：" in text and "、" in text:
        for match in _TOLD_OFF.finditer(text):
            yield from _told_off(sentence, match)


def find_itemized(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """作品58件，其中： before a list of items, each with its figure."""
    for index, sentence in enumerate(sentences):
        if sentence.run.where is not Where.BODY or not sentence.text.rstrip().endswith("："):
            continue
        match = _BEFORE_ITEMS.search(sentence.text)
        total = _whole(sentence, match) if match else None
        if match is None or total is None:
            continue
        items = list(takewhile(_is_item, sentences[index + 1 :]))
        inside = [[one for one in item.figures if one.kind == total.kind] for item in items]
        parts = [figures[0] for figures in inside if len(figures) == 1]
        labels = [item.text[: part.start] for item, part in zip(items, parts, strict=False)]
        if len(parts) == len(items) and addable(total, parts) and not overlapping(total, labels):
            yield from judge_sum(sentence, total, parts, least="其中" in match[0])


def _whole(sentence: Sentence, match: re.Match[str]) -> Figure | None:
    """The figure right before a place, with no more than its noun between."""
    total = sentence.bound(match.start(), _TAIL)
    is_rank = total is not None and sentence.text[: total.start].endswith("第")
    return None if is_rank else total


def _among(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """共A名，其中a名、b名."""
    total = _whole(sentence, match)
    if total is None:
        return
    labels, parts = _listed(sentence, match.end(), total)
    if addable(total, parts) and not overlapping(total, labels):
        yield from judge_sum(sentence, total, parts, least=not complete(labels))


def _told_off(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """共签约32个项目：工业12个、农业9个、文旅11个。"""
    total = _whole(sentence, match)
    if total is None or not _ALL_OF.search(sentence.text, 0, total.start):
        return
    _, parts = _listed(sentence, match.end(), total)
    if addable(total, parts) and _TO_THE_END.match(sentence.text, parts[-1].end):
        yield from judge_sum(sentence, total, parts, least=False)


def _listed(sentence: Sentence, start: int, total: Figure) -> tuple[list[str], list[Figure]]:
    """Labels and figures of the parts from a place on, as far as they are parts.

    With one that is inexact, there are none: it cannot be told what they come to.
    """
    text = sentence.text
    labels: list[str] = []
    parts: list[Figure] = []
    for figure in sentence.figures:
        if figure.start < start:
            continue
        mark = _PARTING.match(text, start)
        label = text[mark.end() if mark else start : figure.start]
        if not _LABEL.fullmatch(label):
            break
        if figure.kind != total.kind and figure.quantity.unit in _AGES and "、" not in label:
            continue  # 36岁至60岁31名: the ages are the label
        if figure.kind != total.kind or (parts and not mark) or OTHER_STORY.search(label):
            break
        if not figure.exact:
            return [], []
        labels.append(label)
        parts.append(figure)
        noun = _NOUN.match(text, figure.end)
        if noun is None:
            break
        start = noun.end()
    return (labels, parts) if len(parts) >= TWO else ([], [])


def _is_item(sentence: Sentence) -> bool:
    return sentence.run.where is Where.LIST
