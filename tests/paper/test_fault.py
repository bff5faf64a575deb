"""A fault of the program's own is told without a word of what it was about."""

from xianbao.paper.fault import fault_of


def _raised() -> Exception:
    try:
        int("secret")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_fault_is_told_by_its_sort_and_its_line() -> None:
    line = _raised.__code__.co_firstlineno + 2
    assert fault_of(_raised()) == f"ValueError:{line}"


def test_a_fault_that_was_never_raised_has_no_line() -> None:
    assert fault_of(ValueError("secret")) == "ValueError:0"
