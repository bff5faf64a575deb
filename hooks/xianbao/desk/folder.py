"""The folder of copy: what stands below ``articles/``; nothing else is ever read.

Every question that a file asks about the others goes through here, and is noted.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from xianbao.desk.asked import Asked, address_of, in_any_letters, names_in
from xianbao.desk.galley import Galley
from xianbao.desk.layout import MONTH, NOTHING, Layout, laid_out, month_of
from xianbao.desk.opening import content_of
from xianbao.desk.placement import EXAMPLE_DAY
from xianbao.desk.rulebook import reading
from xianbao.desk.scan import reason
from xianbao.desk.text import LIMIT

MASTHEAD = "masthead.yml"
STAFF = "staff.yml"


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands below ``root``; paths are relative to it, with forward slashes.

    ``files`` are the paths of each month, which is laid out when it is first asked about;
    ``refused`` are links that lead outside. ``asked`` notes what is asked.
    """

    root: Path
    files: Mapping[str, Collection[str]]
    refused: frozenset[str] = frozenset()
    asked: Asked = field(default_factory=Asked)
    _layouts: dict[str, Layout] = field(default_factory=dict, repr=False)

    def shown(self, path: str) -> str:
        """A path as messages show it: ``articles/2026/11/22/03-02.md``."""
        return f"{self.root.name}/{path}"

    def read(self, path: str, galley: Galley) -> bytes | None:
        """The bytes of a file, one more than the desk takes at most; nothing if unreadable."""
        try:
            return self.content(path)
        except OSError as error:
            galley.mark(reading.UNREADABLE, reason=reason(error))
            return None

    def content(self, path: str) -> bytes:
        """The bytes of a file, one more than the desk takes at most. Raises `OSError`."""
        return content_of(f"{self.root}/{path}", LIMIT + 1)

    def month(self, month: str) -> Layout:
        """What the files of a month are. It is the desk's own question, and is not noted."""
        layout = self._layouts.get(month)
        if layout is None:
            files = self.files.get(month)
            layout = self._layouts[month] = laid_out(files) if files else NOTHING
        return layout

    def address(self, path: str) -> str:
        """The address of the story whose file is at a path, or nothing if there is none."""
        address = address_of(path)
        self.asked.note(address)
        return address if self._stories(path).get(address) == path else ""

    def story(self, address: str) -> str:
        """The path of the story at an address, or nothing if there is none."""
        self.asked.note(address)
        return self._stories(address).get(address, "")

    def holds(self, path: str) -> bool:
        """Whether there is a file at a path that is neither story nor issue, as a picture is."""
        self.asked.note(path)
        return path in self.month(month_of(path)).others

    def has_period(self, period: str) -> bool:
        """Whether a day, a month or a year holds a story: ``2026/11/22``, ``2026/11``, ``2026``."""
        self.asked.note(period)
        if len(period) < MONTH:
            return any(self.month(m).stories for m in self.files if m[: MONTH - 2] == f"{period}/")
        layout = self.month(period[:MONTH])
        return bool(layout.stories) if len(period) == MONTH else period in layout.days

    def spelt_otherwise(self, path: str) -> str:
        """The path of a file that differs from a path in small and large letters only."""
        self.asked.note(in_any_letters(path))
        folded = path.casefold()
        others = sorted(self.month(month_of(path)).others, reverse=True)
        return next((other for other in others if other.casefold() == folded), "")

    def names_in(self, folder: str) -> tuple[str, ...]:
        """The names of the files in one folder that are neither story nor issue."""
        self.asked.note(names_in(folder))
        others = sorted(self.month(month_of(f"{folder}/")).others)
        heads = (other.rpartition("/") for other in others)
        return tuple(name for head, _, name in heads if head == folder)

    def stories_of(self, day: str) -> tuple[str, ...]:
        """The addresses of a day's stories."""
        self.asked.note(names_in(day))
        return tuple(key for key in self._stories(day) if key[: len(EXAMPLE_DAY)] == day)

    def days_of(self, month: str) -> tuple[str, ...]:
        """The days of a month that hold a story."""
        self.asked.note(names_in(month))
        return self.month(month).days

    def is_refused(self, path: str) -> bool:
        """Whether a path is a link that leads outside, or lies below one."""
        parts = path.split("/")
        heads = ["/".join(parts[: count + 1]) for count in range(len(parts))]
        for head in heads:
            self.asked.note(head)
        return not self.refused.isdisjoint(heads)

    def _stories(self, path: str) -> Mapping[str, str]:
        return self.month(path[:MONTH]).stories
