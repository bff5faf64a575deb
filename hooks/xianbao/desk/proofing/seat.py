"""One seat at the copy desk: stories read and checked one by one, in this process or another."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from xianbao.desk.asked import address_of
from xianbao.desk.folder import Folder
from xianbao.desk.frontmatter import Copy
from xianbao.desk.galley import Galley
from xianbao.desk.kept import problems_of, rows
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.checks import gist_of
from xianbao.desk.proofing.copyreader import divided, manuscript_of
from xianbao.desk.proofing.gist import Gist
from xianbao.desk.proofing.kept import Findings
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.mend import Mended, mended
from xianbao.desk.record import read_record
from xianbao.desk.rulebook import RULE
from xianbao.desk.rulebook import proofing as rules
from xianbao.desk.store import DamagedStoreError
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tangle import is_tangled
from xianbao.desk.text import decode
from xianbao.desk.waiver import Waiver, passed_over, read_waivers
from xianbao.desk.words import Language
from xianbao.paper.article import Article, Status, day_of
from xianbao.paper.card import digest_of
from xianbao.paper.fault import fault_of

Shelf = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a seat works with; it can be sent to another process.

    ``shelf`` gives the article at an address; ``refused`` are the paths of stories that the desk
    did not pass, which are checked all the same as far as their text goes.
    """

    beat: Beat
    shelf: Shelf
    refused: frozenset[str]
    checks: tuple[Check, ...]


class Checked(NamedTuple):
    """What was found in the file at a path, and the digest of what stood in it."""

    path: str
    digest: str
    findings: Findings


class Seat:
    """Checks stories."""

    def __init__(self, assignment: Assignment) -> None:
        """Sit down with an assignment."""
        self._beat = assignment.beat
        self._shelf = assignment.shelf
        self._refused = assignment.refused
        self._checks = assignment.checks
        self._folder = Folder(assignment.beat.articles, {})

    def check(self, paths: Iterable[str]) -> list[Checked]:
        """What is found in some stories, by their paths below the folder of copy."""
        return list(map(self._checked, paths))

    def mended(self, path: str, waived: Iterable[Waiver]) -> Mended:
        """A story with all fixes made that nobody has waived. Raises `OSError`."""
        waived = tuple(waived)

        def look(data: bytes) -> Iterator[Problem]:
            findings = self.found(path, data).findings
            return passed_over(problems_of(findings.rows), (*findings.waivers, *waived))

        data = self._folder.content(path)
        text = decode(data, Galley(""))
        copy = divided(text) if text is not None else None
        if copy is None:
            return Mended(path, data, data)
        return mended(path, data, self._article(path, copy), look)

    def _checked(self, path: str) -> Checked:
        return self.found(path, self._folder.read(path, Galley("")))

    def found(self, path: str, data: bytes | None) -> Checked:
        """What is found in a file that holds these bytes, or cannot be read."""
        shown = self._folder.shown(path)
        text = decode(data, Galley(shown)) if data is not None else None
        copy = divided(text) if text is not None else None
        sum_ = digest_of(data) if data is not None else ""
        nothing = Findings((), (), Gist(shown, address_of(path)))
        if text is None or copy is None or is_tangled(copy.body, 1, Galley("")):
            # What the desk refuses to have set is no text to be read either.
            return Checked(path, sum_, nothing)
        try:
            article = self._article(path, copy)
            if article.status is Status.WITHDRAWN:
                # What readers no longer see needs no mending.
                gist = nothing.gist._replace(withdrawn=True)
                return Checked(path, sum_, nothing._replace(gist=gist))
            manuscript = manuscript_of(shown, text, article, copy)
        except DamagedStoreError:
            raise
        except Exception as error:  # noqa: BLE001 - one story must not end the run
            failed = _failure(shown, "manuscript", error)
            return Checked(path, sum_, nothing._replace(rows=rows([failed])))
        return Checked(path, sum_, self._findings(manuscript, _waivers(copy)))

    def _findings(self, manuscript: Manuscript, waivers: tuple[Waiver, ...]) -> Findings:
        problems = tuple(self._problems(manuscript))
        gist = Gist(manuscript.path, manuscript.article.key)
        if manuscript.article.copy not in self._refused:
            try:
                gist = gist_of(manuscript, self._beat)
            except Exception as error:  # noqa: BLE001 - as above
                problems = (*problems, _failure(manuscript.path, "gist", error))
        return Findings(rows(problems), waivers, gist)

    def _problems(self, manuscript: Manuscript) -> Iterator[Problem]:
        for check in self._checks:
            try:
                found = tellable(check(manuscript, self._beat))
            except Exception as error:  # noqa: BLE001 - a check that fails must not end the run
                yield _failure(manuscript.path, name_of(check), error)
            else:
                yield from wanted(found, self._beat.also)

    def _article(self, path: str, copy: Copy) -> Article:
        if path in self._refused:
            return _stand_in(path, copy, self._beat.masthead.script)
        return self._shelf(address_of(path))


def tellable(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems that can be told; raises whatever a check or an unfinished message raises."""
    found = tuple(_some(problems))
    for problem in found:
        if problem.code not in RULE:
            raise KeyError(problem.code)
        for language in Language:
            problem.render(language)
    return found


MOST_OF_A_CHECK = 1000
"""Problems that one check may find in a story, more than anybody reads: mended, it goes round."""


def _some(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems without those that are far too many; what is secret stays to be blotted out."""
    for count, problem in enumerate(problems):
        if count < MOST_OF_A_CHECK or problem.rule.secret:
            yield problem


def wanted(problems: Iterable[Problem], also: frozenset[str]) -> Iterator[Problem]:
    """Problems without those that nobody has asked for."""
    for problem in problems:
        if not problem.rule.off or problem.code in also:
            yield problem


def name_of(check: Callable[..., object]) -> str:
    """A check's name as a message shows it: ``language.script.check_script``."""
    module = check.__module__.removeprefix("xianbao.desk.proofing.")
    return f"{module}.{getattr(check, '__qualname__', type(check).__name__)}"


def _failure(path: str, check: str, error: Exception) -> Problem:
    """The problem that a check has failed. The error's own words may quote what is secret."""
    return Problem(path, 1, 1, rules.CHECK_FAILED, (("check", check), ("reason", fault_of(error))))


def failure(path: str, check: Callable[..., object], error: Exception) -> Problem:
    """The problem that a check of the whole paper has failed."""
    return _failure(path, name_of(check), error)


def _waivers(copy: Copy) -> tuple[Waiver, ...]:
    """The waivers of a story, whose slips were told when it was read."""
    record = read_record(copy.fields, STORY, Galley(""))
    return read_waivers(record) if record and "proof" in record else ()


def _stand_in(path: str, copy: Copy, script: str) -> Article:
    """What can be said of a story that the desk did not pass: its day and its text."""
    key = address_of(path)
    day: date = day_of(key)
    published = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Article(key, path, "", "", published, body=copy.body, script=script)
