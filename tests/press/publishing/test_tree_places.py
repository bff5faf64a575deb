"""A place in the site is below it, whatever it is called."""

import os

import pytest

from xianbao.press.publishing.tree import inside


@pytest.mark.parametrize("file", ["index.html", "2026/11/22/01-01/index.html", "..a", "a..", "a:b"])
def test_a_place_below_the_site_is_given_back(file: str) -> None:
    assert inside(file) == file


@pytest.mark.parametrize(
    "file",
    ["", ".", "..", "../x", "a/../x", "a/..", "a/.", "./a", "/etc", "a//b", "a/", "a\\b", "a\0b"],
)
def test_any_other_place_is_refused_and_named(file: str) -> None:
    with pytest.raises(ValueError, match="not a place in the site") as raised:
        inside(file)
    assert repr(file) in str(raised.value)


def test_where_a_colon_names_a_drive_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")
    with pytest.raises(ValueError, match="not a place in the site"):
        inside("c:x")
    assert inside("a/b") == "a/b"
