import pytest
from markupsafe import Markup

from xianbao.press.address import ROOT
from xianbao.press.drawing.shell import Shell, Slots, Words

SLOTS = Slots(front=False)
DOCUMENT = (
    f"<title>{SLOTS.title_slot}</title><meta content='{SLOTS.description_slot}'>{SLOTS.head_slot}"
    f"<header>{SLOTS.running_slot}</header><main>{SLOTS.body_slot}</main>"
)
HEAD = Markup("<link href='/feed.xml'>")
RUNNING, BODY = Markup("<b>第1版</b>"), Markup("<p>正文</p>")


def test_a_sheet_stands_where_the_slots_were() -> None:
    whole = Shell.cut(DOCUMENT).around(Words("标题", "摘要", HEAD, RUNNING, BODY), "./")
    assert whole.decode() == (
        "<title>标题</title><meta content='摘要'><link href='/feed.xml'>"
        "<header><b>第1版</b></header><main><p>正文</p></main>"
    )


def test_title_and_description_are_escaped() -> None:
    words = Words("</title><script>", "'\"><script>", Markup(), Markup(), Markup())
    assert b"<script>" not in Shell.cut(DOCUMENT).around(words, "./")


def test_a_shell_with_the_full_nameplate_has_no_running_line() -> None:
    front = DOCUMENT.replace(SLOTS.running_slot, "")
    assert "第1版" not in Shell.cut(front).around(Words("", "", HEAD, RUNNING, BODY), "./").decode()


def test_the_way_to_the_root_is_put_into_the_shell_and_what_stands_in_it() -> None:
    shell = Shell.cut(f"<a href='{ROOT}'>{DOCUMENT}")
    words = Words("", "", HEAD, Markup("<a href='\x1e1/'>"), Markup("<a href='\x1e2/'>"))
    for root in ("./", "../../", "/a'b/"):
        drawn = shell.around(words, root).decode()
        assert [f"<a href='{root}{end}'>" in drawn for end in ("", "1/", "2/")] == [True] * 3
        assert ROOT not in drawn


def test_a_shell_that_lacks_a_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="description"):
        Shell.cut(f"{SLOTS.title_slot}{SLOTS.head_slot}{SLOTS.body_slot}")
