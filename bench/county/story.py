"""One story of the benchmark's newspaper."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a statistics box, its value as an editor writes it: 35亿元，同比增长17%."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Box:
    """A statistics box."""

    title: str
    period: str
    source: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A story before it is written for one generator or another.

    ``blocks`` are the body's paragraphs, crossheads and tables in Markdown; ``duty_editor`` is
    that of its printed page, which the paper says once for the page.
    """

    day: date
    page: int
    number: int
    title: str
    section: str
    kind: str
    blocks: tuple[str, ...]
    kicker: str = ""
    subtitle: str = ""
    dateline: str = ""
    series: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    duty_editor: str = ""
    box: Box | None = None

    @property
    def name(self) -> str:
        """The file's name without its ending: page and number, 03-02."""
        return f"{self.page:02}-{self.number:02}"

    @property
    def key(self) -> str:
        """Where it stands in every generator's folder: 2025/11/22/03-02."""
        return f"{self.day:%Y/%m/%d}/{self.name}"

    @property
    def body(self) -> str:
        """The body as Markdown."""
        return "\n\n".join(self.blocks) + "\n"

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who has a part in it, each once."""
        everyone = (*self.reporters, *self.correspondents, *self.authors, self.duty_editor)
        return tuple(dict.fromkeys(name for name in everyone if name))
