"""The ledger of addresses: nothing in it dies unnoticed, and nothing is ever taken out of it."""

import pytest

from xianbao.desk.people import outsider
from xianbao.desk.register import HEAD, Register
from xianbao.paper.staff import Person

SERVED = {"/2026/11/22/01-01/", "/2026/11/22/", "/people/zhang-hui/", "/old/1.html"}
LUO = Person("luo-yiming", "罗一鸣", "Luo Yiming")


def told(text: str, retired: tuple[str, ...] = ()) -> list[str]:
    found = Register(text).problems("articles", SERVED, retired, (LUO,))
    assert all(problem.path == "articles/ledger.txt" for problem in found)
    return [f"{problem.line} {problem.code}" for problem in found]


def test_addresses_that_are_served_are_passed_over() -> None:
    assert told(HEAD + "".join(f"{address}\n" for address in sorted(SERVED))) == []


@pytest.mark.parametrize("written", ["/2026/11/22/01-01", "/2026/11/22/01-01/index.html"])
def test_an_address_may_be_written_in_every_way_that_leads_there(written: str) -> None:
    assert told(written) == []


def test_an_address_that_is_gone_is_told_with_its_line() -> None:
    assert told("/2026/11/22/01-01/\n/2026/11/22/01-02/\n") == ["2 XB319"]


def test_a_reason_gives_an_address_up_and_a_mark_alone_does_not() -> None:
    assert told("/2026/11/22/01-02/  # 与 01-01 并为一篇，读者来信同意\n") == []
    assert told("/2026/11/22/01-02/ #\n") == ["1 XB319"]


def test_what_the_copy_itself_takes_down_is_not_told() -> None:
    assert told("/2026/11/22/01-02/\n", ("/2026/11/22/01-02/",)) == []


@pytest.mark.parametrize("line", ["望津桥那一篇", "https://example.com/", "//x/", "/a/../b/"])
def test_a_line_that_is_no_address_is_told(line: str) -> None:
    assert told(f"\n{line}\n") == ["2 XB318"]


def test_an_outsider_who_has_joined_the_staff_is_guessed() -> None:
    old = f"/people/{outsider('罗一鸣').key}/"
    (problem,) = Register(old).problems("articles", SERVED, (), (LUO,))
    assert "罗一鸣" in problem.step()
    assert f"旧地址: {old}" in problem.step()


@pytest.mark.parametrize(
    ("address", "heir"),
    [("/sections/jiu/", "masthead.yml"), ("/people/wu-ming/", "staff.yml"), ("/x/", "稿件")],
)
def test_the_next_step_names_where_to_write_the_old_address(address: str, heir: str) -> None:
    (problem,) = Register(address).problems("articles", SERVED, (), ())
    assert heir in problem.step()


def test_new_addresses_are_added_in_order_and_nothing_is_lost() -> None:
    register = Register(f"{HEAD}/2026/11/22/\n/gone/  # 并入别稿\n\n# 旁注\n")
    fresh = register.lacks(SERVED)
    assert fresh == ["/2026/11/22/01-01/", "/old/1.html", "/people/zhang-hui/"]
    text = register.joined_by(fresh)
    assert text == HEAD + "".join(
        f"{line}\n"
        for line in ("# 旁注", "/2026/11/22/", *fresh[:1], "/gone/  # 并入别稿", *fresh[1:])
    )
    assert Register(text).lacks(SERVED) == []
    assert Register(text).joined_by(()) == text


def test_a_merge_of_two_hands_reads_as_one() -> None:
    union = "/2026/11/22/\n/2026/11/22/\n/2026/11/22/01-01/\n/2026/11/22/\n"
    assert told(union) == []
    assert Register(union).joined_by(()) == "/2026/11/22/\n/2026/11/22/01-01/\n"


def test_a_file_from_windows_reads_the_same() -> None:
    assert told("/2026/11/22/01-01/\r\n/2026/11/22/\r\n") == []
