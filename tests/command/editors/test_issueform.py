"""The form for stringers keeps to GitHub's syntax, and asks for nothing that is private."""

from typing import Any

from command.editors.forms import PAPER, loaded
from xianbao.command.editors.issueform import story_form
from xianbao.desk.stylebook.story import KINDS

FORM = loaded(story_form(PAPER))
ITEMS: list[dict[str, Any]] = FORM["body"]
ASKED = {item["id"]: item for item in ITEMS if "id" in item}
TYPES = {"markdown", "input", "textarea", "dropdown", "upload", "checkboxes"}


def test_every_item_is_of_a_known_type_with_a_name_and_a_label_of_its_own() -> None:
    assert {item["type"] for item in ITEMS} == TYPES
    assert len(ASKED) == len(ITEMS) - 1
    labels = [item["attributes"]["label"] for item in ASKED.values()]
    assert len(set(labels)) == len(labels)
    for item in ASKED.values():
        assert set(item) <= {"type", "id", "attributes", "validations"}


def test_sections_and_kinds_are_those_of_the_paper_and_one_may_be_unsure() -> None:
    sections = ASKED["section"]["attributes"]
    kinds = ASKED["kind"]["attributes"]
    assert sections["options"][1:] == ["要闻", "乡镇"]
    assert kinds["options"][1:] == [kind.aliases[0] for kind in KINDS]
    assert sections["options"][sections["default"]] == "不清楚，请编辑定"
    assert all(len(set(one["options"])) == len(one["options"]) for one in (sections, kinds))


def test_title_text_facts_and_credit_must_be_given() -> None:
    needed = {name for name, item in ASKED.items() if item.get("validations", {}).get("required")}
    assert needed == {"title", "body", "where", "correspondent"}


def test_a_stringer_is_warned_and_not_asked_for_a_telephone_number() -> None:
    assert "能看到本仓库的人都能看到" in ITEMS[0]["attributes"]["value"]
    assert not any(
        word in str(item["attributes"]["label"])
        for item in ASKED.values()
        for word in ("电话", "手机", "住址", "身份证")
    )


def test_every_promise_must_be_ticked() -> None:
    assert all(option["required"] for option in ASKED["promises"]["attributes"]["options"])
