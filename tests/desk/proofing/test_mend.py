"""Fixes change what they name, and nothing else of a file."""

from pathlib import Path

import pytest

from desk.proofing.mending import ARTICLE, mend
from xianbao.desk.fix import Edit, Fix
from xianbao.desk.proofing.mend import apart, edited, with_fixes
from xianbao.desk.proofing.putting import ChangedMeanwhileError, put

HEAD = "---\n标题: 桥,通了 # 记得换图\n栏目: 要闻\n---\n\n"


def after(text: str) -> str:
    return mend(text.encode()).after.decode()


def test_all_marks_of_a_file_are_mended_and_its_comments_stay() -> None:
    made = mend(f"{HEAD}船开了,人走了。。\n\n- 甲,乙\n".encode())
    assert made.after.decode() == f"{HEAD}船开了，人走了。\n\n- 甲，乙\n".replace("桥,通", "桥，通")
    assert made.done == 4
    assert made.is_news


def test_code_addresses_and_html_are_left_alone() -> None:
    text = f"{HEAD}`甲,乙`和[丙](<丁,戊>)。\n\n<div>\n己,庚\n</div>\n".replace(",通", "通")
    assert not mend(text.encode()).is_news


def test_mark_and_line_ends_stay() -> None:
    data = (
        b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode() + "船\u200b开了,人走。\r\n".encode()
    )
    assert mend(data).after == data.replace("桥,".encode(), "桥，".encode()).replace(
        "了,人".encode(), "了，人".encode()
    )


def test_a_new_line_break_is_one_as_the_file_has_them() -> None:
    assert edited(b"a\r\nb c", [Edit(3, 4, "\n")]) == b"a\r\nb\r\nc"
    assert edited(b"a\nb c", [Edit(3, 4, "\n")]) == b"a\nb\nc"


def test_an_edit_of_a_line_end_takes_all_of_it() -> None:
    assert edited(b"a\r\nb", [Edit(1, 2, " ")]) == b"a b"
    assert edited(b"a\r\nb", [Edit(1, 1, "x"), Edit(2, 2, "y")]) == b"ax\r\nyb"


def test_of_fixes_that_touch_the_first_is_made() -> None:
    first, second, third = (
        Fix((Edit(0, 3, "x"),)),
        Fix((Edit(2, 4, "y"),)),
        Fix((Edit(3, 5, "z"), Edit(9, 9, "w"))),
    )
    assert list(apart([third, second, first, first])) == [first, third]
    assert list(apart([Fix((Edit(1, 1, "x"),)), Fix((Edit(1, 1, "y"),))])) == [
        Fix((Edit(1, 1, "x"),))
    ]
    assert list(apart([Fix((Edit(0, 3, "x"), Edit(2, 4, "y"))), Fix(())])) == []


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("桥通了", "- 桥"),
        ("桥通了", ""),
        ("桥", "`a`"),
        ("通", "\n\n"),
        ("通", "<b>"),
        ("了", "*了*"),
    ],
)
def test_a_fix_that_would_change_how_the_text_is_read_is_not_made(words: str, instead: str) -> None:
    text = f"{HEAD}桥通了\n"
    start = text.rindex(words)
    fix = Fix((Edit(start, start + len(words), instead),))
    assert with_fixes(text.encode(), [fix], ARTICLE) == (text.encode(), 0)


@pytest.mark.parametrize("instead", ["'", '"桥', "[", "桥: ", "桥 # ", "\n", "- "])
def test_a_fix_that_would_break_a_field_is_not_made_and_the_others_are(instead: str) -> None:
    text = f"{HEAD}船开了。\n"
    start, other = text.index("桥"), text.index("船")
    fixes = [Fix((Edit(start, start + 1, instead),)), Fix((Edit(other, other + 1, "车"),))]
    better, made = with_fixes(text.encode(), fixes, ARTICLE)
    assert (better.decode(), made) == (text.replace("船", "车"), 1)


def test_what_no_run_holds_is_not_edited() -> None:
    text = f"{HEAD}船开了。\n"
    start = text.index("栏目")
    fixes = [Fix((Edit(start, start + 2, "项目"),)), Fix((Edit(0, 3, ""),))]
    assert with_fixes(text.encode(), fixes, ARTICLE) == (text.encode(), 0)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"no fields", "---\n标题: 甲,乙\n".encode()])
def test_what_cannot_be_read_is_left_alone(data: bytes) -> None:
    assert mend(data).after == data


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    put(file, b"old", b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"newer")
    with pytest.raises(ChangedMeanwhileError):
        put(file, b"old", b"new")
    assert file.read_bytes() == b"newer"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "b.md").symlink_to("a.md")
    put(tmp_path / "b.md", b"old", b"new")
    assert (tmp_path / "b.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"new"
