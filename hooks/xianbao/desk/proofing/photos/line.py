"""Lines: where in a story's front matter a photo's fields stand, so that one can be added."""

import posixpath
import re
from dataclasses import dataclass
from typing import NamedTuple

from xianbao.desk.fix import Edit
from xianbao.desk.newcopy.blank import quoted
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people.field import head_end
from xianbao.desk.stylebook.photo import PHOTO
from xianbao.desk.stylebook.story import STORY
from xianbao.paper.photo import Photo

_CHINESE = re.compile(f"^(?:{'|'.join(STORY['photos'].aliases)}):", re.MULTILINE)
_FILE = "|".join((PHOTO["file"].name, *PHOTO["file"].aliases))


class Added(NamedTuple):
    """A field as it is to be written, and the edits that write it: none where that is unsafe."""

    shown: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The line that names a photo's file, in a story where it has one to itself.

    ``end`` is where it ends, ``indent`` stands before its fields; ``chinese`` says in which
    language they are named.
    """

    end: int = -1
    indent: str = ""
    chinese: bool = True

    def added(self, name: str, content: str) -> Added:
        """A field added below the line."""
        field = PHOTO[name]
        for choice in field.choices:
            if content == choice.value and self.chinese:
                content = choice.aliases[0]
        shown = f"{field.aliases[0] if self.chinese else field.name}: {quoted(content)}"
        if self.end < 0:
            return Added(shown, ())
        return Added(shown, (Edit(self.end, self.end, f"\n{self.indent}{shown}"),))


def line_of(manuscript: Manuscript, photo: Photo) -> Line:
    """The line of a photo; one that has no line to itself takes no edits."""
    text = manuscript.text
    name = re.escape(posixpath.basename(photo.file))
    pattern = (
        rf"^(?P<indent>[ ]+(?:- +)?|- +)(?P<key>{_FILE}): *[\"']?(?:[^\n:{{}}]*/)?{name}[\"']?$"
    )
    found = [*re.finditer(pattern, text[: head_end(text)], re.MULTILINE)]
    if len(found) != 1:
        return Line(chinese=_CHINESE.search(text, 0, head_end(text)) is not None)
    indent = " " * len(found[0]["indent"])
    return Line(found[0].end(), indent, found[0]["key"] != PHOTO["file"].name)
