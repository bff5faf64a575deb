"""Wavering: a name that one story spells in two ways."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.proofing.people.fullname import ENDED, NAME_LAZY, is_name
from xianbao.desk.proofing.people.likeness import is_alike
from xianbao.desk.rulebook import names as rules

_SAYS = "(?:又|也|还)?(?:说|介绍|告诉|表示|笑|讲|坦言|回忆|感慨|算|问|答)"
_SPEAKER = re.compile(f"(?P<name>{NAME_LAZY})(?={_SAYS})")
_ENDS = re.compile(ENDED)
_SPEAKS = re.compile(_SAYS)
_OFTEN = 2
_SHORT = 2
_KIN = re.compile("[兄弟姐妹哥父母爸妈儿女子侄孪双胞妻夫叔伯孙]")
_FAR = 10
_BODY = frozenset({Where.BODY, Where.QUOTE, Where.LIST, Where.CAPTION, Where.SUMMARY})


class _Stray(NamedTuple):
    near: str
    run: Run
    start: int
    end: int


def wavering(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """A name that stands once, where one that sounds or looks the same speaks again and again."""
    runs = [run for run in manuscript.runs if run.where in _BODY]
    speakers = {found["name"] for run in runs for found in _SPEAKER.finditer(run.text)}
    if not speakers:
        return
    text = "\n".join(run.text for run in runs)
    for name in sorted(speakers):
        if text.count(name) >= _OFTEN:
            for stray in _strays(name, text, runs):
                yield manuscript.mark(
                    rules.NAME_WAVERS,
                    stray.run,
                    stray.start,
                    stray.end,
                    name=stray.run.text[stray.start : stray.end],
                    near=name,
                )


def _strays(name: str, text: str, runs: list[Run]) -> Iterator[_Stray]:
    pattern = _one_off(name)
    spelt = Counter(found[0] for found in pattern.finditer(text))
    once = {other for other, times in spelt.items() if times == 1 and other != name}
    likely = {other for other in once if is_alike(name, other)}
    if not likely or not is_name(text, text.index(name), text.index(name) + len(name)):
        return
    for run in runs:
        for found in pattern.finditer(run.text):
            if found[0] in likely and _stands_for_a_person(run.text, *found.span()):
                yield _Stray(name, run, *found.span())


def _one_off(name: str) -> re.Pattern[str]:
    """The name with any one of its characters another."""
    ways = (
        f"{name[:index]}[㐀-鿿]{name[index + 1 :]}"
        for index in range(0 if len(name) > _SHORT else 1, len(name))
    )
    return re.compile("|".join(ways))


def _stands_for_a_person(text: str, start: int, end: int) -> bool:
    """Whether the words around are such as a name has, and tell of no brother or sister."""
    if _KIN.search(text[max(0, start - _FAR) : start]):
        return False
    ends = _SPEAKS if end - start == _SHORT else _ENDS
    return ends.match(text, end) is not None
