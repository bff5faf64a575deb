import pytest

from xianbao.press.shell import BODY, DESCRIPTION, TITLE, Shell

DOCUMENT = f"<title>{TITLE}</title><meta content='{DESCRIPTION}'><main>{BODY}</main>"


def test_a_sheet_stands_where_the_slots_were() -> None:
    whole = Shell.cut(DOCUMENT).around("<p>正文</p>", "标题", "摘要")
    assert whole == "<title>标题</title><meta content='摘要'><main><p>正文</p></main>"


def test_title_and_description_are_escaped() -> None:
    whole = Shell.cut(DOCUMENT).around("", "</title><script>", "'\"><script>")
    assert "<script>" not in whole


def test_a_shell_that_lacks_a_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="description"):
        Shell.cut(f"{TITLE}{BODY}")
