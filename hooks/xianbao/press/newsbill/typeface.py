"""The typeface that newsbills are set in: one of the paper's own, or one that the system has."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xianbao.paper.card import digest_of
from xianbao.paper.masthead import Bills, Masthead

_BOLD_CJK = ("NotoSerifCJK-Bold.ttc", "SourceHanSerif-Bold.ttc", "NotoSerifCJK-Black.ttc")
_FOLDERS = (
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-serif-cjk-fonts",
    "/usr/share/fonts/adobe-source-han-serif",
    "/usr/share/fonts/truetype/noto",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
)
_SINGLE = {
    "hans": ("NotoSerifCJKsc-Bold.otf", "NotoSerifSC-Bold.otf", "SourceHanSerifSC-Bold.otf"),
    "hant": ("NotoSerifCJKtc-Bold.otf", "NotoSerifTC-Bold.otf", "SourceHanSerifTC-Bold.otf"),
}
_OF_THE_SYSTEM = (
    "/System/Library/Fonts/Supplemental/Songti.ttc",
    "/System/Library/Fonts/Songti.ttc",
    "C:/Windows/Fonts/STZHONGS.TTF",
    "C:/Windows/Fonts/simsun.ttc",
    "C:/Windows/Fonts/simhei.ttf",
)
_PLACES_IN_FILE = (
    (re.compile(r"(?:NotoSerifCJK|SourceHanSerif)-\w+\.ttc"), {"hans": 2, "hant": 3}),
    (re.compile(r"Songti\.ttc"), {"hans": 1, "hant": 2}),
)
"""Which face of a collection is that of a script; of all others it is the first."""
_HEAD = 1 << 16
"""Bytes at the head of a font's file: there stand the sums of all its tables."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font's file and the place of the face in it. ``digest`` differs if the font does."""

    path: str
    place: int
    digest: str


def typeface(masthead: Masthead, project: Path) -> Typeface | None:
    """The face for a paper's newsbills; None where there is none, or the paper wants no bills.

    The font that the masthead names lies below the project's folder; it alone will do then.
    """
    if masthead.share_cards is Bills.NONE:
        return None
    for path in _places(masthead, project):
        found = _read(path, masthead.script)
        if found:
            return found
    return None


def _places(masthead: Masthead, project: Path) -> Iterator[Path]:
    if masthead.card_font:
        own = project / masthead.card_font
        if own.resolve().is_relative_to(project.resolve()):
            yield own
        return
    for folder in _FOLDERS:
        for name in (*_BOLD_CJK, *_SINGLE[masthead.script]):
            yield Path(folder).expanduser() / name
    yield from map(Path, _OF_THE_SYSTEM)


def _read(path: Path, script: str) -> Typeface | None:
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            head = file.read(_HEAD)
    except OSError:
        return None
    place = next((at[script] for name, at in _PLACES_IN_FILE if name.fullmatch(path.name)), 0)
    return Typeface(str(path), place, digest_of(head + str((size, place)).encode()))


def same(face: Typeface) -> bool:
    """Whether the font's file here is the one that was meant: other machines may have others."""
    scripts = ("hans", "hant")
    found = (_read(Path(face.path), script) for script in scripts)
    return any(one and one.digest == face.digest for one in found)
