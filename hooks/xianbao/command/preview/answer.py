"""Answers: what the preview gives a browser that asks for an address."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from xianbao.command.preview.board import OWN_FAULT, Board, Notice
from xianbao.command.preview.hand import Hand
from xianbao.command.preview.house import HouseTroubleError
from xianbao.command.preview.insertion import ASSETS, WECHAT, with_band, with_marks
from xianbao.command.preview.pages import Pages, story_of
from xianbao.paper.card import digest_of
from xianbao.paper.hold import Held, held_at
from xianbao.paper.shelf import DamagedShelfError
from xianbao.press.address import NOT_FOUND
from xianbao.press.dummy import Dummy, Shown

PROOF = "/_proof/"
HTML = "text/html; charset=utf-8"
TYPES = {
    ".html": HTML,
    ".htm": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".mp4": "video/mp4",
}
"""Not taken from the system, whose table differs from machine to machine."""
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_CSP_INLINE = _CSP.replace("style-src 'self'", "style-src 'self'; style-src-attr 'unsafe-inline'")
"""For the page that shows what has no other styles; the words in it are escaped."""
_OWN = Path(__file__).parent / "assets"
_WAIT = 0.4
"""Seconds after which a page that another run has filed anew is asked for again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its content, what it is, and how it went."""

    content: bytes
    type: str = HTML
    status: HTTPStatus = HTTPStatus.OK
    headers: tuple[tuple[str, str], ...] = ()


@dataclass
class Answers:
    """Answers from the notice on the board.

    ``call`` asks the desk to read copy again; ``clock`` tells the time.
    """

    board: Board
    pages: Pages
    hand: Hand
    clock: Callable[[], datetime]
    call: Callable[[], None] = lambda: None

    def __call__(self, path: str) -> Answer:
        """The answer at a path, which is no longer quoted."""
        notice = self.board.notice
        if path == PROOF:
            return self._own(notice)
        if path.startswith(WECHAT):
            return self._wechat(notice, path.removeprefix(WECHAT).strip("/"))
        if path.startswith(ASSETS):
            return _asset(path.removeprefix(ASSETS))
        if notice.dummy is None:
            return self._own(notice, status=HTTPStatus.SERVICE_UNAVAILABLE)
        root = notice.dummy.house.look.root
        if not path.startswith(root):
            return _elsewhere(root)
        return self._of_paper(notice, notice.dummy, path.removeprefix(root))

    def _of_paper(self, notice: Notice, dummy: Dummy, place: str) -> Answer:
        try:
            return self._of_dummy(notice, dummy, place)
        except HouseTroubleError as trouble:
            posted = self.board.post(trouble=trouble.words, said=trouble.said)
            return self._own(posted, status=HTTPStatus.INTERNAL_SERVER_ERROR)
        except DamagedShelfError:
            # Another run has filed the story anew; the desk reads it again.
            self.call()
            later = self.board.after(notice.turn, _WAIT)
            return self._own(later, status=HTTPStatus.SERVICE_UNAVAILABLE)
        except Exception as error:  # noqa: BLE001  # the preview must outlive its own faults
            posted = self.board.post(trouble=OWN_FAULT, said=f"{type(error).__name__}: {error}")
            return self._own(posted, status=HTTPStatus.INTERNAL_SERVER_ERROR)

    def _of_dummy(self, notice: Notice, dummy: Dummy, place: str) -> Answer:
        shown = self.hand.draw(dummy, place)
        if shown is not None:
            return self._shown(notice, dummy, shown)
        if place and not place.endswith("/") and self.hand.draw(dummy, f"{place}/"):
            return _elsewhere(f"{dummy.house.look.root}{place}/")
        key = place.strip("/")
        if any(story_of(problem.path) == key for problem in notice.problems):
            return self._own(notice, key, HTTPStatus.NOT_FOUND)
        missing = self.hand.draw(dummy, NOT_FOUND)
        if missing is None:
            return Answer(b"404\n", "text/plain", HTTPStatus.NOT_FOUND)
        return self._shown(notice, dummy, missing, HTTPStatus.NOT_FOUND)

    def _shown(
        self, notice: Notice, dummy: Dummy, shown: Shown, status: HTTPStatus = HTTPStatus.OK
    ) -> Answer:
        content = shown.leaf.content
        sort = TYPES.get(PurePosixPath(shown.leaf.file).suffix.lower(), "application/octet-stream")
        if sort != HTML:
            return Answer(content, sort, status)
        moment = int(self.clock().timestamp())

        def held(key: str) -> Held | None:
            card = dummy.cards.get(key)
            return held_at(card, moment) if card else None

        content = with_marks(content, held, self.pages.language)
        family, _, key = shown.name.partition("/")
        key = key if family in {"story", "notice"} else ""
        page = digest_of(content + shown.made_of.encode())
        band = self.pages.band(notice, key, held(key), page)
        return Answer(with_band(content, band), sort, status)

    def _wechat(self, notice: Notice, key: str) -> Answer:
        """A story to be copied into the 公众号 editor, drafts too, which say so."""
        dummy = notice.dummy
        if dummy is None:
            return self._own(notice, status=HTTPStatus.SERVICE_UNAVAILABLE)
        card = dummy.cards.get(key)
        if card is None:
            return self._own(notice, key, HTTPStatus.NOT_FOUND)
        held = held_at(card, int(self.clock().timestamp()))
        try:
            copy = self.hand.wechat(dummy, key, held.hold if held else None)
        except (HouseTroubleError, DamagedShelfError):
            copy = None
        if copy is None:
            return self._own(notice, key, HTTPStatus.SERVICE_UNAVAILABLE)
        content = self.pages.wechat(notice, copy, dummy.house.look.root, held)
        return Answer(content, HTML, HTTPStatus.OK, (("Content-Security-Policy", _CSP_INLINE),))

    def _own(self, notice: Notice, key: str = "", status: HTTPStatus = HTTPStatus.OK) -> Answer:
        content = self.pages.proof(notice, key)
        return Answer(content, HTML, status, (("Content-Security-Policy", _CSP),))


def next_moment(dummy: Dummy | None, moment: int) -> int | None:
    """When a story is next held back or let go, in seconds since 1970."""
    cards = dummy.cards.values() if dummy else ()
    times = (when for card in cards for when in (card.embargo, card.expires) if when is not None)
    return min((when for when in times if when > moment), default=None)


def _asset(name: str) -> Answer:
    if name not in {"preview.css", "preview.js", "wechat.js", "icon.svg"}:
        return Answer(b"404\n", "text/plain", HTTPStatus.NOT_FOUND)
    return Answer((_OWN / name).read_bytes(), TYPES[PurePosixPath(name).suffix])


def _elsewhere(place: str) -> Answer:
    return Answer(b"", HTML, HTTPStatus.FOUND, (("Location", quote(place)),))
