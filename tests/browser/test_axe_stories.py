import pytest

from browser.accessibility import inspected, inspected_colours, inspected_shape, made_easy
from browser.reader import PHONE, Reader
from browser.sample import STORIES, Kind


@pytest.mark.parametrize("kind", STORIES, ids=lambda kind: kind.name)
def test_a_story_is_open_to_everyone_by_day_by_night_on_a_phone_and_as_the_elderly_read(
    reader: Reader, kind: Kind
) -> None:
    page = reader.opens(kind)
    inspected(page)
    page.emulate_media(color_scheme="dark")
    inspected_colours(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    inspected_shape(page)
    made_easy(page)
    inspected(page)
