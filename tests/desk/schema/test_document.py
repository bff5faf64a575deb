"""The schemas pass what the desk passes, and tell what one file alone can tell."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from desk.schema.validation import (
    SCHEMAS,
    VALIDATOR,
    ToolsYaml,
    copy_below,
    slips,
    story,
    tree_of,
)
from xianbao.desk.galley import Galley
from xianbao.desk.intake import read
from xianbao.desk.masthead import read_masthead
from xianbao.desk.schema import Ideas, documents
from xianbao.desk.staff import read_staff
from xianbao.desk.stylebook import FORMS
from xianbao.desk.stylebook.field import Field, Form
from xianbao.desk.stylebook.story import STORY

PROJECT = Path(__file__).resolve().parents[3]
PAPERS = PROJECT / "tests" / "papers"
TOLD = frozenset({"XB201", "XB202", "XB203", "XB205", "XB206", "XB207", "XB208", "XB209", "XB210"})
"""Slips that show in the file itself."""
FORMAL = ("XB1", "XB2", "XB3", "XB5", "XB8")
"""Chapters of slips in what is written, where it is not only about who or what is meant."""
MASTHEAD = "报名: 青禾县报\n栏目: [要闻, 乡镇]\n专栏: [走转改]\n"
STAFF = "- 林小满\n- {姓名: 高岭, 职责: [校对]}\n"


def sound_and_broken() -> tuple[list[object], list[object]]:
    sound, broken = [], []
    for paper in sorted(PAPERS.iterdir()):
        articles = paper / "articles"
        problems = read(articles).problems
        for path, name, text in copy_below(articles):
            shown = f"articles/{path.relative_to(articles).as_posix()}"
            codes = {problem.code for problem in problems if problem.path == shown}
            case = pytest.param(name, text, id=f"{paper.name}/{path.relative_to(articles)}")
            if codes & TOLD:
                broken.append(case)
            elif not any(code.startswith(FORMAL) for code in codes):
                sound.append(case)
    return sound, broken


SOUND, BROKEN = sound_and_broken()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_the_draft_that_it_names(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    VALIDATOR.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_example_of_the_stylebook_passes(form: Form) -> None:
    (schema,) = [schema for schema in SCHEMAS.values() if form.name in schema["$defs"]][:1]
    for field in form.fields:
        value = next(iter(tree_of(field.example, "example").values()))
        reference = f"#/$defs/{form.name}.{field.name}"
        one = VALIDATOR({"$defs": schema["$defs"], "$ref": reference})
        assert [error.message for error in one.iter_errors(value)] == [], field.example
        for example in schema["$defs"][f"{form.name}.{field.name}"]["examples"]:
            assert one.is_valid(example)


@pytest.mark.parametrize("reader", ["the desk", "other programs"])
def test_every_file_of_the_sample_paper_passes(reader: str) -> None:
    files = list(copy_below(PROJECT / "articles"))
    assert len(files) > 100
    for path, name, text in files:
        other = yaml.load(text, ToolsYaml)  # noqa: S506 - a safe loader
        value = tree_of(text, name) if reader == "the desk" else other
        assert slips(name, value) == [], path


@pytest.mark.parametrize(("name", "text"), SOUND)
def test_what_the_desk_passes_a_schema_passes_too(name: str, text: str) -> None:
    assert slips(name, tree_of(text, name)) == []


@pytest.mark.parametrize(("name", "text"), BROKEN)
def test_a_slip_that_shows_in_the_file_itself_is_told(name: str, text: str) -> None:
    assert slips(name, tree_of(text, name)) != []


def test_there_are_enough_of_both() -> None:
    assert len(SOUND) > 20
    assert len(BROKEN) > 20


@pytest.mark.parametrize("field", STORY.fields, ids=lambda field: field.name)
def test_each_spelling_of_a_field_is_known_and_two_of_them_are_one_too_many(field: Field) -> None:
    spellings = (field.name, *field.aliases)
    value = field.content
    for spelling in spellings:
        assert story(f"{spelling}: {value}\n") == []
    twice = "".join(f"{spelling}: {value}\n" for spelling in spellings[:2])
    assert story(twice) != []


@pytest.mark.parametrize(
    "fields",
    [
        "状态:\n记者: []\n图片:\n版次:\n",
        "日期: ２０２６年１１月２２日 ８：３０\n",
        "日期: 2026/11/22T19:30:07\n",
        "版次: 第3版\n",
        "图片: [a.jpg, {文件: B.JPG, 图说: 夜景}]\n",
        "数据: {标题: 引资, 项目: [{到位资金: 35亿元}, {名称: 项目数, 数值: 12个}]}\n",
        "数据: {标题: 客流, 项目: {客流: {1月: 3.2万人次, 2月: 4.1万人次}}}\n",
        "数据: {标题: 客流, 项目: {客流: {数值: 3万人次, 走势: {1月: 3.2万人次, 2月: 4万人次}}}}\n",
        "更正: [{日期: 2026-11-23, 内容: 桥长应为46米。}]\n",
    ],
)
def test_every_way_of_writing_that_the_handbook_shows_passes(fields: str) -> None:
    assert story(fields) == []


@pytest.mark.parametrize(
    "fields",
    [
        "标题: ' '\n",
        "日期: 昨天\n",
        "日期: 2026-11-22 19点\n",
        "版次: 1000\n",
        "体裁: 社论\n",
        "图片: map.svg\n",
        "旧地址: old/1.html\n",
        "更正: {日期: 2026-11-23}\n",
        "数据: {标题: 引资}\n",
        "记者: {姓名: 张辉}\n",
    ],
)
def test_what_the_desk_refuses_for_its_form_a_schema_refuses(fields: str) -> None:
    assert story(fields) != []


def test_sections_series_and_names_are_offered_and_others_let_pass() -> None:
    ideas = Ideas(
        read_masthead(MASTHEAD.encode(), Galley("")), read_staff(STAFF.encode(), Galley(""))
    )
    document: dict[str, Any] = documents(ideas)["story"]
    parts = document["$defs"]
    assert "乡镇" in str(parts["story.section"])
    assert "走转改" in str(parts["story.series"])
    assert "林小满" in str(parts["story.reporter"])
    assert "高岭" not in str(parts["story.reporter"])
    assert "高岭" in str(parts["story.proofreader"])
    assert VALIDATOR(document).is_valid({"标题": "题", "栏目": "明天的新栏目", "记者": ["张三"]})


def test_meanings_are_told_in_chinese_with_an_example() -> None:
    kind = SCHEMAS["story"]["$defs"]["story.kind"]
    assert kind["title"] == "体裁 · kind"
    assert kind["description"].startswith("稿件是什么；不写就是消息")
    assert "「体裁: 通讯」" in kind["description"]


def test_what_is_wrongly_written_is_told_in_the_desks_words() -> None:
    date = SCHEMAS["story"]["$defs"]["story.date"]
    assert date["anyOf"][0]["errorMessage"] == (
        "「日期」应是日期或日期加时刻。→ 写成「日期: 2026-11-22 19:30」"
    )
