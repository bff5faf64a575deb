"""Gists: what a story tells the checks of the whole paper, and those checks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from xianbao.desk.opening import opened
from xianbao.desk.people import with_one_open
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.gist import Gist, Mention, Pictured
from xianbao.desk.proofing.manuscript import Manuscript, Run
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.people.credited import credits_of, page_of
from xianbao.desk.proofing.people.likeness import alike
from xianbao.desk.rulebook import crediting, names
from xianbao.paper.article import Article
from xianbao.paper.credit import Credited
from xianbao.paper.issue import inherited
from xianbao.paper.photo import Photo
from xianbao.paper.script import identity

OFTEN = 5
"""Times from which on somebody is a regular of the paper."""
SELDOM = 2
"""Times up to which a name near a regular's may be a slip."""
_DIGEST = 12
_PIECE = 1 << 18
_FILE_PHOTO = ("资料", "视频截图", "网络")
"""Courtesies that say where a photo was found, and leave open who took it."""


def outsiders(manuscript: Manuscript, beat: Beat) -> tuple[Mention, ...]:
    """Everyone a story credits who is not on the staff."""
    found = []
    for credit in credits_of(manuscript.article):
        if not beat.staff.named(credit.name):
            run = field.named(manuscript, credit.name, credit.role.value)
            found.append(Mention(credit.name, credit.role.value, *_place(manuscript, run)))
    return tuple(found)


def pictures(manuscript: Manuscript, beat: Beat) -> tuple[Pictured, ...]:
    """The photos of a story with their content's digest and the credit that readers see."""
    return tuple(
        Pictured(
            photo.file,
            _digest(beat.articles / photo.file),
            _credit(photo, manuscript.article, beat),
            *_place(manuscript, field.file(manuscript, photo)),
        )
        for photo in manuscript.article.photos
    )


def photo_of_two(gists: Sequence[Gist]) -> Iterator[Problem]:
    """The same photo, by its content, under two credits; told where it is not the first."""
    first: dict[str, tuple[str, Pictured]] = {}
    for gist in gists:
        for picture in gist.pictures:
            if not picture.digest or not _names_somebody(picture.credit):
                continue
            path, other = first.setdefault(picture.digest, (gist.path, picture))
            if picture.credit != other.credit:
                details = {"credit": picture.credit, "path": path, "other": other.credit}
                yield Problem(
                    gist.path,
                    picture.line,
                    picture.column,
                    crediting.PHOTO_UNDER_TWO_CREDITS,
                    tuple(details.items()),
                    picture.end_line,
                    picture.end_column,
                )


def near_regulars(gists: Sequence[Gist]) -> Iterator[Problem]:
    """Names credited once or twice that sound or look like a regular's."""
    told: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for gist in gists:
        for mention in gist.names:
            told[identity(mention.name)].append((gist.path, mention))
    regulars = _open_places(name for name, found in told.items() if len(found) >= OFTEN)
    for name, found in told.items():
        if len(found) > SELDOM:
            continue
        likely = (other for way in with_one_open(name) for other in regulars.get(way, ()))
        near = alike(name, likely)
        for path, mention in found if near else ():
            details = {
                "name": mention.name,
                "near": told[near][0][1].name,
                "count": str(len(found)),
                "times": str(len(told[near])),
            }
            yield Problem(
                path,
                mention.line,
                mention.column,
                names.SOUNDS_LIKE_REGULAR,
                tuple(details.items()),
                mention.end_line,
                mention.end_column,
            )


def _open_places(regulars: Iterator[str]) -> dict[str, list[str]]:
    """Regulars by each way to leave one character of their name open."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in regulars:
        for way in with_one_open(name):
            found[way].append(name)
    return found


def _credit(photo: Photo, article: Article, beat: Beat) -> str:
    """The credit that readers see, in simplified 汉字, so that two scripts are one name."""
    if photo.credits:
        return "、".join(sorted({identity(credit.name) for credit in photo.credits}))
    page = page_of(article, beat)
    if photo.courtesy or page is None:
        return photo.courtesy
    passed_on = (
        one for one in inherited(article, page) if one.role.credited is Credited.PHOTOGRAPHED
    )
    return "、".join(sorted({identity(one.name) for one in passed_on})) or page.photo_courtesy


def _names_somebody(credit: str) -> bool:
    return bool(credit) and not credit.startswith(_FILE_PHOTO)


def _place(manuscript: Manuscript, run: Run) -> tuple[int, int, int, int]:
    start = manuscript.place(run.offset(0))
    end = manuscript.place(run.end(len(run.text)))
    return (start.line, start.column, end.line, end.column)


def _digest(path: Path) -> str:
    """A digest of a file's content; nothing where it cannot be read.

    Of a large one it is made of its size and three pieces, which no other photo shares, so that a
    paper with 20,000 photos is not read through for it.
    """
    digest = blake2b(digest_size=_DIGEST)
    try:
        with opened(path) as file:
            size = file.seek(0, 2)
            digest.update(b"%d" % size)
            far = max(0, size - _PIECE)
            for at in range(0, size, _PIECE) if size <= 3 * _PIECE else (0, far // 2, far):
                file.seek(at)
                digest.update(file.read(_PIECE))
    except OSError:
        return ""
    return digest.hexdigest()
