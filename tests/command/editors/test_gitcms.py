"""``docs/admin/config.yml`` keeps to what Sveltia CMS and Decap CMS both take."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from command.editors.forms import PAPER, by_name, loaded, told
from xianbao.command.editors.gitcms import git_cms
from xianbao.desk.placement import Sort, place
from xianbao.desk.stylebook.story import STORY

PROJECT = Path(__file__).resolve().parents[3]
CONFIG = loaded(git_cms(PAPER))
COLLECTIONS = CONFIG["collections"]
WIDGETS = {
    *("string", "text", "datetime", "number", "select", "image", "list", "markdown"),
}


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every(field.get("fields", []))


def filled(template: str, slug: str = "") -> str:
    """A path as both programs fill it in at 19:30:07 for a story of 22 November 2026."""
    tags = {
        "date | date('YYYY')": "2026",
        "date | date('MM')": "11",
        "date | date('DD')": "22",
        "hour": "19",
        "minute": "30",
        "second": "07",
        "slug": slug,
    }
    return re.sub(r"\{\{(.+?)\}\}", lambda found: tags[found[1]], template)


def test_every_story_passes_the_states_of_review() -> None:
    assert CONFIG["publish_mode"] == "editorial_workflow"
    assert CONFIG["backend"]["name"] == "github"


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda one: one["name"])
def test_the_fields_are_those_of_the_stylebook(collection: dict[str, Any]) -> None:
    fields = by_name(collection["fields"])
    own = {field.name for field in STORY.fields}
    assert set(fields) - own == {"body"}
    assert own - set(fields) == {"aliases", "proof", "script", "page"}
    needed = {name for name, field in fields.items() if field["required"]}
    assert needed == {"title", "section", "date"}
    for field in every(collection["fields"]):
        assert field["widget"] in WIDGETS
        assert not re.search(r"[. ]", field["name"])
        assert field["label"]
    assert [one["value"] for one in fields["section"]["options"]] == ["要闻", "乡镇"]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda one: one["name"])
def test_a_new_story_is_filed_under_its_own_date_at_an_address_of_the_web(
    collection: dict[str, Any],
) -> None:
    path = filled(collection["path"], filled(collection["slug"])) + ".md"
    placement = place(path)
    assert placement.sort is Sort.STORY
    assert placement.key == "2026/11/22/web-193007"
    assert placement.page == 0
    assert (collection["media_folder"], collection["public_folder"]) == ("", "")


def test_the_newsrooms_own_repository_is_kept_when_the_file_is_made_anew() -> None:
    own = git_cms(PAPER).replace("owner/repository", "qinghe/paper").replace("stories", "old")
    assert loaded(git_cms(PAPER, own))["backend"]["repo"] == "qinghe/paper"
    assert loaded(git_cms(PAPER, own))["collections"] == COLLECTIONS


@pytest.mark.parametrize("standing", ["", "backend: [", "backend:\n", "- 1\n"])
def test_a_file_that_says_nothing_of_a_repository_gets_an_example(standing: str) -> None:
    assert loaded(git_cms(PAPER, standing))["backend"]["repo"] == "owner/repository"


def test_only_stories_with_a_folder_of_their_own_keep_photos_apart() -> None:
    plain, illustrated = (filled(one["path"], "web-1") for one in COLLECTIONS)
    assert (plain, illustrated) == ("2026/11/22/web-1", "2026/11/22/web-1/index")


def test_what_the_form_saves_passes_the_desk(tmp_path: Path) -> None:
    saved = "---\ntitle: 渡口推迟开船\nsection: 乡镇\ndate: 2026-11-22 20:53\n---\n\n起了雾。\n"
    assert told(tmp_path, saved) == []


def test_the_forms_are_not_part_of_the_site_and_their_page_asks_nobody_else() -> None:
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    excluded = settings.partition("exclude_docs: |\n")[2].splitlines()
    assert "  /admin/" in excluded
    page = (PROJECT / "docs/admin/index.html").read_text("utf-8")
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page)
