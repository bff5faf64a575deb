import pytest

from xianbao.paper.staff import Person, Staff

HUI = Person("zhang-hui", "张辉", "Zhang Hui", aliases=("老张",))
WEIDONG = Person("zhang-weidong", "张炜东", "Zhang Weidong")
STAFF = Staff((HUI, WEIDONG))


@pytest.mark.parametrize("name", ["张辉", "張輝", "张輝", "张 辉", "老张"])
def test_every_spelling_of_a_name_means_the_same_person(name: str) -> None:
    assert STAFF.named(name) is HUI


def test_a_name_that_differs_by_one_character_is_nobody() -> None:
    assert STAFF.named("張輝東") is None


def test_a_person_is_found_by_key() -> None:
    assert STAFF["zhang-weidong"] is WEIDONG


def test_a_key_that_nobody_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        STAFF["nobody"]


def test_the_first_in_the_file_keeps_a_name_that_two_share() -> None:
    other = Person("zhang-hui-2", "张辉", "Zhang Hui")
    assert STAFF.joined_by([other]).named("张辉") is HUI


def test_people_who_join_leave_the_first_staff_as_it_was() -> None:
    STAFF.joined_by([Person("zhou-caiwei", "周采薇", "Zhou Caiwei", staff=False)])
    assert STAFF.named("周采薇") is None
