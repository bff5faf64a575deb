"""Beginning a story: from what an editor asks for to a file at a free address."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from xianbao.desk.galley import Galley
from xianbao.desk.issues import read_issue
from xianbao.desk.near import nearest
from xianbao.desk.newcopy.address import next_free, page_of, taken
from xianbao.desk.newcopy.blank import Blank
from xianbao.desk.newcopy.pattern import Pattern
from xianbao.desk.people import Roster
from xianbao.desk.placement import Sort, place
from xianbao.desk.problem import Detail, Problem, in_a_line
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import field as fields
from xianbao.desk.rulebook import paper, reading
from xianbao.desk.rulebook import place as places
from xianbao.desk.terms import terms_of
from xianbao.desk.text import code_point, hidden_in, mended
from xianbao.desk.words import Language, Words
from xianbao.paper.article import slashed
from xianbao.paper.credit import Role
from xianbao.paper.masthead import Masthead
from xianbao.paper.script import simplified
from xianbao.paper.staff import Staff

_TAKEN = Words(
    "{path} 已经有了，没有动它。→ 下一个空着的是 {free}。",
    "{path} is there already and was left alone. → The next free one is {free}.",
)
_NOT_ASCII = Words(
    "文件名「{name}」不能作网址。→ 只用小写字母、数字和 -，如 {right}。",
    "“{name}” cannot be part of an address. → Use only small letters, digits and -, as in {right}.",
)


class Refused(Exception):  # noqa: N818 - the name states the fact
    """A story cannot be begun as it was asked for; ``words`` say why, and what to do."""

    def __init__(self, words: Words) -> None:
        """Keep the words."""
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True)
class Request:
    """What an editor asks for; what is empty or 0 was not said.

    ``reporter`` is named in the role that makes a story of this kind; ``guessed`` says that nobody
    typed the name.
    """

    pattern: Pattern
    day: date
    page: int = 0
    name: str = ""
    section: str = ""
    reporter: str = ""
    title: str = ""
    folder: bool = False
    guessed: bool = False


@dataclass(slots=True)
class Beginning:
    """A story to be begun in the folder ``articles`` of this paper.

    ``doubts`` are told to the editor and stop nothing.
    """

    articles: Path
    masthead: Masthead | None
    staff: Staff | None
    language: Language
    doubts: list[Problem] = field(default_factory=list)

    def file(self, request: Request) -> Path:
        """Write the new file, which is nobody's yet, and return its path. Raises `Refused`."""
        for words in (request.title, request.reporter):
            hidden = hidden_in(mended(words))
            if hidden:
                raise refused(reading.CONTROL_CHARACTER, character=code_point(hidden[0][0]))
        name = self._name(request)
        known = dict(self._known(request, name))
        self._check_page(request, page_of(name) or request.page)
        sections = tuple(s.label.han for s in self.masthead.sections) if self.masthead else ()
        text = Blank(request.pattern, known, sections, self.language).text()
        day = self.articles / slashed(request.day)
        in_folder = request.folder or request.pattern.folder
        path = day / name / "index.md" if in_folder else day / f"{name}.md"
        day.mkdir(parents=True, exist_ok=True)
        try:
            if in_folder:
                path.parent.mkdir()
            # Whoever is a moment faster keeps the address.
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            raise self._taken(request, name) from None
        return path

    def _name(self, request: Request) -> str:
        """The file's name: the one that was asked for if it may be had, or the next free one."""
        names = taken(self.articles, request.day)
        if not request.name:
            return next_free(names, request.page)
        name = request.name.removesuffix(".md")
        found = place(f"{slashed(request.day)}/{name}.md")
        if found.sort is Sort.RESERVED_NAME:
            example = next_free(names, request.page)
            raise refused(places.RESERVED_NAME, name=name, example=example)
        if found.sort is not Sort.STORY:
            right = found.right if found.sort is Sort.BAD_NAME else next_free(names, request.page)
            raise Refused(_filled(_NOT_ASCII, name=name, right=right))
        if name in names:
            raise self._taken(request, name)
        return name

    def _taken(self, request: Request, name: str) -> Refused:
        names = taken(self.articles, request.day)
        free = next_free(names, page_of(name) or request.page)
        path = f"{self.articles.name}/{slashed(request.day)}/{name}"
        return Refused(_filled(_TAKEN, path=path, free=free))

    def _known(self, request: Request, name: str) -> Iterator[tuple[str, str]]:
        """The fields that are known already."""
        if request.title.strip():
            yield "title", request.title
        section = self._section(request.section)
        if section:
            yield "section", section
        if request.page and not page_of(name):
            yield "page", str(request.page)
        role = request.pattern.byline or Role.REPORTER
        signed = self._signed(request, role)
        if signed:
            yield role.value, signed

    def _section(self, asked: str) -> str:
        """The section that was asked for, or the first of the masthead."""
        directory = terms_of(self.masthead).sections
        if directory is None:
            return asked or "要闻"
        if not asked:
            return next(iter(directory.names))
        key = directory.key(asked)
        if not key:
            near = nearest(simplified(asked), (*directory.names, *directory.names.values()))
            choices = tuple(directory.names)
            raise refused(fields.UNKNOWN_SECTION, value=asked, near=near, choices=choices)
        return next(han for han, its in directory.names.items() if its == key)

    def _signed(self, request: Request, role: Role) -> str:
        """The name that stands there; a typed one is taken as it is, and doubted if need be."""
        if request.guessed:
            known = self.staff.named(request.reporter) if self.staff else None
            fits = known and request.pattern.byline and known.holds(role)
            return known.name if known and fits else ""
        if request.reporter:
            _, doubt, details = self._roster.answer(role, request.reporter)
            if doubt:
                self.doubts.append(_problem(doubt, details))
        return request.reporter

    def _check_page(self, request: Request, page: int) -> None:
        path = f"{slashed(request.day)}/issue.yml"
        file = self.articles / path
        if not page or not file.exists():
            return
        issue = read_issue(file.read_bytes(), place(path), self._roster, Galley(path))
        if issue and issue.pages and issue.page(page) is None:
            details = (("number", str(page)), ("file", f"{self.articles.name}/{path}"))
            self.doubts.append(_problem(paper.PAGE_NOT_IN_ISSUE, details))

    @property
    def _roster(self) -> Roster:
        return Roster(self.staff or Staff(), checked=self.staff is not None)


def refused(rule: Rule, **details: Detail) -> Refused:
    """A refusal in the words of the rule that would be broken."""
    problem = _problem(rule, tuple(details.items()))
    lines = (in_a_line(problem.fact(one), problem.step(one), one) for one in Language)
    return Refused(Words(*lines))


def _problem(rule: Rule, details: tuple[tuple[str, Detail], ...]) -> Problem:
    return Problem("", 1, 1, rule, details)


def _filled(words: Words, **details: str) -> Words:
    return Words(words.zh.format(**details), words.en.format(**details))
