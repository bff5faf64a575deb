"""The reader: days of copy read into what is kept of them, in this process or another."""

from collections.abc import Iterable

from xianbao.desk.bench import Batch, Bench, Day, Filed
from xianbao.desk.galley import Galley
from xianbao.desk.issues import read_issue
from xianbao.desk.kept import frozen, rows, thawed
from xianbao.desk.newsroom import Issues, Newsroom
from xianbao.desk.people import Roster
from xianbao.desk.placement import Placement, place
from xianbao.desk.rulebook import reading
from xianbao.desk.story import read_story
from xianbao.paper.card import Card, card_of, digest_of
from xianbao.paper.fault import fault_of
from xianbao.paper.issue import Issue


class Reader:
    """Reads days of copy, each independent of the others."""

    def __init__(self, bench: Bench) -> None:
        """Take a seat at the bench."""
        asked = bench.folder.asked
        roster = Roster(bench.staff, checked=bench.checked, known=bench.outsiders, asked=asked)
        self._asked = asked
        self._folder = bench.folder
        self._newsroom = Newsroom(bench.folder, bench.terms, roster, Issues(asked))

    def read(self, days: Iterable[Day]) -> Batch:
        """Read some days; the same days give the same batch wherever they are read."""
        filed: list[Filed] = []
        for day in days:
            if day.known:
                self._newsroom.issues.add(thawed(day.known, Issue))
            if day.issue:
                filed.append(self._issue(day.issue))
            filed.extend(map(self._story, day.stories))
        return Batch(tuple(filed), dict(self._newsroom.roster.outsiders))

    def _issue(self, path: str) -> Filed:
        galley, data = self._opened(path)
        issue = None
        if data is not None:
            try:
                issue = read_issue(data, place(path), self._newsroom.roster, galley)
            except Exception as error:  # noqa: BLE001 - as below
                galley.mark(reading.NOT_READ, reason=fault_of(error))
        if issue:
            self._newsroom.issues.add(issue)
        return self._filed(path, data, galley, None, frozen(issue) if issue else b"")

    def _story(self, path: str) -> Filed:
        galley, data = self._opened(path)
        card, content = None, b""
        if data is not None:
            try:
                card, content = self._kept(data, place(path), galley)
            except Exception as error:  # noqa: BLE001 - one story must not end the run
                galley.mark(reading.NOT_READ, reason=fault_of(error))
        return self._filed(path, data, galley, card, content)

    def _kept(self, data: bytes, placement: Placement, galley: Galley) -> tuple[Card | None, bytes]:
        """What is kept of a story: its card, and as bytes what the press may have of it."""
        article = read_story(data, placement, self._newsroom, galley)
        if article is None:
            return None, b""
        # What the press may not have never comes near it: of a withdrawn story its notice is kept.
        content = frozen(article.public)
        page = self._newsroom.page(placement.day, article.page) if article.page else None
        return card_of(article, digest_of(content), page), content

    def _opened(self, path: str) -> tuple[Galley, bytes | None]:
        galley = Galley(self._folder.shown(path))
        return galley, self._folder.read(path, galley)

    def _filed(
        self,
        path: str,
        data: bytes | None,
        galley: Galley,
        card: Card | None,
        content: bytes,
    ) -> Filed:
        claims = tuple(self._newsroom.claims)
        self._newsroom.claims.clear()
        return Filed(
            path,
            digest_of(data) if data is not None else "",
            card,
            content,
            rows(galley.problems),
            claims,
            self._asked.taken(),
        )
