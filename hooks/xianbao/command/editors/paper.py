"""What the forms of other programs take from this paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xianbao.desk.schema import Ideas
from xianbao.desk.stylebook.field import Choice, Field, Form
from xianbao.desk.stylebook.story import STORY

_HEAD = ("title", "section", "kicker", "subtitle", "kind", "date", "page", "dateline")
"""Fields that a form asks for first; the text of the story follows them."""
_LEFT_OUT = frozenset({"aliases", "proof", "script"})
"""Fields that a web form leaves to the file: who needs them is not filling in a form."""


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a list to choose from: what is stored, and what the editor sees."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Paper:
    """This paper's lists: its sections, its series, its people."""

    ideas: Ideas

    def options(self, form: Form, field: Field) -> tuple[Option, ...]:
        """The list that a field is chosen from, empty where it is written freely."""
        if field.choices:
            return tuple(map(_option, field.choices))
        if form is STORY and field.name in ("section", "series"):
            return tuple(Option(name, name) for name in self.ideas.of(form, field))
        return ()

    def hint(self, form: Form, field: Field) -> str:
        """What to write for a field, in one line."""
        names = () if self.options(form, field) else self.ideas.of(form, field)
        likely = f"。本报：{'、'.join(names)}" if names else ""
        return f"{field.meaning.zh}。如「{field.content}」{likely}"


def label(field: Field) -> str:
    """A field's name on a form."""
    return field.aliases[0]


def before_text() -> Iterator[Field]:
    """The fields of a story that a form asks for before the text."""
    return (STORY[name] for name in _HEAD)


def after_text() -> Iterator[Field]:
    """The other fields of a story, in the order of the stylebook."""
    rest: Iterable[Field] = STORY.fields
    return (field for field in rest if field.name not in _HEAD and field.name not in _LEFT_OUT)


def _option(choice: Choice) -> Option:
    return Option(choice.value, choice.aliases[0])
