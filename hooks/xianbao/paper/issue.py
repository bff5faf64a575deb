"""期: the paper of one day, and its numbered pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from xianbao.paper.article import Article
from xianbao.paper.credit import Credit, Credited


@dataclass(frozen=True, slots=True)
class Page:
    """版: one numbered page of an issue.

    ``credits`` are those printed once for the whole page (本版稿件由本报记者 X 采写); its stories
    inherit them, and they are counted once. ``photo_courtesy`` is the same for photos
    (本版照片为资料片).
    """

    number: int
    name: str = ""
    credits: tuple[Credit, ...] = ()
    photo_courtesy: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """The paper of one day. ``number`` is the running issue number as printed, or empty."""

    day: date
    number: str = ""
    pages: tuple[Page, ...] = ()
    note: str = ""

    def page(self, number: int) -> Page | None:
        """The page of that number, if the issue lists it."""
        return next((page for page in self.pages if page.number == number), None)


@dataclass(frozen=True)
class Issues(Mapping[date, Issue]):
    """The issues of some days; each is opened only when it is asked for.

    ``stamps`` differ whenever an issue does.
    """

    filed: Mapping[date, Issue]
    days: frozenset[date]
    stamps: Mapping[date, str]

    def __getitem__(self, day: date) -> Issue:
        """The issue of a day; `KeyError` if it is not one of these."""
        if day not in self.days:
            raise KeyError(day)
        return self.filed[day]

    def __iter__(self) -> Iterator[date]:
        """The days, in order."""
        return iter(sorted(self.days))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.days)


def inherited(article: Article, page: Page | None) -> tuple[Credit, ...]:
    """The credits printed once for its page that hold for a story.

    The page's writers where the story names none, its photographers where a photo has no credit,
    its editors in every role that the story does not fill itself.
    """
    if page is None or not page.credits:
        return ()
    roles = [credit.role for credit in article.credits]
    holds = [Credited.EDITED]
    if all(role.credited is not Credited.WRITTEN for role in roles):
        holds.append(Credited.WRITTEN)
    if any(not photo.credits and not photo.courtesy for photo in article.photos):
        holds.append(Credited.PHOTOGRAPHED)
    # Lists, since an Enum is compared at once and hashed in Python, and there are but a few.
    return tuple(
        credit
        for credit in page.credits
        if credit.role.credited in holds and credit.role not in roles
    )
