"""期: the paper of one day, and its numbered pages."""

from dataclasses import dataclass
from datetime import date

from xianbao.paper.credit import Credit


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
