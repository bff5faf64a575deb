"""``.pages.yml`` keeps to what Pages CMS takes, and what its forms save passes the desk."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from command.editors.forms import PAPER, by_name, loaded, told
from xianbao.command.editors.pagescms import pages_cms
from xianbao.desk.stylebook.staff import STAFF
from xianbao.desk.stylebook.story import STORY

CONFIG = loaded(pages_cms(PAPER))
STORIES, STAFF_FILE = CONFIG["content"]
FIELDS = by_name(STORIES["fields"])
NAME = re.compile("[a-zA-Z0-9-_]+")
KEYS = {
    *("name", "label", "description", "type", "required", "default", "options", "list"),
    *("fields", "pattern"),
}
TYPES = {"string", "text", "date", "number", "select", "image", "object", "rich-text"}


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every(field.get("fields", []))


def test_names_are_ascii_and_types_and_keys_are_the_programs_own() -> None:
    for field in every([*STORIES["fields"], *STAFF_FILE["fields"]]):
        assert NAME.fullmatch(field["name"])
        assert field["type"] in TYPES
        assert set(field) <= KEYS
        assert (field["type"] == "object") is ("fields" in field)


def test_the_form_has_the_fields_of_the_stylebook_and_a_text() -> None:
    own = {field.name for field in STORY.fields}
    assert set(FIELDS) - own == {"body"}
    assert own - set(FIELDS) == {"aliases", "proof", "script"}
    assert FIELDS["kicker"]["label"] == "引题"
    assert "历时七个月修缮" in FIELDS["kicker"]["description"]
    assert {name for name, field in FIELDS.items() if field.get("required")} == {"title", "section"}
    assert set(by_name(STAFF_FILE["fields"])) == {field.name for field in STAFF.fields}


def test_this_papers_sections_series_and_people_are_offered() -> None:
    assert [one["value"] for one in FIELDS["section"]["options"]["values"]] == ["要闻", "乡镇"]
    assert FIELDS["series"]["options"] == {
        "values": [{"value": "走转改", "label": "走转改"}],
        "multiple": True,
    }
    assert "本报：林小满" in FIELDS["reporter"]["description"]
    kinds = FIELDS["kind"]["options"]["values"]
    assert kinds[0] == {"value": "news", "label": "消息"}


def test_a_story_begins_as_a_draft_in_the_folder_of_its_day() -> None:
    assert FIELDS["status"]["default"] == "draft"
    assert STORIES["filename"].startswith("{year}/{month}/{day}/web-")
    assert CONFIG["settings"]["content"]["merge"] is True


def test_what_the_form_saves_passes_the_desk_with_all_its_empty_fields(tmp_path: Path) -> None:
    photo = tmp_path / "articles/2026/11/22/qiao.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes((Path(__file__).parents[3] / "docs/assets/front.png").read_bytes())
    saved: dict[str, Any] = {
        name: [] if "list" in field or field.get("options", {}).get("multiple") else ""
        for name, field in FIELDS.items()
        if name != "body"
    } | {
        "title": "渡口添了新船",
        "section": "乡镇",
        "kind": "news",
        "status": "published",
        "date": "2026-11-22 19:30",
        "highlights": ["新船24座", "票价不变"],
        "reporter": "林小满",
        "photos": [
            {
                "file": "/2026/11/22/qiao.jpg",
                "caption": "新船。",
                "courtesy": "船工供图",
                "alt": "泊在岸边的白色渡船",
            }
        ],
        "statistics": [{"title": "渡口", "items": [{"label": "座位", "value": "24个"}]}],
    }
    matter = yaml.safe_dump(saved, allow_unicode=True, sort_keys=False)
    assert told(tmp_path, f"---\n{matter}---\n\n柳津镇渡口添了新船。\n") == []
