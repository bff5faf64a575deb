from press.fiction import MASTHEAD, article, card, edition
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.opengraph import Card
from xianbao.press.newsbill.share import share_card
from xianbao.press.newsbill.typeface import Typeface
from xianbao.press.wording import Wording

MONTHS = [article(f"2026/{month:02}/03/01-01", title=f"{month}月的题") for month in range(1, 12)]
FACE = Typeface("", 0, "")


def shared(
    key: str, base: str = "https://example.org/", face: Typeface | None = FACE
) -> tuple[Card | None, frozenset[str]]:
    of = edition(*MONTHS)
    wording = Wording(MASTHEAD.labels, MASTHEAD.script, MASTHEAD.label_style)
    composer = Composer(of, wording, base, face=face)
    story = next(one for one in MONTHS if one.key == key)
    of.readings.start()
    return share_card(card(story, of), composer), of.readings.taken()


def test_a_new_story_has_its_own_bill() -> None:
    found, _ = shared("2026/11/03/01-01")
    assert found == Card("https://example.org/2026/11/03/01-01/card.png", 1200, 630, "11月的题")


def test_an_old_story_has_that_of_its_section_and_notes_why() -> None:
    found, read = shared("2026/01/03/01-01")
    assert found == Card("https://example.org/sections/yaowen/card.png", 1200, 630, "要闻")
    assert "holds bill/2026/01/03/01-01" in read


def test_there_is_none_without_an_address_or_a_face() -> None:
    assert shared("2026/11/03/01-01", base="")[0] is None
    assert shared("2026/11/03/01-01", face=None)[0] is None
