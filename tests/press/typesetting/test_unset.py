"""What the typesetter cannot set is told by its file, and what comes after it is set as ever."""

import pickle
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from newspaper import DAY, Newspaper
from xianbao.desk import story
from xianbao.paper.markup import converted
from xianbao.press.typesetting.unset import UnsetStoryError

DEEP = "- + * " * 1000
"""More lists inside each other than the stack holds; the desk would not let it pass."""


def test_a_text_that_ends_the_converter_leaves_nothing_behind_in_it() -> None:
    text = "- 甲\n- 乙\n\n桥[^1]\n\n[^1]: 岸"
    before = converted(text)
    converted.cache_clear()
    with pytest.raises(RecursionError):
        converted(DEEP)
    assert converted(text) == before


def test_the_error_names_the_file_and_not_what_stands_in_it() -> None:
    told = UnsetStoryError.of(f"{DAY}/01-01.md", ValueError("secret"))
    assert str(told).startswith(f"articles/{DAY}/01-01.md:1:1: 这篇排不出来")
    assert "ValueError:" in str(told)
    assert "secret" not in str(told)
    assert str(pickle.loads(pickle.dumps(told))) == str(told)  # noqa: S301  # our own


def test_a_story_that_cannot_be_set_ends_the_build_in_words_and_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md")
    before = paper.printed()
    monkeypatch.setattr(story, "is_tangled", lambda *_: False)
    paper.story("01-02.md", "", DEEP)
    with pytest.raises(Abort):
        paper.printed()
    assert f"articles/{DAY}/01-02.md:1:1: 这篇排不出来" in caplog.text
    assert paper.pages() == before
