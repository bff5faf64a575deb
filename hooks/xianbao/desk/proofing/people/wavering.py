"""Wavering: a name that one story spells in two ways."""

import re
from collections import Counter
from collections.abc import Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.proofing.people.fullname import NAME_LAZY, is_name
from xianbao.desk.proofing.people.likeness import is_alike
from xianbao.desk.rulebook import names as rules

_SAYS = (
    "(?:又|也|还)?(?:说|介绍|告诉|表示|笑|讲|坦言|回忆|感慨|算|问|答|解释|强调|指出|认为|透露|称"
    "|谈|补充|建议)"
)
_SPEAKER = re.compile(f"(?P<name>{NAME_LAZY})(?={_SAYS})")
_SPEAKS = re.compile(_SAYS)
_OFTEN = 2
_MOST = 60
"""Speakers of one story that are compared, so that a volume of minutes costs no minutes."""
_SHORT = 2
_KIN = re.compile(
    "(?:兄|弟|姐|妹|哥|父亲|母亲|爸|妈|儿子|女儿|侄[子女儿]|双胞胎|同胞|丈夫|妻子|孙[子女])(?:叫|是|名叫)?$"
)
_FAR = 8
_BODY = frozenset({Where.BODY, Where.QUOTE, Where.LIST, Where.CAPTION, Where.SUMMARY})


def wavering(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """A name that stands once, where one that sounds or looks the same speaks again and again."""
    runs = [run for run in manuscript.runs if run.where in _BODY]
    speakers = {found["name"] for run in runs for found in _SPEAKER.finditer(run.text)}
    if not speakers:
        return
    text = "\n".join(run.text for run in runs)
    told: set[str] = set()
    for speaker in sorted(speakers)[:_MOST]:
        name, slips = _slips(speaker, text, speakers)
        for run, found in _found(slips - told, runs):
            if _is_a_slip(name, run.text, *found.span()):
                mark = (run, *found.span())
                yield manuscript.mark(rules.NAME_WAVERS, *mark, name=found[0], near=name)
        told |= slips


def _slips(speaker: str, text: str, speakers: set[str]) -> tuple[str, set[str]]:
    """The name that a speaker has most often, and others that stand once and are like it."""
    spelt = Counter(found[0] for found in _one_off(speaker).finditer(text))
    name, times = spelt.most_common(1)[0]
    if times < _OFTEN or len(spelt) == 1 or (len(name) == _SHORT and name not in speakers):
        return name, set()
    slips = {other for other, once in spelt.items() if once == 1 and is_alike(name, other)}
    at = text.index(name)
    if slips and (times > _OFTEN < len(name) or is_name(text, at, at + len(name))):
        return name, slips
    return name, set()


def _found(slips: set[str], runs: list[Run]) -> Iterator[tuple[Run, re.Match[str]]]:
    if slips:
        pattern = re.compile("|".join(map(re.escape, sorted(slips))))
        for run in runs:
            yield from ((run, found) for found in pattern.finditer(run.text))


def _one_off(name: str) -> re.Pattern[str]:
    """The name with any one of its characters another."""
    ways = (
        f"{name[:index]}[㐀-鿿]{name[index + 1 :]}"
        for index in range(0 if len(name) > _SHORT else 1, len(name))
    )
    return re.compile("|".join(ways))


def _is_a_slip(name: str, text: str, start: int, end: int) -> bool:
    """Whether nothing around it tells of two people: 李红的妹妹李虹, 李红和李虹."""
    beside = len(name) + 2
    if name in text[max(0, start - beside) : start] or name in text[end : end + beside]:
        return False
    if f"{name}的" in text[max(0, start - _FAR) : start]:
        return False
    if _KIN.search(text[max(0, start - _FAR) : start]):
        return False
    return end - start > _SHORT or _SPEAKS.match(text, end) is not None
