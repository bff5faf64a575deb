"""Manuscripts: what was filed, taken from the folder of copy as it stands there."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from xianbao.paper.withheld import Manuscript

_RULE = "---"


@dataclass(frozen=True, slots=True)
class Manuscripts:
    """The folder of copy. A story's file is read whole, whatever the desk made of it."""

    articles: Path

    def manuscript(self, key: str) -> Manuscript:
        """A story by its key: ``KEY.md`` or ``KEY/index.md``."""
        for path in (self.articles / f"{key}.md", self.articles / key / "index.md"):
            with suppress(OSError):
                return _divided(path.read_text("utf-8-sig", "replace"))
        return Manuscript("", "")

    def picture(self, file: str) -> bytes:
        """A picture by its path."""
        with suppress(OSError):
            return (self.articles / file).read_bytes()
        return b""


def _divided(text: str) -> Manuscript:
    """The fields between two rules, and the rest."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != _RULE:
        return Manuscript("", text)
    ends = (at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _RULE)
    end = next(ends, len(lines))
    return Manuscript("\n".join(lines[1:end]), "\n".join(lines[end + 1 :]))
