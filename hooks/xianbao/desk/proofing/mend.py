"""Mending: fixes put into a file, which stays as it is in everything else.

A fix is made only where what comes of it can be foreseen: every run of the story must then read as
it did, but for the edits. So no fix can break a field, a link or a list, whatever a check proposes.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from xianbao.desk.fix import Edit, Fix
from xianbao.desk.galley import Galley
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.copyreader import divided, manuscript_of
from xianbao.desk.proofing.manuscript import Manuscript, Run
from xianbao.desk.text import decode
from xianbao.paper.article import Article

ROUNDS = 8
"""How often a file is looked through: a fix may make room for one that it was in the way of."""

_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_WIDTHLESS = frozenset("\u200b\u2060\ufeff")

Look = Callable[[bytes], Iterable[Problem]]
"""What finds the problems of a file in its bytes."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it was and as it is mended; ``done`` counts the fixes in it."""

    path: str
    before: bytes
    after: bytes
    done: int = 0

    @property
    def is_news(self) -> bool:
        """Whether anything in it is different."""
        return self.after != self.before


def mended(path: str, data: bytes, article: Article, look: Look) -> Mended:
    """A file with every fix made that can be, until none is left."""
    after, done = data, 0
    for _ in range(ROUNDS):
        fixes = [problem.fix for problem in look(after) if problem.fix]
        better, made = with_fixes(after, fixes, article)
        if not made:
            break
        after, done = better, done + made
    return Mended(path, data, after, done)


def with_fixes(data: bytes, fixes: Iterable[Fix], article: Article) -> tuple[bytes, int]:
    """A file with those fixes that do not touch one another and are safe, and how many."""
    text = decode(data, Galley(""))
    copy = divided(text) if text is not None else None
    if text is None or copy is None:
        return data, 0
    before = manuscript_of("", text, article, copy)
    chosen = list(apart(fixes))
    while chosen:
        after = edited(data, [edit for fix in chosen for edit in fix.edits])
        if _reads_as_foreseen(before, chosen, after):
            return (after, len(chosen)) if after != data else (data, 0)
        # One of them is not safe. By itself each shows whether it is; together they may not be.
        sound = [fix for fix in chosen if _is_safe(data, before, fix)]
        chosen = sound if len(sound) < len(chosen) else chosen[:-1]
    return data, 0


def _is_safe(data: bytes, before: Manuscript, fix: Fix) -> bool:
    return _reads_as_foreseen(before, [fix], edited(data, fix.edits))


def apart(fixes: Iterable[Fix]) -> Iterator[Fix]:
    """The first of those fixes that touch one another, each of the others once."""
    taken: list[Edit] = []
    for fix in sorted(set(fixes), key=lambda fix: tuple(map(_place, fix.edits))):
        edits = sorted(fix.edits, key=_place)
        meets = any(_touch(one, other) for one, other in pairwise(edits))
        if edits and not meets and not any(_meets(edit, taken) for edit in edits):
            for edit in edits:
                insort(taken, edit, key=_place)
            yield fix


def _meets(edit: Edit, taken: list[Edit]) -> bool:
    """Whether an edit touches one of others that are in order and do not touch each other."""
    at = bisect_left(taken, _place(edit), key=_place)
    return any(_touch(edit, other) for other in taken[max(at - 1, 0) : at + 1])


def _place(edit: Edit) -> tuple[int, int, str]:
    return (edit.start, edit.end, edit.text)


def _touch(one: Edit, other: Edit) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file with edits made; mark, line ends and all else stay."""
    mark = _MARK if data.startswith(_MARK) else b""
    raw = data.removeprefix(_MARK).decode()
    places = _places(raw)
    found = _LINE_END.search(raw)
    line_end = found[0] if found else "\n"
    for edit in sorted(edits, key=_place, reverse=True):
        start = places[edit.start]
        end = start if edit.end == edit.start else _behind(raw, places[edit.end - 1])
        raw = raw[:start] + edit.text.replace("\n", line_end) + raw[end:]
    return mark + raw.encode()


def _places(raw: str) -> Sequence[int]:
    """Where each character of the text as `decode` returns it stands in the file's own."""
    if not _WIDTHLESS.intersection(raw) and "\r\n" not in raw:
        return range(len(raw) + 1)
    places = [
        at
        for at, character in enumerate(raw)
        if character not in _WIDTHLESS and not (character == "\n" and raw[at - 1 : at] == "\r")
    ]
    return [*places, len(raw)]


def _behind(raw: str, at: int) -> int:
    """Where the character at a place ends, which may be a line end of two."""
    return at + 2 if raw.startswith("\r\n", at) else at + 1


def _reads_as_foreseen(before: Manuscript, fixes: Iterable[Fix], data: bytes) -> bool:
    """Whether a story reads as it did, but for the edits."""
    foreseen = [run.text for run in before.runs]
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=_place, reverse=True)
    lines = [edit for edit in edits if _adds_a_line(edit, before.text)]
    for edit in edits:
        if edit in lines:
            continue
        found = _run_of(before.runs, edit)
        if found is None:
            return False
        number, start, end = found
        words = foreseen[number]
        foreseen[number] = words[:start] + edit.text + words[end:]
    text = decode(data, Galley(""))
    copy = divided(text) if text is not None else None
    if text is None or copy is None:
        return False
    after = manuscript_of("", text, before.article, copy)
    expected = [(run.where, run.name, now) for run, now in zip(before.runs, foreseen, strict=True)]
    added = tuple(_stretches(edits, lines))
    read = (run for run in after.runs if not _lies_in(run, added))
    return [(run.where, run.name, run.text) for run in read] == expected


def _adds_a_line(edit: Edit, text: str) -> bool:
    """Whether an edit puts one whole line of fields below another one of the front matter."""
    whole = text[edit.start : edit.start + 1] == "\n" and edit.text.startswith("\n")
    within = edit.start < text.find("\n---", 3)
    return whole and within and edit.start == edit.end and edit.text.count("\n") == 1


def _stretches(edits: Sequence[Edit], lines: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """From where to where added lines stand when all edits, last first, are made."""
    for line in lines:
        before = (edit for edit in edits if edit.start < line.start)
        start = line.start + sum(len(edit.text) - edit.end + edit.start for edit in before)
        yield start, start + len(line.text)


def _lies_in(run: Run, stretches: Iterable[tuple[int, int]]) -> bool:
    at = run.pieces[0].offset if run.pieces else -1
    return any(start <= at < end for start, end in stretches)


def _run_of(runs: Sequence[Run], edit: Edit) -> tuple[int, int, int] | None:
    """The run in which an edit lies, and from where to where; nothing if it lies in none."""
    for number, run in enumerate(runs):
        for piece in run.pieces:
            if piece.offset <= edit.start and edit.end <= piece.offset + piece.length:
                start = piece.index + edit.start - piece.offset
                return number, start, start + edit.end - edit.start
    return None
