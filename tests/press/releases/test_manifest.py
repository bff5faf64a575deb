"""A manifest lists every file once, in sheets that change only where files do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xianbao.press.releases.manifest import (
    DamagedManifestError,
    Manifest,
    listing,
    of_listing,
    sheet_name,
)
from xianbao.press.releases.mark import Mark, mark_of

NAMES = st.text(min_size=1, max_size=12).filter(
    lambda name: name not in {".", ".."} and not {"/", "\\", "\0"} & set(name)
)
FILES = st.dictionaries(
    st.one_of(NAMES, st.sampled_from(["2026/11/22/01-01/index.html", "2026/11/p.css", "a/b"])),
    st.binary(max_size=4).map(mark_of),
    max_size=8,
)


@given(FILES)
def test_a_listing_is_read_as_it_was_written(files: dict[str, Mark]) -> None:
    manifest = Manifest().renewed(files).manifest
    again = of_listing(listing(manifest))
    assert dict(again.files()) == files == dict(manifest.files())
    assert again.digest == manifest.digest
    assert manifest.count == len(files)
    assert manifest.size == sum(mark.size for mark in files.values())


@given(FILES, FILES, st.sets(NAMES))
def test_step_by_step_or_at_once_it_is_the_same_manifest(
    first: dict[str, Mark], second: dict[str, Mark], gone: set[str]
) -> None:
    stepwise = Manifest().renewed(first).manifest.renewed(second, gone).manifest
    once = {f: mark for f, mark in {**first, **second}.items() if f not in gone}
    assert stepwise.digest == Manifest().renewed(once).manifest.digest


@given(FILES, FILES)
def test_what_one_has_and_the_other_has_not_is_told(
    one: dict[str, Mark], other: dict[str, Mark]
) -> None:
    ours, theirs = (Manifest().renewed(files).manifest for files in (one, other))
    assert ours.without(theirs) == {f: m for f, m in one.items() if other.get(f) != m}


def test_a_word_in_one_story_is_one_sheet() -> None:
    files = {
        f"2026/{m:02}/01/01-0{n}/index.html": Mark("0", n) for m in range(1, 9) for n in (1, 2, 3)
    }
    before = Manifest().renewed(files).manifest
    renewal = before.renewed({"2026/03/01/01-02/index.html": mark_of(b"x")})
    assert len(renewal.texts) == 1
    assert sheet_name("2026/03/01/01-02/index.html") == "2026/03"
    assert sheet_name("index.html") == sheet_name("index.html")


def test_what_is_no_listing_is_told() -> None:
    with pytest.raises(DamagedManifestError):
        of_listing(b"no listing\n")


@pytest.mark.parametrize("name", ["", "../x", "/etc/x", "a//b", "a/./b", '"\\ud800"', '""'])
def test_a_listing_of_what_no_site_holds_is_damaged(name: str) -> None:
    with pytest.raises(DamagedManifestError):
        of_listing(f"{'0' * 64} 1 {name}\n".encode())
