import pytest

from xianbao.desk.schema.written import Blank, written
from xianbao.desk.stylebook.field import Choice, Field, Type
from xianbao.desk.stylebook.statistics import ITEM
from xianbao.desk.words import Words


def field(kind: Type) -> Field:
    return Field(
        "name", ("名",), kind, Words("意", "meaning"), "名: 一", choices=(Choice("a", ("甲",)),)
    )


@pytest.mark.parametrize("kind", Type)
def test_there_is_a_schema_for_every_type_of_field(kind: Type) -> None:
    assert written(Blank(field(kind), ITEM))


def test_choices_are_offered_in_chinese_first() -> None:
    assert written(Blank(field(Type.CHOICE))) == {"enum": ["甲", "a"]}


@pytest.mark.parametrize("kind", [Type.RECORD, Type.RECORDS])
def test_a_group_of_fields_needs_a_table_of_them(kind: Type) -> None:
    with pytest.raises(LookupError, match="without a table"):
        written(Blank(field(kind)))
