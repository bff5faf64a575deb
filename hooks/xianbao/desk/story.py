"""Stories: one file of copy read into one article."""

import posixpath
from datetime import datetime

from xianbao.desk.body import Body, check_head, is_bare, trimmed
from xianbao.desk.frontmatter import Copy, divide
from xianbao.desk.galley import Galley, Place
from xianbao.desk.issues import page_number
from xianbao.desk.link import Links
from xianbao.desk.markup import check_markup
from xianbao.desk.moment import Moment
from xianbao.desk.near import nearest
from xianbao.desk.newsroom import Newsroom
from xianbao.desk.photos import Gallery
from xianbao.desk.placement import Placement
from xianbao.desk.record import Record, read_record
from xianbao.desk.redirect import read_aliases
from xianbao.desk.remedy import read_corrections, read_withdrawal
from xianbao.desk.reprint import read_source
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import body as bodies
from xianbao.desk.rulebook import field as fields
from xianbao.desk.rulebook import paper, place, updating
from xianbao.desk.rulebook import photo as photos
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tangle import is_tangled
from xianbao.desk.terms import Directory
from xianbao.desk.text import decode, one_line
from xianbao.desk.tree import Scalar
from xianbao.paper.article import Article, Kind, Play, Status, slashed
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.photo import Photo
from xianbao.paper.script import simplified
from xianbao.paper.statistics import Statistics

LONG_TITLE = 120
ENDLESS_TITLE = 1000
_MAY_BE_BARE = frozenset({Kind.BRIEF, Kind.PICTURE, Kind.NOTICE})
"""Kinds that may consist of a headline or a picture alone."""
_ROLES = tuple((role, role.value) for role in Role)
_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_PLAYS = {play.value: play for play in Play}


def read_story(
    data: bytes,
    placement: Placement,
    newsroom: Newsroom,
    galley: Galley,
) -> Article | None:
    """The article of a file, all its slips marked; nothing where an error was marked."""
    text = decode(data, galley)
    copy = divide(text, STORY, galley) if text is not None else None
    record = read_record(copy.fields, STORY, galley) if copy else None
    if copy is None or record is None:
        return None
    article = _Reader(record, placement, newsroom).article(copy)
    if "proof" in record:
        _let_pass(record)
    return article if galley.passed else None


def _let_pass(record: Record) -> None:
    # Loaded when first needed: few stories pass anything over.
    from xianbao.desk.waiver import let_pass, read_waivers  # noqa: PLC0415

    let_pass(record.galley, read_waivers(record))


class _Reader:
    """Reads one story, whose fields stand in a record."""

    def __init__(self, record: Record, placement: Placement, newsroom: Newsroom) -> None:
        self._record = record
        self._galley = record.galley
        self._placement = placement
        self._newsroom = newsroom

    def article(self, copy: Copy) -> Article:
        record, placement = self._record, self._placement
        kind = _KINDS.get(record.choice("kind"), Kind.NEWS)
        status = _STATUSES.get(record.choice("status"), Status.PUBLISHED)
        withdrawn = status is Status.WITHDRAWN
        withdrawal = read_withdrawal(record, placement.day, withdrawn=withdrawn)
        aliases = read_aliases(record, self._newsroom)
        embargo, expires = self._window()
        told = len(self._galley.problems)
        page = self._page()
        credits_ = self._credits()
        moment = self._moment()
        body, pictures = self._body(copy, credits_, page)
        script = record.choice("script") or self._newsroom.masthead.script
        if not body and kind not in _MAY_BE_BARE and status is Status.PUBLISHED:
            self._galley.mark(bodies.EMPTY_BODY, Place(copy.body_line - 1))
        if kind is Kind.PICTURE and not pictures and "photos" not in record:
            self._galley.mark(photos.PICTURE_WITHOUT_PHOTO, record.where("kind"))
        article = Article(
            key=placement.key,
            copy=placement.path,
            title=self._title(),
            section=self._section(),
            published=moment.on(self._newsroom.zone),
            timed=moment.clock is not None,
            kind=kind,
            kicker=record.text("kicker"),
            subtitle=record.text("subtitle"),
            dateline=record.text("dateline"),
            summary=record.text("summary"),
            highlights=tuple(text.text for text in record.texts("highlights")),
            body=body,
            series=self._series(),
            page=page,
            credits=credits_,
            photos=pictures,
            statistics=self._statistics(),
            source=read_source(record, kind, credits_),
            play=_PLAYS.get(record.choice("front"), Play.AUTO),
            status=status,
            embargo=embargo,
            expires=expires,
            aliases=aliases,
            corrections=read_corrections(record, placement.day, script),
            script=script,
            withdrawal=withdrawal,
            updated=self._updated(moment),
        )
        if withdrawn:
            # What nobody will read again needs no mending, and its pictures may be gone already.
            del self._galley.problems[told:]
        return article

    def _title(self) -> str:
        scalar = self._record.scalar("title")
        title = one_line(scalar.text) if scalar else ""
        length = len(title.replace("|", ""))
        at = self._record.where("title")
        for limit, rule in ((ENDLESS_TITLE, fields.ENDLESS_TITLE), (LONG_TITLE, fields.LONG_TITLE)):
            if length > limit:
                self._galley.mark(rule, at, length=str(length), limit=str(limit))
                break
        return title

    def _section(self) -> str:
        scalar = self._record.scalar("section")
        if scalar is None:
            return ""
        return self._looked_up(scalar, self._newsroom.sections, fields.UNKNOWN_SECTION)

    def _series(self) -> tuple[str, ...]:
        if "series" not in self._record:
            return ()
        keys = (
            self._looked_up(scalar, self._newsroom.series, fields.UNKNOWN_SERIES)
            for scalar in self._record.texts("series")
        )
        return tuple(dict.fromkeys(key for key in keys if key))

    def _looked_up(self, scalar: Scalar, directory: Directory | None, rule: Rule) -> str:
        name = scalar.text.strip()
        if directory is None:
            return name
        key = directory.key(name)
        if not key:
            near = nearest(simplified(name), (*directory.names, *directory.names.values()))
            choices = tuple(directory.names)
            self._galley.mark(rule, scalar, value=name, near=near, choices=choices)
        return key

    def _page(self) -> int:
        """The page that is written, or that the file name tells."""
        number = page_number(self._record) if "page" in self._record else self._placement.page
        issue = self._newsroom.issues.get(self._placement.day)
        if number and issue and issue.pages and issue.page(number) is None:
            file = self._newsroom.folder.shown(f"{self._placement.key[:10]}/issue.yml")
            at = self._record.where("page")
            self._galley.mark(paper.PAGE_NOT_IN_ISSUE, at, number=str(number), file=file)
        return number

    def _credits(self) -> tuple[Credit, ...]:
        record = self._record
        return tuple(
            credit
            for role, name in _ROLES
            if name in record.entries
            for credit in self._newsroom.roster.credits(role, record.texts(name), self._galley)
        )

    def _moment(self) -> Moment:
        """When the story was published; its day is that of the folder, or it is marked."""
        day = self._placement.day
        moment = self._record.moment("date")
        if moment is None:
            return Moment(day)
        if moment.day != day:
            root = self._newsroom.folder.root.name
            self._galley.mark(
                place.DATE_NOT_FOLDER,
                self._record.where("date"),
                value=f"{moment.day}",
                folder=f"{root}/{slashed(day)}/",
                right=f"{root}/{slashed(moment.day)}/",
            )
        return moment

    def _updated(self, published: Moment) -> datetime | None:
        """When it was brought up to date; on its own day the day alone says nothing."""
        moment = self._record.moment("updated")
        if moment is None:
            return None
        zone = self._newsroom.zone
        if moment.day == published.day and moment.clock is None:
            return published.on(zone)
        if moment.on(zone) < published.on(zone):
            self._galley.mark(
                updating.UPDATED_TOO_EARLY,
                self._record.where("updated"),
                value=_written(moment),
                published=_written(published),
            )
        return moment.on(zone)

    def _window(self) -> tuple[datetime | None, datetime | None]:
        """Embargo and expiry."""
        zone = self._newsroom.zone
        embargo, expires = self._record.moment("embargo"), self._record.moment("expires")
        start = embargo.last(zone) if embargo else None
        end = expires.first(zone) if expires else None
        if start and end and end <= start:
            self._galley.mark(place.EXPIRES_TOO_EARLY, self._record.where("expires"))
        return start, end

    def _gallery(self, credits_: tuple[Credit, ...], page: int) -> Gallery:
        return Gallery(
            newsroom=self._newsroom,
            galley=self._galley,
            folder=posixpath.dirname(self._placement.path),
            default=tuple(c for c in credits_ if c.role.credited is Credited.PHOTOGRAPHED),
            covered=self._newsroom.credits_photos(self._placement.day, page),
        )

    def _body(
        self,
        copy: Copy,
        credits_: tuple[Credit, ...],
        page: int,
    ) -> tuple[str, tuple[Photo, ...]]:
        check_head(copy.body, copy.body_line, self._galley)
        if is_tangled(copy.body, copy.body_line, self._galley):
            return trimmed(copy.body), ()
        if is_bare(copy.body) and "photos" not in self._record:
            check_markup(copy.body, copy.body, copy.body_line, self._galley)
            return trimmed(copy.body), ()
        gallery = self._gallery(credits_, page)
        links = Links(self._newsroom, self._galley, gallery.folder, self._placement.key)
        body = Body(copy.body, copy.body_line, gallery, links)
        listed, paths = gallery.listed(self._record)
        text, pictures = body.read(listed, paths)
        check_markup(text, copy.body, copy.body_line, self._galley)
        return text, pictures

    def _statistics(self) -> tuple[Statistics, ...]:
        if "statistics" not in self._record:
            return ()
        # Loaded when first needed: few stories carry a box, and a run often reads but one story.
        from xianbao.desk.statistics import read_statistics  # noqa: PLC0415

        return read_statistics(self._record)


def _written(moment: Moment) -> str:
    """A moment as an editor writes it."""
    return f"{moment.day} {moment.clock:%H:%M}" if moment.clock else f"{moment.day}"
