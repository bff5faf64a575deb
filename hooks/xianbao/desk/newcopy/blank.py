"""The blank sheet: the text of a new story's file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.newcopy.pattern import Pattern
from xianbao.desk.stylebook.field import Field
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tree import Scalar
from xianbao.desk.words import Language, Words
from xianbao.paper.article import Status

TITLE = Words("题目待写", "Headline to be written")
"""Stands in for a title, so that an unfinished draft keeps nobody from publishing the rest."""

_ALWAYS = ("title", "section", "kind")
_DRAFT = Words(
    "写好以后删去下面「状态」这一行，稿件才会发表。# 开头的行只给编辑看，可以删去。",
    "Delete the next line when the story is finished: drafts are not published."
    " Lines that begin with # are for editors alone.",
)
_ASKED = Words("{name}：{meaning}。如「{example}」", "{name}: {meaning}. For example: {example}")
_CHOOSE = Words("{name}，可选：{choices}", "{name}, one of: {choices}")
_TEXT = Words("正文写在下面一行 --- 的后面。{text}。", "The text follows the next ---. {text}.")


@dataclass(frozen=True, slots=True)
class Blank:
    """A story to be begun: its pattern, what is known of it, the sections to choose from."""

    pattern: Pattern
    known: Mapping[str, str]
    sections: Sequence[str]
    language: Language = Language.ZH

    def text(self) -> str:
        """The whole file."""
        return "\n".join(("---", *self._lines(), "---", "", ""))

    def _lines(self) -> Iterator[str]:
        yield f"# {_DRAFT.said(self.language)}"
        yield self._line("status", Status.DRAFT.value)
        known = {"title": TITLE.said(self.language), **dict(self.pattern.filled), **self.known}
        known["kind"] = self.pattern.kind.value
        more = [name for name in known if name not in (*_ALWAYS, *self.pattern.fields)]
        for name in (*_ALWAYS, *more, *self.pattern.fields):
            if name != "kind":
                yield f"# {self._remark(STORY[name])}"
            yield self._line(name, known.get(name, ""))
        text = self.pattern.text.said(self.language)
        yield f"# {_TEXT.said(self.language).format(text=text)}"

    def _line(self, name: str, content: str) -> str:
        field = STORY[name]
        for choice in field.choices:
            if content == choice.value and self.language is Language.ZH:
                content = choice.aliases[0]
        return f"{self._name(field)}: {quoted(content)}".rstrip()

    def _name(self, field: Field) -> str:
        return field.aliases[0] if self.language is Language.ZH else field.name

    def _remark(self, field: Field) -> str:
        name = self._name(field)
        if field.name == "section" and self.sections:
            choices = ("、" if self.language is Language.ZH else ", ").join(self.sections)
            return _CHOOSE.said(self.language).format(name=name, choices=choices)
        meaning = field.meaning.said(self.language)
        return _ASKED.said(self.language).format(name=name, meaning=meaning, example=field.content)


def quoted(text: str) -> str:
    """A text on one line, in quotes where the bare words would be read as something else."""
    line = " ".join(text.split())
    galley = Galley("")
    fields = read_fields(f"title: {line}\n", STORY, galley)
    if fields and not galley.problems and len(fields.entries) == 1:
        value = fields.entries[0].value
        if isinstance(value, Scalar) and value.text == line:
            return line
    return "'" + line.replace("'", "''") + "'"
