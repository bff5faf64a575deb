"""What two files of a story have in common is read once, and nothing is missed for it."""

import json
from random import Random

from press.copyholder.planted import DRAFT, LATIN, PLANTS, SITE, withheld
from xianbao.paper.hold import Hold
from xianbao.press.copyholder.copyholder import Find
from xianbao.press.copyholder.double import Doubles
from xianbao.press.copyholder.secret import Secret

TEXT = '岫水昨夜涨了半尺，渡口停航三小时。老船工说："等水退了再走。"' * 3
FOUND = Find(Secret(DRAFT, Hold.DRAFT), "b.json")


def copy(standard: str, text: str = TEXT) -> bytes:
    item = {"standard": standard, "title": "半尺水", "bodies": [{"value": text}, {"value": TEXT}]}
    return json.dumps(item, ensure_ascii=False).encode()


def test_the_second_of_two_is_read_but_for_what_they_share() -> None:
    doubles = Doubles()
    assert doubles.without("a.json", copy("3.1")) == copy("3.1")
    left = doubles.without("b.json", copy("2.2")).decode()
    assert "2.2" in left
    assert "渡口" not in left


def test_a_page_is_never_taken_for_the_double_of_another_file() -> None:
    doubles = Doubles()
    doubles.without("a.json", copy("3.1"))
    assert doubles.without("a.html", copy("3.1")) == copy("3.1")


def test_a_trace_in_one_of_two_is_found_at_every_place() -> None:
    reader = withheld()[0]
    random = Random(7)  # noqa: S311  # no secret
    texts = (*PLANTS, f" {LATIN} ", f" {SITE} ", f" https://example.org/{DRAFT}/ ")
    for _ in range(200):
        place, text = random.randrange(len(TEXT) + 1), random.choice(texts)
        leak = copy("2.2", f"{TEXT[:place]}{text}{TEXT[place:]}")
        assert FOUND in reader.read([("a.json", copy("3.1")), ("b.json", leak)]), leak.decode()
        assert reader.read([("c.json", copy("3.1")), ("c.json", copy("2.2"))]) == []


def test_what_showed_something_is_read_again() -> None:
    reader = withheld()[0]
    for _ in range(3):
        assert reader.read([("b.json", copy("3.1", TEXT + PLANTS[0]))]) == [FOUND]
