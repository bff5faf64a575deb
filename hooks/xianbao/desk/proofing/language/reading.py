"""Reading: all checks of language over a manuscript, each finding put at its place in the file."""

from collections.abc import Iterable, Iterator, Sequence

from xianbao.desk.fix import Edit
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.language.brackets import unpaired_brackets
from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.glossary import agreed_words, terms_of
from xianbao.desk.proofing.language.keeping import keeper_of
from xianbao.desk.proofing.language.letters import is_latin
from xianbao.desk.proofing.language.passage import Passage, is_wrapped
from xianbao.desk.proofing.language.punctuation import punctuation
from xianbao.desk.proofing.language.quotes import Told, unpaired_quotes
from xianbao.desk.proofing.language.repetition import repeated
from xianbao.desk.proofing.language.script import lookalikes, other_script
from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.rulebook import language as rules
from xianbao.paper.article import Kind

_TEXT = frozenset({Where.BODY, Where.LIST})
_OTHERS_WORDS = frozenset({Kind.VOICE, Kind.REPRINT})
"""Stories whose words are not the paper's own."""


def read_language(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Script, punctuation, spaces, quotes, repetition, wrapping and agreed words of a story."""
    article = manuscript.article
    keeper = keeper_of(article, beat)
    runs = manuscript.runs
    passages = tuple(Passage(run.text, run.where, keeper) for run in runs)
    listing = rules.LISTING_COMMA.code in beat.also
    for run, passage in zip(runs, passages, strict=True):
        for found in _single(passage, article.script, listing=listing):
            yield _marked(manuscript, run, found)
    for number, found in _paired(passages):
        yield _marked(manuscript, runs[number], found)
    yield from _repeated(manuscript, passages)
    if beat.glossary and article.kind not in _OTHERS_WORDS:
        for number, found in agreed_words(passages, terms_of(beat.glossary, article.day)):
            yield _marked(manuscript, runs[number], found)


def _single(passage: Passage, script: str, *, listing: bool) -> Iterator[Finding]:
    """What can be told of a passage by itself."""
    yield from punctuation(passage, listing=listing)
    yield from other_script(passage, script)
    yield from lookalikes(passage)
    if "\n" in passage.text and is_wrapped(passage.text):
        yield wrapped(passage)


def wrapped(passage: Passage) -> Finding:
    """A passage that is cut into lines by width; the lines are joined."""
    text = passage.text
    breaks = [at for at, one in enumerate(text) if one == "\n"]
    changes = tuple(Change(at, at + 1, _joint(text, at)) for at in breaks)
    end = breaks[0]
    return finding(rules.HARD_WRAPPED, 0, end, changes, count=str(len(breaks) + 1))


def _joint(text: str, at: int) -> str:
    """What joins two lines: a space between Latin words only."""
    beside = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return " " if all(is_latin(one) for one in beside) else ""


def _paired(passages: Sequence[Passage]) -> Iterator[Told]:
    """Marks without a partner: the paragraphs are one text, every other passage is its own."""
    for numbers in _texts(passages):
        text = tuple(_with_curly(passages[number]) for number in numbers)
        for check in (unpaired_quotes, unpaired_brackets):
            for at, found in check(text):
                yield numbers[at], found


def _texts(passages: Sequence[Passage]) -> Iterator[tuple[int, ...]]:
    body = tuple(n for n, passage in enumerate(passages) if passage.where in _TEXT)
    quotes = tuple(n for n, passage in enumerate(passages) if passage.where is Where.QUOTE)
    yield from filter(None, (body, quotes))
    for number, passage in enumerate(passages):
        if passage.where not in _TEXT and passage.where is not Where.QUOTE:
            yield (number,)


def _with_curly(passage: Passage) -> Passage:
    """A passage in which a lone straight mark counts as the partner of a curly one."""
    text = passage.text
    if '"' not in text or text.count('"') % 2 == 0:
        return passage
    mark = "”" if text.count("“") > text.count("”") else "“"
    return Passage(text.replace('"', mark), passage.where, passage.keeper)


def _repeated(manuscript: Manuscript, passages: Sequence[Passage]) -> Iterator[Problem]:
    numbers = [n for n, passage in enumerate(passages) if passage.where in _TEXT]
    for here, before in repeated([passages[number] for number in numbers]):
        run, first = manuscript.runs[numbers[here[0]]], manuscript.runs[numbers[before[0]]]
        line = str(manuscript.place(first.offset(before[1])).line)
        found = run.text[here[1] : here[2]]
        yield manuscript.mark(
            rules.REPEATED_SENTENCE, run, here[1], here[2], line=line, found=found
        )


def _marked(manuscript: Manuscript, run: Run, found: Finding) -> Problem:
    edits = _edits(manuscript, run, found.changes)
    return manuscript.mark(found.rule, run, found.start, found.end, edits, **dict(found.details))


def _edits(manuscript: Manuscript, run: Run, changes: Iterable[Change]) -> tuple[Edit, ...]:
    """The changes as edits of the file, or none where the file does not have the text as read."""
    edits = []
    for start, end, text in changes:
        edit = manuscript.edit(run, start, end, text)
        if run.text[start:end] == "\n":
            edit = Edit(edit.start, run.offset(end), text)
            if not _in_file(manuscript, edit).isspace():
                return ()
        elif not run.verbatim(start, end) or _in_file(manuscript, edit) != run.text[start:end]:
            return ()
        edits.append(edit)
    return tuple(sorted(edits, key=lambda edit: edit.start))


def _in_file(manuscript: Manuscript, edit: Edit) -> str:
    return manuscript.text[edit.start : edit.end]
