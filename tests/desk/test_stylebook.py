"""The stylebook is one table that holds together."""

import pytest
import yaml

from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.record import read_record
from xianbao.desk.stylebook import FORM, FORMS
from xianbao.desk.stylebook.field import Form, Type
from xianbao.desk.stylebook.story import STORY
from xianbao.paper.article import Kind, Play, Status
from xianbao.paper.credit import Role


def test_forms_are_found_by_their_names() -> None:
    assert list(FORM.values()) == list(FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_two_fields_of_a_form_share_a_spelling(form: Form) -> None:
    spellings = [s for field in form.fields for s in (field.name, *field.aliases)]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_field_has_a_chinese_name_and_a_meaning_in_both_languages(form: Form) -> None:
    for field in form.fields:
        assert field.aliases
        assert field.meaning.zh
        assert field.meaning.en


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_example_is_a_line_that_the_desk_reads_without_a_mark(form: Form) -> None:
    for field in form.fields:
        assert yaml.safe_load(field.example), field.name
        galley = Galley("example")
        fields = read_fields(field.example, form, galley)
        assert fields is not None
        record = read_record(fields, form, galley)
        assert record is not None
        assert list(record.entries) == [field.name]
        missing = {other.name for other in form.required} - {field.name}
        assert len(galley.problems) == len(missing)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_inner_forms_exist_and_choices_belong_to_fields_that_choose(form: Form) -> None:
    for field in form.fields:
        assert not field.form or field.form in FORM
        assert bool(field.choices) == (field.type in (Type.CHOICE, Type.CHOICES))


def test_choices_are_the_values_of_the_paper() -> None:
    assert {choice.value for choice in STORY["kind"].choices} == {kind.value for kind in Kind}
    assert {choice.value for choice in STORY["status"].choices} == {s.value for s in Status}
    assert {choice.value for choice in STORY["front"].choices} == {
        play.value for play in Play if play is not Play.AUTO
    }


def test_every_role_is_a_field_of_a_story() -> None:
    assert {role.value for role in Role} <= {field.name for field in STORY.fields}
