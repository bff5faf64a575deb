"""Checks of what photos' files say: not taken over, said otherwise, made by a machine, spoilt."""

import re
from collections.abc import Iterator

from xianbao.desk.caption import read_caption
from xianbao.desk.people import divided
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.pictures.line import Line, line_of
from xianbao.desk.proofing.pictures.look import look
from xianbao.desk.rulebook import inscription as rules
from xianbao.desk.tree import Scalar
from xianbao.desk.words import Words
from xianbao.paper.inscription import Inscription, is_worded
from xianbao.paper.photo import Photo
from xianbao.paper.script import identity

_MARKS = re.compile(r"[\W_]+")
_PAIR = 2
_ALIKE = 0.5
"""Share of the pairs of characters in the shorter of two captions that the other one has too."""
_CAPTION, _CREDIT = Words("图说", "caption"), Words("署名", "credit")
_AI = {"generated": Words("生成", "made"), "edited": Words("修改", "changed")}


def inscribed(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Everything that is to be said of the photos of a story after a look into their files."""
    for photo in manuscript.article.photos:
        seen = look(beat.articles / photo.file)
        run = field.file(manuscript, photo)
        line = line_of(manuscript, photo)
        if not seen.whole:
            yield manuscript.mark(rules.SPOILT_PIXELS, run, 0, len(run.text), file=run.text)
        for problem in (
            _caption(manuscript, photo, seen.said, line),
            _credit(manuscript, photo, seen.said, line),
            _ai(manuscript, photo, seen.said, line),
        ):
            if problem:
                yield problem


def _caption(manuscript: Manuscript, photo: Photo, said: Inscription, line: Line) -> Problem | None:
    run = field.file(manuscript, photo)
    told = read_caption(said.caption).text
    if not is_worded(told):
        return None
    if not photo.caption:
        added = line.added("caption", told)
        details = {"file": run.text, "what": _CAPTION, "words": told, "line": added.shown}
        return manuscript.mark(rules.NOT_TAKEN_OVER, run, 0, len(run.text), added.edits, **details)
    if _alike(told, photo.caption):
        return None
    return manuscript.mark(
        rules.CAPTIONED_OTHERWISE, run, 0, len(run.text), file=run.text, words=told
    )


def _credit(manuscript: Manuscript, photo: Photo, said: Inscription, line: Line) -> Problem | None:
    """Who took it, where the file names a person: what names an agency or a camera is no name."""
    run = field.file(manuscript, photo)
    words = said.creator or read_caption(said.caption).names
    names = [name.text for name in divided((Scalar(words, 1, 1),))] if words else []
    if not names or not all(_is_name(name) for name in names):
        return None
    credited = [credit.name for credit in photo.credits]
    if not credited and not photo.courtesy:
        added = line.added("photographer", "、".join(names))
        details = {"file": run.text, "what": _CREDIT, "words": words, "line": added.shown}
        return manuscript.mark(rules.NOT_TAKEN_OVER, run, 0, len(run.text), added.edits, **details)
    shown = "、".join(credited) or photo.courtesy
    if {*map(identity, names)} & {*map(identity, credited)} or any(n in shown for n in names):
        return None
    return manuscript.mark(
        rules.CREDITED_OTHERWISE, run, 0, len(run.text), file=run.text, words=words, credited=shown
    )


def _ai(manuscript: Manuscript, photo: Photo, said: Inscription, line: Line) -> Problem | None:
    if photo.ai or not said.ai:
        return None
    run = field.file(manuscript, photo)
    added = line.added("ai", said.ai)
    return manuscript.mark(
        rules.AI_UNDECLARED,
        run,
        0,
        len(run.text),
        added.edits,
        file=run.text,
        what=_AI[said.ai],
        line=added.shown,
    )


def _is_name(name: str) -> bool:
    return bool(re.fullmatch("[㐀-鿿]{2,4}(?:·[㐀-鿿]{1,8}){0,3}", name))


def _alike(one: str, other: str) -> bool:
    """Whether two captions may be of one picture: an editor shortens, and adds the day."""
    pairs = [_pairs(identity(text)) for text in (one, other)]
    few = min(map(len, pairs))
    return few == 0 or len(pairs[0] & pairs[1]) >= _ALIKE * few


def _pairs(text: str) -> set[str]:
    plain = _MARKS.sub("", text)
    return {plain[at : at + _PAIR] for at in range(len(plain) - 1)}
