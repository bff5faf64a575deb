"""Remedies: what is done about a story that was wrong, corrections and its withdrawal."""

from collections.abc import Iterator
from datetime import date

from xianbao.desk.folder import Folder
from xianbao.desk.frontmatter import divide
from xianbao.desk.galley import Galley
from xianbao.desk.problem import Problem
from xianbao.desk.record import Record, mark_missing, read_record
from xianbao.desk.rulebook import remedy as rules
from xianbao.desk.stylebook.story import CORRECTION, STORY, WITHDRAWAL
from xianbao.desk.text import decode
from xianbao.paper.article import Correction, CorrectionKind, Withdrawal

_PAIR = {"hans": "原文“{was}”，应为“{now}”。", "hant": "原文「{was}」，應為「{now}」。"}


def read_corrections(story: Record, day: date, script: str) -> tuple[Correction, ...]:
    """A story's corrections in the order of their days; ``day`` is the story's own."""
    if "corrections" not in story:
        return ()
    found = _corrections(story, day, script)
    return tuple(sorted(found, key=lambda correction: correction.day))


def _corrections(story: Record, day: date, script: str) -> Iterator[Correction]:
    for record in story.records("corrections", CORRECTION):
        on = _day(record, day, story.typed("corrections"))
        text = _text(record, script)
        kind = record.choice("kind")
        if on and text:
            yield Correction(on, text, CorrectionKind(kind or CorrectionKind.CORRECTION))


def _text(record: Record, script: str) -> str:
    """What is printed: the editor's words, then the wrong and the right ones."""
    text, was, now = record.prose("text"), record.text("was"), record.text("now")
    if bool(was) != bool(now):
        mark_missing(record, "now" if was else "was")
    elif was and text:
        return f"{text}{_PAIR[script].format(was=was, now=now)}"
    return text


def read_withdrawal(story: Record, day: date, *, withdrawn: bool) -> Withdrawal | None:
    """What readers are told of a withdrawn story; that it is not to be found is marked."""
    records = story.records("withdrawn", WITHDRAWAL)
    if not withdrawn:
        if "withdrawn" in story:
            at = story.entries["withdrawn"].name
            story.galley.mark(rules.NOT_WITHDRAWN, at, name=story.typed("withdrawn"))
        return None
    if not records:
        if "withdrawn" not in story:
            story.galley.mark(rules.NO_NOTICE, story.where("status"))
        return None
    on = _day(records[0], day, story.typed("withdrawn"))
    return Withdrawal(on, records[0].prose("text")) if on else None


def _day(record: Record, story: date, name: str) -> date | None:
    """The day of a remedy, which cannot come before what it mends."""
    on = record.day("date")
    if on and on < story:
        details = {"name": name, "value": f"{on}", "day": f"{story}"}
        record.galley.mark(rules.BEFORE_STORY, record.where("date"), **details)
    return on


def far_ahead(folder: Folder, path: str, last: date) -> Iterator[Problem]:
    """The corrections in a story's file that are dated after a day."""
    galley, told = Galley(""), Galley(folder.shown(path))
    data = folder.read(path, galley)
    text = decode(data, galley) if data is not None else None
    copy = divide(text, STORY, galley) if text is not None else None
    story = read_record(copy.fields, STORY, galley) if copy else None
    for record in story.records("corrections", CORRECTION) if story else ():
        on = record.day("date")
        if story and on and on > last:
            details = {"name": story.typed("corrections"), "value": f"{on}"}
            told.mark(rules.REMEDY_AHEAD, record.where("date"), **details)
    return iter(told.problems)
