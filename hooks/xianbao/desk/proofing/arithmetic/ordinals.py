"""Ordinals: a caption's 第28次出灯 where the text has 第26次出灯, and no other."""

import re
from collections.abc import Iterator, Sequence

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Words
from xianbao.paper.numeral import read_whole

_ORDINAL = re.compile(
    "(?P<printed>第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})[次届期批回])(?P<noun>[㐀-鿿]{2})"
)
_PLACES = {Where.CAPTION: Words("图说", "caption"), Where.BOX: Words("数据框", "box")}
"""Headlines are left out: they announce the next of what the text tells the last of."""

_Counted = dict[str, dict[int, str]]
"""By their nouns, the ordinals that the text has."""


def find_ordinals(sentences: Sequence[Sentence], text: Sequence[Sentence]) -> Iterator[Finding]:
    """Ordinals outside the text that the text has not, where it has another."""
    counted: _Counted | None = None
    for sentence in sentences:
        if sentence.run.where not in _PLACES or "第" not in sentence.text:
            continue
        for match in _ORDINAL.finditer(sentence.text):
            counted = _counted(text) if counted is None else counted
            others = counted.get(_noun(match), {})
            if len(others) == 1 and read_whole(match["number"]) not in others:
                yield sentence.finding(
                    rules.WRONG_REPEAT,
                    *match.span("printed"),
                    place=_PLACES[sentence.run.where],
                    printed=match["printed"],
                    found=next(iter(others.values())),
                )


def _counted(text: Sequence[Sentence]) -> _Counted:
    found: _Counted = {}
    for sentence in text:
        for match in _ORDINAL.finditer(sentence.text):
            found.setdefault(_noun(match), {})[read_whole(match["number"])] = match["printed"]
    return found


def _noun(match: re.Match[str]) -> str:
    return match["printed"][-1] + match["noun"]
