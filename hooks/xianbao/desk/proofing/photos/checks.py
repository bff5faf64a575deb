"""Checks of what photos' files say: not taken over, said otherwise, made by a machine, spoilt."""

import re
from collections.abc import Iterator

from xianbao.desk.caption import read_caption
from xianbao.desk.glance import look
from xianbao.desk.people import divided
from xianbao.desk.problem import Detail, Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.photos.line import line_of
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import inscription as rules
from xianbao.desk.tree import Scalar
from xianbao.desk.words import Words
from xianbao.paper.inscription import Inscription, is_worded
from xianbao.paper.photo import Photo
from xianbao.paper.script import identity

_MARKS = re.compile(r"[\W_]+")
_NAME = re.compile("[㐀-鿿]{2,4}(?:·[㐀-鿿]{1,8}){0,3}")
_PAIR = 2
_ALIKE = 0.5
"""Share of the pairs of characters in the shorter of two captions that the other one has too."""
_CAPTION, _CREDIT = Words("图说", "caption"), Words("署名", "credit")
_AI = {"generated": Words("生成", "made"), "edited": Words("修改", "changed")}


def inscribed(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Everything that is to be said of the photos of a story after a look into their files."""
    for photo in manuscript.article.photos:
        seen = look(beat.articles / photo.file)
        marker = _Marker(manuscript, photo)
        if not seen.whole:
            yield marker.mark(rules.SPOILT_PIXELS)
        yield from _caption(photo, seen.said, marker)
        yield from _credit(photo, seen.said, marker)
        yield from _ai(photo, seen.said, marker)


class _Marker:
    """Marks a photo's file where the story names it."""

    def __init__(self, manuscript: Manuscript, photo: Photo) -> None:
        self._manuscript = manuscript
        self._run = field.file(manuscript, photo)
        self._line = line_of(manuscript, photo)

    def mark(self, rule: Rule, **details: Detail) -> Problem:
        run = self._run
        return self._manuscript.mark(rule, run, 0, len(run.text), (), file=run.text, **details)

    def adding(self, rule: Rule, name: str, content: str, **details: Detail) -> Problem:
        """A problem that a line with a field mends."""
        run, added = self._run, self._line.added(name, content)
        details |= {"file": run.text, "line": added.shown}
        return self._manuscript.mark(rule, run, 0, len(run.text), added.edits, **details)


def _caption(photo: Photo, said: Inscription, marker: _Marker) -> Iterator[Problem]:
    told = read_caption(said.caption).text
    if not is_worded(told):
        return
    if not photo.caption:
        yield marker.adding(rules.NOT_TAKEN_OVER, "caption", told, what=_CAPTION, words=told)
    elif not _alike(told, photo.caption):
        yield marker.mark(rules.CAPTIONED_OTHERWISE, words=told)


def _credit(photo: Photo, said: Inscription, marker: _Marker) -> Iterator[Problem]:
    """Who took it, where the file names a person: what names an agency or a camera is no name."""
    words = said.creator or read_caption(said.caption).names
    names = [name.text for name in divided((Scalar(words, 1, 1),))] if words else []
    if not names or not all(map(_NAME.fullmatch, names)):
        return
    credited = "、".join(credit.name for credit in photo.credits) or photo.courtesy
    if not credited:
        listed = "、".join(names)
        yield marker.adding(
            rules.NOT_TAKEN_OVER, "photographer", listed, what=_CREDIT, words=listed
        )
    elif not any(identity(name) in identity(credited) for name in names):
        yield marker.mark(rules.CREDITED_OTHERWISE, words="、".join(names), credited=credited)


def _ai(photo: Photo, said: Inscription, marker: _Marker) -> Iterator[Problem]:
    if said.ai and not photo.ai:
        yield marker.adding(rules.AI_UNDECLARED, "ai", said.ai, what=_AI[said.ai])


def _alike(one: str, other: str) -> bool:
    """Whether two captions may be of one picture: an editor shortens, and adds the day."""
    pairs = [_pairs(identity(text)) for text in (one, other)]
    few = min(map(len, pairs))
    return few == 0 or len(pairs[0] & pairs[1]) >= _ALIKE * few


def _pairs(text: str) -> set[str]:
    plain = _MARKS.sub("", text)
    return {plain[at : at + _PAIR] for at in range(len(plain) - 1)}
