"""Photos: the pictures of a story, found, measured and credited."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from xianbao.desk.caption import read_caption
from xianbao.desk.focus import read_focus
from xianbao.desk.galley import Galley
from xianbao.desk.layout import PICTURES, is_picture
from xianbao.desk.near import nearest
from xianbao.desk.newsroom import Newsroom
from xianbao.desk.pixels import (
    LARGEST,
    MOST_PIXELS,
    MOST_UNSCALED,
    TOO_HEAVY,
    DamagedPicture,
    HeavyPicture,
    Size,
    measure,
)
from xianbao.desk.placement import DEVICES, LONGEST_NAME, suggested
from xianbao.desk.record import Record
from xianbao.desk.rulebook import photo as rules
from xianbao.desk.stylebook.photo import PHOTO
from xianbao.desk.tree import Scalar
from xianbao.paper.credit import Credit, Role
from xianbao.paper.photo import Photo

FORMATS = PICTURES

_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_MARKS = re.compile(r"[\W_]+")
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|data:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gallery:
    """What finds and credits the pictures of one story.

    ``folder`` is the folder of its file below ``articles/``; ``default`` are the credits that a
    picture without its own takes from the story; ``covered`` says that the page credits them all.
    """

    newsroom: Newsroom
    galley: Galley
    folder: str
    default: tuple[Credit, ...]
    covered: bool
    _places: dict[str, Scalar] = field(default_factory=dict)
    """Where each photo is named first."""

    def listed(self, story: Record) -> tuple[tuple[Photo, ...], frozenset[str]]:
        """The photos of the front matter, each once, and the paths of all that it lists."""
        found: dict[str, Photo] = {}
        paths: set[str] = set()
        for record in story.records("photos", PHOTO):
            paths.add(resolved(record.text("file"), self.folder) or "")
            photo = self._listed(record)
            if photo is None:
                continue
            if photo.file in found:
                name = record.text("file")
                self.galley.mark(rules.PHOTO_TWICE, record.where("file"), file=name)
            found.setdefault(photo.file, photo)
        return tuple(found.values()), frozenset(paths)

    def _listed(self, record: Record) -> Photo | None:
        """One photo; its credit is read even where its file is missing, so that all is told."""
        names = {role: record.texts(role.value) for role in (_PHOTOGRAPHER, _ILLUSTRATOR)}
        given = tuple(
            credit
            for role, scalars in names.items()
            for credit in self.newsroom.roster.credits(role, scalars, self.galley)
        )
        file = record.scalar("file")
        if file is None:
            return None
        photo = self.photo(
            file,
            record.scalar("caption"),
            given=given,
            courtesy=record.text("courtesy"),
            alt=record.text("alt"),
        )
        focus, ai = self._focus(record), record.choice("ai")
        return replace(photo, focus=focus, ai=ai) if photo and (focus or ai) else photo

    def _focus(self, record: Record) -> tuple[int, ...]:
        written = record.text("focus")
        focus = read_focus(written) if written else ()
        if focus is None:
            self.galley.mark(rules.FOCUS, record.where("focus"), value=written)
        return focus or ()

    def photo(  # noqa: PLR0913 - the parts of a photo, each named
        self,
        file: Scalar,
        caption: Scalar | None,
        *,
        given: tuple[Credit, ...] = (),
        courtesy: str = "",
        alt: str = "",
        in_body: bool = False,
    ) -> Photo | None:
        """A photo from what was written of it; nothing where its file is of no use."""
        text, credits_, words = self._credited(caption, given, courtesy)
        if not credits_ and not words:
            credits_ = self.default
        if not credits_ and not words and not self.covered:
            self._mark_uncredited(file)
        path = self.find(file)
        size = self._size(path, file) if path else None
        if not path or size is None:
            return None
        self._places.setdefault(path, file)
        return Photo(path, size.width, size.height, text, alt, credits_, words, in_body)

    def check_alts(self, photos: Iterable[Photo]) -> None:
        """Mark photos that say nothing to readers who cannot see them, or the same thing twice.

        Asked when the text has been read: it may place a listed photo and say there what is in it.
        """
        for photo in photos:
            at = self._places[photo.file]
            if not photo.alt.strip():
                self.galley.mark(rules.NO_ALT, at, file=at.text.strip())
            elif photo.caption and _bare(read_caption(photo.alt).text) == _bare(photo.caption):
                self.galley.mark(rules.ALT_IS_CAPTION, at)

    def _credited(
        self,
        caption: Scalar | None,
        given: tuple[Credit, ...],
        courtesy: str,
    ) -> tuple[str, tuple[Credit, ...], str]:
        """Caption, credits and courtesy; what is spelt out goes before the caption's ending."""
        if caption is None:
            return "", given, courtesy
        read = read_caption(" ".join(caption.text.split()))
        whole = " ".join(caption.text.split())
        if read.names:
            at = caption.column + max(caption.text.rfind(read.names), 0)
            names = (Scalar(read.names, caption.line, at),)
            signed = self.newsroom.roster.credits(read.role, names, self.galley)
            people = {credit.person for credit in given}
            if not given and not courtesy:
                return read.text, signed, ""
            same = people >= {credit.person for credit in signed}
            return (read.text if same else whole), given, courtesy
        if read.courtesy and not given and courtesy in ("", read.courtesy):
            return read.text, (), read.courtesy
        return whole, given, courtesy

    def _mark_uncredited(self, file: Scalar) -> None:
        """Say who took it, where the file itself does."""
        path = resolved(file.text.strip(), self.folder) or ""
        near = ""
        if path and self.newsroom.folder.holds(path):
            # Loaded when first needed: nearly every photo has its credit.
            from xianbao.desk.glance import look  # noqa: PLC0415

            near = look(self.newsroom.folder.root / path, pixels=False).said.creator
        self.galley.mark(rules.NO_CREDIT, file, file=file.text.strip(), near=near)

    def find(self, file: Scalar) -> str:
        """The path of a picture below ``articles/``, or nothing where a problem was marked."""
        written = file.text.strip()
        if _REMOTE.match(written):
            self.galley.mark(rules.PHOTO_REMOTE, file, file=written)
            return ""
        path = resolved(written, self.folder)
        copy = self.newsroom.folder
        if path is None or copy.is_refused(path):
            self.galley.mark(rules.PHOTO_OUTSIDE, file, file=written, folder=copy.root.name)
            return ""
        if posixpath.splitext(path)[1].lower() not in FORMATS:
            self.galley.mark(rules.PHOTO_FORMAT, file, file=written)
            return ""
        if not copy.holds(path):
            self._mark_missing(path, file)
            return ""
        if not is_safe(path):
            name, ending = posixpath.splitext(posixpath.basename(path))
            example = suggested(name).replace("03-02", "photo-1") + ending.lower()
            self.galley.mark(rules.PHOTO_NAME, file, file=written, example=example)
            return ""
        return path

    def _mark_missing(self, path: str, file: Scalar) -> None:
        written = file.text.strip()
        copy = self.newsroom.folder
        same = copy.spelt_otherwise(path)
        if same:
            near = posixpath.relpath(same, self.folder)
            self.galley.mark(rules.PHOTO_CASE, file, file=written, near=near)
            return
        folder, name = posixpath.split(path)
        pictures = [other for other in copy.names_in(folder) if is_picture(other)]
        stems = {posixpath.splitext(picture)[0]: picture for picture in reversed(pictures)}
        near = nearest(posixpath.splitext(name)[0], stems)
        if near:
            near = posixpath.relpath(posixpath.join(folder, stems[near]), self.folder)
        shown = copy.shown(folder if copy.names_in(folder) else self.folder) + "/"
        self.galley.mark(rules.PHOTO_MISSING, file, file=written, folder=shown, near=near)

    def _size(self, path: str, file: Scalar) -> Size | None:
        sizes = self.newsroom.sizes
        if path not in sizes:
            sizes[path] = self._measured(path)
        size = sizes[path]
        most = MOST_PIXELS if path.lower().endswith((".jpg", ".jpeg")) else MOST_UNSCALED
        if size == TOO_HEAVY:
            shown = f"{LARGEST >> 20} MB"
            self.galley.mark(rules.PHOTO_HEAVY, file, file=file.text.strip(), limit=shown)
            return None
        if size is None:
            self.galley.mark(rules.PHOTO_DAMAGED, file, file=file.text.strip())
        elif size.width * size.height > most:
            shown = f"{size.width}×{size.height}"
            self.galley.mark(rules.PHOTO_HUGE, file, file=file.text.strip(), size=shown)
            return None
        return size

    def _measured(self, path: str) -> Size | None:
        try:
            return measure(self.newsroom.folder.root / path)
        except HeavyPicture:
            return TOO_HEAVY
        except (DamagedPicture, OSError):
            return None


def is_safe(path: str) -> bool:
    """Whether every system can keep a file of that path, and any address hold it."""
    parts = path.split("/")
    return (
        _PATH.fullmatch(path) is not None
        and len(parts[-1]) <= LONGEST_NAME
        and not any(part.endswith(".") or DEVICES.fullmatch(part.split(".")[0]) for part in parts)
    )


def _bare(text: str) -> str:
    """The words without the marks between them."""
    return _MARKS.sub("", text).lower()


_PHOTOGRAPHER, _ILLUSTRATOR = Role.PHOTOGRAPHER, Role.ILLUSTRATOR


def resolved(written: str, folder: str) -> str | None:
    """A path as written in a file of ``folder``, below ``articles/``; nothing if outside it."""
    plain = unquote(written).replace("\\", "/")
    joined = plain.lstrip("/") if plain.startswith("/") else posixpath.join(folder, plain)
    path = posixpath.normpath(joined)
    return None if path == ".." or path.startswith("../") else path
