"""Values are what their fields say, and have no others."""

import pickle

import pytest

from xianbao.press.leaf import Leaf


def test_values_are_equal_and_found_again_by_their_fields() -> None:
    one, same, other = Leaf("a.html", b"a"), Leaf("a.html", b"a"), Leaf("a.html", b"b")
    assert one == same != other
    assert {one, same, other} == {same, other}


def test_a_value_comes_from_another_process_as_it_was() -> None:
    leaf = Leaf("a.html", b"a")
    assert pickle.loads(pickle.dumps(leaf)) == leaf  # noqa: S301  # our own


def test_a_value_takes_no_field_that_it_has_not() -> None:
    with pytest.raises(AttributeError):
        setattr(Leaf("a.html", b"a"), "size", 1)  # noqa: B010  # the type checker forbids the other way
