"""Fields: where a name or a word stands in a story's front matter."""

import posixpath
import re

from xianbao.desk.proofing.manuscript import Manuscript, Piece, Run, Where
from xianbao.desk.stylebook.photo import PHOTO
from xianbao.desk.stylebook.story import STORY
from xianbao.paper.photo import Photo

_KEY = re.compile(
    r"(?:^|[{,])[ \t-]*(?P<key>[^\s:：{},\[\]\"'-][^\s:：{},\[\]\"']{0,15})\s*[:：]", re.MULTILINE
)
_WHOLE = "whole"


def head_end(text: str) -> int:
    """Where the front matter ends in a file."""
    end = text.find("\n---", 3)
    return max(end, 0)


def run_of(text: str, start: int, end: int) -> Run:
    """A stretch of a file as a run, so that a problem can be marked in it."""
    return Run(Where.BOX, text[start:end], _WHOLE, (Piece(0, start, end - start),))


def named(manuscript: Manuscript, name: str, field: str) -> Run:
    """A name as it stands in a field, or wherever the file has it first, or the file's head."""
    text = manuscript.text
    head = head_end(text)
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    for at in places:
        if at < head and _field_at(text, at) == field:
            return run_of(text, at, at + len(name))
    return run_of(text, places[0], places[0] + len(name)) if places else run_of(text, 0, 0)


def key(manuscript: Manuscript, *fields: str) -> Run:
    """The key of the first of these fields that the file has; the file's head without any."""
    text = manuscript.text
    for field in fields:
        for found in _KEY.finditer(text, 0, head_end(text)):
            if _name(found["key"]) == field:
                return run_of(text, *found.span("key"))
    return run_of(text, 0, 0)


def file(manuscript: Manuscript, photo: Photo) -> Run:
    """The name of a photo's file where the story has it; the head of the file otherwise."""
    name = posixpath.basename(photo.file)
    at = manuscript.text.find(name)
    return run_of(manuscript.text, at, at + len(name)) if at >= 0 else run_of("", 0, 0)


def _field_at(text: str, at: int) -> str:
    """The field in whose value a place stands."""
    names = (_name(found["key"]) for found in _KEY.finditer(text, 0, at))
    return next((name for name in reversed(tuple(names)) if name), "")


def _name(spelling: str) -> str:
    for form in (STORY, PHOTO):
        field = form.spelt(spelling)
        if field:
            return field.name
    return ""
