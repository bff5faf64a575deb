"""Fields: what an editor may write, in one table that everything else is derived from."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from xianbao.desk.words import Words


class Type(Enum):
    """How a field is written; the value says so to an editor."""

    TEXT = Words("一行文字", "a line of text")
    PROSE = Words("一段文字", "a paragraph of text")
    TEXTS = Words("文字或列表", "text or a list of texts")
    NAMES = Words(
        "姓名、姓名列表，或用顿号隔开的姓名", "a name, a list of names, or names divided by 、"
    )
    DAY = Words("日期", "a date")
    MOMENT = Words("日期或日期加时刻", "a date, with or without a time")
    NUMBER = Words("整数", "a whole number")
    CHOICE = Words("给定的选项之一", "one of the given choices")
    CHOICES = Words("给定的选项，可以多选", "any of the given choices")
    WEB_ADDRESS = Words("http 或 https 网址", "an http or https address")
    ADDRESSES = Words("旧地址或旧地址列表", "an old address or a list of them")
    FILE = Words("图片文件名", "the name of a picture file")
    QUANTITY = Words("数值和单位", "a number with its unit")
    RECORD = Words("缩进两格的几栏", "indented fields")
    RECORDS = Words("一组或几组栏", "one group of fields or a list of them")
    CODES = Words("「代码: 理由」，或代码的列表", "lines of “code: reason”, or a list of codes")
    PAIRS = Words("缩进两格的「名称: 内容」", "indented lines of “name: content”")


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a field may have, with the Chinese words for it."""

    value: str
    aliases: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The choice as a message lists it: ``news（消息）``."""
        return f"{self.value}（{self.aliases[0]}）" if self.aliases else self.value


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    ``aliases`` are its Chinese names; the first is the one that the handbook prints. ``form``
    names the table of the fields inside it, where it has any. ``example`` is one line as it
    stands in a file.
    """

    name: str
    aliases: tuple[str, ...]
    type: Type
    meaning: Words
    example: str
    required: bool = False
    choices: tuple[Choice, ...] = ()
    form: str = ""

    @property
    def content(self) -> str:
        """The example without the field's name."""
        return self.example.partition(": ")[2]


@dataclass(frozen=True)
class Form:
    """The fields of one kind of file, or of one group inside a file.

    ``short`` is the field that a bare text stands for (``photos: bridge.jpg``), if any.
    """

    name: str
    title: Words
    fields: tuple[Field, ...]
    short: str = ""

    @cached_property
    def by_spelling(self) -> dict[str, Field]:
        """English name or Chinese alias → field."""
        return {
            spelling: field for field in self.fields for spelling in (field.name, *field.aliases)
        }

    def spelt(self, word: str) -> Field | None:
        """The field that a word names, its English name in letters of any case; if it does."""
        return self.by_spelling.get(word) or self.by_spelling.get(word.lower())

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that may not be missing."""
        return tuple(field for field in self.fields if field.required)

    def __getitem__(self, name: str) -> Field:
        """The field of that English name; `KeyError` if there is none."""
        return self.by_spelling[name]
